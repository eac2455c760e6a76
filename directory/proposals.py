"""Proposals: changes to an entry that somebody suggested and nobody has applied. A person applies one, or not; nothing
fills itself in."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.database.statements import storable

MOST_OPEN = 50  # for one entry; a person suggests a few, a machine might go on
LONGEST_FIELD = 500


class ProposalKind(StrEnum):
    SUCCESSOR = "successor"  # another holds the role now; without fields: somebody else does, and nobody said who
    CORRECTION = "correction"


class Proposal(Base):
    __tablename__ = "proposals"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    at: Mapped[datetime]
    kind: Mapped[ProposalKind] = mapped_column(closed_set(ProposalKind))
    fields: Mapped[dict[str, Any]]  # what was written, by the name of its field, as it was written
    origin: Mapped[str] = mapped_column(String(100))  # where it was said: the reference of an exercise
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str] = mapped_column(String(100), default="")


async def propose(
    session: AsyncSession, contact_id: int, kind: ProposalKind, fields: Mapping[str, str], origin: str, now: datetime
) -> Proposal | None:
    """Keeps a suggestion, in the caller's transaction; None if it waits already, or too many do."""
    written = {name: storable(value).strip()[:LONGEST_FIELD] for name, value in fields.items()}
    written = {name: value for name, value in written.items() if value}
    waiting = await open_proposals(session, contact_id)
    if len(waiting) >= MOST_OPEN or any((one.kind, one.fields) == (kind, written) for one in waiting):
        return None
    proposal = Proposal(contact_id=contact_id, at=now, kind=kind, fields=written, origin=origin)
    session.add(proposal)
    await session.flush()
    return proposal


async def open_proposals(session: AsyncSession, contact_id: int) -> list[Proposal]:
    """What waits for a person to decide about one entry, the earliest first."""
    waiting = select(Proposal).where(Proposal.contact_id == contact_id, Proposal.settled_at.is_(None))
    return list(await session.scalars(waiting.order_by(Proposal.at, Proposal.id)))
