"""Calling an exercise off: the mail stops, and nobody's silence counts."""

import pytest

from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import Exercise, log_of
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Answer, Status
from tests.cast import (
    NOON,
    OFFICER,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)


async def test_calling_off_stops_the_mail_and_counts_nobodys_silence(database: Database, database_url: str) -> None:
    for name in ("answered", "silent"):
        await nominate(database, "KEN", f"{name}@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    answered, _ = await pings(database)
    async with database.writing() as session:
        await record_answer(session, answered.id, Answer.RECEIVED, "", NOON)
    async with database.writing() as session:
        await cancel_exercise(session, await session.get_one(Exercise, exercise.id), NOON, OFFICER, "a real incident")
    assert await statuses(database) == [Status.CONFIRMED, Status.CANCELLED]
    assert {message.delivery for message in await messages(database)} == {Delivery.WITHDRAWN}
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert [entry.reason for entry in await log_of(session, found)][-1] == "a real incident"
        with pytest.raises(Refused, match="It cannot be called off"):
            await cancel_exercise(session, found, NOON, OFFICER, "")


async def test_a_draft_can_be_called_off_and_then_not_opened(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    async with database.writing() as session:
        await cancel_exercise(session, await session.get_one(Exercise, exercise.id), NOON, OFFICER, "")
    with pytest.raises(Refused, match="It cannot be opened"):
        await open_now(database, settings_for(database_url), exercise)
