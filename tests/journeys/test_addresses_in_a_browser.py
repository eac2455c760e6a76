"""Addresses in a real browser: the hint of a field as it is left, and a contact who proves an address on a phone."""

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import expect

from directory.addresses import Standing
from directory.database import open_database
from directory.exchange.columns import Column
from directory.languages import Language
from pingcheck.conversation.proof_links import ProofKeys
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.web.app import make_app
from tests.accessibility import AXE, no_findings_here, nothing_is_cut_off
from tests.browser import PHONE, chromium, new_page
from tests.cast import SECRET, link_keys, settings_for
from tests.directory.acts.officer import ASHA, add_cast
from tests.journeys.test_pages_in_a_browser import sign_in
from tests.name_server import MX, running_name_server
from tests.noticed import corrected, entry_mails, standing_of
from tests.officer import at_noon, make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser


async def test_a_field_says_what_is_found_as_it_is_left(sqlite_url: str) -> None:
    database, port = open_database(sqlite_url), free_port()
    await make_account(database)
    async with running_name_server({"ke.example": {MX: ["10 mx.ke.example."]}}) as names, chromium() as browser:
        at, resolver = f"http://127.0.0.1:{port}", f"127.0.0.1:{names.port}"
        settings = settings_for(sqlite_url, base_url=at, port=port, dns_resolver=resolver)
        page = await new_page(browser, PHONE)
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        async with TestServer(make_app(database, settings, link_keys(), at_noon), port=port):
            await sign_in(page, settings)
            await page.goto(f"{at}/service/parts")
            field, found = page.locator("[data-check=email]").first, page.locator("#email-checked")
            await field.fill("desk@gone.example")
            await field.blur()
            await expect(found).to_contain_text("There is no domain gone.example.")
            assert "email-checked" in (await field.get_attribute("aria-describedby") or "")
            await field.fill("desk@KE.example")
            await field.blur()
            await expect(found).to_contain_text("desk@ke.example: This can be used.")
            await field.fill("")
            await field.blur()
            await expect(found).to_be_empty()
            await nothing_is_cut_off(page, "/service/parts")
    await database.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.ARABIC])
async def test_a_contact_proves_an_address_on_a_phone(sqlite_url: str, language: Language, scheme: str) -> None:
    database, port = open_database(sqlite_url), free_port()
    await add_cast(database, ASHA)
    await corrected(database, {Column.EMAILS: "a.very.long.name.of.a.new.mailbox@communications.ministry.ke.example"})
    [(address, message, _)] = await entry_mails(database, EntryMailKind.VERIFICATION)
    at = f"http://127.0.0.1:{port}"
    settings = settings_for(sqlite_url, base_url=at, port=port)
    async with chromium() as browser:
        page = await new_page(browser, PHONE, script=str(AXE), color_scheme=scheme)
        async with TestServer(make_app(database, settings, link_keys(), at_noon), port=port):
            link = f"{at}/p/{ProofKeys([SECRET]).token(message.id)}?lang={language.value}"
            await page.goto(link)
            await nothing_is_cut_off(page, "proof")
            await no_findings_here(page, "proof")
            await page.reload()  # its folds are open now, and the list of languages lies over the choices
            await page.locator("main button").click()  # nothing is chosen: the browser asks for it
            assert await standing_of(database, address) is Standing.UNPROVEN
            await page.locator("main .choices label").first.click()
            await page.locator("main button").click()
            await expect(page.locator("main form")).to_have_count(0)
            await no_findings_here(page, "proved")
            assert await page.evaluate("document.activeElement.tagName") == "H1"
    assert await standing_of(database, address) is Standing.GOOD
    await database.close()
