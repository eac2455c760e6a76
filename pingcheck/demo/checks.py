"""The demo's communication checks: one that is over, one to be watched, one that is planned."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.demo.notes_verbales import bring_notes
from pingcheck.demo.running_demo import RunningDemo
from pingcheck.demo.stand_in import offer_a_stand_in
from pingcheck.exercises.exercise import RUNNING, Exercise, StepKind, StepState, all_exercises, steps_of
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.plan import WrittenPlan, make_plan, plan_exercise
from pingcheck.sending.frames import render_frames
from pingcheck.service.tick import tick
from pingcheck.settings import Settings

BY = "demo"
HALF_A_YEAR = timedelta(days=182)
EARLIER_LASTED = timedelta(hours=80)
EARLIER_HOP = timedelta(hours=8)
# The check to be watched was opened so long ago: replies, bounces and absences are there from the first look.
OPENED_AGO = timedelta(hours=3)
HOP = timedelta(minutes=20)
JUMP_HOP = timedelta(hours=1)


class NextStep(NamedTuple):
    """The next thing that the clock will do."""

    at: datetime
    kind: StepKind


async def prepare_checks(demo: RunningDemo) -> None:
    """Holds an earlier check in no time, so that there is a past, and brings in the notes since; then opens the check
    to be watched, and holds its beginning."""
    present = demo.clock()
    if await _hold_earlier_check(demo, present - HALF_A_YEAR):
        await bring_notes(demo, demo.seed, present)
    begun = present - OPENED_AGO
    demo.clock.go_on(begun, 0)
    if await _open_the_check(demo.database, demo.settings, begun):
        await _hold(demo, begun, present, HOP, demo.courier.drain)
        await offer_a_stand_in(demo.database, present)
    demo.clock.go_on(present, 0)


async def jump(demo: RunningDemo) -> datetime:
    """Lets the time until the next step pass, and runs it. Returns that moment; the present one if nothing is open."""
    now = demo.clock()
    step = await next_step(demo.database, now)
    if step is not None:
        await _hold(demo, now, step.at, JUMP_HOP, send=_by_the_running_courier)
    return demo.clock()


async def next_step(database: Database, now: datetime) -> NextStep | None:
    """The next step of the checks that are open."""
    async with database.reading() as session:
        running = [exercise for exercise in await all_exercises(session) if exercise.phase in RUNNING]
        planned = [step for exercise in running for step in await steps_of(session, exercise)]
    coming = [NextStep(step.due_at, step.kind) for step in planned if step.state is StepState.PLANNED and step.due_at]
    return min((step for step in coming if step.at > now), default=None)


async def _hold(
    demo: RunningDemo, begun: datetime, end: datetime, hop: timedelta, send: Callable[[], Awaitable[None]]
) -> None:
    """Lets the time from one moment to another pass in hops: the service, the mail and the people keep up with it."""
    moment = begun
    while not demo.stop.is_set():
        demo.clock.go_on(moment, 0)
        await tick(demo.database, demo.settings, moment)
        await send()
        await demo.people.act(demo.web)
        await demo.inbox.process_all()
        if moment >= end:
            return
        moment = min(moment + hop, end)


async def _by_the_running_courier() -> None:
    """Nothing to do: the courier finds by itself what is due."""


async def _hold_earlier_check(demo: RunningDemo, moment: datetime) -> bool:
    """Takes a check from its opening to its cases, with the same service and people, if none was ever held. Returns
    whether it did."""
    async with demo.database.writing() as session:
        if await all_exercises(session):
            return False
        await _open(session, await _plan(session, "Half-yearly check", None, moment), demo.settings, moment)
    demo.people.is_quiet = True
    await _hold(demo, moment, moment + EARLIER_LASTED, EARLIER_HOP, demo.courier.drain)
    demo.people.is_quiet = False
    demo.people.forget()
    return True


async def _open_the_check(database: Database, settings: Settings, now: datetime) -> bool:
    """Opens the check to be watched, unless one is open already, and plans the next one. Returns whether it did."""
    async with database.writing() as session:
        known = await all_exercises(session)
        if any(exercise.phase in RUNNING for exercise in known):
            return False
        check = await _plan(session, "Check before the annual meeting", None, now)
        await _open(session, check, settings, now)
        if len(known) <= 1:
            await _plan(session, "Half-yearly check", now + HALF_A_YEAR, now)
    return True


async def _plan(session: AsyncSession, title: str, opens_at: datetime | None, now: datetime) -> Exercise:
    local = f"{opens_at:%Y-%m-%d} 09:00" if opens_at else None
    plan = make_plan(WrittenPlan(title=title, opens_at=local))
    return await plan_exercise(session, plan, now, BY)


async def _open(session: AsyncSession, exercise: Exercise, settings: Settings, now: datetime) -> None:
    await open_exercise(session, exercise, now, BY, partial(render_frames, settings))
