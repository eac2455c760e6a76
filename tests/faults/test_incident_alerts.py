"""Possible incidents under kills, floods and several processes: every officer is told, once, and not flooded."""

import asyncio
import signal

import pytest
from sqlalchemy import update

from directory.database import Database
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.inbox.intake import process
from pingcheck.runtime.clock import wall_clock
from tests.alerted import AMINA, ATTACKED, BORIS, told, written_alerts
from tests.cast import NOON, hours
from tests.faults.processes import environment, pingcheck, started
from tests.incoming_mail import arrives, desk, readings, reply, worked_off
from tests.journeys.test_possible_incidents import called
from tests.mail_server import mail_server


async def test_two_processes_read_one_mail_and_tell_of_it_once(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA, BORIS)
    incoming_id = await arrives(database, reply(ATTACKED, message))
    assert incoming_id is not None
    await asyncio.gather(*(process(database, desk(), incoming_id, NOON) for _ in range(4)))
    assert await told(database) == [AMINA, BORIS]


async def test_killed_at_its_work_the_inbox_tells_once(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA, BORIS)
    await arrives(database, reply(ATTACKED, message), wall_clock())
    env = environment(database_url, INBOX_BY_PIPE="true", FAULT="inbox.working")
    killed = await started("serve", "--only", "inbox", env=env)
    await killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert await told(database) == []
    await worked_off(database, wall_clock())
    assert await told(database) == [AMINA, BORIS]


@pytest.mark.parametrize("moment", ["courier.claimed", "courier.after_250", "courier.after_commit"])
async def test_a_courier_killed_loses_no_alert(database: Database, database_url: str, moment: str) -> None:
    """Its claims are settled without a ping: from its journal, and once its lease is over."""
    message = await called(database, database_url, AMINA)
    await arrives(database, reply(ATTACKED, message), wall_clock())
    await worked_off(database, wall_clock())
    async with database.writing() as session:
        steps = update(Message).where(Message.kind == MessageKind.STEP)
        await session.execute(steps.values(delivery=Delivery.WITHDRAWN))
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        killed = await pingcheck({**env, "PINGCHECK_FAULT": moment}, "courier", "--drain")
        assert killed.code == -signal.SIGKILL
        ended = await pingcheck(env, "courier", "--drain")
        assert ended.code == 0, ended.err
        assert len({mail.mail["Message-ID"] for mail in server.received}) == 1
        assert 1 <= len(server.received) <= (2 if moment == "courier.after_250" else 1)


async def test_a_flood_is_told_in_part_and_marked_in_full(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA)
    for number in range(8):
        await arrives(database, reply(f"{ATTACKED} {number}", sender=f"x{number}@evil.example"))
    for number in range(13):
        await arrives(database, reply(f"{ATTACKED} {number}", message))
    await worked_off(database)
    extents = [(alert.proved, alert.extent.value) for _, alert in await written_alerts(database)]
    unproved = [(False, "one")] * 3 + [(False, "more")]
    assert extents == unproved + [(True, "one")] * 10 + [(True, "more")]
    assert [reading.possible_incident for reading in await readings(database)] == [True] * 21
    await arrives(database, reply(f"{ATTACKED} later", message), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    assert len(await told(database)) == 16
