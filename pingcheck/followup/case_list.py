"""Lists of cases: found, filtered, in four orders, page by page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, false, func, literal, or_, select, tuple_
from sqlalchemy import case as sql_case
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus
from directory.database.bulk_rows import among
from directory.search.attention import Staleness
from directory.search.finder import EntryFilters, all_found
from directory.states import State
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_list import states_named
from pingcheck.followup.cases import IS_UNREACHED, Case, CaseCause, CaseEntry, CaseKind
from pingcheck.followup.own_rows import stands_alone

ROWS_A_PAGE = 50
NEVER = datetime(9999, 1, 1, tzinfo=UTC)
EVERYBODY = EntryFilters(statuses=frozenset(ContactStatus))  # ended entries, too: their cases stay


class CaseOrder(StrEnum):
    OPENED = "opened"
    DUE = "due"  # the earliest first; those without a day last
    STATE = "state"
    # Possible incidents first of all; what is due, the earliest first; without a day, those of the check that closed
    # last first; what is due later.
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class CaseSubjects:
    """Whom cases are about: contacts, or all of these States."""

    states: frozenset[str]
    contacts: frozenset[int]


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases to list. A field that is None lets all through. `nobodys`: those without an owner, and with `at_work`
    those of owners who are none of these; with `owners`, these and theirs. `due_by`: only those that are due then, or
    that have no day."""

    exercise_id: int | None = None
    kind: CaseKind | None = None
    cause: CaseCause | None = None
    states: frozenset[str] | None = None
    ended: bool | None = False
    owners: frozenset[str] | None = None  # names of accounts
    nobodys: bool = False
    at_work: frozenset[str] | None = None  # names of accounts
    subjects: CaseSubjects | None = None
    ids: frozenset[int] | None = None
    due_by: datetime | None = None
    own_rows: bool = True  # if False, without those whose ground stands on Today in a row of its own


@dataclass(frozen=True, slots=True)
class ListedCase:
    """`ping`: None if the case is about the State in the exercise."""

    case: Case
    state: str  # the State's name in English
    ping: Ping | None
    exercise: str  # its reference

    @property
    def contact(self) -> str:
        """The contact, in each script that the name is known in; empty if the case is about the State."""
        return self.ping.names.in_both if self.ping is not None else ""


@dataclass(frozen=True, slots=True)
class CasePage:
    cases: tuple[ListedCase, ...]
    later: int | None  # the next page begins after this case


async def subjects_named(session: AsyncSession, text: str, staleness: Staleness) -> CaseSubjects | None:
    """Whom these words name, as the directory's search finds States, people, offices, addresses and telephones. None
    if there is nothing to look for."""
    states = await states_named(session, text)
    if states is None:
        return None
    return CaseSubjects(states, frozenset(await all_found(session, text, EVERYBODY, staleness)))


def _conditions(session: AsyncSession, chosen: CaseFilter) -> list[ColumnElement[bool]]:
    """All but the cause, by which cases are counted."""
    conditions: list[ColumnElement[bool]] = []
    if chosen.ended is not None:
        conditions.append(Case.ended_at.is_not(None) if chosen.ended else Case.ended_at.is_(None))
    if chosen.exercise_id is not None:
        conditions.append(Case.exercise_id == chosen.exercise_id)
    if chosen.kind is not None:
        conditions.append(Case.kind == chosen.kind)
    if chosen.states is not None:
        conditions.append(Case.state_code.in_(chosen.states))
    if chosen.subjects is not None:
        theirs = select(Ping.id).where(among(session, Ping.contact_id, chosen.subjects.contacts))
        conditions.append(or_(Case.state_code.in_(chosen.subjects.states), Case.ping_id.in_(theirs)))
    if chosen.ids is not None:
        conditions.append(Case.id.in_(chosen.ids))
    if not chosen.own_rows:
        conditions.append(stands_alone())
    owned = _owned_by(chosen)
    return conditions if owned is None else [*conditions, owned]


def _owned_by(chosen: CaseFilter) -> ColumnElement[bool] | None:
    """What is due is asked of the owners' alone: a case that nobody owns always waits for somebody."""
    is_due: ColumnElement[bool] | None = None
    if chosen.due_by is not None:
        is_due = or_(Case.due_at.is_(None), Case.due_at <= chosen.due_by)
    if chosen.owners is None and not chosen.nobodys:
        return is_due
    of_owners = Case.owner.in_(chosen.owners or ())
    theirs = of_owners if is_due is None else and_(of_owners, is_due)
    if not chosen.nobodys:
        return theirs
    return or_(Case.owner.is_(None), theirs, false() if chosen.at_work is None else Case.owner.not_in(chosen.at_work))


