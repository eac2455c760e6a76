"""The history of an entry as a story: each change with who made it, before and after, why, and on what ground. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from directory.contacts import contact_reference
from directory.entries.entry_changes import STATUS, SUCCESSION
from directory.history import ChangeKind, Ground, HistoryEntry
from pingcheck.reports.directory_labels import HISTORY_FIELD

# Fields whose values are ours, and are shown by their labels.
WORDS = frozenset({"role", "rank", STATUS})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """`before` and `after`: the values, several of a list; of role, rank and status, our own words for them."""

    field: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def is_word(self) -> bool:
        return self.field in WORDS


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One change. `successor`: the reference of the entry that takes over, and the day on which it does."""

    contact: str  # the entry's reference
    at: datetime
    by: str
    change: ChangeKind
    ground: Ground | None
    note_reference: str
    note_date: date | None
    reason: str
    document: str
    fields: tuple[FieldChange, ...]
    successor: str = ""
    handover_on: date | None = None


def story_of(history: Iterable[HistoryEntry]) -> list[StoryLine]:
    """The lines in the order of the rows."""
    return [_line(row) for row in history]


def _line(row: HistoryEntry) -> StoryLine:
    succession = row.after.get(SUCCESSION) or {}
    successor, day = succession.get("successor_id"), succession.get("handover_on")
    return StoryLine(
        contact=contact_reference(row.contact_id),
        at=row.at,
        by=row.by,
        change=row.change,
        ground=row.ground,
        note_reference=row.note_reference,
        note_date=row.note_date,
        reason=row.reason,
        document=row.document,
        fields=tuple(_changes(row.before or {}, row.after)),
        successor=contact_reference(successor) if successor else "",
        handover_on=date.fromisoformat(day) if day else None,
    )


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[FieldChange]:
    """In the order in which pages show fields; those that were and are empty are left out."""
    for field in HISTORY_FIELD:
        if field in after and field != SUCCESSION:
            change = FieldChange(field, _values(before.get(field)), _values(after[field]))
            if change.before or change.after:
                yield change


def _values(value: Any) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(map(str, value))
    return (str(value),) if value else ()
