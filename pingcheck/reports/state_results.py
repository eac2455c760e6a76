"""The results of one State in the latest checks, as a strip shows them."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact, Role
from directory.states import State
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.scope import picks_entries, scope_from_data
from pingcheck.exercises.status import NOT_COUNTED, REACHED, Status
from pingcheck.reports.figures import StateResult, state_result


@dataclass(frozen=True, slots=True)
class StateCheck:
    """What a check found of a State. `reached` of `called` points of contact; those never called are not counted."""

    exercise: Exercise
    result: StateResult
    reached: int
    called: int

    @property
    def is_running(self) -> bool:
        return self.exercise.phase in RUNNING


async def results_of_state(session: AsyncSession, state: State, most: int) -> list[StateCheck]:
    """The latest opened checks in whose scope the State was, the last first."""
    latest = (
        select(Exercise).where(Exercise.opened_at.is_not(None)).order_by(Exercise.opened_at.desc(), Exercise.id.desc())
    )
    exercises = [one for one in await session.scalars(latest.limit(2 * most)) if in_scope(one.scope, state)]
    # By the State's contacts, because pings have an index of those.
    mine = select(PointOfContact.id).where(PointOfContact.state_code == state.code)
    rows = await session.execute(
        select(Ping.exercise_id, Ping.role, Ping.status, func.count())
        .where(Ping.contact_id.in_(mine), Ping.state_code == state.code)
        .where(Ping.exercise_id.in_([one.id for one in exercises]))
        .group_by(Ping.exercise_id, Ping.role, Ping.status)
    )
    counts: dict[int, dict[tuple[Role, Status], int]] = {one.id: {} for one in exercises}
    for exercise_id, role, status, count in rows:
        counts[exercise_id][role, status] = count
    asked = [one for one in exercises if counts[one.id] or not picks_entries(one.scope)]
    return [_check(one, counts[one.id]) for one in asked[:most]]


def in_scope(scope: dict[str, Any], state: State) -> bool:
    """Whether a check asks contacts of the State. Roles do not matter: a State without any is in scope too."""
    read = scope_from_data(scope)
    return all(
        (not rule.regions or state.regional_group in rule.regions) and (not rule.states or state.code in rule.states)
        for rule in (read.rule, read.within)
    )


def _check(exercise: Exercise, counts: dict[tuple[Role, Status], int]) -> StateCheck:
    called = {key: count for key, count in counts.items() if key[1] not in NOT_COUNTED}
    roles: dict[Role, bool] = {}
    for role, status in called:
        roles[role] = roles.get(role, False) or status in REACHED
    reached = sum(count for (_, status), count in called.items() if status in REACHED)
    result = state_result(roles) if counts else StateResult.NONE_NOMINATED
    return StateCheck(exercise, result, reached, sum(called.values()))
