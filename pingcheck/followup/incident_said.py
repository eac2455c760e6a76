"""What a contact said in a check that may speak of a real incident: the words, and what was decided about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.answers import GivenAnswer
from pingcheck.followup.cases import Case, CaseKind
from pingcheck.inbox.decision_records import ReplyDecision, last_decision
from pingcheck.inbox.incoming import PROOFS, FoundBy, Incoming, IncomingReading

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class IncidentSaid:
    """`words`: empty if nothing proves that they are the contact's, or if none are kept. `reading_id`: of a mail, or of
    words on a page that were read like one. `decision`: about it, if it stands."""

    at: datetime
    words: str
    reading_id: int | None = None
    decision: ReplyDecision | None = None


@dataclass(frozen=True, slots=True)
class ContactIncident:
    """`is_open`: the case about it is. `said`: the latest first."""

    is_open: bool
    said: Sequence[IncidentSaid] = ()

    def __bool__(self) -> bool:
        return self.is_open or bool(self.said)


async def possible_incident(session: AsyncSession, ping_id: UUID) -> ContactIncident:
    """False if nothing speaks of one. It stays, whatever was recorded of the words, and before a case is opened."""
    mine = Case.ping_id == ping_id, Case.kind == CaseKind.INCIDENT, Case.ended_at.is_(None)
    is_open = await session.scalar(select(Case.id).where(*mine).limit(1)) is not None
    read = await _read(session, ping_id)
    times = {one.at for one in read}  # a mail that became an answer is as old as it
    given = select(GivenAnswer).where(GivenAnswer.ping_id == ping_id, GivenAnswer.possible_incident.is_(True))
    latest = await session.scalars(given.order_by(GivenAnswer.id.desc()).limit(MOST_SHOWN))
    said = read + [IncidentSaid(one.at, one.words) for one in latest if one.at not in times]
    return ContactIncident(is_open, sorted(said, key=lambda one: one.at, reverse=True)[:MOST_SHOWN])


async def _read(session: AsyncSession, ping_id: UUID) -> list[IncidentSaid]:
    rows = await session.execute(
        select(IncomingReading, Incoming.received_at)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .where(IncomingReading.ping_id == ping_id, IncomingReading.possible_incident.is_(True))
        .order_by(IncomingReading.id.desc())
        .limit(MOST_SHOWN)
    )
    found = []
    for reading, at in rows:
        decision = await last_decision(session, reading.id)
        stands = decision if decision is not None and decision.undone_at is None else None
        is_theirs = reading.found_by in PROOFS or reading.found_by is FoundBy.VOUCHED
        found.append(IncidentSaid(at, reading.words if is_theirs else "", reading.id, stands))
    return found
