"""A drain ends when nothing is left, and not before: neither due nor in anybody's hands."""

import asyncio
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from directory.database import open_database
from pingcheck.sending import outbox, workers
from pingcheck.sending.courier import Courier
from tests.cast import NOON, link_keys, nominate, open_now, plan, settings_for
from tests.mail_server import mail_server


@pytest.mark.parametrize("look", range(1, 8))
async def test_a_drain_sends_what_another_voids_in_the_middle_of_its_look(sqlite_url: str, look: int) -> None:
    """It was claimed a moment ago and is due a moment from now: neither is nothing left."""
    database = open_database(sqlite_url)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(sqlite_url), await plan(database))
    async with database.writing() as session:
        dead = await workers.enlist(session, NOON)
        assert await outbox.claim(session, dead, NOON, 1)
    other = sqlite3.connect(Path(sqlite_url.removeprefix("sqlite:///")), timeout=0, isolation_level=None)
    looks = iter(range(1, 1_000_000))

    def clock() -> datetime:
        """At one look, the other voids the claim just after it."""
        looked = next(looks)
        now = NOON + timedelta(seconds=looked)
        if looked == look:
            other.execute(
                "UPDATE messages SET delivery = 'in_doubt', claimed_by = NULL, possibly_twice = 1, due_at = ? "
                "WHERE delivery = 'claimed' AND claimed_by = ?",
                (f"{now + timedelta(seconds=0.5):%Y-%m-%d %H:%M:%S.%f}", dead.hex),
            )
        return now

    async with mail_server() as server:
        async with asyncio.timeout(30):
            await Courier(database, settings_for(sqlite_url, server.port), link_keys(), clock).drain()
    assert [mail.recipient for mail in server.received] == ["poc@ke.example"]
    other.close()
    await database.close()
