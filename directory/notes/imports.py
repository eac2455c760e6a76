"""Imports that wait for a second officer: the file is the document, and is taken in when the nomination is approved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database.locks import lock_table
from directory.exchange.import_plan import ImportPlan
from directory.exchange.import_result import Imported
from directory.exchange.table import opened_table
from directory.history import Provenance
from directory.notes.document_store import StoredFile
from directory.notes.documents import attach
from directory.notes.intake import NoteFacts, begin_note
from directory.notes.note import DocumentKind, NoteDocument, NoteVerbale
from directory.notes.stages import NoteStepKind
from directory.notes.steps import Act, take_step

# Where the file with a hash lies. Raises Refused if it is gone or was changed.
PathOf = Callable[[str], Path]


async def submit_import(session: AsyncSession, stored: StoredFile, name: str, act: Act) -> NoteVerbale:
    """A submitted nomination of what a file would change. Raises Refused if there is one of this file."""
    note = await begin_note(session, NoteFacts(act.at), act, f"import {stored.sha256}")
    await attach(session, note.id, stored, name, act)
    await take_step(session, note, NoteStepKind.SUBMITTED, act)
    return note


def imported_file(documents: Sequence[NoteDocument]) -> NoteDocument | None:
    """The file, if the nomination is an import."""
    return next((one for one in documents if one.kind is DocumentKind.TABLE), None)


async def preview_import(session: AsyncSession, path: Path, provenance: Provenance) -> Imported:
    """What the file would change in the directory as it is now; nothing is written. Raises Refused."""
    with (
        opened_table(path, name=provenance.document) as table,
        ImportPlan(table, provenance, None, lambda _: None) as plan,
    ):
        await plan.decide(session)
        return plan.result


async def carry_out_import(session: AsyncSession, path: Path, provenance: Provenance) -> Imported:
    """Takes the file in, decided anew under the lock, so that it sees what has changed meanwhile. Raises Refused."""
    await lock_table(session, PointOfContact)
    with (
        opened_table(path, name=provenance.document) as table,
        ImportPlan(table, provenance, None, lambda _: None) as plan,
    ):
        await plan.decide(session)
        await plan.write(session)
        return plan.result
