"""From a Mission's answer to a letter to a nomination: tied by the nomination's origin, found from both sides."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from directory.notes.intake import NoteFacts, begin_note
from directory.notes.note import NoteVerbale
from directory.notes.steps import Act
from pingcheck.conversation.mission_letters import LetterAnswer, MissionLetter


async def answer_by_note(session: AsyncSession, answer_id: int) -> tuple[MissionLetter, LetterAnswer]:
    """A note that answers a letter. Raises Refused if there is none; an email begins a nomination by itself."""
    named = select(MissionLetter, LetterAnswer).join(LetterAnswer, LetterAnswer.letter_id == MissionLetter.id)
    is_it = LetterAnswer.id == answer_id, LetterAnswer.incoming_id.is_(None)
    row = (await session.execute(named.where(*is_it))).first() if 0 < answer_id < 2**31 else None
    if row is None:
        raise Refused(N_("There is no such answer."))
    return row[0], row[1]


async def begin_from_answer(session: AsyncSession, answer_id: int, facts: NoteFacts, act: Act) -> NoteVerbale:
    """A draft of the nomination that the note makes. Raises Refused if there is no such note, or one was begun from it
    before, and WrongFacts."""
    _, answer = await answer_by_note(session, answer_id)
    return await begin_note(session, facts, act, answer.origin)
