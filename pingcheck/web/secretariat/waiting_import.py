"""An import that waits for a second officer: what its file would change now."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from directory.exchange.import_result import Imported
from directory.history import Ground, Provenance
from directory.notes.document_store import DocumentStore
from directory.notes.imports import imported_file, preview_import
from directory.notes.note import NoteDocument
from directory.notes.stages import Stage
from directory.notes.whole_note import WholeNote

LARGEST_ON_A_PAGE = 1_000_000  # bytes; some thousand rows, read in about a second


@dataclass(frozen=True, slots=True)
class ShownImport:
    """`result`: None where the file is too large for a page or cannot be read, for `problem`."""

    result: Imported | None = None
    problem: Refused | None = None


def fits_a_page(documents: Sequence[NoteDocument]) -> bool:
    """False for an import that would keep the service from answering others meanwhile."""
    file = imported_file(documents)
    return file is None or file.size <= LARGEST_ON_A_PAGE


async def imported_shown(session: AsyncSession, whole: WholeNote, store: DocumentStore) -> ShownImport | None:
    """None if the nomination is no import, or none that waits."""
    file = imported_file(whole.documents)
    if file is None or whole.note.stage is not Stage.SUBMITTED:
        return None
    if not fits_a_page(whole.documents):
        return ShownImport()
    provenance = Provenance(whole.note.received_at, file.added_by, "", file.name, file.sha256, Ground.IMPORT)
    try:
        return ShownImport(await preview_import(session, store.path_of(file.sha256), provenance))
    except Refused as problem:
        return ShownImport(problem=problem)
