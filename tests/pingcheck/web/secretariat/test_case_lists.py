"""Lists of cases: found, filtered and in order; several worked on at once; a file of what is shown."""

from datetime import date
from urllib.parse import parse_qsl

import pytest
from bs4 import BeautifulSoup
from multidict import MultiDict

from directory.database import Database
from pingcheck.accounts.accounts import account_named
from pingcheck.accounts.cover import go_away
from pingcheck.followup.case_acts import CaseEnding, assign_case, end_case, hold_case, note_case, set_due
from pingcheck.followup.case_several import ActedOn, CaseBefore
from pingcheck.followup.cases import CaseOutcome
from pingcheck.web.secretariat.case_query import CaseQuery
from pingcheck.web.secretariat.case_words import start_of
from pingcheck.web.secretariat.cases_several_undo import read_undo, undo_address
from tests.cast import NOON, OFFICER, hours, nominate
from tests.officer import Browser, page, submit, words
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


async def test_whose_cases_are_open_is_counted(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a", "b", "c") as browser:
        async with database.writing() as session:
            await assign_case(session, await hold_case(session, 1), OFFICER, NOON, OFFICER)
            await assign_case(session, await hold_case(session, 2), "ruben", NOON, OFFICER)
        assert "3 open cases, 1 of them yours, 1 of them nobody’s." in words(await page(browser, "/cases"))
        mine = words(await page(browser, "/cases?owner=mine"))
        assert "1 open case." in mine
        assert "of them" not in mine


async def test_an_act_on_none_says_that_none_is_marked(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a", "b") as browser:
        shown = await page(browser, "/cases/several?act=end&check=CC-2026-01&order=due&after=1")
        assert "Mark at least one case first." in words(shown)
        assert not shown.select(".is-cases input[checked]")
        kept = {str(one["name"]): str(one["value"]) for one in shown.select("form.stack > input[type=hidden]")}
        assert kept == {"check": "CC-2026-01", "order": "due", "after": "1"}


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
        shown = words(BeautifulSoup(await answer.text(), "lxml"))
        assert answer.status == 409
        assert "2 were done. 1 was left as it is:" in shown
        assert "ruben worked on this case just now." in shown
        assert "None of them is open any more." in shown
    assert (await case_of(database, 1)).outcome is CaseOutcome.NO_CONTACT
    assert (await case_of(database, 2)).outcome is CaseOutcome.REACHED


async def undone(browser: Browser, shown: BeautifulSoup) -> str:
    """What the page says after its Undo was pressed."""
    form = shown.select_one('form[action^="/cases/several/undo"]')
    token = shown.select_one("input[name=csrf]")
    assert form is not None
    assert token is not None
    answer = await browser.post(str(form["action"]), data={"csrf": str(token["value"])})
    assert answer.status == 200
    return words(BeautifulSoup(await answer.text(), "lxml"))


async def test_what_was_done_to_several_is_undone(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a", "b", "c") as browser:
        at_ten = start_of(date.fromisoformat(LATER)) + hours(10)  # a call that was promised for an hour
        async with database.writing() as session:
            case = await hold_case(session, 2)
            await assign_case(session, case, "ruben", NOON, OFFICER)
            await set_due(session, case, at_ten, NOON, OFFICER)
        marked = "c=1&c=2&c=3&check=CC-2026-01"
        for act, typed in (
            ("assign", {"owner": OFFICER}),
            ("assign", {"owner": "-"}),
            ("due", {"due": SOON}),
            ("due", {"due": ""}),
            ("end", {"outcome": "no_contact", "reason": "The end."}),
        ):
            done = await several(browser, f"/cases/several?act={act}&{marked}", typed)
            assert "Cases that are as they were before: " in await undone(browser, done)
            found = [await case_of(database, number) for number in (1, 2, 3)]
            assert [(one.owner, one.due_at, one.ended_at) for one in found] == [
                (None, None, None), ("ruben", at_ten, None), (None, None, None),
            ]  # fmt: skip


async def several(browser: Browser, path: str, typed: dict[str, str]) -> BeautifulSoup:
    """Does something to all cases of a page of several; the page that comes of it."""
    form = (await page(browser, path)).select_one("form.card")
    assert form is not None
    hidden = [(str(one["name"]), str(one["value"])) for one in form.select("input[type=hidden]")]
    answer = await browser.post(str(form["action"]), data=[*hidden, *typed.items()])
    assert answer.status == 200
    return BeautifulSoup(await answer.text(), "lxml")


async def test_an_undo_leaves_what_a_colleague_worked_on_since(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a", "b") as browser:
        typed = {"outcome": "no_contact", "reason": "The end."}
        done = await several(browser, "/cases/several?act=end&c=1&c=2", typed)
        async with database.writing() as session:
            await note_case(session, await hold_case(session, 2), "It was right.", NOON + hours(1), "ruben")
        said = await undone(browser, done)
        assert "Cases that are as they were before: 1. Left, since somebody has worked on them: 1." in said
        assert (await case_of(database, 1)).ended_at is None
        assert (await case_of(database, 2)).ended_at is not None
        assert "before: 0. Left, since somebody has worked on them: 2." in await undone(browser, done)


async def test_a_note_and_what_changed_nothing_have_no_undo(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        for act, typed in (("note", {"note": "Hm."}), ("assign", {"owner": "-"})):
            done = await several(browser, f"/cases/several?act={act}&c=1", typed)
            assert done.select_one('form[action^="/cases/several/undo"]') is None


@pytest.mark.parametrize(
    "query",
    [
        "", "act=assign&c=1-1-0", "act=due&c=1-1", "act=due&c=x-1-1", "act=due&c=1-1-99999999999999",
        "act=note&c=1-1-0",
        "act=assign&o=ruben&c=1-1-1", "act=due&c=99999999999-1-0",
    ],
)  # fmt: skip
def test_an_undo_of_nothing_is_nothing(query: str) -> None:
    assert not read_undo(MultiDict(parse_qsl(query)))


def test_an_undo_fits_into_the_line_after_the_act() -> None:
    """Of fifty cases with large numbers, and of a search in another script."""
    before = CaseBefore(1_234_567, "somebody with a long name", NOON)
    acted = [ActedOn(1_000_000 + number, before=before) for number in range(50)]
    for act in ("assign", "due", "end"):
        for asked in (CaseQuery(q="Кения" * 20), CaseQuery(q="x" * 100, check="CC-2026-01")):
            address = undo_address(act, acted, asked)
            assert len(address) < 2000
            assert len(read_undo(MultiDict(parse_qsl(address.partition("?")[2])))) == 50


async def test_who_is_away_is_said_beside_the_name(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        async with database.writing() as session:
            ruben = await account_named(session, "ruben")
            await go_away(session, ruben, date.fromisoformat(LATER), OFFICER, NOON)
        for path in ("/cases/1", "/cases/several?act=assign&c=1"):
            names = [words(option) for option in (await page(browser, path)).select("#owner option")]
            assert "ruben (away until 9 March 2026, covered by amina)" in names


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
