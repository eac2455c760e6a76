"""Nominations: what a State says about one point of contact, in the form in which it is compared and kept."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import String

from directory.addresses import Address
from directory.contact_names import ContactNames
from directory.contacts import PointOfContact, Rank, Role
from directory.database import LONGEST_FOLDED
from directory.folding import folded

SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class Nomination:
    """The content of one entry. Addresses and languages are in their order of preference."""

    state: str
    role: Role
    rank: Rank
    entity: str = ""
    position: str = ""
    name: str = ""  # in the person's own script; empty for an office
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    time_zone: str = ""
    hours: str = ""
    note_reference: str = ""
    note_date: date | None = None
    name_latin: str = ""  # where the name is in another script
    form_of_address: str = ""  # such as Ms, Dr or H.E.

    @property
    def names(self) -> ContactNames:
        return ContactNames(self.name_latin, self.name, self.position, self.entity)

    @property
    def shown_name(self) -> str:
        """What officers call the entry."""
        return self.names.shown

    @property
    def sort_name(self) -> str:
        """The name by which lists are sorted, folded, so that both engines sort alike."""
        return folded(self.name_latin or self.name or self.position or self.entity)[:LONGEST_FOLDED]

    def differences(self, other: "Nomination", among: Collection[str]) -> list[str]:
        """The fields, of those named, in which the two differ."""
        return [field for field in among if getattr(self, field) != getattr(other, field)]

    def record(self, among: Collection[str] | None = None) -> dict[str, Any]:
        """The fields named (else all) as the history keeps them: plain JSON."""
        return {field: _plain(getattr(self, field)) for field in (FIELDS if among is None else among)}


FIELDS = tuple(field.name for field in fields(Nomination))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _longest(column: Any) -> int:
    assert isinstance(column.type, String)
    assert column.type.length is not None
    return column.type.length


LONGEST = {
    name: _longest(PointOfContact.__table__.c[name])
    for name in (
        "entity", "position", "name", "name_latin", "form_of_address", "languages", "time_zone", "hours",
        "note_reference",
    )
}  # fmt: skip
LONGEST_ADDRESS = _longest(Address.__table__.c["value"])
MOST_ADDRESSES = 20  # of one kind on one entry; more must be a mistake in the file
