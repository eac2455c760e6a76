"""Rows: what a row of a nomination file means, or what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from directory.contacts import contact_id_of
from directory.exchange.address_cells import emails, is_doubtful, is_rounded, listed, phones, typeset_sign
from directory.exchange.cells import WrongValue, clean, note_date, rank, role, short_text, time_zone, time_zones
from directory.exchange.columns import Column, Layout
from directory.exchange.formulas import looks_like_formula
from directory.exchange.language_tags import is_known, languages
from directory.exchange.left_out_cells import RawRow
from directory.exchange.problems import Finding
from directory.exchange.state_names import StateNames
from directory.exchange.suggestions import NearestNames
from directory.languages import first_official
from directory.nominations import Nomination
from directory.states import State
from directory.telephone_numbers import international_number, region_of

T = TypeVar("T")

NO_ADDRESS = Finding(Column.EMAILS, "", "no email address, so this entry cannot be mailed (no_address)")
COMPLETED = "it has no country's code; it is taken as {number}, as the State's own people dial it"
DOUBTFUL = "doubtful, kept as it is; write it as +442079460110 so that it can be called"
ROUNDED = (
    "doubtful, kept as it is; a spreadsheet has rounded this number and lost digits: format the cells as text, and "
    "write it anew as +442079460110"
)
TYPESET = "doubtful, kept as it is; the sign {sign} is one that word processors put for a plain one, which may be meant"
# A number in a name or an office is odd; in these it may have lost what its writer typed.
STORED_AS_NUMBER = {
    Column.PHONES: "stored as a number, so a + or zeros at its beginning may be lost; format the cells as text",
    Column.HOURS: "stored as a date or a number, which may be another one than was typed; format the cells as text",
    Column.NOTE_REFERENCE: "stored as a date or a number, so it may have lost zeros in front; format the cells as text",
}
_LISTS = (Column.EMAILS, Column.PHONES)  # a line break in them separates
_TEXTS = (
    Column.ENTITY, Column.POSITION, Column.NAME, Column.NAME_LATIN, Column.FORM_OF_ADDRESS, Column.HOURS,
    Column.NOTE_REFERENCE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row that was read: a nomination, or else problems. `reference` is the entry that the row says it is about."""

    nomination: Nomination | None
    reference: int | None
    problems: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one file. What a row means depends only on the row, the layout and the list of States."""

    layout: Layout
    states: StateNames
    nearest_zone: NearestNames = field(default_factory=lambda: NearestNames(time_zones().values(), likeness=0.6))

    def read(self, row: RawRow) -> ReadRow:
        misshapen = self._misshapen(row)
        if misshapen:
            return ReadRow(None, None, (misshapen,), ())
        cells = {column: row.cells[place] for column, place in self.layout.places.items()}
        read = read_cells(cells, self.states, self.nearest_zone)
        return read if read.nomination is None else replace(read, warnings=(*read.warnings, *self._numbers(row)))

    def _numbers(self, row: RawRow) -> Iterator[Finding]:
        """Cells that a spreadsheet has made numbers of, where their writer meant digits to be kept one by one."""
        for column, place in self.layout.places.items():
            if place in row.numbers and column in STORED_AS_NUMBER:
                yield Finding(column, row.cells[place], STORED_AS_NUMBER[column])

    def _misshapen(self, row: RawRow) -> Finding | None:
        lines = f" (the row takes lines {row.line} to {row.last_line})" if row.last_line > row.line else ""
        if not row.closed:
            problem = (
                f"a quotation mark opens here and is never closed, so all that follows was read as one cell{lines}"
            )
            return Finding(self._column_at(len(row.cells) - 1), row.cells[-1], f"{problem}; close it")
        missing = [column for column, place in self.layout.places.items() if place >= len(row.cells)]
        if missing:
            first = min(missing, key=lambda column: self.layout.places[column])
            wanted = len(self.layout.titles)
            problem = f"the row ends before this column{lines}: it has {len(row.cells)} cells of {wanted}"
            return Finding(first, "", f"{problem}; write all cells, an empty one where there is nothing to say")
        if any(cell.strip() for cell in row.cells[len(self.layout.titles) :]):
            problem = f"the row has {len(row.cells)} cells for {len(self.layout.titles)} columns{lines}"
            extra = row.cells[len(self.layout.titles)]
            return Finding(
                self._column_at(-1), extra, f"{problem}; put a cell that contains the delimiter in quotation marks"
            )
        return None

    def _column_at(self, place: int) -> str:
        """The name of the column there, as export names it; else the title that the file has there, or the last one."""
        names = {place: column.value for column, place in self.layout.places.items()}
        titles = self.layout.titles
        place = place if 0 <= place < len(titles) else len(titles) - 1
        return names.get(place, titles[place])


def read_cells(cells: Mapping[Column, str], states: StateNames, nearest_zone: NearestNames) -> ReadRow:
    """Finds every problem of the row at once, so that it has to be corrected only once; warnings if there is none."""
    reader = _CellReader(cells)
    state = reader.value(Column.STATE, states.find)
    values: dict[str, Any] = {
        Column.ROLE: reader.value(Column.ROLE, role),
        Column.RANK: reader.value(Column.RANK, rank),
        Column.EMAILS: reader.value(Column.EMAILS, emails),
        Column.PHONES: reader.value(Column.PHONES, phones),
        Column.LANGUAGES: reader.value(Column.LANGUAGES, languages),
        Column.TIME_ZONE: reader.value(Column.TIME_ZONE, lambda cell: time_zone(cell, nearest_zone)),
        Column.NOTE_DATE: reader.value(Column.NOTE_DATE, note_date),
    }
    for column in _TEXTS:
        values[column] = reader.value(column, partial(short_text, column))
    reference = reader.value(Column.REFERENCE, _reference)
    if reader.problems or state is None:
        return ReadRow(None, None, tuple(reader.problems), ())
    given = {column.value: values[column] for column in cells if column in values}
    written = Nomination(state=state.code, **given)
    called = {phone: international_number(phone, region_of(state.code)) or phone for phone in written.phones}
    nomination = replace(written, phones=tuple(dict.fromkeys(called.values())))
    completed = [Finding(Column.PHONES, a, COMPLETED.format(number=b)) for a, b in called.items() if a != b]
    return ReadRow(nomination, reference, (), (*completed, *_warnings(nomination, cells, state)))


class _CellReader:
    """Reads cell after cell and keeps what was wrong."""

    def __init__(self, cells: Mapping[Column, str]) -> None:
        self._cells = cells
        self.problems: list[Finding] = []

    def value(self, column: Column, read: Callable[[str], T]) -> T | None:
        """None if the file lacks the column or the cell is wrong."""
        cell = self._cells.get(column)
        if cell is None:
            return None
        try:
            return read(clean(listed(cell) if column in _LISTS else cell))
        except WrongValue as wrong:
            self.problems.append(Finding(column, wrong.value, str(wrong)))
            return None


def _reference(cell: str) -> int | None:
    found = contact_id_of(cell)
    if cell and not found:
        raise WrongValue(
            "it is not an entry's reference; write it as P-000123, or leave it empty for a new entry", cell
        )
    return found


def _warnings(nomination: Nomination, cells: Mapping[Column, str], state: State) -> list[Finding]:
    found = [
        Finding(column, getattr(nomination, column), "it looks like a spreadsheet formula; it is kept as text")
        for column in _TEXTS
        if looks_like_formula(getattr(nomination, column))
    ]
    if Column.EMAILS in cells and not nomination.emails:
        found.append(NO_ADDRESS)
    found += [
        Finding(Column.PHONES, number, ROUNDED if is_rounded(number) else DOUBTFUL)
        for number in nomination.phones
        if is_doubtful(number)
    ]
    found += [
        Finding(Column.EMAILS, email, TYPESET.format(sign=sign))
        for email in nomination.emails
        if (sign := typeset_sign(email))
    ]
    return found + _language_warnings(nomination, state)


def _language_warnings(nomination: Nomination, state: State) -> list[Finding]:
    tags = list(nomination.languages)
    found = [
        Finding(Column.LANGUAGES, tag, "no language is known by this tag; it is kept as it is")
        for tag in tags
        if not is_known(tag)
    ]
    if tags and first_official(tags) is None:
        language = state.mission_language.name.title()
        problem = (
            f"none is an official language, so this entry will be written to in the Mission's language ({language})"
        )
        found.append(Finding(Column.LANGUAGES, "; ".join(tags), problem))
    return found
