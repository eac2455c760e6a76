"""Excusing a contact, and pinging one again."""

from collections.abc import Awaitable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ConfirmedBy, PointOfContact
from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.again import ping_again
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact, lift_excuse
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, Status
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
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
from tests.running_check import SOON, again, did, excuse, running, sent


async def test_an_excused_contact_gets_nothing_until_the_excuse_is_lifted(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, excuse)
    assert await statuses(database) == [Status.EXCUSED, Status.QUEUED]
    with pytest.raises(Refused, match="a, Kenya was excused already, by lena on 2026-03-02 at 12:10 UTC"):
        await did(database, exercise, excuse)
    with pytest.raises(Refused, match="Take the excuse back first"):
        await did(database, exercise, again)
    assert await sent(database, database_url, SOON) == ["b@ke.example"]
    await tick(database, settings_for(database_url), NOON + hours(24))
    assert await sent(database, database_url, NOON + hours(24)) == ["b2@ke.example", "b@ke.example"]
    lift = partial(lift_excuse, now=NOON + hours(25), by="amina")
    await did(database, exercise, lambda session, _, ping: lift(session, ping))
    assert (await statuses(database))[0] is Status.QUEUED
    with pytest.raises(Refused, match="a, Kenya is not excused any more"):
        await did(database, exercise, lambda session, _, ping: lift(session, ping))
    await tick(database, settings_for(database_url), NOON + hours(48))
    assert {"a@ke.example", "a2@ke.example"} < set(await sent(database, database_url, NOON + hours(48)))


async def test_an_answer_beats_an_excuse_and_whoever_answered_is_not_excused(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, excuse)
    async with database.writing() as session:
        await record_answer(session, (await pings(database))[0].id, Answer.RECEIVED, "", SOON)
    assert (await statuses(database))[0] is Status.CONFIRMED
    for act, says in ((excuse, "has answered, which no excuse outweighs"), (again, "has answered; there is nothing")):
        with pytest.raises(Refused, match=says):
            await did(database, exercise, act)


async def test_another_ground_needs_its_reason(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)

    def other(session: AsyncSession, found: Exercise, ping: Ping) -> Awaitable[Any]:
        return excuse_contact(session, ping, ExcuseGround.OTHER, SOON, "lena", " ")

    with pytest.raises(Refused, match="Say in the reason"):
        await did(database, exercise, other)


async def test_who_is_pinged_again_gets_one_more_mail_in_the_text_of_the_call(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url, "a")
    with pytest.raises(Refused, match=r"An email to a@ke.example waits to be sent already"):
        await did(database, exercise, lambda session, found, ping: at_the_first(session, found, ping))
    assert await did(database, exercise, again) == "a2@ke.example"
    assert await sent(database, database_url, SOON) == ["a2@ke.example", "a@ke.example"]
    assert await did(database, exercise, again) == "a@ke.example"
    assert await sent(database, database_url, SOON + hours(1)) == ["a@ke.example"]
    with pytest.raises(Refused, match=r"a@ke.example was asked again already, once in this check"):
        await did(database, exercise, again)
    made = await messages(database)
    assert len({mail.frame_step_id for mail in made}) == 1
    assert await statuses(database) == [Status.SENT]


async def at_the_first(session: AsyncSession, exercise: Exercise, ping: Ping) -> str:
    return await ping_again(session, ping, SOON, "lena", to="a@ke.example")


async def test_no_third_mail_goes_to_an_address_within_24_hours(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a")
    await sent(database, database_url, NOON)
    async with database.writing() as session:
        reminder = await session.scalar(select(Message.id))
        await session.execute(update(Message).where(Message.id == reminder).values(accepted_at=NOON - hours(23)))
    await tick(database, settings_for(database_url), NOON + hours(24))
    await sent(database, database_url, NOON + hours(24))
    async with database.writing() as session:
        await session.execute(update(Message).values(accepted_at=SOON))
    with pytest.raises(Refused, match="got 2 emails of this check within 24 hours"):
        await did(database, exercise, at_the_first)


async def test_who_was_credited_is_called_by_being_pinged(database: Database, database_url: str) -> None:
    first = await nominate(database, "KEN", "first@ke.example")
    await nominate(database, "KEN", "second@ke.example")
    async with database.writing() as session:
        confirmed = await session.get_one(PointOfContact, first)
        confirmed.confirmed_at, confirmed.confirmed_by = NOON - hours(24), ConfirmedBy.VERIFICATION
    exercise = await plan(database, credit="30d")
    await open_now(database, settings_for(database_url), exercise)
    assert await statuses(database) == [Status.CREDITED, Status.QUEUED]
    await did(database, exercise, again)
    assert await statuses(database) == [Status.QUEUED, Status.QUEUED]
    assert (await pings(database))[0].called_at == SOON
    assert await sent(database, database_url, SOON) == ["first@ke.example", "second@ke.example"]
