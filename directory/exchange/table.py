"""Tables: the rows of cells in a file, whichever program wrote it, read in bounded memory."""

import csv
import hashlib
import io
import re
import tempfile
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from directory.errors import Refused
from directory.exchange.columns import Column, Layout, layout_of
from directory.exchange.encodings import PIECE, Encoding, encoding_of
from directory.exchange.formulas import restored
from directory.exchange.left_out_cells import RawRow, with_empty_cells

LARGEST_FILE = 200_000_000  # bytes; a million contacts fit
LONGEST_ROW = 1_000_000  # characters, over all its lines
DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Our own copy of a file, so that nobody changes it between two readings."""

    name: str
    file: IO[bytes]
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Table:
    source: SourceFile
    encoding: Encoding
    delimiter: str
    layout: Layout
    title_line: int

    def rows(self) -> Iterator[RawRow]:
        """The rows below the titles, blank ones left out. Raises Refused where the file cannot be read on."""
        records = _records(self.source, self.encoding.name, self.delimiter)
        below = (row for row in records if row.line > self.title_line)
        return with_empty_cells(below, len(self.layout.titles), self.layout.least_cells)

    def bytes_read(self) -> int:
        """How far the current reading has come."""
        return self.source.file.tell()


@contextmanager
def opened_table(path: Path, largest: int = LARGEST_FILE) -> Iterator[Table]:
    """The table in a file; its encoding, delimiter and titles are detected.

    Raises Refused with a sentence that names the file if there is none, it cannot be read, is larger than `largest`
    bytes or is not such a table.
    """
    with tempfile.TemporaryFile() as copy:
        try:
            yield _table_in(_copied(path, copy, largest))
        except Refused as refusal:
            raise Refused(f"{path} cannot be imported: {refusal}") from refusal


def _copied(path: Path, copy: IO[bytes], largest: int) -> SourceFile:
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as original:
            while piece := original.read(PIECE):
                size += len(piece)
                if size > largest:
                    raise Refused(f"it is larger than {largest // 1_000_000} MB; import it in parts")
                digest.update(piece)
                copy.write(piece)
    except FileNotFoundError as error:
        raise Refused("there is no such file") from error
    except OSError as error:
        raise Refused(f"it cannot be read ({error.strerror or error})") from error
    if size == 0:
        raise Refused("it is empty")
    return SourceFile(path.name, copy, size, digest.hexdigest())


def _table_in(source: SourceFile) -> Table:
    encoding = encoding_of(source.file)
    readings = [_title_row(source, encoding, delimiter) for delimiter in _possible_delimiters(source, encoding)]
    table = max(readings, key=lambda reading: len(reading.layout.places))
    _require_columns(table.layout, table.title_line)
    return table


def _title_row(source: SourceFile, encoding: Encoding, delimiter: str) -> Table:
    """The table whose titles this delimiter finds in the first row that is not blank."""
    with closing(_records(source, encoding.name, delimiter)) as records:
        first = next(records, None)
    if first is None:
        raise Refused("it is empty")
    return Table(source, encoding, delimiter, layout_of(first.cells), first.line)


def _possible_delimiters(source: SourceFile, encoding: Encoding) -> str:
    """Excel may name it in an extra first line: `sep=;`."""
    source.file.seek(0)
    start = source.file.read(64).decode(encoding.name, errors="ignore")
    named = re.match(r"sep=(.)\r?\n", start, re.IGNORECASE)
    return named.group(1) if named and named.group(1) in DELIMITERS else DELIMITERS


def _require_columns(layout: Layout, line: int) -> None:
    if layout.missing:
        titles = ", ".join(title for title in layout.titles[:20]) or "none"
        raise Refused(
            f"line {line} should hold the column titles, and {_listed(layout.missing)} "
            f"{'is' if len(layout.missing) == 1 else 'are'} not among them (found: {titles[:300]}). "
            f"Columns: {', '.join(column for column in Column)}"
        )
    if layout.twice:
        raise Refused(f"line {line} names a column twice: {', '.join(layout.twice)}; leave one of them")


def _listed(columns: list[Column]) -> str:
    return " and ".join([", ".join(columns[:-1]), columns[-1]] if columns[1:] else columns)


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
