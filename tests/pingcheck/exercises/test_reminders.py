"""Reminders: who gets one, once, and in which words."""

from datetime import datetime

import pytest
from sqlalchemy import select, update

from directory.addresses import Address
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from pingcheck.exercises.exercise import Exercise, Phase, StepKind, steps_of
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import RosterAddress
from pingcheck.exercises.reminders import remind
from pingcheck.exercises.status import Answer
from tests.cast import (
    NOON,
    courier_of,
    hours,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
)
from tests.mail_server import MailServer, mail_server


async def reminded(database: Database, exercise: Exercise) -> int:
    """How many mails the first reminder, a day after the call, makes."""
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        [step, *_] = [step for step in await steps_of(session, found) if step.kind is StepKind.REMIND]
        return await remind(session, found, step, NOON + hours(24))


async def drain(database: Database, url: str, server: MailServer, now: datetime = NOON) -> None:
    await courier_of(database, settings_for(url, server.port), lambda: now).drain()


async def waiting(database: Database) -> list[str]:
    """Whom mail still goes to."""
    async with database.reading() as session:
        return list(
            await session.scalars(
                select(RosterAddress.value)
                .join(Message, Message.roster_address_id == RosterAddress.id)
                .where(Message.delivery == Delivery.WAITING)
                .order_by(RosterAddress.value)
            )
        )


async def test_reminders_go_once_and_only_to_who_is_still_asked(database: Database, database_url: str) -> None:
    names = ("answered", "not-me", "gone", "removed", "silent", "suspended", "withdrawn")
    for name in names:
        await nominate(database, "KEN", f"{name}@ke.example", f"{name}@second.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server(
        lambda at, to, _: "550 5.1.1 No such user" if (at, to[:4]) == ("rcpt", "gone") else None
    ) as server:
        await drain(database, database_url, server)
    asked = dict(zip(names, await pings(database), strict=True))
    async with database.writing() as session:
        await record_answer(session, asked["answered"].id, Answer.RECEIVED, "", NOON)
        await record_answer(session, asked["not-me"].id, Answer.WRONG_PERSON, "", NOON)
        for name, status in (("withdrawn", ContactStatus.WITHDRAWN), ("suspended", ContactStatus.SUSPENDED)):
            (await session.get_one(PointOfContact, asked[name].contact_id)).status = status
        await session.execute(update(Address).where(Address.value == "removed@ke.example").values(removed_at=NOON))

    assert await reminded(database, exercise) == 5
    assert await reminded(database, exercise) == 0
    assert await waiting(database) == [
        "gone@ke.example",  # the probe, which is not due yet; no reminder goes where an address is known to be gone
        "gone@second.example",
        "not-me@second.example",  # whoever reads the first address has said so
        "removed@second.example",
        "silent@ke.example",
        "silent@second.example",
    ]


async def test_a_reminder_takes_the_place_of_a_mail_that_was_never_accepted_and_speaks_as_the_call(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    await reminded(database, exercise)
    call, reminder = await messages(database)
    assert (call.delivery, reminder.delivery) == (Delivery.WITHDRAWN, Delivery.WAITING)
    assert reminder.frame_step_id == call.step_id
    async with mail_server() as server:
        await drain(database, database_url, server, NOON + hours(24))
    assert len(server.received) == 1
    assert "We wrote to you earlier" not in server.received[0].text


async def test_a_reminder_threads_onto_the_first_mail(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example", "second@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server() as server:
        await drain(database, database_url, server)
        await reminded(database, exercise)
        await drain(database, database_url, server, NOON + hours(24))
    first, reminder = (mail.mail for mail in server.to("poc@ke.example"))
    [elsewhere] = server.to("second@ke.example")
    assert reminder["In-Reply-To"] == first["Message-ID"] != reminder["Message-ID"]
    assert reminder["Subject"] == first["Subject"]
    assert elsewhere.mail["In-Reply-To"] is None
    assert "48 hours are left" in server.to("poc@ke.example")[1].text


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.CLOSED, Phase.CANCELLED])
async def test_nobody_is_reminded_of_what_is_not_open(database: Database, database_url: str, phase: Phase) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        (await session.get_one(Exercise, exercise.id)).phase = phase
    assert await reminded(database, exercise) == 0
    assert len(await messages(database)) == 1
