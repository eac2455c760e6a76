"""What officers say of a letter to a Mission: that it was sent, once more if it came back, or that it never will be.

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
from directory.history import LONGEST_BY
from directory.phrases import Phrase
from pingcheck.conversation.mission_letters import (
    LONGEST_WORDS,
    AnswerKind,
    LetterAnswer,
    LetterStage,
    LetterWay,
    MissionLetter,
)
from pingcheck.followup.case_acts import add_entry, hold_case, record_act, set_due
from pingcheck.followup.case_undo import take_act_back
from pingcheck.followup.cases import Case, CaseAct, CaseEntryKind, entries_of
from pingcheck.followup.letter_cases import LetterCase

SENT_BY: Mapping[LetterWay, str] = {
    LetterWay.NOTE: N_("Letter {number} was sent on paper on {day}."),
    LetterWay.EMAIL: N_("Letter {number} was sent by email on {day}."),
    LetterWay.HAND: N_("Letter {number} was handed over on {day}."),
}
NOT_SENT = N_("Letter {number} was not sent after all.")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSending:
    """How and when a letter went out. `due`: when its cases are due; None leaves them as they are."""

    way: LetterWay
    on: date
    words: str = ""
    due: date | None = None


async def find_letter(session: AsyncSession, letter_id: int) -> MissionLetter:
    """Raises Refused if there is none."""
    found = await session.get(MissionLetter, letter_id) if 0 < letter_id < 2**31 else None
    if found is None:
        raise Refused(N_("There is no such letter."))
    return found


async def record_sent(session: AsyncSession, letter_id: int, sent: LetterSending, now: datetime, by: str) -> None:
    """Raises Refused if it was sent and did not come back, was withdrawn before, or the day cannot be right."""
    letter = await held_letter(session, letter_id)
    if letter.returned_at is None:
        require_stage(letter, LetterStage.MADE)
    if not letter.dated <= sent.on <= now.astimezone(UTC).date():
        raise Refused(N_("A letter is sent between its own date and today."))
    if sent.due is not None and sent.due < now.astimezone(UTC).date():
        raise Refused(N_("Cases are due on a day to come."))
    at = now if sent.on == now.astimezone(UTC).date() else datetime.combine(sent.on, time(12), UTC)
    letter.stage, letter.way, letter.returned_at = LetterStage.SENT, sent.way, None
    letter.settled_at, letter.settled_by, letter.settled_words = at, by[:LONGEST_BY], in_short(sent.words)
    said = _sent_by(letter, sent.way, sent.on)
    for case in await open_cases_of(session, letter):
        await record_act(session, case, CaseAct.LETTER, said, now, by)
        if sent.due is not None:
            await set_due(session, case, datetime.combine(sent.due, time(0), UTC), now, by)


async def withdraw_letter(session: AsyncSession, letter_id: int, reason: str, now: datetime, by: str) -> None:
    """The letter is never sent. Raises Refused without a reason, or if it was sent or withdrawn before."""
    if not reason.strip():
        raise Refused(N_("Say why it is not sent."))
    letter = await held_letter(session, letter_id)
    require_stage(letter, LetterStage.MADE)
    letter.stage, letter.settled_at = LetterStage.WITHDRAWN, now
    letter.settled_by, letter.settled_words = by[:LONGEST_BY], in_short(reason)


async def unsettle_letter(session: AsyncSession, letter_id: int, now: datetime, by: str) -> None:
    """Takes back that a letter was sent, with the day that its cases were given, or withdrawn. Raises Refused if it was
    neither, or was answered."""
    letter = await held_letter(session, letter_id)
    if letter.stage is LetterStage.MADE:
        raise Refused(N_("It is neither sent nor withdrawn."))
    theirs = LetterAnswer.letter_id == letter_id, LetterAnswer.kind == AnswerKind.ANSWER
    if await session.scalar(select(LetterAnswer.id).where(*theirs).limit(1)) is not None:
        raise Refused(N_("The Mission has answered it."))
    if letter.stage is LetterStage.SENT and letter.way is not None and letter.settled_at is not None:
        told = _sent_by(letter, letter.way, letter.settled_at.astimezone(UTC).date())
        for case in await open_cases_of(session, letter):
            entries = [one for one in await entries_of(session, case.id) if one.act is CaseAct.LETTER]
            sending = next((one for one in reversed(entries) if one.words == told), None)
            await take_act_back(session, case, sending, Phrase(NOT_SENT, number=letter.number), (now, by))
    letter.stage, letter.way, letter.settled_at, letter.returned_at = LetterStage.MADE, None, None, None
    letter.settled_by = letter.settled_words = ""


def _sent_by(letter: MissionLetter, way: LetterWay, on: date) -> Phrase:
    return Phrase(SENT_BY[way], number=letter.number, day=on.isoformat())


async def cases_of_letter(session: AsyncSession, letter_id: int) -> list[Case]:
    mine = select(Case).join(LetterCase, LetterCase.case_id == Case.id).where(LetterCase.letter_id == letter_id)
    return list(await session.scalars(mine.order_by(Case.id)))


async def open_cases_of(session: AsyncSession, letter: MissionLetter) -> list[Case]:
    """Locked, in the order of their ids; what ended meanwhile is left out."""
    held = [await hold_case(session, case.id) for case in await cases_of_letter(session, letter.id)]
    return [case for case in held if case.ended_at is None]


async def tell_cases(session: AsyncSession, letter: MissionLetter, said: str, act: tuple[datetime, str]) -> None:
    for case in await open_cases_of(session, letter):
        add_entry(session, case, CaseEntryKind.NOTED, said, act)


async def held_letter(session: AsyncSession, letter_id: int) -> MissionLetter:
    await find_letter(session, letter_id)
    await lock_row(session, select(MissionLetter.id).where(MissionLetter.id == letter_id))
    return await session.get_one(MissionLetter, letter_id, populate_existing=True)


def require_stage(letter: MissionLetter, stage: LetterStage) -> None:
    if letter.stage is stage:
        return
    if letter.stage is LetterStage.MADE:
        raise Refused(N_("Say first how the letter was sent."))
    said = N_("{name} recorded already that it was sent.")
    if letter.stage is LetterStage.WITHDRAWN:
        said = N_("{name} withdrew it already.")
    raise Refused(said, name=letter.settled_by or "–")


def in_short(words: str) -> str:
    return storable(words).strip()[:LONGEST_WORDS]
