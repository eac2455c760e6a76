"""A desk opened a ticket for our call: the reminder names it in the form that the desk uses, and opens no second."""

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.exercises.ping import RosterAddress
from pingcheck.exercises.status import Status
from pingcheck.sending.courier import Courier
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, link_keys, messages, nominate, open_now, plan, settings_for, statuses
from tests.incoming_mail import arrives, readings, reply, worked_off
from tests.mail_server import mail_server

SUBJECT = "[CC-2026-01] Communication check: technical point of contact, Kenya"


async def marks(database: Database) -> list[str | None]:
    async with database.reading() as session:
        return list(await session.scalars(select(RosterAddress.ticket).order_by(RosterAddress.id)))


@pytest.mark.parametrize("by", ["poc@ke.example", "helpdesk@tickets.example"])
async def test_the_reminder_to_that_address_names_the_ticket_beside_our_reference(
    database: Database, database_url: str, by: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example", "second@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with mail_server() as server:
        courier = settings_for(database_url, server.port)
        await Courier(database, courier, link_keys(), lambda: NOON).drain()
        [call] = await messages(database)
        acknowledged = reply("Your request has been received.", call.id, "Auto-Submitted: auto-replied", sender=by)
        subject = f"Subject: [cert.example #48213] AutoReply: {SUBJECT}".encode()
        await arrives(database, acknowledged.replace(b"Subject: Re: Communication check", subject), NOON + hours(1))
        await worked_off(database, NOON + hours(1))
        assert await statuses(database) == [Status.AUTO_REPLIED]
        assert (await readings(database))[0].ticket == "48213"
        assert await marks(database) == ["[cert.example #48213]", None]
        await tick(database, courier, NOON + hours(24))
        await Courier(database, courier, link_keys(), lambda: NOON + hours(24)).drain()
    first, reminder = (sent.mail for sent in server.to("poc@ke.example"))
    [elsewhere] = (sent.mail for sent in server.to("second@ke.example"))
    assert first["Subject"] == elsewhere["Subject"] == SUBJECT
    assert reminder["Subject"] == f"{SUBJECT} [cert.example #48213]"
    assert reminder["In-Reply-To"] == first["Message-ID"]
