"""A contact is silent in one check and answers the next, in a real browser: its case ends by itself, and says why."""

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, expect

from directory.database import Database, open_database
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.closing import close_exercise
from pingcheck.service.tick import tick
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import NOON, OFFICER, hours, link_keys, nominate, open_now, pings, plan, settings_for
from tests.journeys.test_pages_in_a_browser import sign_in
from tests.officer import make_account
from tests.ports import free_port
from tests.running_check import sent

pytestmark = pytest.mark.browser

CLOSED, SECOND_OPENED, ANSWERED = NOON + hours(72), NOON + hours(24 * 90), NOON + hours(24 * 90 + 2)


async def silent_in_the_first(database: Database, url: str, settings: Settings) -> None:
    await nominate(database, "KEN", "amina@ke.example", name="Amina Otieno")
    first = await plan(database)
    await open_now(database, settings, first)
    await sent(database, url, NOON)
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, first.id), CLOSED, OFFICER)


async def answers_on_a_phone(browser: Browser, database: Database, settings: Settings, check: Exercise) -> None:
    [ping] = await pings(database, check)
    contact = await new_page(browser, PHONE)
    await contact.goto(f"{settings.base_url}/r/{link_keys().token(ping.id)}")
    await contact.get_by_label("Yes, it reached me").check()
    await contact.get_by_role("button", name="Send", exact=True).first.click()
    await expect(contact.locator("main")).to_contain_text("Your answer is recorded.")


async def sees_an_open_case(page: Page, settings: Settings) -> None:
    await page.goto(f"{settings.base_url}/cases")
    await page.locator(".is-cases").get_by_role("link", name="Amina Otieno").click()
    await expect(page.locator("#next")).to_contain_text("No answer")
    await expect(page.locator("#next")).to_contain_text("Next:")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_an_answer_to_the_next_check_ends_the_case(sqlite_url: str, scripts: bool) -> None:
    database, port, moment = open_database(sqlite_url), free_port(), [CLOSED]
    settings = settings_for(sqlite_url, base_url=f"http://127.0.0.1:{port}", port=port)
    await silent_in_the_first(database, sqlite_url, settings)
    await make_account(database)
    app = make_app(database, settings, link_keys(), lambda: moment[0])
    async with TestServer(app, port=port), chromium() as browser:
        page = await new_page(browser, DESK, java_script_enabled=scripts)
        await sign_in(page, settings)
        await sees_an_open_case(page, settings)

        second = await plan(database, now=SECOND_OPENED)
        await open_now(database, settings, second, SECOND_OPENED)
        moment[0] = SECOND_OPENED
        await tick(database, settings, SECOND_OPENED)
        await sign_in(page, settings)  # a session does not last from one check to the next
        await sees_an_open_case(page, settings)

        moment[0] = ANSWERED
        await answers_on_a_phone(browser, database, settings, second)
        await tick(database, settings, ANSWERED)
        await page.reload()
        await expect(page.locator("#next")).to_contain_text("by itself")
        await expect(page.locator("#next")).to_contain_text(f"Reached in {second.reference}.")
        await page.goto(f"{settings.base_url}/cases")
        await expect(page.locator("main")).to_contain_text("No such case.")
        await page.get_by_role("link", name="Ended", exact=True).click()
        await expect(page.locator(".is-cases")).to_contain_text("Amina Otieno")
        # The figures of the first check do not move.
        await page.goto(f"{settings.base_url}/exercises/CC-2026-01")
        await expect(page.locator("main")).to_contain_text("0 of 1")
    await database.close()
