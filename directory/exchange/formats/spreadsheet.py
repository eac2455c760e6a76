"""XLSX: a spreadsheet of text alone, written row by row in bounded memory."""

import re
import tempfile
from collections.abc import Sequence
from typing import IO

from xlsxwriter import Workbook

from directory.errors import Refused
from directory.exchange.columns import Column
from directory.exchange.export_rows import TITLES_OUT, ExportHead, ExportRow
from directory.exchange.formulas import neutralised, restored

MOST_ROWS = 1_048_576  # on one sheet, titles included
SHEET = "Contacts"
# Nothing that people wrote may become a formula, a link or a number: all cells are text.
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
WIDTHS = {
    Column.REFERENCE: 11, Column.STATE: 7, Column.ROLE: 11, Column.RANK: 10, Column.ENTITY: 36, Column.POSITION: 30,
    Column.NAME: 28, Column.NAME_LATIN: 28, Column.FORM_OF_ADDRESS: 16, Column.EMAILS: 40, Column.PHONES: 26,
    Column.LANGUAGES: 11, Column.TIME_ZONE: 20, Column.HOURS: 18, Column.NOTE_REFERENCE: 18, Column.NOTE_DATE: 12,
}  # fmt: skip
WIDTH = 15  # of the others
_NO_CHARACTERS = re.compile(r"[\ud800-\udfff\ufffe\uffff]")  # a file that holds one cannot be opened (XML 1.0, 2.2)


class SpreadsheetFile:
    """Writes one sheet, its titles in view while the rows are scrolled."""

    def __init__(self, file: IO[bytes], head: ExportHead) -> None:
        self._folder = tempfile.TemporaryDirectory()  # of the writer's own, so that nothing of it is left
        self._workbook = Workbook(file, {**OPTIONS, "tmpdir": self._folder.name})
        self._workbook.set_properties({"created": head.made_at.replace(tzinfo=None)})
        # Without the quotation prefix a cell that begins with = would become a formula when it is edited.
        self._text = self._workbook.add_format({"num_format": "@", "quote_prefix": True})
        self._sheet = self._workbook.add_worksheet(SHEET)
        self._row = 0
        self._lay_out()

    def write(self, rows: Sequence[ExportRow]) -> None:
        """Raises Refused where the sheet is full."""
        for row in rows:
            if self._row >= MOST_ROWS:
                raise Refused(f"A sheet holds {MOST_ROWS - 1:,} entries and these are more: export them as csv.")
            for place, cell in enumerate(row.cells()):
                if cell:
                    self._sheet.write_string(self._row, place, cell_text(cell), self._text)
            self._row += 1

    def finish(self) -> None:
        self._workbook.close()

    def close(self) -> None:
        if not self._workbook.fileclosed:
            self._sheet.row_data_fh.close()
        self._folder.cleanup()

    def _lay_out(self) -> None:
        bold = self._workbook.add_format({"bold": True, "bottom": 1, "num_format": "@"})
        for place, title in enumerate(TITLES_OUT):
            width = WIDTHS[Column(title)] if title in WIDTHS else WIDTH
            self._sheet.set_column(place, place, width, self._text)
        for place, title in enumerate(TITLES_OUT):
            self._sheet.write_string(0, place, title, bold)
        self._sheet.freeze_panes(1, 1)
        self._row = 1


def cell_text(cell: str) -> str:
    """The text for a cell. Import takes an apostrophe before a formula's sign away, as it does from CSV: one that
    belongs to the text gets another before it."""
    text = _NO_CHARACTERS.sub("\ufffd", cell)
    if restored(text) != text:
        text = neutralised(text)
    # The writer takes such text for XML of its own. A space at its end keeps it from that, and import leaves it off.
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text
