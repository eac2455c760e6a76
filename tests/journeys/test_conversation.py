"""The conversation as people have it: without scripts, by keyboard alone, by a screen reader."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import count

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page
from sqlalchemy import select

from directory.database import Database, open_database
from directory.languages import Language
from directory.proposals import Proposal
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.known_codes import know_codes
from pingcheck.exercises.status import Answer, Status
from pingcheck.web.app import make_app
from tests.accessibility import AXE, AXE_IS_HERE, no_findings_here
from tests.browser import PHONE, chromium, new_page
from tests.cast import (
    NOON,
    SECRET,
    link_keys,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.direct_reader import DirectReader
from tests.ports import free_port

pytestmark = pytest.mark.browser
FURTHER = ("call", "role", "successor", "details", "corrections", "telling", "reached")


@asynccontextmanager
async def a_check(url: str, language: str = "en") -> AsyncIterator[tuple[Database, str, str]]:
    """An open check with one contact: the service's address, and the contact's link."""
    database, port = open_database(url), free_port()
    base = f"http://127.0.0.1:{port}"
    settings = settings_for(url, base_url=base, port=port)
    await nominate(database, "EGY", "poc@cert.eg.example", languages=language, time_zone="Africa/Cairo")
    await open_now(database, settings, await plan(database))
    [ping] = await pings(database)
    async with database.writing() as session:
        await know_codes(session, CodeKeys([SECRET]), [ping.id])
    app = make_app(database, settings, link_keys(), ticking(), DirectReader())
    async with TestServer(app, port=port):
        yield database, base, f"{base}/r/{link_keys().token(ping.id)}"
    await database.close()


def ticking() -> Callable[[], datetime]:
    """A clock that goes on with every look at it, as between two presses."""
    looks = count()
    return lambda: NOON + timedelta(seconds=next(looks))


async def without_scripts(browser: Browser) -> Page:
    return await new_page(browser, PHONE, java_script_enabled=False)


async def test_without_scripts_from_a_typed_code_to_the_end(sqlite_url: str) -> None:
    async with a_check(sqlite_url) as (database, base, link), chromium() as browser:
        page = await without_scripts(browser)
        [ping] = await pings(database)
        await page.goto(f"{base}/code")
        await page.get_by_label("Code").fill(CodeKeys([SECRET]).code(ping.id).lower())
        await page.get_by_role("button", name="Continue").click()
        assert page.url == link
        # One press without a choice is caught by the browser itself; with one it is recorded.
        await page.get_by_role("button", name="Send").click()
        assert await statuses(database) == [Status.QUEUED]
        await page.get_by_label("Yes, it reached me").check()
        await page.get_by_role("button", name="Send").click()
        assert await page.get_by_role("heading", level=1).inner_text() == "Thank you. Your answer is recorded."
        assert await statuses(database) == [Status.CONFIRMED]
        await page.get_by_role("button", name="No, it is somebody else’s now").click()
        await page.get_by_label("Name", exact=True).fill("Laila Hassan")
        await page.locator(".languages summary").click()
        await page.get_by_role("button", name="Français").click()
        assert await page.get_by_label("Nom", exact=True).input_value() == "Laila Hassan"
        await page.get_by_role("button", name="Envoyer ces indications").click()
        await page.get_by_role("button", name="C’est tout").click()
        assert await page.get_by_text("Vous n’avez plus rien à faire.").count() == 1
        async with database.reading() as session:
            fields = [one.fields for one in await session.scalars(select(Proposal).order_by(Proposal.id))]
    assert fields == [{}, {"name": "Laila Hassan"}]


async def test_by_keyboard_alone(sqlite_url: str) -> None:
    async with a_check(sqlite_url) as (_, _, link), chromium() as browser:
        page = await new_page(browser, PHONE)
        await page.goto(link)
        await tab_to(page, "input[value=received]")
        await page.keyboard.press("Space")
        await tab_to(page, "main button")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("input[name=topic][value=role]", state="attached")
        # The heading that says the outcome has the focus; the next tab leads to the question's first button.
        assert await focused(page) == "Thank you. Your answer is recorded."
        await page.keyboard.press("Tab")
        assert await page.evaluate("document.activeElement.value") == "yes"
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await page.wait_for_selector("#name")
        await tab_to(page, "#name")
        await page.keyboard.type("Laila Hassan")
        # Enter in a field sends the form; it does not choose a language.
        await page.keyboard.press("Enter")
        await page.wait_for_selector("input[name=topic][value=telling]", state="attached")
        assert await page.evaluate("document.documentElement.lang") == "en"
        await tab_to(page, "main button.quiet")
        await page.keyboard.press("Enter")
        await page.wait_for_selector(".receipt")
        assert await focused(page) == "Thank you. There is nothing more to do."
    assert await statuses_at(sqlite_url) == [Status.CONFIRMED]


async def focused(page: Page) -> str:
    """The words of the heading that has the focus."""
    assert await page.evaluate("document.activeElement.tagName") == "H1"
    return str(await page.evaluate("document.activeElement.textContent"))


async def tab_to(page: Page, wanted: str) -> None:
    for _ in range(30):
        if await page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is not reached by tabs")


async def statuses_at(url: str) -> list[Status]:
    database = open_database(url)
    found = await statuses(database)
    await database.close()
    return found


async def test_what_a_screen_reader_says_comes_in_the_order_of_the_conversation(sqlite_url: str) -> None:
    async with a_check(sqlite_url) as (database, _, link), chromium() as browser:
        page = await without_scripts(browser)
        await page.goto(link)
        asked = await page.locator("body").aria_snapshot()
        _in_order(
            asked,
            "Language", "Please answer by", 'list "Conversation"', "Directory service", "Technical point of contact",
            "Egypt", "No incident has occurred.", 'heading "Did our message reach you?" [level=1]',
            'radio "Yes, it reached me"', 'radio "It reached the wrong person"', 'button "Send"',
            "or say it in your own words", "contentinfo",
        )  # fmt: skip
        assert "[checked]" not in asked
        [ping] = await pings(database)
        async with database.writing() as session:
            await record_answer(session, ping.id, Answer.RECEIVED, "", NOON)
        await page.goto(link)
        _in_order(
            await page.locator("body").aria_snapshot(),
            "Language", "Recorded:", 'link "Change your answer"', 'list "Conversation"', "Directory service",
            "Did our message reach you?", "text: You", 'heading "Thank you. Your answer is recorded." [level=1]',
            'group "Directory service: Is this still your role?"', 'button "Yes, it still is"', 'button "Skip"',
            'button "That is all"', 'textbox "Write to us in your own words"',
        )  # fmt: skip


def _in_order(snapshot: str, *parts: str) -> None:
    places = [snapshot.find(part) for part in parts]
    assert -1 not in places, (parts[places.index(-1)], snapshot)
    assert places == sorted(places), snapshot


async def test_the_accessibility_rules_find_nothing_in_any_language(sqlite_url: str) -> None:
    assert AXE_IS_HERE, "Install the accessibility rules first: scripts/axe"
    async with a_check(sqlite_url, "ar") as (database, base, link), chromium() as browser:
        page = await new_page(browser, PHONE, script=str(AXE))
        for language in Language:
            for path in (link, f"{link}0", f"{base}/", f"{base}/code", f"{base}/verify", f"{base}/privacy"):
                await _no_findings(page, f"{path}?lang={language.value}")
        [ping] = await pings(database)
        async with database.writing() as session:
            await record_answer(session, ping.id, Answer.RECEIVED, "", NOON)
        for language in Language:
            for topic in FURTHER:
                await _no_findings(page, f"{link}?lang={language.value}&ask={topic}")
        await page.emulate_media(color_scheme="dark")
        for topic in FURTHER:
            await _no_findings(page, f"{link}?ask={topic}")


async def _no_findings(page: Page, address: str) -> None:
    await page.goto(address)
    await no_findings_here(page, address)


async def test_every_page_with_its_stylesheet_fits_the_first_flight_of_packets(sqlite_url: str) -> None:
    async with a_check(sqlite_url, "ru") as (database, base, link), ClientSession(auto_decompress=False) as web:
        asked = [link, f"{base}/", f"{base}/code", f"{base}/verify", f"{base}/privacy"]
        [ping] = await pings(database)
        style = re.search(r"/static/\w+/contact\.css", await _text(base + "/code"))
        assert style is not None
        sizes = [await _size(web, path) for path in asked]
        async with database.writing() as session:
            await record_answer(session, ping.id, Answer.RECEIVED, "", NOON)
        sizes += [await _size(web, f"{link}?ask={topic}") for topic in FURTHER]
        assert max(sizes) + await _size(web, base + style[0]) < 14 * 1024


async def _size(web: ClientSession, address: str) -> int:
    async with web.get(address, headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        return len(await answer.read())


async def _text(address: str) -> str:
    async with ClientSession() as web, web.get(address) as answer:
        return await answer.text()
