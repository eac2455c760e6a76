"""A contact who wishes to be called: officers are mailed at once, in the transaction that records the wish."""

from datetime import datetime, timedelta

import pytest

from directory.database import Database
from pingcheck.conversation.answers import NewAnswer
from pingcheck.conversation.call_backs import end_call_back
from pingcheck.correspondence.alert_rules import (
    MOST_CALLS,
    NEWS_FOR,
    WINDOW,
    AlertExtent,
    AlertsLately,
    extent_of_call,
)
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.web.contact_batches import ContactBatches
from tests.alerted import AMINA, BORIS, add_officers, send_alerts, told, written_alerts
from tests.cast import NOON, hours, messages, nominate, nominate_many, open_now, pings, plan, settings_for
from tests.incoming_mail import arrives, reply, worked_off
from tests.mail_server import mail_server
from tests.running_check import cancel, did

BASE = "https://check.poc.example"


@pytest.mark.parametrize(
    ("age", "lately", "expected"),
    [
        (timedelta(), AlertsLately(0, 0), AlertExtent.CALL),
        (timedelta(), AlertsLately(MOST_CALLS - 1, 0), AlertExtent.CALL),
        (timedelta(), AlertsLately(MOST_CALLS, 0), AlertExtent.MORE_CALLS),
        (timedelta(), AlertsLately(MOST_CALLS, 1), None),
        (NEWS_FOR, AlertsLately(0, 0), AlertExtent.CALL),
        (NEWS_FOR + timedelta(seconds=1), AlertsLately(0, 0), None),
    ],
)
def test_how_much_is_told(age: timedelta, lately: AlertsLately, expected: AlertExtent | None) -> None:
    assert extent_of_call(age, lately) is expected


async def called(database: Database, url: str, count: int = 1) -> list[Ping]:
    if count == 1:
        await nominate(database, "KEN", "poc@ke.example", name="Wanjiru Kamau")
    else:
        await nominate_many(database, count)
    await open_now(database, settings_for(url), await plan(database))
    return await pings(database)


async def press(database: Database, *found: Ping, at: datetime = NOON, words: str = "", incident: bool = False) -> None:
    """Each presses "please call me" on the reply page."""
    batches = ContactBatches(database, IncidentAlerts(BASE))
    for ping in found:
        await batches.answer(NewAnswer(ping.id, Answer.CALL_ME, words, at, incident=incident))


async def test_all_officers_are_told_at_once_without_the_number(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA, None, BORIS)
    [ping] = await called(database, database_url)
    await press(database, ping, words="+254 20 555 0100")
    assert await told(database) == [AMINA, BORIS]
    async with mail_server() as server:
        await send_alerts(database, settings_for(database_url, server.port))
    mail = server.to(AMINA)[0]
    text = "\n".join(mail.text.splitlines())
    assert mail.mail["Subject"] == "[Please call] Kenya · technical"
    assert mail.mail["Auto-Submitted"] == "auto-generated"
    assert "Check: Spring check\n" in text
    assert f"\n{BASE}/exercises/CC-2026-01/pings/{ping.id}/call\n" in text
    for secret in ("555", "Wanjiru", "poc@"):
        assert secret not in text.replace(str(ping.id), "")
    assert all(len(line) <= 72 for line in text.splitlines() if "://" not in line)


async def test_by_email_too(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA)
    await called(database, database_url)
    [message] = await messages(database)
    await arrives(database, reply("Please call me.", message.id), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    [(recipient, alert)] = await written_alerts(database)
    assert (recipient, alert.extent) == (AMINA, AlertExtent.CALL)


async def test_once_until_somebody_has_called(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA)
    [ping] = await called(database, database_url)
    await press(database, ping)
    await press(database, ping, at=NOON + hours(1), words="Still waiting")
    assert len(await told(database)) == 1
    async with database.writing() as session:
        await end_call_back(session, ping.id, NOON + hours(2), "amina")
    await press(database, ping, at=NOON + hours(3), words="Once more, please")
    assert len(await told(database)) == 2


async def test_a_flood_does_not_flood_officers_nor_hide_an_incident(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA)
    found = await called(database, database_url, MOST_CALLS + 4)
    await press(database, *found[:-1])
    await press(database, found[-1], words="We are under attack", incident=True)
    extents = [alert.extent for _, alert in await written_alerts(database)]
    assert extents == [*[AlertExtent.CALL] * MOST_CALLS, AlertExtent.MORE_CALLS, AlertExtent.ONE]
    [more] = [alert for _, alert in await written_alerts(database) if alert.extent is AlertExtent.MORE_CALLS]
    assert more.subject == "[Please call] More than 10 contacts in an hour"
    assert f"{BASE}/calls" in more.text
    # An hour later there is room again.
    await press(database, found[-2], at=NOON + WINDOW + hours(1), words="Please")
    assert (await written_alerts(database))[-1][1].extent is AlertExtent.CALL


async def test_of_a_check_that_was_called_off_nobody_is_told(database: Database, database_url: str) -> None:
    await add_officers(database, AMINA)
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    await did(database, exercise, cancel)
    await press(database, *await pings(database), at=NOON + hours(1))
    assert await told(database) == []
