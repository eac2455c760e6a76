"""What an officer downloads is what the page shows; who took it is on record, and a viewer gets none of it."""

import csv
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from python_calamine import CalamineWorkbook

from directory.database import Database
from directory.disclosures import DisclosureFilter, DisclosureKind, find_disclosures
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.runtime.clock import wall_clock
from tests.cast import OFFICER, settings_for
from tests.directory.exchange.files import take_in_rows
from tests.officer import Browser, officer, page

ROWS = (
    "KEN,technical,primary,CERT,Asha,asha@cert.example,NV/1",
    "KEN,diplomatic,primary,MFA,Zuri,zuri@mfa.example,NV/2",
    "FRA,technical,primary,ANSSI,=Zoé,zoe@anssi.example,NV/3",
)


@pytest.fixture
async def browser(database: Database, database_url: str, tmp_path: Path) -> AsyncIterator[Browser]:
    await take_in_rows(database, tmp_path, *ROWS)
    async with officer(database, settings_for(database_url), role=AccountRole.OFFICER) as signed_in:
        yield signed_in


async def recorded(database: Database) -> list[tuple[str, DisclosureKind, str, str, int | None]]:
    async with database.reading() as session:
        found = await find_disclosures(session, DisclosureFilter())
    return [(each.by, each.kind, each.reference, each.details, each.rows) for each in reversed(found)]


async def names(browser: Browser, query: str) -> list[str]:
    answer = await browser.get(f"/directory/download?format=csv&{query}")
    assert answer.status == 200
    rows = csv.DictReader(io.StringIO((await answer.read()).decode("utf-8-sig")))
    return [row["name"] for row in rows]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["'=Zoé", "Zuri", "Asha"]),
        ("role=technical", ["'=Zoé", "Asha"]),
        ("q=kenya", ["Zuri", "Asha"]),
        ("q=asha&state=FRA", []),
        ("sort=-name", ["Zuri", "Asha", "'=Zoé"]),
        ("role=nonsense&page=7", ["'=Zoé", "Zuri", "Asha"]),
    ],
)
async def test_a_download_is_just_the_list_that_is_shown(browser: Browser, query: str, found: list[str]) -> None:
    assert sorted(await names(browser, query)) == sorted(found)
    if "sort" not in query:
        assert await names(browser, query) == found
    shown = await page(browser, f"/directory?{query}")
    [link] = [str(each["href"]) for each in shown.select("a") if "format=csv" in str(each.get("href"))]
    answer = await browser.get(link)
    assert len((await answer.text()).splitlines()) == 1 + len(found)


async def test_each_format_comes_as_a_file_of_its_kind(browser: Browser) -> None:
    for form, kind in (("csv", "text/csv"), ("vcf", "text/vcard"), ("json", "application/json")):
        answer = await browser.get(f"/directory/download?format={form}")
        assert answer.content_type == kind
        assert answer.headers["Content-Disposition"] == f'attachment; filename="directory-2026-03-02.{form}"'
        assert answer.headers["Cache-Control"] == "no-store"
    assert len((await (await browser.get("/directory/download?format=json")).json())["entries"]) == 3
    workbook = await (await browser.get("/directory/download?format=xlsx")).read()
    assert CalamineWorkbook.from_filelike(io.BytesIO(workbook)).get_sheet_by_index(0).height == 4


async def test_who_took_what_is_on_record_but_not_what_they_searched_for(browser: Browser, database: Database) -> None:
    await browser.get("/directory/download?format=vcf&q=asha&role=technical")
    await browser.get("/directory/download?as_of=2026-03-01")
    await browser.get("/directory/sheet")
    assert await recorded(database) == [
        (OFFICER, DisclosureKind.EXPORT, "", "vcf, role=technical, found by a search", 1),
        (OFFICER, DisclosureKind.EXPORT, "", "csv, as of 2026-03-01, all", 0),
        (OFFICER, DisclosureKind.CONTACT_SHEET, "", "", 3),
    ]


async def test_pages_of_contacts_are_on_record_once_a_day(browser: Browser, database: Database) -> None:
    for path in ("/contacts/P-000001", "/states/KEN", "/contacts/P-000001?as_of=2026-03-02", "/directory/as-of"):
        for _ in range(2):
            assert (await browser.get(path)).status == 200
    assert [row[1:4] for row in await recorded(database)] == [
        (DisclosureKind.CONTACT_PAGE, "P-000001", ""),
        (DisclosureKind.STATE_PAGE, "", "KEN"),
        (DisclosureKind.PAST_PAGE, "P-000001", "2026-03-02"),
        (DisclosureKind.PAST_PAGE, "", "2026-03-02, page 1"),
    ]


async def test_a_viewer_is_offered_and_given_nothing_but_the_template(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        shown = await page(browser, "/directory")
        assert not [each for each in shown.select("a") if "/directory/download" in str(each.get("href"))]
        assert (await browser.get("/directory/download")).status == 403
        assert (await browser.get("/directory/sheet")).status == 403
        assert (await browser.get("/directory/template")).status == 200
    assert await recorded(database) == []


async def test_who_signed_in_long_ago_gives_the_password_again(
    browser: Browser, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = wall_clock() + timedelta(hours=1)
    monkeypatch.setattr("pingcheck.web.guards.wall_clock", lambda: later)
    for path in ("/directory/download?format=csv&role=technical", "/directory/sheet"):
        answer = await browser.get(path, allow_redirects=False)
        assert (answer.status, answer.headers["Location"].partition("?")[0]) == (303, "/password")
    assert await recorded(database) == []


async def test_the_sheet_is_a_page_that_our_own_policy_lets_look_as_it_should(browser: Browser) -> None:
    answer = await browser.get("/directory/sheet")
    shown = BeautifulSoup(await answer.text(), "lxml")
    assert answer.content_type == "text/html"
    assert not shown.select("style, script")
    [style] = [str(each["href"]) for each in shown.select("link[rel=stylesheet]")]
    assert "@page" in await (await browser.get(style)).text()
    assert "=Zoé" in shown.get_text()


async def test_the_template_can_be_opened(browser: Browser) -> None:
    workbook = await (await browser.get("/directory/template")).read()
    assert CalamineWorkbook.from_filelike(io.BytesIO(workbook)).sheet_names == ["Contacts", "Explanations", "Lists"]


async def test_who_asks_for_the_headers_alone_is_given_nothing(browser: Browser, database: Database) -> None:
    for path, kind in (("download?format=vcf", "text/vcard"), ("sheet", "text/html")):
        answer = await browser.head(f"/directory/{path}")
        assert (answer.status, answer.content_type) == (200, kind)
    assert await recorded(database) == []
