"""The start of the site: the board for officers; for strangers what the site is, and where a message leads."""

import pytest
from aiohttp.test_utils import TestClient, TestServer
from bs4 import BeautifulSoup

from directory.database import Database, open_database
from directory.languages import Language
from pingcheck.web.app import make_app
from tests.cast import NOON, link_keys, nominate, open_now, plan, settings_for
from tests.officer import officer, page, stranger, words
from tests.pingcheck.web.contact.test_reply_page import says


@pytest.mark.parametrize("language", Language)
async def test_a_stranger_reads_what_the_site_is_in_every_language(
    database: Database, database_url: str, language: Language
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with stranger(database, settings_for(database_url)) as browser:
        for asked, headers in ((f"/?lang={language.value}", {}), ("/", {"Accept-Language": language.value})):
            answer = await browser.get(asked, headers=headers)
            text = await answer.text()
            shown = BeautifulSoup(text, "lxml")
            assert answer.status == 200
            assert shown.html is not None
            assert (shown.html["lang"], shown.html["dir"]) == (language.value, language.direction)
            assert says(shown, "Have you received a message from us?", language)
            links = [
                str(link["href"]) for link in shown.select("main a, footer a") if "mailto:" not in str(link["href"])
            ]
            spoken = f"?lang={language.value}"
            assert links == [f"/verify{spoken}", f"/code{spoken}", f"/guide{spoken}", f"/privacy{spoken}", "/sign-in"]
            assert "KEN" not in text
            assert "Spring check" not in text


async def test_it_is_light_and_nothing_in_it_runs_or_is_indexed(database: Database, database_url: str) -> None:
    async with stranger(database, settings_for(database_url)) as browser:
        answer = await browser.get("/?lang=ar", headers={"Accept-Encoding": "gzip"})
        shown = BeautifulSoup(await answer.text(), "lxml")
        assert not shown.find_all(["script", "style", "img", "iframe", "form"])
        assert "noindex" in answer.headers["X-Robots-Tag"]
        [style] = shown.find_all("link", rel="stylesheet")
        css = await browser.get(str(style["href"]), headers={"Accept-Encoding": "gzip"})
        assert sum(int(part.headers["Content-Length"]) for part in (answer, css)) < 14 * 1024


async def test_an_officer_sees_the_board_as_before(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        assert (await page(browser, "/")).select_one("form.leave") is not None
        await browser.post(
            "/sign-out", data={"csrf": str((await page(browser, "/")).select("[name=csrf]")[0]["value"])}
        )
        assert "Communication checks" in words(await page(browser, "/"))
        assert (await page(browser, "/")).select_one("form.leave") is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"])
async def test_other_methods_are_answered_as_at_other_pages(database: Database, database_url: str, method: str) -> None:
    async with stranger(database, settings_for(database_url)) as browser:
        start, other = await browser.request(method, "/"), await browser.request(method, "/cases")
        assert start.status == other.status
        assert start.status in {400, 403}
        head = await browser.head("/?lang=fr")
        assert (head.status, await head.read()) == (200, b"")
        assert head.headers["Content-Type"].startswith("text/html")


async def test_it_is_there_while_the_database_is_away() -> None:
    away = open_database("postgresql://us:hunter2@127.0.0.1:1/none")
    app = make_app(away, settings_for("sqlite:///x.db"), link_keys(), lambda: NOON)
    async with TestClient(TestServer(app)) as browser:
        assert (await browser.get("/")).status == 200
    await away.close()
