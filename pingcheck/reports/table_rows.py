"""Tables that officers take with them: rows of text as CSV or XLSX."""

import csv
import io
import tempfile
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import IO

from xlsxwriter import Workbook

from directory.exchange.formats.spreadsheet import OPTIONS, cell_text
from directory.exchange.formulas import neutralised

WIDTH = 18


class TableFormat(StrEnum):
    """The values are also the names' endings of the files."""

    CSV = "csv"
    XLSX = "xlsx"


def write_rows(file: IO[bytes], form: TableFormat, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Writes the titles and the rows. Nothing that people wrote becomes a formula."""
    (_write_workbook if form is TableFormat.XLSX else _write_csv)(file, titles, rows)


def _write_csv(file: IO[bytes], titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    # With the mark, spreadsheets read the letters of all languages right.
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(titles)
    writer.writerows(map(neutralised, row) for row in rows)
    text.detach()  # else the wrapper would close the file with itself


def _write_workbook(file: IO[bytes], titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Workbook(file, {**OPTIONS, "tmpdir": folder}) as workbook:
        text = workbook.add_format({"num_format": "@", "quote_prefix": True})
        sheet = workbook.add_worksheet()
        sheet.set_column(0, len(titles) - 1, WIDTH, text)
        for place, title in enumerate(titles):
            sheet.write_string(0, place, title, workbook.add_format({"bold": True, "bottom": 1}))
        sheet.freeze_panes(1, 1)
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, place, cell_text(cell), text)
