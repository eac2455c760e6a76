"""A note verbale arrives and becomes an entry: once by one officer alone, once with a second one, in a real browser."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, expect

from directory.contacts import ContactStatus
from directory.database import Database, open_database
from directory.notes.stages import Stage
from pingcheck.web.app import make_app
from tests.accessibility import AXE, no_findings_here
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import OFFICER, link_keys, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry
from tests.directory.notes.papers import archive, pdf
from tests.directory.notes.secretariat import CREATE, approve, draft, returned, stage, submitted
from tests.directory.notes.test_lines import CORRECT, SUSPEND
from tests.officer import PASSWORD, at_noon, make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser
COLLEAGUE = "ruben"


@asynccontextmanager
async def a_secretariat(url: str, folder: Path, *, four_eyes: bool) -> AsyncIterator[tuple[Database, str]]:
    """Two officers, a State with two entries, and the address of the service."""
    database, port = open_database(url), free_port()
    await add_cast(database, ASHA, ZURI)
    for name in (OFFICER, COLLEAGUE):
        await make_account(database, name)
    address = f"http://127.0.0.1:{port}"
    settings = settings_for(url, base_url=address, port=port, documents_dir=folder / "kept", four_eyes=four_eyes)
    async with TestServer(make_app(database, settings, link_keys(), at_noon), port=port):
        yield database, address
    await database.close()


async def signed_in(browser: Browser, address: str, name: str, *, script: bool) -> Page:
    page = await new_page(browser, DESK, java_script_enabled=script)
    await sign_in(page, address, name)
    return page


async def sign_in(page: Page, address: str, name: str) -> None:
    await page.goto(f"{address}/sign-in")
    await page.get_by_label("Name").fill(name)
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_role("button", name="Sign in").click()


async def entered(page: Page, address: str, note: Path) -> None:
    """The note with its document and the line that replaces Asha Old."""
    await page.goto(f"{address}/nominations")
    await page.get_by_role("link", name="Add a nomination").click()
    await page.get_by_label("State", exact=True).select_option("KEN")
    await page.get_by_label("Number of the note").fill("114/2026")
    await page.get_by_label("Date of the note").fill("2026-02-27")
    await page.get_by_label("on paper").check()
    await page.get_by_role("button", name="Begin the nomination").click()
    await page.get_by_label("Add a document").set_input_files(note)
    await page.get_by_role("button", name="Add this document").click()
    await expect(page.get_by_role("link", name="Download note verbale 114.pdf")).to_be_visible()
    await page.get_by_label("What the note does").select_option("replace")
    await page.get_by_label("Which entry").select_option("P-000001")
    await page.get_by_role("button", name="Go on with this line").click()
    await page.get_by_label("Name", exact=True).fill("Beata New")


async def line_checked(page: Page, *, script: bool) -> None:
    """A wrong address is named as the field is left, or by the button; then before and after are shown."""
    email = page.get_by_label("Email", exact=True)
    check = page.get_by_role("button", name="Check", exact=True)
    await email.fill("beata")
    await (page.get_by_label("Telephone", exact=True).focus() if script else check.click())
    await expect(page.locator("#field-emails .error")).to_contain_text("not an email address")
    await email.fill("zuri@ke.example; beata@ke.example")
    await (page.get_by_label("Telephone", exact=True).focus() if script else check.click())
    await expect(page.locator("#checked")).to_contain_text("This address is also on file for: Zuri Stay")
    await expect(page.locator("#field-emails .error")).to_have_count(0)
    await expect(page.get_by_label("Name", exact=True)).to_have_value("Beata New")


def assert_same(downloaded: Path, note: Path) -> None:
    assert downloaded.read_bytes() == note.read_bytes()


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("four_eyes", [False, True], ids=["alone", "with a second officer"])
async def test_a_note_verbale_becomes_an_entry(
    database_url: str, tmp_path: Path, four_eyes: bool, script: bool
) -> None:
    note = tmp_path / "note verbale 114.pdf"
    note.write_bytes(pdf())
    async with a_secretariat(database_url, tmp_path, four_eyes=four_eyes) as (database, address), chromium() as browser:
        page = await signed_in(browser, address, OFFICER, script=script)
        await entered(page, address, note)
        await line_checked(page, script=script)
        await page.get_by_role("button", name="Add this line").click()
        await page.get_by_role("button", name="Submit").click()
        if four_eyes:
            await expect(page.get_by_role("main")).to_contain_text("another officer must approve it")
            await expect(page.get_by_role("button", name="Approve")).to_have_count(0)
            assert await stage(database, 1) is Stage.SUBMITTED
            page = await signed_in(browser, address, COLLEAGUE, script=script)
            await page.goto(f"{address}/nominations")
            await page.get_by_role("link", name="Kenya").first.click()
        async with page.expect_download() as coming:
            await page.get_by_role("link", name="Download note verbale 114.pdf").click()
        await (await coming.value).save_as(tmp_path / "downloaded")
        assert_same(tmp_path / "downloaded", note)
        await expect(page.get_by_role("main")).to_contain_text(
            "The entry of Asha Old ends and that of Beata New begins."
        )
        await page.get_by_role("button", name="Approve").click()
        await expect(page.get_by_role("status").first).to_contain_text("You approved this nomination.")
        assert (await entry(database)).status is ContactStatus.WITHDRAWN
        made = (await entry(database, 3)).nomination
        assert (made.name, made.emails, made.note_reference) == (
            "Beata New", ("zuri@ke.example", "beata@ke.example"), "114/2026"
        )  # fmt: skip


async def test_a_document_that_pretends_is_refused_in_words(database_url: str, tmp_path: Path) -> None:
    note = tmp_path / "note.pdf"
    note.write_bytes(pdf() + archive())
    async with a_secretariat(database_url, tmp_path, four_eyes=False) as (_, address), chromium() as browser:
        page = await signed_in(browser, address, OFFICER, script=True)
        await page.goto(f"{address}/nominations/new")
        await page.get_by_label("on paper").check()
        await page.get_by_role("button", name="Begin the nomination").click()
        await page.get_by_label("Add a document").set_input_files(note)
        await page.get_by_role("button", name="Add this document").click()
        await expect(page.get_by_role("alert")).to_contain_text("is, or hides, an archive")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_pages_fit_and_the_accessibility_rules_find_nothing(
    sqlite_url: str, tmp_path: Path, viewport: dict[str, int], scheme: str
) -> None:
    async with a_secretariat(sqlite_url, tmp_path, four_eyes=False) as (database, address), chromium() as browser:
        await draft(database, CORRECT, CREATE)
        await submitted(database, SUSPEND)
        await returned(database, await submitted(database, CREATE))
        await approve(database, await submitted(database, CREATE))
        page = await new_page(browser, viewport, script=str(AXE), color_scheme=scheme)
        await sign_in(page, address, OFFICER)
        paths = ["", "/new", *(f"/{number}" for number in (1, 2, 3, 4)), "/1/facts", "/1/lines/1", "/1/lines/new"]
        for path in paths:
            await page.goto(f"{address}/nominations{path}")
            await no_findings_here(page, path)
            assert await page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path
