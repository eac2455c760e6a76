"""Mailboxes that several entries share: each call says which of how many it is; one reminder goes for all."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from directory.contacts import Rank, Role
from directory.database import Database
from pingcheck.exercises.escalation import call_alternates
from pingcheck.exercises.exercise import Exercise, Step, StepKind, Target, steps_of
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.reminders import remind
from pingcheck.exercises.status import Answer
from pingcheck.exercises.step_forecast import forecast_step
from tests.cast import (
    NOON,
    courier_of,
    hours,
    link_keys,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.mail_server import MailServer, Received, mail_server

SHARED, CAPITAL = "desk@shared.example", "Desk@shared.example"
MISSING_TOO = "We have not yet heard from these points of contact at this mailbox either"


def said(mail: Received) -> str:
    return " ".join(mail.text.split())


async def drain(database: Database, url: str, server: MailServer, now: datetime = NOON) -> None:
    await courier_of(database, settings_for(url, server.port), lambda: now).drain()


async def stepped(database: Database, exercise: Exercise, ordinal: int, now: datetime) -> int:
    """Runs the step of this place in its ladder; how many messages it made."""
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        step: Step = (await steps_of(session, found))[ordinal]
        if step.target is Target.ALTERNATE:
            return (await call_alternates(session, found, step, now)).messages
        assert step.kind is StepKind.REMIND
        forecast = await forecast_step(session, found, step, now)
        made = await remind(session, found, step, now)
        assert made == forecast[0]
        return made


async def places(database: Database) -> list[tuple[int | None, int | None]]:
    async with database.reading() as session:
        rows = select(RosterAddress.shared_place, RosterAddress.shared_count).join(Ping)
        return [
            (row[0], row[1]) for row in await session.execute(rows.order_by(Ping.contact_id, RosterAddress.position))
        ]


async def three_of_one_mailbox(database: Database) -> None:
    await nominate(database, "KEN", SHARED, name="Ada")
    await nominate(database, "KEN", SHARED.upper(), role=Role.DIPLOMATIC, languages="fr", name="Béa")
    await nominate(database, "FRA", CAPITAL, name="Cem")
    await nominate(database, "FRA", "alone@fr.example", role=Role.DIPLOMATIC, name="Dan")


async def answer(database: Database, which: Collection[int], at: datetime = NOON) -> None:
    known = await pings(database)
    async with database.writing() as session:
        for place in which:
            await record_answer(session, known[place].id, Answer.RECEIVED, "", at)


async def test_each_entry_gets_a_call_of_its_own_that_says_which_it_is(database: Database, database_url: str) -> None:
    await three_of_one_mailbox(database)
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    assert await places(database) == [(1, 3), (2, 3), (3, 3), (None, None)]
    async with mail_server() as server:
        await drain(database, database_url, server)
    [first], [third] = server.to(SHARED), server.to(CAPITAL)
    assert third.mail["Subject"].endswith("France (3 of 3)")
    assert first.mail["Subject"].endswith("Kenya (1 of 3)")
    [french] = server.to(SHARED.upper())
    assert french.mail["Subject"].endswith("(2 sur 3)")
    assert "partagent cette boîte aux lettres (3 au total)" in said(french)
    assert "share this mailbox (3 in all)" in said(french)
    for mail in (first, third, french):
        assert MISSING_TOO not in said(mail)
        assert "⟦" not in said(mail)
    [alone] = server.to("alone@fr.example")
    assert "mailbox" not in said(alone)
    assert "(" not in alone.mail["Subject"]


async def test_one_reminder_goes_for_all_that_are_missing_and_names_nobody_else(
    database: Database, database_url: str
) -> None:
    await three_of_one_mailbox(database)
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server() as server:
        await drain(database, database_url, server)
        await answer(database, [0])
        assert await stepped(database, exercise, 1, NOON + hours(24)) == 2
        server.received.clear()
        await drain(database, database_url, server, NOON + hours(24))
        [bundled], [alone] = server.to(SHARED.upper()), server.to("alone@fr.example")
        assert said(bundled).count("Cem") == 2  # in the mail's language, and in English
        assert "Point de contact technique, France — Cem" in said(bundled)
        assert "Technical point of contact, France — Cem" in said(bundled)
        assert "Ada" not in said(bundled)  # has answered
        assert "Dan" not in said(bundled)  # has another mailbox
        assert MISSING_TOO not in said(alone)

        await answer(database, [1], NOON + hours(30))
        assert await stepped(database, exercise, 2, NOON + hours(48)) == 2
        server.received.clear()
        await drain(database, database_url, server, NOON + hours(48))
        [last] = server.to(CAPITAL)
        assert "Cem" in said(last)
        assert MISSING_TOO not in said(last)
    await statuses(database)


async def test_a_bundled_reminder_goes_on_for_the_others_if_its_own_entry_answers_before_it_goes(
    database: Database, database_url: str
) -> None:
    await three_of_one_mailbox(database)
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server() as server:
        await drain(database, database_url, server)
        assert await stepped(database, exercise, 1, NOON + hours(24)) == 2
        await answer(database, [0, 1], NOON + hours(24))
        server.received.clear()
        await drain(database, database_url, server, NOON + hours(24))
        [passed_on] = server.to(CAPITAL)
        third = (await pings(database))[2]
        assert link_keys().token(third.id) in said(passed_on)
        assert "(3 of 3)" in passed_on.mail["Subject"]
        assert MISSING_TOO not in said(passed_on)

        assert await stepped(database, exercise, 2, NOON + hours(48)) == 2
        await answer(database, [2], NOON + hours(48))
        server.received.clear()
        await drain(database, database_url, server, NOON + hours(48))
        assert [mail.mail["To"] for mail in server.received] == ["alone@fr.example"]
    await statuses(database)


async def test_an_entry_whose_call_never_went_gets_it_by_itself(database: Database, database_url: str) -> None:
    await three_of_one_mailbox(database)
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server(lambda at, to, _: "451 4.7.1 Later" if (at, to) == ("rcpt", CAPITAL) else None) as server:
        await drain(database, database_url, server)
    assert [message.delivery for message in await messages(database)].count(Delivery.DEFERRED) == 1
    assert await stepped(database, exercise, 1, NOON + hours(24)) == 3
    async with mail_server() as server:
        await drain(database, database_url, server, NOON + hours(24))
        [bundled], [call] = server.to(SHARED), server.to(CAPITAL)
    assert "Béa" in said(bundled)
    assert "We wrote to you earlier" not in said(call)
    assert MISSING_TOO not in said(call)


async def test_alternates_that_are_called_later_come_after_those_that_have_a_place(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", SHARED, rank=Rank.ALTERNATE)
    await nominate(database, "KEN", SHARED)
    await nominate(database, "KEN", SHARED, role=Role.DIPLOMATIC)
    exercise = await plan(database, ladder="alternate:36h")
    await open_now(database, settings_for(database_url), exercise)
    assert await places(database) == [(None, None), (1, 2), (2, 2)]
    assert await stepped(database, exercise, 1, NOON + hours(36)) == 1
    assert await places(database) == [(3, 3), (1, 3), (2, 3)]
