"""Tables in text form: rows of cells with a delimiter between, whichever program wrote them."""

import csv
import io
import re
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass

from directory.errors import Refused
from directory.exchange.columns import Layout, layout_of
from directory.exchange.encodings import Encoding, encoding_of
from directory.exchange.formulas import restored
from directory.exchange.left_out_cells import RawRow, with_empty_cells
from directory.exchange.source_table import SourceFile, SourceTable, require_columns

LONGEST_ROW = 1_000_000  # characters, over all its lines
DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class _TextReading:
    """The file read with one delimiter."""

    source: SourceFile
    encoding: Encoding
    delimiter: str
    layout: Layout
    title_line: int

    def rows(self) -> Iterator[RawRow]:
        records = _records(self.source, self.encoding.name, self.delimiter)
        below = (row for row in records if row.line > self.title_line)
        return with_empty_cells(below, len(self.layout.titles), self.layout.least_cells)


def text_table(source: SourceFile) -> SourceTable:
    """The table of a text file; its encoding, delimiter and titles are detected. Raises Refused."""
    encoding = encoding_of(source.file)
    readings = [_title_row(source, encoding, delimiter) for delimiter in _possible_delimiters(source, encoding)]
    best = max(readings, key=lambda reading: len(reading.layout.places))
    require_columns(best.layout, f"line {best.title_line}")
    return SourceTable(source, encoding, best.delimiter, best.layout, best.rows, source.share_read)


def _title_row(source: SourceFile, encoding: Encoding, delimiter: str) -> _TextReading:
    """The table whose titles this delimiter finds in the first row that is not blank."""
    with closing(_records(source, encoding.name, delimiter)) as records:
        first = next(records, None)
    if first is None:
        raise Refused("it is empty")
    return _TextReading(source, encoding, delimiter, layout_of(first.cells), first.line)


def _possible_delimiters(source: SourceFile, encoding: Encoding) -> str:
    """Excel may name it in an extra first line: `sep=;`."""
    source.file.seek(0)
    start = source.file.read(64).decode(encoding.name, errors="ignore")
    named = re.match(r"sep=(.)\r?\n", start, re.IGNORECASE)
    return named.group(1) if named and named.group(1) in DELIMITERS else DELIMITERS


class _Lines:
    """Counts lines for csv.reader, and bounds them: a stray quotation mark can turn a whole file into one row."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._row_length = 0
        self.number = 0
        self.ended = False
        self.line_ended = True  # False after a last line that no line end closes

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST_ROW + 1)
        if not line:
            self.ended = True
            raise StopIteration
        self.number += 1
        self.line_ended = line.endswith(("\r", "\n"))
        self._row_length += len(line)
        if self._row_length > LONGEST_ROW:
            raise csv.Error("row too long")
        return line

    def begin_row(self) -> int:
        """The line on which the next row begins."""
        self._row_length = 0
        return self.number + 1


def _records(source: SourceFile, encoding: str, delimiter: str) -> Generator[RawRow, None, None]:
    """Every row that is not blank, from the beginning of the file."""
    source.file.seek(0)
    text = io.TextIOWrapper(source.file, encoding=encoding, newline="")
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        while True:
            start = lines.begin_row()
            cells = next(reader)
            is_separator_line = start == 1 and len(cells) <= 2 and cells[:1] and cells[0].lower().startswith("sep=")
            if any(cell.strip() for cell in cells) and not is_separator_line:
                yield RawRow(start, lines.number, tuple(map(restored, cells)), not lines.ended, lines.line_ended)
    except StopIteration:
        return
    except csv.Error as error:
        raise Refused(
            f"the row that begins on line {start} is far too long; most likely a quotation mark opens there "
            "and is never closed"
        ) from error
    finally:
        text.detach()  # else the wrapper would close the file when it is deleted
