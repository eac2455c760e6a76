"""Series, the calendar and *Move it*, as officers use them."""

from datetime import timedelta

import pytest

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Phase, all_exercises
from pingcheck.planning.series_list import all_series
from pingcheck.service.tick import tick
from tests.cast import NOON, nominate, plan, settings_for
from tests.officer import Browser, officer, page, submit, words

FORM = {
    "title": "Spring check", "way": "rhythm", "every": "1", "unit": "MONTHLY", "place": "2", "weekday": "TU",
    "before": "14", "rule": "", "at": "09:00", "zone": "America/New_York", "from": "2026-03-01", "window": "72h",
    "scope": "all", "ladder": "default", "kind": "acknowledge", "credit": "none",
}  # fmt: skip


async def added(browser: Browser, **others: str) -> str:
    return words(await submit(browser, "/series", "#add-series", {**FORM, **others}))


async def test_an_officer_adds_a_series_moves_a_check_of_it_and_ends_it(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    await nominate(database, "KEN", "poc@ke.example")
    async with officer(database, settings) as browser:
        said = await added(browser)
        assert "You added the series Spring check." in said
        assert "Every month on the second Tuesday, at 09:00 in America/New_York." in said
        calendar = words(await page(browser, "/calendar"))
        assert "Spring check · 8 December 2026 To be planned" in calendar

        await tick(database, settings, NOON)
        calendar = words(await page(browser, "/calendar"))
        assert "Spring check · 10 March 2026 CC-2026-01 Scheduled 09:00 in America/New_York" in calendar
        assert "By the series Spring check" in calendar

        moved = {"day": "2026-03-11", "at": "10:30", "zone": "Africa/Nairobi", "reason": "a holiday"}
        after = words(await submit(browser, "/exercises/CC-2026-01/move", "main form", moved))
        assert "It opens 11 March 2026, 10:30 Africa/Nairobi now." in after
        assert (
            "Moved by amina: 10 March 2026, 09:00 America/New_York → 11 March 2026, 10:30 Africa/Nairobi. a holiday"
            in after
        )

        asked = words(await page(browser, "/series/S-01/end"))
        assert "2 checks that it planned are not open yet" in asked
        ended = words(await submit(browser, "/series/S-01/end", "main form", {"calls_off": "yes", "reason": ""}))
        assert "You ended the series Spring check. Checks called off: 2." in ended
        assert "Nothing was done" in words(await refused(browser, "/series/S-01/end", {}))
    async with database.reading() as session:
        assert {one.phase for one in await all_exercises(session)} == {Phase.CANCELLED}


async def refused(browser: Browser, path: str, values: dict[str, str], status: int = 409):  # type: ignore[no-untyped-def]
    from bs4 import BeautifulSoup

    shown = await page(browser, "/series")
    field = shown.select_one("input[name=csrf]")
    assert field is not None
    answer = await browser.post(path, data={"csrf": str(field["value"]), **values})
    assert answer.status == status
    return BeautifulSoup(await answer.text(), "lxml")


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"title": " "}, "title", "one line"),
        ({"way": ""}, "way", "Choose how"),
        ({"every": "0"}, "every", "INTERVAL=0"),
        ({"every": "a few"}, "every", "INTERVAL"),
        ({"unit": "HOURLY"}, "every", "too often"),
        ({"way": "meetings", "before": "1000"}, "before", "1 to 365 days"),
        ({"way": "own", "rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "rule", "never comes"),
        ({"way": "own", "rule": "FREQ=DAILY;BYHOUR=9"}, "rule", "BYHOUR"),
        ({"at": "9"}, "at", "09:00"),
        ({"zone": "Mars/Olympus"}, "zone", "IANA"),
        ({"from": "soon"}, "from", "2027-01-01"),
        ({"window": "72"}, "window", "72h"),
        ({"ladder": "24h,100h"}, "ladder", "window"),
        ({"scope": "everyone"}, "scope", "role=technical"),
        ({"scope": "group=Nobody knows"}, "scope", "no group"),
        ({"scope": "state=XYZ"}, "scope", "XYZ"),
        ({"kind": "question"}, "every", "no question of its own"),
        ({"credit": "1h"}, "credit", "whole days"),
    ],
)
async def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(
    sqlite_database: Database, sqlite_url: str, typed: dict[str, str], field: str, said: str
) -> None:
    async with officer(sqlite_database, settings_for(sqlite_url)) as browser:
        shown = await refused(browser, "/series", {**FORM, **typed}, 422)
        problem = shown.select_one(f"#{field}-problem")
        assert problem is not None
        assert said in words(problem)
        title = shown.select_one("#title")
        assert title is not None
        assert title["value"] == {**FORM, **typed}["title"]
    async with sqlite_database.reading() as session:
        assert await all_series(session) == []


async def test_two_officers_who_move_a_check_do_not_move_it_twice(database: Database, database_url: str) -> None:
    await plan(database, opens_at="2026-03-10 09:00")
    async with officer(database, settings_for(database_url)) as browser:
        stale = {"day": "2026-03-12", "at": "09:00", "zone": "UTC", "reason": "", "seen": "2026-03-10 09:00 UTC"}
        await submit(browser, "/exercises/CC-2026-01/move", "main form", {**stale, "day": "2026-03-11"})
        said = words(await refused(browser, "/exercises/CC-2026-01/move", stale))
        assert "amina has just moved CC-2026-01: it opens 11 March 2026, 09:00 UTC now." in said
        past = await refused(browser, "/exercises/CC-2026-01/move", {**stale, "day": "2020-03-12", "seen": ""}, 422)
        assert "is past" in words(past)


async def test_the_calendar_says_what_speaks_against_a_day(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await plan(database, opens_at="2026-04-03 22:00", window="4h", zone="Africa/Nairobi")
    await plan(database, opens_at="2026-04-03 22:30", window="72h")
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        shown = words(await page(browser, "/calendar?year=2026"))
        assert (
            "Friday 3 April 2026 is an official holiday of the United Nations: Good Friday (New York; Geneva)." in shown
        )
        assert "is open at the same time" in shown
        assert "Move it" not in shown
        for odd in ("1066", "next", "9" * 40, "2199"):
            assert "Calendar" in words(await page(browser, f"/calendar?year={odd}"))


async def test_a_check_that_is_open_cannot_be_moved(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    await nominate(database, "KEN", "poc@ke.example")
    await plan(database, opens_at="2026-03-02 13:00")
    await tick(database, settings, NOON + timedelta(hours=2))
    async with officer(database, settings) as browser:
        answer = await browser.get("/exercises/CC-2026-01/move", allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/exercises/CC-2026-01")
        moved = {"day": "2026-03-12", "at": "09:00", "zone": "UTC", "reason": "", "seen": ""}
        assert "is open. It cannot be moved" in words(await refused(browser, "/exercises/CC-2026-01/move", moved))
