"""Cells that a spreadsheet left out at the ends of rows, and rows that were cut short: how the two are told apart."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

BLOCK = 16  # rows; Excel decides for so many at once how far to the right it writes


@dataclass(frozen=True, slots=True)
class RawRow:
    line: int  # where it starts in the file; the first line is 1
    last_line: int
    cells: tuple[str, ...]
    closed: bool  # False if a quotation mark was still open where the file ended
    line_ended: bool = True  # False if the file ended in the middle of its last line
    numbers: frozenset[int] = frozenset()  # places of cells that a spreadsheet holds as numbers or dates

    def is_short(self, width: int) -> bool:
        return self.closed and len(self.cells) < width

    def filled(self, width: int) -> "RawRow":
        """The same with empty cells at its end."""
        return replace(self, cells=self.cells + ("",) * (width - len(self.cells)))


def with_empty_cells(rows: Iterator[RawRow], width: int, least: int) -> Iterator[RawRow]:
    """The rows in their order; short ones filled up with empty cells where a spreadsheet left these out.

    Excel leaves out delimiters at the ends of rows for a block of rows at once: so all are short from there on, or a
    whole block of them. A short row among full ones has lost cells, nobody knows which, and stays as it is; so does a
    last one that breaks off before its end with fewer than `least` cells.
    """
    waiting: list[RawRow] = []
    in_block = False  # the rows before were as many as a block
    for row in rows:
        if row.is_short(width):
            waiting.append(row)
            in_block = in_block or len(waiting) == BLOCK
            if in_block:
                yield from (short.filled(width) for short in waiting)
                waiting.clear()
            continue
        yield from waiting
        waiting.clear()
        in_block = False
        yield row
    for short in waiting:
        yield short.filled(width) if short.line_ended or len(short.cells) >= least else short
