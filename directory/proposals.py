"""Proposals: changes to an entry that somebody suggested and nobody has applied yet. Only a person applies one."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.database.statements import rows_changed, storable
from directory.history import LONGEST_REASON

MOST_OPEN = 50  # for one entry; a person suggests a few, a machine might not stop
LONGEST_FIELD = 500


class ProposalKind(StrEnum):
    SUCCESSOR = "successor"  # somebody else holds the role now; no fields if nobody said who
    CORRECTION = "correction"
    DEAD_ADDRESS = "dead_address"  # a mail address that nobody can be reached at
    STAND_IN = "stand_in"  # somebody to write to meanwhile


class ProposalSource(StrEnum):
    """What said it."""

    CONTACT = "contact"  # on a reply page
    REPLY = "reply"  # by mail, in own words
    BOUNCE = "bounce"
    ABSENCE = "absence"
    CALL = "call"  # an officer heard it on the telephone


class ProposalOutcome(StrEnum):
    APPLIED = "applied"
    REFUSED = "refused"
    OFFERED = "offered"  # a stand-in, shown on the entry for some days; the entry itself stays as it is


class Proposal(Base):
    __tablename__ = "proposals"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    at: Mapped[datetime]
    kind: Mapped[ProposalKind] = mapped_column(closed_set(ProposalKind))
    fields: Mapped[dict[str, Any]]  # what was written, unchanged, by the name of its field
    origin: Mapped[str] = mapped_column(String(100))  # the reference of the exercise in which it was said
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str] = mapped_column(String(100), default="")
    source: Mapped[ProposalSource] = mapped_column(
        closed_set(ProposalSource), default=ProposalSource.CONTACT, server_default=ProposalSource.CONTACT.value
    )
    outcome: Mapped[ProposalOutcome | None] = mapped_column(closed_set(ProposalOutcome))
    outcome_reason: Mapped[str] = mapped_column(String(LONGEST_REASON), default="", server_default="")
    told_at: Mapped[datetime | None]  # when the reason of a refusal was written to who proposed it
    offered_until: Mapped[date | None]  # the last day (UTC) on which a stand-in is offered


@dataclass(frozen=True, slots=True)
class Origin:
    """What said it, and the reference of the exercise in which it was said."""

    reference: str
    source: ProposalSource = ProposalSource.CONTACT


async def propose(
    session: AsyncSession, contact_id: int, kind: ProposalKind, fields: Mapping[str, str], origin: Origin, now: datetime
) -> Proposal | None:
    """Keeps a suggestion, in the caller's transaction. None if the same one is waiting already, or too many are."""
    written = {name: storable(value).strip()[:LONGEST_FIELD] for name, value in fields.items()}
    written = {name: value for name, value in written.items() if value}
    waiting = await open_proposals(session, contact_id)
    if len(waiting) >= MOST_OPEN or any((one.kind, one.fields) == (kind, written) for one in waiting):
        return None
    proposal = Proposal(
        contact_id=contact_id, at=now, kind=kind, fields=written, origin=origin.reference, source=origin.source
    )
    session.add(proposal)
    await session.flush()
    return proposal


async def propose_dead_address(
    session: AsyncSession, contact_id: int, address: str, origin: str, now: datetime
) -> Proposal | None:
    """Suggests that nobody can be reached at a mail address any more."""
    from_bounce = Origin(origin, ProposalSource.BOUNCE)
    return await propose(session, contact_id, ProposalKind.DEAD_ADDRESS, {"address": address}, from_bounce, now)


async def propose_stand_in(
    session: AsyncSession, contact_id: int, mail: str, until: date | None, origin: str, now: datetime
) -> Proposal | None:
    """Suggests an address to write to meanwhile, as an absence notice named it. `until`: the day of return, if said."""
    fields = {"mail": mail, "until": until.isoformat() if until else ""}
    from_absence = Origin(origin, ProposalSource.ABSENCE)
    return await propose(session, contact_id, ProposalKind.STAND_IN, fields, from_absence, now)


async def propose_successor(
    session: AsyncSession, contact_id: int, fields: Mapping[str, str], origin: str, now: datetime
) -> Proposal | None:
    """Suggests who takes over, as a reply named them. `fields`: `name`, `mail`, and the very `words`."""
    return await propose(session, contact_id, ProposalKind.SUCCESSOR, fields, Origin(origin, ProposalSource.REPLY), now)


async def settle_for_ended(session: AsyncSession, contact_ids: Collection[int], at: datetime, by: str) -> None:
    """Settles what waits about entries that end: there is nothing left to apply it to."""
    waiting = update(Proposal).where(Proposal.contact_id.in_(contact_ids), Proposal.settled_at.is_(None))
    await rows_changed(session, waiting.values(settled_at=at, settled_by=by))


async def open_proposals(session: AsyncSession, contact_id: int) -> list[Proposal]:
    """Those about one entry that wait for a person to decide, the earliest first."""
    waiting = select(Proposal).where(Proposal.contact_id == contact_id, Proposal.settled_at.is_(None))
    return list(await session.scalars(waiting.order_by(Proposal.at, Proposal.id)))
