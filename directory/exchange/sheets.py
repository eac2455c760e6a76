"""Sheets of a workbook: which of them holds the table, and what stands in its cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from directory.errors import Refused
from directory.exchange.columns import Layout, layout_of
from directory.exchange.formulas import restored

MOST_SHEETS = 50
MOST_ABOVE = 50  # rows in which the titles are looked for; a letterhead and explanations stand above them
MOST_CELLS = 40_000_000
LONGEST_CELL = 32_767  # characters, as XLSX itself has it
MOST_FILLED = 1_000_000  # rows of merged cells

Cell = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet and where its titles stand; the first line is 1."""

    opened: CalamineSheet
    name: str
    titles: tuple[str, ...] = ()
    title_line: int = 0
    merged: int = 0
    # For a row's number from 0: its cells that a merged one above fills, by place, with the row that holds the value.
    fills: dict[int, list[tuple[int, int]]] = field(default_factory=dict)


def sheets_in_view(workbook: CalamineWorkbook) -> tuple[list[Sheet], list[str]]:
    """The sheets that are shown, each with its titles if it has them, and the names of those that are hidden."""
    listed = [each for each in workbook.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet][:MOST_SHEETS]
    shown = [each.name for each in listed if each.visible is SheetVisibleEnum.Visible]
    hidden = [each.name for each in listed if each.visible is not SheetVisibleEnum.Visible]
    return [_read_titles(name, workbook.get_sheet_by_name(name)) for name in shown], hidden


def chosen_sheet(sheets: Sequence[Sheet]) -> Sheet:
    """The first that has all columns that nominations need; else the one that has most of them. Raises Refused."""
    if not any(sheet.titles for sheet in sheets):
        raise Refused("it is empty")
    return min(sheets, key=lambda sheet: len(layout_of(sheet.titles).missing))


def _read_titles(name: str, opened: CalamineSheet) -> Sheet:
    if opened.total_height * opened.width > MOST_CELLS:
        raise Refused(f"the sheet {name} reaches over {opened.total_height:,} rows and {opened.width:,} columns")
    best, line = layout_of(()), 0
    for place, cells in enumerate(islice(opened.iter_rows(), MOST_ABOVE), start=1):
        layout = layout_of([cell_text(cell).strip() for cell in cells])
        if layout.titles and (not line or _is_better(layout, best)):
            best, line = layout, place
        if not layout.missing:
            break
    left = opened.start[1] if opened.start else 0
    fills, merged = _fills(opened.merged_cell_ranges or [], line, left)
    return Sheet(opened, name, best.titles, line, merged, fills)


def _is_better(layout: Layout, than: Layout) -> bool:
    return len(layout.missing) < len(than.missing)


def _fills(
    ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], title_line: int, left: int
) -> tuple[dict[int, list[tuple[int, int]]], int]:
    """The cells below the titles that merged ones cover downwards: whoever merges them means each row to hold it."""
    fills: dict[int, list[tuple[int, int]]] = {}
    merged = filled = 0
    for (top, first), (bottom, _) in ranges:
        if top < title_line or bottom == top:
            continue
        merged, filled = merged + 1, filled + bottom - top
        if filled > MOST_FILLED:
            raise Refused("its merged cells reach over too many rows")
        for row in range(top + 1, bottom + 1):
            fills.setdefault(row, []).append((first - left, top))
    return fills, merged


def sheet_rows(sheet: Sheet) -> Iterator[tuple[int, list[str], list[int]]]:
    """Each row below the titles that is not blank: its line, its cells, and the places of numbers and dates."""
    width = len(sheet.titles)
    sources = {top for fills in sheet.fills.values() for _, top in fills}
    kept: dict[int, list[Cell]] = {}
    for number, cells in enumerate(sheet.opened.iter_rows()):
        if number < sheet.title_line:
            continue
        row: list[Any] = [*cells[:width], *[""] * (width - len(cells))]
        if any(cell_text(cell).strip() for cell in row):
            for place, top in sheet.fills.get(number, ()):
                if place < width and top in kept:
                    row[place] = kept[top][place]
            if number in sources:
                kept[number] = row
            numbers = [place for place, cell in enumerate(row) if not isinstance(cell, str)]
            yield number + 1, [cell_text(cell) for cell in row], numbers


def cell_text(cell: Cell) -> str:
    """What the cell holds, written as people write it: a day as year-month-day, a whole number without a point."""
    match cell:
        case str():
            return restored(cell[: LONGEST_CELL + 1])
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime() if cell.time() != time():
            return f"{cell:%Y-%m-%d %H:%M}"
        case date():
            return f"{cell:%Y-%m-%d}"
        case time():
            return f"{cell:%H:%M}"
    return str(cell)
