"""Meetings in the browser: added, imported, moved by their calendars, corrected, cancelled and summed up."""

from dataclasses import replace
from io import BytesIO

import pytest
from aiohttp import FormData
from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.exercise import Exercise
from pingcheck.planning.calendar_moves import propose_move
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meeting_move import MoveKind
from pingcheck.planning.meetings import MeetingChange, add_meeting, all_meetings, correct_meeting
from pingcheck.planning.sources import NewSource, add_source
from tests.calendars import calendar, event, spring
from tests.cast import NOON, OFFICER, nominate, open_now, plan, settings_for
from tests.officer import Browser, officer, page, submit, words

SPRING = MeetingFacts("Spring session", "Conference Room 1", "2026-04-15 10:00", "America/New_York")
WRITTEN = {
    "title": "Spring session",
    "starts_at": "2026-04-15T10:00",
    "zone": "America/New_York",
    "place": "Conference Room 1",
}
WHEN = "Wednesday 15 April 2026, 10:00 New York"


async def add(database: Database, facts: MeetingFacts = SPRING) -> None:
    async with database.writing() as session:
        await add_meeting(session, facts, NOON, OFFICER)


async def propose(database: Database, kind: MoveKind, facts: MeetingFacts) -> None:
    async with database.writing() as session:
        [meeting] = await all_meetings(session)
        await propose_move(session, meeting, kind, facts, NOON)


async def refused(browser: Browser, path: str, form: str, values: dict[str, str]) -> tuple[int, str]:
    found = (await page(browser, path)).select_one(form)
    assert found is not None
    hidden = {str(field["name"]): str(field["value"]) for field in found.select("input[type=hidden]")}
    answer = await browser.post(str(found["action"]), data={**hidden, **values})
    return answer.status, await answer.text()


async def upload(browser: Browser, raw: bytes) -> tuple[int, str]:
    token = (await page(browser, "/meetings/import")).select_one("#by-file input[name=csrf]")
    assert token is not None
    form = FormData({"csrf": str(token["value"]), "zone": "Europe/Vienna"}, default_to_multipart=True)
    form.add_field("file", BytesIO(raw), filename="spring.ics", content_type="text/calendar")
    answer = await browser.post("/meetings/import/file", data=form)
    return answer.status, await answer.text()


