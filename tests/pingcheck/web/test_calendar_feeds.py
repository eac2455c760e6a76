"""Our own calendar: at an officer's secret address, for everybody, and in a file; read back as programs read it."""

from icalendar import Calendar

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import Exercise
from pingcheck.planning.calendars.feed import FeedEntry, as_calendar
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meetings import MeetingChange, add_meeting, cancel_meeting
from tests.cast import NOON, OFFICER, hours, nominate, plan, settings_for
from tests.officer import Browser, officer, page, stranger, submit

SPRING = MeetingFacts("Spring; session, 1", "Conference Room 1", "2026-04-15 10:00", "America/New_York")


async def secret_path(browser: Browser) -> str:
    """A new address, as the officer copies it."""
    shown = await submit(browser, "/calendar/feed", "form[action$=renew]", {})
    address = shown.select_one("pre code")
    assert address is not None
    return "/" + address.get_text().split("/", 3)[3]


def events(raw: bytes) -> dict[str, dict[str, object]]:
    """What a program makes of it, by the references."""
    found = {}
    for event in Calendar.from_ical(raw).walk("VEVENT"):
        facts = {name: event.decoded(name) for name in ("SEQUENCE", "DTSTART", "DTSTAMP")}
        text = {name: str(event[name]) for name in ("SUMMARY", "STATUS", "UID")}
        found[text["UID"].partition("@")[0]] = {**facts, **text}
    return found


async def test_the_feed_tells_what_is_planned_and_nothing_of_the_directory(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example", name="Amina Otieno")
    await plan(database, opens_at="2026-04-01T09:00")
    async with database.writing() as session:
        meeting = await add_meeting(session, SPRING, NOON, OFFICER)
        other = await add_meeting(session, SPRING, NOON, OFFICER)
        await cancel_meeting(session, other, MeetingChange(0, NOON + hours(1), OFFICER))
    async with officer(database, settings_for(database_url)) as browser:
        path = await secret_path(browser)
        answer = await browser.get(path)
        raw = await answer.read()
        assert answer.content_type == "text/calendar"
        again = await browser.get(path, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status, await again.read()) == (304, b"")
    told = events(raw)
    assert {name: facts["SUMMARY"] for name, facts in told.items()} == {
        "CC-2026-01": "CC-2026-01 Spring check",
        "M-2026-01": "M-2026-01 Spring; session, 1",
        "M-2026-02": "M-2026-02 Spring; session, 1",
    }
    assert told["M-2026-01"]["DTSTART"] == meeting.starts_at
    assert (told["M-2026-01"]["STATUS"], told["M-2026-02"]["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert (told["M-2026-01"]["SEQUENCE"], told["M-2026-02"]["SEQUENCE"]) == (0, 1)
    for word in (b"ke.example", b"Amina", b"KEN", OFFICER.encode()):
        assert word not in raw


async def test_an_address_that_was_renewed_or_ended_or_forged_opens_nothing(
    database: Database, database_url: str
) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings, role=AccountRole.VIEWER) as browser, stranger(database, settings) as program:
        first = await secret_path(browser)
        assert (await program.get(first)).status == 200
        second = await secret_path(browser)
        assert second != first
        assert [(await program.get(path)).status for path in (first, second)] == [404, 200]
        await submit(browser, "/calendar/feed", "form[action$=revoke]", {})
        forged = "/calendar/feed/" + "A" * 44 + ".ics"
        assert [(await program.get(path)).status for path in (second, forged, "/calendar/feed/x.ics")] == [404] * 3
        assert "You have none." in str(await page(browser, "/calendar/feed"))


async def test_only_announced_checks_are_public_and_the_page_that_verifies_leads_to_them(
    database: Database, database_url: str
) -> None:
    await plan(database, opens_at="2026-04-01T09:00")
    announced = await plan(database, opens_at="2026-05-01T09:00", is_announced=True)
    await plan(database, is_announced=True)  # a draft without a time
    async with stranger(database, settings_for(database_url)) as program:
        assert list(events(await (await program.get("/announced.ics")).read())) == [announced.reference]
        assert "/announced.ics" in await (await program.get("/verify")).text()
        async with database.writing() as session:
            found = await session.get_one(Exercise, announced.id)
            await cancel_exercise(session, found, NOON, OFFICER, "")
        told = events(await (await program.get("/announced.ics")).read())
    assert (told[announced.reference]["STATUS"], told[announced.reference]["SEQUENCE"]) == ("CANCELLED", 1)


def test_words_in_a_title_make_no_line_of_their_own() -> None:
    entry = FeedEntry("CC-2026-01", "a\r\nBEGIN:VALARM " + "é" * 200, NOON, NOON + hours(1), NOON, 0)
    raw = as_calendar([entry], "https://check.example")
    assert b"\nBEGIN:VALARM" not in raw
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert as_calendar([entry], "https://check.example") == raw
