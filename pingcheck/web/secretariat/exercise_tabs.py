"""The tabs of a check that was opened: contacts, States, texts, log, and what the report will say."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.errors import N_
from directory.languages import Language
from directory.states import all_states
from pingcheck.exercises.exercise import Exercise, Step, log_of
from pingcheck.exercises.frozen_texts import frozen_texts
from pingcheck.exercises.ping_acts import acts_of_exercise, named
from pingcheck.exercises.ping_list import count_pings, page_of_pings
from pingcheck.exercises.undelivered import causes_of_undelivered
from pingcheck.reports.closing_figures import reached_since_closing
from pingcheck.reports.figures import GROUPS, Figures, StateResult, reached_over_time
from pingcheck.reports.pictures import NARROW, WIDE, Curve, reached_curve
from pingcheck.web.forms import one_of
from pingcheck.web.pages import page_language
from pingcheck.web.secretariat.ping_filter import filter_form, filter_of, ping_id_in


class Tab(StrEnum):
    CONTACTS = "contacts"
    STATES = "states"
    TEXTS = "texts"
    LOG = "log"
    REPORT = "report"


TAB_NAMES = {
    Tab.CONTACTS: N_("Contacts"),
    Tab.STATES: N_("States"),
    Tab.TEXTS: N_("Texts"),
    Tab.LOG: N_("Log"),
    Tab.REPORT: N_("Report"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What every tab is made of."""

    exercise: Exercise
    figures: Figures
    ladder: list[Step]
    now: datetime


def tab_of(request: web.Request) -> Tab:
    """The tab that the address names; the contacts if it names none of ours."""
    return one_of(Tab, request.query.get("tab")) or Tab.CONTACTS


async def tab_values(request: web.Request, session: AsyncSession, tab: Tab, shown: Shown) -> dict[str, Any]:
    """What the template of this tab shows."""
    return await MADE_BY[tab](request, session, shown)


async def _contacts(request: web.Request, session: AsyncSession, shown: Shown) -> dict[str, Any]:
    exercise = shown.exercise
    points = await reached_over_time(session, exercise)
    chosen = await filter_of(session, request)
    page = await page_of_pings(session, exercise, chosen, ping_id_in(request, "after"), ping_id_in(request, "before"))
    return {
        "curves": _curves(shown, points),
        "reached_by_step": _reached_by_step(shown, points),
        "causes": await causes_of_undelivered(session, exercise),
        "total": await count_pings(session, exercise, chosen),
        "page": page,
        **filter_form(request, page),
    }


async def _states(_: web.Request, session: AsyncSession, shown: Shown) -> dict[str, Any]:
    """The States of each result, as code and name, ordered by name."""
    names = {state.code: state.name(Language.ENGLISH) for state in await all_states(session)}
    results: dict[StateResult, list[tuple[str, str]]] = {result: [] for result in StateResult}
    for code, result in sorted(shown.figures.result_of.items(), key=lambda pair: names[pair[0]]):
        results[result].append((code, names[code]))
    return {"results": results}


async def _texts(request: web.Request, session: AsyncSession, shown: Shown) -> dict[str, Any]:
    language = one_of(Language, request.query.get("language")) or page_language(request)
    role = one_of(Role, request.query.get("role")) or Role.TECHNICAL
    texts = await frozen_texts(session, shown.exercise, language, role)
    return {"texts": texts, "text_language": language, "role": role, "languages": list(Language), "roles": list(Role)}


async def _log(_: web.Request, session: AsyncSession, shown: Shown) -> dict[str, Any]:
    """What was done to the check as a whole, and to single contacts, in the order of time."""
    entries = await log_of(session, shown.exercise)
    acts = [(act, ping, named(ping)) for act, ping in await acts_of_exercise(session, shown.exercise)]
    return {"log": entries, "acts": acts}


async def _report(_: web.Request, session: AsyncSession, shown: Shown) -> dict[str, Any]:
    """Statuses stand in the order of their groups, those reached first."""
    pings = shown.figures.pings
    by_status = {status: pings[status] for within in GROUPS.values() for status in within if status in pings}
    since = await reached_since_closing(session, shown.exercise)
    return {"state_results": list(StateResult), "by_status": by_status, "since_closing": since}


MADE_BY: dict[Tab, Callable[[web.Request, AsyncSession, Shown], Awaitable[dict[str, Any]]]] = {
    Tab.CONTACTS: _contacts,
    Tab.STATES: _states,
    Tab.TEXTS: _texts,
    Tab.LOG: _log,
    Tab.REPORT: _report,
}


def _curves(shown: Shown, points: list[tuple[datetime, int]]) -> list[Curve]:
    exercise = shown.exercise
    assert exercise.opened_at is not None
    assert exercise.closes_at is not None
    window = (exercise.opened_at, exercise.closes_at)
    present = min(shown.now, exercise.closed_at or shown.now)
    called = shown.figures.called
    return [reached_curve(points, shown.ladder, window, present, called, size) for size in (WIDE, NARROW)]


def _reached_by_step(shown: Shown, points: list[tuple[datetime, int]]) -> dict[int, int]:
    """How many pings were reached when each step came, by its id: the curve in numbers."""
    present = min(shown.now, shown.exercise.closed_at or shown.now)
    return {
        rung.id: max((count for at, count in points if at <= rung.due_at), default=0)
        for rung in shown.ladder
        if rung.due_at is not None and rung.due_at <= present
    }
