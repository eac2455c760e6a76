"""One exercise: its figures, its timetable, and the list of its pings."""

from datetime import datetime
from typing import Any
from uuid import UUID

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.errors import N_, Refused
from directory.languages import Language
from directory.phrases import StoredPhrase
from directory.states import RegionalGroup, all_states
from pingcheck.exercises.exercise import (
    NOT_YET_OPEN,
    RUNNING,
    Exercise,
    Step,
    find_exercise,
    log_of,
    probe_step_of,
    steps_of,
)
from pingcheck.exercises.opening import forecast_opening
from pingcheck.exercises.pause import stopped_sending
from pingcheck.exercises.ping_list import PingFilter, PingPage, count_pings, page_of_pings, states_named
from pingcheck.exercises.plan import opening_note
from pingcheck.exercises.status import REACHED, Status
from pingcheck.reports.check_letters import letter_counts
from pingcheck.reports.figures import GROUP_OF, GROUPS, Figures, Group, StateResult, exercise_figures, reached_over_time
from pingcheck.reports.pictures import NARROW, WIDE, Curve, progress_bar, reached_curve
from pingcheck.sending.dead_letters import dead_letters
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import LONGEST_SEARCH, officer_page, same_page_with, search_text

KEPT = ("status", "role", "region", "q")

# Choices of the filter that do not follow the groups.
ALL_REACHED, NOT_REACHED, CONTRADICTED = "all_reached", "not_reached", "contradicted"
BROAD = {
    ALL_REACHED: N_("Reached, in time or late"),
    NOT_REACHED: N_("Not reached"),
    CONTRADICTED: N_("Contradictory answers"),
}
NOT_REACHED_STATUSES = frozenset(Status) - REACHED - frozenset(GROUPS[Group.SET_APART])


async def exercise_named(request: web.Request, session: AsyncSession) -> Exercise:
    """The exercise that the URL names. Raises HTTPNotFound with a sentence."""
    try:
        return await find_exercise(session, request.match_info["reference"])
    except Refused as refused:
        raise web.HTTPNotFound(text=str(refused)) from refused


async def show_exercise(request: web.Request) -> web.Response:
    """Before the opening, the plan and a forecast; afterwards figures, timetable and pings."""
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        ladder, log = await steps_of(session, exercise), await log_of(session, exercise)
        common: dict[str, Any] = {"exercise": exercise, "ladder": ladder, "log": log, "now": now}
        common |= {"stored": StoredPhrase, "letters": await letter_counts(session, exercise)}
        if exercise.opened_at is None:
            forecast = await forecast_opening(session, exercise) if exercise.phase in NOT_YET_OPEN else None
            common |= {"forecast": forecast, "note": opening_note(exercise)}
            return officer_page(request, "secretariat/planned.html", live=False, **common)
        figures = await exercise_figures(session, exercise)
        points = await reached_over_time(session, exercise)
        dead = await dead_letters(session, exercise)
        probes = await probe_step_of(session, exercise)
        results = await _states_by_result(session, figures)
        stopped = await stopped_sending(session, exercise)
        chosen = await _filter(session, request)
        total = await count_pings(session, exercise, chosen)
        page = await page_of_pings(session, exercise, chosen, _id(request, "after"), _id(request, "before"))
    return officer_page(
        request,
        "secretariat/exercise.html",
        figures=figures,
        probes=probes,
        bar=progress_bar(figures.groups),
        curves=_curves(exercise, ladder, points, figures, now),
        reached_by_step=_reached_by_step(ladder, points, now),
        results=results,
        dead=dead,
        total=total,
        page=page,
        live=exercise.phase in RUNNING,
        stopped=stopped,
        **_form(request, page),
        **common,
    )


def _curves(
    exercise: Exercise, ladder: list[Step], points: list[tuple[datetime, int]], figures: Figures, now: datetime
) -> list[Curve]:
    assert exercise.opened_at is not None
    assert exercise.closes_at is not None
    window = (exercise.opened_at, exercise.closes_at)
    present = min(now, exercise.closed_at or now)
    return [reached_curve(points, ladder, window, present, figures.called, size) for size in (WIDE, NARROW)]


def _reached_by_step(ladder: list[Step], points: list[tuple[datetime, int]], now: datetime) -> dict[int, int]:
    """How many pings were reached when each step came, by its id: the curve in numbers."""
    return {
        rung.id: max((count for at, count in points if at <= rung.due_at), default=0)
        for rung in ladder
        if rung.due_at is not None and rung.due_at <= now
    }


async def _states_by_result(session: AsyncSession, figures: Figures) -> dict[StateResult, list[tuple[str, str]]]:
    """The States of each result, as code and name, ordered by name."""
    names = {state.code: state.name(Language.ENGLISH) for state in await all_states(session)}
    found: dict[StateResult, list[tuple[str, str]]] = {result: [] for result in StateResult}
    for code, result in sorted(figures.result_of.items(), key=lambda pair: names[pair[0]]):
        found[result].append((code, names[code]))
    return found


async def _filter(session: AsyncSession, request: web.Request) -> PingFilter:
    """The filter in the URL. Values that are none of ours do not narrow it."""
    query = request.query
    status, role, region = query.get("status", ""), query.get("role"), query.get("region")
    return PingFilter(
        statuses=_statuses(status),
        role=Role(role) if role in list(Role) else None,
        region=RegionalGroup(region) if region in list(RegionalGroup) else None,
        states=await states_named(session, search_text(request)),
        contradicted=status == CONTRADICTED,
    )


def _statuses(asked: str) -> frozenset[Status]:
    if asked in {ALL_REACHED, NOT_REACHED}:
        return REACHED if asked == ALL_REACHED else NOT_REACHED_STATUSES
    if asked in list(Group):
        return frozenset(GROUPS[Group(asked)])
    return frozenset({Status(asked)}) if asked in list(Status) else frozenset()


def _form(request: web.Request, page: PingPage) -> dict[str, Any]:
    """The choices of the filter form, what is chosen, and the URLs of the pages before and after this one."""
    kept = {name: request.query[name][:LONGEST_SEARCH] for name in KEPT if request.query.get(name)}

    def url(**more: Any) -> str:
        return f"{same_page_with(request, {**kept, **more})}#pings"

    return {
        "asked": {name: kept.get(name, "") for name in KEPT},
        "narrowed": bool(kept),
        "earlier": url(before=page.earlier) if page.earlier else None,
        "later": url(after=page.later) if page.later else None,
        "groups": GROUPS,
        "group_of": GROUP_OF,
        "broad": BROAD,
        "roles": list(Role),
        "regions": list(RegionalGroup),
    }


def _id(request: web.Request, name: str) -> UUID | None:
    try:
        return UUID(request.query[name])
    except (KeyError, ValueError):
        return None
