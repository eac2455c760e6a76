"""Whom else of a State one can call, where a contact has no telephone on file."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contact_names import ContactNames
from directory.contacts import REACHABLE, PointOfContact, Rank, Role, contact_reference
from pingcheck.conversation.call_backs import numbers_on_file
from pingcheck.followup.call_history import past_calls, wrong_numbers
from pingcheck.followup.call_to_make import CallNumber, numbers_to_try


@dataclass(frozen=True, slots=True)
class OtherContact:
    """An entry in force, of the same State, with its numbers."""

    contact_id: int
    role: Role
    name: str  # of the person, or of the office
    numbers: Sequence[CallNumber]

    @property
    def reference(self) -> str:
        return contact_reference(self.contact_id)


async def other_contact_to_call(session: AsyncSession, contact_id: int) -> OtherContact | None:
    """The technical contacts come before the diplomatic ones, the primary before the alternates. None if the contact
    has a number itself, or nobody else has one."""
    if await numbers_on_file(session, [contact_id]):
        return None
    them = await session.get_one(PointOfContact, contact_id)
    has_number = select(Address.contact_id).where(Address.kind == AddressKind.PHONE, Address.removed_at.is_(None))
    found = await session.scalar(
        select(PointOfContact)
        .where(PointOfContact.state_code == them.state_code, PointOfContact.id != contact_id)
        .where(PointOfContact.status.in_(REACHABLE), PointOfContact.id.in_(has_number))
        .order_by(
            case((PointOfContact.role == Role.TECHNICAL, 0), else_=1),
            case((PointOfContact.rank == Rank.PRIMARY, 0), else_=1),
            PointOfContact.id,
        )
        .limit(1)
    )
    if found is None:
        return None
    numbers = (await numbers_on_file(session, [found.id]))[found.id]
    names = ContactNames(found.name_latin, found.name, found.position, found.entity)
    past = (await past_calls(session, [found.id])).get(found.id, ())
    return OtherContact(found.id, found.role, names.in_both, numbers_to_try(numbers, "", wrong_numbers(past)))
