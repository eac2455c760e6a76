"""The service's clock, when the service ends."""

import asyncio
from datetime import datetime, timedelta

import pytest

from directory.database import Database
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.hold import installation
from pingcheck.service import clock
from pingcheck.settings import Settings
from tests.cast import NOON, settings_for


async def test_a_tick_under_way_is_finished_before_the_clock_ends(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = 0
    begun, go_on, leave = asyncio.Event(), asyncio.Event(), asyncio.Event()
    finished: list[int] = []

    async def tick(database: Database, settings: Settings, now: datetime) -> None:
        nonlocal ticks
        ticks += 1
        if ticks == 1:  # the one at once, before the block begins
            return
        async with database.writing() as session:
            begun.set()
            await go_on.wait()
            await installation(session)
        finished.append(ticks)

    async def serve() -> None:
        async with clock.ticking(database, settings_for(database_url), wall_clock, every_s=0.01):
            await leave.wait()

    monkeypatch.setattr(clock, "tick", tick)
    serving = asyncio.create_task(serve())
    await begun.wait()
    leave.set()
    for _ in range(20):
        await asyncio.sleep(0)
    assert not serving.done()
    go_on.set()
    await serving
    assert finished == [2]


async def test_a_wall_clock_that_is_set_back_puts_no_tick_off(
    sqlite_database: Database, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticked: list[datetime] = []
    enough = asyncio.Event()

    async def tick(database: Database, settings: Settings, now: datetime) -> None:
        ticked.append(now)
        if len(ticked) == 4:
            enough.set()

    monkeypatch.setattr(clock, "tick", tick)
    async with clock.ticking(
        sqlite_database, settings_for(sqlite_url), lambda: NOON - timedelta(hours=len(ticked)), every_s=0.01
    ):
        await enough.wait()
    assert ticked[:4] == [NOON - timedelta(hours=number) for number in range(4)]
