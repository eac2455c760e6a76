"""A check has closed with thirty cases: an officer works them off in a real browser, by several at once, calls and a
letter, until none is open. Every page is reached by links."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect
from sqlalchemy import func, select

from directory.database import Database, open_database
from pingcheck.followup.case_list import CaseFilter, count_cases
from pingcheck.followup.cases import Case, CaseOutcome
from pingcheck.web.app import make_app
from tests.browser import DESK, PHONE, chromium, new_page
from tests.calling import add_number
from tests.cast import NOON, link_keys, nominate, open_now, plan, settings_for
from tests.journeys.test_pages_in_a_browser import sign_in
from tests.officer import make_account
from tests.ports import free_port
from tests.running_check import close, did, sent

pytestmark = pytest.mark.browser

STATES = ("ALB", "ARG", "BEL", "CHL", "DEU", "FRA", "GHA", "IND", "JPN", "KEN")
EACH, CASES = 3, 30
CALLED = {"ALB": "Ana Hoxha", "ARG": "Bruno Paz"}
WROTE_TO = "Kenya"


async def thirty_cases(database: Database, url: str) -> None:
    """Three contacts of each of ten States took our emails, and nobody answered; two have a number on file."""
    for place, state in enumerate(STATES):
        for number in range(EACH):
            name = CALLED.get(state, f"Contact {place}") if number == 0 else f"Contact {place}-{number}"
            contact_id = await nominate(database, state, f"poc{number}@{state.lower()}.example", name=name)
            if name in CALLED.values():
                await add_number(database, contact_id, f"+1202555010{place}")
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    await sent(database, url, NOON)
    await did(database, exercise, close)


@asynccontextmanager
async def an_officer_signed_in(url: str) -> AsyncIterator[tuple[Database, Page]]:
    database, port = open_database(url), free_port()
    settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    await thirty_cases(database, url)
    await make_account(database)
    app = make_app(database, settings, link_keys(), lambda: NOON.replace(hour=14))
    async with TestServer(app, port=port), chromium() as browser:
        page = await new_page(browser, DESK)
        await sign_in(page, settings)
        yield database, page
    await database.close()


async def to_cases(page: Page) -> None:
    await page.get_by_role("navigation", name="Main").get_by_role("link", name="Cases").click()


async def done(page: Page, words: str) -> None:
    await expect(page.get_by_role("status").first).to_contain_text(words)


async def take_all(page: Page) -> None:
    await to_cases(page)
    await page.get_by_role("link", name="Mark all on this page").click()
    await page.get_by_role("button", name="Give those marked").click()
    await page.get_by_label("Whose do they become?").select_option("Me")
    await page.get_by_role("button", name=f"Give {CASES} cases").click()
    await done(page, f"Cases that you gave: {CASES}.")


async def call_both(page: Page) -> None:
    """Each answers, and says that our email is there."""
    for name in CALLED.values():
        await to_cases(page)
        await page.get_by_role("link", name="Calls to make").click()
        await page.get_by_role("link", name=f"Call {name}").click()
        await page.get_by_text("Reached in person", exact=True).click()
        form = page.locator("details[open] form")
        await form.get_by_label("It reached me", exact=True).check()
        await form.get_by_label("Whom did you speak to, and what else was said?").fill("Spoke to the duty officer.")
        await form.get_by_role("button").click()
        await done(page, name)


async def write_to_one_mission(page: Page) -> None:
    """One letter for all cases of a State; they wait for the answer."""
    await to_cases(page)
    await page.locator(".is-cases").get_by_role("link", name=WROTE_TO).first.click()
    await page.get_by_role("link", name="Write a letter to the Mission").click()
    await page.get_by_role("button", name="Make the letter").click()
    await page.get_by_label("on paper").check()
    await page.get_by_role("button", name="Record that it was sent").click()
    await expect(page.get_by_role("main")).to_contain_text("Sent on paper on 2 March 2026")


async def end_all_of(page: Page, state: str, outcome: str, cases: int) -> None:
    """Finds them, all of a State or, without one, all that are left."""
    await to_cases(page)
    if state:
        await page.get_by_label("Find among the cases").fill(state)
        await page.get_by_role("button", name="Show", exact=True).click()
    await page.get_by_role("link", name="Mark all on this page").click()
    await page.get_by_role("button", name="End those marked").click()
    await page.get_by_label(outcome).check()
    await page.get_by_label("Why, and what it rests on").fill("Letter LV-2026-0001, and two calls.")
    await page.get_by_role("button", name=f"End {cases} cases").click()
    await done(page, f"Cases that you ended: {cases}.")


async def test_thirty_cases_are_scanned_on_a_phone(sqlite_url: str) -> None:
    """Six stand on a screen; what is not seen there is still read out."""
    async with an_officer_signed_in(sqlite_url) as (_, page):
        await page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
        await to_cases(page)
        rows = page.locator(".is-cases tbody tr")
        await expect(rows).to_have_count(CASES)
        heights = await rows.evaluate_all("rows => rows.map(row => row.getBoundingClientRect().height)")
        assert max(heights) < PHONE["height"] / 6
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        for read_out in ("No answer", "nobody", "CC-2026-01", "2 Mar 2026"):
            await expect(page.get_by_role("cell", name=read_out)).to_have_count(CASES)


async def test_thirty_cases_are_worked_to_zero(sqlite_url: str) -> None:
    async with an_officer_signed_in(sqlite_url) as (database, page):
        await take_all(page)
        await call_both(page)
        await write_to_one_mission(page)
        await end_all_of(page, WROTE_TO, "State informed", EACH)
        await end_all_of(page, "", "Closed without contact", CASES - EACH - len(CALLED))
        await page.get_by_role("navigation", name="Main").get_by_role("link", name="Today").click()
        await expect(page.get_by_text("Nothing needs attention.")).to_be_visible()
        async with database.reading() as session:
            assert sum((await count_cases(session, CaseFilter())).values()) == 0
            outcomes = await session.execute(select(Case.outcome, func.count()).group_by(Case.outcome))
            assert dict(list(outcomes)) == {
                CaseOutcome.REACHED: len(CALLED),
                CaseOutcome.STATE_INFORMED: EACH,
                CaseOutcome.NO_CONTACT: CASES - EACH - len(CALLED),
            }
