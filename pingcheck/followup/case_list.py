"""Lists of cases: open or ended, by cause, page by page."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from directory.states import State
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import IS_UNREACHED, Case, CaseCause

ROWS_A_PAGE = 100


class CaseOrder(StrEnum):
    OPENED = "opened"
    DUE = "due"  # the earliest first; those without a day last
    STATE = "state"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases to list. A field that is None lets all through."""

    exercise_id: int | None = None
    cause: CaseCause | None = None
    states: frozenset[str] | None = None
    ended: bool | None = False
    owners: frozenset[str] | None = None  # names of accounts


@dataclass(frozen=True, slots=True)
class ListedCase:
    """`ping`: None if the case is about the State in the exercise."""

    case: Case
    state: str  # the State's name in English
    ping: Ping | None
    exercise: str  # its reference

    @property
    def contact(self) -> str:
        """The person or office, as an officer names it; empty if the case is about the State."""
        return (self.ping.name or self.ping.position or self.ping.entity) if self.ping is not None else ""


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
    conditions: list[ColumnElement[bool]] = []
    if chosen.ended is not None:
        conditions.append(Case.ended_at.is_not(None) if chosen.ended else Case.ended_at.is_(None))
    if chosen.exercise_id is not None:
        conditions.append(Case.exercise_id == chosen.exercise_id)
    if chosen.states is not None:
        conditions.append(Case.state_code.in_(chosen.states))
    if chosen.owners is not None:
        conditions.append(Case.owner.in_(chosen.owners))
    return conditions


async def count_cases(session: AsyncSession, chosen: CaseFilter) -> dict[CaseCause, int]:
    """How many cases each cause has, the commonest first."""
    rows = await session.execute(
        select(Case.cause, func.count())
        .where(*_conditions(chosen))
        .group_by(Case.cause)
        .order_by(func.count().desc(), Case.cause)
    )
    return dict(rows.all())


async def open_cases_by_check(session: AsyncSession) -> list[OpenCases]:
    """The exercises that have open cases, the one that closed last first."""
    counted = (
        select(Case.exercise_id, func.count().label("number"), func.min(Case.opened_at).label("since"))
        .where(Case.ended_at.is_(None))
        .group_by(Case.exercise_id)
        .subquery()
    )
    found = (
        select(Exercise, counted.c.number, counted.c.since)
        .join(counted, counted.c.exercise_id == Exercise.id)
        .order_by(func.coalesce(Exercise.closed_at, Exercise.opened_at).desc(), Exercise.id.desc())
    )
    return [OpenCases(exercise, count, since) for exercise, count, since in await session.execute(found)]


ROWS_A_LIST = 10_000  # of a command or a download


async def page_of_cases(
    session: AsyncSession,
    chosen: CaseFilter,
    after: int | None,
    order: CaseOrder = CaseOrder.OPENED,
    most: int = ROWS_A_PAGE,
) -> CasePage:
    """One page of cases in an order, from the start or after the case `after`."""
    query = _listed().where(*_conditions(chosen)).limit(most + 1)
    if chosen.cause is not None:
        query = query.where(Case.cause == chosen.cause)
    keys = ORDERS[order]
    if after is not None:
        place = (
            await session.execute(select(*keys).join(State, State.code == Case.state_code).where(Case.id == after))
        ).first()
        if place is not None:
            query = query.where(tuple_(*keys) > tuple_(*(literal(v, k.type) for v, k in zip(place, keys, strict=True))))
    rows = await session.execute(query.order_by(*keys))
    found = [ListedCase(*row) for row in rows]
    shown = tuple(found[:most])
    return CasePage(shown, shown[-1].case.id if len(found) > most else None)


NEVER = datetime(9999, 1, 1, tzinfo=UTC)
ORDERS: dict[CaseOrder, tuple[ColumnElement[Any], ...]] = {
    CaseOrder.OPENED: (Case.id.expression,),
    CaseOrder.DUE: (func.coalesce(Case.due_at, literal(NEVER, Case.due_at.type)), Case.id.expression),
    CaseOrder.STATE: (State.name_en.expression, Case.id.expression),
}


def _listed() -> Select[Case, str, Ping, str]:
    return (
        select(Case, State.name_en, Ping, Exercise.reference)
        .join(State, State.code == Case.state_code)
        .outerjoin(Ping, Ping.id == Case.ping_id)
        .join(Exercise, Exercise.id == Case.exercise_id)
    )


async def listed_case(session: AsyncSession, case_id: int) -> ListedCase | None:
    """One case with whom it is about."""
    row = (await session.execute(_listed().where(Case.id == case_id))).first()
    return ListedCase(*row) if row is not None else None


async def case_of(session: AsyncSession, ping_id: UUID) -> Case | None:
    """The case of a ping because it was not reached, if it has one."""
    found: Case | None = await session.scalar(select(Case).where(Case.ping_id == ping_id, IS_UNREACHED))
    return found
