"""Calendars read again: what is new is added, what moved waits for an officer, and nothing is followed by itself."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from directory.database import Database
from directory.errors import ActedFirst, Refused
from pingcheck.planning.calendar_moves import accept_move, keep_ours, waiting_moves
from pingcheck.planning.calendars.download import Downloads
from pingcheck.planning.calendars.event import CalendarContents, ReadingRules
from pingcheck.planning.calendars.nightly import SourceRead, SourceReader, read_source, read_tonight
from pingcheck.planning.calendars.reading import read_calendar
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_move import MoveKind
from pingcheck.planning.meetings import MeetingChange, all_meetings, cancel_meeting
from pingcheck.planning.sources import (
    NewSource,
    add_source,
    due_sources,
    kept_sources,
    night_after,
    remove_source,
    restore_source,
    source_troubles,
)
from pingcheck.service.calendars import read_due
from tests.calendars import calendar, event, spring
from tests.cast import NOON, OFFICER, hours


async def read_here(raw: bytes, rules: ReadingRules) -> CalendarContents:
    return read_calendar(raw, rules)


ALLOWED = SourceReader(Downloads(inside_allowed=True), read_here)
NIGHT = night_after(NOON)
DAY = timedelta(days=1)
AUTUMN = event("DTSTART;TZID=America/New_York:20261001T100000", uid="autumn@organisers.example", title="Autumn session")
BOTH = calendar(event("DTSTART;TZID=America/New_York:20260415T100000", "LOCATION:Conference Room 1"), AUTUMN)


@dataclass
class Organisers:
    """Their server: `gives` is its calendar, or None if it fails."""

    database: Database
    address: str
    gives: bytes | None
    asked: int = 0

    async def read(self) -> SourceRead:
        return await read_source(self.database, ALLOWED, 1, NIGHT)

    async def moves(self) -> list[tuple[MoveKind, str]]:
        async with self.database.reading() as session:
            return [(move.kind, move.starts_at_local) for move, _ in await waiting_moves(session)]

    async def meetings(self) -> list[Meeting]:
        async with self.database.reading() as session:
            return await all_meetings(session)


@pytest.fixture
async def organisers(database: Database) -> AsyncIterator[Organisers]:
    """A kept calendar with the spring session, which was read once."""
    async with _serving(lambda: found) as address:
        found = Organisers(database, address, spring())
        async with database.writing() as session:
            await add_source(session, NewSource(address, "UTC"), NOON, OFFICER)
        assert await found.read() == SourceRead(added=1)
        yield found


@asynccontextmanager
async def _serving(organisers: Callable[[], Organisers]) -> AsyncIterator[str]:
    async def answer(_: web.Request) -> web.Response:
        at = organisers()
        at.asked += 1
        return web.Response(body=at.gives) if at.gives is not None else web.Response(status=503)

    app = web.Application()
    app.router.add_get("/calendar.ics", answer)
    async with TestServer(app) as server:
        yield str(server.make_url("/calendar.ics"))


async def test_what_is_new_is_added_once(organisers: Organisers) -> None:
    organisers.gives = BOTH
    assert await organisers.read() == SourceRead(added=1)
    assert await organisers.read() == SourceRead()
    titles = [(meeting.title, meeting.zone) for meeting in await organisers.meetings()]
    assert titles == [("Spring session", "America/New_York"), ("Autumn session", "America/New_York")]


@pytest.mark.parametrize(
    ("gives", "kind"),
    [
        (spring("20260420T100000"), MoveKind.MOVED),
        (spring("20260415T100000", "STATUS:CANCELLED"), MoveKind.CANCELLED),
        (calendar(event("DTSTART;TZID=America/New_York:20260415T100000", title="Its new name")), MoveKind.RENAMED),
        (calendar(AUTUMN), MoveKind.VANISHED),
    ],
)
async def test_what_changes_waits_and_is_never_followed_by_itself(
    organisers: Organisers, gives: bytes, kind: MoveKind
) -> None:
    organisers.gives = gives
    for _ in range(2):
        await organisers.read()
        assert [found for found, _ in await organisers.moves()] == [kind]
    [meeting, *_] = await organisers.meetings()
    assert (meeting.title, meeting.starts_at_local, meeting.cancelled_at) == (
        "Spring session",
        "2026-04-15 10:00",
        None,
    )


async def test_a_move_that_is_accepted_moves_the_meeting(organisers: Organisers) -> None:
    organisers.gives = spring("20260420T110000")
    await organisers.read()
    async with organisers.database.writing() as session:
        await accept_move(session, 1, NIGHT, "ben")
    [meeting] = await organisers.meetings()
    assert (meeting.starts_at_local, meeting.changed_by) == ("2026-04-20 11:00", "ben")
    assert await organisers.read() == SourceRead()
    assert await organisers.moves() == []


@pytest.mark.parametrize("gives", [spring("20260420T100000"), calendar(AUTUMN)], ids=["moved", "vanished"])
async def test_who_keeps_ours_is_asked_again_only_about_something_else(organisers: Organisers, gives: bytes) -> None:
    organisers.gives = gives
    await organisers.read()
    async with organisers.database.writing() as session:
        await keep_ours(session, 1, NIGHT, "ben")
    await organisers.read()
    assert await organisers.moves() == []
    organisers.gives = calendar(event("DTSTART;TZID=America/New_York:20260422T100000"), AUTUMN)
    await organisers.read()
    assert await organisers.moves() == [(MoveKind.MOVED, "2026-04-22 10:00")]


async def test_a_calendar_that_thinks_better_of_it_takes_its_move_back(organisers: Organisers) -> None:
    organisers.gives = spring("20260420T100000")
    await organisers.read()
    organisers.gives = spring()
    await organisers.read()
    assert await organisers.moves() == []
    async with organisers.database.writing() as session:
        with pytest.raises(ActedFirst, match="says something else of M-2026-01 by now"):
            await accept_move(session, 1, NIGHT, "ben")


async def test_of_two_officers_who_decide_at_once_the_second_is_told_who_was_first(organisers: Organisers) -> None:
    organisers.gives = spring("20260420T100000")
    await organisers.read()

    async def accept(by: str) -> str:
        try:
            async with organisers.database.writing() as session:
                await accept_move(session, 1, NIGHT, by)
        except Refused as refused:
            return str(refused)
        return by

    said = await asyncio.gather(accept("ben"), accept("chloe"))
    [winner] = {"ben", "chloe"} & set(said)
    assert f"{winner} accepted what the calendar says of M-2026-01 already." in said
    [meeting] = await organisers.meetings()
    assert meeting.changes == 1


async def test_a_meeting_that_an_officer_cancelled_waits_for_nothing(organisers: Organisers) -> None:
    organisers.gives = spring("20260420T100000")
    await organisers.read()
    async with organisers.database.writing() as session:
        [meeting] = await all_meetings(session)
        await cancel_meeting(session, meeting, MeetingChange(0, NIGHT, "ben"))
    assert await organisers.moves() == []
    await organisers.read()
    assert await organisers.moves() == []


async def test_a_night_reads_once_however_many_services_there_are(organisers: Organisers) -> None:
    before = organisers.asked
    read = await asyncio.gather(*(read_tonight(organisers.database, ALLOWED, 1, NIGHT + hours(1)) for _ in range(4)))
    assert [found for found in read if found is not None] == [SourceRead()]
    assert organisers.asked == before + 1
    async with organisers.database.reading() as session:
        assert await due_sources(session, NIGHT + hours(1)) == []
        assert await due_sources(session, NIGHT + DAY) == [1]


async def test_three_nights_of_failure_are_said_and_one_good_one_ends_it(organisers: Organisers) -> None:
    organisers.gives = None
    for night in range(3):
        async with organisers.database.reading() as session:
            assert await source_troubles(session) == []
        await read_due(organisers.database, ALLOWED, NIGHT + night * DAY)
    async with organisers.database.reading() as session:
        [trouble] = await source_troubles(session)
    assert trouble == (
        "The calendar at 127.0.0.1 could not be read for 3 nights. "
        "The server of the calendar answers with HTTP status 503."
    )
    assert len(await organisers.meetings()) == 1
    organisers.gives = spring()
    await read_due(organisers.database, ALLOWED, NIGHT + 3 * DAY)
    async with organisers.database.reading() as session:
        assert await source_troubles(session) == []


async def test_a_calendar_is_kept_once_and_can_be_let_go(organisers: Organisers) -> None:
    async with organisers.database.writing() as session:
        with pytest.raises(Refused, match="kept already"):
            await add_source(session, NewSource(organisers.address, "UTC"), NOON, OFFICER)
        await remove_source(session, 1, NOON)
        assert await kept_sources(session) == []
        assert await due_sources(session, NIGHT + DAY) == []
        await restore_source(session, 1, NOON)
        assert [source.id for source in await kept_sources(session)] == [1]
    assert len(await organisers.meetings()) == 1
