"""Figures of an exercise, counted in the database. Each comes from one statement, so that they add up at any moment."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, cast, extract, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.states import State
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.scope import states_in_scope
from pingcheck.exercises.status import NOT_COUNTED, REACHED, Status
from pingcheck.followup.cases import Case, CaseKind
from pingcheck.reports.reached_by import WAY, ReachedBy, all_ways, with_way

POINTS_OF_A_CURVE = 120


class StateResult(StrEnum):
    FULL = "full"  # every role that it nominated was reached
    PARTIAL = "partial"
    SILENT = "silent"
    TO_READ = "to_read"  # nobody was reached so far, and a reply waits to be read
    NOT_ASKED = "not_asked"  # all its contacts stood by, were credited or excused
    NONE_NOMINATED = "none_nominated"


class Group(StrEnum):
    """The statuses, put together for a reader in a hurry; every status is in one group."""

    REACHED = "reached"
    REACHED_LATE = "reached_late"
    TO_SETTLE = "to_settle"  # somebody answered, but the role is not reached
    TO_READ = "to_read"  # awaiting our reading: neither reached nor not reached until somebody has read it
    AWAITING = "awaiting"
    SILENT = "silent"
    UNDELIVERED = "undelivered"
    ENDED = "ended"  # called, and the State ended the entry or the check was called off: it counts
    SET_APART = "set_apart"  # counts in no rate


GROUPS = {
    Group.REACHED: (Status.CONFIRMED,),
    Group.REACHED_LATE: (Status.CONFIRMED_LATE,),
    Group.TO_SETTLE: (Status.HANDED_OVER, Status.MISDIRECTED),
    Group.TO_READ: (Status.TO_READ,),
    Group.AWAITING: (Status.QUEUED, Status.DEFERRED, Status.SENT, Status.AUTO_REPLIED),
    Group.SILENT: (Status.SILENT,),
    Group.UNDELIVERED: (Status.BOUNCED, Status.REFUSED, Status.NO_ADDRESS, Status.NOT_SENT),
    Group.ENDED: (Status.REPLACED, Status.CANCELLED),
    Group.SET_APART: (Status.STANDBY, Status.CREDITED, Status.EXCUSED),
}
GROUP_OF = {status: group for group, statuses in GROUPS.items() for status in statuses}


@dataclass(frozen=True, slots=True)
class Figures:
    """Pings by status add up to the roster; States by result add up to the States in scope, once it was opened.
    `reached_by` adds up to those reached. `cases`: of contacts not reached, open or ended."""

    pings: dict[Status, int]
    reached_by: dict[ReachedBy, int]
    states: dict[StateResult, int]
    result_of: dict[str, StateResult]  # by the State's code
    by_step: dict[int, dict[Delivery, int]]
    cases: int
    open_by_kind: dict[CaseKind, int]
    contradicted: int

    @property
    def roster(self) -> int:
        return sum(self.pings.values())

    @property
    def called(self) -> int:
        """How many pings the rate is taken of: one that was never called is never silent."""
        return called_of(self.pings)

    @property
    def reached(self) -> int:
        return reached_of(self.pings)

    @property
    def open_cases(self) -> int:
        """Of all kinds, as the list of the check's cases shows them."""
        return sum(self.open_by_kind.values())

    @property
    def groups(self) -> dict[Group, int]:
        return groups_of(self.pings)

    @property
    def messages(self) -> dict[Delivery, int]:
        total: Counter[Delivery] = Counter()
        for counts in self.by_step.values():
            total.update(counts)
        return {delivery: total[delivery] for delivery in Delivery if total[delivery]}


def reached_of(pings: dict[Status, int]) -> int:
    return sum(pings.get(status, 0) for status in REACHED)


def called_of(pings: dict[Status, int]) -> int:
    return sum(count for status, count in pings.items() if status not in NOT_COUNTED)


def groups_of(pings: dict[Status, int]) -> dict[Group, int]:
    return {group: sum(pings.get(status, 0) for status in within) for group, within in GROUPS.items()}