async def count_cases(session: AsyncSession, chosen: CaseFilter) -> dict[CaseCause, int]:
    """How many cases each cause has, the commonest first."""
    rows = await session.execute(
        select(Case.cause, func.count())
        .where(*_conditions(session, chosen))
        .group_by(Case.cause)
        .order_by(func.count().desc(), Case.cause)
    )
    return dict(rows.all())


async def count_without_day(session: AsyncSession, chosen: CaseFilter) -> int:
    """How many of these cases are due on no day."""
    undated = *_conditions(session, chosen), Case.due_at.is_(None)
    return await session.scalar(select(func.count()).select_from(Case).where(*undated)) or 0


async def count_open_cases(session: AsyncSession) -> int:
    """How many cases are open, whoever owns them."""
    return await session.scalar(select(func.count()).select_from(Case).where(Case.ended_at.is_(None))) or 0


async def last_entries(session: AsyncSession, case_ids: Collection[int]) -> dict[int, int]:
    """The id of the last thing that was done about each of these cases; 0 where nothing was."""
    rows = await session.execute(
        select(CaseEntry.case_id, func.max(CaseEntry.id))
        .where(CaseEntry.case_id.in_(case_ids))
        .group_by(CaseEntry.case_id)
    )
    return dict.fromkeys(case_ids, 0) | dict(rows.all())


ROWS_A_LIST = 10_000  # of a command or a download


async def page_of_cases(
    session: AsyncSession,
    chosen: CaseFilter,
    after: int | None,
    order: CaseOrder = CaseOrder.OPENED,
    most: int = ROWS_A_PAGE,
    now: datetime = NEVER,
) -> CasePage:
    """One page of cases in an order, from the start or after the case `after`. `now`: of URGENT, when what is due comes
    first."""
    query = _listed().where(*_conditions(session, chosen)).limit(most + 1)
    if chosen.cause is not None:
        query = query.where(Case.cause == chosen.cause)
    keys = _keys(order, now)
    if order is CaseOrder.URGENT:
        query = query.join(TURNS, TURNS.c.id == Case.exercise_id)
    if after is not None:
        of_it = select(*keys).join(State, State.code == Case.state_code).where(Case.id == after)
        if order is CaseOrder.URGENT:
            of_it = of_it.join(TURNS, TURNS.c.id == Case.exercise_id)
        place = (await session.execute(of_it)).first()
        if place is not None:
            query = query.where(tuple_(*keys) > tuple_(*(literal(v, k.type) for v, k in zip(place, keys, strict=True))))
    rows = await session.execute(query.order_by(*keys))
    found = [ListedCase(*row) for row in rows]
    shown = tuple(found[:most])
    return CasePage(shown, shown[-1].case.id if len(found) > most else None)


# The exercises by their closing: those that run first, then the one that closed last.
_RUNS = sql_case((Exercise.closed_at.is_(None), 0), else_=1)
_TURN = func.row_number().over(order_by=(_RUNS, Exercise.closed_at.desc(), Exercise.id.desc()))
TURNS = select(Exercise.id, _TURN.label("turn")).subquery("turns")


def _keys(order: CaseOrder, now: datetime) -> tuple[ColumnElement[Any], ...]:
    """By what an order sorts, ascending. The case makes it total, so that none is shown twice or left out."""
    day = func.coalesce(Case.due_at, literal(NEVER, Case.due_at.type))
    match order:
        case CaseOrder.OPENED:
            return (Case.id.expression,)
        case CaseOrder.DUE:
            return day, Case.id.expression
        case CaseOrder.STATE:
            return State.name_en.expression, Case.id.expression
        case CaseOrder.URGENT:
            is_due = Case.due_at <= literal(now, Case.due_at.type)
            turn = sql_case((is_due, 0), (Case.due_at.is_(None), 1), else_=2)
            is_incident = sql_case((Case.kind == CaseKind.INCIDENT, 0), else_=1)
            return is_incident, turn, day, TURNS.c.turn, Case.id.expression


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


async def likeliest_case(session: AsyncSession, ping_id: UUID) -> Case | None:
    """The case about a ping on which somebody works: the latest that is open, else the latest of all."""
    mine = select(Case).where(Case.ping_id == ping_id).order_by(Case.ended_at.is_not(None), Case.id.desc())
    found: Case | None = await session.scalar(mine.limit(1))
    return found
