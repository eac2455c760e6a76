"""The ways to answer that a mail offers: link, code and reply, each easy to take, and none that leads nowhere."""

import re
from typing import Any
from uuid import UUID

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from directory.languages import Language
from pingcheck.conversation.codes import CodeKeys, codes_in
from pingcheck.conversation.known_codes import find_pings_by_code, know_codes
from pingcheck.conversation.return_addresses import ReturnAddresses, ReturnKind
from pingcheck.sending.composer import Composer
from pingcheck.sending.wire import Composed
from pingcheck.wording.catalogues import catalogue
from tests.cast import NOON, SECRET, courier_of, link_keys, nominate, open_now, pings, plan, settings_for
from tests.mail_server import mail_server
from tests.pingcheck.sending.test_composing import BASE, MESSAGE, PING, claimed, frame, parsed, parts, settings

CODES = CodeKeys([SECRET])
ADDRESSES = ReturnAddresses([SECRET], "poc.example")
SENT_TO = {"KEN": "poc@ke.example", "FRA": "poc@fr.example"}
SIMPLY_REPLY = "or simply reply to this message, in a few words of your own language."


def composed(language: Language, **others: Any) -> Composed:
    its = settings(**others)
    text = frame(language, **others)
    return Composer(its, link_keys()).compose(claimed(text), text, NOON)


@pytest.mark.parametrize("language", list(Language))
def test_each_way_stands_alone_on_its_line_and_as_often_in_the_page(language: Language) -> None:
    text, html = parts(parsed(composed(language, inbox_by_pipe=True)))
    page = [line.strip() for line in BeautifulSoup(html, "html.parser").get_text().splitlines()]
    link = f"{BASE}/r/{link_keys().token(PING)}"
    times = 1 if language is Language.ENGLISH else 2
    for way in (link, f"{BASE}/code", CODES.code(PING), f"{BASE}/verify"):
        assert text.splitlines().count(way) == times
        assert page.count(way) == times
    assert catalogue(language).gettext(SIMPLY_REPLY) in " ".join(text.split())
    assert SIMPLY_REPLY in text.splitlines()


@pytest.mark.parametrize("language", list(Language))
def test_nobody_is_asked_to_reply_where_no_mail_is_read(language: Language) -> None:
    mail = composed(language)
    for said in parts(parsed(mail)):
        assert catalogue(language).gettext(SIMPLY_REPLY) not in " ".join(said.split())
        assert SIMPLY_REPLY not in said
    assert mail.sender == "check@poc.example"
    assert parsed(mail)["Reply-To"] == "secretariat@poc.example"


def test_what_comes_back_comes_to_an_address_that_names_the_message() -> None:
    mail = composed(Language.ENGLISH, inbox_by_pipe=True)
    assert ADDRESSES.message_id(mail.sender) == (ReturnKind.BOUNCE, MESSAGE)
    assert ADDRESSES.message_id(parsed(mail)["Reply-To"]) == (ReturnKind.REPLY, MESSAGE)
    assert "check@poc.example" in parsed(mail)["From"]


def test_where_a_relay_allows_only_one_sender_what_comes_back_comes_to_that() -> None:
    mail = composed(Language.ENGLISH, inbox_by_pipe=True, return_address="plain")
    assert mail.sender == parsed(mail)["Reply-To"] == "check@poc.example"
    assert mail.envelope_id == MESSAGE.hex


@pytest.mark.parametrize("language", list(Language))
def test_every_line_of_the_text_fits_into_72_columns_but_those_that_are_copied(language: Language) -> None:
    text, _ = parts(parsed(composed(language, inbox_by_pipe=True)))
    wide = re.compile(r"[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
    too_long = [line for line in text.splitlines() if len(line) + len(wide.findall(line)) > 72]
    assert all(line.startswith(BASE) for line in too_long), too_long


async def test_the_code_in_a_sent_mail_finds_its_ping(database: Database, database_url: str) -> None:
    emails = {await nominate(database, state, email): email for state, email in SENT_TO.items()}
    async with mail_server() as server:
        its = settings_for(database_url, server.port)
        await open_now(database, its, await plan(database))
        await courier_of(database, its, lambda: NOON).drain()
    by_email = {emails[ping.contact_id]: ping.id for ping in await pings(database)}
    async with database.reading() as session:
        for mail in server.received:
            [code] = codes_in(mail.text)
            assert await find_pings_by_code(session, CODES.hashes(code)) == [by_email[mail.recipient]]
        assert await find_pings_by_code(session, CODES.hashes(CODES.code(UUID(int=7)))) == []
    assert len(server.received) == len(SENT_TO)


async def test_a_code_that_is_known_stays_known_beside_that_of_a_newer_secret(database: Database) -> None:
    rotated = CodeKeys(["a newer secret of the tests", SECRET])
    async with database.writing() as session:
        for keys in (CODES, CODES, rotated):
            await know_codes(session, keys, [PING, MESSAGE, PING])
        for code in (CODES.code(PING), rotated.code(PING)):
            assert await find_pings_by_code(session, rotated.hashes(code)) == [PING]
        await know_codes(session, CODES, [])
