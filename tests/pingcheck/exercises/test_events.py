"""Events in the database: whichever way one is recorded, the cached status is what the fold makes of all of them."""

from datetime import datetime
from itertools import combinations
from uuid import UUID

import pytest

from directory.database import Database
from pingcheck.exercises.events import Event, Happened, record_event_for_each, record_events, refresh_statuses
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.exercises.status_shortcuts import OF_MANY_PINGS, ExampleEvent
from tests.cast import NOON, hours, nominate_many, open_now, pings, plan, record_answer, settings_for, statuses
from tests.pingcheck.exercises.test_status_shortcuts import EVENTS, SET_APART, can_be, event, may_follow


async def pings_with(
    database: Database, url: str, histories: list[tuple[ExampleEvent, ...]], hours_later: float = 0
) -> list[Ping]:
    """Pings of one open exercise to which these events happened."""
    await nominate_many(database, len(histories))
    await open_now(database, settings_for(url), await plan(database))
    found = await pings(database)
    async with database.writing() as session:
        session.add_all(
            Event(
                ping_id=ping.id,
                at=NOON + hours(hours_later),
                kind=each.kind,
                code=each.code,
                message_id=each.message_id,
            )
            for ping, history in zip(found, histories, strict=True)
            for each in history
        )
        await session.flush()
        await refresh_statuses(session, [ping.id for ping in found])
    return await pings(database)


@pytest.mark.parametrize("kind", [kind for kind in OF_MANY_PINGS if kind not in SET_APART])
async def test_an_event_for_each_of_many_sets_the_status_that_the_fold_gives(
    database: Database, database_url: str, kind: EventKind
) -> None:
    pairs = [history for history in combinations(EVENTS, 2) if EventKind.CLOSED not in {each.kind for each in history}]
    histories = [history for history in [(), *((each,) for each in EVENTS), *pairs] if may_follow(history, event(kind))]
    [first, *_] = await pings_with(database, database_url, histories)
    async with database.writing() as session:
        await record_event_for_each(session, kind, NOON, Ping.exercise_id == first.exercise_id)
    await statuses(database)


async def test_a_mail_that_was_accepted_after_the_closing_is_no_silence_however_the_events_were_written(
    database: Database, database_url: str
) -> None:
    accepted, failed = ExampleEvent(EventKind.ACCEPTED), ExampleEvent(EventKind.FAILED)
    [first, *_] = await pings_with(database, database_url, [(accepted,), (failed,), ()], hours_later=1)
    async with database.writing() as session:
        await record_event_for_each(session, EventKind.CLOSED, NOON, Ping.exercise_id == first.exercise_id)
    assert await statuses(database) == [Status.NOT_SENT, Status.BOUNCED, Status.NOT_SENT]


async def test_one_more_event_sets_the_status_that_the_fold_gives(database: Database, database_url: str) -> None:
    histories = [history for history in [(), *((each,) for each in EVENTS)] if can_be(history)]
    pairs = [
        (history, each)
        for history in histories
        for each in EVENTS
        if each.kind not in SET_APART and may_follow(history, each)
    ]
    found = await pings_with(database, database_url, [history for history, _ in pairs])
    new = [each for _, each in pairs]
    happened = [
        Happened(ping.id, NOON, each.kind, each.code, each.message_id) for ping, each in zip(found, new, strict=True)
    ]
    async with database.writing() as session:
        await record_events(session, happened)
    await statuses(database)


async def test_an_absence_notice_that_comes_before_the_mail_is_noted_as_accepted_is_not_forgotten(
    database: Database, database_url: str
) -> None:
    [ping] = await pings_with(database, database_url, [()])
    for kind in (EventKind.AUTO_REPLIED, EventKind.ACCEPTED):
        async with database.writing() as session:
            await record_events(session, [Happened(ping.id, NOON, kind, message_id=UUID(int=1))])
    assert await statuses(database) == [Status.AUTO_REPLIED]


@pytest.mark.parametrize("answer", [Answer.RECEIVED, Answer.NO_LONGER_ME])
@pytest.mark.parametrize("at", [NOON, NOON + hours(73), NOON + hours(40 * 24)], ids=["in time", "late", "over"])
async def test_an_answer_sets_the_status_that_the_fold_gives(
    database: Database, database_url: str, answer: Answer, at: datetime
) -> None:
    for ping in await pings_with(database, database_url, [(), *((each,) for each in EVENTS)]):
        async with database.writing() as session:
            await record_answer(session, ping.id, answer, "", at)
    await statuses(database)
