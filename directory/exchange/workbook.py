"""Tables in XLSX: read by a process of their own, which may not take more memory and time than a table needs."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import directory
from directory.errors import Refused
from directory.exchange import workbook_process
from directory.exchange.columns import layout_of
from directory.exchange.encodings import Encoding
from directory.exchange.left_out_cells import RawRow
from directory.exchange.source_table import SourceFile, SourceTable, require_columns

LIMIT_S = 300  # by the clock; its processor time is bounded by itself
HOME = Path(directory.__file__).parent.parent
KEPT = ("PATH", "LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "COVERAGE_PROCESS_START")
TOO_MUCH = (
    "it takes more memory or time than a table of points of contact may; save only the table, as CSV, and import that"
)


def is_workbook(file: IO[bytes]) -> bool:
    """True for an archive that may be an XLSX workbook."""
    file.seek(0)
    return file.read(4) == b"PK\x03\x04"


@contextmanager
def workbook_table(source: SourceFile, worker: str = workbook_process.__name__) -> Iterator[SourceTable]:
    """The table of a workbook: the first sheet in view that has our columns. `worker`: the module that reads it.

    Raises Refused where it cannot be read, is too large or has no such sheet.
    """
    with tempfile.TemporaryFile() as spool:
        _read(source, spool, worker)
        told = json.loads(_first_line(spool))
        if "refused" in told:
            raise Refused(told["refused"])
        layout = layout_of(told["titles"])
        require_columns(layout, f"row {told['line']} of the sheet {told['sheet']!r}")
        size = spool.seek(0, os.SEEK_END)
        as_copied = SourceFile(source.name, spool, size, source.sha256)

        def rows() -> Iterator[RawRow]:
            spool.seek(0)
            spool.readline()
            for written in iter(spool.readline, b""):
                line, cells, numbers = json.loads(written)
                yield RawRow(line, line, tuple(cells), closed=True, numbers=frozenset(numbers))

        encoding = Encoding("xlsx", guessed=False)
        yield SourceTable(source, encoding, ",", layout, rows, as_copied.share_read, tuple(told["remarks"]))


def _read(source: SourceFile, spool: IO[bytes], worker: str) -> None:
    """Lets the process write the rows into the spool."""
    source.file.seek(0)
    source.file.flush()
    environment = {name: os.environ[name] for name in KEPT if name in os.environ} | {"PYTHONPATH": str(HOME)}
    try:
        ended = subprocess.run(  # noqa: S603  (our own module; the file reaches it as its standard input)
            [sys.executable, "-m", worker],
            stdin=source.file,
            stdout=spool,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=LIMIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(TOO_MUCH) from error
    if ended.returncode:
        raise Refused(TOO_MUCH)
    spool.seek(0)


def _first_line(spool: IO[bytes]) -> bytes:
    return spool.readline(workbook_process.LONGEST_HEAD) or b'{"refused": "it cannot be read"}'
