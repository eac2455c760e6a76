"""Letters to Missions: lists by State and by where they stand; one letter with what came back; its nominations."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.notes.note import NoteVerbale
from directory.states import State
from pingcheck.conversation.mission_letters import AnswerKind, LetterAnswer, LetterStage, MissionLetter
from pingcheck.exercises.ping_list import states_named
from pingcheck.followup.case_list import ListedCase, listed_case
from pingcheck.followup.letter_acts import cases_of_letter
from pingcheck.followup.letter_cases import LetterCase
from pingcheck.followup.letter_reminders import is_due, reminder_of
from pingcheck.inbox.incoming import IncomingReading

ROWS_A_PAGE = 50
MOST_ROWS = 10_000  # of a download


class LetterOrder(StrEnum):
    NEWEST = "newest"
    STATE = "state"
    REPLY = "reply"  # the earliest day to reply by first


@dataclass(frozen=True, slots=True)
class LetterFilter:
    """`text`: of a State's name or code, or of a letter's number. `waits`: only those with an answer to read; `due_on`:
    only those that wait for somebody to act on that day (`letter_reminders.is_due`)."""

    text: str = ""
    stage: LetterStage | None = None
    waits: bool = False
    due_on: date | None = None
    state: str = ""


@dataclass(frozen=True, slots=True)
class ListedLetter:
    """`state`: in English. `cases`, `answers`, `unread`: how many."""

    letter: MissionLetter
    state: str
    cases: int
    answers: int
    unread: int


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer with what was read in its email, if it is one, and the nomination that it began, if it did."""

    answer: LetterAnswer
    reading: IncomingReading | None
    note: NoteVerbale | None


@dataclass(frozen=True, slots=True)
class WholeLetter:
    letter: MissionLetter
    state: State
    cases: Sequence[ListedCase]
    answers: Sequence[ShownAnswer]
    reminds: MissionLetter | None = None  # the letter that it reminds of
    reminder: MissionLetter | None = None  # the letter that reminds of it

    @property
    def is_answered(self) -> bool:
        """Whether something came that is, or may be, the Mission's answer."""
        return any(each.answer.kind is AnswerKind.ANSWER for each in self.answers)

    @property
    def has_open_case(self) -> bool:
        return any(each.case.ended_at is None for each in self.cases)


async def listed_letters(
    session: AsyncSession,
    chosen: LetterFilter,
    page: int = 1,
    order: LetterOrder = LetterOrder.NEWEST,
    most: int = ROWS_A_PAGE,
) -> tuple[list[ListedLetter], int]:
    """One page of the letters, counted from 1, and how many there are in all."""
    conditions = await _conditions(session, chosen)
    total = await session.scalar(select(func.count()).select_from(MissionLetter).where(*conditions)) or 0
    rows = _listed().where(*conditions).order_by(*_ORDERS[order], MissionLetter.id.desc())
    found = await session.execute(rows.offset((page - 1) * most).limit(most))
    return [ListedLetter(*row) for row in found], total


async def whole_letter(session: AsyncSession, letter: MissionLetter) -> WholeLetter:
    cases = [await listed_case(session, case.id) for case in await cases_of_letter(session, letter.id)]
    state = await session.get_one(State, letter.state_code)
    earlier = await session.get(MissionLetter, letter.reminds_id) if letter.reminds_id else None
    later = await reminder_of(session, letter.id)
    return WholeLetter(
        letter, state, [case for case in cases if case], await _answers(session, letter.id), earlier, later
    )


async def unread_answers(session: AsyncSession) -> list[tuple[MissionLetter, LetterAnswer]]:
    """The emails of Missions that wait to be read, the earliest first."""
    waiting = (
        select(MissionLetter, LetterAnswer)
        .join(LetterAnswer, LetterAnswer.letter_id == MissionLetter.id)
        .where(LetterAnswer.read_at.is_(None))
        .order_by(LetterAnswer.id)
    )
    return [(letter, answer) for letter, answer in await session.execute(waiting)]


