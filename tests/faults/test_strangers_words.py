"""What a mail server says is a stranger's: it can quote a contact's address, a reply link or our signed return address.
It is kept for officers, and reaches no log, no alarm and no page that is not theirs."""

import asyncio

import pytest

from directory.database import Database
from pingcheck.inbox.imap_connection import ImapConnection
from pingcheck.inbox.imap_responses import ImapTrouble
from pingcheck.settings.server_urls import parse_imap_url
from tests.cast import link_keys, nominate, open_now, pings, plan, settings_for, until
from tests.faults.processes import ended, environment, pingcheck, started
from tests.faults.test_hostile_servers import raw_server
from tests.mail_server import MailServer, Says, mail_server
from tests.officer import stranger

RECIPIENT = "wanjiru@cert.ke.example"
STAGES = ("mail", "rcpt", "data")


def repeating(stage: str, code: str, link: str) -> Says:
    def says(at: str, address: str, _: int) -> str | None:
        return f"{code} <{address}> {RECIPIENT} {link}: rejected" if at == stage else None

    return says


@pytest.mark.parametrize("code", ["553 5.7.1", "421 4.7.0", "451 4.3.0", "999 "])
@pytest.mark.parametrize("stage", STAGES)
async def test_no_word_of_a_mail_server_reaches_a_log_an_alarm_or_a_strangers_page(
    sqlite_database: Database, sqlite_url: str, stage: str, code: str
) -> None:
    database = sqlite_database
    await nominate(database, "KEN", RECIPIENT)
    await open_now(database, settings_for(sqlite_url), await plan(database))
    [ping] = await pings(database)
    link = f"https://poc.example/r/{link_keys().token(ping.id)}"
    async with mail_server(repeating(stage, code, link)) as server:
        env = environment(sqlite_url, server.port, LOG_LEVEL="debug", INBOX_BY_PIPE="true")
        courier = await started("courier", env=env)
        await until(lambda: tried(server, stage))
        async with stranger(database, settings_for(sqlite_url)) as machine:
            readiness = await (await machine.get("/readyz")).text()
            figures = await (await machine.get("/metrics")).text()
        diagnosis = await pingcheck(env, "doctor")
        courier.terminate()
        logged = await ended(courier)
        drained = await pingcheck(env, "courier", "--drain")
    for said in (readiness, figures, diagnosis.out, logged.out, logged.err, drained.err):
        for secret in (RECIPIENT, "/r/", "rejected", "b-", "@poc.example>"):
            assert secret not in said, said


async def tried(server: MailServer, stage: str) -> bool:
    return any(at == stage for at, _ in server.tries)


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        (b"* BYE go away wanjiru@cert.ke.example\r\n", "The IMAP server turns us away: BYE"),
        (b"* BYE [UNAVAILABLE] wanjiru@cert.ke.example\r\n", "The IMAP server turns us away: BYE [UNAVAILABLE]"),
        (b"* BYE [wanjiru] x\r\n", "The IMAP server turns us away: BYE"),
        (b"wanjiru@cert.ke.example\r\n", "The IMAP server turns us away: it does not speak IMAP"),
    ],
)
async def test_of_an_imap_server_only_the_condition_and_a_known_code_are_said(greeting: bytes, said: str) -> None:
    async def greet(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(greeting)

    async with raw_server(greet) as port:
        with pytest.raises(ImapTrouble) as trouble:
            await ImapConnection.open(parse_imap_url(f"imap://us@127.0.0.1:{port}"))
    assert str(trouble.value) == said


async def test_what_comes_before_tls_begins_is_taken_for_no_answer_that_comes_within() -> None:
    async def answer_ahead(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"* OK hello\r\n")
        tag = (await reader.readline()).split()[0]
        writer.write(tag + b" OK go on\r\nP2 OK signed in\r\n")
        await reader.read()

    async with raw_server(answer_ahead) as port:
        with pytest.raises(ImapTrouble, match="answers what nobody asked for"):
            await ImapConnection.open(parse_imap_url(f"imap+starttls://us@127.0.0.1:{port}"))
