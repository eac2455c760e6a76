"""Lists of cases: found, filtered and in order; several worked on at once; a file of what is shown."""

from datetime import date

from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.followup.case_acts import CaseEnding, assign_case, end_case, hold_case, set_due
from pingcheck.followup.cases import CaseOutcome
from pingcheck.web.secretariat.case_words import start_of
from tests.cast import NOON, OFFICER, hours, nominate
from tests.officer import page, submit, words
from tests.pingcheck.web.secretariat.test_case_pages import at_work, case_of, rows

SOON, LATER, PAST = "2026-03-06", "2026-03-09", "2026-02-27"


async def test_lists_are_found_filtered_and_in_order(database: Database, database_url: str) -> None:
    await nominate(database, "FRA", "poc@fr.example", name="Étienne Bérard")
    async with at_work(database, database_url, "Amina", "Joseph") as browser:
        async with database.writing() as session:
            for number, owner, due in ((1, OFFICER, PAST), (2, "ruben", SOON)):
                case = await hold_case(session, number)
                await assign_case(session, case, owner, NOON, OFFICER)
                await set_due(session, case, start_of(date.fromisoformat(due)), NOON, OFFICER)
        everybody = rows(await page(browser, "/cases?order=due"))
        assert len(everybody) == 3
        assert "overdue since 27 February 2026" in everybody[0]
        assert "due 6 March 2026" in everybody[1]
        by_state = rows(await page(browser, "/cases?order=state"))
        assert "France · technical · Étienne Bérard" in by_state[0]
        for query, count in {
            "owner=mine": 1,
            "owner=nobody": 1,
            "owner=ruben": 1,
            "owner=vera": 0,
            "q=berard": 1,
            "q=Kenya": 2,
            "q=joseph": 1,
            "q=zzz": 0,
            "cause=not_sent": 3,
            "cause=no_answer": 0,
            "check=CC-2026-01": 3,
            "which=ended": 0,
            "which=x&cause=x&order=x&after=x": 3,
        }.items():
            assert len(rows(await page(browser, f"/cases?{query}"))) == count, query


async def test_several_are_given_and_ended_and_who_was_faster_is_said(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a", "b", "c") as browser:
        given = await submit(
            browser, "/cases/several?act=assign&c=1&c=2&c=x&c=99", "form.card", {"owner": "ruben", "c": "1-0"}
        )
        assert "Cases that you gave: 1." in words(given)
        asked = await page(browser, "/cases/several?act=end&c=1&c=2&c=3&owner=mine")
        assert "End 3 cases" in words(asked)
        form = asked.select_one("form.card")
        assert form is not None
        assert "owner=mine" in str(form["action"])
        async with database.writing() as session:
            ending = CaseEnding(outcome=CaseOutcome.REACHED, reason="She called.")
            await end_case(session, await hold_case(session, 2), ending, NOON + hours(1), "ruben")
        csrf = form.select_one('[name="csrf"]')
        assert csrf is not None
        chosen = [("c", str(one["value"])) for one in form.select('[name="c"]')]
        typed = [("csrf", str(csrf["value"])), ("act", "end"), ("outcome", "no_contact"), ("reason", "The end.")]
        answer = await browser.post(str(form["action"]), data=[*chosen, *typed])
        shown = words(BeautifulSoup(await answer.text(), "html.parser"))
        assert answer.status == 409
        assert "2 were done. 1 was left as it is:" in shown
        assert "ruben worked on this case just now." in shown
        assert "None of them is open any more." in shown
    assert (await case_of(database, 1)).outcome is CaseOutcome.NO_CONTACT
    assert (await case_of(database, 2)).outcome is CaseOutcome.REACHED


async def test_the_file_has_just_what_is_shown_and_runs_no_formula(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "=cmd()", "Joseph") as browser:
        table = await (await browser.get("/cases/download?format=csv")).text(encoding="utf-8-sig")
        assert table.splitlines()[0].startswith("Case,State,Code,Role,Rank,Contact,Cause,Owner,Due,Check")
        assert len(table.splitlines()) == 3
        assert ",'=cmd()," in table
        one = await (await browser.get("/cases/download?format=csv&q=joseph")).text()
        assert len(one.splitlines()) == 2
        sheet = await browser.get("/cases/download?format=xlsx")
        assert (await sheet.read()).startswith(b"PK")
        assert 'filename="cases-2026-03-02.xlsx"' in sheet.headers["Content-Disposition"]
