"""An officer at work in a real browser: thirty replies read by keyboard, and a running check stopped from a phone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect
from sqlalchemy import update

from directory.database import Database, open_database
from pingcheck.exercises.events import record_events
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Status
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.accessibility import AXE, AXE_IS_HERE, no_findings_here, nothing_is_cut_off
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import NOON, OFFICER, hours, link_keys, messages, nominate_many, open_now, plan, settings_for, statuses
from tests.incoming_mail import acceptances, arrives, reply, worked_off
from tests.officer import PASSWORD, make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser
THIRTY = 30
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


@asynccontextmanager
async def a_check(url: str, replies: int) -> AsyncIterator[tuple[Database, Settings, Exercise]]:
    """A running check of thirty contacts. Those who write back were mailed; the mails of the others wait, and so do
    the courtesy mails to those who wrote."""
    database, port = open_database(url), free_port()
    await nominate_many(database, THIRTY)
    await make_account(database)
    settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    exercise = await plan(database)
    await open_now(database, settings, exercise)
    mailed = (await messages(database))[:replies]
    async with database.writing() as session:
        gone = update(Message).where(Message.id.in_([mail.id for mail in mailed]))
        await session.execute(gone.values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        await record_events(session, acceptances(mailed, NOON))
    for number, message in enumerate(mailed):
        words = f"Well noted, we will see what can be done about it. Number {number}."
        await arrives(database, reply(words, message.id, sender=f"poc{number}@ke.example"), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    async with TestServer(make_app(database, settings, link_keys(), lambda: NOON + hours(2)), port=port):
        yield database, settings, exercise
    await database.close()


async def sign_in(page: Page, settings: Settings) -> None:
    await page.goto(f"{settings.base_url}/sign-in")
    await page.fill("#name", OFFICER)
    await page.fill("#password", PASSWORD)
    await page.click("main button")


@SCRIPTS
async def test_thirty_replies_are_read_with_two_keys_each_and_one_is_undone(sqlite_url: str, scripts: bool) -> None:
    async with a_check(sqlite_url, THIRTY) as (database, settings, _), chromium() as browser:
        page = await new_page(browser, DESK, java_script_enabled=scripts)
        await sign_in(page, settings)
        await page.get_by_role("link", name="All replies").click()
        await page.get_by_role("link", name="Read Kenya").first.click()
        for number in range(THIRTY):
            await expect(page.locator("article blockquote").first).to_contain_text(f"Number {number}.")
            assert await page.locator("input:checked").count() == 0
            # Chromium without windows knows no access keys, so the key is only looked for, and its choice taken.
            choice = page.locator(f"input[accesskey='{1 if number % 2 else 4}']")
            await choice.check()
            await choice.press("Enter")
            await expect(page.get_by_role("status")).to_contain_text("Recorded for Kenya")
        await expect(page.get_by_text("No reply waits.")).to_be_visible()
        assert await statuses(database) == [Status.HANDED_OVER, Status.CONFIRMED] * (THIRTY // 2)
        await page.get_by_role("button", name="Undo").click()
        await expect(page.get_by_role("status")).to_contain_text("the reply waits to be read again")
        await expect(page.locator("article blockquote").first).to_contain_text("Number 29.")
        await page.get_by_text("Not about this check").click()
        await page.get_by_role("button", name="Set it aside").click()
        await expect(page.get_by_role("status")).to_contain_text("Set aside")
        assert (await statuses(database))[-1] is Status.SENT


@SCRIPTS
async def test_sending_is_stopped_from_a_phone_by_two_presses_and_released_by_two(
    sqlite_url: str, scripts: bool
) -> None:
    async with a_check(sqlite_url, 5) as (database, settings, exercise), chromium() as browser:
        page = await new_page(browser, PHONE, java_script_enabled=scripts)
        await sign_in(page, settings)
        await page.get_by_role("link", name="Stop sending").click()
        await expect(page.get_by_text("30 emails that wait will not go out.")).to_be_visible()
        await page.get_by_role("button", name="Stop 30 emails").click()
        await expect(page.locator(".notice.is-done")).to_contain_text("You stopped sending for Spring check.")
        assert await phase(database, exercise) is Phase.PAUSED
        await page.goto(settings.base_url)
        await page.get_by_role("link", name="Release").click()
        await page.get_by_role("button", name="Release 30 emails").click()
        await expect(page.locator(".notice.is-done")).to_contain_text("You released Spring check.")
        assert await phase(database, exercise) is Phase.OPEN


async def phase(database: Database, exercise: Exercise) -> Phase:
    async with database.reading() as session:
        return (await session.get_one(Exercise, exercise.id)).phase


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_pages_of_a_stopped_check_are_whole(sqlite_url: str, viewport: dict[str, int], scheme: str) -> None:
    """What no page shows while a check is open: who stopped it, the release, and a reply that was decided."""
    assert AXE_IS_HERE, "Install the accessibility rules first: scripts/axe"
    async with a_check(sqlite_url, 2) as (_, settings, exercise), chromium() as browser:
        page = await new_page(browser, viewport, script=str(AXE), color_scheme=scheme)
        await sign_in(page, settings)
        await page.goto(f"{settings.base_url}/replies/1")
        await page.get_by_role("radio", name="It reached me", exact=True).check()
        await page.get_by_role("button", name="Record and show the next reply").click()
        await no_findings_here(page, "the next reply")
        await page.goto(f"{settings.base_url}/exercises/{exercise.reference}/stop")
        await page.fill("#reason", "A text in the wrong language. " * 10)
        await page.get_by_role("button", name="Stop 30 emails").click()
        of_the_check = f"/exercises/{exercise.reference}"
        for path in ("/", of_the_check, f"{of_the_check}/cases", f"{of_the_check}/release", "/replies/1"):
            await page.goto(settings.base_url + path)
            await nothing_is_cut_off(page, path)
            await no_findings_here(page, path)
