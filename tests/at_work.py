"""An officer at work in a real browser, with scripts or without."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp.test_utils import TestServer
from playwright.async_api import Page

from directory.database import Database
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.accessibility import AXE, is_whole
from tests.browser import chromium, new_page
from tests.cast import link_keys
from tests.journeys.test_pages_in_a_browser import sign_in
from tests.officer import at_noon


@dataclass(frozen=True)
class AtWork:
    """Each page that comes is looked at: whether it is whole, and where scripts run by the rules of accessibility."""

    database: Database
    page: Page
    url: str
    scripts: bool

    async def opens(self, path: str) -> None:
        await self.page.goto(self.url + path)
        await self.looks()

    async def looks(self) -> None:
        if self.scripts:
            await is_whole(self.page, self.page.url)
            # What was unfolded for the look; a menu would lie over the notice.
            await self.page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = false })")

    async def presses(self, button: str) -> None:
        await self.page.get_by_role("button", name=button, exact=False).click()
        await self.page.wait_for_load_state()
        await self.looks()


@asynccontextmanager
async def signed_in_page(
    database: Database, settings: Settings, viewport: dict[str, int], scheme: str = "light", *, scripts: bool = True
) -> AsyncIterator[Page]:
    """The service at the port of its settings, and a browser in which the officer has signed in."""
    app = make_app(database, settings, link_keys(), at_noon)
    options = {"java_script_enabled": scripts, "color_scheme": scheme}
    async with TestServer(app, port=settings.port), chromium() as browser:
        page = await new_page(browser, viewport, script=str(AXE) if scripts else "", **options)
        await sign_in(page, settings)
        yield page
