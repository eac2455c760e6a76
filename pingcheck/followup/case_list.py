"""Lists of cases: open or ended, by cause, page by page."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import IS_UNREACHED, Case, CaseCause

ROWS_A_PAGE = 100


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases to list. A field that is None lets all through."""

    exercise_id: int | None = None
    cause: CaseCause | None = None
    states: frozenset[str] | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class ListedCase:
    case: Case
    ping: Ping
    exercise: str  # its reference


@dataclass(frozen=True, slots=True)
class OpenCases:
    """How many cases of an exercise are open, and since when the first of them."""

    exercise: Exercise
    count: int
    since: datetime


@dataclass(frozen=True, slots=True)
class CasePage:
    cases: tuple[ListedCase, ...]
    later: int | None  # the next page begins after this case


def _conditions(chosen: CaseFilter) -> list[ColumnElement[bool]]:
    """All but the cause, by which cases are counted."""
    conditions: list[ColumnElement[bool]] = [Case.ended_at.is_not(None) if chosen.ended else Case.ended_at.is_(None)]
    if chosen.exercise_id is not None:
        conditions.append(Ping.exercise_id == chosen.exercise_id)
    if chosen.states is not None:
        conditions.append(Ping.state_code.in_(chosen.states))
    return conditions


async def count_cases(session: AsyncSession, chosen: CaseFilter) -> dict[CaseCause, int]:
    """How many cases each cause has, the commonest first."""
    rows = await session.execute(
        select(Case.cause, func.count())
        .join(Ping, Ping.id == Case.ping_id)
        .where(*_conditions(chosen))
        .group_by(Case.cause)
        .order_by(func.count().desc(), Case.cause)
    )
    return dict(rows.all())


async def open_cases_by_check(session: AsyncSession) -> list[OpenCases]:
    """The exercises that have open cases, the one that closed last first."""
    counted = (
        select(Ping.exercise_id, func.count().label("number"), func.min(Case.opened_at).label("since"))
        .join(Ping, Ping.id == Case.ping_id)
        .where(Case.ended_at.is_(None))
        .group_by(Ping.exercise_id)
        .subquery()
    )
    found = (
        select(Exercise, counted.c.number, counted.c.since)
        .join(counted, counted.c.exercise_id == Exercise.id)
        .order_by(func.coalesce(Exercise.closed_at, Exercise.opened_at).desc(), Exercise.id.desc())
    )
    return [OpenCases(exercise, count, since) for exercise, count, since in await session.execute(found)]


async def page_of_cases(session: AsyncSession, chosen: CaseFilter, after: int | None) -> CasePage:
    """One page of cases in the order in which they were opened, from the start or after the case `after`."""
    query = _listed().where(*_conditions(chosen)).order_by(Case.id).limit(ROWS_A_PAGE + 1)
    if chosen.cause is not None:
        query = query.where(Case.cause == chosen.cause)
    if after is not None:
        query = query.where(Case.id > after)
    found = [ListedCase(case, ping, exercise) for case, ping, exercise in await session.execute(query)]
    shown = tuple(found[:ROWS_A_PAGE])
    return CasePage(shown, shown[-1].case.id if len(found) > ROWS_A_PAGE else None)


def _listed() -> Select[Case, Ping, str]:
    return (
        select(Case, Ping, Exercise.reference)
        .join(Ping, Ping.id == Case.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
    )


async def case_of(session: AsyncSession, ping_id: UUID) -> Case | None:
    """The case of a ping because it was not reached, if it has one."""
    found: Case | None = await session.scalar(select(Case).where(Case.ping_id == ping_id, IS_UNREACHED))
    return found
