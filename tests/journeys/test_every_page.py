"""Every page of the secretariat in a real browser: whole on a phone and on a desk, in light and dark, by the rules of
accessibility, without a complaint of the browser. A new page is here by itself, from the table of routes."""

import pytest
from playwright.async_api import Page, Response

from directory.languages import Language
from tests.accessibility import (
    AXE,
    AXE_IS_HERE,
    ids_are_unique,
    names_differ_where_they_lead_elsewhere,
    no_findings_here,
    nothing_is_cut_off,
)
from tests.browser import DESK, PHONE, chromium, new_page
from tests.upgraded import load_dump
from tests.workplace import CORPUS, workplace

pytestmark = pytest.mark.browser


@pytest.fixture
def story_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('workplace') / 'pingcheck.db'}"
    load_dump("sqlite", url, CORPUS)
    return url


@pytest.mark.parametrize(
    ("scheme", "language"),
    [("light", Language.ENGLISH), ("dark", Language.ENGLISH), ("light", Language.FRENCH)],
    ids=["light", "dark", "french"],
)
async def test_every_page(story_url: str, scheme: str, language: Language) -> None:
    """Each page is loaded once and seen in both sizes; what a rule of accessibility reads is the same in both but for
    what a phone folds away, so that the rules are asked in the phone's."""
    assert AXE_IS_HERE, "Install the accessibility rules first: scripts/axe"
    looked_at = 0
    async with workplace(story_url, language) as office, chromium() as browser:
        signed_out = tuple(office.settings.base_url + path for path in ("/sign-in", "/password"))
        page = await new_page(browser, DESK, script=str(AXE), color_scheme=scheme)
        await page.context.add_cookies([office.cookie])  # type: ignore[list-item]
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        for path in office.paths:
            answer = await opened(page, office.settings.base_url + path)
            if answer is None:
                continue
            assert answer.status == 200, path
            assert path == "/password" or not page.url.startswith(signed_out), path
            for size in (DESK, PHONE):
                await page.set_viewport_size(size)  # type: ignore[arg-type]
                await nothing_is_cut_off(page, path)
            await ids_are_unique(page, path)
            await names_differ_where_they_lead_elsewhere(page, path)
            await no_findings_here(page, path)
            await page.set_viewport_size(DESK)  # type: ignore[arg-type]
            looked_at += 1
    assert looked_at > 8
    assert complaints == []


async def opened(page: Page, address: str) -> Response | None:
    """The page at an address; None if there is a file to download instead."""
    response = await page.request.head(address)
    if not response.headers.get("content-type", "").startswith("text/html"):
        return None
    return await page.goto(address)
