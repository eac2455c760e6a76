"""A letter for three cases of a State, in a real browser: made, sent, answered; its answer becomes a nomination."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from docx import Document
from playwright.async_api import Page, expect

from directory.database import Database, open_database
from directory.languages import Language
from pingcheck.followup.case_list import CaseFilter, page_of_cases
from pingcheck.followup.cases import CaseAct, entries_of
from pingcheck.web.app import make_app
from tests.accessibility import AXE, no_findings_here
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import NOON, OFFICER, hours, link_keys, settings_for
from tests.incoming_mail import arrives, reply, worked_off
from tests.mission_letters import NAMES, three_cases
from tests.officer import PASSWORD, at_noon, make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser
HIDDEN_OF_TABLES = """[...document.querySelectorAll(".sheet-table")]
    .map((around) => around.scrollWidth - around.clientWidth).filter((hidden) => hidden > 0)"""
WORDS = "The Permanent Mission nominates Ms Beata New in place of Amina Otieno."


@asynccontextmanager
async def a_secretariat(url: str, folder: Path) -> AsyncIterator[tuple[Database, str]]:
    """A State with three cases, an officer, and the address of the service."""
    database, port = open_database(url), free_port()
    await three_cases(database, url, Language.FRENCH)
    await make_account(database)
    address = f"http://127.0.0.1:{port}"
    settings = settings_for(url, base_url=address, port=port, documents_dir=folder / "kept")
    async with TestServer(make_app(database, settings, link_keys(), at_noon), port=port):
        yield database, address
    await database.close()


async def sign_in(page: Page, address: str) -> None:
    await page.goto(f"{address}/sign-in")
    await page.get_by_label("Name").fill(OFFICER)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()


async def mission_set(page: Page, address: str) -> None:
    """The officer finds that the Mission's email is not on file, and mends that first."""
    await page.goto(f"{address}/states/KEN")
    await page.get_by_role("link", name="Letter to the Mission").click()
    await page.get_by_role("link", name="Correct the Mission’s details").click()
    await page.get_by_label("Email of the Mission").fill("mission@ke.example")
    await page.get_by_label("Its name, as letters address it").fill("Mission permanente du Kenya")
    await page.locator('input[name="ground"][value="note"]').check()
    await page.get_by_label("Number of the note").fill("77/2026")
    await page.get_by_label("Its date").fill("2026-02-27")
    await page.get_by_role("button", name="Save the Mission’s details").click()
    await expect(page.get_by_role("status").first).to_contain_text("You changed the Mission’s details of Kenya")


async def letter_made(page: Page) -> None:
    await page.get_by_role("link", name="Letter to the Mission").click()
    await page.get_by_role("button", name="Preview").click()
    await expect(page.locator("#preview .sheet")).to_contain_text("Mission permanente du Kenya")
    for name in NAMES:
        await expect(page.locator("#preview .sheet")).to_contain_text(name)
    await page.get_by_role("button", name="Make the letter").click()
    await expect(page.get_by_role("status").first).to_contain_text("You made letter LV-2026-0001")


async def letter_downloaded(page: Page, folder: Path) -> str:
    """The answer address that the file names."""
    async with page.expect_download() as coming:
        await page.get_by_role("link", name="Download the letter (DOCX)").click()
    await (await coming.value).save_as(folder / "letter.docx")
    lines = [each.text for each in Document(str(folder / "letter.docx")).paragraphs]
    return next(line for line in lines if line.startswith("l-2026-0001-"))


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without"])
async def test_a_letter_its_answer_and_the_nomination(database_url: str, tmp_path: Path, script: bool) -> None:
    async with a_secretariat(database_url, tmp_path) as (database, address), chromium() as browser:
        page = await new_page(browser, DESK, java_script_enabled=script)
        await sign_in(page, address)
        await mission_set(page, address)
        await letter_made(page)
        answer_address = await letter_downloaded(page, tmp_path)
        await page.get_by_label("by email").check()
        await page.get_by_role("button", name="Record that it was sent").click()
        await expect(page.get_by_role("main")).to_contain_text("Sent by email on 2 March 2026")
        async with database.reading() as session:
            cases = (await page_of_cases(session, CaseFilter(), None)).cases
            acts = [[each.act for each in await entries_of(session, one.case.id)] for one in cases]
        assert [CaseAct.LETTER in each for each in acts] == [True] * 3

        raw = reply(WORDS, sender="mission@ke.example").replace(b"check@poc.example", answer_address.encode())
        await arrives(database, raw, NOON + hours(1))
        await worked_off(database, NOON + hours(1))
        await page.goto(f"{address}/states/KEN")
        await expect(page.locator("#letters")).to_contain_text("an answer to read")
        await page.get_by_role("link", name="LV-2026-0001").click()
        await expect(page.locator("#answers")).to_contain_text(WORDS)
        await page.get_by_role("button", name="It is the Mission’s answer").click()
        await expect(page.get_by_role("status").first).to_contain_text("You recorded the email as the Mission’s answer")
        await page.get_by_role("button", name="Begin a nomination").click()
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Kenya")
        await page.get_by_role("link", name="LV-2026-0001").click()
        await expect(page.locator("#answers")).to_contain_text("It became a nomination")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_pages_fit_before_a_letter_is_sent(sqlite_url: str, tmp_path: Path, viewport: dict[str, int]) -> None:
    async with a_secretariat(sqlite_url, tmp_path) as (_, address), chromium() as browser:
        page = await new_page(browser, viewport, script=str(AXE))
        await sign_in(page, address)
        await page.goto(f"{address}/states/KEN/letter")
        await page.get_by_role("button", name="Preview").click()
        await no_findings_here(page, "preview")
        await page.get_by_role("button", name="Make the letter").click()
        for path in ("/letters/1", "/letters/1/print", "/letters"):
            await page.goto(address + path)
            await no_findings_here(page, path)
            assert await page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path
            assert await page.evaluate(HIDDEN_OF_TABLES) == [], path
