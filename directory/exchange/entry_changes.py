"""Changes: what a row changes on an entry that the directory has. Pure."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from directory.addresses import AddressKind
from directory.exchange.entries import Entry
from directory.nominations import Nomination


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry as it was and as it will be. Only the fields named differ."""

    entry: Entry
    after: Nomination
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewAddress:
    kind: AddressKind
    position: int
    value: str


@dataclass(frozen=True, slots=True)
class MovedAddress:
    """An address that the entry has, or had, and its place from now on."""

    id: int
    position: int
    removed_at: datetime | None


def change_of(entry: Entry, row: Nomination, fields: Collection[str]) -> EntryChange:
    """What a row changes. `fields`: those that its file has columns for; the others stay."""
    after = replace(entry.nomination, **{field: getattr(row, field) for field in fields})
    return EntryChange(entry, after, tuple(entry.nomination.differences(after, fields)))


def addresses_of(nomination: Nomination) -> Iterator[NewAddress]:
    """Its addresses, each with its place among those of its kind."""
    for kind, values in ((AddressKind.EMAIL, nomination.emails), (AddressKind.PHONE, nomination.phones)):
        for position, value in enumerate(values, start=1):
            yield NewAddress(kind, position, value)


def new_addresses(change: EntryChange) -> list[NewAddress]:
    """Those that the entry never had."""
    known = {(address.kind, address.value) for address in change.entry.addresses}
    return [each for each in addresses_of(change.after) if (each.kind, each.value) not in known]


def moved_addresses(change: EntryChange, now: datetime) -> list[MovedAddress]:
    """Those of the entry whose place changes. One that is no longer named is kept, marked as removed; one that is named
    again comes back, with the standing that it had."""
    wanted = {(each.kind, each.value): each.position for each in addresses_of(change.after)}
    moved = []
    for address in change.entry.addresses:
        position = wanted.get((address.kind, address.value))
        if position is None and not address.removed:
            moved.append(MovedAddress(address.id, address.position, now))
        elif position is not None and (address.removed or address.position != position):
            moved.append(MovedAddress(address.id, position, None))
    return moved
