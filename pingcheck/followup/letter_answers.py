"""What came of a letter: the Mission's note or email, an email of somebody else, or the letter itself.

A note and the first word that the letter came back are written into the letter's cases, which are due that day. An
email is the Mission's only once an officer has said so: anybody who has seen the letter knows its address, and can
write any name in a From line.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import storable
from directory.errors import N_, Refused
from directory.history import LONGEST_BY, LONGEST_NOTE_REFERENCE
from directory.notes.note import NoteVerbale
from directory.phrases import Phrase
from pingcheck.conversation.mission_letters import (
    AnswerKind,
    LetterAnswer,
    LetterStage,
    MissionLetter,
    keep_returned_letter,
)
from pingcheck.followup.case_acts import set_due
from pingcheck.followup.case_undo import take_day_back
from pingcheck.followup.cases import BY_ITSELF
from pingcheck.followup.letter_acts import held_letter, in_short, open_cases_of, require_stage, tell_cases
from pingcheck.inbox.decision_records import undo_decision
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.inbox.officer_decisions import set_aside

ANSWERED_BY_NOTE = N_("The Mission answered letter {number} by note {note}.")
ANSWERED_BY_EMAIL = N_("The Mission answered letter {number} by email.")
ANSWER_REMOVED = N_("The answer to letter {number} was entered by mistake.")
CAME_BACK = N_("Letter {number} came back: it did not reach the Mission.")
NOT_BACK = N_("Letter {number} did not come back after all.")
UNREAD = N_("The email about letter {number} waits to be read again.")
MAIL_READ = N_("Read as an answer to a letter.")
MAIL_NOT_THEIRS = N_("It came to the address of a letter, and is not the Mission’s.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerByNote:
    """A note by which the Mission answered."""

    number: str
    dated: date | None = None
    words: str = ""


async def enter_answer(
    session: AsyncSession, letter_id: int, given: AnswerByNote, now: datetime, by: str
) -> LetterAnswer:
    """A note that answers the letter; its open cases are due today. Raises Refused if the letter was not sent, or the
    note has no number."""
    letter = await held_letter(session, letter_id)
    require_stage(letter, LetterStage.SENT)
    number = storable(given.number).strip()
    if not number or len(number) > LONGEST_NOTE_REFERENCE:
        raise Refused(N_("Write the number of the note, in at most {most} characters."), most=LONGEST_NOTE_REFERENCE)
    if given.dated is not None and given.dated > now.astimezone(UTC).date():
        raise Refused(N_("A note is not dated ahead."))
    answer = LetterAnswer(
        letter_id=letter_id, incoming_id=None, at=now, number=number, dated=given.dated, words=in_short(given.words),
        by=by[:LONGEST_BY], read_at=now,
    )  # fmt: skip
    session.add(answer)
    await tell_cases(session, letter, Phrase(ANSWERED_BY_NOTE, number=letter.number, note=number), (now, by))
    await _are_due_today(session, letter, now, by)
    await session.flush()
    return answer


async def remove_answer(session: AsyncSession, letter_id: int, answer_id: int, now: datetime, by: str) -> None:
    """Takes back what an officer entered by mistake, with the day on which the cases were due. Raises Refused for an
    email, and once a nomination was begun."""
    letter = await held_letter(session, letter_id)
    answer = await find_answer(session, letter_id, answer_id)
    if answer.incoming_id is not None:
        raise Refused(N_("An email that came in stays."))
    await _require_no_nomination(session, answer)
    given_at = answer.at
    await session.delete(answer)
    text = ANSWER_REMOVED
    if answer.kind is AnswerKind.CAME_BACK:
        text, letter.returned_at = NOT_BACK, None
    await tell_cases(session, letter, Phrase(text, number=letter.number), (now, by))
    await session.flush()
    await _take_days_back(session, letter, given_at, (now, by))


async def judge_email(
    session: AsyncSession, letter_id: int, answer_id: int, kind: AnswerKind, now: datetime, by: str
) -> None:
    """An officer has read an email that came to the letter's address, and says whether it is the Mission's: then
    the letter's open cases are due today. It leaves the replies to read. Raises Refused if somebody read it before."""
    letter = await held_letter(session, letter_id)
    answer = await find_answer(session, letter_id, answer_id)
    if answer.read_at is not None:
        raise Refused(N_("{name} has read it already."), name=answer.by or "–")
    is_theirs = kind is AnswerKind.ANSWER
    answer.kind = AnswerKind.ANSWER if is_theirs else AnswerKind.NOT_THEIRS
    answer.read_at, answer.by = now, by[:LONGEST_BY]
    for reading_id in await _readings(session, answer, Outcome.TO_READ):
        await set_aside(session, reading_id, now, by, MAIL_READ if is_theirs else MAIL_NOT_THEIRS)
    if is_theirs:
        await tell_cases(session, letter, Phrase(ANSWERED_BY_EMAIL, number=letter.number), (now, by))
        await _are_due_today(session, letter, now, by)


