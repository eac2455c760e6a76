"""Checks that closed lately, as long as somebody has to see to their cases."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.roster import has_number
from pingcheck.followup.cases import IS_UNREACHED, Case

TOLD_WITHIN = timedelta(days=90)  # of the closing
SETTLED_WITHIN = timedelta(days=3)  # of the end of its last case
MOST_CHECKS = 2
MOST_LOOKED_AT = 100


@dataclass(frozen=True, slots=True)
class ClosedCheck:
    """`cases`: how many are open, of every kind; `nobodys`: how many of them nobody owns; `has_calls`: whether there is
    a number on file for one who was not reached."""

    exercise_id: int
    closed_at: datetime
    cases: int
    nobodys: int
    has_calls: bool


@dataclass(frozen=True, slots=True)
class _Counts:
    cases: int = 0
    nobodys: int = 0
    last_ended_at: datetime | None = None


def is_told(closed_at: datetime, cases: int, last_ended_at: datetime | None, now: datetime) -> bool:
    """Whether a check is still told of: with open cases for 90 days; without any, for three days since the last of
    them ended, or since its closing."""
    if cases:
        return now - closed_at <= TOLD_WITHIN
    return now - max(closed_at, last_ended_at or closed_at) <= SETTLED_WITHIN


async def closed_checks(session: AsyncSession, now: datetime) -> list[ClosedCheck]:
    """At most two, the one that closed last first."""
    lately = Exercise.phase == Phase.CLOSED, Exercise.closed_at >= now - TOLD_WITHIN
    latest = select(Exercise.id, Exercise.closed_at).where(*lately).order_by(Exercise.closed_at.desc())
    closed = {row[0]: row[1] for row in await session.execute(latest.limit(MOST_LOOKED_AT)) if row[1] is not None}
    if not closed:
        return []
    counts = await _counts(session, list(closed))
    told = [each for each, at in closed.items() if is_told(at, counts[each].cases, counts[each].last_ended_at, now)][
        :MOST_CHECKS
    ]
    with_calls = await _with_calls(session, told)
    return [
        ClosedCheck(each, closed[each], counts[each].cases, counts[each].nobodys, each in with_calls) for each in told
    ]


async def _counts(session: AsyncSession, exercise_ids: list[int]) -> dict[int, _Counts]:
    is_open = Case.ended_at.is_(None)
    of_each = (
        select(
            Case.exercise_id,
            func.count().filter(is_open),
            func.count().filter(is_open, Case.owner.is_(None)),
            func.max(Case.ended_at),
        )
        .where(Case.exercise_id.in_(exercise_ids))
        .group_by(Case.exercise_id)
    )
    found = {row[0]: _Counts(row[1], row[2], row[3]) for row in await session.execute(of_each)}
    return {each: found.get(each, _Counts()) for each in exercise_ids}


async def _with_calls(session: AsyncSession, exercise_ids: list[int]) -> set[int]:
    callable_ones = (
        select(Case.exercise_id)
        .join(Ping, Ping.id == Case.ping_id)
        .where(Case.exercise_id.in_(exercise_ids), Case.ended_at.is_(None), IS_UNREACHED, has_number(Ping.contact_id))
        .distinct()
    )
    return set(await session.scalars(callable_ones))
