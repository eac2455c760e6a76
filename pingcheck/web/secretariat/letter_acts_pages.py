"""What officers say of a letter on its page: sent, never sent, answered; each with its way back."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.conversation.mission_letters import LONGEST_WORDS, LetterWay, MissionLetter
from pingcheck.followup.letter_acts import (
    AnswerByNote,
    LetterSending,
    enter_answer,
    read_answer,
    record_sent,
    remove_answer,
    unsettle_letter,
    withdraw_letter,
)
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import spoken
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.letter_page import letter_page, named_letter

FIELDS = {"way": 24, "on": 10, "due": 10, "words": LONGEST_WORDS, "reason": LONGEST_WORDS, "number": 200, "dated": 10}
Act = Callable[[AsyncSession, MissionLetter], Awaitable[Any]]


async def say_sent(request: web.Request) -> web.Response:
    """How and when it was sent; its cases are due on the day given."""
    typed = _typed(await request.post())
    way = one_of(LetterWay, typed["way"])
    if way is None:
        return await letter_page(
            request, 422, FormState(typed, {"way": spoken(request, N_("Choose how it was sent."))})
        )

    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        on, due = _day(typed["on"]), _day(typed["due"]) if typed["due"] else None
        sent = LetterSending(way=way, on=on, words=typed["words"], due=due)
        await record_sent(session, letter.id, sent, *_who(request))

    return await _acted(request, typed, act, N_("You recorded that letter {number} was sent."), "undo")


async def withdraw(request: web.Request) -> web.Response:
    typed = _typed(await request.post())

    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await withdraw_letter(session, letter.id, typed["reason"], *_who(request))

    return await _acted(request, typed, act, N_("You withdrew letter {number}: it is never sent."), "undo")


async def take_back(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await unsettle_letter(session, letter.id, *_who(request))

    return await _acted(request, {}, act, N_("Undone: letter {number} is made, and not sent yet."))


async def add_answer(request: web.Request) -> web.Response:
    """A note by which the Mission answered."""
    typed = _typed(await request.post())

    async def act(session: AsyncSession, letter: MissionLetter) -> str:
        dated = _day(typed["dated"]) if typed["dated"] else None
        given = AnswerByNote(number=typed["number"], dated=dated, words=typed["words"])
        answer = await enter_answer(session, letter.id, given, *_who(request))
        return f"answers/{answer.id}/remove"

    return await _acted(request, typed, act, N_("You recorded the Mission’s answer to letter {number}."))


async def mark_read(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await read_answer(session, letter.id, _answer_id(request), *_who(request))

    return await _acted(request, {}, act, N_("You have read the answer to letter {number}."))


async def drop_answer(request: web.Request) -> web.Response:
    async def act(session: AsyncSession, letter: MissionLetter) -> None:
        await remove_answer(session, letter.id, _answer_id(request), *_who(request))

    return await _acted(request, {}, act, N_("You took the answer to letter {number} back."))


async def _acted(request: web.Request, typed: dict[str, str], act: Act, said: str, undo: str = "") -> web.Response:
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


def _typed(form: Any) -> dict[str, str]:
    return {name: text_of(form, name, most) for name, most in FIELDS.items()}


def _day(written: str) -> date:
    """Raises Refused."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Refused(N_("Write a day, such as 2026-03-31.")) from None


def _who(request: web.Request) -> tuple[Any, str]:
    return request.config_dict[CLOCK](), request[OFFICER].name


def _answer_id(request: web.Request) -> int:
    return int(request.match_info["answer_id"])