async def letter_of_note(session: AsyncSession, note: NoteVerbale) -> MissionLetter | None:
    """The letter that a nomination answers, if it was begun from an answer to one."""
    return await letter_of_origin(session, note.origin or "")


async def letter_of_mail(session: AsyncSession, incoming_id: int) -> MissionLetter | None:
    """The letter that an email answers."""
    return await letter_of_origin(session, f"mail {incoming_id}")


async def letter_of_origin(session: AsyncSession, origin: str) -> MissionLetter | None:
    what, _, number = origin.partition(" ")
    if what not in ("answer", "mail") or not (number.isascii() and number.isdecimal() and len(number) < 18):
        return None
    is_it = LetterAnswer.id == int(number) if what == "answer" else LetterAnswer.incoming_id == int(number)
    named = select(MissionLetter).join(LetterAnswer, LetterAnswer.letter_id == MissionLetter.id)
    found: MissionLetter | None = await session.scalar(named.where(is_it).order_by(MissionLetter.id).limit(1))
    return found


async def _answers(session: AsyncSession, letter_id: int) -> list[ShownAnswer]:
    mine = select(LetterAnswer).where(LetterAnswer.letter_id == letter_id).order_by(LetterAnswer.at, LetterAnswer.id)
    answers = list(await session.scalars(mine))
    mails = [answer.incoming_id for answer in answers if answer.incoming_id is not None]
    read = select(IncomingReading).where(IncomingReading.incoming_id.in_(mails), IncomingReading.position == 0)
    readings = {reading.incoming_id: reading for reading in await session.scalars(read)}
    begun = select(NoteVerbale).where(NoteVerbale.origin.in_([answer.origin for answer in answers]))
    notes = {note.origin: note for note in await session.scalars(begun)}
    return [ShownAnswer(each, readings.get(each.incoming_id or 0), notes.get(each.origin)) for each in answers]


async def _conditions(session: AsyncSession, chosen: LetterFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if chosen.stage is not None:
        found.append(MissionLetter.stage == chosen.stage)
    if chosen.state:
        found.append(MissionLetter.state_code == chosen.state)
    if chosen.waits:
        found.append(_answers_of(LetterAnswer.read_at.is_(None)).exists())
    if chosen.due_on is not None:
        found.append(is_due(chosen.due_on))
    if chosen.text.strip():
        states = await states_named(session, chosen.text)
        of_state = MissionLetter.state_code.in_(states or ())
        of_number = _of_number(chosen.text)
        found.append(of_state if of_number is None else or_(of_state, of_number))
    return found


def _of_number(text: str) -> ColumnElement[bool] | None:
    """`LV-2026-0007`, `2026-7` or `7`; None if it is no number of a letter."""
    parts = text.upper().replace("LV", "").strip(" -").split("-")
    if len(parts) > 2 or not all(part.isascii() and part.isdecimal() and len(part) < 9 for part in parts):
        return None
    of_serial = MissionLetter.serial == int(parts[-1])
    return of_serial if len(parts) == 1 else of_serial & (MissionLetter.year == int(parts[0]))


def _answers_of(*conditions: ColumnElement[bool]) -> Select[Any]:
    mine = LetterAnswer.letter_id == MissionLetter.id
    return select(LetterAnswer.id).where(mine, *conditions).correlate(MissionLetter)


def _listed() -> Select[Any]:
    def counted(query: Select[Any]) -> Any:
        return query.with_only_columns(func.count()).scalar_subquery()

    of_letter = select(LetterCase.case_id).where(LetterCase.letter_id == MissionLetter.id).correlate(MissionLetter)
    return select(
        MissionLetter,
        State.name_en,
        counted(of_letter),
        counted(_answers_of(LetterAnswer.kind == AnswerKind.ANSWER)),
        counted(_answers_of(LetterAnswer.read_at.is_(None))),
    ).join(State, State.code == MissionLetter.state_code)


_ORDERS: dict[LetterOrder, tuple[Any, ...]] = {
    LetterOrder.NEWEST: (),
    LetterOrder.STATE: (State.name_en,),
    LetterOrder.REPLY: (MissionLetter.reply_by,),
}
