"""Whom else of a State one can call, where a contact has no telephone on file."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contact_names import ContactNames
from directory.contacts import REACHABLE, PointOfContact, Rank, Role, contact_reference
from pingcheck.conversation.call_backs import numbers_on_file
from pingcheck.exercises.roster import has_number
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
    has a number on file itself, or nobody else has one; a number that a call found wrong is none."""
    if _may_be_right((await _numbers(session, [contact_id]))[contact_id]):
        return None
    them = await session.get_one(PointOfContact, contact_id)
    found = await session.scalars(
        select(PointOfContact)
        .where(PointOfContact.state_code == them.state_code, PointOfContact.id != contact_id)
        .where(PointOfContact.status.in_(REACHABLE), has_number(PointOfContact.id))
        .order_by(
            case((PointOfContact.role == Role.TECHNICAL, 0), else_=1),
            case((PointOfContact.rank == Rank.PRIMARY, 0), else_=1),
            PointOfContact.id,
        )
    )
    others = list(found)
    numbers = await _numbers(session, [one.id for one in others])
    other = next((one for one in others if _may_be_right(numbers[one.id])), None)
    if other is None:
        return None
    names = ContactNames(other.name_latin, other.name, other.position, other.entity)
    return OtherContact(other.id, other.role, names.in_both, numbers[other.id])


async def _numbers(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, Sequence[CallNumber]]:
    """Those on file, with what calls found."""
    on_file, past = await numbers_on_file(session, contact_ids), await past_calls(session, contact_ids)
    return {each: numbers_to_try(on_file.get(each, ()), "", wrong_numbers(past.get(each, ()))) for each in contact_ids}


def _may_be_right(numbers: Sequence[CallNumber]) -> bool:
    return any(number.wrong_since is None for number in numbers)
