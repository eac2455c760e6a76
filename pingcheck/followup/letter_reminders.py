"""Letters that wait for somebody to act, as they came back or were not answered in time; and their reminders."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.errors import N_, Refused
from pingcheck.conversation.mission_letters import AnswerKind, LetterAnswer, LetterStage, MissionLetter
from pingcheck.followup.cases import Case
from pingcheck.followup.letter_acts import cases_of_letter, held_letter
from pingcheck.followup.letter_cases import LetterCase
from pingcheck.followup.letter_making import KINDS, WrittenLetter, make_letter
from pingcheck.settings import Settings

TIME_TO_ARRIVE = timedelta(days=7)  # before which nobody is reminded of a letter, whatever day it names


def is_due(today: date) -> ColumnElement[bool]:
    """True for a letter that was sent and has an open case, has no answer, and of which no later letter reminds; if it
    came back, or the day to reply by is past and it was not sent within the last week. An email that nobody has read
    yet may be the answer."""
    reminder = aliased(MissionLetter)
    is_fresh = MissionLetter.settled_at > datetime.combine(today, time(), UTC) - TIME_TO_ARRIVE
    answered = select(LetterAnswer.id).where(
        LetterAnswer.letter_id == MissionLetter.id, LetterAnswer.kind == AnswerKind.ANSWER
    )
    reminded = select(reminder.id).where(
        reminder.reminds_id == MissionLetter.id, reminder.stage != LetterStage.WITHDRAWN
    )
    still_open = (
        select(LetterCase.case_id)
        .join(Case, Case.id == LetterCase.case_id)
        .where(LetterCase.letter_id == MissionLetter.id, Case.ended_at.is_(None))
    )
    return and_(
        MissionLetter.stage == LetterStage.SENT,
        or_(MissionLetter.returned_at.is_not(None), and_(MissionLetter.reply_by < today, ~is_fresh)),
        still_open.correlate(MissionLetter).exists(),
        ~answered.correlate(MissionLetter).exists(),
        ~reminded.correlate(MissionLetter).exists(),
    )


async def letters_due(session: AsyncSession, now: datetime, most: int) -> tuple[list[MissionLetter], int]:
    """The first of them, those that came back first, then the longest due; and how many there are in all."""
    due = is_due(now.astimezone(UTC).date())
    total = await session.scalar(select(func.count()).select_from(MissionLetter).where(due)) or 0
    order = MissionLetter.returned_at.is_(None), MissionLetter.reply_by, MissionLetter.id
    return list(await session.scalars(select(MissionLetter).where(due).order_by(*order).limit(most))), total


async def is_letter_due(session: AsyncSession, letter_id: int, today: date) -> bool:
    """The same of one letter."""
    mine = select(MissionLetter.id).where(MissionLetter.id == letter_id, is_due(today))
    return await session.scalar(mine) is not None


async def reminder_of(session: AsyncSession, letter_id: int) -> MissionLetter | None:
    """The last letter that reminds of this one and was not withdrawn."""
    mine = MissionLetter.reminds_id == letter_id, MissionLetter.stage != LetterStage.WITHDRAWN
    found: MissionLetter | None = await session.scalar(
        select(MissionLetter).where(*mine).order_by(MissionLetter.id.desc()).limit(1)
    )
    return found


async def open_case_ids(session: AsyncSession, letter_id: int) -> tuple[int, ...]:
    """The cases of a letter that another may name again."""
    cases = await cases_of_letter(session, letter_id)
    return tuple(case.id for case in cases if case.ended_at is None and case.kind in KINDS)


async def make_reminder(
    session: AsyncSession, settings: Settings, letter_id: int, now: datetime, by: str
) -> MissionLetter:
    """A letter about the cases that are still open, in the language of the one that was not answered, which it names.
    Raises Refused if that one was not sent, if all its cases have ended, or if a reminder of it was made."""
    letter = await held_letter(session, letter_id)
    if (made := await reminder_of(session, letter_id)) is not None:
        raise Refused(N_("Letter {number} reminds of it already."), number=made.number)
    open_ones = await open_case_ids(session, letter_id)
    if not open_ones:
        raise Refused(N_("All cases of this letter have ended."))
    written = WrittenLetter(
        state_code=letter.state_code, case_ids=open_ones, language=letter.language, reminds=letter.id
    )
    return await make_letter(session, settings, written, now, by)
