"""States with open cases that no letter names yet: counted by State, with their checks."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from directory.states import State
from pingcheck.conversation.mission_letters import LetterStage, MissionLetter
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.cases import Case, CaseCause
from pingcheck.followup.letter_acts import withdraw_letter
from pingcheck.followup.letter_cases import LetterCase
from pingcheck.followup.letter_making import KINDS, WrittenLetter, make_letter, nameable_cases
from pingcheck.settings import Settings

ROWS_A_PAGE = 50
TAKEN_BACK = N_("Taken back.")


class StateOrder(StrEnum):
    MOST = "most"  # the most cases first
    OLDEST = "oldest"  # the case that was opened first


@dataclass(frozen=True, slots=True)
class StateToWrite:
    """`cases`: how many no letter names; `checks`: their references; `since`: when the first was opened."""

    state: State
    cases: int
    since: datetime
    checks: Sequence[str]


async def states_to_write(
    session: AsyncSession,
    exercise_id: int | None = None,
    order: StateOrder = StateOrder.MOST,
    page: int = 1,
    most: int = ROWS_A_PAGE,
) -> tuple[list[StateToWrite], int]:
    """One page of the States, counted from 1, and how many there are in all. `exercise_id`: only for this check."""
    waits = _waits(exercise_id)
    total = await session.scalar(select(func.count(Case.state_code.distinct())).where(*waits)) or 0
    cases, since = func.count(Case.id), func.min(Case.opened_at)
    keys: tuple[Any, ...] = (cases.desc(), since) if order is StateOrder.MOST else (since, cases.desc())
    rows = (
        select(Case.state_code, cases, since)
        .where(*waits)
        .group_by(Case.state_code)
        .order_by(*keys, Case.state_code)
        .offset((page - 1) * most)
        .limit(most)
    )
    found = (await session.execute(rows)).all()
    codes = [row[0] for row in found]
    states = {each.code: each for each in await session.scalars(select(State).where(State.code.in_(codes)))}
    checks = await _checks(session, waits, codes)
    return [StateToWrite(states[code], count, at, checks[code]) for code, count, at in found], total


async def checks_to_write_about(session: AsyncSession) -> list[Exercise]:
    """The checks with cases that no letter names, the latest first."""
    theirs = select(Case.exercise_id).where(*_waits(None))
    return list(await session.scalars(select(Exercise).where(Exercise.id.in_(theirs)).order_by(Exercise.id.desc())))


async def make_standard_letter(
    session: AsyncSession, settings: Settings, code: str, exercise_id: int | None, act: tuple[datetime, str]
) -> MissionLetter:
    """A letter to a State's Mission in the standard words of its language, about all cases that none names yet. Raises
    Refused if there is none."""
    found = await nameable_cases(session, code, exercise_id)
    written = WrittenLetter(state_code=code, case_ids=tuple(each.case.id for each in found if each.is_offered))
    if not written.case_ids:
        raise Refused(N_("No case of this State waits for a letter any more."))
    return await make_letter(session, settings, written, *act)


async def withdraw_made(session: AsyncSession, letter_ids: Collection[int], act: tuple[datetime, str]) -> int:
    """Takes back letters that were just made. Raises Refused if one was sent or withdrawn meanwhile."""
    for letter_id in sorted(set(letter_ids)):
        await withdraw_letter(session, letter_id, TAKEN_BACK, *act)
    return len(set(letter_ids))


def _waits(exercise_id: int | None) -> tuple[ColumnElement[bool], ...]:
    """The conditions for a case to be offered to a letter (`NameableCase.is_offered`)."""
    named = (
        select(LetterCase.case_id)
        .join(MissionLetter, MissionLetter.id == LetterCase.letter_id)
        .where(LetterCase.case_id == Case.id, MissionLetter.stage != LetterStage.WITHDRAWN)
    )
    is_open = Case.ended_at.is_(None), Case.kind.in_(KINDS), Case.ping_id.is_not(None)
    ours = Case.cause != CaseCause.NOT_SENT
    of_check = () if exercise_id is None else (Case.exercise_id == exercise_id,)
    return *is_open, ours, ~named.correlate(Case).exists(), *of_check


async def _checks(session: AsyncSession, waits: Any, codes: Sequence[str]) -> dict[str, list[str]]:
    rows = (
        select(Case.state_code, Exercise.reference)
        .join(Exercise, Exercise.id == Case.exercise_id)
        .where(*waits, Case.state_code.in_(codes))
        .distinct()
        .order_by(Exercise.reference.desc())
    )
    found: dict[str, list[str]] = defaultdict(list)
    for code, reference in await session.execute(rows):
        found[code].append(reference)
    return found
