"""What keeps officers from hearing of a possible incident is said on the board and by `pingcheck doctor`."""

import json
from typing import Any

import pytest
from sqlalchemy import select, update

from directory.database import Database
from pingcheck.accounts.accounts import set_mail
from pingcheck.correspondence.alert_troubles import NOBODY, alert_advice, alert_troubles
from pingcheck.exercises.message import Cause, Delivery, Message, MessageKind
from pingcheck.reports.release_forecast import release_forecast
from pingcheck.runtime import hold
from pingcheck.runtime.hold import place_hold
from tests.alerted import AMINA, ATTACKED, BORIS, add_officers, send_alerts
from tests.cast import NOON, hours, settings_for
from tests.faults.processes import environment, pingcheck
from tests.incoming_mail import arrives, reply, worked_off
from tests.mail_server import mail_server


async def told_of_an_incident(database: Database, *mails: str) -> None:
    await add_officers(database, *mails)
    await arrives(database, reply(ATTACKED))
    await worked_off(database)


async def troubles(database: Database, after: float = 0) -> list[str]:
    async with database.reading() as session:
        return await alert_troubles(session, NOON + hours(after))


async def test_without_an_officers_address_nobody_would_be_mailed(database: Database, database_url: str) -> None:
    await add_officers(database, None)
    async with database.reading() as session:
        assert await alert_advice(session) == [NOBODY]
    said = await pingcheck(environment(database_url), "doctor")
    assert NOBODY in " ".join(said.out.split())
    assert json.loads((await pingcheck(environment(database_url), "doctor", "--json")).out)["advice"] == [NOBODY]
    await add_officers_again(database)
    assert NOBODY not in " ".join((await pingcheck(environment(database_url), "doctor")).out.split())


async def add_officers_again(database: Database) -> None:
    async with database.writing() as session:
        await set_mail(session, "officer-0", AMINA)


@pytest.mark.parametrize(
    "became",
    [
        {"delivery": Delivery.REFUSED, "cause": Cause.NO_SUCH_MAILBOX},
        {"delivery": Delivery.DEAD_LETTER, "cause": Cause.OUR_CODE},
        {"delivery": Delivery.ACCEPTED, "accepted_at": NOON, "returned_at": NOON},
    ],
)
async def test_an_officer_who_is_not_reached_is_named_until_the_address_is_another(
    database: Database, became: dict[str, Any]
) -> None:
    await told_of_an_incident(database, AMINA, BORIS)
    assert await troubles(database) == []
    async with database.writing() as session:
        await session.execute(update(Message).where(Message.recipient == AMINA).values(**became))
    [said] = await troubles(database)
    assert said.startswith("The mail to officer-0 about a possible incident failed.")
    assert AMINA not in said
    assert await troubles(database, after=24 * 8) == []
    async with database.writing() as session:
        await set_mail(session, "officer-0", "amina@new.example")
    assert await troubles(database) == []


async def test_while_nothing_may_be_sent_that_is_said(database: Database, database_url: str) -> None:
    await told_of_an_incident(database, AMINA, BORIS)
    async with database.writing() as session:
        await hold.installation(session)
        await place_hold(session, "a restored backup")
    assert await troubles(database) == [
        "Emails to officers about possible incidents are held back, too: read the marked replies now."
    ]
    async with database.reading() as session:
        forecast = await release_forecast(session, NOON)
    assert "2 emails will be sent: alerts about possible incidents: 2 to 2 officers." in forecast
    async with mail_server() as server:
        await send_alerts(database, settings_for(database_url, server.port))
        assert server.received == []


async def test_a_rehearsal_host_mails_only_whom_it_may(database: Database, database_url: str) -> None:
    await told_of_an_incident(database, AMINA, "boris@rehearsal.example")
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, only_mail_to="@rehearsal.example")
        await send_alerts(database, settings)
        assert [mail.recipient for mail in server.received] == ["boris@rehearsal.example"]


async def test_an_old_alert_goes_to_nobody(database: Database, database_url: str) -> None:
    await told_of_an_incident(database, AMINA)
    async with mail_server() as server:
        await send_alerts(database, settings_for(database_url, server.port), NOON + hours(25))
        assert server.received == []
    async with database.reading() as session:
        found = (await session.scalars(select(Message))).one()
    assert (found.kind, found.delivery) == (MessageKind.ALERT, Delivery.WITHDRAWN)
