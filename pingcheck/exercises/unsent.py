"""What this database would send if it were let: asked before a restored backup, or a copy, is served."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import UtcDateTime
from pingcheck.exercises.due import due_now, due_opening
from pingcheck.exercises.exercise import RUNNING, Exercise, ExerciseLog, Phase, Step, StepKind
from pingcheck.exercises.lateness import WhatNow
from pingcheck.exercises.message import IS_OF_NO_STEP, IS_TO_SEND, Delivery, Message, MessageKind
from pingcheck.exercises.opening import forecast_opening
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.step_forecast import forecast_step
from pingcheck.exercises.timetable import due_openings
from pingcheck.runtime.hold import Prospect

NOT_GONE = or_(IS_TO_SEND, Message.delivery == Delivery.CLAIMED)


async def prospect(session: AsyncSession, now: datetime, served_at: datetime | None) -> Prospect:
    """What becomes of this database now, if it was last served at that time; None if it never was."""
    letter_waits = exists().where(IS_OF_NO_STEP, NOT_GONE)
    planned = exists().where(Exercise.phase == Phase.SCHEDULED)
    runs = Exercise.phase.in_(RUNNING)
    should_open = and_(Exercise.phase == Phase.SCHEDULED, Exercise.opens_at <= now)
    at_once = or_(exists().where(runs), exists().where(should_open), letter_waits)
    then = literal(served_at, UtcDateTime())
    ran = exists().where(runs, Exercise.opened_at <= then)
    was_planned = exists().where(should_open, Exercise.planned_at <= then)
    at_once_then = and_(then.is_not(None), or_(ran, was_planned, letter_waits))
    last_done = select(func.max(ExerciseLog.at)).scalar_subquery()
    return Prospect(*(await session.execute(select(or_(planned, at_once), at_once, at_once_then, last_done))).one())


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Mails of one step of an exercise, or its letters of one kind, to so many points of contact; or alerts to so many
    officers, or mails about entries to so many addresses, which belong to no exercise."""

    exercise: str  # its reference; empty for what belongs to none
    what: StepKind | MessageKind
    mails: int
    contacts: int


@dataclass(frozen=True, slots=True)
class ReleaseEffect:
    """What happens as soon as this is served: mails, and the exercises that are closed."""

    outgoing: tuple[Outgoing, ...]
    closing: tuple[str, ...]


async def release_effect(session: AsyncSession, now: datetime) -> ReleaseEffect:
    """What would go out and be closed at once: what is due, and what the steps that are due would make."""
    outgoing: list[Outgoing] = []
    closing: list[str] = []
    replaced: list[int] = []
    for exercise in await session.scalars(select(Exercise).where(Exercise.phase == Phase.OPEN).order_by(Exercise.id)):
        step = (await due_now(session, exercise, now)).run
        if step is None:
            continue
        if step.replaces_unsent:
            replaced.append(exercise.id)
        if step.kind is StepKind.CLOSE:
            closing.append(exercise.reference)
        else:
            made = await forecast_step(session, exercise, step, now)
            outgoing.append(Outgoing(exercise.reference, step.kind, *made))
    for exercise_id in await due_openings(session, now):
        exercise = await session.get_one(Exercise, exercise_id)
        if due_opening(exercise, now) is WhatNow.RUN:
            opening = await forecast_opening(session, exercise, now)
            outgoing.append(Outgoing(exercise.reference, StepKind.CALL, opening.messages, opening.messages))
    outgoing += await _waiting(session, now, replaced)
    return ReleaseEffect(tuple(each for each in outgoing if each.mails), tuple(closing))


async def _waiting(session: AsyncSession, now: datetime, replaced: Sequence[int]) -> list[Outgoing]:
    """The messages that are due. `replaced`: exercises whose next step first withdraws what waits of earlier ones."""
    to = func.coalesce(cast(Ping.contact_id, String), Message.recipient)
    found = await session.execute(
        select(Exercise.reference, Message.kind, Step.kind, func.count(), func.count(to.distinct()))
        .select_from(Message)
        .outerjoin(Ping, Ping.id == Message.ping_id)
        .outerjoin(Exercise, Exercise.id == Ping.exercise_id)
        .outerjoin(Step, Step.id == Message.step_id)
        .where(
            NOT_GONE,
            Message.due_at <= now,
            or_(_letter_may_go(), (Exercise.phase == Phase.OPEN) & Exercise.id.not_in(replaced)),
        )
        .group_by(Exercise.reference, Message.kind, Step.kind)
        .order_by(Exercise.reference, Message.kind, Step.kind)
    )
    return [Outgoing(reference or "", step or kind, mails, whom) for reference, kind, step, mails, whom in found]


def _letter_may_go() -> ColumnElement[bool]:
    """A courtesy mail waits while its exercise is paused; no other letter does."""
    waits = (Message.kind == MessageKind.COURTESY) & (Exercise.phase == Phase.PAUSED)
    return and_(IS_OF_NO_STEP, ~waits | Exercise.id.is_(None))
