"""Couriers over a real mail server: each mail once, every word kept, nobody blamed for what is not theirs."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from aiosmtpd.smtp import AuthResult, LoginPassword
from pydantic import SecretStr
from sqlalchemy import select

from directory.database import Database
from pingcheck.exercises.message import Attempt, Cause, Delivery
from pingcheck.exercises.status import Status
from pingcheck.runtime.clock import Clock
from pingcheck.sending.connection import ServerUnusable
from pingcheck.sending.courier import Courier
from pingcheck.sending.workers import alarms, beats
from tests.cast import (
    NOON,
    courier_of,
    messages,
    nominate,
    open_now,
    plan,
    settings_for,
    statuses,
    until,
)  # fmt: skip
from tests.mail_server import MailServer, Says, mail_server


def always(moment: datetime = NOON) -> Clock:
    return lambda: moment


def only(stage: str, words: str, tries: int = 1_000) -> Says:
    """A server that says these words at one stage, so many times to each address."""
    return lambda at, _, attempt: words if at == stage and attempt <= tries else None


async def opened(database: Database, url: str, server: MailServer, contacts: int = 1) -> Courier:
    for number in range(contacts):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    settings = settings_for(url, server.port)
    await open_now(database, settings, await plan(database))
    return courier_of(database, settings, always())


async def attempts(database: Database) -> list[tuple[str, int | None, str]]:
    async with database.reading() as session:
        return [
            (attempt.stage, attempt.code, attempt.reply)
            for attempt in await session.scalars(select(Attempt).order_by(Attempt.id))
        ]


async def test_everybody_is_mailed_once_over_few_connections(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        courier = await opened(database, database_url, server, contacts=50)
        await courier.drain()
        await courier.drain()
    assert sorted(mail.recipient for mail in server.received) == sorted(f"poc{n}@ke.example" for n in range(50))
    assert server.connections <= 2 * 4
    assert set(await statuses(database)) == {Status.SENT}
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
    assert set(await attempts(database)) == {("data", 250, "2.0.0 Queued as ABC")}
    async with database.reading() as session:
        assert await beats(session) == {}


async def test_two_couriers_at_once_send_each_mail_once(
    database: Database, elsewhere: Database, database_url: str
) -> None:
    async with mail_server() as server:
        courier = await opened(database, database_url, server, contacts=60)
        second = courier_of(elsewhere, settings_for(database_url, server.port), always())
        await asyncio.gather(courier.drain(), second.drain())
    assert len({mail.recipient for mail in server.received}) == len(server.received) == 60


@pytest.mark.parametrize(
    ("says", "delivery", "cause", "status"),
    [
        (only("rcpt", "550 5.1.1 No such user here"), Delivery.REFUSED, Cause.NO_SUCH_MAILBOX, Status.BOUNCED),
        (only("rcpt", "552 5.2.2 Mailbox full"), Delivery.REFUSED, Cause.MAILBOX_FULL, Status.BOUNCED),
        (only("rcpt", "550 5.7.1 Blocked by policy"), Delivery.REFUSED, Cause.POLICY, Status.REFUSED),
        (only("data", "554 5.7.1 Message looks like spam"), Delivery.REFUSED, Cause.POLICY, Status.REFUSED),
        (only("rcpt", "451 4.7.1 Greylisted, come back later"), Delivery.DEFERRED, Cause.TEMPORARY, Status.DEFERRED),
        (only("data", "452 4.2.2 Over quota"), Delivery.DEFERRED, Cause.MAILBOX_FULL, Status.DEFERRED),
        (only("data", "drop after", tries=1), Delivery.IN_DOUBT, Cause.UNREACHABLE, Status.DEFERRED),
    ],
)
async def test_the_servers_word_decides_and_is_kept(
    database: Database, database_url: str, says: Says, delivery: Delivery, cause: Cause, status: Status
) -> None:
    async with mail_server(says) as server:
        await (await opened(database, database_url, server)).drain()
    message, *probes = await messages(database)
    assert (message.delivery, message.cause, message.attempts) == (delivery, cause, 1)
    assert len(probes) == (cause is Cause.NO_SUCH_MAILBOX)
    assert await statuses(database) == [status]
    [(_, code, words)] = await attempts(database)
    assert delivery is Delivery.IN_DOUBT or says("rcpt", "", 1) == f"{code} {words}" or code in {451, 452, 554}


async def test_greylisting_is_outlived(database: Database, database_url: str) -> None:
    async with mail_server(only("rcpt", "451 4.7.1 Greylisted", tries=2)) as server:
        first = await opened(database, database_url, server)
        await first.drain()
        for minutes in (10, 40):
            later = always(NOON + timedelta(minutes=minutes))
            await courier_of(database, settings_for(database_url, server.port), later).drain()
    assert len(server.received) == 1
    assert await statuses(database) == [Status.SENT]
    assert [code for _, code, _ in await attempts(database)] == [451, 451, 250]


async def test_a_mail_in_doubt_goes_out_once_more_under_the_same_message_id(
    database: Database, database_url: str
) -> None:
    async with mail_server(only("data", "drop after", tries=1)) as server:
        await (await opened(database, database_url, server)).drain()
        later = always(NOON + timedelta(minutes=10))
        await courier_of(database, settings_for(database_url, server.port), later).drain()
    first, second = server.received
    assert first.mail["Message-ID"] == second.mail["Message-ID"]
    [message] = await messages(database)
    assert message.possibly_twice
    assert message.delivery is Delivery.ACCEPTED


async def test_a_mail_in_doubt_twice_is_not_sent_a_third_time(database: Database, database_url: str) -> None:
    async with mail_server(only("data", "drop after")) as server:
        await opened(database, database_url, server)
        for passed in range(10):
            later = always(NOON + timedelta(hours=passed))
            await courier_of(database, settings_for(database_url, server.port), later).drain()
    assert len(server.received) == 2
    [message] = await messages(database)
    assert (message.delivery, message.possibly_twice, message.is_to_send) == (Delivery.IN_DOUBT, True, False)
    assert await statuses(database) == [Status.DEFERRED]


async def test_a_server_that_breaks_off_after_every_mail_is_soon_given_up(
    database: Database, database_url: str
) -> None:
    async with mail_server(only("data", "drop after")) as server:
        courier = await opened(database, database_url, server, contacts=40)
        with pytest.raises(ServerUnusable, match="breaks off every connection"):
            await courier.drain()
    assert courier._pool.pace.allowed < 4
    assert len(server.received) <= 3 + 2 * 4
    assert {message.delivery for message in await messages(database)} == {Delivery.IN_DOUBT, Delivery.WAITING}


async def test_a_dropped_connection_blames_nobody_and_loses_nothing(database: Database, database_url: str) -> None:
    async with mail_server(only("rcpt", "421 4.3.2 Shutting down", tries=1)) as server:
        courier = await opened(database, database_url, server, contacts=1)
        moments = iter(NOON + timedelta(seconds=second) for second in range(10_000))
        courier = courier_of(database, settings_for(database_url, server.port), lambda: next(moments))
        await courier.drain()
    assert len(server.received) == 1
    assert await attempts(database) == [("data", 250, "2.0.0 Queued as ABC")]


async def test_refusal_of_our_sender_stops_the_run_and_blames_no_contact(database: Database, database_url: str) -> None:
    async with mail_server(only("mail", "550 5.7.1 Sender not allowed")) as server:
        courier = await opened(database, database_url, server, contacts=3)
        with pytest.raises(ServerUnusable, match="refuses our sender: 550"):
            await courier.drain()
    assert {message.delivery for message in await messages(database)} == {Delivery.WAITING}
    assert set(await statuses(database)) == {Status.QUEUED}


async def test_refusal_of_our_sign_in_stops_the_run(database: Database, database_url: str) -> None:
    def refuse(*_: object) -> AuthResult:
        return AuthResult(success=False, handled=False)

    async with mail_server(auth_require_tls=False, authenticator=refuse, auth_required=True) as server:
        courier = await opened(database, database_url, server)
        settings = settings_for(database_url).model_copy(
            update={"smtp_url": SecretStr(f"smtp://us:wrong%20word@127.0.0.1:{server.port}")}
        )
        courier = courier_of(database, settings, always())
        with pytest.raises(ServerUnusable, match="refuses our sign-in"):
            await courier.drain()
    assert {message.delivery for message in await messages(database)} == {Delivery.WAITING}


async def test_a_password_with_odd_characters_signs_in(database: Database, database_url: str) -> None:
    given: list[object] = []

    def accept(_: object, __: object, ___: object, ____: str, data: LoginPassword) -> AuthResult:
        given.append((data.login, data.password))
        return AuthResult(success=True)

    async with mail_server(auth_require_tls=False, authenticator=accept, auth_required=True) as server:
        await opened(database, database_url, server)
        settings = settings_for(database_url).model_copy(
            update={"smtp_url": SecretStr(f"smtp://us%40poc:p%2Fw%20%3A@127.0.0.1:{server.port}")}
        )
        await courier_of(database, settings, always()).drain()
    assert given[0] == (b"us@poc", b"p/w :")
    assert len(server.received) == 1


async def test_a_server_that_is_not_there_is_said_by_the_worker_and_waited_for(
    database: Database, database_url: str
) -> None:
    async with mail_server() as server:
        await opened(database, database_url, server)
    gone = settings_for(database_url, server.port, claim_lease=0.5)
    stop = asyncio.Event()
    running = asyncio.create_task(courier_of(database, gone, always()).run(stop))
    await until(lambda: alarms_of(database))
    [said] = await alarms_of(database)
    stop.set()
    await running
    assert f"127.0.0.1:{server.port} cannot be used" in said
    assert {message.delivery for message in await messages(database)} == {Delivery.WAITING}


async def alarms_of(database: Database) -> Sequence[str]:
    async with database.reading() as session:
        return await alarms(session)
