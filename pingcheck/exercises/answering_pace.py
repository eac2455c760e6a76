"""How fast contacts answered the last check: what a forecast of later steps goes by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import Exercise, ExerciseKind, Phase, StepKind, Target
from pingcheck.exercises.ladder import Rung
from pingcheck.exercises.ping import Ping


@dataclass(frozen=True, slots=True)
class ExpectedEmails:
    """`numbers`: about how many emails each rung will make if contacts answer as they did in the check `like`; as if
    nobody answered, if no check has closed yet and `like` is empty."""

    numbers: tuple[int, ...]
    like: str

    @property
    def total(self) -> int:
        return sum(self.numbers)


async def expected_emails(
    session: AsyncSession, ladder: Sequence[Rung], silent: Sequence[int], others: int = 0
) -> ExpectedEmails:
    """`silent`: the emails of each rung if nobody answers. `others`: who could be asked to pass word on if they did."""
    closed = select(Exercise).where(Exercise.phase == Phase.CLOSED, Exercise.opened_at.is_not(None))
    closed = closed.where(Exercise.kind != ExerciseKind.TELEPHONE)
    last = await session.scalar(closed.order_by(Exercise.closed_at.desc(), Exercise.id.desc()).limit(1))
    if last is None or last.opened_at is None:
        return ExpectedEmails(tuple(silent), "")
    shares = await _still_silent(session, last, [last.opened_at + rung.after for rung in ladder])
    numbers = []
    for rung, emails, (pings, roles, states) in zip(ladder, silent, shares, strict=True):
        share = {Target.OTHER_ROLE: roles, Target.MISSION: states}.get(rung.target or Target.ALTERNATE, pings)
        if rung.target is Target.OTHER_ROLE:
            emails = max(emails, others)
        numbers.append(emails if rung.kind in (StepKind.ANNOUNCE, StepKind.CALL) else round(emails * share))
    return ExpectedEmails(tuple(numbers), last.reference)


async def _still_silent(
    session: AsyncSession, exercise: Exercise, moments: Sequence[datetime]
) -> list[tuple[float, float, float]]:
    """Which shares of the pings that were called, of the roles of States and of the States had not answered by each
    moment."""
    role = Ping.state_code + " " + func.coalesce(Ping.role, "")
    columns: list[ColumnElement[int]] = [
        func.count(),
        func.count(role.distinct()),
        func.count(Ping.state_code.distinct()),
    ]
    for moment in moments:
        answered = Ping.answered_at <= moment
        columns += [
            func.count(case((or_(Ping.answered_at.is_(None), ~answered), 1))),
            func.count(case((answered, role)).distinct()),
            func.count(case((answered, Ping.state_code)).distinct()),
        ]
    counted = select(*columns).where(Ping.exercise_id == exercise.id, Ping.called_at.is_not(None))
    pings, roles, states, *each = (await session.execute(counted)).one()
    return [
        (
            each[place] / max(pings, 1),
            1 - each[place + 1] / max(roles, 1),
            1 - each[place + 2] / max(states, 1),
        )
        for place in range(0, len(each), 3)
    ]
