"""All of one State on one page: Mission, contacts, results, history, working week; and as it stood on a day."""

from datetime import timedelta

import pytest

from directory.acts.entry_acts import correct, withdraw
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import Ground
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.status import Answer
from tests.cast import NOON, open_now, pings, plan, record_answer, settings_for
from tests.directory.acts.officer import add_cast, on
from tests.officer import officer, page, submit, words
from tests.pingcheck.web.secretariat.people import CAST


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, *CAST)
    return database


async def test_a_state_shows_its_contacts_results_and_history(directory: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    check = await plan(directory)
    await open_now(directory, settings, check)
    async with directory.writing() as session:
        await record_answer(session, (await pings(directory))[0].id, Answer.RECEIVED, "", NOON)
    async with officer(directory, settings) as browser:
        shown = await page(browser, "/states/KEN")
        assert [words(name) for name in shown.select(".entry h3")] == ["Ms Amina Otieno", "Juma Kamau"]
        [strip] = shown.select(".strip li")
        assert (words(strip), strip["class"]) == (
            f"{check.reference} Every role reached 1 of 2 contacts, open now By email or its page: 1",
            ["is-full"],
        )
        first, second = shown.select(".entry")
        assert "Reached Ms Amina Otieno" in words(first)
        assert "Waiting to be sent Juma Kamau" in words(second)
        assert "No telephone" in words(second)
        [waiting] = shown.select("#record tbody tr")
        assert "Call: Juma Kamau , technical, alternate" in words(waiting)
        assert words(waiting).endswith("Waiting to be sent")
        history = shown.select_one("#history")
        assert history is not None
        assert "amina nominated Amina Otieno , by an imported file." in words(history)
        assert "Permanent Mission Email not on file Language of notes English" in words(shown)
        assert "15:00 in Nairobi" in words(shown)


async def test_a_state_as_it_stood_on_a_day(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        await correct(session, on(Ground.CLERICAL, at=NOON + timedelta(days=1)), {Column.NAME: "Amina New"})
    async with directory.writing() as session:
        await withdraw(session, on(Ground.NOTE, 2, at=NOON + timedelta(days=2)))
    async with officer(directory, settings_for(database_url), lambda: NOON + timedelta(days=9)) as browser:
        for day, names, ended in (
            ("2026-03-01", [], ""),
            ("2026-03-02", ["Ms Amina Otieno", "Juma Kamau"], ""),
            ("2026-03-03", ["Ms Amina New", "Juma Kamau"], ""),
            ("2026-03-04", ["Ms Amina New"], "1 entry that has ended"),
        ):
            shown = await page(browser, f"/states/KEN?as_of={day}")
            assert [words(name) for name in shown.select(".entry h3")] == names, day
            assert ended in words(shown)
            assert not shown.select(".entry .acts"), day
        assert "1 entry that has ended" in words(await page(browser, "/states/KEN"))


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "2999-01-01", "1900-01-01", "<b>"])
async def test_a_day_that_is_none_is_named(directory: Database, database_url: str, day: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        for path in ("/states/KEN", "/contacts/P-000001", "/directory/as-of"):
            assert "Choose a day that is over or today" in words(await page(browser, f"{path}?as_of={day}")), path


@pytest.mark.parametrize("code", ["ZZZ", "KENYA", "ken%20", "..%2F", "0", "%F0%9F%98%80"])
async def test_a_state_that_is_none_is_not_found(directory: Database, database_url: str, code: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        assert (await browser.get(f"/states/{code}")).status == 404


async def test_an_officer_corrects_the_working_week(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        wrong = await browser.get("/states/KEN")
        assert wrong.status == 200
        done = await submit(browser, "/states/KEN", "#hours-form", {"hours": "Mon-Thu 09:00-14:00"})
        assert "You wrote down the working week of Kenya." in words(done)
        assert "Mon-Thu 09:00-14:00 written down by amina" in words(done)
        assert "Outside working hours. Open again at Tue 09:00 there, Tue 06:00 UTC." in words(done)
        usual = await submit(browser, "/states/KEN", "#hours-form", {"hours": ""})
        assert "The usual week holds for Kenya." in words(usual)
        form = (await page(browser, "/states/KEN")).select_one("#hours-form input[name=csrf]")
        assert form is not None
        refused = await browser.post("/states/KEN/hours", data={"csrf": str(form["value"]), "hours": "<i>always"})
        assert refused.status == 422
        said = await refused.text()
        assert "is not a working week" in said
        assert "&lt;i&gt;always" in said
        assert (await browser.post("/states/ZZZ/hours", data={"csrf": str(form["value"]), "hours": ""})).status == 404


async def test_a_viewer_sees_the_week_and_changes_nothing(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        shown = await page(browser, "/states/KEN")
        assert "Mon-Fri 08:00-17:00" in words(shown)
        assert shown.select_one("#hours-form") is None


async def test_the_list_of_states_says_who_nominated_whom(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        shown = await page(browser, "/states")
        assert "193 States; 188 have nominated nobody." in words(shown)
        assert [words(row) for row in (await page(browser, "/states?nominated=yes")).select("tbody tr")] == [
            "China CHN Asia-Pacific States none 1",
            "Côte d'Ivoire CIV African States none 1",
            "Egypt EGY African States none 1",
            "France FRA Western European and other States 1 none",
            "Kenya KEN African States none 2",
        ]
        for query, found in (("q=Egipto", "EGY"), ("q=埃及", "EGY"), ("region=african&nominated=yes&q=cote", "CIV")):
            [code] = (await page(browser, f"/states?{query}")).select("tbody .reference")
            assert code.text == found, query
