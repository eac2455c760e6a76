"""A note put in force: all its lines in one transaction, each by an officer's act, on the note's ground."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import settle_by_note
from directory.acts.entry_acts import correct, resume, suspend, withdraw
from directory.acts.intent import Intent
from directory.acts.new_entry import create_entry
from directory.acts.notices import Notice
from directory.acts.succession import replace_entry
from directory.contacts import PointOfContact
from directory.database import Database
from directory.database.locks import lock_table
from directory.errors import Refused
from directory.history import Ground, Provenance
from directory.notes.documents import documents_of
from directory.notes.effects import written_of
from directory.notes.imports import PathOf, carry_out_import, imported_file
from directory.notes.lines import lines_of
from directory.notes.note import LineAct, NoteLine, NoteStep, NoteVerbale
from directory.notes.stages import NoteStepKind, Stage
from directory.notes.steps import Act, locked_note, steps_of, take_step
from directory.states import State

CLOCK = "clock"
MOST_DUE = 100  # in one tick; the rest follow at the next

# Makes the mails about changes, in their transaction.
Tell: TypeAlias = Callable[[AsyncSession, Sequence[Notice], datetime], Awaitable[object]]

# New ones first, so that nobody is the last in a role only because of the order.
ORDER: Mapping[LineAct, int] = {
    LineAct.CREATE: 0,
    LineAct.RESUME: 1,
    LineAct.CORRECT: 2,
    LineAct.REPLACE: 3,
    LineAct.SUSPEND: 4,
    LineAct.WITHDRAW: 5,
}


async def carry_out(session: AsyncSession, note: NoteVerbale, act: Act, path_of: PathOf | None = None) -> list[Notice]:
    """Changes the entries of a locked, approved note; who is to be told. Raises Refused, also if an entry has changed
    since its line was written. `path_of`: where documents lie, for an import, which tells nobody."""
    provenance = await provenance_of(session, note, act)
    file = imported_file(await documents_of(session, note.id))
    if file is not None and path_of is not None:
        await carry_out_import(session, path_of(file.sha256), replace(provenance, ground=Ground.IMPORT))
    # Before the first row: two notes that each had one, and then wanted the table, would wait for each other.
    await lock_table(session, PointOfContact)
    notices: list[Notice] = []
    for line in sorted(await lines_of(session, note.id), key=lambda line: (ORDER[line.act], line.id)):
        notices += await _carry_out_line(session, note, line, provenance)
    await take_step(session, note, NoteStepKind.PUT_IN_FORCE, act)
    return notices


async def try_out(session: AsyncSession, note: NoteVerbale, act: Act) -> None:
    """Carries the note out and takes that back, so that what cannot be done is said now. Raises Refused."""
    stage = note.stage
    attempt = await session.begin_nested()
    try:
        note.stage = Stage.APPROVED
        await carry_out(session, note, act)
    finally:
        await attempt.rollback()
        await session.refresh(note)
    assert note.stage is stage


async def notes_due(session: AsyncSession, now: datetime) -> list[int]:
    """The approved notes whose day has come."""
    due = select(NoteVerbale.id).where(NoteVerbale.stage == Stage.APPROVED, NoteVerbale.in_force_on <= now.date())
    return list(await session.scalars(due.order_by(NoteVerbale.in_force_on, NoteVerbale.id).limit(MOST_DUE)))


async def put_in_force(database: Database, note_id: int, now: datetime, tell: Tell | None = None) -> list[Notice]:
    """Carries out an approved note whose day has come, once, however many try. One whose entries have changed
    meanwhile goes back to the officers, with the reason; then nobody is told."""
    act = Act(now, CLOCK)
    try:
        async with database.writing() as session:
            note = await _due_note(session, note_id, act)
            notices = await carry_out(session, note, act) if note else []
            if tell is not None:
                await tell(session, notices, now)
            return notices
    except Refused as refusal:
        why = str(refusal)
    async with database.writing() as session:
        note = await _due_note(session, note_id, act)
        if note is not None:
            await take_step(session, note, NoteStepKind.SENT_BACK, act, why[:500])
    return []


async def _due_note(session: AsyncSession, note_id: int, act: Act) -> NoteVerbale | None:
    note = await locked_note(session, note_id, act)
    is_due = note.stage is Stage.APPROVED and note.in_force_on is not None and note.in_force_on <= act.at.date()
    return note if is_due else None


async def provenance_of(session: AsyncSession, note: NoteVerbale, act: Act) -> Provenance:
    """In the name of who approved it; who submitted it stands in the reason."""
    steps = await steps_of(session, note.id)
    by = _last(steps, NoteStepKind.APPROVED) or act.by
    submitted = _last(steps, NoteStepKind.SUBMITTED) or by
    documents = await documents_of(session, note.id)
    document = (documents[0].name, documents[0].sha256) if documents else ("", "")
    reason = f"nomination {note.id}, submitted by {submitted}"
    return Provenance(act.at, by, reason, *document, Ground.NOTE, note.number, note.dated)


def _last(steps: list[NoteStep], kind: NoteStepKind) -> str | None:
    return next((step.by for step in reversed(steps) if step.kind is kind), None)


async def _carry_out_line(
    session: AsyncSession, note: NoteVerbale, line: NoteLine, provenance: Provenance
) -> list[Notice]:
    assert note.state_code is not None
    state = await session.get_one(State, note.state_code)
    written = written_of(line)
    if line.contact_id is None:
        created = await create_entry(session, provenance, state, written)
        line.made_contact_id = created.contact_id
        return [created.notice]
    intent = Intent(line.contact_id, provenance, line.seen, line.last_in_role_acknowledged)
    if line.proposal_id is not None:
        await settle_by_note(session, line.proposal_id, provenance)
    return await _act_on_entry(session, line, intent)


async def _act_on_entry(session: AsyncSession, line: NoteLine, intent: Intent) -> list[Notice]:
    if line.act is LineAct.CORRECT:
        return [await correct(session, intent, written_of(line))]
    if line.act is LineAct.REPLACE:
        replaced = await replace_entry(session, intent, written_of(line), line.handover_on)
        line.made_contact_id = replaced.successor_id
        return list(replaced.notices)
    changes = {LineAct.SUSPEND: suspend, LineAct.RESUME: resume, LineAct.WITHDRAW: withdraw}
    return [await changes[line.act](session, intent)]
