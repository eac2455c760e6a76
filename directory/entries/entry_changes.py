"""Changes: what a row of a file, or an officer, changes on an entry that the directory has. Pure."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from directory.addresses import AddressKind
from directory.contacts import ContactStatus
from directory.entries.entry import Entry, Succession
from directory.history import ChangeKind
from directory.nominations import Nomination

# What the history keeps besides the fields of a nomination.
STATUS = "status"
SUCCESSION = "succession"


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry as it was and as it will be. Only the fields named differ, and what its life after has."""

    entry: Entry
    after: Nomination
    fields: tuple[str, ...]
    kind: ChangeKind = ChangeKind.CHANGED
    new_status: ContactStatus | None = None
    new_succession: Succession | None = None

    @property
    def status(self) -> ContactStatus:
        """Afterwards."""
        return self.entry.status if self.new_status is None else self.new_status

    @property
    def succession(self) -> Succession:
        """Afterwards."""
        return self.entry.succession if self.new_succession is None else self.new_succession

    def records(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What changed, before and after, as the history keeps it."""
        before, after = self.entry.nomination.record(self.fields), self.after.record(self.fields)
        if self.status is not self.entry.status:
            before[STATUS], after[STATUS] = self.entry.status.value, self.status.value
        if self.succession != self.entry.succession:
            before[SUCCESSION], after[SUCCESSION] = _written(self.entry.succession), _written(self.succession)
        return before, after


def _written(succession: Succession) -> dict[str, Any]:
    day = succession.handover_on
    return {"successor_id": succession.successor_id, "handover_on": day.isoformat() if day else None}


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
