"""`pingcheck inbox reread`: an operator reads old mail again with newer rules, and sees what changes."""

import json
import signal

import pytest

from directory.database import Database
from pingcheck.exercises.status import Status
from pingcheck.inbox.reading_rows import RULES
from tests.cast import OFFICER, statuses
from tests.faults.processes import environment, pingcheck
from tests.incoming_mail import readings, reply
from tests.journeys.test_rereading import came_long_ago
from tests.journeys.test_what_comes_back import called


@pytest.mark.fault
async def test_the_command_goes_on_where_it_was_killed_and_says_what_changed(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    for words in ("Received.", "Received, thank you.", "We have received it."):
        await came_long_ago(database, reply(words, message))
    env = environment(database_url, LOG_LEVEL="error")
    killed = await pingcheck({**env, "PINGCHECK_FAULT": "inbox.rereading:2"}, "inbox", "reread")
    assert killed.code == -signal.SIGKILL
    assert [reading.rules for reading in await readings(database)] == [RULES, RULES - 1, RULES - 1]
    tried = await pingcheck(env, "inbox", "reread", "--dry-run", "--json")
    assert [json.loads(line)["mail"] for line in tried.out.splitlines()] == [2, 3]
    assert (await pingcheck(env, "inbox", "reread", "--since", "2030-01-01")).out.startswith("0 emails read again")
    ended = await pingcheck(env, "inbox", "reread", "--by", OFFICER, "--reason", "rules 2")
    assert ended.code == 0, ended.err
    assert "other: filed → answer (received): answered" in ended.out
    assert "2 emails read again: 2 changed." in ended.out
    assert await statuses(database) == [Status.CONFIRMED]
    assert (await readings(database))[1].note == f"Read again by {OFFICER}: rules 2"
