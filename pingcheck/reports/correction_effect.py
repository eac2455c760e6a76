"""What the correction of one result does to the figures of a check, before it is done."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.reports.figures import (
    RolesReached,
    StateResult,
    called_of,
    count_role,
    exercise_figures,
    reached_of,
    state_result,
)


class Change(NamedTuple):
    """A figure before and after."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class CorrectionEffect:
    """`result_before`, `result_after`: of the contact's State."""

    to: Status
    reached: Change
    called: Change
    result_before: StateResult
    result_after: StateResult


async def correction_effects(
    session: AsyncSession, exercise: Exercise, ping: Ping, targets: Collection[Status]
) -> list[CorrectionEffect]:
    """One for each result that the ping could be corrected to."""
    pings = (await exercise_figures(session, exercise)).pings
    mine = select(Ping.role, Ping.status).where(
        Ping.exercise_id == exercise.id, Ping.state_code == ping.state_code, Ping.id != ping.id
    )
    others = [(role, status) for role, status in await session.execute(mine)]
    return [effect_of_correction(pings, others, (ping.role, ping.status), to) for to in targets]


def effect_of_correction(
    pings: dict[Status, int], others: Sequence[tuple[Role, Status]], mine: tuple[Role, Status], to: Status
) -> CorrectionEffect:
    """`pings`: how many of the check have each status; `others`: the State's other contacts. Pure."""
    role, status = mine
    after = Counter(pings)
    after[status] -= 1
    after[to] += 1
    return CorrectionEffect(
        to=to,
        reached=Change(reached_of(pings), reached_of(after)),
        called=Change(called_of(pings), called_of(after)),
        result_before=_result([*others, (role, status)]),
        result_after=_result([*others, (role, to)]),
    )


def _result(contacts: Sequence[tuple[Role, Status]]) -> StateResult:
    roles: RolesReached = {}
    for role, status in contacts:
        count_role(roles, role, status)
    return state_result(roles)
