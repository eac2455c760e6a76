"""The process that reads a workbook: the file on its standard input, the rows of one sheet on its standard output.

The first line says which sheet, its titles and remarks, or `refused`; each further line is a row: its line, cells, and
the places of cells that the sheet holds as numbers or dates. The kernel ends the process where it takes too much.
"""

import json
import resource
import sys
from collections.abc import Iterator, Sequence
from typing import IO, Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from directory.errors import Refused
from directory.exchange.packed_files import require_modest_workbook
from directory.exchange.sheets import Sheet, chosen_sheet, sheet_rows, sheets_in_view

MOST_MEMORY = 3 << 30  # bytes of address space; a full sheet of a million contacts fits
MOST_SECONDS = 120  # of the processor
LARGEST_SPOOL = 1 << 30
LONGEST_HEAD = 4_000_000


def main(file: IO[bytes], out: IO[str]) -> None:
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, LARGEST_SPOOL),
        (resource.RLIMIT_CORE, 0),
    ):
        _limit(what, most)
    try:
        for line in _lines(file):
            out.write(json.dumps(line, ensure_ascii=True) + "\n")
    except Refused as refusal:
        out.write(json.dumps({"refused": str(refusal)}) + "\n")
    out.flush()


def _lines(file: IO[bytes]) -> Iterator[dict[str, Any] | Sequence[Any]]:
    without_value = require_modest_workbook(file)
    file.seek(0)
    try:
        workbook = CalamineWorkbook.from_filelike(file)
        sheets, hidden = sheets_in_view(workbook)
        sheet = chosen_sheet(sheets)
    except PasswordError as error:
        raise Refused("it has a password; save it without one") from error
    except CalamineError as error:
        raise Refused("it is a damaged XLSX file") from error
    yield {"sheet": sheet.name, "line": sheet.title_line, "titles": sheet.titles, "remarks": _remarks(
        sheet, [each.name for each in sheets if each is not sheet], hidden, without_value
    )}  # fmt: skip
    yield from sheet_rows(sheet)


def _remarks(sheet: Sheet, others: list[str], hidden: list[str], without_value: int) -> list[str]:
    found = []
    if others or hidden:
        aside = [*others, *(f"{name} (hidden)" for name in hidden)]
        found.append(f"The sheet {sheet.name} was read; left aside: {', '.join(aside[:20])}.")
    if sheet.merged:
        found.append(f"{sheet.merged} merged cells: each of their rows was given what they hold.")
    if without_value:
        found.append(
            f"{without_value} formulas have no value in the file and were read as empty: open it in a spreadsheet "
            "program, save it, and import it again."
        )
    return found


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    least = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (least, least))


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout)
