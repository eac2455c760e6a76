"""A State complains, is shown its evidence, and a result is corrected with proof by two officers: both values stand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from directory.database import Database, open_database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.status import Status
from pingcheck.followup.corrections import CorrectionStage
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.accessibility import (
    AXE,
    AXE_IS_HERE,
    names_differ_where_they_lead_elsewhere,
    no_findings_here,
    nothing_is_cut_off,
)
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import OFFICER, link_keys, settings_for, statuses
from tests.corrected import LATER, all_corrections, closed_unanswered
from tests.officer import PASSWORD, make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser
EVIDENCE = "/states/KEN/evidence?check=CC-2026-01"


@asynccontextmanager
async def a_closed_check(url: str) -> AsyncIterator[tuple[Database, Settings]]:
    database, port = open_database(url), free_port()
    await closed_unanswered(database, url, "amina", "joseph")
    await make_account(database)
    await make_account(database, "second", AccountRole.OFFICER)
    settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    async with TestServer(make_app(database, settings, link_keys(), lambda: LATER), port=port):
        yield database, settings
    await database.close()


async def sign_in(page: Page, settings: Settings, name: str) -> None:
    await page.goto(f"{settings.base_url}/sign-in")
    await page.fill("#name", name)
    await page.fill("#password", PASSWORD)
    await page.click("main button")


async def complain(page: Page) -> None:
    await page.get_by_role("link", name="The State disputes this").click()
    await page.get_by_label("Who of the State says so").fill("Ms. Wanjiru, Permanent Mission")
    await page.get_by_label("How it was said").fill("note verbale 114/2026")
    await page.get_by_label("What the State says").fill("Our duty officer answered within the hour.")
    await page.get_by_role("button", name="Open a case").click()
    await expect(page.locator(".notice.is-done")).to_contain_text("Kenya disputes its result in Spring check")


async def ask_for_the_correction(page: Page) -> None:
    await page.get_by_role("link", name="amina").first.click()
    await page.get_by_role("link", name="Correct the result").click()
    await page.get_by_text("Reached (reached 0 → 1 of 2)", exact=True).click()
    await page.get_by_label("Who asked for it").fill("Permanent Mission of Kenya")
    await page.get_by_label("What proves it").fill("The log of its mail server: our email answered at 12:20 UTC")
    await page.get_by_label("Number of the document").fill("KEN/114")
    await page.get_by_role("button", name="Ask for this correction").click()
    await expect(page.locator(".notice.is-done")).to_contain_text("Another officer must approve it")


async def look_at(page: Page) -> None:
    for size in (DESK, PHONE):
        await page.set_viewport_size(size)  # type: ignore[arg-type]
        await nothing_is_cut_off(page, page.url)
    await names_differ_where_they_lead_elsewhere(page, page.url)
    await no_findings_here(page, page.url)
    await page.set_viewport_size(DESK)  # type: ignore[arg-type]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_a_state_complains_and_two_officers_correct_a_figure(sqlite_url: str, scripts: bool) -> None:
    assert AXE_IS_HERE, "Install the accessibility rules first: scripts/axe"
    async with a_closed_check(sqlite_url) as (database, settings), chromium() as browser:
        page = await new_page(browser, DESK, script=str(AXE) if scripts else "", java_script_enabled=scripts)
        await sign_in(page, settings, OFFICER)
        await page.goto(f"{settings.base_url}/states/KEN")
        await page.get_by_role("link", name="All of it, to print or send").click()
        await expect(page.locator("main")).to_contain_text("A mail server accepted it.")
        await expect(page.locator("main")).to_contain_text("nobody answered")
        await complain(page)
        await ask_for_the_correction(page)
        assert await page.get_by_role("button", name="Approve this correction").count() == 0
        assert await statuses(database) == [Status.SILENT] * 2

        other = await new_page(browser, DESK, script=str(AXE) if scripts else "", java_script_enabled=scripts)
        await sign_in(other, settings, "second")
        await other.get_by_role("link", name="Look Kenya · technical · amina").click()
        await expect(other.locator("main")).to_contain_text("Reached: 0 → 1 of 2")
        if scripts:
            await look_at(other)
        await other.get_by_role("button", name="Approve this correction").click()
        await expect(other.locator(".notice.is-done")).to_contain_text("You corrected the result of amina")
        assert await statuses(database) == [Status.CONFIRMED, Status.SILENT]
        [kept] = await all_corrections(database)
        assert (kept.before, kept.after, kept.stage) == (Status.SILENT, Status.CONFIRMED, CorrectionStage.IN_FORCE)

        for path in (EVIDENCE, "/states/KEN", "/exercises/CC-2026-01", "/exercises/CC-2026-01/total"):
            await other.goto(f"{settings.base_url}{path}")
            await expect(other.locator("main")).to_contain_text("No answer → Reached")
            if scripts:
                await look_at(other)
