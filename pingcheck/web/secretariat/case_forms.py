"""What officers do on the page of a case: take it, set its day, note, say what was done, wait, end it, open it again.

Every form brings the last entry that its reader saw: who acts second sees who acted first, and keeps what was typed.
So does an undo, whose address brings the entry that it takes back.
"""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from urllib.parse import urlencode

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.followup.case_acts import (
    CaseEnding,
    assign_case,
    end_case,
    hold_case,
    last_entry_id,
    note_case,
    record_act,
    reopen_case,
    set_due,
)
from pingcheck.followup.cases import ENDING_TAKEN_BACK, LONGEST_WORDS, Case, CaseAct, CaseOutcome
from pingcheck.reports.spoken_formats import formats_in
from pingcheck.web.done_notice import done
from pingcheck.web.forms import one_of, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import page_language, spoken
from pingcheck.web.secretariat.case_page import ACTS_DONE, case_number, case_page
from pingcheck.web.secretariat.case_query import LONGEST_NAME
from pingcheck.web.secretariat.case_words import day_in, number_in, start_of
from pingcheck.web.secretariat.form_state import FormState

FIELDS = ("owner", "due", "note", "act", "act_words", "again_on", "wait_until", "wait_words")
ENDING_FIELDS = ("outcome", "reason", "until")

Fields = dict[str, str]
# Acts, and gives the address of a form that undoes it; empty for none.
Doing = Callable[[AsyncSession, Case, datetime, str], Awaitable[str]]

NO_DAY = N_("Write a day, such as 2026-03-02.")
NOT_AHEAD = N_("Choose today or a later day.")
NO_WORDS = N_("Write what is to be noted.")
NO_ACT = N_("Choose what was done.")
NO_OUTCOME = N_("Choose how the case ends.")
NO_REASON = N_("Say why the case ends.")


async def assign(request: web.Request) -> web.Response:
    """Gives the case to an officer, or to nobody (an empty name)."""
    typed = await _typed(request)

    async def doing(session: AsyncSession, case: Case, now: datetime, by: str) -> str:
        before = case.owner or ""
        await assign_case(session, case, typed["owner"], now, by)
        return f"/cases/{case.id}/assign?{urlencode({'owner': before})}" if before != typed["owner"] else ""

    if typed["owner"] == request[OFFICER].name:
        return await _did(request, typed, doing, N_("The case is yours."))
    said = N_("The case is {name}’s.") if typed["owner"] else N_("The case is nobody’s.")
    return await _did(request, typed, doing, said, name=typed["owner"])


async def due(request: web.Request) -> web.Response:
    """Sets the day on which the case is due; an empty one takes it away. An undo brings back one that is past, too."""
    typed = await _typed(request)
    day, problem = day_of_form(request, typed["due"])
    if problem == NOT_AHEAD and "due" in request.query:
        day, problem = start_of(date.fromisoformat(typed["due"])), ""
    if problem:
        return await case_page(request, 422, _wrong(request, typed, due=problem))

    async def doing(session: AsyncSession, case: Case, now: datetime, by: str) -> str:
        before = f"{case.due_at:%Y-%m-%d}" if case.due_at else ""
        await set_due(session, case, day, now, by)
        return f"/cases/{case.id}/due?{urlencode({'due': before})}"

    said = N_("The case is due on {day}.") if day else N_("The case has no day any more.")
    return await _did(request, typed, doing, said, day=_spoken_day(request, day))


async def note(request: web.Request) -> web.Response:
    typed = await _typed(request)
    if not typed["note"].strip():
        return await case_page(request, 422, _wrong(request, typed, note=NO_WORDS))

    async def doing(session: AsyncSession, case: Case, now: datetime, by: str) -> str:
        await note_case(session, case, typed["note"], now, by)
        return ""

    return await _did(request, typed, doing, N_("Your note is kept."))


async def act(request: web.Request) -> web.Response:
    """Says what was done and what it came to; with a day, on which to look again."""
    typed = await _typed(request)
    what, (day, problem) = one_of(CaseAct, typed["act"]), day_of_form(request, typed["again_on"])
    if what not in ACTS_DONE or what is None:
        return await case_page(request, 422, _wrong(request, typed, act=NO_ACT))
    if problem:
        return await case_page(request, 422, _wrong(request, typed, again_on=problem))

    async def doing(session: AsyncSession, case: Case, now: datetime, by: str) -> str:
        await record_act(session, case, what, typed["act_words"], now, by)
        if day is not None:
            await set_due(session, case, day, now, by)
        return ""

    return await _did(request, typed, doing, N_("What you did is recorded."))


