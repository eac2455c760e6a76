"""An officer with a phone while a check runs: a stop for a real event, a release, more time, a telephone answer by
code, an excuse, and an early end."""

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from directory.database import open_database
from pingcheck.conversation.codes import CodeKeys
from pingcheck.exercises.status import Status
from pingcheck.web.app import make_app
from tests.accessibility import nothing_is_cut_off
from tests.browser import PHONE, chromium, new_page
from tests.cast import NOON, OFFICER, SECRET, hours, link_keys, pings, settings_for, statuses
from tests.officer import PASSWORD, make_account
from tests.ports import free_port
from tests.running_check import running

pytestmark = pytest.mark.browser


async def test_an_officer_runs_a_check_from_a_phone(sqlite_url: str) -> None:
    database, port = open_database(sqlite_url), free_port()
    await running(database, sqlite_url, "a", "b", "c")
    await make_account(database)
    settings = settings_for(sqlite_url, base_url=f"http://127.0.0.1:{port}", port=port)
    first, second, _ = await pings(database)
    app = make_app(database, settings, link_keys(), lambda: NOON + hours(1))
    async with TestServer(app, port=port), chromium() as browser:
        page = await new_page(browser, PHONE, java_script_enabled=False)
        await page.goto(f"{settings.base_url}/sign-in")
        await page.fill("#name", OFFICER)
        await page.fill("#password", PASSWORD)
        await page.click("main button")
        await page.get_by_role("link", name="Stop sending Spring check").click()
        await page.fill("#reason", "a real event")
        await pressed(page, "Stop 3 emails", "You stopped sending for Spring check.")
        await page.goto(f"{settings.base_url}/exercises/CC-2026-01/release")
        await pressed(page, "Release 3 emails", "You released Spring check.")
        await page.get_by_role("link", name="Extend").click()
        await page.get_by_role("link", name="2 days").click()
        await pressed(page, "Extend by 2 days", "You extended Spring check.")
        await page.goto(f"{settings.base_url}/exercises/CC-2026-01/pings/{first.id}")
        await page.get_by_role("link", name="Record an answer").click()
        await page.get_by_label("It reached me", exact=True).check()
        await page.fill("#code", CodeKeys([SECRET]).code(first.id).lower())
        await pressed(page, "Record this answer", "You recorded the answer of a, Kenya.")
        await page.goto(f"{settings.base_url}/exercises/CC-2026-01/pings/{second.id}")
        await page.get_by_role("link", name="Excuse").click()
        await page.get_by_label("The post is vacant").check()
        await pressed(page, "Excuse from this check", "You excused b, Kenya.")
        await page.goto(f"{settings.base_url}/exercises/CC-2026-01")
        await expect(page.locator("#figures")).to_contain_text("1 of 2 reached")
        await expect(page.locator("#apart")).to_contain_text("1 with the code read out")
        await page.get_by_role("link", name="Close early").click()
        await pressed(page, "Close the check and open 1 case", "You closed Spring check.")
    assert await statuses(database) == [Status.CONFIRMED, Status.EXCUSED, Status.NOT_SENT]
    await database.close()


async def pressed(page: Page, button: str, says: str) -> None:
    """Presses the one button of a page that fits a phone, and reads what was done."""
    await nothing_is_cut_off(page, button)
    await page.get_by_role("button", name=button, exact=True).click()
    await expect(page.locator(".notice.is-done")).to_contain_text(says)
