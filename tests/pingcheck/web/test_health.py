"""What machines ask: alive, ready, how much there is to do; and who may know."""

from datetime import datetime, timedelta

import pytest

from directory.database import Database
from pingcheck.sending.workers import beat, enlist
from tests.cast import NOON, nominate, open_now, plan, settings_for
from tests.officer import stranger


async def test_it_is_ready_while_nothing_due_waits(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    now = [NOON]

    def clock() -> datetime:
        return now[0]

    async with stranger(database, settings_for(database_url), clock) as machine:
        assert (await machine.get("/healthz")).status == 200
        assert (await machine.get("/readyz")).status == 200
        await open_now(database, settings_for(database_url), await plan(database))
        assert (await machine.get("/readyz")).status == 200
        now[0] += timedelta(minutes=11)
        waiting = await machine.get("/readyz")
        assert (waiting.status, await waiting.text()) == (503, "1 message is due and nobody takes them.\n")


async def test_an_alarm_of_a_courier_is_passed_on(database: Database, database_url: str) -> None:
    async with database.writing() as session:
        await beat(session, await enlist(session, NOON), "The mail server refuses our sign-in: 535 no")
    async with stranger(database, settings_for(database_url)) as machine:
        answer = await machine.get("/readyz")
        assert (answer.status, await answer.text()) == (503, "The mail server refuses our sign-in: 535 no\n")


async def test_metrics_count_what_is_due(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with stranger(database, settings_for(database_url)) as machine:
        text = await (await machine.get("/metrics")).text()
    assert "pingcheck_messages_due 1.0" in text
    assert "ke.example" not in text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded"])
async def test_metrics_are_not_for_whom_a_proxy_on_this_machine_asks(
    database: Database, database_url: str, header: str
) -> None:
    async with stranger(database, settings_for(database_url)) as machine:
        assert (await machine.get("/metrics", headers={header: "203.0.113.9"})).status == 403
