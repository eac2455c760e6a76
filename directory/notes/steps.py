"""Steps: a note locked, compared with what its reader saw, moved on, and the step written down."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_row
from directory.errors import N_, Refused
from directory.history import LONGEST_BY
from directory.notes.note import NoteStep, NoteVerbale
from directory.notes.stages import NoteStepKind, acted_first, stage_after


@dataclass(frozen=True, slots=True)
class Act:
    """Who does something with a note, and when. `account_id`: None for who has no account, such as the clock; `seen`:
    the note's version on the page that she decided by, None if there was no page."""

    at: datetime
    by: str
    account_id: int | None = None
    seen: int | None = None


async def find_note(session: AsyncSession, note_id: int) -> NoteVerbale:
    """Raises Refused if there is none."""
    found = await session.get(NoteVerbale, note_id) if 0 < note_id < 2**31 else None
    if found is None:
        raise Refused(N_("There is no nomination {number}."), number=note_id)
    return found


async def steps_of(session: AsyncSession, note_id: int) -> list[NoteStep]:
    """The first first."""
    mine = select(NoteStep).where(NoteStep.note_id == note_id)
    return list(await session.scalars(mine.order_by(NoteStep.id)))


async def locked_note(session: AsyncSession, note_id: int, act: Act) -> NoteVerbale:
    """The note, which nobody else changes until the transaction ends. Raises Refused if there is none, or if somebody
    acted since it was seen."""
    await lock_row(session, select(NoteVerbale.id).where(NoteVerbale.id == note_id))
    note = await find_note(session, note_id)
    await session.refresh(note)
    if act.seen is not None and act.seen != note.version:
        raise acted_first(await steps_of(session, note_id))
    return note


async def take_step(session: AsyncSession, note: NoteVerbale, kind: NoteStepKind, act: Act, reason: str = "") -> None:
    """Moves a locked note on. Raises Refused if the step does not lead on from where it stands."""
    note.stage = stage_after(note.stage, kind, await steps_of(session, note.id))
    note.version += 1
    write_step(session, note, kind, act, reason)
    await session.flush()


def write_step(session: AsyncSession, note: NoteVerbale, kind: NoteStepKind, act: Act, reason: str = "") -> None:
    by = act.by[:LONGEST_BY]
    session.add(NoteStep(note_id=note.id, kind=kind, at=act.at, by=by, by_id=act.account_id, reason=reason))
