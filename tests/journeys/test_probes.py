"""One miss is no verdict: an address that begins to fail gets one probe, a day later; if that fails, it is dead."""

from datetime import datetime
from uuid import UUID

import pytest
from sqlalchemy import select, update

from directory.addresses import Address, Standing
from directory.database import Database
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import Exercise, Step, StepKind, steps_of
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.closing import close_exercise
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
    OFFICER,
    courier_of,
    hours,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.incoming_mail import absence, arrives, bounce, desk, reply, standings, worked_off
from tests.journeys.test_what_comes_back import called
from tests.mail_server import MailServer, mail_server
from tests.officer import officer, page, words

GONE = "550 5.1.1 No such user"


async def probes(database: Database) -> list[Message]:
    async with database.reading() as session:
        return list(
            await session.scalars(select(Message).join(Step, Step.id == Message.step_id).where(Step.kind == "probe"))
        )


async def bounced(database: Database, message: UUID, at: datetime, *, read_at: datetime | None = None) -> None:
    await arrives(database, bounce(message, "poc@ke.example"), at, sender="<>")
    await worked_off(database, read_at or at)


async def sends(database: Database, url: str, server: MailServer, now: datetime, **settings: object) -> None:
    await courier_of(database, settings_for(url, server.port, **settings), lambda: now).drain()


async def test_the_probe_is_the_call_once_more_a_day_later_and_its_failure_makes_the_address_dead(
    database: Database, database_url: str
) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1), read_at=NOON + hours(3))
    [probe] = await probes(database)
    assert (probe.delivery, probe.due_at) == (Delivery.WAITING, NOON + hours(25))
    assert await standings(database) == [Standing.FAILING]
    async with mail_server() as server:
        await sends(database, database_url, server, NOON + hours(24.9))
        assert server.received == []
        await sends(database, database_url, server, NOON + hours(25))
        [sent] = server.received
    assert sent.recipient == "poc@ke.example"
    assert sent.mail["In-Reply-To"] == f"<{call.hex}@poc.example>"
    assert "We wrote to you earlier" not in sent.text
    assert await statuses(database) == [Status.SENT]
    await bounced(database, probe.id, NOON + hours(26))
    assert await standings(database) == [Standing.DEAD]
    assert await statuses(database) == [Status.BOUNCED]
    assert len(await probes(database)) == 1


async def test_who_is_refused_at_the_door_is_probed_too(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with mail_server(lambda at, *_: GONE if at == "rcpt" else None) as server:
        await sends(database, database_url, server, NOON)
        assert await standings(database) == [Standing.FAILING]
        [probe] = await probes(database)
        assert probe.due_at == NOON + hours(24)
        await sends(database, database_url, server, NOON + hours(24))
        assert server.tries["rcpt", "poc@ke.example"] == 2
    assert await standings(database) == [Standing.DEAD]
    assert [probe.delivery for probe in await probes(database)] == [Delivery.REFUSED]


@pytest.mark.parametrize("said", ["550 5.7.1 Blocked", "552 5.2.2 Over quota", "450 4.1.1 Later"])
async def test_no_other_refusal_is_a_verdict(database: Database, database_url: str, said: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with mail_server(lambda at, *_: said if at == "rcpt" else None) as server:
        await sends(database, database_url, server, NOON)
    assert await standings(database) == [Standing.UNPROVEN]
    assert await probes(database) == []


async def test_further_verdicts_of_the_same_day_make_no_second_probe(database: Database, database_url: str) -> None:
    first = await called(database, database_url)
    await open_now(database, settings_for(database_url), await plan(database))
    [second] = [message.id for message in await messages(database) if message.id != first]
    async with mail_server() as server:
        await sends(database, database_url, server, NOON)
    await bounced(database, first, NOON + hours(1))
    await bounced(database, second, NOON + hours(2))
    assert await standings(database) == [Standing.FAILING]
    [probe] = await probes(database)
    assert probe.due_at == NOON + hours(25)


@pytest.mark.parametrize("sign", ["absence", "answer by mail", "answer elsewhere"])
async def test_an_address_that_proves_alive_is_not_probed(database: Database, database_url: str, sign: str) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1))
    if sign == "answer elsewhere":
        # In another exercise, on its page, whose answer proves the only address mailed.
        await open_now(database, settings_for(database_url), await plan(database))
        async with mail_server() as server:
            await sends(database, database_url, server, NOON + hours(2))
        async with database.writing() as session:
            await record_answer(session, (await pings(database))[1].id, Answer.RECEIVED, "", NOON + hours(3))
    else:
        await arrives(database, absence(call) if sign == "absence" else reply("Received.", call), NOON + hours(3))
        await worked_off(database, NOON + hours(3), desk(courtesies=False))
        assert [probe.delivery for probe in await probes(database)] == [Delivery.WITHDRAWN]
    assert await standings(database) == [Standing.GOOD]
    async with mail_server() as server:
        await sends(database, database_url, server, NOON + hours(26))
        assert server.received == []


