"""Signing in to a real SMTP server by token, over TLS with a certificate of a private authority."""

import asyncio
import json
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, ClassVar

import pytest
from aiosmtpd.smtp import SMTP, AuthResult
from pydantic import SecretStr

from directory.database import Database
from pingcheck.exercises.message import Delivery
from pingcheck.sending import tokens
from pingcheck.sending.connection import ServerUnusable, connect
from pingcheck.sending.mail_servers import Relay, relay_of
from pingcheck.sending.tokens import Granted, TokenSource
from pingcheck.settings import Settings
from pingcheck.settings.server_urls import parse_smtp_url
from tests.authority import Authority
from tests.cast import NOON, PATIENCE_S, courier_of, messages, nominate_many, open_now, plan, settings_for
from tests.faults.test_hostile_servers import passing, raw_server
from tests.mail_server import Counted, MailServer, mail_server
from tests.token_server import CLIENT_ID, CLIENT_SECRET, SCOPE, TokenServer, token_server

USER = "check=of,the@poc.example"
NAME = "check=3Dof=2Cthe@poc.example"  # RFC 5801 §4


class ByToken(Counted):
    """Takes the tokens that are good, from our user alone; a refusal is a challenge first, as with large hosters."""

    line_length_limit = 12_288
    tokens: ClassVar[TokenServer]

    async def auth_XOAUTH2(self, _: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        return await self._decide(f"user={USER}\x01auth=Bearer %s\x01\x01", b"")

    async def auth_OAUTHBEARER(self, _: SMTP, args: list[str]) -> AuthResult:  # noqa: N802
        assert self.transport is not None
        port = self.transport.get_extra_info("sockname")[1]
        return await self._decide(f"n,a={NAME},\x01host=127.0.0.1\x01port={port}\x01auth=Bearer %s\x01\x01", b"\x01")

    async def _decide(self, form: str, last_word: bytes) -> AuthResult:
        said = await self.challenge_auth("")
        assert isinstance(said, bytes)
        if self.tokens.passing:
            return AuthResult(success=False, handled=False, message=self.tokens.passing.pop())
        if said in {(form % token).encode() for token in self.tokens.good}:
            return AuthResult(success=True)
        if await self.challenge_auth(json.dumps({"status": "401", "schemes": "bearer"})) != last_word:
            return AuthResult(success=False, handled=False, message="500 not the last word that was due")
        return AuthResult(success=False, handled=False, message=f"535 5.7.8 not with {b64encode(said).decode()}")


@asynccontextmanager
async def by_token(authority: Authority, giver: TokenServer, offers: str = "XOAUTH2") -> AsyncIterator[MailServer]:
    class Session(ByToken):
        tokens: ClassVar[TokenServer] = giver

    others = {"LOGIN", "PLAIN", "XOAUTH2", "OAUTHBEARER"} - set(offers.split())
    tls: dict[str, Any] = {"tls_context": authority.server_side(), "require_starttls": True, "auth_required": True}
    async with mail_server(speaks=Session, auth_exclude_mechanism=others, **tls) as server:
        yield server


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
async def opened(database: Database, database_url: str, authority: Authority) -> Settings:
    """An exercise with mails to send; settings that sign in by token, but for where."""
    await nominate_many(database, 12)
    await open_now(database, settings_for(database_url), await plan(database))
    by = {"oauth_client_id": CLIENT_ID, "oauth_client_secret": SecretStr(CLIENT_SECRET), "oauth_scope": SCOPE}
    return settings_for(database_url).model_copy(update=by | {"tls_ca": authority.pem})


def to(settings: Settings, port: int, giver: TokenServer, **others: Any) -> Settings:
    address = f"smtp+starttls://{USER.replace('@', '%40')}@127.0.0.1:{port}"
    return settings.model_copy(update={"smtp_url": SecretStr(address), "oauth_token_url": giver.url} | others)


async def drained(database: Database, settings: Settings) -> None:
    await courier_of(database, settings, lambda: NOON).drain()


async def refused(database: Database, settings: Settings) -> str:
    """What the alarm says, when nobody got a mail and nobody is blamed for it."""
    with pytest.raises(ServerUnusable) as unusable:
        await drained(database, settings)
    assert {message.delivery for message in await messages(database)} == {Delivery.WAITING}
    return str(unusable.value)


@pytest.mark.parametrize("offers", ["XOAUTH2", "OAUTHBEARER", "XOAUTH2 OAUTHBEARER"])
async def test_all_connections_sign_in_with_one_token(
    database: Database, opened: Settings, authority: Authority, offers: str
) -> None:
    async with token_server() as giver, by_token(authority, giver, offers) as server:
        await drained(database, to(opened, server.port, giver))
    assert len(server.received) == 12
    assert len(giver.asked_with) == 1


async def test_a_token_that_was_withdrawn_is_replaced_and_nothing_is_held_up(
    database: Database, opened: Settings, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "TOO_NEW_S", 0.0)
    async with token_server() as giver, by_token(authority, giver) as server:
        relay = relay_of(to(opened, server.port, giver))
        (await connect(relay, PATIENCE_S)).close()
        giver.good.clear()
        opening = await asyncio.gather(*(connect(relay, PATIENCE_S) for _ in range(5)))
        for dialogue in opening:
            dialogue.close()
    assert len(giver.asked_with) == 2


async def test_a_refusal_for_good_stops_the_run_after_one_more_token(
    database: Database, opened: Settings, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "TOO_NEW_S", 0.0)
    async with token_server() as giver, by_token(authority, giver) as server:
        said = await refused(database, to(opened, server.port, giver, smtp_connections=1, smtp_url=wrong(server.port)))
        assert said == f"The mail server 127.0.0.1:{server.port} refuses our sign-in: 535 5.7.8"
    assert len(giver.asked_with) == 2
    assert server.received == []


def wrong(port: int) -> SecretStr:
    return SecretStr(f"smtp+starttls://somebody@127.0.0.1:{port}")


async def test_the_last_word_to_a_refusal_by_oauthbearer_is_its_own(
    database: Database, opened: Settings, authority: Authority
) -> None:
    async with token_server() as giver, by_token(authority, giver, "OAUTHBEARER") as server:
        said = await refused(database, to(opened, server.port, giver, smtp_url=wrong(server.port)))
    assert "535 5.7.8" in said


async def test_a_refusal_that_passes_is_waited_out(database: Database, opened: Settings, authority: Authority) -> None:
    async with token_server() as giver, by_token(authority, giver) as server:
        giver.passing = ["454 4.7.0 Temporary authentication failure"] * 2
        settings = to(opened, server.port, giver)
        stop = asyncio.Event()
        running = asyncio.create_task(courier_of(database, settings, passing()).run(stop))
        await server.wait_for(12)
        stop.set()
        await running
    assert len(giver.asked_with) == 1


async def test_no_token_is_said_and_the_mail_server_is_left_alone(
    database: Database, opened: Settings, authority: Authority
) -> None:
    async with token_server() as giver, by_token(authority, giver) as server:
        old = to(opened, server.port, giver, oauth_client_secret=SecretStr("old"))
        said = await refused(database, old)
    assert said.startswith(
        f"There is no token for the mail server 127.0.0.1:{server.port}: the token endpoint 127.0.0.1"
    )
    assert "invalid_client" in said
    assert server.connections == 0


async def test_a_server_that_takes_no_tokens_is_said(
    database: Database, opened: Settings, authority: Authority
) -> None:
    async with token_server() as giver, by_token(authority, giver, "PLAIN") as server:
        assert "neither XOAUTH2 nor OAUTHBEARER" in await refused(database, to(opened, server.port, giver))


async def test_a_certificate_of_another_authority_is_shown_no_token(
    database: Database, opened: Settings, authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> None:
    another = Authority(tmp_path_factory.mktemp("another"))
    async with token_server() as giver, by_token(another, giver) as server:
        said = await refused(database, to(opened, server.port, giver))
        assert "certificate verify failed" in said
        assert "If its authority is private, set PINGCHECK_TLS_CA_FILE" in said
        both = to(opened, server.port, giver, tls_ca=authority.pem + another.pem)
        await drained(database, both)
    assert len(server.received) == 12


async def test_a_certificate_for_another_name_is_not_spoken_to(authority: Authority) -> None:
    elsewhere = authority.server_side("DNS:elsewhere.example")
    async with mail_server(tls_context=elsewhere) as server:
        relay = Relay(parse_smtp_url(f"smtp+starttls://127.0.0.1:{server.port}"), authority.pem)
        with pytest.raises(ServerUnusable, match="certificate verify failed") as unusable:
            await connect(relay, PATIENCE_S)
    assert "PINGCHECK_TLS_CA_FILE" not in str(unusable.value)


async def test_a_server_that_echoes_what_it_hears_brings_no_token_into_the_alarm() -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 hello\r\n")
        known = {b"EHLO": b"250-on\r\n250 AUTH XOAUTH2\r\n", b"AUTH": b"334 \r\n"}
        while line := await reader.readline():
            writer.write(known.get(line[:4], line))

    async def give() -> Granted:
        return Granted("a-secret-token", 3600)

    async with raw_server(echo) as port:
        relay = Relay(parse_smtp_url(f"smtp://us@127.0.0.1:{port}"), "", TokenSource(give))
        with pytest.raises(ServerUnusable) as unusable:
            await connect(relay, PATIENCE_S)
    assert str(unusable.value).endswith("it answers our sign-in with what is no SMTP")
