"""Pages as a tired officer on a phone, and a contact in Arabic, have them: nothing cut off, nothing blocked, alive."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, expect

from directory.database import Database, open_database
from directory.languages import Language
from pingcheck.exercises.status import Answer
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.browser import DESK, PHONE, chromium, new_page
from tests.cast import (
    NOON,
    OFFICER,
    courier_of,
    link_keys,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
)
from tests.mail_server import mail_server
from tests.officer import PASSWORD, at_noon, make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser
BESIDE_ITS_CARD = """
() => [...document.querySelectorAll(".card *")].filter((one) => one.checkVisibility() && !one.closest(".unseen, pre")
  && one.getBoundingClientRect().right > one.closest(".card").getBoundingClientRect().right + 1)
  .map((one) => one.outerHTML.slice(0, 200))
"""
LONG_NAME = "Ἀναξίμανδρος-Wolfeschlegelsteinhausenbergerdorff " * 3


@asynccontextmanager
async def an_open_check(url: str) -> AsyncIterator[tuple[Database, Settings, str]]:
    """A check with long names in it, mailed, its pages served on this machine."""
    database, port = open_database(url), free_port()
    for state, language in (("KEN", "en"), ("EGY", "ar"), ("PRK", "en"), ("GBR", "en")):
        emails = (f"{'duty.officer.' * 4}{state.lower()}@mfa.example", f"second@{state.lower()}.example")
        await nominate(
            database, state, *emails, languages=language, name=LONG_NAME, time_zone="America/Argentina/Buenos_Aires"
        )
    await make_account(database)
    async with mail_server(
        lambda stage, address, _: "550 5.1.1 " + "No such user " * 20 if "gbr" in address else None
    ) as server:
        settings = settings_for(url, server.port, base_url=f"http://127.0.0.1:{port}", port=port)
        exercise = await plan(database)
        await open_now(database, settings, exercise)
        await courier_of(database, settings, at_noon).drain()
        async with TestServer(make_app(database, settings, link_keys(), at_noon), port=port):
            yield database, settings, exercise.reference
    await database.close()


@asynccontextmanager
async def browser_page(viewport: dict[str, int], scheme: str = "light") -> AsyncIterator[tuple[Page, list[str]]]:
    """A page of a real browser, and what it complains of."""
    async with chromium() as browser:
        page = await new_page(browser, viewport, color_scheme=scheme)
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page, complaints


async def sign_in(page: Page, settings: Settings) -> None:
    await page.goto(f"{settings.base_url}/sign-in")
    await page.fill("#name", OFFICER)
    await page.fill("#password", PASSWORD)
    await page.click("main button")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_nothing_is_cut_off_or_blocked(sqlite_url: str, viewport: dict[str, int], scheme: str) -> None:
    async with (
        an_open_check(sqlite_url) as (database, settings, reference),
        browser_page(viewport, scheme) as (page, said),
    ):
        await sign_in(page, settings)
        roster = await pings(database)
        paths = ["/", "/cases", "/nowhere", f"/exercises/{reference}"]
        paths += [f"/exercises/{reference}/pings/{ping.id}" for ping in roster]
        paths += [f"/r/{link_keys().token(ping.id)}" for ping in roster] + ["/r/nonsense"]
        paths += [f"/states/{state}/evidence?language=fr" for state in ("KEN", "EGY", "PRK", "GBR")]
        for path in paths:
            await page.goto(settings.base_url + path)
            assert await page.evaluate(BESIDE_ITS_CARD) == [], path
            beyond = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert beyond <= 0, path
        direction = await page.evaluate("document.dir")
        assert direction == "ltr"
        await page.goto(f"{settings.base_url}/r/{link_keys().token(roster[1].id)}")
        assert await page.evaluate("document.dir") == "rtl"
    assert [complaint for complaint in said if "404" not in complaint] == []


async def test_who_is_signed_out_elsewhere_is_told_on_the_board_too(sqlite_url: str) -> None:
    async with an_open_check(sqlite_url) as (_, settings, reference), browser_page(DESK) as (page, said):
        await page.clock.install()
        await sign_in(page, settings)
        await page.goto(f"{settings.base_url}/")
        await expect(page.get_by_text(reference).first).to_be_visible()
        await page.context.clear_cookies()
        await page.clock.fast_forward(5_000)
        await expect(page.get_by_text("You have been signed out.")).to_be_visible()
        await expect(page.get_by_text(reference).first).to_be_visible()
    assert said == []


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
async def test_the_start_fits_the_screen_in_every_language(sqlite_url: str, viewport: dict[str, int]) -> None:
    async with an_open_check(sqlite_url) as (_, settings, _), browser_page(viewport, "dark") as (page, said):
        for language in Language:
            await page.goto(f"{settings.base_url}/?lang={language.value}")
            assert await page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, language
            assert await page.evaluate("document.dir") == language.direction
            for link in ("/verify", "/code"):
                box = await page.locator(f'main a[href^="{link}"]').bounding_box()
                assert box is not None
                assert box["y"] + box["height"] <= viewport["height"], (language, link)
    assert said == []


async def test_the_board_moves_while_one_looks_and_keeps_what_one_opened(sqlite_url: str) -> None:
    async with an_open_check(sqlite_url) as (database, settings, reference), browser_page(DESK) as (page, said):
        await page.clock.install()
        await sign_in(page, settings)
        await page.goto(f"{settings.base_url}/exercises/{reference}?tab=states")
        await expect(page.locator(".headline b")).to_have_text("0")
        await page.locator("#states-silent summary").click()
        await page.locator("h1").click()
        async with database.writing() as session:
            await record_answer(session, (await pings(database))[0].id, Answer.RECEIVED, "", NOON)
        await page.clock.fast_forward(5_000)
        await expect(page.locator(".headline b")).to_have_text("1")
        await expect(page.locator("#states-silent")).to_have_attribute("open", "")
        # Paused, it stays; resumed, it goes on.
        await page.get_by_text("Pause updates").click()
        async with database.writing() as session:
            await record_answer(session, (await pings(database))[1].id, Answer.RECEIVED, "", NOON)
        await page.clock.fast_forward(60_000)
        await expect(page.get_by_text("Updates are paused.")).to_be_visible()
        await expect(page.locator(".headline b")).to_have_text("1")
        await page.get_by_text("Resume updates").click()
        await page.clock.fast_forward(5_000)
        await expect(page.locator(".headline b")).to_have_text("2")
        # Signed out elsewhere, it says so and asks no more.
        await page.context.clear_cookies()
        await page.clock.fast_forward(5_000)
        await expect(page.get_by_text("You have been signed out.")).to_be_visible()
    assert said == []
