"""The figures of an exercise, counted from its pings: they add up to the roster, and the board's are the report's."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.states import State
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHED, Status
from pingcheck.followup.cases import Case


class StateResult(StrEnum):
    FULL = "full"  # every role that it nominated was reached
    PARTIAL = "partial"
    SILENT = "silent"
    NONE_NOMINATED = "none_nominated"


@dataclass(frozen=True, slots=True)
class Figures:
    roster: int
    pings: dict[Status, int]
    states: dict[StateResult, int]  # the States in scope
    messages: dict[Delivery, int]
    cases: int


async def exercise_figures(session: AsyncSession, exercise: Exercise) -> Figures:
    """Counts of an exercise, a few statements however large its roster."""
    mine = Ping.exercise_id == exercise.id
    pings = dict((await session.execute(select(Ping.status, func.count()).where(mine).group_by(Ping.status))).all())
    steps = select(Step.id).where(Step.exercise_id == exercise.id)
    by_delivery = select(Message.delivery, func.count()).where(Message.step_id.in_(steps)).group_by(Message.delivery)
    messages = dict((await session.execute(by_delivery)).all())
    cases = await session.scalar(select(func.count(Case.id)).join(Ping, Ping.id == Case.ping_id).where(mine))
    return Figures(sum(pings.values()), pings, await _states(session, exercise), messages, cases or 0)


async def _states(session: AsyncSession, exercise: Exercise) -> dict[StateResult, int]:
    by_role = (
        select(Ping.state_code, Ping.role, Ping.status)
        .where(Ping.exercise_id == exercise.id, Ping.called_at.is_not(None))
        .distinct()
    )
    roles: dict[str, dict[Role, bool]] = defaultdict(dict)
    for state, role, status in await session.execute(by_role):
        roles[state][role] = roles[state].get(role, False) or status in REACHED
    counts: dict[StateResult, int] = {}
    for state in await session.scalars(_in_scope(exercise)):
        result = state_result(list(roles[state].values())) if state in roles else StateResult.NONE_NOMINATED
        counts[result] = counts.get(result, 0) + 1
    return counts


def state_result(reached_roles: list[bool]) -> StateResult:
    """What a State's nominated roles come to."""
    if all(reached_roles):
        return StateResult.FULL if reached_roles else StateResult.NONE_NOMINATED
    return StateResult.PARTIAL if any(reached_roles) else StateResult.SILENT


def _in_scope(exercise: Exercise) -> Select[str]:
    states = select(State.code)
    if exercise.scope.get("states"):
        states = states.where(State.code.in_(exercise.scope["states"]))
    if exercise.scope.get("regions"):
        states = states.where(State.regional_group.in_(exercise.scope["regions"]))
    return states