async def test_an_address_that_fails_again_after_a_sign_of_life_is_probed_a_day_after_that(
    database: Database, database_url: str
) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1))
    await arrives(database, absence(call), NOON + hours(2))
    await worked_off(database, NOON + hours(2))
    await tick(database, settings_for(database_url), NOON + hours(24))
    async with mail_server() as server:
        await sends(database, database_url, server, NOON + hours(24))
        assert len(server.received) == 1  # the reminder: the address is known to be alive
    [reminder] = [each.id for each in await messages(database) if each.accepted_at == NOON + hours(24)]
    await bounced(database, reminder, NOON + hours(25))
    [probe] = await probes(database)
    assert (probe.delivery, probe.due_at) == (Delivery.WAITING, NOON + hours(49))


async def test_reminders_leave_the_probe_alone_and_go_on_once_it_was_taken(
    database: Database, database_url: str
) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1))
    settings = settings_for(database_url)
    await tick(database, settings, NOON + hours(24))
    assert [message.delivery for message in await messages(database)] == [Delivery.ACCEPTED, Delivery.WAITING]
    async with mail_server() as server:
        await sends(database, database_url, server, NOON + hours(25))
        await tick(database, settings, NOON + hours(48))
        await sends(database, database_url, server, NOON + hours(48))
        probe, reminder = server.received
    assert "We wrote to you earlier" in reminder.text
    assert "We wrote to you earlier" not in probe.text


@pytest.mark.parametrize("end", ["close", "cancel"])
async def test_the_end_of_the_exercise_takes_the_probe_back(database: Database, database_url: str, end: str) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1))
    async with database.writing() as session:
        [exercise] = await session.scalars(select(Exercise))
        ending = close_exercise if end == "close" else cancel_exercise
        await ending(session, exercise, NOON + hours(2), OFFICER, "")
    assert [probe.delivery for probe in await probes(database)] == [Delivery.WITHDRAWN]


async def test_after_the_end_a_verdict_makes_no_probe(database: Database, database_url: str) -> None:
    call = await called(database, database_url)
    async with database.writing() as session:
        [exercise] = await session.scalars(select(Exercise))
        await close_exercise(session, exercise, NOON + hours(2), OFFICER, "")
    await bounced(database, call, NOON + hours(3))
    assert await standings(database) == [Standing.FAILING]
    assert await probes(database) == []


async def test_what_a_person_found_dead_meanwhile_is_not_probed(database: Database, database_url: str) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1))
    async with database.writing() as session:
        await session.execute(update(Address).values(standing=Standing.DEAD))
    async with mail_server() as server:
        await sends(database, database_url, server, NOON + hours(26))
        assert server.received == []


async def test_a_rehearsal_host_probes_only_whom_it_may_mail(database: Database, database_url: str) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1))
    async with mail_server() as server:
        await sends(database, database_url, server, NOON + hours(26), only_mail_to=("@here.example",))
        assert server.received == []
        await sends(database, database_url, server, NOON + hours(26), only_mail_to=("@ke.example",))
        assert len(server.received) == 1


async def test_the_secretariat_sees_the_probe_beside_the_ladder_and_not_in_it(
    database: Database, database_url: str
) -> None:
    call = await called(database, database_url)
    await bounced(database, call, NOON + hours(1))
    async with database.reading() as session:
        [exercise] = await session.scalars(select(Exercise))
        assert StepKind.PROBE not in {step.kind for step in await steps_of(session, exercise)}
    [ping] = await pings(database)
    async with officer(database, settings_for(database_url)) as browser:
        shown = words(await page(browser, f"/exercises/{exercise.reference}"))
        assert "Tests of failing addresses A day after each first failure 1 waiting to be sent" in shown
        of_ping = words(await page(browser, f"/exercises/{exercise.reference}/pings/{ping.id}"))
        assert "Test of a failing address to poc@ke.example" in of_ping
