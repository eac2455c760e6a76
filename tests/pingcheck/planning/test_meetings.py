"""Meetings: added, corrected and cancelled, by several officers at once."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from directory.database import Database
from directory.errors import ActedFirst, Refused
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meetings import (
    MeetingChange,
    WrittenMeeting,
    WrongMeeting,
    add_meeting,
    all_meetings,
    cancel_meeting,
    correct_meeting,
    find_meeting,
    read_meeting,
    require_future,
)
from tests.cast import NOON, OFFICER, hours

SPRING = MeetingFacts("Spring session", "Conference Room 1", "2026-04-15 10:00", "America/New_York")


async def add(database: Database, facts: MeetingFacts = SPRING) -> str:
    async with database.writing() as session:
        return (await add_meeting(session, facts, NOON, OFFICER)).reference


async def known(database: Database, reference: str) -> Meeting:
    async with database.reading() as session:
        return await find_meeting(session, reference)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"title": "a\u202eb"}, "title"),
        ({"place": "x" * 201}, "place"),
        ({"zone": "Middle-earth/Shire"}, "zone"),
        ({"zone": "../../etc/passwd"}, "zone"),
        ({"zone": ""}, "zone"),
        ({"starts_at": "soon"}, "starts_at"),
        ({"starts_at": "2026-04-15"}, "starts_at"),
        ({"starts_at": "2026-04-15T10:00+02:00"}, "starts_at"),
        ({"starts_at": "2026-02-30T10:00"}, "starts_at"),
        ({"starts_at": "9999-01-01T10:00"}, "starts_at"),
    ],
)
def test_what_is_wrong_is_said_of_its_field(changed: dict[str, str], field: str) -> None:
    written = WrittenMeeting("Spring session", "2026-04-15T10:00", "America/New_York")
    with pytest.raises(WrongMeeting) as wrong:
        read_meeting(replace(written, **changed))
    assert wrong.value.field == field


def test_a_local_time_means_an_instant() -> None:
    assert read_meeting(WrittenMeeting(" Spring  session ", "2026-04-15T10:00", "America/New_York")) == replace(
        SPRING, place=""
    )
    assert SPRING.starts_at == datetime(2026, 4, 15, 14, tzinfo=UTC)
    with pytest.raises(WrongMeeting, match="past"):
        require_future(SPRING, SPRING.starts_at)


async def test_references_count_within_the_year(database: Database) -> None:
    added = [
        await add(database),
        await add(database),
        await add(database, replace(SPRING, starts_at_local="2027-01-05 09:00")),
    ]
    assert added == ["M-2026-01", "M-2026-02", "M-2027-01"]
    async with database.reading() as session:
        assert [meeting.reference for meeting in await all_meetings(session)] == added
        with pytest.raises(Refused, match="no meeting M-2029-01"):
            await find_meeting(session, "m-2029-01")


async def test_of_two_officers_who_correct_it_at_once_the_second_is_told_who_was_first(database: Database) -> None:
    reference = await add(database)

    async def correct(by: str, place: str) -> str:
        async with database.writing() as session:
            meeting = await find_meeting(session, reference)
            try:
                await correct_meeting(session, meeting, replace(SPRING, place=place), MeetingChange(0, NOON, by))
            except ActedFirst as refused:
                return str(refused)
            return by

    said = await asyncio.gather(correct("ben", "Room 2"), correct("chloe", "Room 3"))
    [winner] = {"ben", "chloe"} & set(said)
    assert f"{winner} changed {reference} meanwhile. Look again." in said
    meeting = await known(database, reference)
    assert (meeting.changed_by, meeting.changes) == (winner, 1)
    assert meeting.place == {"ben": "Room 2", "chloe": "Room 3"}[winner]


async def test_one_that_is_cancelled_stays_and_changes_no_more(database: Database) -> None:
    reference = await add(database)
    async with database.writing() as session:
        await cancel_meeting(session, await find_meeting(session, reference), MeetingChange(0, NOON + hours(1), "ben"))
    assert (await known(database, reference)).cancelled_at == NOON + hours(1)
    async with database.writing() as session:
        meeting = await find_meeting(session, reference)
        with pytest.raises(ActedFirst, match="ben cancelled M-2026-01"):
            await correct_meeting(session, meeting, SPRING, MeetingChange(1, NOON, "chloe"))
