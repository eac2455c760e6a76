"""Masked details: an entry's name and addresses as its own contact may see them on a page."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact
from directory.masks import masked_mail, masked_name, masked_phone
from pingcheck.exercises.ping import Ping


@dataclass(frozen=True, slots=True)
class MaskedDetails:
    """An entry's details as they may be shown: enough to recognise one's own."""

    name: str
    mails: tuple[str, ...]
    phones: tuple[str, ...]


async def masked_details(session: AsyncSession, ping_id: UUID) -> MaskedDetails:
    """What the directory has of the point of contact now, masked."""
    contact = select(PointOfContact.id, PointOfContact.name).join(Ping, Ping.contact_id == PointOfContact.id)
    contact_id, name = (await session.execute(contact.where(Ping.id == ping_id))).one()
    known = select(Address.kind, Address.value).where(Address.contact_id == contact_id, Address.removed_at.is_(None))
    rows = (await session.execute(known.order_by(Address.position))).all()
    return MaskedDetails(
        name=masked_name(name),
        mails=tuple(masked_mail(value) for kind, value in rows if kind is AddressKind.EMAIL),
        phones=tuple(masked_phone(value) for kind, value in rows if kind is AddressKind.PHONE),
    )
