"""The clock plans the exercises of series: once, ahead of time, and never again what was moved or called off."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from directory.database import Database, open_database
from directory.errors import ActedFirst, Refused
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import Exercise, Phase, all_exercises, find_exercise, log_of
from pingcheck.exercises.plan import WrittenPlan
from pingcheck.exercises.rescheduling import MOVED, MOVED_WITH_MEETING, Move, reschedule
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_moves import replan_for_meeting
from pingcheck.planning.recurrence import WrittenPattern
from pingcheck.planning.series import Series
from pingcheck.planning.series_list import SeriesEnd, WrittenSeries, add_series, end_series, find_series, read_series
from pingcheck.service.tick import tick
from tests.cast import NOON, OFFICER, plan, settings_for

WEEKLY = WrittenPattern("FREQ=WEEKLY;BYDAY=TU", "", "09:00", "Europe/Vienna", "2026-01-01")
BEFORE = WrittenPattern("", "14d", "09:00", "America/New_York", "2026-01-01")
DAY = timedelta(days=1)


async def series_by(database: Database, pattern: WrittenPattern) -> Series:
    read = read_series(
        WrittenSeries(pattern, WrittenPlan(title="Spring check", window="48h", ladder="24h", credit="30d"))
    )
    async with database.writing() as session:
        return await add_series(session, read, NOON, OFFICER)


async def meeting_on(database: Database, local: str) -> Meeting:
    """In UTC."""
    starts_at = datetime.fromisoformat(local).replace(tzinfo=UTC)
    meeting = Meeting(
        reference="M-2026-01", title="Working group", starts_at_local=local, zone="UTC", starts_at=starts_at,
        added_by=OFFICER, added_at=NOON,
    )  # fmt: skip
    async with database.writing() as session:
        session.add(meeting)
    return meeting


async def planned(database: Database) -> list[Exercise]:
    """In the order of their openings."""
    async with database.reading() as session:
        return sorted(await all_exercises(session), key=lambda one: (one.opens_at, one.id))


async def ticked(database: Database, now: datetime = NOON) -> list[str]:
    found = await tick(database, settings_for("sqlite:///not-used.db"), now)
    assert found.failed == 0
    return found.done


async def test_the_weeks_ahead_are_planned_once_with_all_that_the_series_says(database: Database) -> None:
    series = await series_by(database, WEEKLY)
    assert len(await ticked(database)) == 1
    found = await planned(database)
    assert [one.opens_at_local for one in found][:3] == ["2026-03-03 09:00", "2026-03-10 09:00", "2026-03-17 09:00"]
    assert len(found) == 9
    assert found[-1].opens_at == datetime(2026, 4, 28, 7, tzinfo=UTC)  # summer time: 09:00 stays 09:00
    first = found[0]
    assert (first.title, first.phase, first.series_id, first.occurrence) == (
        "Spring check · 3 March 2026",
        Phase.SCHEDULED,
        series.id,
        "2026-03-03",
    )
    assert (first.window_minutes, first.credit_days, first.planned_by) == (48 * 60, 30, OFFICER)
    assert await ticked(database, NOON + timedelta(hours=1)) == []


async def test_two_clocks_plan_each_occurrence_once(database: Database, database_url: str) -> None:
    await series_by(database, WEEKLY)
    await series_by(database, BEFORE)
    await meeting_on(database, "2026-04-15 10:00")
    other = open_database(database_url)
    try:
        done = await asyncio.gather(
            *(ticked(clock, NOON + n * DAY / 1440) for n, clock in enumerate((database, other)))
        )
    finally:
        await other.close()
    assert len([said for all_said in done for said in all_said]) == 2
    assert (
        len({(one.series_id, one.occurrence) for one in await planned(database)}) == len(await planned(database)) == 10
    )


async def test_what_passed_while_the_service_was_down_is_not_planned_in_a_burst(database: Database) -> None:
    await series_by(database, WEEKLY)
    later = NOON + 100 * DAY
    await ticked(database, later)
    assert min(one.opens_at for one in await planned(database) if one.opens_at) > later


async def test_one_that_was_moved_or_called_off_is_not_planned_again(database: Database) -> None:
    await series_by(database, WEEKLY)
    await ticked(database)
    first, second, *others = await planned(database)
    async with database.writing() as session:
        moved = await find_exercise(session, first.reference)
        move = Move("2026-03-04 10:00", "Africa/Nairobi", "joseph", "a holiday", "2026-03-03 09:00 Europe/Vienna")
        await reschedule(session, moved, move, NOON)
        await cancel_exercise(session, await find_exercise(session, second.reference), NOON, OFFICER, "")
    assert await ticked(database) == []
    assert len(await planned(database)) == 2 + len(others)
    async with database.reading() as session:
        moved = await find_exercise(session, first.reference)
        assert moved.opens_at == datetime(2026, 3, 4, 7, tzinfo=UTC)
        entry = (await log_of(session, moved))[-1]
        assert (entry.what, entry.by) == (MOVED, "joseph")
        assert entry.reason == "2026-03-03 09:00 Europe/Vienna → 2026-03-04 10:00 Africa/Nairobi. a holiday"


async def test_of_two_officers_who_move_a_check_the_second_is_told_who_was_first(database: Database) -> None:
    exercise = await plan(database, opens_at="2026-03-05 09:00")
    seen = "2026-03-05 09:00 UTC"
    async with database.writing() as session:
        found = await find_exercise(session, exercise.reference)
        await reschedule(session, found, Move("2026-03-06 09:00", "UTC", "joseph", "", seen), NOON)
        with pytest.raises(ActedFirst, match="joseph has just moved CC-2026-01: it opens 2026-03-06 09:00 UTC"):
            await reschedule(session, found, Move("2026-03-07 09:00", "UTC", OFFICER, "", seen), NOON)
        with pytest.raises(Refused, match="is past"):
            await reschedule(session, found, Move("2026-03-01 09:00", "UTC", OFFICER), NOON)
        await cancel_exercise(session, found, NOON, OFFICER, "")
        with pytest.raises(Refused, match="cancelled"):
            await reschedule(session, found, Move("2026-03-07 09:00", "UTC", OFFICER), NOON)


@pytest.mark.parametrize(
    ("by_hand", "to", "opens"),
    [
        (False, "2026-04-22 10:00", "2026-04-08 09:00"),
        (True, "2026-04-22 10:00", "2026-04-02 09:00"),
        (False, "2026-03-10 10:00", "2026-04-01 09:00"),  # two weeks before it are past
    ],
)
async def test_a_check_moves_with_its_meeting_unless_an_officer_moved_it(
    database: Database, by_hand: bool, to: str, opens: str
) -> None:
    await series_by(database, BEFORE)
    meeting = await meeting_on(database, "2026-04-15 10:00")
    await ticked(database)
    async with database.writing() as session:
        [exercise] = await all_exercises(session)
        assert (exercise.title, exercise.meeting_id) == ("Spring check · Working group", meeting.id)
        if by_hand:
            await reschedule(session, exercise, Move("2026-04-02 09:00", exercise.zone, OFFICER), NOON)
        met = await session.get_one(Meeting, meeting.id)
        met.starts_at_local, met.starts_at = to, datetime.fromisoformat(to).replace(tzinfo=UTC)
        found = await replan_for_meeting(session, met, NOON, OFFICER)
        assert exercise.opens_at_local == opens
        moves = bool(found.moved)
        assert moves == any(entry.what == MOVED_WITH_MEETING for entry in await log_of(session, exercise))
        assert [bool(found.moved), bool(found.by_hand), bool(found.past)].count(True) == 1
    assert await ticked(database) == []


async def test_a_series_that_has_ended_plans_no_more_and_only_one_officer_ends_it(database: Database) -> None:
    await series_by(database, WEEKLY)
    await ticked(database)
    async with database.writing() as session:
        series = await find_series(session, "s-01")
        assert await end_series(session, series, SeriesEnd(OFFICER, calls_off=True), NOON) == 9
        with pytest.raises(ActedFirst, match="S-01 has ended already"):
            await end_series(session, series, SeriesEnd("joseph"), NOON)
        assert set(await session.scalars(select(Exercise.phase))) == {Phase.CANCELLED}
    assert await ticked(database, NOON + 30 * DAY) == []
