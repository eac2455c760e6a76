"""Mails about entries, outside of every exercise: their content, and what they say of an address's standing."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, ForeignKey, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.database.bulk_rows import among
from directory.languages import Language
from pingcheck.exercises.message import Delivery, Message, MessageKind


class EntryMailKind(StrEnum):
    NOTICE = "notice"  # tells what changed
    VERIFICATION = "verification"  # asks its reader to prove the address


class EntryMail(Base):
    """The content of one mail about an entry. Its delivery is in the message with the same id."""

    __tablename__ = "entry_mails"

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    address_id: Mapped[int | None] = mapped_column(ForeignKey("addresses.id"), index=True)  # None: the Mission's
    says: Mapped[EntryMailKind] = mapped_column(closed_set(EntryMailKind))
    language: Mapped[Language] = mapped_column(closed_set(Language))
    made_at: Mapped[datetime]
    changes: Mapped[list[dict[str, Any]]] = mapped_column(JSON)  # what is told, as `entry_notices` writes it
    proved_at: Mapped[datetime | None]  # when somebody said that a verified address is right
    disowned_at: Mapped[datetime | None]  # when somebody said that it is not


async def add_entry_mail(session: AsyncSession, mail: EntryMail, recipient: str, due_at: datetime) -> None:
    """Keeps a mail and the message that delivers it, which gets its id."""
    mail.id = uuid4()
    session.add(
        Message(id=mail.id, kind=MessageKind.ENTRY, recipient=recipient, delivery=Delivery.WAITING, due_at=due_at)
    )
    await session.flush()
    session.add(mail)
    await session.flush()


async def proofs(session: AsyncSession, address_ids: Collection[int]) -> dict[int, datetime]:
    """When each of these addresses was last proved by a verification email."""
    proved = select(EntryMail.address_id, func.max(EntryMail.proved_at)).where(
        among(session, EntryMail.address_id, address_ids), EntryMail.proved_at.is_not(None)
    )
    rows = await session.execute(proved.group_by(EntryMail.address_id))
    return {address_id: at for address_id, at in rows if address_id is not None and at is not None}
