"""Whom a plan would ask, before there is a roster: a page at a time, and those about whom something is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contact_names import ContactNames
from directory.contacts import PointOfContact, Rank, Role, contact_reference
from directory.search.attention import Attention, Staleness, needs
from directory.states import State
from pingcheck.exercises.scope import LONG_AGO, in_scope

PAGE_SIZE = 50
LAST_PAGE = 100_000


class Hole(StrEnum):
    """What may keep a contact from being reached."""

    NO_MAIL = "no_mail"
    DEAD_ADDRESS = "dead_address"
    NO_TELEPHONE = "no_telephone"
    NO_ALTERNATE = "no_alternate"
    SHARED_MAILBOX = "shared_mailbox"


@dataclass(frozen=True, slots=True)
class PreviewedContact:
    """`mail`: the address that would be tried first; empty if there is none."""

    id: int
    state_code: str
    role: Role
    rank: Rank
    mail: str
    names: ContactNames

    @property
    def reference(self) -> str:
        return contact_reference(self.id)


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """`holes`: of how many contacts each is true. `total`: how many match the hole that was asked for, or all."""

    contacts: tuple[PreviewedContact, ...]
    total: int
    everybody: int
    holes: Mapping[Hole, int]
    page: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE_SIZE))


async def preview_roster(
    session: AsyncSession, scope: Mapping[str, Any], hole: Hole | None, page: int
) -> RosterPreview:
    """`scope`: as an exercise stores it. `hole`: only contacts of which that is true."""
    page = min(max(page, 1), LAST_PAGE)
    asked = in_scope(scope)
    counted = select(func.count(), *(func.count().filter(_is(each)) for each in Hole))
    everybody, *numbers = (await session.execute(counted.select_from(PointOfContact).join(State).where(*asked))).one()
    holes = dict(zip(Hole, numbers, strict=True))
    mail = (
        select(Address.value)
        .where(Address.contact_id == PointOfContact.id, Address.kind == AddressKind.EMAIL, Address.removed_at.is_(None))
        .order_by(Address.position)
        .limit(1)
        .correlate(PointOfContact)
        .scalar_subquery()
    )
    columns = (
        PointOfContact.id, PointOfContact.state_code, PointOfContact.role, PointOfContact.rank,
        func.coalesce(mail, ""), PointOfContact.name_latin, PointOfContact.name, PointOfContact.position,
        PointOfContact.entity,
    )  # fmt: skip
    which = [*asked, _is(hole)] if hole else asked
    in_order = PointOfContact.state_code, PointOfContact.role, PointOfContact.rank.desc(), PointOfContact.id
    listed = select(*columns).join(State).where(*which).order_by(*in_order)
    rows = await session.execute(listed.limit(PAGE_SIZE).offset((page - 1) * PAGE_SIZE))
    contacts = tuple(
        PreviewedContact(contact_id, state, role, rank, address, ContactNames(*known))
        for contact_id, state, role, rank, address, *known in rows
    )
    return RosterPreview(contacts, holes[hole] if hole else everybody, everybody, holes, page)


def _is(hole: Hole) -> ColumnElement[bool]:
    return needs(Attention(hole.value), Staleness(LONG_AGO))
