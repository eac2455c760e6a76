"""What contacts said that needs an officer whatever came of the ping: answers that contradict each other, and words
that may speak of a real incident.

They are counted, not dated: a mail that is read late counts as of its arrival, and is new all the same.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHES
from pingcheck.followup.case_endings import LOOKS_BACK
from pingcheck.followup.cases import Case, CaseKind
from pingcheck.inbox.incoming import PROOFS, FoundBy, Incoming, IncomingReading

Grounds = Mapping[UUID, int]  # how many each ping has


def count_contradictions(reaching: Iterable[bool]) -> int:
    """How often the answers of a ping, in the order of time, turned: from one that reaches the role to one that does
    not, or back."""
    return sum(one is not other for one, other in pairwise(reaching))


class GroundStep(StrEnum):
    """What follows for a case from its grounds."""

    OPEN = "open"
    OPEN_AGAIN = "open_again"
    NOTE = "note"  # more of them, while it is open
    SETTLE = "settle"  # none is left
    COUNT = "count"  # there are fewer; an officer sees to the rest


def ground_step(kind: CaseKind, known: int | None, count: int, *, is_open: bool) -> GroundStep | None:
    """What follows for a case that stands for `known` grounds (None: there is no case), if there are `count`. Who ended
    a case settled what it stood for; only more opens it again. An incident ends by no taking back."""
    if known is None:
        return GroundStep.OPEN if count else None
    if count > known:
        return GroundStep.NOTE if is_open else GroundStep.OPEN_AGAIN
    if is_open and not count and kind is CaseKind.CONTRADICTION:
        return GroundStep.SETTLE
    return GroundStep.COUNT if count < known else None


class GroundChange(NamedTuple):
    """`case_id`: None if the case is to be opened."""

    step: GroundStep
    ping_id: UUID
    case_id: int | None
    grounds: int


async def ground_changes(
    session: AsyncSession, kind: CaseKind, now: datetime, only: Collection[int] | None = None
) -> list[GroundChange]:
    """What is to be done about the cases of this kind, in the order of the cases, those to be opened last. `only`: of
    these cases alone."""
    found = await (_contradictions(session, now) if kind is CaseKind.CONTRADICTION else _incidents(session))
    chosen = Case.kind == kind, or_(_are_current(now), among(session, Case.ping_id, found))
    mine = select(Ping.id, Case.id, Case.grounds, Case.ended_at.is_(None)).where(*chosen)
    mine = mine.join(Ping, Ping.id == Case.ping_id)
    if only is not None:
        mine = mine.where(among(session, Case.id, only))
    changes, known = [], set()
    for ping_id, case_id, grounds, is_open in await session.execute(mine.order_by(Case.id)):
        known.add(ping_id)
        step = ground_step(kind, grounds, found.get(ping_id, 0), is_open=is_open)
        if step is not None:
            changes.append(GroundChange(step, ping_id, case_id, found.get(ping_id, 0)))
    if only is None:
        recent = await _recent(session, kind, set(found) - known, now)
        changes += [GroundChange(GroundStep.OPEN, ping_id, None, found[ping_id]) for ping_id in sorted(recent)]
    return changes


def _are_current(now: datetime) -> ColumnElement[bool]:
    return or_(Case.ended_at.is_(None), Case.ended_at > now - LOOKS_BACK)


async def _recent(session: AsyncSession, kind: CaseKind, ping_ids: Collection[UUID], now: datetime) -> set[UUID]:
    """Those of these pings whose grounds are not too old to be begun with."""
    if kind is CaseKind.CONTRADICTION or not ping_ids:
        return set(ping_ids)  # of pings without a case, only those of checks that run, or ran lately, are looked for
    said = _incident_words().subquery()
    lately = select(said.c.ping_id).where(said.c.at > now - LOOKS_BACK)
    return set(ping_ids) & set(await session.scalars(lately))


async def _contradictions(session: AsyncSession, now: datetime) -> Grounds:
    """Of pings in checks that run, or closed lately, or that have a case. An answer that was taken back is not among
    them any more."""
    lately = and_(Exercise.phase == Phase.CLOSED, Exercise.closed_at > now - LOOKS_BACK)
    exercises = select(Exercise.id).where(or_(Exercise.phase.in_(RUNNING), lately))
    with_case = select(Case.ping_id).where(Case.kind == CaseKind.CONTRADICTION, _are_current(now))
    said = (
        select(GivenAnswer.ping_id, GivenAnswer.answer)
        .join(Ping, Ping.id == GivenAnswer.ping_id)
        .where(Ping.contradicted, or_(Ping.exercise_id.in_(exercises), Ping.id.in_(with_case)))
        .where(GivenAnswer.answer.is_not(None))
        .order_by(GivenAnswer.at, GivenAnswer.id)
    )
    reaching: dict[UUID, list[bool]] = defaultdict(list)
    for ping_id, answer in await session.execute(said):
        reaching[ping_id].append(answer in REACHES)
    return {ping_id: count_contradictions(those) for ping_id, those in reaching.items()}


async def _incidents(session: AsyncSession) -> Grounds:
    said = _incident_words().subquery()
    counted = select(said.c.ping_id, func.count()).group_by(said.c.ping_id)
    return {row[0]: row[1] for row in await session.execute(counted)}


def _incident_words() -> Any:
    """The ping and the time of each. A mail that became an answer counts once: the answer is as old as the mail. What
    nothing proves to come from the contact is no case of it; all mails are on Today."""
    on_pages = select(GivenAnswer.ping_id.label("ping_id"), GivenAnswer.at.label("at"))
    by_mail = (
        select(IncomingReading.ping_id, Incoming.received_at)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .where(IncomingReading.possible_incident, IncomingReading.ping_id.is_not(None))
        .where(IncomingReading.found_by.in_([*PROOFS, FoundBy.VOUCHED]))
    )
    return union(on_pages.where(GivenAnswer.possible_incident), by_mail)
