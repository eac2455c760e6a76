"""Lists of pings: filtered, page by page, in a stable order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, and_, false, func, or_, select, tuple_
from sqlalchemy import cast as sql_cast
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact, Role
from directory.folding import folded
from directory.languages import Language
from directory.states import RegionalGroup, all_states
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import IS_OF_A_STEP, IS_TO_SEND, Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.exercises.unreachable_findings import UnreachableFinding, unreachable_contacts

ROWS_A_PAGE = 50

# By State, as officers look for it. The contact makes the order total, so that no row is shown twice or left out.
ORDER = (Ping.state_name_en, Ping.role, Ping.contact_id)


@dataclass(frozen=True, slots=True)
class PingFilter:
    """Which pings to list. A field that is None or empty lets all through."""

    statuses: frozenset[Status] = frozenset()
    role: Role | None = None
    region: RegionalGroup | None = None
    states: frozenset[str] | None = None  # codes; the empty set matches nobody
    contradicted: bool = False
    added: bool = False
    unreachable: bool = False  # whose contact is judged so now


@dataclass(frozen=True, slots=True)
class Mails:
    """How many mails of a ping a server accepted, how many have still to go, and whether one may have gone twice."""

    accepted: int = 0
    to_send: int = 0
    possibly_twice: bool = False


@dataclass(frozen=True, slots=True)
class PingPage:
    pings: tuple[Ping, ...]
    mails: dict[UUID, Mails]
    earlier: UUID | None  # the page before ends before this ping
    later: UUID | None  # the page after begins after this ping


async def states_named(session: AsyncSession, text: str) -> frozenset[str] | None:
    """The codes of the States whose code or name, in any of the six languages, has these letters; accents, case
    and punctuation do not matter. None if there is nothing to look for."""
    sought = folded(text)
    if not sought:
        return None
    states = await all_states(session)
    exact = frozenset(state.code for state in states if state.code == text.strip())
    return exact or frozenset(
        state.code for state in states if any(sought in folded(state.name(language)) for language in Language)
    )


def _conditions(exercise: Exercise, chosen: PingFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [Ping.exercise_id == exercise.id]
    if chosen.role:
        conditions.append(Ping.role == chosen.role)
    if chosen.region:
        conditions.append(Ping.regional_group == chosen.region)
    if chosen.states is not None:
        conditions.append(Ping.state_code.in_(chosen.states))
    if chosen.contradicted:
        conditions.append(Ping.contradicted.is_(True))
    if chosen.added:
        conditions.append(Ping.added_at.is_not(None))
    if chosen.unreachable:
        conditions.append(Ping.contact_id.in_(unreachable_contacts()))
    if chosen.statuses:
        conditions.append(Ping.status.in_(chosen.statuses))
    return conditions


async def count_pings(session: AsyncSession, exercise: Exercise, chosen: PingFilter) -> int:
    """How many pings the filter lets through."""
    return await session.scalar(select(func.count()).select_from(Ping).where(*_conditions(exercise, chosen))) or 0


@dataclass(frozen=True, slots=True)
class JudgedContacts:
    """How many contacts of a check are judged unreachable now, by when that came to hold: before the check was opened,
    while it ran or by its closing, or afterwards."""

    earlier: int
    meanwhile: int
    later: int

    @property
    def total(self) -> int:
        return self.earlier + self.meanwhile + self.later


async def count_judged(session: AsyncSession, exercise: Exercise) -> JudgedContacts:
    """They are those that the filter `unreachable` lists."""
    since, mine = UnreachableFinding.since, Ping.contact_id == UnreachableFinding.contact_id
    earlier = since < exercise.opened_at if exercise.opened_at else false()
    later = since > exercise.closed_at if exercise.closed_at else false()
    counted = select(func.count(), func.count().filter(earlier), func.count().filter(later))
    open_ones = counted.join_from(Ping, UnreachableFinding, mine).where(UnreachableFinding.lifted_at.is_(None))
    total, before, after = (await session.execute(open_ones.where(Ping.exercise_id == exercise.id))).one()
    return JudgedContacts(before, total - before - after, after)


async def page_of_pings(
    session: AsyncSession, exercise: Exercise, chosen: PingFilter, after: UUID | None, before: UUID | None
) -> PingPage:
    """One page: the first, the one after the ping `after`, or the one before the ping `before`. A page is found by the
    place of its neighbour, never by counting rows, so that the last of a million comes as fast as the first."""
    anchor = await session.get(Ping, after or before) if after or before else None
    backwards = anchor is not None and after is None
    query = select(Ping).where(*_conditions(exercise, chosen)).limit(ROWS_A_PAGE + 1)
    if anchor is not None:
        place: Any = (anchor.state_name_en, anchor.role, anchor.contact_id)
        query = query.where(tuple_(*ORDER) < place if backwards else tuple_(*ORDER) > place)
    query = query.order_by(*(column.desc() for column in ORDER) if backwards else ORDER)
    found = list(await session.scalars(query))
    there_is_more, found = len(found) > ROWS_A_PAGE, found[:ROWS_A_PAGE]
    if backwards:
        found.reverse()
    has_earlier = there_is_more if backwards else anchor is not None
    has_later = True if backwards else there_is_more
    return PingPage(
        pings=tuple(found),
        mails=await _mails_of(session, [ping.id for ping in found]),
        earlier=found[0].id if found and has_earlier else None,
        later=found[-1].id if found and has_later else None,
    )


async def _mails_of(session: AsyncSession, ping_ids: Sequence[UUID]) -> dict[UUID, Mails]:
    rows = await session.execute(
        select(
            Ping.id,
            func.count().filter(Message.delivery == Delivery.ACCEPTED),
            func.count().filter(or_(IS_TO_SEND, Message.delivery == Delivery.CLAIMED)),
            func.max(sql_cast(and_(Message.possibly_twice, Message.delivery != Delivery.WITHDRAWN), Integer)),
        )
        .join(Message, Message.ping_id == Ping.id)
        .where(Message.ping_id.in_(ping_ids), IS_OF_A_STEP)
        .group_by(Ping.id)
    )
    return {ping_id: Mails(accepted, to_send, bool(twice)) for ping_id, accepted, to_send, twice in rows}


async def has_contacts(session: AsyncSession) -> bool:
    """Whether the directory has any point of contact at all."""
    return await session.scalar(select(PointOfContact.id).limit(1)) is not None
