"""What officers say of a letter on its page: sent, never sent, to be reminded of; each with its way back."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.conversation.mission_letters import LONGEST_WORDS, LetterWay, MissionLetter
from pingcheck.followup.letter_acts import LetterSending, record_sent, unsettle_letter, withdraw_letter
from pingcheck.followup.letter_reminders import make_reminder
from pingcheck.followup.letters_to_write import withdraw_made
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.letter_page import letter_page, named_letter

FIELDS = {"way": 24, "on": 10, "due": 10, "words": LONGEST_WORDS, "reason": LONGEST_WORDS}
MOST_MADE = 50  # letters at once
ID = re.compile(r"[0-9]{1,9}", re.ASCII)
Act = Callable[[AsyncSession, MissionLetter], Awaitable[Any]]


async def say_sent(request: web.Request) -> web.Response:
    """How and when it was sent; its cases are due on the day given."""
    typed = typed_fields(await request.post())
    way = one_of(LetterWay, typed["way"])
    if way is None:
        return await letter_page(
            request, 422, FormState(typed, {"way": spoken(request, N_("Choose how it was sent."))})
        )

    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        on, due = day_typed(typed["on"]), day_typed(typed["due"]) if typed["due"] else None
        sent = LetterSending(way=way, on=on, words=typed["words"], due=due)
        await record_sent(session, letter.id, sent, *who_acts(request))

    return await acted(request, typed, act, N_("You recorded that letter {number} was sent."), "undo")


async def withdraw(request: web.Request) -> web.Response:
    typed = typed_fields(await request.post())

    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await withdraw_letter(session, letter.id, typed["reason"], *who_acts(request))

    return await acted(request, typed, act, N_("You withdrew letter {number}: it is never sent."), "undo")


async def take_back(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await unsettle_letter(session, letter.id, *who_acts(request))

    return await acted(request, {}, act, N_("Undone: letter {number} is made, and not sent yet."))


async def remind(request: web.Request) -> web.Response:
    """Makes a letter that reminds the Mission of this one, in the standard words."""
    try:
        async with request.config_dict[DATABASE].writing() as session:
            letter = await named_letter(request, session)
            made = await make_reminder(session, request.config_dict[SETTINGS], letter.id, *who_acts(request))
    except Refused as why:
        return await letter_page(request, 409, None, spoken(request, why.phrase))
    said = N_("You made letter {number}, which reminds the Mission of {earlier}. It is not sent yet.")
    return done(request, f"/letters/{made.id}", said, taking_back([made.id]), number=made.number, earlier=letter.number)


async def take_back_made(request: web.Request) -> web.Response:
    """Withdraws letters that the reader has just made, all or none of them."""
    chosen = [int(each) for each in request.query.getall("letter", [])[:MOST_MADE] if ID.fullmatch(each)]
    try:
        async with request.config_dict[DATABASE].writing() as session:
            count = await withdraw_made(session, chosen, who_acts(request))
    except Refused as why:
        return refusal(request, 409, N_("Nothing was done"), why)
    return done(request, "/letters", N_("Undone. Letters withdrawn, and never sent: {count}."), count=count)


def taking_back(letter_ids: Sequence[int]) -> str:
    """The path of the form that withdraws letters that were just made."""
    return "/letters/take-back?" + "&".join(f"letter={each}" for each in letter_ids)


async def acted(request: web.Request, typed: dict[str, str], act: Act, said: str, undo: str = "") -> web.Response:
    """Does it and says so; after a refusal, the page with its sentence. An act may return what undoes it."""
    try:
        async with request.config_dict[DATABASE].writing() as session:
            letter = await named_letter(request, session)
            number, path = letter.number, f"/letters/{letter.id}"
            undo = await act(session, letter) or undo
    except Refused as why:
        form = FormState(typed) if typed else None
        return await letter_page(request, 409, form, spoken(request, why.phrase))
    return done(request, path, said, f"{path}/{undo}" if undo else "", number=number)


def typed_fields(form: Any, fields: Mapping[str, int] = FIELDS) -> dict[str, str]:
    """`fields`: each with the most characters that are read."""
    return {name: text_of(form, name, most) for name, most in fields.items()}


def day_typed(written: str) -> date:
    """Raises Refused."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Refused(N_("Write a day, such as 2026-03-31.")) from None


def who_acts(request: web.Request) -> tuple[Any, str]:
    return request.config_dict[CLOCK](), request[OFFICER].name
