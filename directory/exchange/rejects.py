"""The rejects file: rows that were not taken, unchanged, with what is wrong, to be corrected and imported again."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from directory.atomic_file import written_whole
from directory.errors import Refused
from directory.exchange.cells import UNKNOWN
from directory.exchange.columns import PROBLEM_TITLE, is_ignored
from directory.exchange.formulas import neutralised
from directory.exchange.left_out_cells import RawRow
from directory.exchange.problems import Finding
from directory.exchange.source_table import SourceTable

LINE_TITLE = "line"


@dataclass(frozen=True, slots=True)
class Rejected:
    row: RawRow
    findings: tuple[Finding, ...]


def free_name(imported: Path) -> Path:
    """Where the rejects of a file go by default: a name in the current folder that is not taken yet."""
    stem = imported.name.removesuffix(imported.suffix)
    names = (f"{stem}.rejects{f'-{number}' if number > 1 else ''}.csv" for number in range(1, 1_000))
    free = next((Path(name) for name in names if not Path(name).exists()), None)
    if free is None:
        raise Refused(
            f"There are too many rejects files of {imported.name} here; remove some, or name one by --rejects."
        )
    return free


def write_rejects(file: Path, table: SourceTable, rejected: Iterable[Rejected]) -> None:
    """Writes the whole file or nothing: UTF-8 with a byte order mark, for Excel, and the delimiter of the original.

    The problems come first, so that a row with a cell too many shows it at its end. Raises Refused.
    """
    kept = [place for place, title in enumerate(table.layout.titles) if not is_ignored(title)]
    try:
        with written_whole(file) as opened:
            writer = csv.writer(opened, delimiter=table.delimiter)
            writer.writerow([LINE_TITLE, PROBLEM_TITLE, *(table.layout.titles[place] for place in kept)])
            for row in rejected:
                writer.writerow(
                    [row.row.line, _described(row.findings), *map(neutralised, _cells(row.row, table, kept))]
                )
    except OSError as error:
        raise Refused(
            f"The rejects could not be written to {file} ({error.strerror or error}), so nothing was imported. "
            "Name a file that can be written by --rejects."
        ) from error


def _described(findings: Iterable[Finding]) -> str:
    return "; ".join(
        f"{finding.column}: {finding.problem}" if finding.column else finding.problem for finding in findings
    )


def _cells(row: RawRow, table: SourceTable, kept: list[int]) -> list[str]:
    """The row's cells, and a question mark for each that it lacks, because nobody knows what belongs there."""
    lacking = [UNKNOWN] * (len(table.layout.titles) - len(row.cells))
    cells = [*row.cells, *lacking]
    return [cells[place] for place in kept] + list(row.cells[len(table.layout.titles) :])
