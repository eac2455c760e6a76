"""Tables of nominations in files of any kind: opened by what they hold, whatever they are called."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from directory.errors import Refused
from directory.exchange.encodings import PIECE
from directory.exchange.json_table import is_json, json_table
from directory.exchange.source_table import SourceFile, SourceTable
from directory.exchange.text_table import text_table
from directory.exchange.workbook import is_workbook, workbook_table

LARGEST_FILE = 200_000_000  # bytes; a million contacts fit


@contextmanager
def opened_table(path: Path, largest: int = LARGEST_FILE, name: str = "") -> Iterator[SourceTable]:
    """The table in a file: CSV, XLSX or our own JSON. `name`: what it is called, if not as on the disk.

    Raises Refused with a sentence that names the file if there is none, it cannot be read, is larger than `largest`
    bytes or is not such a table.
    """
    with ExitStack() as copies:
        try:
            source = _copied(path, copies.enter_context(tempfile.TemporaryFile()), largest, name or path.name)
            yield _table_in(source, copies)
        except Refused as refusal:
            raise Refused(f"{name or path} cannot be imported: {refusal}") from refusal


def _table_in(source: SourceFile, copies: ExitStack) -> SourceTable:
    if is_workbook(source.file):
        return copies.enter_context(workbook_table(source))
    return json_table(source) if is_json(source.file) else text_table(source)


def _copied(path: Path, copy: IO[bytes], largest: int, name: str) -> SourceFile:
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
    return SourceFile(name, copy, size, digest.hexdigest())
