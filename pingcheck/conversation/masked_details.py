"""Masked details: an entry as its own contact may see it on a page, so that they can say whether it is right.

Name, office and role mailboxes stand as our mail itself shows them. Of what is personal only a part is shown, in case
the link was forwarded.
"""

import re
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact
from directory.masks import masked_mail, masked_phone
from pingcheck.exercises.ping import Ping

# The mailbox of an office: one of these words makes up its name, alone or with others. Everything else may be a person.
OF_AN_OFFICE = re.compile(
    r"(?:(?:24x?7|abuse|admin|alerts?|cert|contact|csirt|cyber|cybersecurity|desk|digital|diplomatic|duty|emergency|"
    r"focal|foreign|help|hotline|ict|incidents?|info|international|it|mail|mfa|mission|national|ncsc|noc|office|officer|"
    r"operations|ops|poc|point|post|protocol|registry|report|response|secretariat|security|service|soc|support|team|tech|"
    r"technical|un|watch)\d{0,3}(?:[._-]|$))+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MaskedDetails:
    """An entry's details as they may be shown."""

    name: str
    office: str
    mails: tuple[str, ...]
    phones: tuple[str, ...]


async def masked_details(session: AsyncSession, ping_id: UUID) -> MaskedDetails:
    """What the directory has of the point of contact now."""
    contact = select(PointOfContact).join(Ping, Ping.contact_id == PointOfContact.id).where(Ping.id == ping_id)
    entry = (await session.scalars(contact)).one()
    known = select(Address.kind, Address.value).where(Address.contact_id == entry.id, Address.removed_at.is_(None))
    rows = (await session.execute(known.order_by(Address.position))).all()
    return MaskedDetails(
        name=entry.name,
        office=", ".join(part for part in (entry.position, entry.entity) if part),
        mails=tuple(shown_mail(value) for kind, value in rows if kind is AddressKind.EMAIL),
        phones=tuple(masked_phone(value) for kind, value in rows if kind is AddressKind.PHONE),
    )


def shown_mail(address: str) -> str:
    """The address of an office whole, a person's masked."""
    return address if OF_AN_OFFICE.fullmatch(address.rpartition("@")[0][:100]) else masked_mail(address)
