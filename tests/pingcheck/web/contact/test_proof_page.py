"""The page behind the link of a verification email: it gives nothing away, and only a press proves an address."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request
from bs4 import BeautifulSoup
from multidict import MultiDict
from structlog.testing import capture_logs

from directory.addresses import Standing
from directory.database import Database, open_database
from directory.languages import Language
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.proof_links import VALID_FOR, ProofKeys
from pingcheck.correspondence.address_verification import queue_verification
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.web.app import make_app
from pingcheck.wording.catalogues import catalogue
from tests.cast import NOON, SECRET, link_keys, nominate, open_now, pings, plan, settings_for, statuses
from tests.direct_reader import DirectReader
from tests.directory.acts.officer import ASHA, add_cast, entry
from tests.noticed import entry_mails, standing_of

ASKED = "asha@ke.example"


@dataclass
class Reader:
    """Somebody with the link open, at a time that can be moved."""

    browser: TestClient[Request, Application]
    mail_id: UUID
    now: list[datetime]

    @property
    def link(self) -> str:
        return f"/p/{ProofKeys([SECRET]).token(self.mail_id)}"

    async def look(self, query: str = "") -> BeautifulSoup:
        page = await self.browser.get(self.link + query)
        assert page.status == 200
        return BeautifulSoup(await page.text(), "lxml")

    async def press(self, *answers: str) -> int:
        form = MultiDict([("proof", answer) for answer in answers])
        return (await self.browser.post(self.link, data=form, allow_redirects=False)).status


@asynccontextmanager
async def reading(database: Database, url: str, languages: tuple[str, ...] = ("en",)) -> AsyncIterator[Reader]:
    await add_cast(database, replace(ASHA, languages=languages))
    [address] = [each for each in (await entry(database)).addresses if each.value == ASKED]
    async with database.writing() as session:
        await queue_verification(session, 1, address.id, NOON)
    [(_, message, _)] = await entry_mails(database, EntryMailKind.VERIFICATION)
    now = [NOON]
    app = make_app(database, settings_for(url), link_keys(), lambda: now[0], DirectReader())
    async with TestClient(TestServer(app)) as browser:
        yield Reader(browser, message.id, now)


def said(page: BeautifulSoup) -> str:
    return " ".join(page.get_text(" ").split())


async def test_looking_proves_nothing_and_shows_no_more_than_it_must(database: Database, database_url: str) -> None:
    async with reading(database, database_url) as reader:
        page = await reader.look()
        await reader.browser.head(reader.link)
    text = said(page)
    assert "as…@ke.example" in text
    assert "Technical point of contact" in text
    assert "Kenya" in text
    for secret in (ASKED, "Asha", "duty@", "654321", "National CERT", "P-000001"):
        assert secret not in str(page)
    choices = page.select("input[type=radio]")
    assert [(choice["value"], choice.get("checked")) for choice in choices] == [("yes", None), ("no", None)]
    [button] = page.select("main button")
    assert button.get("name") is None
    assert await standing_of(database, ASKED) is Standing.UNPROVEN


async def test_a_press_proves_it_and_the_page_says_so_ever_after(database: Database, database_url: str) -> None:
    async with reading(database, database_url) as reader:
        assert await reader.press("yes") == 303
        page = await reader.look()
        assert await reader.press("no") == 303
        again = await reader.look()
    assert "Thank you. The address is confirmed." in said(page)
    assert page.select("main form") == []
    assert said(again) == said(page)
    assert await standing_of(database, ASKED) is Standing.GOOD


@pytest.mark.parametrize("answers", [(), ("",), ("perhaps",), ("yes", "no"), ("yes", "yes")], ids=repr)
async def test_what_chooses_nothing_proves_nothing(
    database: Database, database_url: str, answers: tuple[str, ...]
) -> None:
    async with reading(database, database_url) as reader:
        assert await reader.press(*answers) == 422
    assert await standing_of(database, ASKED) is Standing.UNPROVEN


async def test_who_says_no_is_thanked_and_too_late_is_said(database: Database, database_url: str) -> None:
    async with reading(database, database_url) as reader:
        reader.now[0] = NOON + VALID_FOR + timedelta(seconds=1)
        assert "This link can no longer be used" in said(await reader.look())
        reader.now[0] = NOON
        assert await reader.press("no") == 303
        assert "has been told that the address is not right" in said(await reader.look())


@pytest.mark.parametrize("language", list(Language))
async def test_it_speaks_the_contacts_language(database: Database, database_url: str, language: Language) -> None:
    async with reading(database, database_url, (language.value,)) as reader:
        page = await reader.look()
        other = await reader.look("?lang=en")
    assert page.html is not None
    assert (page.html["lang"], page.html["dir"]) == (language.value, language.direction)
    spoken = catalogue(language).gettext
    for text in ("Is this email address right?", "Yes, this address is right", "No, this address is not right"):
        assert spoken(text) in said(page)
    assert "Is this email address right?" in said(other)


async def test_a_forged_link_costs_no_query_and_gives_nothing_away(database_url: str) -> None:
    closed = open_database(database_url)
    await closed.close()
    app = make_app(closed, settings_for(database_url), link_keys(), lambda: NOON, DirectReader())
    real = ProofKeys([SECRET]).token(uuid4())
    reply_link = LinkKeys([SECRET]).token(uuid4())
    async with TestClient(TestServer(app)) as browser:
        for token in ("x", real[:-1], "A" * 44, ProofKeys(["another secret of the tests"]).token(uuid4()), reply_link):
            for method in (browser.get, browser.post):
                page = await method(f"/p/{token}")
                assert page.status == 404
                assert "We do not recognise this link" in await page.text()


async def test_a_real_link_of_no_mail_is_unknown_too(database: Database, database_url: str) -> None:
    async with reading(database, database_url) as reader:
        reader.mail_id = uuid4()
        assert (await reader.browser.get(reader.link)).status == 404
        assert await reader.press("yes") in (303, 404)


async def test_no_token_or_address_is_logged(database: Database, database_url: str) -> None:
    with capture_logs() as logs:
        async with reading(database, database_url) as reader:
            await reader.look()
            await reader.press("yes")
    assert [line["route"] for line in logs if line["event"] == "request"] == ["proof", "proof"]
    assert reader.link[3:20] not in repr(logs)
    assert "asha" not in repr(logs)


async def test_a_proof_answers_no_ping(database: Database, database_url: str) -> None:
    await nominate(database, "FRA", "paris@fr.example")
    await open_now(database, settings_for(database_url), await plan(database))
    before = await statuses(database)
    [ping] = await pings(database)
    app = make_app(database, settings_for(database_url), link_keys(), lambda: NOON, DirectReader())
    async with TestClient(TestServer(app)) as browser:
        page = await browser.post(f"/p/{link_keys().token(ping.id)}", data={"proof": "yes"})
        assert page.status == 404
    assert await statuses(database) == before
