"""A check planned on a phone, by the keyboard alone: from an empty form to one that opens by itself."""

import pytest
from playwright.async_api import Page, expect
from sqlalchemy import select

from directory.contacts import Rank
from directory.database import Database, open_database
from pingcheck.exercises.exercise import Exercise, Phase, steps_of
from tests.accessibility import is_whole
from tests.at_work import signed_in_page
from tests.browser import PHONE
from tests.cast import nominate, settings_for
from tests.officer import make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser


async def press(page: Page, name: str) -> None:
    """By the keyboard: the button has the focus, and Enter is pressed."""
    button = page.get_by_role("button", name=name, exact=True).last
    await button.focus()
    await page.keyboard.press("Enter")


async def test_a_check_is_planned_on_a_phone_by_the_keyboard(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    for state in ("KEN", "FRA"):
        await nominate(database, state, f"a@{state.lower()}.example", name="Amani")
        await nominate(database, state, f"b@{state.lower()}.example", rank=Rank.ALTERNATE, name="Baraka")
    await make_account(database)
    port = free_port()
    settings = settings_for(sqlite_url, base_url=f"http://127.0.0.1:{port}", port=port)
    async with signed_in_page(database, settings, PHONE) as page:
        await page.wait_for_url(f"{settings.base_url}/")
        await page.goto(f"{settings.base_url}/exercises")
        await page.get_by_role("link", name="Plan a check").focus()
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/exercises/new")
        await is_whole(page, page.url)
        await plan_by_keyboard(page)
        await expect(page.locator("main")).to_contain_text("Before the session is scheduled, and opens by itself.")
        await is_whole(page, page.url)
    await is_planned(database)
    await database.close()


async def plan_by_keyboard(page: Page) -> None:
    totals = page.locator(".totals")
    await expect(totals).to_contain_text("Called first 4", use_inner_text=True)
    await page.get_by_label("Title").focus()
    await page.keyboard.type("Before the session")
    await page.locator("#opens_on").fill("2026-05-04")
    await page.locator("#opens_time").fill("09:00")
    # Enter in a field saves nothing: it counts.
    await page.get_by_label("Open for").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("main")).to_contain_text("Opens 4 May 2026, 09:00 UTC")
    await press(page, "Add a step")
    await expect(page.locator("#rung-2-after")).to_have_value("60h")
    await page.locator("#rung-2-kind").select_option("alternate")
    # The numbers follow by themselves.
    await expect(totals).to_contain_text("On standby 2", use_inner_text=True)
    await page.locator("#rung-2-after").fill("80h")
    await press(page, "Schedule: it opens by itself")
    await expect(page.locator("#rung-2-problem")).to_contain_text("By then the check is closed")
    await is_whole(page, page.url)
    await page.locator("#rung-2-after").fill("36")
    await press(page, "Schedule: it opens by itself")


async def is_planned(database: Database) -> None:
    async with database.reading() as session:
        exercise = (await session.scalars(select(Exercise))).one()
        ladder = [(step.kind.value, step.after_minutes // 60) for step in await steps_of(session, exercise)]
    assert exercise.phase is Phase.SCHEDULED
    assert ladder == [("call", 0), ("remind", 24), ("escalate", 36), ("remind", 48), ("close", 72)]
