"""A colleague is invited, comes, and secures the account: in a real browser, with and without scripts, on a phone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pyotp
import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page

from directory.database import Database, open_database
from pingcheck.accounts.account_changes import Invitation, invite
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.app import make_app
from tests.accessibility import AXE, AXE_IS_HERE, no_findings_here
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import NOON, OFFICER, link_keys, settings_for
from tests.invited import NEW_PASSWORD, mailed_path
from tests.officer import PASSWORD, at_noon, make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser
LONG_NAME = "wilhelmina.van-der-bergenhuizen@secretariat.example"
PUBLIC = ("/sign-in", "/sign-in?set=1", "/forgotten", "/forgotten?asked=1", "/reset/nothing")
OWN = ("/account", "/account/mail", "/account/password", "/password", "/account/second-factor")
OF_ALL = ("/accounts", "/accounts/invite", "/accounts/2", "/accounts/2/role", "/accounts/2/disable")


@asynccontextmanager
async def secretariat(url: str) -> AsyncIterator[tuple[Database, str]]:
    """The service, with one administrator: its database and its address."""
    database, port = open_database(url), free_port()
    base = f"http://127.0.0.1:{port}"
    await make_account(database)
    app = make_app(database, settings_for(url, base_url=base, port=port), link_keys(), at_noon)
    async with TestServer(app, port=port):
        yield database, base
    await database.close()


async def sign_in(page: Page, base: str, name: str, password: str) -> None:
    await page.goto(f"{base}/sign-in")
    await page.get_by_label("Name").fill(name)
    await page.get_by_label("Password").fill(password)
    await page.get_by_role("button", name="Sign in").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
async def test_a_colleague_comes_and_sets_up_a_second_factor(sqlite_url: str, scripts: bool) -> None:
    async with secretariat(sqlite_url) as (database, base), chromium() as browser:
        page = await new_page(browser, DESK, java_script_enabled=scripts)
        await sign_in(page, base, OFFICER, PASSWORD)
        await page.goto(f"{base}/accounts")
        await page.get_by_role("link", name="Invite a colleague").click()
        await page.get_by_label("Name to sign in with").fill("boris")
        await page.get_by_label("Email", exact=True).fill("boris@un.example")
        await page.get_by_label("Viewer").check()
        await page.get_by_role("button", name="Send the invitation").click()
        await page.get_by_text("You invited boris. The email is on its way.").wait_for()

        colleague = await new_page(browser, PHONE, java_script_enabled=scripts)
        await colleague.goto(base + await mailed_path(database, sqlite_url))
        await colleague.get_by_label("New password").fill(NEW_PASSWORD)
        await colleague.get_by_label("The same once more").fill(NEW_PASSWORD)
        await colleague.get_by_role("button", name="Set this password").click()
        await colleague.get_by_text("Your password is set.").wait_for()
        await sign_in(colleague, base, "boris", NEW_PASSWORD)

        await colleague.goto(f"{base}/account")
        await colleague.get_by_role("link", name="Set up a second factor").click()
        await colleague.get_by_role("button", name="Set it up").click()
        picture = colleague.get_by_role("img", name="QR code for an authenticator app")
        await picture.wait_for()
        app = pyotp.TOTP((await colleague.locator("main code").inner_text()).replace(" ", ""))
        await colleague.get_by_label("Code that the app shows now").fill(app.at(wall_clock()))
        await colleague.get_by_role("button", name="Switch the second factor on").click()
        codes = await colleague.locator(".codes code").all_inner_texts()
        assert len(codes) == 10

        await colleague.get_by_role("link", name="I have kept them").click()
        await colleague.get_by_role("button", name="Sign out everywhere").click()
        await sign_in(colleague, base, "boris", NEW_PASSWORD)
        await colleague.get_by_label("Code", exact=True).fill(codes[0])
        await colleague.get_by_role("button", name="Sign in").click()
        await colleague.goto(f"{base}/account")
        await colleague.get_by_text("9 left").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_page_fits_a_phone_and_breaks_no_rule_of_access(sqlite_url: str, scheme: str) -> None:
    assert AXE_IS_HERE, "Install the accessibility rules first: scripts/axe"
    async with secretariat(sqlite_url) as (database, base), chromium() as browser:
        async with database.writing() as session:
            invited = Invitation(LONG_NAME, LONG_NAME, AccountRole.OFFICER, OFFICER)
            await invite(session, invited, wall_clock(), NOON)
        page = await new_page(browser, PHONE, script=str(AXE), color_scheme=scheme)

        async def look_at(path: str) -> None:
            await page.goto(base + path)
            assert await page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path
            await no_findings_here(page, path)
            names = await page.locator("main a, main button").all_inner_texts()
            assert len(names) == len(set(names)), path

        for path in (*PUBLIC, await mailed_path(database, sqlite_url)):
            await look_at(path)
        await sign_in(page, base, OFFICER, PASSWORD)
        for path in (*OWN, *OF_ALL):
            await look_at(path)
        await page.goto(f"{base}/account/second-factor")
        await page.get_by_role("button", name="Set it up").click()
        await look_at("/account/second-factor")
