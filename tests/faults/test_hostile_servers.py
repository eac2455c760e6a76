"""Mail servers that misbehave: whatever they do, everybody is mailed in the end or nobody is blamed for it."""

import asyncio
import random
import ssl
import subprocess
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from directory.database import Database
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Status
from pingcheck.runtime.clock import Clock
from pingcheck.sending.connection import ServerUnusable, connect
from tests.cast import (
    NOON,
    PATIENCE_S,
    courier_of,
    messages,
    nominate_many,
    open_now,
    plan,
    settings_for,
    statuses,
    until,
)  # fmt: skip
from tests.mail_server import mail_server

Speaks = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[None, None, None]]


async def opened(database: Database, url: str, contacts: int) -> None:
    await nominate_many(database, contacts)
    await open_now(database, settings_for(url), await plan(database))


def passing() -> Clock:
    """A clock on which a minute goes by with every look, so that what waits comes due."""
    minutes = iter(range(10_000_000))
    return lambda: NOON + timedelta(minutes=next(minutes))


@asynccontextmanager
async def raw_server(speak: Speaks) -> AsyncIterator[int]:
    """A server that speaks as it likes; its port."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await speak(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def nobody_is_blamed(database: Database, contacts: int) -> None:
    assert {message.delivery for message in await messages(database)} == {Delivery.WAITING}
    assert await statuses(database) == [Status.QUEUED] * contacts


async def test_a_server_that_never_answers_is_given_up(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pingcheck.sending.handover.STAGE_TIMEOUT_S", 0.1)
    await opened(database, database_url, 5)

    async def tarpit(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 patience\r\n")
        while await reader.readline():
            pass

    async with raw_server(tarpit) as port:
        with pytest.raises(ServerUnusable):
            await courier_of(database, settings_for(database_url, port), lambda: NOON).drain()
    await nobody_is_blamed(database, 5)


async def test_a_server_that_stops_answering_at_the_recipient_is_given_up(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only the wait for what it answers to a mail is short: a connection may take as long as a busy machine needs.
    monkeypatch.setattr("pingcheck.sending.handover.connect", lambda relay, _: connect(relay, PATIENCE_S))
    monkeypatch.setattr("pingcheck.sending.handover.STAGE_TIMEOUT_S", 0.1)
    await opened(database, database_url, 5)

    async def mute(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 hello\r\n")
        while line := await reader.readline():
            if not line.startswith(b"RCPT"):
                writer.write(b"250 OK\r\n")

    async with raw_server(mute) as port:
        with pytest.raises(ServerUnusable, match="breaks off every connection"):
            await courier_of(database, settings_for(database_url, port), passing()).drain()
    await nobody_is_blamed(database, 5)


@pytest.mark.parametrize(
    "garbage", [b"\x00\xff\xfe\r\n", b"250\r\n" * 3, b"x" * 100_000, b"250-on\r\n" * 9_000, b"999 what\r\n"]
)
@pytest.mark.parametrize("at", [b"connect", b"EHLO", b"MAIL", b"RCPT"])
async def test_a_server_that_speaks_garbage_blames_nobody(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch, garbage: bytes, at: bytes
) -> None:
    monkeypatch.setattr("pingcheck.sending.handover.STAGE_TIMEOUT_S", 0.2)
    await opened(database, database_url, 2)

    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(garbage if at == b"connect" else b"220 hello\r\n")
        while line := await reader.readline():
            writer.write(garbage if line.startswith(at) else b"250 OK\r\n")

    settings_of = settings_for(database_url, 1, smtp_connections=1)
    async with raw_server(babble) as port:
        url = SecretStr(f"smtp://127.0.0.1:{port}")
        courier = courier_of(database, settings_of.model_copy(update={"smtp_url": url}), passing())
        try:
            async with asyncio.timeout(PATIENCE_S):
                await courier.drain()
        except ServerUnusable:
            await nobody_is_blamed(database, 2)
        else:  # it was a refusal, if an odd one
            assert not {message.delivery for message in await messages(database)} & {
                Delivery.CLAIMED,
                Delivery.ACCEPTED,
            }


async def test_a_server_that_takes_two_connections_and_no_more_gets_no_more(
    database: Database, database_url: str
) -> None:
    await opened(database, database_url, 100)
    async with mail_server(most_connections=2) as server:
        settings = settings_for(database_url, server.port, smtp_connections=8)
        await courier_of(database, settings, passing()).drain()
    assert len({mail.recipient for mail in server.received}) == len(server.received) == 100


async def test_a_server_that_breaks_off_at_random_gets_everything_in_the_end(
    database: Database, database_url: str
) -> None:
    chance = random.Random(20261124)
    words = {"mail": "421 4.3.2 not now", "rcpt": "421 4.3.2 not now", "data": "drop after"}

    def capricious(stage: str, _: str, attempt: int) -> str | None:
        return words[stage] if attempt == 1 and chance.random() < 0.1 else None

    await opened(database, database_url, 100)
    async with mail_server(capricious) as server:
        settings = settings_for(database_url, server.port, smtp_connections=4)
        stop = asyncio.Event()
        courier = asyncio.create_task(courier_of(database, settings, passing()).run(stop))
        await until(lambda: all_accepted(database))
        stop.set()
        await courier
    copies = Counter(mail.recipient for mail in server.received)
    assert len(copies) == 100
    twice = {message.id.hex for message in await messages(database) if message.possibly_twice}
    assert {mail.mail["Message-ID"][1:33] for mail in server.received if copies[mail.recipient] > 1} <= twice


async def all_accepted(database: Database) -> bool:
    return {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}


def certificate_for(name: str, folder: Path) -> ssl.SSLContext:
    """A server's side of TLS, with a certificate that it signed itself."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-days", "2"]
    subprocess.run(["openssl", *asked, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    return context


async def test_a_certificate_that_nobody_vouches_for_is_not_spoken_to(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    context = certificate_for("elsewhere.example", tmp_path)
    await opened(database, database_url, 3)
    async with mail_server(tls_context=context) as server:
        settings = settings_for(database_url).model_copy(
            update={"smtp_url": SecretStr(f"smtp+starttls://127.0.0.1:{server.port}")}
        )
        with pytest.raises(ServerUnusable, match="certificate verify failed"):
            await courier_of(database, settings, lambda: NOON).drain()
    await nobody_is_blamed(database, 3)
    assert server.received == []
