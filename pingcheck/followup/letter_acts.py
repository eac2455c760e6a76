"""What officers say of a letter to a Mission: that it was sent, that it never will be, and what the Mission answered.

Each is written into the letter's cases, too. Of two officers the first does it, and the second is told who was first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_row
from directory.database.statements import storable
from directory.errors import N_, Refused
from directory.history import LONGEST_BY, LONGEST_NOTE_REFERENCE
from directory.notes.note import NoteVerbale
from directory.phrases import Phrase
from pingcheck.conversation.mission_letters import LONGEST_WORDS, LetterAnswer, LetterStage, LetterWay, MissionLetter
from pingcheck.followup.case_acts import add_entry, hold_case, record_act, set_due
from pingcheck.followup.cases import Case, CaseAct, CaseEntryKind
from pingcheck.followup.letter_cases import LetterCase
from pingcheck.inbox.incoming import IncomingReading, Outcome
from pingcheck.inbox.officer_decisions import set_aside

SENT_BY: Mapping[LetterWay, str] = {
    LetterWay.NOTE: N_("Letter {number} was sent on paper on {day}."),
    LetterWay.EMAIL: N_("Letter {number} was sent by email on {day}."),
    LetterWay.HAND: N_("Letter {number} was handed over on {day}."),
}
NOT_SENT = N_("Letter {number} was not sent after all.")
ANSWERED_BY_NOTE = N_("The Mission answered letter {number} by note {note}.")
ANSWERED_BY_EMAIL = N_("The Mission answered letter {number} by email.")
ANSWER_REMOVED = N_("The answer to letter {number} was entered by mistake.")
MAIL_READ = N_("Read as an answer to a letter.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSending:
    """How and when a letter went out. `due`: when its cases are due; None leaves them as they are."""

    way: LetterWay
    on: date
    words: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerByNote:
    """A note by which the Mission answered."""

    number: str
    dated: date | None = None
    words: str = ""


async def find_letter(session: AsyncSession, letter_id: int) -> MissionLetter:
    """Raises Refused if there is none."""
    found = await session.get(MissionLetter, letter_id) if 0 < letter_id < 2**31 else None
    if found is None:
        raise Refused(N_("There is no such letter."))
    return found


async def record_sent(session: AsyncSession, letter_id: int, sent: LetterSending, now: datetime, by: str) -> None:
    """Raises Refused if it was sent or withdrawn before, or the day cannot be right."""
    letter = await _held(session, letter_id)
    _require_stage(letter, LetterStage.MADE)
    if not letter.dated <= sent.on <= now.astimezone(UTC).date():
        raise Refused(N_("A letter is sent between its own date and today."))
    if sent.due is not None and sent.due < now.astimezone(UTC).date():
        raise Refused(N_("Cases are due on a day to come."))
    at = now if sent.on == now.astimezone(UTC).date() else datetime.combine(sent.on, time(12), UTC)
    letter.stage, letter.way = LetterStage.SENT, sent.way
    letter.settled_at, letter.settled_by, letter.settled_words = at, by[:LONGEST_BY], _short(sent.words)
    said = Phrase(SENT_BY[sent.way], number=letter.number, day=sent.on.isoformat())
    for case in await _open_cases(session, letter):
        await record_act(session, case, CaseAct.LETTER, said, now, by)
        if sent.due is not None:
            await set_due(session, case, datetime.combine(sent.due, time(0), UTC), now, by)


async def withdraw_letter(session: AsyncSession, letter_id: int, reason: str, now: datetime, by: str) -> None:
    """The letter is never sent. Raises Refused without a reason, or if it was sent or withdrawn before."""
    if not reason.strip():
        raise Refused(N_("Say why it is not sent."))
    letter = await _held(session, letter_id)
    _require_stage(letter, LetterStage.MADE)
    letter.stage, letter.settled_at = LetterStage.WITHDRAWN, now
    letter.settled_by, letter.settled_words = by[:LONGEST_BY], _short(reason)


async def unsettle_letter(session: AsyncSession, letter_id: int, now: datetime, by: str) -> None:
    """Takes back that a letter was sent, or withdrawn. Raises Refused if it was neither, or was answered."""
    letter = await _held(session, letter_id)
    if letter.stage is LetterStage.MADE:
        raise Refused(N_("It is neither sent nor withdrawn."))
    if await session.scalar(select(LetterAnswer.id).where(LetterAnswer.letter_id == letter_id).limit(1)) is not None:
        raise Refused(N_("The Mission has answered it."))
    if letter.stage is LetterStage.SENT:
        await _tell_cases(session, letter, Phrase(NOT_SENT, number=letter.number), (now, by))
    letter.stage, letter.way, letter.settled_at = LetterStage.MADE, None, None
    letter.settled_by = letter.settled_words = ""


async def enter_answer(
    session: AsyncSession, letter_id: int, given: AnswerByNote, now: datetime, by: str
) -> LetterAnswer:
    """A note that answers the letter. Raises Refused if the letter was not sent, or the note has no number."""
    letter = await _held(session, letter_id)
    _require_stage(letter, LetterStage.SENT)
    number = storable(given.number).strip()
    if not number or len(number) > LONGEST_NOTE_REFERENCE:
        raise Refused(N_("Write the number of the note, in at most {most} characters."), most=LONGEST_NOTE_REFERENCE)
    if given.dated is not None and given.dated > now.astimezone(UTC).date():
        raise Refused(N_("A note is not dated ahead."))
    answer = LetterAnswer(
        letter_id=letter_id, incoming_id=None, at=now, number=number, dated=given.dated, words=_short(given.words),
        by=by[:LONGEST_BY], read_at=now,
    )  # fmt: skip
    session.add(answer)
    await _tell_cases(session, letter, Phrase(ANSWERED_BY_NOTE, number=letter.number, note=number), (now, by))
    await session.flush()
    return answer


async def remove_answer(session: AsyncSession, letter_id: int, answer_id: int, now: datetime, by: str) -> None:
    """Takes a note back that was entered by mistake. Raises Refused for an email, and once a nomination was begun."""
    letter = await _held(session, letter_id)
    answer = await find_answer(session, letter_id, answer_id)
    if answer.incoming_id is not None:
        raise Refused(N_("An email that came in stays."))
    if await session.scalar(select(NoteVerbale.id).where(NoteVerbale.origin == answer.origin)) is not None:
        raise Refused(N_("A nomination was begun from this answer."))
    await session.delete(answer)
    await _tell_cases(session, letter, Phrase(ANSWER_REMOVED, number=letter.number), (now, by))
    await session.flush()


async def read_answer(session: AsyncSession, letter_id: int, answer_id: int, now: datetime, by: str) -> None:
    """An officer has read an email that answers the letter; it leaves the replies to read. Raises Refused if somebody
    read it before."""
    letter = await _held(session, letter_id)
    answer = await find_answer(session, letter_id, answer_id)
    if answer.read_at is not None:
        raise Refused(N_("{name} has read it already."), name=answer.by or "–")
    answer.read_at, answer.by = now, by[:LONGEST_BY]
    waits = IncomingReading.incoming_id == answer.incoming_id, IncomingReading.outcome == Outcome.TO_READ
    about_no_ping = IncomingReading.ping_id.is_(None)
    for reading_id in await session.scalars(select(IncomingReading.id).where(*waits, about_no_ping)):
        await set_aside(session, reading_id, now, by, MAIL_READ)
    await _tell_cases(session, letter, Phrase(ANSWERED_BY_EMAIL, number=letter.number), (now, by))


async def find_answer(session: AsyncSession, letter_id: int, answer_id: int) -> LetterAnswer:
    """Raises Refused if the letter has no such answer."""
    found = await session.get(LetterAnswer, answer_id) if 0 < answer_id < 2**31 else None
    if found is None or found.letter_id != letter_id:
        raise Refused(N_("There is no such answer."))
    return found


async def cases_of_letter(session: AsyncSession, letter_id: int) -> list[Case]:
    mine = select(Case).join(LetterCase, LetterCase.case_id == Case.id).where(LetterCase.letter_id == letter_id)
    return list(await session.scalars(mine.order_by(Case.id)))


async def _open_cases(session: AsyncSession, letter: MissionLetter) -> list[Case]:
    """Locked, in the order of their ids; what ended meanwhile is left out."""
    held = [await hold_case(session, case.id) for case in await cases_of_letter(session, letter.id)]
    return [case for case in held if case.ended_at is None]


async def _tell_cases(session: AsyncSession, letter: MissionLetter, said: str, act: tuple[datetime, str]) -> None:
    for case in await _open_cases(session, letter):
        add_entry(session, case, CaseEntryKind.NOTED, said, act)


async def _held(session: AsyncSession, letter_id: int) -> MissionLetter:
    await find_letter(session, letter_id)
    await lock_row(session, select(MissionLetter.id).where(MissionLetter.id == letter_id))
    return await session.get_one(MissionLetter, letter_id, populate_existing=True)


def _require_stage(letter: MissionLetter, stage: LetterStage) -> None:
    if letter.stage is stage:
        return
    if letter.stage is LetterStage.MADE:
        raise Refused(N_("Say first how the letter was sent."))
    said = N_("{name} recorded already that it was sent.")
    if letter.stage is LetterStage.WITHDRAWN:
        said = N_("{name} withdrew it already.")
    raise Refused(said, name=letter.settled_by or "–")


def _short(words: str) -> str:
    return storable(words).strip()[:LONGEST_WORDS]
