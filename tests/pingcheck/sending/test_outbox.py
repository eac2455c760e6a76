"""The outbox: what is claimed, and what never is."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.status import Answer
from pingcheck.sending.mail_kind import Claimed
from pingcheck.sending.outbox import claim
from pingcheck.sending.workers import enlist
from tests.cast import (
    NOON,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
)


async def test_what_must_not_go_any_more_is_not_even_claimed(database: Database, database_url: str) -> None:
    for number in range(4):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    settings = settings_for(database_url)
    await open_now(database, settings, await plan(database))
    answered, withdrawn, removed, left = await pings(database)
    async with database.writing() as session:
        await record_answer(session, answered.id, Answer.RECEIVED, "", NOON)
        (await session.get_one(PointOfContact, withdrawn.contact_id)).status = ContactStatus.WITHDRAWN
        for address in await session.scalars(select(Address).where(Address.contact_id == removed.contact_id)):
            address.removed_at = NOON
    async with database.writing() as session:
        assert [message.ping_id for message in await claimed(session, database_url)] == [left.id]


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.CANCELLED, Phase.CLOSED])
async def test_nothing_is_claimed_for_an_exercise_that_is_not_open(
    database: Database, database_url: str, phase: Phase
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        (await session.get_one(Exercise, exercise.id)).phase = phase
    async with database.writing() as session:
        assert await claimed(session, database_url) == []


async def test_a_claim_takes_no_more_than_it_was_told_and_the_longest_due_first(
    database: Database, database_url: str
) -> None:
    for number in range(6):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    await open_now(database, settings_for(database_url), await plan(database))
    async with database.writing() as session:
        found = await messages(database)
        for place, message in enumerate(found):
            (await session.get_one(type(message), message.id)).due_at = NOON - timedelta(minutes=place)
    async with database.writing() as session:
        first = await claimed(session, database_url, 2)
    assert {message.message_id for message in first} == {message.id for message in found[-2:]}


async def claimed(session: AsyncSession, url: str, most: int = 10) -> Sequence[Claimed]:
    """What a new worker claims."""
    return await claim(session, await enlist(session, NOON), all_mail_kinds(settings_for(url)), NOON, most)
