"""The fields of an entry in a form: as they stand, as they were typed, and which of them were changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from directory.acts.written_fields import Written
from directory.contacts import Rank, Role
from directory.exchange.columns import Column
from directory.nominations import LONGEST, SEPARATOR, Nomination
from pingcheck.web.forms import text_of

LISTS = frozenset({Column.EMAILS, Column.PHONES})  # one value a line
MOST_TYPED = 4000
LONGEST_LANGUAGES = 100

# What a correction may change. The State stays, and the note comes with the ground.
_NEVER = frozenset({Column.REFERENCE, Column.STATE, Column.NOTE_REFERENCE, Column.NOTE_DATE})
_FIRST = (Column.NAME, Column.POSITION, Column.ENTITY, Column.EMAILS, Column.PHONES)
_OFFICE = (Column.ROLE, Column.RANK)
_OTHERS = tuple(column for column in Column if column not in {*_NEVER, *_FIRST, *_OFFICE})
CORRECTED = (*_FIRST, *_OTHERS, *_OFFICE)
# What is asked of a successor; role, rank and the rest stay as the old entry has them.
OF_A_SUCCESSOR = (Column.NAME, Column.POSITION, Column.EMAILS, Column.PHONES, Column.LANGUAGES)
OPTIONS: Mapping[Column, type[Role] | type[Rank]] = {Column.ROLE: Role, Column.RANK: Rank}


@dataclass(frozen=True, slots=True)
class EntryField:
    """A field of the form. `options`: the words that it may hold; `is_list`: one value stands on each line."""

    name: str
    column: Column
    most: int
    is_list: bool
    options: tuple[Role | Rank, ...]
    direction: str


def fields_of(columns: Iterable[Column]) -> list[EntryField]:
    return [
        EntryField(
            column.value,
            column,
            MOST_TYPED if column in LISTS else LONGEST.get(column.value, LONGEST_LANGUAGES),
            column in LISTS,
            tuple(OPTIONS[column]) if column in OPTIONS else (),
            "ltr" if column in LISTS else "auto",
        )
        for column in columns
    ]


def shown_values(nomination: Nomination, columns: Iterable[Column]) -> dict[str, str]:
    """The fields as the form shows them."""
    return {column.value: _shown(column, getattr(nomination, column.value)) for column in columns}


def _shown(column: Column, value: Any) -> str:
    if isinstance(value, tuple):
        return ("\n" if column in LISTS else SEPARATOR).join(value)
    return str(value)


def typed_fields(form: Mapping[str, Any], columns: Iterable[Column]) -> dict[str, str]:
    """The fields as they were typed; one that the form lacks is left out, as if it had not been touched."""
    return {
        column.value: text_of(form, column.value, MOST_TYPED).replace("\r\n", "\n").strip()
        for column in columns
        if column.value in form
    }


def changed_fields(typed: Mapping[str, str], stood: Mapping[str, str], columns: Sequence[Column]) -> Written:
    """The fields that were typed anew, against what the page showed. What a colleague has changed meanwhile and this
    officer left alone is not among them."""
    return {
        column: _written(column, typed[column.value])
        for column in columns
        if column.value in typed and typed[column.value] != stood.get(column.value, "")
    }


def _written(column: Column, text: str) -> str:
    return SEPARATOR.join(line.strip() for line in text.split("\n") if line.strip()) if column in LISTS else text
