"""A clock killed in the middle of an escalation: nobody was called, and the next clock calls each alternate once."""

import signal

import pytest

from directory.contacts import Rank
from directory.database import Database
from pingcheck.exercises.status import Status
from pingcheck.runtime.clock import wall_clock
from tests.cast import hours, messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.faults.processes import at_once, environment, pingcheck


@pytest.mark.parametrize("moment", ["escalation.called", "escalation.messages"])
async def test_an_escalation_cut_short_has_not_happened_and_then_happens_once(
    database: Database, database_url: str, moment: str
) -> None:
    for number in range(5):
        await nominate(database, "KEN", f"first{number}@ke.example", f"second{number}@ke.example")
        await nominate(database, "KEN", f"alternate{number}@ke.example", rank=Rank.ALTERNATE)
    opened_at = wall_clock() - hours(36)
    exercise = await plan(database, ladder="alternate:30h", now=opened_at)
    await open_now(database, settings_for(database_url), exercise, opened_at)

    killed = await pingcheck(environment(database_url, FAULT=moment), "clock", "--once")
    assert killed.code == -signal.SIGKILL
    assert (await statuses(database)).count(Status.STANDBY) == 5
    assert len(await messages(database)) == 5

    for ended in await at_once(*[("clock", "--once")] * 2, env=environment(database_url)):
        assert ended.code == 0, ended.err
    assert await statuses(database) == [Status.QUEUED] * 10
    assert all(ping.called_at is not None for ping in await pings(database))
    assert len(await messages(database)) == 15