async def test_a_meeting_is_added_and_shows_its_days(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        shown = words(await submit(browser, "/meetings/new", "#meeting", WRITTEN))
        assert "You added the meeting Spring session." in shown
        assert WHEN in shown
        listed = words(await page(browser, "/meetings"))
        assert "Spring session M-2026-01" in listed
        assert "44 days" in listed


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"title": ""}, "The title must be one line"),
        ({"zone": "Middle-earth/Shire"}, "is not a time zone"),
        ({"starts_at": "soon"}, "Write a day and a time there"),
        ({"starts_at": "2025-04-15T10:00"}, "is past"),
        ({"place": "x" * 250}, "The place must be one line"),
    ],
)
async def test_what_is_wrong_is_said_at_its_field_and_kept(
    database: Database, database_url: str, changed: dict[str, str], problem: str
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        status, said = await refused(browser, "/meetings/new", "#meeting", {**WRITTEN, **changed})
        assert (status, problem in said) == (422, True)
        assert "No meeting is to come" in words(await page(browser, "/meetings"))


async def test_a_past_meeting_is_taken_if_that_is_meant(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        past = {**WRITTEN, "starts_at": "2025-04-15T10:00", "past": "yes"}
        assert "You added the meeting" in words(await submit(browser, "/meetings/new", "#meeting", past))


async def test_a_calendar_is_shown_before_anything_changes(database: Database, database_url: str) -> None:
    raw = calendar(
        event("DTSTART;TZID=America/New_York:20260415T100000", "LOCATION:Conference Room 1"),
        event("DTSTART:soon", uid="2", title="<b>Wrong</b>"),
    )
    async with officer(database, settings_for(database_url)) as browser:
        status, said = await upload(browser, raw)
        assert status == 200
        assert WHEN in said
        assert "&lt;b&gt;Wrong&lt;/b&gt;" in said
        assert "No meeting is to come" in words(await page(browser, "/meetings"))


async def test_a_calendar_is_imported_once(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        for outcome in ("Meetings added: 1.", "would change nothing"):
            _, said = await upload(browser, spring())
            if outcome.startswith("Meetings"):
                said = await applied(browser, said)
            assert outcome in said


async def applied(browser: Browser, shown: str) -> str:
    form = BeautifulSoup(shown, "lxml").select_one("main form")
    assert form is not None
    hidden = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
    return await (await browser.post(str(form["action"]), data=hidden)).text()


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"<html>", "not a calendar"),
        (b"x" * 2_100_000, "larger than 2 MB"),
        (calendar(event("DTSTART:20260415T100000Z", "RRULE:FREQ=DAILY;COUNT=1000")), "more than 200 times"),
        (b"", "not empty"),
    ],
    ids=["page", "large", "thousand", "empty"],
)
async def test_a_file_that_is_no_calendar(database: Database, database_url: str, raw: bytes, problem: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        status, said = await upload(browser, raw)
        assert (status, problem in said) == (422, True)


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("https://127.0.0.1/1.ics", "inside the network"),
        ("http://indico.example/1.ics", "must begin with https"),
        ("https://user:word@indico.example/1.ics", "no user name and no password"),
        ("indico", "no address of a calendar"),
    ],
)
async def test_an_address_that_is_not_read(database: Database, database_url: str, address: str, problem: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        status, said = await refused(browser, "/meetings/import", "#by-address", {"address": address})
        assert (status, problem in said) == (422, True)


async def test_a_move_waits_on_today_and_is_followed(database: Database, database_url: str) -> None:
    await add(database)
    await propose(database, MoveKind.MOVED, replace(SPRING, starts_at_local="2026-04-20 10:00"))
    async with officer(database, settings_for(database_url)) as browser:
        today = words(await page(browser, "/"))
        assert f"Moved from {WHEN} to Monday 20 April 2026, 10:00 New York." in today
        shown = words(await submit(browser, "/meetings/moves/1", "form[action$=follow]", {}))
        assert "Spring session follows its calendar now." in shown
        assert "Monday 20 April 2026, 10:00 New York" in shown
        answer = await browser.get("/meetings/moves/1")
        assert answer.url.path == "/meetings/M-2026-01"


async def test_the_second_officer_who_decides_is_told(database: Database, database_url: str) -> None:
    await add(database)
    await propose(database, MoveKind.CANCELLED, SPRING)
    async with officer(database, settings_for(database_url)) as browser:
        form = (await page(browser, "/meetings/moves/1")).select_one("form[action$=keep]")
        assert form is not None
        token = {"csrf": str(form.select("input")[0]["value"])}
        assert (await browser.post("/meetings/moves/1/keep", data=token)).status == 200
        late = await browser.post("/meetings/moves/1/follow", data=token)
        assert late.status == 409
        assert f"{OFFICER} kept M-2026-01 as it is already." in await late.text()


async def test_a_correction_after_somebody_elses_is_refused(database: Database, database_url: str) -> None:
    await add(database)
    async with officer(database, settings_for(database_url)) as browser:
        form = (await page(browser, "/meetings/M-2026-01/correct")).select_one("#meeting")
        assert form is not None
        hidden = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
        async with database.writing() as session:
            [meeting] = await all_meetings(session)
            await correct_meeting(session, meeting, replace(SPRING, place="Room 2"), MeetingChange(0, NOON, "ben"))
        answer = await browser.post("/meetings/M-2026-01/correct", data={**WRITTEN, **hidden})
        assert answer.status == 409
        assert "ben changed M-2026-01 meanwhile" in await answer.text()


async def test_a_meeting_is_cancelled_after_a_page_in_between(database: Database, database_url: str) -> None:
    await add(database)
    async with officer(database, settings_for(database_url)) as browser:
        shown = words(await submit(browser, "/meetings/M-2026-01/cancel", "main form", {}))
        assert "You cancelled the meeting Spring session." in shown
        assert (await browser.get("/meetings/M-2026-01/correct")).url.path == "/meetings/M-2026-01"


async def test_the_briefing_says_who_was_asked_and_reached(database: Database, database_url: str) -> None:
    await add(database)
    await nominate(database, "KEN", "poc@ke.example")
    async with database.writing() as session:
        exercise = await session.get_one(Exercise, (await plan(database)).id)
        exercise.meeting_id = 1
    settings = settings_for(database_url)
    await open_now(database, settings, exercise)
    async with officer(database, settings) as browser:
        briefing = words(await page(browser, "/meetings/M-2026-01/briefing"))
        assert "0 of 1 points of contact that were asked were reached" in briefing
        assert "Nobody reached : Kenya" in briefing
        assert "poc@ke.example" not in briefing


async def test_a_calendar_is_let_go_and_taken_back(database: Database, database_url: str) -> None:
    async with database.writing() as session:
        await add_source(session, NewSource("https://indico.example/secret-word.ics", "UTC"), NOON, OFFICER)
    async with officer(database, settings_for(database_url)) as browser:
        gone = await submit(browser, "/meetings", "form[action$=remove]", {})
        assert "is read no more" in words(gone)
        assert "secret-word" not in str(gone)
        undo = gone.select_one("form[action$=restore] input[name=csrf]")
        assert undo is not None
        back = await browser.post("/meetings/calendars/1/restore", data={"csrf": str(undo["value"])})
        assert "is read each night again" in await back.text()


async def test_a_viewer_sees_meetings_and_no_button(database: Database, database_url: str) -> None:
    await add(database)
    await propose(database, MoveKind.CANCELLED, SPRING)
    async with database.writing() as session:
        await add_source(session, NewSource("https://indico.example/1.ics", "UTC"), NOON, OFFICER)
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        for path in ("/meetings", "/meetings/M-2026-01", "/meetings/moves/1"):
            shown = await page(browser, path)
            assert not shown.select("main form")
            assert not shown.select("main a.button.is-main")
        assert (await browser.get("/meetings/new")).status == 403


async def test_what_is_not_there(database: Database, database_url: str) -> None:
    await add(database)
    async with officer(database, settings_for(database_url)) as browser:
        for path in ("/meetings/M-2099-01", "/meetings/moves/7", "/meetings/moves/x", f"/meetings/{'9' * 300}"):
            assert (await browser.get(path)).status == 404
