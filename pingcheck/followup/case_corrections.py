"""Corrections of results as a case tells of them: of its contact, or of a State that disputes its result."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.cases import Case
from pingcheck.followup.correction_acts import targets_of
from pingcheck.followup.corrections import CorrectedPing, Correction, CorrectionStage

MOST_RESULTS = 200


class DisputeProgress(StrEnum):
    """How far the correction got that a State's dispute led to."""

    WAITS = "waits"  # for a second officer
    CORRECTED = "corrected"
    NOT_CORRECTED = "not_corrected"  # one was asked for, and none stands


@dataclass(frozen=True, slots=True)
class DisputedResult:
    """A contact of the State in the check. `correction`: the last that was asked for. `may_correct`: another can be, to
    a better result: a State complains of nothing else."""

    ping: Ping
    correction: Correction | None
    may_correct: bool


def dispute_progress(corrections: Sequence[Correction], since: datetime) -> DisputeProgress | None:
    """`since`: when the dispute was opened; None if no correction was asked for or decided after that. Pure."""
    stages = {one.stage for one in corrections if last_moved(one) >= since or one.stage is CorrectionStage.WAITING}
    if CorrectionStage.WAITING in stages:
        return DisputeProgress.WAITS
    if CorrectionStage.IN_FORCE in stages:
        return DisputeProgress.CORRECTED
    return DisputeProgress.NOT_CORRECTED if stages else None


def last_moved(correction: Correction) -> datetime:
    """When it was asked for, approved or ended last."""
    return correction.ended_at or correction.approved_at or correction.asked_at


async def corrections_of_case(session: AsyncSession, case: Case) -> list[CorrectedPing]:
    """All corrections of its contact's result, or of its State's results in the check; the first first."""
    named = (
        select(Correction, Ping, Exercise.reference)
        .join(Ping, Ping.id == Correction.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(*_about(case))
        .order_by(Correction.id)
        .limit(MOST_RESULTS)
    )
    return [CorrectedPing(*row) for row in await session.execute(named)]


async def disputed_results(
    session: AsyncSession, exercise: Exercise, case: Case, corrections: Sequence[CorrectedPing]
) -> list[DisputedResult]:
    """The State's contacts in the check, in the order of roles. `corrections`: all of the case."""
    last = {one.ping.id: one.correction for one in corrections}
    theirs = select(Ping).where(*_about(case)).order_by(Ping.role, Ping.rank.desc(), Ping.contact_id)
    return [
        DisputedResult(ping, last.get(ping.id), _may_correct(exercise, ping, last.get(ping.id)))
        for ping in await session.scalars(theirs.limit(MOST_RESULTS))
    ]


def _may_correct(exercise: Exercise, ping: Ping, last: Correction | None) -> bool:
    stands = last is not None and last.ended_at is None
    is_best = ping.status is Status.CONFIRMED
    return exercise.phase is Phase.CLOSED and bool(targets_of(ping.status)) and not stands and not is_best


def _about(case: Case) -> tuple[ColumnElement[bool], ...]:
    if case.ping_id is not None:
        return (Ping.id == case.ping_id,)
    # By the State's contacts, because pings have an index of those.
    contacts = select(PointOfContact.id).where(PointOfContact.state_code == case.state_code)
    mine = Ping.exercise_id == case.exercise_id, Ping.state_code == case.state_code
    return (*mine, Ping.contact_id.in_(contacts))
