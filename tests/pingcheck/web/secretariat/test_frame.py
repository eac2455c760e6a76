"""The frame of the secretariat's pages: navigation, search, and what each role is offered."""

import pytest
from bs4 import BeautifulSoup

from directory.acts.entry_acts import withdraw
from directory.contacts import Rank, Role
from directory.database import Database
from directory.entries.writer import add_entries
from directory.history import Provenance
from directory.nominations import Nomination
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.status import Answer
from tests.cast import NOON, OFFICER, SECRET, nominate, open_now, pings, plan, record_answer, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, on
from tests.officer import make_account, officer, page, sign_in, stranger, words


async def test_the_page_that_is_open_is_marked_in_the_navigation(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        for path, name in (("/", "Today"), ("/exercises", "Checks"), ("/cases", "Cases")):
            [here] = (await page(browser, path)).select("nav[aria-label=Main] a[aria-current=page]")
            assert here.get_text() == name


async def test_a_viewer_is_offered_no_accounts(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        shown = await page(browser, "/")
        assert shown.select_one('.me a[href="/accounts"]') is None
        assert shown.select_one("form.leave") is not None


async def test_all_parts_are_shown_once_under_their_names(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        shown = await page(browser, "/service/parts")
    ids = [str(found["id"]) for found in shown.select("[id]")]
    assert len(ids) == len(set(ids))
    for selector in (".card", ".group", ".field.is-wrong [aria-invalid=true]", ".clocks", ".facts", ".empty", ".chat"):
        assert shown.select_one(selector) is not None, selector


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("kenya", "States Kenya"),
        ("Кения", "States Kenya"),
        ("otieno", "Amina Otieno"),
        ("CC-2026", "Checks"),
        ("nobody of this name", "Nothing was found."),
        ("", "Type a State"),
    ],
)
async def test_the_search_in_the_header_finds_anything(
    database: Database, database_url: str, sought: str, found: str
) -> None:
    await nominate(database, "FRA", "poc@fra.example")
    async with database.writing() as session:
        entry = Nomination("KEN", Role.TECHNICAL, Rank.PRIMARY, name="Amina Otieno")
        await add_entries(session, [(1000, entry)], Provenance(NOON, OFFICER, "", "spring.csv"))
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with officer(database, settings_for(database_url)) as browser:
        shown = await browser.get("/find", params={"q": sought})
        assert shown.status == 200
        assert found in words(BeautifulSoup(await shown.text(), "lxml"))


async def test_only_an_administrator_sees_the_settings_and_nobody_a_secret(
    database: Database, database_url: str
) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings, role=AccountRole.ADMINISTRATOR) as browser:
        shown = words(await page(browser, "/service"))
        assert "PINGCHECK_MAIL_FROM check@poc.example" in shown
        assert "PINGCHECK_SECRET_KEY set, and secret" in shown
        assert SECRET not in shown
    async with stranger(database, settings) as browser:
        await make_account(database, "vera", AccountRole.OFFICER)
        assert await sign_in(browser, "vera") == 200
        assert "PINGCHECK_" not in words(await page(browser, "/service"))


async def test_an_entry_that_has_ended_is_found_and_says_so(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA, ZURI)
    async with database.writing() as session:
        await withdraw(session, on())
    async with officer(database, settings_for(database_url)) as browser:
        [found] = (await page(browser, "/find?q=asha")).select("tbody tr")
        assert "Asha Old ended" in found.get_text()
        assert "P-000001" not in words(await page(browser, "/directory?q=asha"))


async def test_a_viewer_sees_what_waits_and_no_button_that_would_be_refused(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        [ping] = await pings(database)
        await record_answer(session, ping.id, Answer.CALL_ME, "", NOON)
    for role, buttons in ((AccountRole.OFFICER, 1), (AccountRole.VIEWER, 0)):
        await make_account(database, role.value, role)
        async with stranger(database, settings_for(database_url)) as browser:
            assert await sign_in(browser, role.value) == 200
            shown = await page(browser, "/")
            assert "Please call me 1" in words(shown)
            assert len(shown.select("#calls .act .button")) == buttons
