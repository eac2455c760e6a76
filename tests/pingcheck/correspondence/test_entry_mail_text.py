"""What the mails about entries say, in text and in HTML, in six languages; and what they never say."""

import re
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from directory.acts.succession import replace_entry
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import Ground
from directory.languages import Language
from pingcheck.correspondence.entry_notices import queue_notices
from pingcheck.wording.catalogues import catalogue
from tests.cast import NOON, settings_for
from tests.directory.acts.officer import ASHA, add_cast, on
from tests.mail_server import Received, mail_server
from tests.noticed import MISSION, corrected, send_entry_mails, with_mission

CHANGED = {Column.EMAILS: "duty@ke.example; wanjiru.new@ke.example", Column.PHONES: "+254 20 765 4322"}
KENYA = {
    Language.ARABIC: "كينيا",
    Language.CHINESE: "肯尼亚",
    Language.ENGLISH: "Kenya",
    Language.FRENCH: "Kenya",
    Language.RUSSIAN: "Кения",
    Language.SPANISH: "Kenya",
}
NOTE_DAY = {
    Language.ARABIC: "شباط/فبراير",
    Language.CHINESE: "2026年2月20日",
    Language.ENGLISH: "20 February 2026",
    Language.FRENCH: "20 février 2026",
    Language.RUSSIAN: "20 февраля 2026",
    Language.SPANISH: "20 de febrero de 2026",
}
FULL = ("wanjiru.new@", "asha@ke", "duty@ke", "7654321", "7654322", "20765")
SAID = (
    "Madam, Sir,",
    "Email address removed:",
    "Email address added:",
    "Telephone number removed:",
    "Telephone number added:",
    "This message goes to every email address that the entry had before the change, and to the Permanent Mission. "
    "Addresses and numbers are shown only in part.",
    "If this is right, you need not do anything. If it is wrong, or you know nothing of it, please tell the "
    "secretariat at once:",
    "We will never ask you for a password or a payment, nor to open an attachment; this message has none, and no link "
    "in it changes anything.",
)
ASKED = (
    "Please tell us whether this address is right. Open this link, choose an answer and send it; no password is "
    "needed:",
    "The link can be used until:",
    "This is not a communication check, and no incident has occurred.",
    "We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do "
    "not report incidents in reply to it.",
)


async def mails(database: Database, url: str, language: Language) -> dict[str, Received]:
    """What each address got about a change of an entry whose contact speaks this language."""
    await add_cast(database, replace(ASHA, languages=(language.value,)))
    await with_mission(database)
    await corrected(database, CHANGED)
    async with mail_server() as server:
        settings = settings_for(url, server.port, secretariat_phone="+1 202 555 0142", base_url="https://c.example")
        await send_entry_mails(database, settings)
    return {received.recipient: received for received in server.received}


def plain(text: str) -> str:
    """Without the line breaks and marks of direction of a mail's text. Chinese has no spaces to break at."""
    return re.sub(r"\s|[\u2066\u2069]", "", text)


def both(received: Received) -> tuple[str, str]:
    return plain(received.text), plain(BeautifulSoup(received.html, "html.parser").get_text())


@pytest.mark.parametrize("language", list(Language))
async def test_a_change_is_told_whole_and_masked(database: Database, database_url: str, language: Language) -> None:
    received = (await mails(database, database_url, language))["asha@ke.example"]
    spoken = catalogue(language).gettext
    for said in both(received):
        for text in SAID:
            assert plain(spoken(text)) in said
        for value in ("as…@ke.example", "wa…@ke.example", "…321", "…322", "NV/9", NOTE_DAY[language], KENYA[language]):
            assert plain(value) in said
        assert "+12025550142" in said
        assert "secretariat@poc.example" in said
        for secret in FULL:
            assert secret not in said
    assert received.mail["Content-Language"] == language.value
    assert received.mail["Subject"].startswith("[P-000001] ")
    assert KENYA[language] in received.mail["Subject"]
    assert [part.get_content_type() for part in received.mail.iter_parts()] == ["text/plain", "text/html"]
    assert f'dir="{language.direction}"' in received.html


@pytest.mark.parametrize("language", list(Language))
async def test_a_new_address_is_asked_whether_it_is_right(
    database: Database, database_url: str, language: Language
) -> None:
    received = (await mails(database, database_url, language))["wanjiru.new@ke.example"]
    spoken = catalogue(language).gettext
    for said in both(received):
        for text in ASKED:
            assert plain(spoken(text)) in said
        assert "https://c.example/p/" in said
        assert "AshaOld" not in said, "an address that nobody has proved is not told who is in the directory"
    [link] = set(re.findall(r"https://c\.example/p/[\w-]+=*", received.text + received.html))
    assert link in received.text.splitlines(), "the link stands whole on a line of its own"


async def test_no_link_in_a_notice_has_power(database: Database, database_url: str) -> None:
    received = (await mails(database, database_url, Language.ENGLISH))["asha@ke.example"]
    assert set(re.findall(r"https?://[^\s\"<]+", received.text + received.html)) == {"https://c.example/privacy"}


async def test_the_mission_reads_its_own_language(database: Database, database_url: str) -> None:
    received = (await mails(database, database_url, Language.ARABIC))[MISSION]
    assert received.mail["Content-Language"] == "en"
    assert "Change of an entry" in received.mail["Subject"]


async def test_numbers_and_addresses_are_not_turned_round_in_arabic(database: Database, database_url: str) -> None:
    received = (await mails(database, database_url, Language.ARABIC))["asha@ke.example"]
    assert "\u2066… 322\u2069" in received.text
    assert '<bdi dir="ltr">… 322</bdi>' in received.html


async def test_a_mission_without_an_address_is_not_said_to_be_told(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    await corrected(database, {Column.PHONES: "+254 20 765 4322"})
    async with mail_server() as server:
        await send_entry_mails(database, settings_for(database_url, server.port))
    for text in both(server.received[0]):
        assert plain("This message goes to every email address that the entry had before the change. ") in text
        assert "PermanentMission" not in text


GROUNDS = {
    Ground.NOTE: "Basis: note verbale NV/9 of 20 February 2026",
    Ground.ADDRESS_ON_FILE: "Basis: a confirmation from an address that was already on file",
}


@pytest.mark.parametrize(("ground", "said"), GROUNDS.items(), ids=GROUNDS)
async def test_it_says_on_whose_word(database: Database, database_url: str, ground: Ground, said: str) -> None:
    await add_cast(database, ASHA)
    await corrected(database, {Column.PHONES: "+254 20 765 4322"}, on(ground))
    async with mail_server() as server:
        await send_entry_mails(database, settings_for(database_url, server.port))
    for text in both(server.received[0]):
        assert plain(said) in text


async def test_who_is_succeeded_is_told_when_and_not_by_whom(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    successor = {Column.NAME: "Neema New", Column.EMAILS: "neema@ke.example"}
    async with database.writing() as session:
        replaced = await replace_entry(session, on(), successor, date(2026, 3, 10))
        await queue_notices(session, [replaced.notice], NOON)
    async with mail_server() as server:
        await send_entry_mails(database, settings_for(database_url, server.port))
    assert {received.recipient for received in server.received} == {"asha@ke.example", "duty@ke.example"}
    for text in both(server.received[0]):
        assert plain("Another point of contact takes over from this one on 10 March 2026.") in text
        assert "Neema" not in text
