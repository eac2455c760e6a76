"""Tables in our own JSON (docs/exchange.md): its entries are read one by one, so that memory stays bounded."""

import io
import json
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from typing import IO, Any

from directory.errors import Refused
from directory.exchange.columns import layout_of
from directory.exchange.encodings import Encoding
from directory.exchange.left_out_cells import RawRow
from directory.exchange.source_table import SourceFile, SourceTable, require_columns
from directory.nominations import SEPARATOR

FORMAT = "pingcheck-directory"
VERSION = 1
PIECE = 1 << 16  # characters
LONGEST_ENTRY = 1 << 20
ENTRIES = '"entries":'
SAID_BESIDE = frozenset({"status", "state_name", "changed_at", "last_confirmed"})  # of an export; import leaves them
WRONG = f'it is not JSON as `directory export --format json` writes it: "format": "{FORMAT}", "version": {VERSION}'
_SPACE = " \t\r\n"


def is_json(file: IO[bytes]) -> bool:
    """True if the file begins as an object of JSON; no table in text form does."""
    file.seek(0)
    return file.read(1024).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def json_table(source: SourceFile) -> SourceTable:
    """The table of a JSON file; the members of its first entry are the columns. Raises Refused."""
    with closing(_entries(source)) as entries:
        _, first = next(entries, (0, {}))
    titles = [name for name in first if name not in SAID_BESIDE]
    layout = layout_of(titles)
    if first:
        require_columns(layout, "the first entry")

    def rows() -> Iterator[RawRow]:
        for line, entry in _entries(source):
            yield RawRow(line, line, _cells(entry, titles), closed=True)

    return SourceTable(source, Encoding("utf-8", guessed=False), ",", layout, rows, source.share_read)


def _cells(entry: Mapping[str, Any], titles: list[str]) -> tuple[str, ...]:
    """In the order of the titles. Where one is missing they end, and what has no title comes at the end: the row is
    then refused with the reason, as one of a text file is."""
    cells: list[str] = []
    for title in titles:
        if title not in entry:
            return tuple(cells)
        cells.append(_cell(entry[title]))
    known = {*titles, *SAID_BESIDE}
    return (*cells, *(_cell(value) or name for name, value in entry.items() if name not in known))


def _cell(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return SEPARATOR.join(value)
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


def _entries(source: SourceFile) -> Generator[tuple[int, Mapping[str, Any]], None, None]:
    """Each entry with the line on which it begins. Raises Refused."""
    source.file.seek(0)
    text = io.TextIOWrapper(source.file, encoding="utf-8-sig", newline="")
    try:
        yield from _Scanner(text).entries()
    except (UnicodeDecodeError, RecursionError) as error:
        raise Refused(WRONG) from error
    finally:
        text.detach()  # else the wrapper would close the file when it is deleted


class _Scanner:
    """Reads values of JSON from a window of the text that moves on."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._decoder = json.JSONDecoder()
        self._window = ""
        self._at = 0
        self._line = 1

    def entries(self) -> Iterator[tuple[int, Mapping[str, Any]]]:
        self._read_head()
        while (sign := self._sign()) != "]":
            if sign == ",":
                self._move_to(self._at + 1)
                self._sign()
            line, entry = self._line, self._value()
            if not isinstance(entry, dict):
                raise Refused(f"on line {line} an entry should begin. {WRONG}")
            yield line, entry

    def _read_head(self) -> None:
        """What stands before the entries: an object of its own, once it is closed."""
        self._fill()
        before, found, _ = self._window[:PIECE].partition(ENTRIES)
        try:
            head = json.loads(before.rstrip().rstrip(",") + "}") if found else None
        except ValueError as error:
            raise Refused(WRONG) from error
        if not isinstance(head, dict) or (head.get("format"), head.get("version")) != (FORMAT, VERSION):
            raise Refused(WRONG)
        self._move_to(len(before) + len(found))
        if self._sign() != "[":
            raise Refused(WRONG)
        self._move_to(self._at + 1)

    def _sign(self) -> str:
        """The next character that is not space. Raises Refused where the text ends."""
        while True:
            for place in range(self._at, len(self._window)):
                if self._window[place] not in _SPACE:
                    self._move_to(place)
                    return self._window[place]
            self._move_to(len(self._window))
            if not self._fill():
                raise Refused("it breaks off before its end")

    def _value(self) -> Any:
        while True:
            try:
                value, end = self._decoder.raw_decode(self._window, self._at)
            except ValueError as error:
                if len(self._window) - self._at > LONGEST_ENTRY or not self._fill():
                    raise Refused(f"the entry that begins on line {self._line} cannot be read. {WRONG}") from error
                continue
            self._move_to(end)
            return value

    def _move_to(self, place: int) -> None:
        self._line += self._window.count("\n", self._at, place)
        self._at = place

    def _fill(self) -> bool:
        """Takes in the next piece, and forgets what was read. False at the end of the text."""
        piece = self._text.read(max(PIECE, len(self._window) - self._at))
        self._window, self._at = self._window[self._at :] + piece, 0
        return bool(piece)
