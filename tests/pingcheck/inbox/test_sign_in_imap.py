"""Signing in to a real Dovecot by token, over TLS with a certificate of a private authority."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from pydantic import SecretStr

from directory.database import Database
from pingcheck.inbox.imap_responses import ImapTrouble
from pingcheck.inbox.imap_sign_in import open_mailbox
from pingcheck.inbox.runner import open_inbox
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.sending import tokens
from pingcheck.sending.mail_servers import Mailbox, mailbox_of
from pingcheck.sending.tokens import Granted, TokenSource
from pingcheck.service.intake_rules import intake_rules_of
from pingcheck.settings import Settings
from pingcheck.settings.server_urls import parse_imap_url
from tests.authority import Authority
from tests.cast import NOON, settings_for, until
from tests.direct_reader import DirectReader
from tests.dovecot import Dovecot, running_dovecot
from tests.faults.test_hostile_servers import raw_server
from tests.incoming_mail import reply
from tests.token_server import CLIENT_ID, CLIENT_SECRET, TokenServer, token_server

pytestmark = pytest.mark.server


def signing_in(dovecot: Dovecot, giver: TokenServer, *, url: str = "sqlite:///x.db", **others: Any) -> Settings:
    scheme = "imap+starttls" if "tls_ca" in others else "imap"
    return settings_for(
        url,
        imap_url=SecretStr(f"{scheme}://poc@127.0.0.1:{dovecot.port}/INBOX"),
        oauth_token_url=giver.url,
        oauth_client_id=CLIENT_ID,
        oauth_client_secret=SecretStr(CLIENT_SECRET),
        **others,
    )


def mailbox(dovecot: Dovecot, giver: TokenServer, **others: Any) -> Mailbox:
    found = mailbox_of(signing_in(dovecot, giver, **others))
    assert found is not None
    return found


async def opened(place: Mailbox) -> None:
    line = await open_mailbox(place)
    try:
        await line.examine("INBOX")
    finally:
        line.close()


async def refused(place: Mailbox) -> str:
    with pytest.raises(ImapTrouble) as trouble:
        await opened(place)
    return str(trouble.value)


@pytest.mark.parametrize("mechanisms", ["xoauth2", "oauthbearer", "plain xoauth2 oauthbearer"])
async def test_a_token_opens_the_mailbox_and_serves_until_it_is_refused(
    monkeypatch: pytest.MonkeyPatch, mechanisms: str
) -> None:
    monkeypatch.setattr(tokens, "TOO_NEW_S", 0.0)
    async with (
        token_server() as giver,
        running_dovecot(introspection_url=giver.introspection_url, mechanisms=mechanisms) as dovecot,
    ):
        place = mailbox(dovecot, giver)
        await opened(place)
        await opened(place)
        assert len(giver.given) == 1
        giver.good.clear()  # withdrawn before its time
        await opened(place)
        assert len(giver.given) == 2


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
async def test_a_refusal_for_good_is_said_after_one_more_token(monkeypatch: pytest.MonkeyPatch, mechanism: str) -> None:
    monkeypatch.setattr(tokens, "TOO_NEW_S", 0.0)
    async with (
        token_server(mailbox="somebody else") as giver,
        running_dovecot(introspection_url=giver.introspection_url, mechanisms=mechanism) as dovecot,
    ):
        said = await refused(mailbox(dovecot, giver))
    assert said.startswith("The IMAP server refuses our sign-in: ")
    assert "AUTHENTICATIONFAILED" in said
    assert len(giver.given) == 2
    assert not any(token in said for token in giver.given)


async def test_a_server_that_takes_no_tokens_is_said() -> None:
    async with token_server() as giver, running_dovecot() as dovecot:
        assert "neither XOAUTH2 nor OAUTHBEARER" in await refused(mailbox(dovecot, giver))


async def test_the_authority_that_is_named_is_believed_and_no_other_sees_a_token(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    authority, another = (Authority(tmp_path_factory.mktemp(name)) for name in ("authority", "another"))
    async with (
        token_server() as giver,
        running_dovecot(introspection_url=giver.introspection_url, certificate=authority.certificate()) as dovecot,
    ):
        await opened(mailbox(dovecot, giver, tls_ca=authority.pem))
        strange = await refused(mailbox(dovecot, giver, tls_ca=another.pem))
        assert "certificate verify failed" in strange
        assert "set PINGCHECK_TLS_CA_FILE" in strange
        here = mailbox(dovecot, giver, tls_ca=authority.pem)
        elsewhere = replace(here, server=replace(here.server, host="localhost"))
        assert "certificate verify failed" in await refused(elsewhere)


async def test_what_is_wrong_is_said_for_the_operator_until_it_is_mended(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pingcheck.inbox.mailbox_reader.LONGEST_WAIT_S", 0.1)
    monkeypatch.setattr(tokens, "TROUBLE_FOR_S", 0.0)
    stop = asyncio.Event()

    async def troubles() -> list[str]:
        async with database.reading() as session:
            return await inbox_troubles(session, None, NOON)

    async def none() -> bool:
        return not await troubles()

    async with token_server() as giver, running_dovecot(introspection_url=giver.introspection_url) as dovecot:
        giver.closed = True
        dovecot.arrives(reply("Received.").replace(b"\r\n", b"\n"))
        settings = signing_in(dovecot, giver, url=database_url)
        async with open_inbox(database, settings, intake_rules_of(settings, DirectReader()), lambda: NOON, stop):
            await until(troubles)
            assert await troubles() == [
                "The mailbox at 127.0.0.1 cannot be read: There is no token for it: "
                "the token endpoint 127.0.0.1 refuses: HTTP status 503"
            ]
            giver.closed = False
            await until(none)


async def test_a_server_that_repeats_what_it_hears_brings_no_token_into_the_alarm() -> None:
    async def repeat(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK hello\r\n")
        tag = b"?"
        while line := await reader.readline():
            if line.endswith((b"CAPABILITY\r\n", b"XOAUTH2\r\n")):
                tag = line.split()[0]
                offers = b"* CAPABILITY AUTH=XOAUTH2\r\n" + tag + b" OK\r\n"
                writer.write(offers if b"CAPABILITY" in line else b"+ \r\n")
            else:
                writer.write(tag + b" NO what is " + line)

    async def give() -> Granted:
        return Granted("a-secret-token", 3600)

    async with raw_server(repeat) as port:
        place = Mailbox(parse_imap_url(f"imap://us@127.0.0.1:{port}"), "", TokenSource(give))
        said = await refused(place)
    assert said == "The IMAP server refuses our sign-in: NO"
