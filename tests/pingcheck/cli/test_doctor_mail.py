"""`doctor --mail`: a mail to ourselves goes out through the relay and is waited for in the inbox."""

import asyncio
import json
from email import message_from_bytes, policy

import pytest
from pydantic import SecretStr

from directory.database import Database
from directory.errors import Refused
from pingcheck.inbox.incoming import MailWay, Outcome
from pingcheck.inbox.mail_trial import mail_to_ourselves
from tests.cast import NOON, settings_for
from tests.dovecot import running_dovecot
from tests.faults.processes import environment, pingcheck
from tests.incoming_mail import arrives, courtesies, readings, worked_off
from tests.mail_server import mail_server


async def test_it_says_by_which_way_the_mail_came_and_nothing_follows(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, inbox_by_pipe=True)
        waiting = asyncio.create_task(mail_to_ourselves(database, settings, NOON, 30))
        await server.wait_for(1)
        [sent] = server.received
        await arrives(
            database, b"Received: by the relay\r\n" + sent.content, recipient=sent.recipient, way=MailWay.PIPE
        )
        assert await waiting == "pipe"
    assert sent.recipient.startswith("r-")
    await worked_off(database)
    assert [reading.outcome for reading in await readings(database)] == [Outcome.FILED]
    assert await courtesies(database) == []


async def test_it_says_where_the_mail_was_lost(database: Database, database_url: str) -> None:
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, inbox_by_pipe=True)
        with pytest.raises(Refused, match="did not come into the inbox"):
            await mail_to_ourselves(database, settings, NOON, 1)
    with pytest.raises(Refused, match="could not be sent"):
        await mail_to_ourselves(database, settings, NOON, 1)
    async with mail_server(lambda stage, *_: "550 5.7.1 no" if stage == "rcpt" else None) as server:
        settings = settings_for(database_url, server.port, inbox_by_pipe=True)
        with pytest.raises(Refused, match=r"did not take .* 550"):
            await mail_to_ourselves(database, settings, NOON, 1)


@pytest.mark.server
async def test_it_says_first_that_the_mailbox_cannot_be_opened(database: Database, database_url: str) -> None:
    async with mail_server() as server, running_dovecot() as dovecot:
        wrong = SecretStr(f"imap://poc:wrong@127.0.0.1:{dovecot.port}")
        settings = settings_for(database_url, server.port, imap_url=wrong)
        with pytest.raises(Refused, match=r"The mailbox at 127\.0\.0\.1 cannot be read: .*refuses LOGIN"):
            await mail_to_ourselves(database, settings, NOON, 1)
    assert server.received == []


async def test_the_command_says_that_there_is_no_token_and_why(sqlite_url: str) -> None:
    tokens = {"PINGCHECK_TOKEN_COMMAND": "sh -c 'echo a-secret; exit 3'"}
    places = {"PINGCHECK_SMTP_URL": "smtps://us@127.0.0.1:1", "PINGCHECK_IMAP_URL": "imaps://us@127.0.0.1:1"}
    ended = await pingcheck(environment(sqlite_url) | tokens | places, "doctor")
    assert ended.code == 1
    why = "the token command fails with exit code 3; run it by hand to see why."
    assert f"There is no token for the mail server at 127.0.0.1: {why}" in ended.out
    assert f"There is no token for the mailbox at 127.0.0.1: {why}" in ended.out
    assert "a-secret" not in ended.out + ended.err
    good = {"PINGCHECK_TOKEN_COMMAND": "echo a-token"}
    ended = await pingcheck(environment(sqlite_url) | good | places, "doctor")
    assert "no token" not in ended.out


async def test_without_an_inbox_it_says_what_the_mail_server_said(sqlite_url: str) -> None:
    async with mail_server() as server:
        named = environment(sqlite_url, server.port, MAIL_FROM="Secrétariat, New York <check@poc.example>")
        here = named | {"PINGCHECK_REPLY_TO": "secretariat@poc.example"}
        ended = await pingcheck(here, "doctor", "--mail")
        assert ended.code == 0, ended
        assert "took a trial mail to secretariat@poc.example: 250 " in ended.out
        told = json.loads((await pingcheck(here, "doctor", "--mail-to", "me@poc.example", "--json")).out)
    assert (told["mail"], told["mail_to"], told["mail_reply"][:4]) == ("accepted", "me@poc.example", "250 ")
    assert [mail.recipient for mail in server.received] == ["secretariat@poc.example", "me@poc.example"]
    sent = message_from_bytes(server.received[0].content, policy=policy.default)
    assert str(sent["From"]) == '"Secrétariat, New York" <check@poc.example>'


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        ("mail", "550 5.7.1 not from you"),
        ("rcpt", "554 5.7.1 Relay access denied"),
        ("rcpt", "450 4.2.0 greylisted"),
        ("data", "554 5.6.0 spam"),
    ],
)
async def test_a_refusal_is_shown_in_the_servers_own_words_and_only_there(
    sqlite_url: str, stage: str, said: str
) -> None:
    async with mail_server(lambda at, *_: said if at == stage else None) as server:
        ended = await pingcheck(environment(sqlite_url, server.port), "doctor", "--mail")
    assert ended.code == 1
    assert said in ended.out
    assert "Nothing is wrong" not in ended.out
    assert said not in ended.err


async def test_a_trial_mail_keeps_to_the_addresses_of_a_rehearsal(sqlite_url: str) -> None:
    async with mail_server() as server:
        only = environment(sqlite_url, server.port, ONLY_MAIL_TO="@rehearsal.example")
        ended = await pingcheck(only, "doctor", "--mail-to", "poc@mfa.example")
        assert "PINGCHECK_ONLY_MAIL_TO does not name it" in ended.out
        assert (await pingcheck(only, "doctor", "--mail-to", "nobody")).code == 2
    assert server.received == []
