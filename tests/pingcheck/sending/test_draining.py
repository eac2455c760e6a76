"""A drain ends when nothing is left, and not before: neither due nor in anybody's hands."""

import asyncio
import contextlib
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from directory.database import Database
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.sending import outbox, workers
from tests.cast import NOON, PATIENCE_S, courier_of, nominate, open_now, plan, settings_for
from tests.mail_server import mail_server


@pytest.mark.parametrize("look", range(1, 8))
async def test_a_drain_sends_what_another_voids_in_the_middle_of_its_look(
    sqlite_database: Database, sqlite_url: str, look: int
) -> None:
    """It was claimed a moment ago and is due a moment from now: neither is nothing left."""
    database = sqlite_database
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(sqlite_url), await plan(database))
    async with database.writing() as session:
        dead = await workers.enlist(session, NOON)
        assert await outbox.claim(session, dead, all_mail_kinds(settings_for(sqlite_url)), NOON, 1)
    looks = iter(range(1, 1_000_000))
    voided = False

    def clock() -> datetime:
        """At one look, the other voids the claim just after it; at the next, if this courier is just writing."""
        nonlocal voided
        looked = next(looks)
        now = NOON + timedelta(seconds=looked)
        if looked >= look and not voided:
            voided = voids(Path(sqlite_url.removeprefix("sqlite:///")), dead, now + timedelta(seconds=0.5))
        return now

    async with mail_server() as server, asyncio.timeout(PATIENCE_S):
        await courier_of(database, settings_for(sqlite_url, server.port), clock).drain()
    assert [mail.recipient for mail in server.received] == ["poc@ke.example"]


def voids(file: Path, dead: UUID, due_at: datetime) -> bool:
    """What another process does to a dead worker's claim; not while somebody else writes."""
    with contextlib.closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as other:
        try:
            changed = other.execute(
                "UPDATE messages SET delivery = 'in_doubt', claimed_by = NULL, possibly_twice = 1, due_at = ? "
                "WHERE delivery = 'claimed' AND claimed_by = ?",
                (f"{due_at:%Y-%m-%d %H:%M:%S.%f}", dead.hex),
            )
        except sqlite3.OperationalError:  # the database is locked
            return False
        return changed.rowcount == 1
