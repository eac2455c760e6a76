"""The demo's communication checks: one that is over, one to be watched, one that is planned."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from aiohttp import ClientSession
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.demo.people import People
from pingcheck.exercises.exercise import RUNNING, Exercise, all_exercises
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.plan import make_plan, plan_exercise
from pingcheck.runtime.clock import ScaledClock
from pingcheck.sending.courier import Courier
from pingcheck.sending.frames import render_frames
from pingcheck.service.tick import tick
from pingcheck.settings import Settings

BY = "demo"
HALF_A_YEAR = timedelta(days=182)
EARLIER_LASTED = timedelta(hours=80)
EARLIER_STEP = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class RunningDemo:
    """What the demo's checks are held with."""

    database: Database
    settings: Settings
    clock: ScaledClock
    courier: Courier
    people: People
    web: ClientSession
    stop: asyncio.Event


async def prepare_checks(demo: RunningDemo) -> None:
    """Holds an earlier check in no time, so that the board has a past; then opens the check to be watched."""
    present = demo.clock()
    await _hold_earlier_check(demo, present - HALF_A_YEAR)
    demo.clock.go_on(present, 0)
    await _open_the_check(demo.database, demo.settings, present)


async def _hold_earlier_check(demo: RunningDemo, moment: datetime) -> None:
    """Takes a check from its opening to its cases, with the same service and people, if none was ever held."""
    async with demo.database.writing() as session:
        if await all_exercises(session):
            return
        await _open(session, await _plan(session, "Half-yearly check", None, moment), demo.settings, moment)
    end = moment + EARLIER_LASTED
    while moment <= end and not demo.stop.is_set():
        demo.clock.go_on(moment, 0)
        await tick(demo.database, demo.settings, moment)
        await demo.courier.drain()
        await demo.people.act(demo.web)
        moment += EARLIER_STEP
    demo.people.forget()


async def _open_the_check(database: Database, settings: Settings, now: datetime) -> None:
    """Opens the check to be watched, unless one is open already, and plans the next one."""
    async with database.writing() as session:
        known = await all_exercises(session)
        if any(exercise.phase in RUNNING for exercise in known):
            return
        check = await _plan(session, "Check before the annual meeting", None, now)
        await _open(session, check, settings, now)
        if len(known) <= 1:
            await _plan(session, "Half-yearly check", now + HALF_A_YEAR, now)


async def _plan(session: AsyncSession, title: str, opens_at: datetime | None, now: datetime) -> Exercise:
    local = f"{opens_at:%Y-%m-%d} 09:00" if opens_at else None
    plan = make_plan(title=title, opens_at=local, zone="UTC", window="72h", scope="all", ladder="default")
    return await plan_exercise(session, plan, now, BY)


async def _open(session: AsyncSession, exercise: Exercise, settings: Settings, now: datetime) -> None:
    await open_exercise(session, exercise, now, BY, partial(render_frames, settings))
