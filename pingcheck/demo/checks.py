"""The demo's communication checks: one that is over, one to be watched, one that is planned."""

import asyncio
from datetime import datetime, timedelta
from functools import partial

from aiohttp import ClientSession
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from pingcheck.clock import ScaledClock
from pingcheck.demo.people import People
from pingcheck.exercises.exercise import RUNNING, Exercise, all_exercises
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.planning import make_plan, plan_exercise
from pingcheck.mail.courier import Courier
from pingcheck.mail.frames import render_frames
from pingcheck.settings import Settings
from pingcheck.tick import tick

BY = "demo"
HALF_A_YEAR = timedelta(days=182)
EARLIER_LASTED = timedelta(hours=80)
EARLIER_STEP = timedelta(hours=4)


async def hold_earlier_check(
    database: Database,
    settings: Settings,
    courier: Courier,
    clock: ScaledClock,
    people: People,
    web: ClientSession,
    stop: asyncio.Event,
) -> None:
    """A check of half a year ago, from opening to cases, by the same service and people; once only."""
    async with database.reading() as session:
        if await all_exercises(session):
            return
    moment = clock() - HALF_A_YEAR
    end = moment + EARLIER_LASTED
    clock.go_on(moment, 0)
    async with database.writing() as session:
        await _open(session, await _plan(session, "Half-yearly check", None, moment), settings, moment)
    while moment <= end and not stop.is_set():
        clock.go_on(moment, 0)
        await tick(database, settings, moment)
        await courier.drain()
        await people.act(web)
        moment += EARLIER_STEP
    people.forget()


async def open_the_check(database: Database, settings: Settings, now: datetime) -> None:
    """The check to be watched, unless one is open already, and the next one planned."""
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
