"""A State disputes its result: one case at a time, in the list of cases, ended as cases of its kind are."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.exercise import Exercise
from pingcheck.followup.case_acts import CaseEnding, end_case, find_case, note_case
from pingcheck.followup.case_list import CaseFilter, page_of_cases
from pingcheck.followup.cases import CaseCause, CaseEntryKind, CaseKind, CaseOutcome, entries_of
from pingcheck.followup.correction_acts import withdraw_correction
from pingcheck.followup.disputes import Complaint, disputes_of, open_dispute, take_back_dispute, words_of
from pingcheck.reports.figures import exercise_figures
from tests.cast import NOON, plan
from tests.corrected import LATER, closed_unanswered, corrected
from tests.running_check import SOON, close, did, running

COMPLAINT = Complaint(who="Ms. Wanjiru", how="note verbale 114/2026", on=NOON.date(), words="We did answer.")
BY = (SOON, "lena")


async def dispute(database: Database, exercise: Exercise, complaint: Complaint = COMPLAINT, state: str = "KEN") -> int:
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        return (await open_dispute(session, found, state, complaint, BY)).id


async def test_it_is_a_case_about_the_state_with_its_words(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a")
    await did(database, exercise, close)
    case_id = await dispute(database, exercise)
    async with database.reading() as session:
        listed = await page_of_cases(session, CaseFilter(exercise_id=exercise.id, cause=CaseCause.DISPUTE), None)
        [found] = listed.cases
        assert (found.case.id, found.case.kind, found.ping, found.state) == (case_id, CaseKind.DISPUTE, None, "Kenya")
        assert found.case.owner == "lena"  # whoever opened it
        [entry] = await entries_of(session, case_id)
        assert entry.words == "Ms. Wanjiru · note verbale 114/2026 · 2026-03-02\nWe did answer."
        assert (await exercise_figures(session, exercise)).cases == 1  # the figures count who was not reached


async def test_there_is_one_at_a_time(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a")
    first = await dispute(database, exercise)
    with pytest.raises(Refused, match=f"case {first}, open since 2026-03-02"):
        await dispute(database, exercise)
    await dispute(database, exercise, state="SWE")
    async with database.writing() as session:
        ending = CaseEnding(outcome=CaseOutcome.STATE_INFORMED, reason="Shown the evidence")
        await end_case(session, await find_case(session, first), ending, SOON, "lena")
    second = await dispute(database, exercise)
    async with database.reading() as session:
        assert [case.id for case in await disputes_of(session, exercise, "KEN")] == [first, second]


async def test_of_two_at_once_one_is_opened(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a")
    done = await asyncio.gather(*(dispute(database, exercise) for _ in range(2)), return_exceptions=True)
    assert sorted(type(each).__name__ for each in done) == ["Refused", "int"]


@pytest.mark.parametrize(
    ("complaint", "why"),
    [
        (replace(COMPLAINT, who=" "), "who of the State"),
        (replace(COMPLAINT, words=""), "what the State says"),
        (replace(COMPLAINT, on=NOON.date() + timedelta(days=1)), "in the future"),
    ],
)
async def test_what_is_missing_is_said(database: Database, database_url: str, complaint: Complaint, why: str) -> None:
    exercise = await running(database, database_url, "a")
    with pytest.raises(Refused, match=why):
        await dispute(database, exercise, complaint)


async def test_a_check_that_never_opened_is_not_disputed(database: Database) -> None:
    with pytest.raises(Refused, match="was opened"):
        await dispute(database, await plan(database))


async def test_one_opened_by_mistake_goes_until_somebody_works_on_it(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a")
    case_id = await dispute(database, exercise)
    async with database.writing() as session:
        assert await take_back_dispute(session, case_id, "KEN") == "Kenya"
    case_id = await dispute(database, exercise)
    async with database.writing() as session:
        await note_case(session, await find_case(session, case_id), "called them", SOON, "lena")
    async with database.writing() as session:
        for state in ("KEN", "SWE"):
            with pytest.raises(Refused, match="worked on this case"):
                await take_back_dispute(session, case_id, state)


@pytest.mark.parametrize(
    ("outcome", "is_open"), [(CaseOutcome.SETTLED, True), (CaseOutcome.STATE_INFORMED, False)], ids=str
)
async def test_it_goes_on_when_the_correction_that_settled_it_is_withdrawn(
    database: Database, database_url: str, outcome: CaseOutcome, is_open: bool
) -> None:
    exercise = await closed_unanswered(database, database_url)
    number = await dispute(database, exercise)
    correction = await corrected(database, exercise)
    ending, who = CaseEnding(outcome=outcome, reason="Its mail log"), (LATER + timedelta(hours=2), "ruben")
    withdraw = partial(withdraw_correction, correction_id=correction, reason="Of another year", who=who)
    async with database.writing() as session:
        case = await find_case(session, number)
        await end_case(session, case, ending, LATER + timedelta(hours=1), "amina")
    await did(database, exercise, lambda session, _, ping: withdraw(session, ping))
    async with database.reading() as session:
        case = await find_case(session, number)
        assert (case.ended_at is None, case.outcome is None) == (is_open, is_open)
        last = (await entries_of(session, number))[-1]
        assert (last.kind is CaseEntryKind.REOPENED, last.words == "Of another year") == (is_open, is_open)


def test_the_words_leave_out_what_was_not_said() -> None:
    assert words_of(replace(COMPLAINT, how="")).startswith("Ms. Wanjiru · 2026-03-02\n")
