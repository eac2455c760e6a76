"""Undo on the page of a case: it is as it was before, unless a colleague worked on it since."""

from datetime import date

from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.followup.case_acts import hold_case, set_due
from pingcheck.web.secretariat.case_words import start_of
from tests.cast import NOON
from tests.officer import Browser, page, submit, words
from tests.pingcheck.web.secretariat.test_case_pages import LATER, PAST, SOON, at_work, case_of


async def undone(browser: Browser, shown: BeautifulSoup) -> int:
    """The status after the Undo of the last act was pressed."""
    undo = shown.select_one(".is-done form")
    assert undo is not None
    csrf = undo.select_one("input")
    assert csrf is not None
    answer = await browser.post(str(undo["action"]), data={"csrf": str(csrf["value"])}, allow_redirects=False)
    return answer.status


async def test_an_undo_brings_a_day_that_is_past_back(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        past = start_of(date.fromisoformat(PAST))
        async with database.writing() as session:
            await set_due(session, await hold_case(session, 1), past, NOON, "ruben")
        assert await undone(browser, await submit(browser, "/cases/1", 'form[action$="/due"]', {"due": SOON})) == 303
        assert (await case_of(database)).due_at == past


async def test_an_ending_that_is_undone_forgets_nothing(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        await submit(browser, "/cases/1", 'form[action$="/wait"]', {"wait_until": LATER, "wait_words": "On leave."})
        waits = "You need do nothing until 9 March 2026"
        for undo, is_as_before in ((True, True), (False, False)):
            ended = {"outcome": "state_informed", "reason": "A letter."}
            done = await submit(browser, "/cases/1", 'form[action$="/end"]', ended)
            if undo:
                assert await undone(browser, done) == 303
            else:
                await submit(browser, "/cases/1", '#next form[action$="/reopen"]', {})
            assert (waits in words(await page(browser, "/cases/1"))) is is_as_before


async def test_an_undo_leaves_what_a_colleague_did_since(database: Database, database_url: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        done = await submit(browser, "/cases/1", 'form[action$="/due"]', {"due": SOON})
        async with database.writing() as session:
            await set_due(session, await hold_case(session, 1), start_of(date.fromisoformat(LATER)), NOON, "ruben")
        assert await undone(browser, done) == 409
        assert (await case_of(database)).due_at == start_of(date.fromisoformat(LATER))
