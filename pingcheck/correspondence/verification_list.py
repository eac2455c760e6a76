"""The verification emails of an entry: when each address was last asked, and what was said."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind
from pingcheck.exercises.message import Message


@dataclass(frozen=True, slots=True)
class LastVerification:
    """`waits`: not sent yet. `returned_at`: when it came back."""

    asked_at: datetime
    waits: bool
    returned_at: datetime | None
    proved_at: datetime | None
    disowned_at: datetime | None


async def last_verifications(session: AsyncSession, contact_id: int) -> dict[int, LastVerification]:
    """By the id of the address; those that were never asked are left out."""
    asked = (
        select(EntryMail, Message)
        .join(Message, Message.id == EntryMail.id)
        .where(EntryMail.contact_id == contact_id, EntryMail.says == EntryMailKind.VERIFICATION)
        .order_by(EntryMail.made_at)
    )
    found: dict[int, LastVerification] = {}
    for mail, message in await session.execute(asked):
        if mail.address_id is not None:
            said = mail.proved_at, mail.disowned_at
            found[mail.address_id] = LastVerification(mail.made_at, message.is_to_send, message.returned_at, *said)
    return found
