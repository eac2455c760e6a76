"""The directory in the browser: found by whatever is at hand, filtered by its address, sorted, a page at a time."""

from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.contacts import PointOfContact
from directory.database import Database
from directory.groups import read_rule
from directory.named_groups import add_group
from directory.search.attention import AttentionCounts, Staleness, count_attention
from directory.search.finder import PAGE_SIZE
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.web.secretariat import directory_page
from tests.cast import NOON, OFFICER, settings_for
from tests.directory.acts.officer import add_cast
from tests.officer import Browser, officer, page, words
from tests.pingcheck.web.secretariat.people import CAST, JUMA


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, *CAST)
    return database


def listed(found: BeautifulSoup) -> list[str]:
    """The references of the rows, as they are linked."""
    return [str(link["href"]).rpartition("/")[2][-1] for link in found.select("tbody th a")]


async def rows(browser: Browser, query: str) -> str:
    return "".join(listed(await page(browser, f"/directory{query}")))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("otieno", "1"),
        ("ndiaye", "6"),  # small letters, without accent and apostrophe
        ("4321", "61"),  # the last digits of a telephone
        ("Egipto", "5"),  # the State in Spanish
        ("王", "4"),  # the first character of a name
        ("wang wei", "4"),
        ("ادريس", "5"),  # without the hamza
        ("multilat@", "3"),
        ("P-000002", "2"),
        ("kenya cert juma", "2"),
        ("nobody at all", ""),
        ("<script>alert(1)</script>", ""),
        ("x" * 5000, ""),
    ],
    ids=["surname", "accents", "digits", "spanish", "chinese", "latin", "arabic", "mail", "reference", "all", "none",
         "markup", "long"],
)  # fmt: skip
async def test_a_contact_is_found(directory: Database, database_url: str, typed: str, found: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        shown = await page(browser, f"/directory?q={quote(typed)}")
        assert "".join(listed(shown)) == found
        field = shown.select_one("#q")
        assert field is not None
        assert field["value"] == typed[:100]
        assert not shown.select("main script")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "465312"),
        ("?role=diplomatic", "3"),
        ("?rank=alternate", "2"),
        ("?region=african&rank=primary", "651"),
        ("?state=KEN", "12"),
        ("?state=ken&q=juma", "2"),
        ("?standing=dead", "1"),
        ("?needs=no_mail", "5"),
        ("?needs=no_telephone", "2"),
        ("?needs=stale", "3"),
        ("?status=suspended", "6"),
        ("?role=nobody&rank=&region=mars&needs=x&standing=y&status=z&state=KENYA&group=-1&page=x", "465312"),
        ("?page=99999999999", "465312"),
        ("?page=7", ""),
        ("?sort=name", "613245"),
        ("?sort=-name", "542316"),
        ("?sort=-state", "123564"),
        ("?sort=confirmed", "312456"),
        ("?sort=sideways", "465312"),
    ],
)
async def test_the_address_filters_and_sorts(directory: Database, database_url: str, query: str, found: str) -> None:
    async with directory.writing() as session:
        (await session.get_one(Address, 1)).standing = Standing.DEAD
        (await session.get_one(PointOfContact, 3)).confirmed_at = NOON - timedelta(days=500)
        (await session.get_one(PointOfContact, 6)).status = "suspended"  # type: ignore[assignment]
    async with officer(directory, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        assert await rows(browser, query) == found


async def test_what_needs_attention_is_counted_in_figures_that_filter(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        shown = await page(browser, "/directory?q=kenya&role=technical&page=2")
        tiles = {words(tile): str(tile["href"]) for tile in shown.select(".tiles a")}
        assert set(tiles) == {
            "0 Unreachable", "0 Dead address", "1 No email", "0 Not confirmed lately", "4 No alternate",
            "1 No telephone", "0 Shared mailbox",
        }  # fmt: skip
        # A figure keeps the other filters, and begins at the first page; pressed again, it lets all through.
        assert tiles["1 No telephone"] == "/directory?q=kenya&role=technical&needs=no_telephone"
        narrowed = await page(browser, tiles["1 No telephone"])
        assert "".join(listed(narrowed)) == "2"
        [chosen] = narrowed.select(".tiles a[aria-current]")
        assert chosen["href"] == "/directory?q=kenya&role=technical"
        assert "6 points of contact of 5 States." in words(narrowed)


async def test_each_row_says_what_an_officer_needs(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        shown = await page(browser, "/directory?state=CHN")
        [row] = shown.select("tbody tr")
        for said in ("Mr Wang Wei", "王伟", "Head of Operations, National CERT", "China", "technical, primary",
                     "unproven", "2 Mar 2026", "by an imported file", "No alternate"):  # fmt: skip
            assert said in words(row), said
        assert "wang@cert.cn.example" in row.text
        call = row.select_one("a.button")
        assert call is not None
        assert (call["href"], words(call)) == ("tel:+861065961114", "Call Mr Wang Wei")


async def test_pages_of_fifty_and_a_link_to_each(database: Database, database_url: str) -> None:
    await add_cast(database, *(replace(JUMA, emails=(f"p{n}@ke.example",)) for n in range(PAGE_SIZE + 3)))
    async with officer(database, settings_for(database_url)) as browser:
        first = await page(browser, "/directory?q=juma&sort=-name")
        assert (len(listed(first)), "Contacts 1 to 50 of 53" in words(first)) == (PAGE_SIZE, True)
        onward = first.select_one("a[rel=next]")
        assert onward is not None
        last = await page(browser, str(onward["href"]))
        assert (len(listed(last)), "Contacts 51 to 53 of 53" in words(last)) == (3, True)
        assert last.select_one("a[rel=next]") is None


async def test_a_group_with_a_name_filters_beside_the_other_filters(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        group = await add_group(
            session, "African technical", read_rule("role=technical, region=african"), OFFICER, NOON
        )
    async with officer(directory, settings_for(database_url)) as browser:
        assert await rows(browser, f"?group={group.id}") == "6512"
        assert await rows(browser, f"?group={group.id}&rank=primary&state=KEN") == "1"
        assert await rows(browser, f"?group={group.id}&role=diplomatic") == ""
        assert await rows(browser, f"?group={group.id + 1}") == "465312"


async def test_an_empty_directory_says_how_to_begin(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        assert "The directory is empty." in words(await page(browser, "/directory"))
        assert "Nobody matches." in words(await page(browser, "/directory?q=otieno"))


async def test_a_large_directory_is_counted_once_for_all(
    directory: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = []

    async def count(session: AsyncSession, stale: Staleness) -> AttentionCounts:
        counted.append(stale)
        return await count_attention(session, stale)

    monkeypatch.setattr(directory_page, "count_attention", count)
    async with officer(directory, settings_for(database_url)) as browser:
        for _ in range(3):
            await page(browser, "/directory")
        assert len(counted) == 3
        monkeypatch.setattr(directory_page, "FEW", 5)
        monkeypatch.setattr("pingcheck.runtime.shared_figure.FRESH_S", 3600)
        for _ in range(4):
            await page(browser, "/directory")
        assert len(counted) == 5  # once more to see that it is large, once for all
