"""An officer finds people by whatever is at hand, and sees what is known of them: in a real browser, with scripts and
without."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from directory.acts.entry_acts import correct
from directory.database import Database, open_database
from directory.exchange.columns import Column
from directory.history import Ground
from pingcheck.exercises.status import Answer
from pingcheck.web.app import make_app
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import NOON, OFFICER, link_keys, open_now, pings, plan, record_answer, settings_for
from tests.directory.acts.officer import add_cast, on
from tests.officer import PASSWORD, make_account
from tests.pingcheck.web.secretariat.people import CAST
from tests.ports import free_port

pytestmark = pytest.mark.browser
LATER = NOON + timedelta(days=9)


@asynccontextmanager
async def secretariat(url: str) -> AsyncIterator[tuple[Database, str]]:
    """A directory of several States, one check that Kenya answered, one correction since; and where its pages are."""
    database, port = open_database(url), free_port()
    settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    await add_cast(database, *CAST)
    await make_account(database)
    await open_now(database, settings, await plan(database))
    async with database.writing() as session:
        await record_answer(session, (await pings(database))[0].id, Answer.RECEIVED, "", NOON)
    async with database.writing() as session:
        act = on(Ground.NOTE, at=NOON + timedelta(days=1))
        await correct(session, act, {Column.PHONES: "+254207654399"})
    async with TestServer(make_app(database, settings, link_keys(), lambda: LATER), port=port):
        yield database, settings.base_url
    await database.close()


@asynccontextmanager
async def at_the_desk(site: str, viewport: dict[str, int], *, scripts: bool) -> AsyncIterator[Page]:
    """An officer who has signed in."""
    async with chromium() as browser:
        page = await new_page(browser, viewport, java_script_enabled=scripts)
        await page.goto(f"{site}/sign-in")
        await page.fill("#name", OFFICER)
        await page.fill("#password", PASSWORD)
        await page.click("main button")
        yield page


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_by_whatever_is_at_hand(sqlite_url: str, viewport: dict[str, int], scripts: bool) -> None:
    async with secretariat(sqlite_url) as (_, site), at_the_desk(site, viewport, scripts=scripts) as page:
        for typed, name in (
            ("ndiaye", "Mme Aïssatou N’Diaye"),  # a surname in small letters and without its accents
            ("654399", "Ms Amina Otieno"),  # the last digits of a telephone
            ("Egipto", "إدريس تولان"),  # the State's name in Spanish
            ("王", "Mr Wang Wei"),  # a Chinese name by its first character
        ):
            await page.goto(f"{site}/directory")
            await page.fill("#q", typed)
            await page.get_by_role("button", name="Show").click()
            rows = page.locator("tbody tr")
            await expect(rows).to_have_count(1)
            await rows.get_by_role("link", name=name).first.click()
            await expect(page.locator("h1")).to_contain_text(name)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_from_the_header_to_all_of_a_state(sqlite_url: str, scripts: bool) -> None:
    """She looks for Amina, reads how she can be called and what changed, sees her State, and how it stood before."""
    async with secretariat(sqlite_url) as (_, site), at_the_desk(site, DESK, scripts=scripts) as page:
        await page.fill("#find", "otieno")
        await page.get_by_role("button", name="Find", exact=True).click()
        await page.locator("tbody").get_by_role("link", name="Otieno").click()
        # On Wednesday at noon in UTC it is three in the afternoon in Nairobi.
        await expect(page.locator(".clocks")).to_contain_text("Working hours there, until 17:00, 14:00 UTC.")
        await expect(page.get_by_role("link", name="+254207654399")).to_have_attribute("href", "tel:+254207654399")
        await expect(page.locator("#history")).to_contain_text("+254207654321 → After: +254207654399")
        await expect(page.locator("#checks")).to_contain_text("Reached")
        await page.get_by_role("link", name="Kenya").first.click()
        await expect(page.locator("h1")).to_have_text("Kenya")
        await expect(page.locator(".strip")).to_contain_text("Every role reached")
        await page.fill("#as_of", "2026-03-02")
        await page.get_by_role("button", name="Show that day").click()
        await expect(page.get_by_text("As it stood at the end of 2 March 2026, UTC.")).to_be_visible()
        await expect(page.get_by_role("heading", name="Amina Otieno")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_figures_are_filters_and_an_address_can_be_sent_on(sqlite_url: str, scripts: bool) -> None:
    async with secretariat(sqlite_url) as (_, site), at_the_desk(site, DESK, scripts=scripts) as page:
        await page.goto(f"{site}/directory")
        await page.get_by_role("link", name="1 No email").click()
        await expect(page.locator("tbody tr")).to_have_count(1)
        await page.select_option("#role", "diplomatic")
        await page.get_by_role("button", name="Show").click()
        await expect(page.get_by_text("Nobody matches.")).to_be_visible()
        sent_on = page.url
        await page.get_by_role("link", name="Show all").first.click()
        await expect(page.locator("tbody tr")).to_have_count(6)
        await page.goto(sent_on)
        await expect(page.locator("#role")).to_have_value("diplomatic")
        await expect(page.locator("#needs")).to_have_value("no_mail")
        await page.get_by_role("link", name="Show all").first.click()
        await page.get_by_role("link", name="Contact", exact=True).click()
        await expect(page.locator("tbody tr").first).to_contain_text("Aïssatou")
