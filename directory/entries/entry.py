"""Entries of the directory, loaded whole batches at a time, with all their addresses."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind, Standing
from directory.contacts import ConfirmedBy, ContactStatus, PointOfContact, contact_reference
from directory.errors import N_, Refused
from directory.languages import split_languages
from directory.nominations import Nomination

T = TypeVar("T")

MOST_IN_LIST = 5_000  # values in one IN (…); both engines stop at about 32,000 parameters

CONTENT = (
    PointOfContact.id,
    PointOfContact.state_code,
    PointOfContact.role,
    PointOfContact.rank,
    PointOfContact.entity,
    PointOfContact.position,
    PointOfContact.name,
    PointOfContact.languages,
    PointOfContact.time_zone,
    PointOfContact.hours,
    PointOfContact.note_reference,
    PointOfContact.note_date,
    PointOfContact.name_latin,
    PointOfContact.form_of_address,
)

# What happened to an entry, besides its content.
LIFE = (
    PointOfContact.status,
    PointOfContact.confirmed_at,
    PointOfContact.confirmed_by,
    PointOfContact.successor_id,
    PointOfContact.handover_on,
)

ADDRESS = (
    Address.contact_id,
    Address.id,
    Address.kind,
    Address.position,
    Address.value,
    Address.removed_at,
    Address.standing,
)


@dataclass(frozen=True, slots=True)
class KnownAddress:
    id: int
    kind: AddressKind
    position: int
    value: str
    removed: bool
    standing: Standing = Standing.UNPROVEN


@dataclass(frozen=True, slots=True)
class Confirmation:
    """When something last showed that an entry is right, and what."""

    at: datetime
    by: ConfirmedBy


@dataclass(frozen=True, slots=True)
class Succession:
    """The entry that takes over from another, and the day (UTC) on which it does."""

    successor_id: int | None = None
    handover_on: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    status: ContactStatus
    nomination: Nomination
    addresses: tuple[KnownAddress, ...]  # removed ones too
    confirmed: Confirmation | None = None
    succession: Succession = Succession()

    @property
    def reference(self) -> str:
        return contact_reference(self.id)


async def load_entries(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, Entry]:
    """These entries as they are now, by id. Two statements for each 5,000."""
    addresses: dict[int, list[KnownAddress]] = defaultdict(list)
    found: dict[int, Entry] = {}
    for ids in in_batches(contact_ids):
        listed = select(*ADDRESS).where(Address.contact_id.in_(ids)).order_by(Address.contact_id, Address.position)
        for contact_id, address_id, kind, position, value, removed_at, standing in await session.execute(listed):
            known = KnownAddress(address_id, kind, position, value, removed_at is not None, standing)
            addresses[contact_id].append(known)
        contacts = select(*CONTENT, *LIFE).where(PointOfContact.id.in_(ids))
        for row in await session.execute(contacts):
            found[row.id] = _entry(row, tuple(addresses[row.id]))
    return found


async def find_entry(session: AsyncSession, contact_id: int) -> Entry:
    """One entry as it is now. Raises Refused if there is none."""
    found = (await load_entries(session, [contact_id])).get(contact_id)
    if found is None:
        raise Refused(N_("There is no entry {entry}."), entry=contact_reference(contact_id))
    return found


def _entry(row: Any, known: tuple[KnownAddress, ...]) -> Entry:
    in_use = [(address.kind, address.value) for address in known if not address.removed]
    confirmed = Confirmation(row.confirmed_at, row.confirmed_by) if row.confirmed_at and row.confirmed_by else None
    succession = Succession(row.successor_id, row.handover_on)
    return Entry(row.id, row.status, nomination_of(row, in_use), known, confirmed, succession)


def nomination_of(row: Any, addresses: Sequence[tuple[AddressKind, str]]) -> Nomination:
    """The content of a row that has the columns of CONTENT, with the addresses in use in their order."""
    return Nomination(
        state=row.state_code,
        role=row.role,
        rank=row.rank,
        entity=row.entity,
        position=row.position,
        name=row.name,
        emails=tuple(value for kind, value in addresses if kind is AddressKind.EMAIL),
        phones=tuple(value for kind, value in addresses if kind is AddressKind.PHONE),
        languages=split_languages(row.languages),
        time_zone=row.time_zone,
        hours=row.hours,
        note_reference=row.note_reference,
        note_date=row.note_date,
        name_latin=row.name_latin,
        form_of_address=row.form_of_address,
    )


def in_batches(values: Iterable[T], size: int = MOST_IN_LIST) -> Iterator[list[T]]:
    left = iter(values)
    while batch := list(islice(left, size)):
        yield batch
