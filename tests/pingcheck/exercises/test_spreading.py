"""A step's mails spread over their contacts' hours: each waits for its moment, and a newer step takes its place."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import update

from directory.contacts import PointOfContact
from directory.database import Database
from directory.hours.state_weeks import write_week
from pingcheck.exercises.exercise import Exercise, WindowMode
from pingcheck.exercises.message import Delivery
from pingcheck.service.tick import tick
from tests.cast import NOON, OFFICER, hours, messages, nominate, open_now, plan, settings_for

SATURDAY = datetime(2026, 3, 7, 12, tzinfo=UTC)


async def nominated(database: Database, state: str, zone: str, hours_written: str = "") -> int:
    contact = await nominate(database, state, f"poc@{state}.example", time_zone=zone)
    async with database.writing() as session:
        changed = update(PointOfContact).where(PointOfContact.id == contact).values(hours=hours_written)
        await session.execute(changed)
    return contact


async def opened(database: Database, url: str, mode: WindowMode, at: datetime, **others: str) -> Exercise:
    exercise = await plan(database, now=at, window_mode=mode, **others)
    await open_now(database, settings_for(url), exercise, at)
    return exercise


async def test_each_contact_gets_its_mail_when_it_is_at_work(database: Database, database_url: str) -> None:
    await nominated(database, "AUT", "Europe/Vienna")
    await nominated(database, "EGY", "Africa/Cairo")  # at work on Sundays
    await nominated(database, "JPN", "Asia/Tokyo", "24/7")
    await nominated(database, "KEN", "")  # nobody knows its zone
    await nominated(database, "USA", "America/New_York", "by arrangement")
    async with database.writing() as session:
        await write_week(session, "EGY", "Sun-Thu 08:00-15:00", OFFICER, NOON)
    await opened(database, database_url, WindowMode.WORKING_HOURS, SATURDAY, ladder="72h", window="96h")
    vienna, cairo, tokyo, nairobi, new_york = [message.due_at for message in await messages(database)]
    assert vienna == datetime(2026, 3, 9, 8, tzinfo=UTC)
    assert new_york == datetime(2026, 3, 9, 13, tzinfo=UTC)
    assert cairo == datetime(2026, 3, 8, 6, tzinfo=UTC)
    assert tokyo == nairobi == SATURDAY


async def test_a_check_outside_working_hours_waits_for_the_evening(database: Database, database_url: str) -> None:
    await nominated(database, "AUT", "Europe/Vienna", "Mon-Fri 09:00-17:00")
    await nominated(database, "JPN", "Asia/Tokyo", "24/7")  # never off work: it is mailed at once
    await opened(database, database_url, WindowMode.OFF_HOURS, NOON)
    vienna, tokyo = [message.due_at for message in await messages(database)]
    assert (vienna, tokyo) == (NOON + hours(4), NOON)


async def test_where_no_such_hour_comes_before_the_next_step_the_mail_goes_at_once(
    database: Database, database_url: str
) -> None:
    await nominated(database, "AUT", "Europe/Vienna")
    await opened(database, database_url, WindowMode.WORKING_HOURS, SATURDAY, ladder="24h", window="96h")
    assert [message.due_at for message in await messages(database)] == [SATURDAY]


async def test_a_reminder_withdraws_what_still_waits_and_waits_for_its_own_hour(
    database: Database, database_url: str
) -> None:
    """Nobody sent the call: the reminder takes its place, and bears the text of the call."""
    await nominated(database, "AUT", "Europe/Vienna")
    await opened(database, database_url, WindowMode.WORKING_HOURS, SATURDAY, ladder="48h,56h", window="96h")
    reminded = SATURDAY + hours(56) + timedelta(minutes=1)
    await tick(database, settings_for(database_url), reminded)
    call, reminder = await messages(database)
    assert call.delivery is Delivery.WITHDRAWN
    assert (reminder.due_at, reminder.frame_step_id) == (datetime(2026, 3, 10, 8, tzinfo=UTC), call.step_id)
