"""Taking back what was done on the page of a case."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.followup.case_acts import hold_case, note_case, set_due
from pingcheck.followup.cases import CaseOutcome
from pingcheck.web.secretariat.case_words import start_of
from tests.cast import NOON, OFFICER
from tests.officer import Browser, submit, words
from tests.pingcheck.web.secretariat.test_case_pages import LATER, PAST, at_work, case_of

ACTS: dict[str, dict[str, str]] = {
    "assign": {"owner": OFFICER},
    "due": {"due": LATER},
    "end": {"outcome": CaseOutcome.NO_CONTACT.value, "reason": "The embassy is closed."},
}


async def undone(browser: Browser, shown: BeautifulSoup) -> tuple[int, str]:
    """The status of the page after its Undo was pressed, and what it says."""
    form = next(one for one in shown.select("form") if words(one) == "Undo")
    hidden = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
    answer = await browser.post(str(form["action"]), data=hidden)
    return answer.status, words(BeautifulSoup(await answer.text(), "lxml"))


async def overdue(database: Database) -> None:
    async with database.writing() as session:
        await set_due(session, await hold_case(session, 1), start_of(date.fromisoformat(PAST)), NOON, OFFICER)


async def stands(database: Database) -> tuple[Any, ...]:
    case = await case_of(database)
    return case.owner, case.due_at, case.ended_at is None


@pytest.mark.parametrize("act", ACTS)
async def test_a_case_is_as_it_was_before(database: Database, database_url: str, act: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        await overdue(database)
        before = await stands(database)
        shown = await submit(browser, "/cases/1", f'form[action$="/{act}"]', ACTS[act])
        assert await stands(database) != before
        status, _ = await undone(browser, shown)
        assert (status, await stands(database)) == (200, before)


@pytest.mark.parametrize("act", ACTS)
async def test_what_a_colleague_worked_on_since_is_left(database: Database, database_url: str, act: str) -> None:
    async with at_work(database, database_url, "a") as browser:
        shown = await submit(browser, "/cases/1", f'form[action$="/{act}"]', ACTS[act])
        after = await stands(database)
        async with database.writing() as session:
            await note_case(session, await hold_case(session, 1), "It is settled so", NOON, "ruben")
        status, said = await undone(browser, shown)
        assert (status, await stands(database)) == (409, after)
        assert "ruben worked on this case just now" in said
