"""Cases in a real browser, with and without scripts: a check has closed, and an officer sees to it until none is open.
One is overdue, several end at once, and one was a colleague's before. Every page on the way is accessible."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from playwright.async_api import expect

from directory.database import open_database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.case_acts import assign_case, hold_case, note_case, set_due
from pingcheck.followup.case_list import CaseFilter, count_cases
from pingcheck.followup.cases import Case, CaseOutcome
from pingcheck.followup.closing import close_exercise
from pingcheck.settings import Settings
from tests.at_work import AtWork, signed_in_page
from tests.browser import DESK, PHONE
from tests.cast import NOON, OFFICER, hours, nominate, open_now, plan, settings_for
from tests.officer import make_account
from tests.ports import free_port

pytestmark = pytest.mark.browser

PEOPLE = (("KEN", "Amina Otieno"), ("FRA", "Étienne Bérard"), ("ALB", "Ana Hoxha"), ("JPN", "Hana Sato"))
TOLD_THE_STATE = "The Mission was told by telephone."


@dataclass(frozen=True)
class CaseWork(AtWork):
    """On the cases of a check that has closed."""

    async def unfolds(self, part: str) -> None:
        """A form that was refused is unfolded already."""
        folded = self.page.locator(f"#{part}")
        if await folded.get_attribute("open") is None:
            await folded.locator("summary").click()

    async def is_told(self, words: str) -> None:
        await expect(self.page.get_by_role("status")).to_contain_text(words)

    async def case(self, number: int) -> Case:
        async with self.database.reading() as session:
            return await session.get_one(Case, number)

    async def count_open(self) -> int:
        async with self.database.reading() as session:
            return sum((await count_cases(session, CaseFilter())).values())


@asynccontextmanager
async def case_work(
    url: str, scripts: bool, viewport: dict[str, int] = DESK, scheme: str = "light"
) -> AsyncIterator[CaseWork]:
    """Four contacts were called and not reached; the first case is the officer's and overdue, the second ruben's."""
    database, port = open_database(url), free_port()
    settings: Settings = settings_for(url, base_url=f"http://127.0.0.1:{port}", port=port)
    for state, name in PEOPLE:
        await nominate(database, state, f"poc@{state.lower()}.example", name=name)
    exercise = await plan(database)
    await open_now(database, settings, exercise, NOON - hours(200))
    await make_account(database)
    await make_account(database, "ruben", AccountRole.OFFICER)
    async with database.writing() as session:
        closed = await session.get_one(Exercise, exercise.id)
        await close_exercise(session, closed, NOON - hours(120), OFFICER)
    async with database.writing() as session:
        for number, owner in ((1, OFFICER), (2, "ruben")):
            case = await hold_case(session, number)
            await assign_case(session, case, owner, NOON - hours(100), OFFICER)
            await set_due(session, case, NOON - timedelta(days=3), NOON - hours(100), OFFICER)
    async with signed_in_page(database, settings, viewport, scheme, scripts=scripts) as page:
        yield CaseWork(database, page, settings.base_url, scripts)
    await database.close()


async def test_the_cases_of_a_check_are_worked_to_zero(sqlite_url: str) -> None:
    """From Today alone, as somebody who only knows that the check has closed."""
    async with case_work(sqlite_url, scripts=True) as ours:
        await ours.opens("/")
        overdue = ours.page.locator("#cases li").first
        await expect(overdue).to_contain_text("overdue since 27 February 2026; yours")
        await overdue.get_by_role("link", name="See the case").click()
        await ours.looks()
        # The overdue one: it waits, then it ends.
        await ours.unfolds("wait")
        await ours.page.get_by_label("Wait until", exact=True).fill("2026-03-09")
        await ours.page.get_by_label("What for (you may leave it empty)").fill("The Mission’s answer.")
        await ours.presses("Wait until that day")
        await ours.is_told("The case waits until 9 March 2026.")
        await expect(ours.page.locator("#next")).to_contain_text("You need do nothing until 9 March 2026")
        await ours.unfolds("end")
        await ours.page.get_by_label("State informed").check()
        await ours.page.get_by_label("Why, and what it rests on").fill(TOLD_THE_STATE)
        await ours.presses("End this case")
        await ours.is_told("You ended the case.")
        assert (await ours.case(1)).outcome is CaseOutcome.STATE_INFORMED
        # An ending is undone, and done again with the others, several at once.
        await ours.presses("Undo")
        await ours.is_told("You opened the case again.")
        await ours.page.get_by_role("navigation", name="Main").get_by_role("link", name="Cases").click()
        await ours.page.get_by_role("link", name="Mark all on this page").click()
        await ours.looks()
        await ours.presses("Give those marked")
        await ours.page.get_by_label("Whose do they become?").select_option("Me")
        await ours.presses("Give 4 cases")
        await ours.is_told("Cases that you gave: 4.")
        await ours.page.get_by_role("link", name="Mine", exact=True).click()
        await ours.page.get_by_role("link", name="Mark all on this page").click()
        await ours.presses("End those marked")
        await ours.page.get_by_label("Closed without contact").check()
        await ours.page.get_by_label("Why, and what it rests on").fill("All was tried.")
        await ours.presses("End 4 cases")
        await ours.is_told("Cases that you ended: 4.")
        await expect(ours.page.get_by_text("No such case.")).to_be_visible()
        await ours.opens("/")
        await expect(ours.page.get_by_text("Nothing needs attention.")).to_be_visible()
        assert await ours.count_open() == 0


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
async def test_who_is_second_is_told_who_was_first(sqlite_url: str, scripts: bool) -> None:
    async with case_work(sqlite_url, scripts, PHONE, "dark") as ours:
        await ours.opens("/cases/2")
        await ours.unfolds("end")
        await ours.page.get_by_label("Reached", exact=True).check()
        await ours.page.get_by_label("Why, and what it rests on").fill("He answered.")
        async with ours.database.writing() as session:
            await note_case(session, await hold_case(session, 2), "On leave until May.", NOON, "ruben")
        await ours.presses("End this case")
        await expect(ours.page.get_by_role("alert")).to_contain_text("ruben worked on this case just now.")
        await expect(ours.page.locator("#story")).to_contain_text("On leave until May.")
        await ours.unfolds("end")
        await expect(ours.page.get_by_label("Why, and what it rests on")).to_have_value("He answered.")
        assert (await ours.case(2)).ended_at is None
        # Having read it, she decides otherwise: nothing of what she typed was lost, and now it is done.
        await ours.page.get_by_label("Excused", exact=True).check()
        await ours.page.get_by_label("Excused until").fill("2026-05-04")
        await ours.presses("End this case")
        await ours.is_told("You ended the case.")
        ended = await ours.case(2)
        assert (ended.outcome, ended.ended_by) == (CaseOutcome.EXCUSED, OFFICER)


async def test_a_case_is_found_on_a_phone_and_given_away(sqlite_url: str) -> None:
    async with case_work(sqlite_url, False, PHONE) as ours:
        await ours.opens("/cases")
        await ours.page.get_by_label("Order").select_option("By State")
        await ours.page.get_by_role("button", name="Show", exact=True).click()
        await expect(ours.page.locator(".is-cases tbody tr").first).to_contain_text("Albania")
        await ours.page.get_by_role("link", name="Nobody’s").click()
        await ours.page.locator(".is-cases tbody").get_by_role("link", name="Hana Sato").click()
        await ours.presses("Give it")
        await ours.is_told("The case is ruben’s.")
        await ours.unfolds("did")
        await ours.page.get_by_label("Telephoned").check()
        await ours.page.get_by_label("What came of it").fill("Rang twice.")
        await ours.presses("Record it")
        await expect(ours.page.locator("#story")).to_contain_text("Rang twice.")
        assert (await ours.case(4)).owner == "ruben"