async def unread_email(session: AsyncSession, letter_id: int, answer_id: int, now: datetime, by: str) -> None:
    """The email waits to be read again. Raises Refused if it does, or a nomination was begun from it."""
    letter = await held_letter(session, letter_id)
    answer = await find_answer(session, letter_id, answer_id)
    if answer.incoming_id is None or answer.read_at is None or answer.kind is AnswerKind.CAME_BACK:
        raise Refused(N_("Nobody has read it yet."))
    await _require_no_nomination(session, answer)
    was_theirs, read_at = answer.kind is AnswerKind.ANSWER, answer.read_at
    answer.kind, answer.read_at, answer.by = AnswerKind.ANSWER, None, ""
    if was_theirs:
        await tell_cases(session, letter, Phrase(UNREAD, number=letter.number), (now, by))
        await session.flush()
        await _take_days_back(session, letter, read_at, (now, by))
    for reading_id in await _readings(session, answer, Outcome.SET_ASIDE):
        await undo_decision(session, reading_id, now, by)


async def record_returned(session: AsyncSession, letter_id: int, words: str, now: datetime, by: str) -> LetterAnswer:
    """The letter came back; its cases are due today. Raises Refused if it was not sent, or came back before."""
    letter = await held_letter(session, letter_id)
    require_stage(letter, LetterStage.SENT)
    if letter.returned_at is not None:
        raise Refused(N_("It is known already that the letter came back."))
    answer = LetterAnswer(
        letter_id=letter_id, incoming_id=None, kind=AnswerKind.CAME_BACK, at=now, words=in_short(words),
        by=by[:LONGEST_BY], read_at=now,
    )  # fmt: skip
    session.add(answer)
    await _is_back(session, letter, now, by)
    await session.flush()
    return answer


async def letter_returned(session: AsyncSession, letter_id: int, incoming_id: int, at: datetime, now: datetime) -> None:
    """A notice came to the letter's address that it could not be delivered. Several say the same once; of a letter that
    was not sent, or has come back, they are only kept."""
    letter = await held_letter(session, letter_id)
    is_new = await keep_returned_letter(session, letter_id, incoming_id, at)
    if is_new and letter.stage is LetterStage.SENT and letter.returned_at is None:
        await _is_back(session, letter, now, BY_ITSELF)


async def _is_back(session: AsyncSession, letter: MissionLetter, now: datetime, by: str) -> None:
    letter.returned_at = now
    await tell_cases(session, letter, Phrase(CAME_BACK, number=letter.number), (now, by))
    await _are_due_today(session, letter, now, by)


async def _are_due_today(session: AsyncSession, letter: MissionLetter, now: datetime, by: str) -> None:
    """The open cases of the letter; what is due already keeps its day."""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    for case in await open_cases_of(session, letter):
        if case.due_at is None or case.due_at > today:
            await set_due(session, case, today, now, by)


async def _take_days_back(
    session: AsyncSession, letter: MissionLetter, given_at: datetime, who: tuple[datetime, str]
) -> None:
    """The open cases are due as they were before, unless something else that came of the letter makes them due."""
    read = LetterAnswer.kind == AnswerKind.ANSWER, LetterAnswer.read_at.is_not(None)
    others = select(LetterAnswer.id).where(LetterAnswer.letter_id == letter.id, *read)
    if letter.returned_at is not None or await session.scalar(others.limit(1)) is not None:
        return
    for case in await open_cases_of(session, letter):
        await take_day_back(session, case, given_at, who)


async def _readings(session: AsyncSession, answer: LetterAnswer, outcome: Outcome) -> list[int]:
    """What was read in the email, if it is about no contact: what is, is decided where replies are read."""
    mine = IncomingReading.incoming_id == answer.incoming_id, IncomingReading.ping_id.is_(None)
    return list(await session.scalars(select(IncomingReading.id).where(*mine, IncomingReading.outcome == outcome)))


async def _require_no_nomination(session: AsyncSession, answer: LetterAnswer) -> None:
    if await session.scalar(select(NoteVerbale.id).where(NoteVerbale.origin == answer.origin)) is not None:
        raise Refused(N_("A nomination was begun from this answer."))


async def find_answer(session: AsyncSession, letter_id: int, answer_id: int) -> LetterAnswer:
    """Raises Refused if the letter has no such answer."""
    found = await session.get(LetterAnswer, answer_id) if 0 < answer_id < 2**31 else None
    if found is None or found.letter_id != letter_id:
        raise Refused(N_("There is no such answer."))
    return found
