"""The clock is killed while it writes the day's emails, and two clocks write them at once: each officer gets one."""

import asyncio
import signal
from datetime import date, timedelta

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.runtime.clock import wall_clock
from tests.digested import AMINA, BORIS, a_case, officers, told
from tests.faults.processes import at_once, environment, pingcheck


async def test_two_clocks_at_once_and_one_that_is_killed(database: Database, database_url: str) -> None:
    """Each officer's day is a whole week here, so that the machine's own time is working time."""
    await officers(database, amina=AccountRole.OFFICER, boris=AccountRole.OFFICER)
    await a_case(database, database_url)
    env = environment(database_url, SECRETARIAT_HOURS="Mon-Sun 00:00-00:00 UTC")
    killed = await pingcheck({**env, "PINGCHECK_FAULT": "digests.queued"}, "clock", "--once")
    assert killed.code == -signal.SIGKILL
    assert await told(database) == []
    outcomes = await asyncio.wait_for(at_once(*[("clock", "--once")] * 2, env=env), timeout=180)
    assert [outcome.code for outcome in outcomes] == [0, 0]
    today = {day for _, day in await told(database)}
    assert [to for to, _ in sorted(await told(database))] == [AMINA, BORIS]
    assert len(today) == 1
    assert abs(date.fromisoformat(today.pop()) - wall_clock().date()) <= timedelta(days=1)
