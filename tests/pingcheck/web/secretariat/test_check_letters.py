"""Letters beside a ladder, as officers find them: on the check's timetable, and on the State's page."""

from directory.database import Database
from pingcheck.exercises.exercise import StepKind, Target
from tests.cast import NOON, hours, plan, settings_for
from tests.check_notices import DIPLOMATIC, LADDER, TECHNICAL, add_kenya, run_step
from tests.officer import officer, page, words
from tests.pingcheck.correspondence.test_check_notices import A_WEEK_BEFORE, OPENS, answers, extended, running


async def test_the_timetable_counts_them_and_the_state_lists_them(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await running(database, database_url)
    await answers(database, 2)
    await run_step(database, exercise, Target.OTHER_ROLE, NOON + hours(30))
    await extended(database, exercise, hours(24))
    async with officer(database, settings_for(database_url)) as browser:
        check = await page(browser, f"/exercises/{exercise.reference}")
        lines = [words(line) for line in check.select("#timetable li")]
        [asked] = [line for line in lines if line.startswith("The State’s other role")]
        assert asked.endswith("Done: 1 waiting to be sent")
        assert "More time to answer By an officer 1 waiting to be sent" in lines
        letters = words((await page(browser, "/states/KEN")).select("#record ul")[0]).replace(" ", "")
        assert TECHNICAL in letters
        assert DIPLOMATIC in letters
        assert "Moretimetoanswer" in letters


async def test_an_announcement_is_counted_before_the_check_opens(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    async with officer(database, settings_for(database_url)) as browser:
        planned = await page(browser, f"/exercises/{exercise.reference}")
    [first, *_] = [words(line) for line in planned.select("#timetable li")]
    assert first.startswith("Announcement")
    assert first.endswith("Done: 2 waiting to be sent")
