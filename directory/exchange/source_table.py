"""A table of nominations in a file, whatever its kind: what import reads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from directory.errors import Refused
from directory.exchange.columns import Column, Layout
from directory.exchange.encodings import Encoding
from directory.exchange.left_out_cells import RawRow


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Our own copy of a file, so that nobody changes it between two readings."""

    name: str
    file: IO[bytes]
    size: int
    sha256: str

    def share_read(self) -> float:
        """How far the current reading of the copy has come, from 0 to 1."""
        return self.file.tell() / self.size


@dataclass(frozen=True, slots=True)
class SourceTable:
    """The table, and how to read it. `rows` reads from its beginning each time, blank rows left out, in bounded memory,
    and raises Refused where the file cannot be read on."""

    source: SourceFile
    encoding: Encoding
    delimiter: str  # of the file, or of a rejects file if this one has none
    layout: Layout
    rows: Callable[[], Iterator[RawRow]]
    share_read: Callable[[], float]
    remarks: tuple[str, ...] = ()  # how the file was understood, where that is not plain; in sentences


def require_columns(layout: Layout, where: str) -> None:
    """Raises Refused unless these titles are those of nominations. `where`: the place of the titles in the file."""
    if layout.missing:
        titles = ", ".join(title for title in layout.titles[:20]) or "none"
        raise Refused(
            f"{where} should hold the column titles, and {_listed(layout.missing)} "
            f"{'is' if len(layout.missing) == 1 else 'are'} not among them (found: {titles[:300]}). "
            f"Columns: {', '.join(column for column in Column)}"
        )
    if layout.twice:
        raise Refused(f"{where} names a column twice: {', '.join(layout.twice)}; leave one of them")


def _listed(columns: list[Column]) -> str:
    return " and ".join([", ".join(columns[:-1]), columns[-1]] if columns[1:] else columns)
