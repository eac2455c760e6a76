"""What officers decide about a note: submitted, sent back, approved, discarded. Of two at once the second is told."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.notices import Notice
from directory.database.statements import storable
from directory.errors import N_, Refused
from directory.history import LONGEST_REASON
from directory.notes.documents import documents_of
from directory.notes.enforcement import carry_out, try_out
from directory.notes.imports import PathOf, imported_file
from directory.notes.lines import has_lines
from directory.notes.note import NoteVerbale
from directory.notes.stages import NoteStepKind, Stage, require_account, require_second_officer
from directory.notes.steps import Act, locked_note, steps_of, take_step


@dataclass(frozen=True, slots=True)
class ApprovedNote:
    """`notices`: who is to be told; none while the day has not come."""

    note: NoteVerbale
    notices: tuple[Notice, ...]


async def submit_note(session: AsyncSession, note_id: int, act: Act, *, four_eyes: bool) -> NoteVerbale:
    """Puts a whole note before who approves. Raises Refused if something lacks, or its lines cannot be carried out."""
    note = await locked_note(session, note_id, act)
    if four_eyes:
        require_account(act.account_id)
    await take_step(session, note, NoteStepKind.SUBMITTED, act)
    if imported_file(await documents_of(session, note_id)) is not None:
        return note
    await _require_whole(session, note)
    await try_out(session, note, act)
    return note


async def send_back(session: AsyncSession, note_id: int, act: Act, reason: str) -> NoteVerbale:
    """Gives a note back to who wrote it, also an approved one whose day has not come. Raises Refused."""
    said = storable(reason).strip()
    if not said:
        raise Refused(N_("Say what is missing or wrong."))
    if len(said) > LONGEST_REASON:
        text = N_("The reason has {length} characters; shorten it to at most {most}.")
        raise Refused(text, length=len(said), most=LONGEST_REASON)
    note = await locked_note(session, note_id, act)
    await take_step(session, note, NoteStepKind.SENT_BACK, act, said)
    return note


async def approve_note(
    session: AsyncSession, note_id: int, act: Act, *, four_eyes: bool, path_of: PathOf | None = None
) -> ApprovedNote:
    """Approves a note, and puts it in force if its day has come. Raises Refused.

    With `four_eyes` it must be another officer than those who wrote and submitted it. `path_of`: where documents lie;
    without it an import is refused.
    """
    note = await locked_note(session, note_id, act)
    if four_eyes and note.stage is Stage.SUBMITTED:
        require_second_officer(act.account_id, await steps_of(session, note_id))
    await take_step(session, note, NoteStepKind.APPROVED, act)
    if path_of is None and imported_file(await documents_of(session, note_id)) is not None:
        raise Refused(
            N_("This import is too large for a page. Approve it by `pingcheck nomination approve {number}`."),
            number=note_id,
        )
    if note.in_force_on is not None and note.in_force_on > act.at.date():
        await try_out(session, note, act)
        return ApprovedNote(note, ())
    return ApprovedNote(note, tuple(await carry_out(session, note, act, path_of)))


async def discard_note(session: AsyncSession, note_id: int, act: Act) -> NoteVerbale:
    """Ends a draft that leads nowhere; it stays with its documents. Raises Refused."""
    note = await locked_note(session, note_id, act)
    await take_step(session, note, NoteStepKind.DISCARDED, act)
    note.origin = None
    await session.flush()
    return note


async def _require_whole(session: AsyncSession, note: NoteVerbale) -> None:
    if note.state_code is None or not note.number or note.dated is None:
        raise Refused(N_("Write the State, the number and the date of the note first; nothing was submitted."))
    if not await has_lines(session, note.id):
        raise Refused(N_("Add a line that says what the note changes first; nothing was submitted."))
