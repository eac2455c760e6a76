"""The results of one State in the latest checks, as a strip shows them."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact, Role
from directory.states import State
from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.scope import picks_entries, scope_from_data
from pingcheck.exercises.status import NOT_COUNTED, Status
from pingcheck.reports.figures import RolesReached, StateResult, count_role, state_result
from pingcheck.reports.reached_by import WAY, ReachedBy, all_ways, with_way

_Counts = dict[tuple[Role, Status, str], int]  # by role, status and way


@dataclass(frozen=True, slots=True)
class StateCheck:
    """What a check found of a State. `reached` of `called` points of contact; those never called are not counted.
    `reached_by`: by which ways they were reached."""

    exercise: Exercise
    result: StateResult
    reached: int
    called: int
    reached_by: dict[ReachedBy, int]

    @property
    def is_running(self) -> bool:
        return self.exercise.phase in RUNNING


async def results_of_state(session: AsyncSession, state: State, most: int) -> list[StateCheck]:
    """The latest opened checks in whose scope the State was, or to which a contact of it was added, the last first."""
    latest = (
        select(Exercise).where(Exercise.opened_at.is_not(None)).order_by(Exercise.opened_at.desc(), Exercise.id.desc())
    )
    exercises = list(await session.scalars(latest.limit(2 * most)))
    # By the State's contacts, because pings have an index of those.
    mine = select(PointOfContact.id).where(PointOfContact.state_code == state.code)
    columns = Ping.exercise_id, Ping.role, Ping.status, WAY.label("way")
    counted = with_way(
        select(*columns, func.count())
        .where(Ping.contact_id.in_(mine), Ping.state_code == state.code)
        .where(Ping.exercise_id.in_([one.id for one in exercises]))
    )
    counts: dict[int, _Counts] = {one.id: {} for one in exercises}
    for exercise_id, role, status, way, count in await session.execute(counted.group_by(*columns)):
        counts[exercise_id][role, status, way] = count
    asked = [one for one in exercises if counts[one.id] or _asks(one.scope, state)]
    return [_check(one, counts[one.id]) for one in asked[:most]]


def _asks(scope: dict[str, Any], state: State) -> bool:
    return in_scope(scope, state) and not picks_entries(scope)


def in_scope(scope: dict[str, Any], state: State) -> bool:
    """Whether a check asks contacts of the State. Roles do not matter: a State without any is in scope too."""
    read = scope_from_data(scope)
    return all(
        (not rule.regions or state.regional_group in rule.regions) and (not rule.states or state.code in rule.states)
        for rule in (read.rule, read.within)
    )


def _check(exercise: Exercise, counts: _Counts) -> StateCheck:
    called = sum(count for (_, status, _), count in counts.items() if status not in NOT_COUNTED)
    roles: RolesReached = {}
    ways: Counter[str] = Counter()
    for (role, status, way), count in counts.items():
        count_role(roles, role, status)
        ways[way] += count
    result = state_result(roles) if counts else StateResult.NONE_NOMINATED
    reached_by = all_ways(ways)
    return StateCheck(exercise, result, sum(reached_by.values()), called, reached_by)
