"""The clock's tick does everything that is due, each in its own transaction. It may run twice or side by side."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.notices import Notice
from directory.acts.succession import complete_handovers, handovers_due
from directory.database import Database
from directory.errors import Refused
from directory.notes.enforcement import notes_due, put_in_force
from pingcheck.correspondence.entry_notices import queue_notices
from pingcheck.correspondence.unapproved_alerts import tell_of_unapproved_checks
from pingcheck.correspondence.unread_alerts import are_replies_overdue, tell_of_unread_replies
from pingcheck.exercises.announcements import announcements_to_look_at
from pingcheck.exercises.approval import require_approval, unapproved_soon
from pingcheck.exercises.due import ask_about, due_now, due_opening
from pingcheck.exercises.exercise import CLOCK, Exercise, Phase, Step
from pingcheck.exercises.lateness import WhatNow
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.phases import hold_in_phase
from pingcheck.exercises.timetable import (
    due_openings,
    is_still_due,
    miss_opening,
    miss_steps,
    open_exercises,
)
from pingcheck.followup.steps import run_step
from pingcheck.followup.sweep import is_to_sweep, sweep_cases
from pingcheck.inbox.page_words import are_words_forgotten, put_forgotten_words_before_officers
from pingcheck.inbox.troubles import is_read_up_to
from pingcheck.planning.series_clock import is_to_plan, plan_ahead
from pingcheck.planning.series_list import active_series
from pingcheck.runtime.fault_points import fault_point
from pingcheck.runtime.hold import may_run_steps
from pingcheck.sending.frames import render_frames
from pingcheck.service.announcing import announce_when_due
from pingcheck.service.digests import send_digests
from pingcheck.settings import Settings

log = structlog.get_logger()

ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Ticked:
    """What a tick did, in words: for the log, and for `pingcheck clock --once`."""

    done: list[str] = field(default_factory=list)
    failed: int = 0  # exercises on which something went wrong; the log says what


async def tick(database: Database, settings: Settings, now: datetime) -> Ticked:
    """Announces, opens, reminds, closes, hands over and puts in force what is due at `now`, sweeps cases, and mails
    officers what is due. What fails is said and tried again at the next tick; it holds up nothing else."""
    ticked = Ticked()
    await _hand_over_forgotten_words(ticked, database, now)
    async with database.reading() as session:
        if not await may_run_steps(session):
            return ticked
        to_announce = await announcements_to_look_at(session, now)
        to_open = await due_openings(session, now)
        to_step = await open_exercises(session)
        to_hand_over = await handovers_due(session, now)
        to_put_in_force = await notes_due(session, now)
        unread = await are_replies_overdue(session, now)
        to_plan = await active_series(session)
    if unread:
        await _one(ticked, None, partial(_tell_of_unread_replies, database, settings, now))
    await _one(ticked, None, partial(_tell_of_unapproved_checks, database, settings, now))
    if to_hand_over:
        await _one(ticked, None, partial(_hand_over, database, now))
    for note_id in to_put_in_force:
        await _one(ticked, None, partial(_put_in_force, database, note_id, now))
    for series_id in to_plan:
        await _one(ticked, None, partial(_plan_ahead, database, series_id, now))
    for exercise_id in to_announce:
        await _one(ticked, exercise_id, partial(announce_when_due, database, settings, exercise_id, now))
    for exercise_id in to_open:
        await _one(ticked, exercise_id, partial(_open, database, settings, exercise_id, now))
    for exercise_id in to_step:
        await _one(ticked, exercise_id, partial(_step, database, settings, exercise_id, now))
    await _one(ticked, None, partial(_sweep_cases, database, now))
    await _one(ticked, None, partial(_send_digests, database, settings, now))
    for done in ticked.done:
        log.info("clock", did=done)
    return ticked


async def _hand_over_forgotten_words(ticked: Ticked, database: Database, now: datetime) -> None:
    async with database.reading() as session:
        if not await are_words_forgotten(session, now):
            return
    async with database.writing() as session:
        count = await put_forgotten_words_before_officers(session, now)
    ticked.done += [f"words on reply pages put before the secretariat: {count}"] if count else []


async def _one(ticked: Ticked, exercise_id: int | None, work: Callable[[], Awaitable[str]]) -> None:
    try:
        said = await work()
    except Refused as refusal:  # somebody else was faster, or it changed meanwhile
        log.warning("clock", exercise=exercise_id, why=str(refusal))
    except Exception as error:  # one exercise that fails must not hold up the others; the next tick tries again
        log.error("clock", exercise=exercise_id, why=type(error).__name__, exc_info=True)
        ticked.failed += 1
    else:
        ticked.done += [said] if said else []


async def _hand_over(database: Database, now: datetime) -> str:
    async with database.writing() as session:
        notices = await complete_handovers(session, now)
        await queue_notices(session, notices, now)
    ended = [notice.reference for notice in notices]
    return f"handed over: {', '.join(ended)}" if ended else ""


async def _put_in_force(database: Database, note_id: int, now: datetime) -> str:
    changed = [notice.reference for notice in await put_in_force(database, note_id, now, _tell)]
    return f"nomination {note_id} put in force: {', '.join(changed)}" if changed else ""


async def _tell(session: AsyncSession, notices: Sequence[Notice], now: datetime) -> None:
    await queue_notices(session, notices, now)
    fault_point("notes.in_force")


async def _tell_of_unread_replies(database: Database, settings: Settings, now: datetime) -> str:
    async with database.writing() as session:
        count = await tell_of_unread_replies(session, settings.base_url, now)
    return f"officers told of replies that nobody has read: {count}" if count else ""


async def _tell_of_unapproved_checks(database: Database, settings: Settings, now: datetime) -> str:
    if not settings.approve_checks:
        return ""
    async with database.reading() as session:
        if not await unapproved_soon(session, now):
            return ""
    async with database.writing() as session:
        told = await tell_of_unapproved_checks(session, settings.base_url, now)
    return f"officers told of checks that nobody approved: {', '.join(told)}" if told else ""


async def _send_digests(database: Database, settings: Settings, now: datetime) -> str:
    count = await send_digests(database, settings, now)
    return f"officers told what is due: {count}" if count else ""


async def _plan_ahead(database: Database, series_id: int, now: datetime) -> str:
    async with database.reading() as session:
        if not await is_to_plan(session, series_id, now):
            return ""  # as nearly always: no transaction that writes
    async with database.writing() as session:
        planned = [exercise.reference for exercise in await plan_ahead(session, series_id, now)]
    return f"planned ahead: {', '.join(planned)}" if planned else ""


async def _open(database: Database, settings: Settings, exercise_id: int, now: datetime) -> str:
    async with database.writing() as session:
        exercise = await session.get_one(Exercise, exercise_id)
        assert exercise.opens_at is not None
        if due_opening(exercise, now) is not WhatNow.RUN:
            late = now - exercise.opens_at
            why = (
                f"it was due at {exercise.opens_at:%F %R} UTC, {'a day' if late >= ONE_DAY else 'an hour'} or more ago"
            )
            missed = await miss_opening(session, exercise, now, why)
            return f"{exercise.reference} missed: {why}" if missed else ""
    try:
        async with database.writing() as session:
            exercise = await session.get_one(Exercise, exercise_id)
            await require_approval(session, exercise, settings)
            opening = await open_exercise(session, exercise, now, CLOCK, partial(render_frames, settings))
            return f"{exercise.reference} opened: {opening.pings} pings, {opening.messages} messages"
    except Refused as refusal:
        async with database.writing() as session:
            exercise = await session.get_one(Exercise, exercise_id)
            missed = await miss_opening(session, exercise, now, str(refusal))
            return f"{exercise.reference} missed: {refusal}" if missed else ""


async def _step(database: Database, settings: Settings, exercise_id: int, now: datetime) -> str:
    async with database.reading() as session:
        exercise = await session.get_one(Exercise, exercise_id)
        due = await due_now(session, exercise, now)
        if due.ask is None and due.run is None and not due.missed:
            return ""
        # An answer may lie in the inbox: who gave it must be neither reminded nor found silent.
        if due.run is not None and not await _may_run(session, settings, due.run, now):
            return ""
    async with database.writing() as session:
        exercise = await session.get_one(Exercise, exercise_id)
        if not await hold_in_phase(session, exercise, [Phase.OPEN]):
            return ""  # an officer stopped, closed or cancelled it since we looked
        step = due.ask or due.run
        if step is not None and not await is_still_due(session, step, now):
            return ""  # an officer extended it since we looked
        await miss_steps(session, exercise, due.missed, now)
        if due.ask is not None:
            await ask_about(session, exercise, due.ask, now)
            return f"{exercise.reference} stopped: a step is late, and an officer decides"
        if due.run is None:
            return f"{exercise.reference}: {len(due.missed)} steps missed"
        return await run_step(session, exercise, due.run, now)


async def _sweep_cases(database: Database, now: datetime) -> str:
    async with database.reading() as session:
        if not await is_to_sweep(session, now):
            return ""
    async with database.writing() as session:
        swept = await sweep_cases(session, now)
    return f"cases: {swept.opened} opened, {swept.ended} ended, {swept.reopened} opened again"


async def _may_run(session: AsyncSession, settings: Settings, step: Step, now: datetime) -> bool:
    """Whether the inbox, if there is one, was read past the time of this step."""
    if not settings.reads_mail or step.due_at is None:
        return True
    return await is_read_up_to(session, settings.imap_server, step.due_at, now)
