"""An officer goes on leave in the middle, in a real browser: a colleague has her cases and her part of the day's email,
gives the approval that she asked for, and ends a case; then she is back."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from directory.database import Database, open_database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import set_mail
from pingcheck.exercises.approval import ask_for_approval
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.case_acts import assign_case, hold_case, set_due
from pingcheck.followup.cases import Case, CaseOutcome
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import NOON, OFFICER, hours, link_keys, plan, settings_for
from tests.digested import read, sent
from tests.mail_server import Received
from tests.officer import PASSWORD, make_account
from tests.ports import free_port
from tests.running_check import close, did, running

pytestmark = pytest.mark.browser

BORIS = "boris"
AMINAS, BORISES = "amina@un.example", "boris@un.example"
FIRST, SECOND = "Asha Njeri", "Juma Odhiambo"
NEXT_DAY = NOON + hours(24)
LAST_DAY_AWAY = "2026-03-06"


async def work_in_the_middle(database: Database, url: str) -> None:
    """Amina has two cases, both due, and has asked for the approval of a check that she planned."""
    exercise = await running(database, url, FIRST, SECOND)
    await did(database, exercise, close)
    for name, mail in ((OFFICER, AMINAS), (BORIS, BORISES)):
        await make_account(database, name, AccountRole.OFFICER)
        async with database.writing() as session:
            await set_mail(session, name, mail)
    coming = await plan(database, opens_at="2026-03-20T09:00")
    async with database.writing() as session:
        for number in (1, 2):
            case = await hold_case(session, number)
            await assign_case(session, case, OFFICER, NOON, OFFICER)
            await set_due(session, case, NOON, NOON, OFFICER)
        await ask_for_approval(session, await session.get_one(Exercise, coming.id), NOON, OFFICER)


@asynccontextmanager
async def a_secretariat(url: str, moment: list[datetime]) -> AsyncIterator[tuple[Database, Settings]]:
    """Its service, whose time is the one in the list."""
    database, port = open_database(url), free_port()
    settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    await work_in_the_middle(database, url)
    async with TestServer(make_app(database, settings, link_keys(), lambda: moment[0]), port=port):
        yield database, settings
    await database.close()


async def sign_in(page: Page, settings: Settings, name: str) -> None:
    await page.goto(f"{settings.base_url}/sign-in")
    await page.fill("#name", name)
    await page.fill("#password", PASSWORD)
    await page.click("main button")


async def goes_on_leave(page: Page, settings: Settings) -> None:
    await page.goto(f"{settings.base_url}/account")
    await page.get_by_role("link", name="Say that you will be away").click()
    await page.get_by_label("Last day away").fill(LAST_DAY_AWAY)
    await page.get_by_label("Who covers").select_option(BORIS)
    await page.get_by_role("button", name="Say that I am away").click()
    await expect(page.locator(".notice.is-done")).to_contain_text("amina is away until 6 March 2026, and boris covers.")


async def gives_the_approval(page: Page) -> None:
    await page.locator("#approvals").get_by_role("link").first.click()
    await page.get_by_role("button", name="Approve this check").click()
    await expect(page.locator(".notice.is-done")).to_be_visible()


async def ends_a_case_of_hers(page: Page, settings: Settings) -> None:
    await page.goto(settings.base_url)
    await page.get_by_role("link", name="See the cases", exact=True).first.click()
    await page.get_by_role("link", name="Mine", exact=True).click()
    for name in (FIRST, SECOND):
        await expect(page.locator(".is-cases")).to_contain_text(name)
    await page.locator(".is-cases").get_by_role("link", name=FIRST).click()
    await page.locator("#end summary").click()
    await page.get_by_label("State informed").check()
    await page.get_by_label("Why, and what it rests on").fill("The Mission was told by telephone.")
    await page.get_by_role("button", name="End this case").click()
    await expect(page.get_by_role("status")).to_contain_text("You ended the case.")


def case_links(mail: Received) -> set[str]:
    """Of the single cases that the day's email names."""
    return set(re.findall(r"/cases/\d+", read(mail)))


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
async def test_a_colleague_covers_and_the_work_comes_back(sqlite_url: str, scripts: bool) -> None:
    moment = [NOON]
    async with a_secretariat(sqlite_url, moment) as (database, settings), chromium() as browser:
        amina = await new_page(browser, DESK, java_script_enabled=scripts)
        await sign_in(amina, settings, OFFICER)
        await goes_on_leave(amina, settings)

        boris = await new_page(browser, PHONE, java_script_enabled=scripts)
        await sign_in(boris, settings, BORIS)
        await expect(boris.locator("main")).to_contain_text("You cover for amina, who is away until 6 March 2026")
        [mail] = await sent(database, sqlite_url, NOON + hours(1))
        assert mail.recipient == BORISES
        assert case_links(mail) == {"/cases/1", "/cases/2"}
        await gives_the_approval(boris)
        await ends_a_case_of_hers(boris, settings)

        moment[0] = NEXT_DAY
        await sign_in(amina, settings, OFFICER)
        await amina.goto(f"{settings.base_url}/account")
        await amina.get_by_role("button", name="I am back").click()
        await expect(amina.locator(".notice.is-done")).to_contain_text("amina is back, and nobody covers any more.")
        [mail] = await sent(database, sqlite_url, NEXT_DAY)
        assert mail.recipient == AMINAS
        assert case_links(mail) == {"/cases/2"}
        await amina.goto(f"{settings.base_url}/cases?owner=mine")
        await expect(amina.locator(".is-cases")).to_contain_text(SECOND)
        await expect(amina.locator(".is-cases")).not_to_contain_text(FIRST)
        await sign_in(boris, settings, BORIS)
        await expect(boris.locator("main")).not_to_contain_text("You cover for")
    async with database.reading() as session:
        first, second = [await session.get_one(Case, number) for number in (1, 2)]
    assert (first.owner, first.ended_by, first.outcome) == (OFFICER, BORIS, CaseOutcome.STATE_INFORMED)
    assert (second.owner, second.ended_at) == (OFFICER, None)
