"""What a proved address does to its entry: it is confirmed, and its history says so."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address
from directory.contacts import ConfirmedBy, ContactStatus, PointOfContact
from directory.database.locks import lock_row
from directory.database.statements import rows_changed
from directory.history import ChangeKind, HistoryEntry

VERIFIED = "verified"  # the address, in the history
BY = "the contact"
REASON = "from the link of a verification email"


async def confirm_by_address(session: AsyncSession, address_id: int, at: datetime) -> bool:
    """Notes that somebody at an address of an entry said that it is right. False if the entry has ended or has the
    address no more: then nothing is noted."""
    contact_id = select(Address.contact_id).where(Address.id == address_id).scalar_subquery()
    await lock_row(session, select(PointOfContact.id).where(PointOfContact.id == contact_id))
    address = await session.get(Address, address_id, populate_existing=True)
    if address is None or address.removed_at is not None:
        return False
    living = PointOfContact.id == address.contact_id, PointOfContact.status != ContactStatus.WITHDRAWN
    confirmed = update(PointOfContact).where(*living)
    if not await rows_changed(session, confirmed.values(confirmed_at=at, confirmed_by=ConfirmedBy.VERIFICATION)):
        return False
    session.add(
        HistoryEntry(
            contact_id=address.contact_id,
            at=at,
            by=BY,
            change=ChangeKind.VERIFIED,
            before={},
            after={VERIFIED: address.value},
            reason=REASON,
            document="",
            document_hash="",
        )
    )
    await session.flush()
    return True