async def exercise_figures(session: AsyncSession, exercise: Exercise) -> Figures:
    """All counts of an exercise. They are empty before it opens, because its roster is empty then."""
    columns = Ping.state_code, Ping.role, Ping.status, Ping.contradicted, WAY.label("way")
    counted = with_way(select(*columns, func.count()).where(Ping.exercise_id == exercise.id))
    pings: Counter[Status] = Counter()
    ways: Counter[str] = Counter()
    role_reached: dict[str, RolesReached] = {}
    contradicted = 0
    for code, role, status, doubtful, way, count in await session.execute(counted.group_by(*columns)):
        pings[status] += count
        ways[way] += count
        contradicted += count if doubtful else 0
        count_role(role_reached.setdefault(code, {}), role, status)
    result_of = {code: state_result(roles) for code, roles in role_reached.items()}
    if pings:
        without = await _states_in_scope(session, exercise) - set(result_of)
        result_of |= dict.fromkeys(without, StateResult.NONE_NOMINATED)
    by_result = Counter(result_of.values())
    cases, open_by_kind = await _cases(session, exercise)
    return Figures(
        pings={status: pings[status] for status in Status if pings[status]},
        reached_by=all_ways(ways),
        states={result: by_result[result] for result in StateResult if by_result[result]},
        result_of=result_of,
        by_step=await _messages_by_step(session, exercise),
        cases=cases,
        open_by_kind=open_by_kind,
        contradicted=contradicted,
    )


async def _cases(session: AsyncSession, exercise: Exercise) -> tuple[int, dict[CaseKind, int]]:
    """All of contacts not reached, and those of each kind that are open."""
    counted = select(Case.kind, func.count(), func.count().filter(Case.ended_at.is_(None)))
    rows = await session.execute(counted.where(Case.exercise_id == exercise.id).group_by(Case.kind))
    of_kind = {kind: (total, still_open) for kind, total, still_open in rows}
    total, _ = of_kind.get(CaseKind.UNREACHED, (0, 0))
    return total, {kind: of_kind[kind][1] for kind in CaseKind if kind in of_kind and of_kind[kind][1]}


# For each role of which somebody counts: whether any contact was reached; None as long as a reply waits to be read.
RolesReached = dict[Role, bool | None]


def count_role(roles: RolesReached, role: Role, status: Status) -> None:
    """Takes one more ping of the role into account."""
    if status in NOT_COUNTED:
        return
    known = {roles.get(role, False), True if status in REACHED else None if status is Status.TO_READ else False}
    roles[role] = True if True in known else None if None in known else False


def state_result(role_reached: Mapping[Role, bool | None]) -> StateResult:
    """The result of a State that has contacts on the roster."""
    if not role_reached:
        return StateResult.NOT_ASKED
    if all(role_reached.values()):
        return StateResult.FULL
    if any(role_reached.values()):
        return StateResult.PARTIAL
    return StateResult.TO_READ if None in role_reached.values() else StateResult.SILENT


async def _states_in_scope(session: AsyncSession, exercise: Exercise) -> set[str]:
    """The codes of the States in scope. Roles do not matter: a State that nominated nobody for them is in scope too."""
    query = select(State.code).where(*states_in_scope(exercise))
    return set(await session.scalars(query))


async def _messages_by_step(session: AsyncSession, exercise: Exercise) -> dict[int, dict[Delivery, int]]:
    rows = await session.execute(
        select(Step.id, Message.delivery, func.count())
        .join(Message, Message.step_id == Step.id)
        .where(Step.exercise_id == exercise.id)
        .group_by(Step.id, Message.delivery)
    )
    found: dict[int, dict[Delivery, int]] = {}
    for step_id, delivery, count in rows:
        found.setdefault(step_id, {})[delivery] = count
    return found


async def pings_by_exercise(session: AsyncSession) -> dict[int, dict[Status, int]]:
    """How many pings of each exercise have each status, for lists of exercises."""
    rows = await session.execute(
        select(Ping.exercise_id, Ping.status, func.count()).group_by(Ping.exercise_id, Ping.status)
    )
    found: dict[int, dict[Status, int]] = {}
    for exercise_id, status, count in rows:
        found.setdefault(exercise_id, {})[status] = count
    return found


async def reached_over_time(session: AsyncSession, exercise: Exercise) -> list[tuple[datetime, int]]:
    """How many pings had been reached at moments of the window, as a growing curve of about a hundred points, however
    many answered. Empty before the opening; answers after the window are left out."""
    if exercise.opened_at is None or exercise.closes_at is None:
        return []
    opened = int(exercise.opened_at.timestamp())
    width = max(1, int((exercise.closes_at - exercise.opened_at).total_seconds()) // POINTS_OF_A_CURVE)
    # In whole seconds and whole intervals: both engines round down when they divide whole numbers.
    seconds = cast(extract("epoch", Ping.answered_at), BigInteger) - opened
    interval = (seconds // width).label("interval")
    rows = await session.execute(
        select(interval, func.count())
        .where(Ping.exercise_id == exercise.id, Ping.status == Status.CONFIRMED, Ping.answered_at.is_not(None))
        .group_by(interval)
        .order_by(interval)
    )
    points, total = [(exercise.opened_at, 0)], 0
    for number, count in rows:
        total += count
        at = datetime.fromtimestamp(opened + (number + 1) * width, UTC)
        points.append((min(at, exercise.closes_at), total))
    return points
