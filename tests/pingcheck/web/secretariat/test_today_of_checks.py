"""What Today and the page of a check say of open cases, of a stop, and of a closing before its time."""

from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.pause import pause_exercise
from pingcheck.followup.cases import Case, CaseCause, CaseKind
from tests.cast import NOON, settings_for
from tests.officer import officer, page, words
from tests.running_check import close, did, running

CHECK = "/exercises/CC-2026-01"
NOTHING = "Nothing needs attention."


async def test_open_cases_are_work_of_today(database: Database, database_url: str) -> None:
    await did(database, await running(database, database_url), close)
    async with officer(database, settings_for(database_url)) as browser:
        today = await page(browser, "/")
    assert "2 things need you: cases 2" in words(today)
    assert "All cases: 2 are open" in words(today)
    assert "Kenya · technical · a : Not asked: our side; nobody’s; CC-2026-01" in words(today)
    assert [str(link["href"]) for link in today.select("#cases .who")] == ["/cases/1", "/cases/2"]
    assert NOTHING not in words(today)


async def test_a_check_says_as_many_open_cases_as_its_list_shows(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, close)
    about = {"exercise_id": exercise.id, "state_code": "KEN", "opened_at": NOON}
    async with database.writing() as session:
        session.add(Case(kind=CaseKind.DISPUTE, cause=CaseCause.DISPUTE, **about))
    async with officer(database, settings_for(database_url)) as browser:
        check = await page(browser, CHECK)
        assert "3 open cases ( 2 not reached , 1 dispute )" in words(check)
        links = [str(link["href"]) for link in check.select(".todo a")]
        assert links == [f"{CHECK}/cases", f"{CHECK}/cases?kind=unreached", f"{CHECK}/cases?kind=dispute"]
        assert [len((await page(browser, link)).select("tbody tr")) for link in links] == [3, 2, 1]


async def test_while_it_is_stopped_nothing_comes_by_itself(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    async with database.writing() as session:
        await pause_exercise(session, await session.get_one(Exercise, exercise.id), NOON, "lena", "")
    async with officer(database, settings_for(database_url)) as browser:
        today, check = words(await page(browser, "/")), words(await page(browser, CHECK))
    assert NOTHING not in today
    assert "Sending is stopped; nothing else needs attention." in today
    assert "each step that comes due waits until the check is released" in check
    assert "Next by itself" not in check
    assert "Planned" not in check


async def test_a_check_that_closed_early_missed_nothing(database: Database, database_url: str) -> None:
    await did(database, await running(database, database_url), close)
    async with officer(database, settings_for(database_url)) as browser:
        check = await page(browser, CHECK)
    assert "Not needed" in words(check)
    assert "Missed" not in words(check)
    curve = check.select_one("svg.curve")
    assert curve is not None
    assert "Close 2 Mar 12:10" in words(curve)
    assert "Reminder" not in words(curve)
