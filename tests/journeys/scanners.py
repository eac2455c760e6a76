"""What stands between our mail and its reader: machines that open every link and send every form, some in a browser."""

import asyncio
from collections.abc import Collection

from aiohttp import ClientSession
from bs4 import BeautifulSoup
from playwright.async_api import Page

from tests.browser import chromium, new_page

AT_ONCE = 20
OPEN_FOLDS = "document.querySelectorAll('details').forEach(fold => { fold.open = true })"


async def scan(links: Collection[str]) -> None:
    """Looks at every link by GET and HEAD and sends every form of its page with its defaults."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def one(web: ClientSession, link: str) -> None:
        async with turn:
            assert (await web.head(link)).status == 200
            page = BeautifulSoup(await (await web.get(link)).text(), "html.parser")
            for form in page.find_all("form"):
                named = {
                    str(field["name"]): str(field.get("value", "")) for field in form.select("input[name][type=hidden]")
                }
                checked = {str(field["name"]): str(field["value"]) for field in form.select("input[checked]")}
                buttons = {str(field["name"]): str(field.get("value", "")) for field in form.select("button[name]")}
                typed = {str(field["name"]): field.get_text() for field in form.select("textarea")}
                await web.post(link, data={**named, **checked, **buttons, **typed})

    async with ClientSession() as web:
        await asyncio.gather(*(one(web, link) for link in links))


async def scan_in_browser(links: Collection[str]) -> None:
    """Does in a real browser, scripts running, what detonation chambers do: presses every button and link, submits
    every form past its own checks."""
    async with chromium() as browser:
        page = await new_page(browser)
        for link in links:
            await _press_everything(page, link)


async def _press_everything(page: Page, link: str) -> None:
    await page.goto(link)
    for kind in ("button", "summary", "a[href^='?']"):
        for place in range(await page.locator(kind).count()):
            await page.goto(link)
            await page.evaluate(OPEN_FOLDS)
            await page.locator(kind).nth(place).click()
    await page.goto(link)
    await page.keyboard.press("Enter")
    for place in range(await page.locator("form").count()):
        await page.goto(link)
        async with page.expect_navigation():
            await page.evaluate("place => document.forms[place].submit()", place)
