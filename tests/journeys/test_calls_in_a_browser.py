"""A call-back in a real browser: found on Today, telephoned, recorded by code; and what a wrong code leaves open."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from directory.database import Database, open_database
from pingcheck.exercises.status import Status
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.accessibility import AXE, AXE_IS_HERE, no_findings_here, nothing_is_cut_off
from tests.browser import DESK, PHONE, chromium, new_page
from tests.calling import check_of_two, code_of, wishes_a_call
from tests.cast import NOON, OFFICER, hours, link_keys, pings, settings_for, statuses
from tests.officer import PASSWORD, make_account
from tests.ports import free_port
from tests.running_check import close, did

pytestmark = pytest.mark.browser


@asynccontextmanager
async def a_wish(url: str, *, is_closed: bool = False) -> AsyncIterator[tuple[Database, Settings]]:
    """Amina in Nairobi wishes to be called by a number that is not on file."""
    database, port = open_database(url), free_port()
    settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    exercise = await check_of_two(database, url)
    await make_account(database)
    await wishes_a_call(database, (await pings(database))[0].id, phone="+254 700 123456")
    if is_closed:
        await did(database, exercise, close)
    async with TestServer(make_app(database, settings, link_keys(), lambda: NOON + hours(2)), port=port):
        yield database, settings
    await database.close()


async def sign_in(page: Page, settings: Settings) -> None:
    await page.goto(f"{settings.base_url}/sign-in")
    await page.fill("#name", OFFICER)
    await page.fill("#password", PASSWORD)
    await page.click("main button")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_a_call_back_is_telephoned_and_recorded_by_code(sqlite_url: str, scripts: bool) -> None:
    async with a_wish(sqlite_url) as (database, settings), chromium() as browser:
        page = await new_page(browser, DESK, java_script_enabled=scripts)
        await sign_in(page, settings)
        kenya, france = await pings(database)
        await page.locator("#calls").get_by_role("link", name="Call Kenya").click()
        await expect(page.get_by_role("heading", name="Call Amina Otieno")).to_be_visible()
        await expect(page.get_by_role("link", name="+254 700 123456")).to_have_attribute("href", "tel:+254700123456")
        await expect(page.get_by_text("Could you please read out the code in it?")).to_be_visible()
        await expect(page.get_by_label("The code that the contact reads out")).to_be_hidden()
        await page.get_by_text("Reached by code", exact=True).click()
        form = page.locator("details[open] form")
        await form.get_by_label("Which number did you call?").select_option(index=1)
        await form.get_by_label("The code that the contact reads out").fill(code_of(france))
        await form.get_by_label("It reached me", exact=True).check()
        await form.get_by_role("button", name="Record the answer by code").click()
        # The code of somebody else: nothing is recorded, and what was chosen stands.
        await expect(form.get_by_text("This is not the code of this contact.")).to_be_visible()
        await expect(form.get_by_label("It reached me", exact=True)).to_be_checked()
        await form.get_by_label("The code that the contact reads out").fill(code_of(kenya))
        await form.get_by_role("button", name="Record the answer by code").click()
        await expect(page.locator(".notice.is-done")).to_contain_text("Amina Otieno, Kenya read the code out.")
        await page.goto(settings.base_url)
        await expect(page.locator("#calls")).to_have_count(0)
        assert (await statuses(database))[0] is Status.CONFIRMED


async def test_a_case_is_called_from_the_list_again_and_again(sqlite_url: str) -> None:
    async with a_wish(sqlite_url, is_closed=True) as (_, settings), chromium() as browser:
        page = await new_page(browser, PHONE)
        await sign_in(page, settings)
        await page.goto(f"{settings.base_url}/calls?why=case")
        await page.get_by_role("link", name="Call Jean Dupont").click()
        await page.get_by_text("Ask again at another time", exact=True).click()
        form = page.locator("details[open] form")
        await form.get_by_role("button", name="Record when to call again").click()
        await expect(form.get_by_text("Say when to call again.")).to_be_visible()
        await form.get_by_label("Call again at").fill("2026-03-03T09:30")
        await expect(form.get_by_label("By which clock is that?")).to_have_value("there")
        await form.get_by_role("button", name="Record when to call again").click()
        # The list as it was narrowed down; a browser keeps the fragment.
        await expect(page).to_have_url(re.compile(rf"{settings.base_url}/calls\?why=case(#.*)?$"))
        await expect(page.locator(".notice.is-done")).to_contain_text("Jean Dupont, France is to be called again.")
        await page.goto(f"{settings.base_url}/calls")  # a promise now, so that no case is its reason any more
        await expect(page.get_by_role("row", name="Jean Dupont")).to_contain_text("3 Mar 2026, 08:30 UTC")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_call_with_every_form_open_is_whole(sqlite_url: str, viewport: dict[str, int], scheme: str) -> None:
    assert AXE_IS_HERE, "Install the accessibility rules first: scripts/axe"
    async with a_wish(sqlite_url) as (database, settings), chromium() as browser:
        page = await new_page(browser, viewport, script=str(AXE), color_scheme=scheme)
        await sign_in(page, settings)
        await page.goto(f"{settings.base_url}/exercises/CC-2026-01/pings/{(await pings(database))[0].id}/call")
        # Only one is open at a time, but for whoever looks at all.
        await page.evaluate("document.querySelectorAll('.outcome').forEach(e => { e.name = ''; e.open = true })")
        await nothing_is_cut_off(page, "call")
        await no_findings_here(page, "call")
