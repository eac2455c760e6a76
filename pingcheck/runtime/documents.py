"""Documents of notes: the store that the settings name, and what comes in kept there before its row is written."""

from collections.abc import AsyncIterable, AsyncIterator
from pathlib import Path
from typing import Protocol

from directory.database import Database
from directory.errors import N_, Refused
from directory.notes.document_store import PIECE, DocumentStore, StoredFile
from directory.notes.documents import attach
from directory.notes.note import NoteDocument
from directory.notes.steps import Act
from pingcheck.runtime.fault_points import fault_point
from pingcheck.runtime.virus_scanner import VirusScanner
from pingcheck.settings import Settings


class ComingDocument(Protocol):
    """A document on its way in. `file_name`: as it came; known once the first piece is there."""

    file_name: str

    def pieces(self) -> AsyncIterable[bytes]: ...


def document_store(settings: Settings, largest: int | None = None) -> DocumentStore:
    """`largest`: bytes of one document, if not as the settings have it."""
    scanner = VirusScanner(settings.document_scanner, settings.document_scanner_limit)
    scan = scanner.scan if settings.document_scanner else None
    return DocumentStore(settings.documents_folder, largest or settings.largest_document, scan)


async def take_in(
    database: Database, store: DocumentStore, note_id: int, coming: ComingDocument, act: Act
) -> NoteDocument:
    """Keeps a document that comes in piece by piece, and attaches it to a draft.

    Should the process die between the file and its row, the upkeep clears the file away. Raises Refused.
    """
    stored = await keep_document(store, coming)
    fault_point("notes.document_kept")
    async with database.writing() as session:
        return await attach(session, note_id, stored, coming.file_name, act)


async def keep_document(store: DocumentStore, coming: ComingDocument) -> StoredFile:
    """Keeps a document that comes in piece by piece; the caller writes its row. Raises Refused."""
    with store.receiving() as received:
        async for piece in coming.pieces():
            received.write(piece)
        return await store.keep(received)


class LocalDocument:
    """A file of this machine."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.file_name = path.name

    async def pieces(self) -> AsyncIterator[bytes]:
        """Raises Refused."""
        try:
            with self._path.open("rb") as opened:
                while piece := opened.read(PIECE):
                    yield piece
        except OSError as error:
            text = N_("{file} cannot be read ({why}).")
            raise Refused(text, file=self._path, why=error.strerror or error) from error
