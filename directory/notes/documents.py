"""Documents of notes: attached, looked up, and files that nothing refers to cleared away."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from directory.database import Database
from directory.entries.entry import in_batches
from directory.errors import N_, Refused
from directory.notes.document_names import safe_name
from directory.notes.document_store import DocumentStore, StoredFile
from directory.notes.note import NoteDocument
from directory.notes.stages import NoteStepKind
from directory.notes.steps import Act, locked_note, take_step

MOST_DOCUMENTS = 20
FORGOTTEN_AFTER_S = 24 * 3600.0


async def attach(session: AsyncSession, note_id: int, stored: StoredFile, name: str, act: Act) -> NoteDocument:
    """Adds a kept file to a draft. `name`: as it came; it is made safe. Raises Refused; the same file again is no
    other document."""
    note = await locked_note(session, note_id, act)
    present = await documents_of(session, note_id)
    same = next((one for one in present if one.sha256 == stored.sha256), None)
    if same is not None:
        return same
    if len(present) >= MOST_DOCUMENTS:
        raise Refused(N_("A nomination has at most {most} documents."), most=MOST_DOCUMENTS)
    await take_step(session, note, NoteStepKind.EDITED, act)
    document = NoteDocument(
        note_id=note_id,
        name=safe_name(name, stored.kind),
        sha256=stored.sha256,
        size=stored.size,
        kind=stored.kind,
        added_at=act.at,
        added_by=act.by,
    )
    session.add(document)
    await session.flush()
    return document


async def detach(session: AsyncSession, note_id: int, document_id: int, act: Act) -> None:
    """Takes a document off a draft. Raises Refused."""
    note = await locked_note(session, note_id, act)
    await take_step(session, note, NoteStepKind.EDITED, act)
    await session.delete(await find_document(session, note_id, document_id))
    await session.flush()


async def documents_of(session: AsyncSession, note_id: int) -> list[NoteDocument]:
    """In the order in which they were added."""
    mine = select(NoteDocument).where(NoteDocument.note_id == note_id)
    return list(await session.scalars(mine.order_by(NoteDocument.id)))


async def find_document(session: AsyncSession, note_id: int, document_id: int) -> NoteDocument:
    """A document of this note and of no other. Raises Refused."""
    found: NoteDocument | None = await session.scalar(
        select(NoteDocument).where(NoteDocument.note_id == note_id, NoteDocument.id == document_id)
    )
    if found is None:
        raise Refused(N_("There is no such document in this nomination."))
    return found


async def clear_forgotten_files(database: Database, store: DocumentStore, *others: InstrumentedAttribute[str]) -> int:
    """Removes the files, a day old and older, that no document refers to: their process died before its row was
    written, or they were taken off. Says how many. `others`: the columns with hashes of documents that are not of
    notes."""
    removed = store.remove_unfinished(FORGOTTEN_AFTER_S)
    for hashes in in_batches(store.hashes()):
        known: set[str] = set()
        async with database.reading() as session:
            for column in (NoteDocument.sha256, *others):
                known.update(await session.scalars(select(column).where(column.in_(hashes))))
        removed += sum(store.remove_old(sha256, FORGOTTEN_AFTER_S) for sha256 in hashes if sha256 not in known)
    return removed
