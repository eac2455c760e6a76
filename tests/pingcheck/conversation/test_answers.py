"""Answers: the first decides the time, none erases another, nothing is said twice, and none is lost."""

import asyncio
from datetime import datetime, timedelta
from itertools import permutations
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from directory.addresses import Address, Standing
from directory.database import Database
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answers import MOST_ANSWERS, MOST_WORDS, GivenAnswer
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.events import Event
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind, Status
from tests.cast import (
    NOON,
    OFFICER,
    courier_of,
    hours,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.mail_server import mail_server

CLOSES_AT = NOON + hours(72)
GRACE_ENDS_AT = CLOSES_AT + timedelta(days=30)


async def opened(database: Database, url: str, *emails: str) -> UUID:
    """The ping of an open exercise."""
    await nominate(database, "KEN", *(emails or ("poc@ke.example",)))
    await open_now(database, settings_for(url), await plan(database))
    [ping] = await pings(database)
    return ping.id


async def say(
    database: Database, ping_id: UUID, answer: Answer | None, words: str = "", at: datetime = NOON
) -> AnswerOutcome | None:
    async with database.writing() as session:
        return await record_answer(session, ping_id, answer, words, at)


async def ping_of(database: Database) -> Ping:
    [ping] = await pings(database)
    return ping


async def given(database: Database) -> list[tuple[Answer | None, str]]:
    async with database.reading() as session:
        found = await session.scalars(select(GivenAnswer).order_by(GivenAnswer.id))
        return [(answer.answer, answer.words) for answer in found]


async def test_the_first_answer_decides_the_time_and_saying_it_again_changes_nothing(
    database: Database, database_url: str
) -> None:
    ping_id = await opened(database, database_url)
    assert await say(database, ping_id, Answer.RECEIVED, at=NOON + hours(1)) is AnswerOutcome.RECORDED
    assert await say(database, ping_id, Answer.RECEIVED, at=NOON + hours(2)) is AnswerOutcome.REPEATED
    assert await say(database, ping_id, Answer.CALL_ME, at=NOON + hours(3)) is AnswerOutcome.RECORDED
    ping = await ping_of(database)
    assert (ping.answered_at, ping.contradicted) == (NOON + hours(1), False)
    assert await given(database) == [(Answer.RECEIVED, ""), (Answer.CALL_ME, "")]
    assert await statuses(database) == [Status.CONFIRMED]


@pytest.mark.parametrize(
    ("at", "status", "taken"),
    [
        (CLOSES_AT, Status.CONFIRMED, AnswerOutcome.RECORDED),
        (CLOSES_AT + timedelta(seconds=1), Status.CONFIRMED_LATE, AnswerOutcome.LATE),
        (GRACE_ENDS_AT, Status.CONFIRMED_LATE, AnswerOutcome.LATE),
        (GRACE_ENDS_AT + timedelta(seconds=1), Status.QUEUED, AnswerOutcome.OVER),
    ],
)
async def test_an_answer_counts_by_its_time(
    database: Database, database_url: str, at: datetime, status: Status, taken: AnswerOutcome
) -> None:
    ping_id = await opened(database, database_url)
    assert await say(database, ping_id, Answer.RECEIVED, at=at) is taken
    assert await statuses(database) == [status]
    assert await given(database) == [(Answer.RECEIVED, "")]
    ping = await ping_of(database)
    assert ping.answered_at == (None if taken is AnswerOutcome.OVER else at)
    async with database.reading() as session:
        signs = select(func.count()).select_from(Event).where(Event.kind == EventKind.SIGN_OF_LIFE)
        assert await session.scalar(signs) == (taken is AnswerOutcome.OVER)


async def test_what_is_said_to_a_check_that_was_called_off_is_kept_as_a_sign_of_life(
    database: Database, database_url: str
) -> None:
    ping_id = await opened(database, database_url)
    async with database.writing() as session:
        exercise = await session.scalar(select(Exercise))
        assert exercise is not None
        await cancel_exercise(session, exercise, NOON, OFFICER, "")
    assert await say(database, ping_id, Answer.RECEIVED) is AnswerOutcome.CALLED_OFF
    assert await statuses(database) == [Status.CANCELLED]
    assert await given(database) == [(Answer.RECEIVED, "")]


@pytest.mark.parametrize("order", list(permutations([Answer.RECEIVED, Answer.NO_LONGER_ME, Answer.DETAILS_WRONG])))
async def test_in_whatever_order_it_is_said_the_role_is_reached_and_the_contradiction_is_shown(
    database: Database, database_url: str, order: tuple[Answer, ...]
) -> None:
    ping_id = await opened(database, database_url)
    for hour, answer in enumerate(order):
        await say(database, ping_id, answer, at=NOON + hours(hour))
    ping = await ping_of(database)
    assert await statuses(database) == [Status.CONFIRMED]
    assert ping.contradicted
    reached_first = next(hour for hour, answer in enumerate(order) if answer is not Answer.NO_LONGER_ME)
    assert ping.answered_at == NOON + hours(reached_first)


async def test_a_late_not_me_does_not_undo_an_answer_in_time(database: Database, database_url: str) -> None:
    ping_id = await opened(database, database_url)
    await say(database, ping_id, Answer.RECEIVED, at=NOON)
    await say(database, ping_id, Answer.WRONG_PERSON, at=CLOSES_AT + hours(1))
    assert await statuses(database) == [Status.CONFIRMED]
    assert (await ping_of(database)).contradicted


async def test_words_are_kept_whole_up_to_their_bound_and_alone_they_are_no_answer(
    database: Database, database_url: str
) -> None:
    ping_id = await opened(database, database_url)
    assert await say(database, ping_id, None, "Hello?") is AnswerOutcome.EMPTY
    assert await say(database, ping_id, None, "") is AnswerOutcome.EMPTY
    assert await given(database) == []
    assert await statuses(database) == [Status.QUEUED]
    await say(database, ping_id, Answer.DETAILS_WRONG, "  Наш новый адрес:\n новый@мид.example \U0001f4ec ")
    await say(database, ping_id, None, "x" * (MOST_WORDS + 1))
    assert await given(database) == [
        (Answer.DETAILS_WRONG, "Наш новый адрес:\n новый@мид.example \U0001f4ec"),
        (None, "x" * MOST_WORDS),
    ]


async def test_a_machine_that_goes_on_and_on_fills_no_disk(database: Database, database_url: str) -> None:
    ping_id = await opened(database, database_url)
    taken = [await say(database, ping_id, Answer.RECEIVED, str(number)) for number in range(MOST_ANSWERS + 5)]
    assert taken == [AnswerOutcome.RECORDED] * MOST_ANSWERS + [AnswerOutcome.REPEATED] * 5
    assert len(await given(database)) == MOST_ANSWERS
    # What was never chosen before still counts, however much was said.
    assert await say(database, ping_id, Answer.NO_LONGER_ME, "at last") is AnswerOutcome.RECORDED
    assert (await ping_of(database)).contradicted


async def test_words_that_no_database_takes_are_no_reason_to_lose_an_answer(
    database: Database, database_url: str
) -> None:
    ping_id = await opened(database, database_url)
    assert await say(database, ping_id, Answer.RECEIVED, "a\x00b\ud800c") is AnswerOutcome.RECORDED
    assert await given(database) == [(Answer.RECEIVED, "ab?c")]


async def test_no_such_ping(database: Database, database_url: str) -> None:
    await opened(database, database_url)
    assert await say(database, uuid4(), Answer.RECEIVED) is None
    assert await given(database) == []


async def test_an_answer_stops_the_mail_but_not_me_leaves_other_addresses_to_be_tried(
    database: Database, database_url: str
) -> None:
    ping_id = await opened(database, database_url)
    await say(database, ping_id, Answer.WRONG_PERSON)
    assert (await ping_of(database)).answered_at == NOON
    assert [message.delivery for message in await messages(database)] == [Delivery.WAITING]
    await say(database, ping_id, Answer.RECEIVED)
    assert [message.delivery for message in await messages(database)] == [Delivery.WITHDRAWN]


async def test_an_answer_proves_the_one_address_that_was_mailed(database: Database, database_url: str) -> None:
    ping_id = await opened(database, database_url, "first@ke.example", "second@ke.example")
    async with mail_server() as server:
        await courier_of(database, settings_for(database_url, server.port), lambda: NOON).drain()
    await say(database, ping_id, Answer.RECEIVED)
    async with database.reading() as session:
        standings = (await session.scalars(select(Address.standing).order_by(Address.position))).all()
    assert standings == [Standing.GOOD, Standing.UNPROVEN]


async def test_people_who_answer_one_ping_at_the_same_time_from_two_processes(
    database: Database, elsewhere: Database, database_url: str
) -> None:
    ping_id = await opened(database, database_url)
    same = [say(each, ping_id, Answer.RECEIVED) for each in (database, elsewhere) * 5]
    different = [say(each, ping_id, Answer.NO_LONGER_ME) for each in (database, elsewhere)]
    taken = await asyncio.gather(*same, *different)
    assert sorted(taken, key=str) == sorted([AnswerOutcome.RECORDED] * 2 + [AnswerOutcome.REPEATED] * 10, key=str)
    assert sorted(await given(database)) == [(Answer.NO_LONGER_ME, ""), (Answer.RECEIVED, "")]
    assert await statuses(database) == [Status.CONFIRMED]
    assert (await ping_of(database)).contradicted
