"""An import where a second officer approves: the file is kept as a nomination, and nothing changes yet."""

from collections.abc import Callable
from typing import IO

from directory.database import Database
from directory.exchange.encodings import PIECE
from directory.exchange.source_table import SourceTable
from directory.notes.document_store import DocumentStore
from directory.notes.imports import submit_import
from directory.notes.note import DocumentKind
from directory.notes.stages import require_account
from directory.notes.steps import Act
from pingcheck.runtime.fault_points import fault_point


async def submit_file(database: Database, store: DocumentStore, table: SourceTable, act: Act) -> int:
    """The number of the nomination. Raises Refused without an account, or if the file waits already."""
    require_account(act.account_id)
    with store.receiving() as received:
        _copy(table.source.file, received.write)
        stored = await store.keep(received, DocumentKind.TABLE)
    fault_point("notes.document_kept")
    async with database.writing() as session:
        return (await submit_import(session, stored, table.source.name, act)).id


def _copy(source: IO[bytes], write: Callable[[bytes], None]) -> None:
    source.seek(0)
    while piece := source.read(PIECE):
        write(piece)
