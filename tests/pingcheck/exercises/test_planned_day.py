"""A draft with a planned day is counted, shown and named by that day, and not as if it opened now."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from directory.database import Database
from directory.languages import Language
from pingcheck.correspondence.rehearsals import RehearsalMail, rehearse
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ladder import read_ladder
from pingcheck.exercises.plan import Plan, WrittenPlan, coming_opening, make_plan, plan_exercise
from pingcheck.planning.calendar_list import checks_between
from tests.cast import NOON, OFFICER, nominate, open_now, settings_for
from tests.officer import officer, page, words

PLANNED = datetime(2027, 3, 2, 8, tzinfo=UTC)


def draft_plan() -> Plan:
    written = WrittenPlan(title="Spring check", opens_at="2027-03-02 09:00", zone="Europe/Vienna")
    return replace(make_plan(written), is_scheduled=False)


async def drafted(database: Database) -> Exercise:
    async with database.writing() as session:
        return await plan_exercise(session, draft_plan(), NOON, OFFICER)


async def test_a_draft_has_the_reference_and_the_opening_of_its_planned_year(database: Database) -> None:
    exercise = await drafted(database)
    assert (exercise.phase, exercise.opens_at, exercise.reference) == (Phase.DRAFT, None, "CC-2027-01")
    assert coming_opening(exercise, NOON) == PLANNED


@pytest.mark.parametrize("phase", [Phase.DRAFT, Phase.SCHEDULED, Phase.MISSED])
def test_a_planned_day_that_is_past_means_now(phase: Phase) -> None:
    late = PLANNED + timedelta(days=1)
    opens_at = None if phase is Phase.DRAFT else PLANNED
    exercise = Exercise(phase=phase, opens_at_local="2027-03-02 09:00", zone="Europe/Vienna", opens_at=opens_at)
    assert coming_opening(exercise, late) == late


async def test_a_rehearsal_asks_for_answers_by_the_planned_closing(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await drafted(database)
    await rehearse(database, settings_for("sqlite:///x.db"), exercise.id, NOON, OFFICER)
    async with database.reading() as session:
        mails = await session.scalars(select(RehearsalMail).where(RehearsalMail.language == Language.ENGLISH))
        assert all("5 March 2027" in mail.text for mail in mails)


async def test_whoever_approves_or_opens_it_sees_the_planned_day(database: Database, database_url: str) -> None:
    """The page in between says that it opens before its day, and that nobody is told before."""
    await nominate(database, "KEN", "poc@ke.example")
    plan = replace(draft_plan(), ladder=read_ladder("announce:7d, remind:24h", timedelta(hours=72)))
    async with database.writing() as session:
        await plan_exercise(session, plan, NOON, OFFICER)
    async with officer(database, settings_for(database_url)) as browser:
        approval = words(await page(browser, "/exercises/CC-2027-01/approval"))
        assert "2 March 2027" in approval
        assert "3 with all steps, if nobody answers" in approval
        opening = words(await page(browser, "/exercises/CC-2027-01/open"))
        assert "It is planned for" in opening
        assert "nobody is told before" in opening
        assert "Schedule it" in words(await page(browser, "/exercises/CC-2027-01"))


async def test_the_calendar_has_a_check_on_the_day_on_which_it_opened(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for("sqlite:///x.db"), await drafted(database))
    async with database.reading() as session:
        [shown] = await checks_between(session, NOON - timedelta(days=1), NOON + timedelta(days=1))
    assert (shown.opens_at, shown.local[:10]) == (NOON, f"{NOON:%Y-%m-%d}")
