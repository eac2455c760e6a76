"""What machines ask: alive, ready, how much there is to do; and who may know."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import pytest

from directory.database import Database
from pingcheck.runtime import shared_figure
from pingcheck.sending.workers import beat, enlist
from tests.cast import NOON, nominate, open_now, plan, settings_for
from tests.officer import stranger

BY_A_PROXY = [{"X-Forwarded-For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"}]
ALARM = "The mail server refuses our sign-in: 535"


async def test_it_is_ready_while_nothing_due_waits(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_figure, "FRESH_S", 0)
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


@pytest.mark.parametrize("headers", BY_A_PROXY)
async def test_why_it_is_not_ready_is_told_to_this_machine_alone(
    database: Database, database_url: str, headers: dict[str, str]
) -> None:
    async with database.writing() as session:
        await beat(session, await enlist(session, NOON), ALARM)
    async with stranger(database, settings_for(database_url)) as machine:
        here = await machine.get("/readyz")
        assert (here.status, await here.text()) == (503, f"{ALARM}\n")
        outside = await machine.get("/readyz", headers=headers)
        assert (outside.status, await outside.text()) == (503, "not ready\n")


async def test_asking_often_looks_once(database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = 0
    reading = database.reading

    @asynccontextmanager
    async def counted() -> AsyncIterator[object]:
        nonlocal looked
        looked += 1
        async with reading() as session:
            yield session

    monkeypatch.setattr(database, "reading", counted)
    monkeypatch.setattr(shared_figure, "FRESH_S", 1e9)
    async with stranger(database, settings_for(database_url)) as machine:
        for path in ("/readyz", "/metrics"):
            looked = 0
            assert {(await machine.get(path)).status for _ in range(5)} == {200}
            assert looked == 1


async def test_metrics_count_what_is_due(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with stranger(database, settings_for(database_url)) as machine:
        text = await (await machine.get("/metrics")).text()
    assert "pingcheck_messages_due 1.0" in text
    assert "ke.example" not in text


@pytest.mark.parametrize("headers", BY_A_PROXY)
async def test_metrics_are_not_for_whom_a_proxy_on_this_machine_asks(
    database: Database, database_url: str, headers: dict[str, str]
) -> None:
    async with stranger(database, settings_for(database_url)) as machine:
        assert (await machine.get("/metrics", headers=headers)).status == 403
