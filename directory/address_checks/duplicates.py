"""Other entries that have an address: allowed, because States do share mailboxes, but shown while it is typed."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contact_names import ContactNames
from directory.contacts import ContactStatus, PointOfContact, Rank, Role, contact_reference
from directory.exchange.entry_search import find_holders
from directory.mail_addresses import mailbox_key

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True)
class SharingEntry:
    """An entry in force that has the address, too."""

    contact_id: int
    state: str
    role: Role
    rank: Rank
    names: ContactNames

    @property
    def reference(self) -> str:
        return contact_reference(self.contact_id)


async def duplicates(session: AsyncSession, value: str, except_contact: int | None = None) -> list[SharingEntry]:
    """The entries that have a mail address or telephone number, as it is saved; ended ones apart. At most ten."""
    ids = await (_with_mail(session, value) if "@" in value else _with_phone(session, value))
    contact = PointOfContact
    names = contact.name_latin, contact.name, contact.position, contact.entity
    listed = select(contact.id, contact.state_code, contact.role, contact.rank, *names).where(
        contact.id.in_(ids - {except_contact}), contact.status != ContactStatus.WITHDRAWN
    )
    return [
        SharingEntry(*row[:4], ContactNames(*row[4:]))
        for row in await session.execute(listed.order_by(contact.id).limit(MOST_SHOWN))
    ]


async def _with_mail(session: AsyncSession, value: str) -> set[int]:
    return {
        holder.contact_id
        for holder in await find_holders(session, [value])
        if mailbox_key(holder.email) == mailbox_key(value)
    }


async def _with_phone(session: AsyncSession, value: str) -> set[int]:
    having = Address.value == value, Address.kind == AddressKind.PHONE, Address.removed_at.is_(None)
    return set(await session.scalars(select(Address.contact_id).where(*having)))
