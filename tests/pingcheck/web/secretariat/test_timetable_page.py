"""The timetable's page, and missed openings on Today."""

from directory.database import Database
from pingcheck.exercises.exercise import WhenLate, WindowMode
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, nominate, open_now, pings, plan, settings_for
from tests.officer import officer, page, submit, words

TIMETABLE = "/exercises/CC-2026-01/timetable"


async def test_it_is_worked_out_only_when_an_officer_asks(database: Database, database_url: str) -> None:
    for name in ("a", "b"):
        await nominate(database, "KEN", f"{name}@ke.example")
    await plan(database, window_mode=WindowMode.OFF_HOURS)
    async with officer(database, settings_for(database_url)) as browser:
        assert TIMETABLE in {link.get("href") for link in (await page(browser, "/exercises/CC-2026-01")).select("a")}
        asked = await page(browser, TIMETABLE)
        assert "a@ke.example" not in words(asked)
        said = words(await submit(browser, TIMETABLE, "main form", {}))
    assert "6 emails are still to go, if nobody answers." in said
    assert "Call 2 March 2026, 12:00 UTC 2 March 2026, 12:00 UTC 2 Reminder 3 March 2026" in said
    assert "2 messages: their contacts are always at work before the next step" in said
    assert "b@ke.example P-000002" in said
    assert await pings(database) == []


async def test_of_a_check_that_is_over_it_says_so(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    settings, exercise = settings_for(database_url), await plan(database)
    await open_now(database, settings, exercise)
    await tick(database, settings, NOON + hours(72))
    async with officer(database, settings) as browser:
        asked = await page(browser, TIMETABLE)
        assert "This check is over" in words(asked)
        assert asked.select_one("main form") is None


async def test_a_missed_opening_stands_on_today_unless_its_plan_leaves_it_out(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    settings, now = settings_for(database_url), NOON + hours(4)
    await plan(database, opens_at="2026-03-02T13:00", when_late=WhenLate.ASK)
    await plan(database, opens_at="2026-03-02T13:00", when_late=WhenLate.SKIP)
    await tick(database, settings, now)
    async with officer(database, settings, lambda: now) as browser:
        today = await page(browser, "/")
        missed = today.select_one("#missed")
        assert missed is not None
        assert "It did not open at its time. Open it now, or call it off." in words(missed)
        assert {link["href"] for link in missed.select("a")} == {"/exercises/CC-2026-01"}
        decide = await page(browser, "/exercises/CC-2026-01")
        assert {"Open now", "Call off"} <= {link.get_text() for link in decide.select("main a")}
