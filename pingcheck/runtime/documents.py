"""Documents of notes: the store that the settings name, and what comes in kept there before its row is written."""

from collections.abc import AsyncIterable, AsyncIterator
from pathlib import Path

from directory.database import Database
from directory.errors import N_, Refused
from directory.notes.document_store import PIECE, DocumentStore
from directory.notes.documents import attach
from directory.notes.note import NoteDocument
from directory.notes.steps import Act
from pingcheck.runtime.fault_points import fault_point
from pingcheck.runtime.virus_scanner import VirusScanner
from pingcheck.settings import Settings


def document_store(settings: Settings) -> DocumentStore:
    scanner = VirusScanner(settings.document_scanner, settings.document_scanner_limit)
    scan = scanner.scan if settings.document_scanner else None
    return DocumentStore(settings.documents_folder, settings.largest_document, scan)


async def take_in(
    database: Database, store: DocumentStore, note_id: int, name: str, pieces: AsyncIterable[bytes], act: Act
) -> NoteDocument:
    """Keeps a document that comes in piece by piece, and attaches it to a draft. `name`: as it came.

    Should the process die between the file and its row, the upkeep clears the file away. Raises Refused.
    """
    with store.receiving() as received:
        async for piece in pieces:
            received.write(piece)
        stored = await store.keep(received)
    fault_point("notes.document_kept")
    async with database.writing() as session:
        return await attach(session, note_id, stored, name, act)


async def pieces_of(file: Path) -> AsyncIterator[bytes]:
    """A file of this machine. Raises Refused."""
    try:
        with file.open("rb") as opened:
            while piece := opened.read(PIECE):
                yield piece
    except OSError as error:
        text = N_("{file} cannot be read ({why}).")
        raise Refused(text, file=file, why=error.strerror or error) from error