async def wait(request: web.Request) -> web.Response:
    """Waits until a day: the case is due then."""
    typed = await _typed(request)
    day, problem = day_of_form(request, typed["wait_until"])
    if day is None:
        return await case_page(request, 422, _wrong(request, typed, wait_until=problem or NO_DAY))

    async def doing(session: AsyncSession, case: Case, now: datetime, by: str) -> str:
        await record_act(session, case, CaseAct.WAIT, typed["wait_words"], now, by)
        await set_due(session, case, day, now, by)
        return ""

    return await _did(request, typed, doing, N_("The case waits until {day}."), day=_spoken_day(request, day))


async def end(request: web.Request) -> web.Response:
    """Ends the case by an outcome; what is missing is said at its field."""
    typed = await _typed(request)
    ending, problems = read_ending(request, typed)
    if ending is None:
        return await case_page(request, 422, _wrong(request, typed, **problems))

    async def doing(session: AsyncSession, case: Case, now: datetime, by: str) -> str:
        await end_case(session, case, ending, now, by)
        return f"/cases/{case.id}/reopen?{urlencode({'reason': ENDING_TAKEN_BACK})}"

    return await _did(request, typed, doing, N_("You ended the case."))


async def reopen(request: web.Request) -> web.Response:
    typed = await _typed(request)

    async def doing(session: AsyncSession, case: Case, now: datetime, by: str) -> str:
        await reopen_case(session, case, typed["reason"], now, by)
        return ""

    return await _did(request, typed, doing, N_("You opened the case again."))


def read_ending(request: web.Request, typed: Fields) -> tuple[CaseEnding | None, Fields]:
    """The ending that a form describes; or what is wrong, by field."""
    outcome = one_of(CaseOutcome, typed["outcome"])
    until, problem = day_of_form(request, typed["until"])
    if outcome is None:
        return None, {"outcome": NO_OUTCOME}
    if not typed["reason"].strip():
        return None, {"reason": NO_REASON}
    if outcome is not CaseOutcome.EXCUSED:
        return CaseEnding(outcome=outcome, reason=typed["reason"]), {}
    if until is None or problem:
        return None, {"until": problem or NO_DAY}
    return CaseEnding(outcome=outcome, reason=typed["reason"], until=until), {}


def day_of_form(request: web.Request, text: str) -> tuple[datetime | None, str]:
    """The moment at which a day of a form begins, and what is wrong with it; neither, if none was written."""
    if not text:
        return None, ""
    day = day_in(text)
    if day is None:
        return None, NO_DAY
    return (start_of(day), "") if day >= request.config_dict[CLOCK]().date() else (None, NOT_AHEAD)


async def _typed(request: web.Request) -> Fields:
    """What was sent; an undo brings it in its address."""
    form = {**request.query, **await request.post()}
    longest = {"owner": LONGEST_NAME}
    typed = {name: text_of(form, name, longest.get(name, LONGEST_WORDS)) for name in (*FIELDS, *ENDING_FIELDS)}
    return typed | {"seen": text_of(form, "seen", 20)}


def _spoken_day(request: web.Request, day: datetime | None) -> str:
    return formats_in(page_language(request), "UTC").day(day) if day else ""


def _wrong(request: web.Request, typed: Fields, **problems: str) -> FormState:
    return FormState(typed, {name: spoken(request, problem) for name, problem in problems.items()})


async def _did(request: web.Request, typed: Fields, doing: Doing, said: str, **values: str) -> web.Response:
    """Acts in one transaction. If the case moved meanwhile it is shown as it is now, with what was typed."""
    number = case_number(request)
    try:
        async with request.config_dict[DATABASE].writing() as session:
            case = await hold_case(session, number, number_in(typed["seen"]))
            undo = await doing(session, case, request.config_dict[CLOCK](), request[OFFICER].name)
            if undo:
                await session.flush()
                undo += f"{'&' if '?' in undo else '?'}seen={await last_entry_id(session, number)}"
    except Refused as why:
        return await case_page(request, 409, FormState(typed), spoken(request, why.phrase))
    return done(request, f"/cases/{number}", said, undo, **values)
