"""Entries of the directory as import and export load them: whole batches at a time, with all their addresses."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import ContactStatus, PointOfContact
from directory.exchange.language_tags import split_languages
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
)


@dataclass(frozen=True, slots=True)
class KnownAddress:
    id: int
    kind: AddressKind
    position: int
    value: str
    removed: bool


@dataclass(frozen=True, slots=True)
class Entry:
    id: int
    status: ContactStatus
    nomination: Nomination
    addresses: tuple[KnownAddress, ...]  # removed ones too


async def load_entries(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, Entry]:
    """These entries as they are now, by id. Two statements for each 5,000."""
    addresses: dict[int, list[KnownAddress]] = defaultdict(list)
    found: dict[int, Entry] = {}
    for ids in in_batches(contact_ids):
        listed = select(
            Address.contact_id, Address.id, Address.kind, Address.position, Address.value, Address.removed_at
        ).where(Address.contact_id.in_(ids))
        for contact_id, address_id, kind, position, value, removed_at in await session.execute(
            listed.order_by(Address.contact_id, Address.position)
        ):
            addresses[contact_id].append(KnownAddress(address_id, kind, position, value, removed_at is not None))
        contacts = select(*CONTENT, PointOfContact.status).where(PointOfContact.id.in_(ids))
        for row in await session.execute(contacts):
            known = tuple(addresses[row.id])
            in_use = [(address.kind, address.value) for address in known if not address.removed]
            found[row.id] = Entry(row.id, row.status, nomination_of(row, in_use), known)
    return found


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
    )


def in_batches(values: Iterable[T], size: int = MOST_IN_LIST) -> Iterator[list[T]]:
    left = iter(values)
    while batch := list(islice(left, size)):
        yield batch
