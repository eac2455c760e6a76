"""Nobody has read replies for a day: all officers are mailed once about all of them, at most once a day."""

import asyncio
from datetime import datetime

import pytest

from directory.database import Database
from pingcheck.correspondence.alert_rules import AlertExtent
from pingcheck.correspondence.unread_alerts import Meanwhile, meanwhile
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.replies_to_read import decide_reply
from pingcheck.runtime.clock import wall_clock
from pingcheck.service.tick import tick
from tests.alerted import AMINA, ATTACKED, BORIS, add_officers, send_alerts, told, written_alerts
from tests.cast import NOON, hours, messages, nominate, open_now, pings, plan, record_answer, settings_for
from tests.faults.processes import at_once, environment
from tests.incoming_mail import arrives, readings, reply, worked_off
from tests.mail_server import mail_server

VAGUE = "Well noted, we will see what can be done about it."


async def waiting(database: Database, url: str, *states: str, now: datetime = NOON) -> None:
    """Contacts of these States were called, and each wrote back what nobody can be sure of, an hour apart."""
    for state in states:
        await nominate(database, state, f"poc@{state.lower()}.example")
    exercise = await plan(database, now=now)
    await open_now(database, settings_for(url), exercise, now)
    for place, message in enumerate(await messages(database)):
        sender = f"poc@{states[place].lower()}.example"
        at = now + hours(place)
        await arrives(database, reply(VAGUE, message.id, sender=sender), at)
        await worked_off(database, at)


async def ticked(database: Database, url: str, after: float) -> list[str]:
    found = await tick(database, settings_for(url), NOON + hours(after))
    return [said for said in found.done if "replies" in said]


async def test_each_reply_is_told_once_and_all_that_are_due_in_one_mail(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA, None, BORIS)
    await waiting(database, database_url, "FRA", "KEN")
    assert await ticked(database, database_url, 23) == []
    assert await ticked(database, database_url, 25) == ["officers told of replies that nobody has read: 2"]
    assert await ticked(database, database_url, 26) == []
    assert await told(database) == [AMINA, BORIS]
    async with mail_server() as server:
        await send_alerts(database, settings_for(database_url, server.port), NOON + hours(25))
    mail = server.to(AMINA)[0]
    assert mail.mail["Subject"] == "2 replies have waited a day to be read"
    assert "France · technical, since" in mail.text
    assert "Kenya · technical" in mail.text
    assert "/replies" in mail.text
    assert "Well noted" not in mail.text
    assert all(len(line) <= 78 for line in mail.text.splitlines())
    # They wait on, and were told; nothing more comes of them.
    assert await ticked(database, database_url, 60) == []


@pytest.mark.parametrize(
    ("status", "phase", "found"),
    [
        (Status.TO_READ, Phase.OPEN, Meanwhile.HELD),
        (Status.TO_READ, Phase.PAUSED, Meanwhile.HELD),
        (Status.TO_READ, Phase.CLOSED, Meanwhile.OPEN),
        (Status.CONFIRMED, Phase.OPEN, Meanwhile.KNOWN),
        (Status.CONFIRMED, Phase.CLOSED, Meanwhile.KNOWN),
    ],
)
def test_what_is_true_until_a_reply_is_read(status: Status, phase: Phase, found: Meanwhile) -> None:
    assert meanwhile(status, phase) is found


async def test_it_says_of_each_what_is_true(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA)
    await waiting(database, database_url, "FRA", "KEN")
    async with database.writing() as session:
        await record_answer(session, (await pings(database))[1].id, Answer.RECEIVED, "", NOON + hours(3))
    assert len(await ticked(database, database_url, 26)) == 1
    async with mail_server() as server:
        await send_alerts(database, settings_for(database_url, server.port), NOON + hours(26))
    held, known = " ".join(server.to(AMINA)[0].text.split()).split("the result is recorded already")
    assert "these contacts get no reminder, and their silence is not counted: France" in held
    assert "Kenya" not in held
    assert "nothing waits for the reply: Kenya · technical" in known


async def test_there_is_one_mail_a_day_however_replies_come_in(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA)
    await waiting(database, database_url, "FRA", "KEN", "PER")
    assert await ticked(database, database_url, 24) == ["officers told of replies that nobody has read: 1"]
    for after in (25, 26, 47):
        assert await ticked(database, database_url, after) == []
    assert await ticked(database, database_url, 48) == ["officers told of replies that nobody has read: 2"]
    assert len(await told(database)) == 2


async def test_a_reply_that_was_read_in_time_is_not_told(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA)
    await waiting(database, database_url, "FRA")
    [reading] = await readings(database)
    async with database.writing() as session:
        await decide_reply(session, reading.id, None, NOON + hours(2), "lena", "")
    assert await ticked(database, database_url, 40) == []


async def test_without_an_officers_address_it_is_told_as_soon_as_there_is_one(
    database: Database, database_url: str
) -> None:
    await waiting(database, database_url, "FRA")
    assert await ticked(database, database_url, 25) == []
    await add_officers(database, AMINA)
    assert len(await ticked(database, database_url, 26)) == 1


async def test_an_alert_about_an_incident_neither_counts_nor_is_kept_back(
    database: Database, database_url: str
) -> None:
    await add_officers(database, AMINA)
    await waiting(database, database_url, "FRA")
    [message] = await messages(database)
    assert len(await ticked(database, database_url, 25)) == 1
    await arrives(database, reply(ATTACKED, message.id, sender="poc@fra.example"), NOON + hours(26))
    await worked_off(database, NOON + hours(26))
    extents = [alert.extent for _, alert in await written_alerts(database)]
    assert extents == [AlertExtent.UNREAD, AlertExtent.ONE]


@pytest.mark.parametrize("clocks", [3])
async def test_of_several_clocks_one_tells(database: Database, database_url: str, clocks: int) -> None:
    await add_officers(database, AMINA)
    await waiting(database, database_url, "FRA", "KEN", now=wall_clock() - hours(30))
    outcomes = await asyncio.wait_for(
        at_once(*[("clock", "--once")] * clocks, env=environment(database_url)), timeout=180
    )
    assert [outcome.code for outcome in outcomes] == [0] * clocks
    assert await told(database) == [AMINA]
