"""The lines of a note: written, checked as they are written, changed and removed while it is a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.written_fields import READABLE
from directory.database.statements import storable
from directory.entries.entry import find_entry
from directory.errors import N_, Refused
from directory.exchange.columns import Column
from directory.history import entry_version
from directory.notes.effects import effect_of
from directory.notes.note import LineAct, NoteLine, NoteVerbale
from directory.notes.stages import NoteStepKind
from directory.notes.steps import Act, locked_note, take_step
from directory.states import State

MOST_LINES = 50
LONGEST_WRITTEN = 8_000  # characters in a field; twenty addresses fit

OFFICE = frozenset({Column.ROLE, Column.RANK})
OF_THE_NOTE = frozenset({Column.STATE, Column.NOTE_REFERENCE, Column.NOTE_DATE})

# The fields that each act takes; a form that sends others is not believed.
FIELDS_OF: Mapping[LineAct, frozenset[Column]] = {
    LineAct.CREATE: READABLE - OF_THE_NOTE,
    LineAct.CORRECT: READABLE - OF_THE_NOTE,
    LineAct.REPLACE: READABLE - OF_THE_NOTE - OFFICE,
    LineAct.SUSPEND: frozenset(),
    LineAct.RESUME: frozenset(),
    LineAct.WITHDRAW: frozenset(),
}


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A line as an officer wrote it. `contact_id`: the entry that it is about; None for a new one."""

    act: LineAct
    contact_id: int | None = None
    written: Mapping[Column, str] = field(default_factory=dict)
    handover_on: date | None = None
    last_in_role_acknowledged: bool = False
    proposal_id: int | None = None


async def add_line(session: AsyncSession, note_id: int, line: WrittenLine, act: Act) -> NoteLine:
    """Raises Refused; WrongFields if a field cannot be taken as written."""
    note = await locked_note(session, note_id, act)
    await take_step(session, note, NoteStepKind.EDITED, act)
    present = await lines_of(session, note_id)
    if len(present) >= MOST_LINES:
        raise Refused(N_("A nomination has at most {most} lines; begin another for the rest."), most=MOST_LINES)
    row = NoteLine(note_id=note_id)
    await _write(session, note, row, line)
    session.add(row)
    await session.flush()
    return row


async def change_line(session: AsyncSession, note_id: int, line_id: int, line: WrittenLine, act: Act) -> NoteLine:
    """Writes a line anew, against the entry as it is now. Raises as `add_line` does."""
    note = await locked_note(session, note_id, act)
    await take_step(session, note, NoteStepKind.EDITED, act)
    row = await find_line(session, note_id, line_id)
    await _write(session, note, row, line)
    await session.flush()
    return row


async def remove_line(session: AsyncSession, note_id: int, line_id: int, act: Act) -> None:
    """Raises Refused."""
    note = await locked_note(session, note_id, act)
    await take_step(session, note, NoteStepKind.EDITED, act)
    await session.delete(await find_line(session, note_id, line_id))
    await session.flush()


async def check_line(
    session: AsyncSession, note: NoteVerbale, line: WrittenLine, instead_of: int | None = None
) -> NoteLine:
    """The line as it would be written, not kept. `instead_of`: the line that it changes. Raises as `add_line` does."""
    row = NoteLine(id=instead_of, note_id=note.id)
    await _write(session, note, row, line)
    return row


async def lines_of(session: AsyncSession, note_id: int) -> list[NoteLine]:
    """In the order in which they were written."""
    mine = select(NoteLine).where(NoteLine.note_id == note_id)
    return list(await session.scalars(mine.order_by(NoteLine.id)))


async def find_line(session: AsyncSession, note_id: int, line_id: int) -> NoteLine:
    """A line of this note and of no other. Raises Refused."""
    found: NoteLine | None = await session.scalar(
        select(NoteLine).where(NoteLine.note_id == note_id, NoteLine.id == line_id)
    )
    if found is None:
        raise Refused(N_("There is no such line in this nomination."))
    return found


async def has_lines(session: AsyncSession, note_id: int) -> bool:
    return bool(await session.scalar(select(func.count()).where(NoteLine.note_id == note_id)))


async def _write(session: AsyncSession, note: NoteVerbale, row: NoteLine, line: WrittenLine) -> None:
    """Fills the row in, and tries the line on its entry. Raises Refused."""
    if note.state_code is None:
        raise Refused(N_("Say first which State sent the note."))
    state = await session.get_one(State, note.state_code)
    row.act, row.handover_on = line.act, line.handover_on if line.act is LineAct.REPLACE else None
    row.last_in_role_acknowledged = line.last_in_role_acknowledged
    row.proposal_id = line.proposal_id
    row.written = {
        column.value: storable(value)[:LONGEST_WRITTEN]
        for column, value in line.written.items()
        if column in FIELDS_OF[line.act]
    }
    row.contact_id = row.seen = None
    if line.act is LineAct.CREATE:
        effect_of(row, None, state, note)
        return
    if line.contact_id is None:
        raise Refused(N_("Say which entry this is about."))
    entry = await find_entry(session, line.contact_id)
    if entry.nomination.state != state.code:
        text = N_("{entry} is an entry of another State than the one whose note this is.")
        raise Refused(text, entry=entry.reference)
    await _require_only_line(session, note, row, line.contact_id)
    row.contact_id, row.seen = entry.id, await entry_version(session, entry.id)
    effect_of(row, entry, state, note)


async def _require_only_line(session: AsyncSession, note: NoteVerbale, row: NoteLine, contact_id: int) -> None:
    same = select(NoteLine.id).where(NoteLine.note_id == note.id, NoteLine.contact_id == contact_id)
    others = [found for found in await session.scalars(same) if found != row.id]
    if others:
        raise Refused(N_("This nomination has a line about this entry already; change that one."))
