"""Never a third mail of one ping to one address within 24 hours, whatever the ladder, however late mails are taken."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from sqlalchemy import select, update

from directory.database import Database
from pingcheck.exercises.exercise import Exercise, StepKind, steps_of
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.reminders import remind
from pingcheck.exercises.step_forecast import forecast_step
from tests.cast import NOON, hours, nominate_many, open_now, plan, settings_for

PINGS, RUNGS, END = 40, 12, timedelta(days=10)
DAY, WAIT = timedelta(hours=24), timedelta(hours=1)


def is_spaced(accepted: Sequence[datetime]) -> bool:
    """By looking at every three of them."""
    times = sorted(accepted)
    return all(third - first >= DAY for first, third in zip(times, times[2:], strict=False))


def test_the_oracle_knows_a_third_mail() -> None:
    assert is_spaced([NOON, NOON + hours(23), NOON + hours(24)])
    assert not is_spaced([NOON + hours(23.9), NOON, NOON + hours(1)])


async def delivered(
    database: Database, chance: random.Random, until: datetime, accepted: Mapping[UUID | None, list[datetime]]
) -> None:
    """What couriers do with mails before that time: most are taken, at once or late; some wait; some stay in hand."""
    async with database.writing() as session:
        to_go = Message.delivery.in_((Delivery.WAITING, Delivery.CLAIMED))
        for message in await session.scalars(select(Message).where(to_go).order_by(Message.ping_id, Message.step_id)):
            at = message.due_at + hours(chance.choice((0, 0.01, 0.2, 3, 15, 40)))
            if at < until:
                message.delivery, message.accepted_at = Delivery.ACCEPTED, at
                accepted[message.ping_id].append(at)
            elif chance.random() < 0.3 and message.due_at < until:
                message.delivery, message.due_at = Delivery.CLAIMED, until


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_no_address_gets_a_third_mail_and_none_misses_one_that_it_may_get(
    database: Database, database_url: str, seed: int
) -> None:
    chance = random.Random(seed)
    minutes = sorted(chance.sample(range(30, 60 * 24 * 5, 15), RUNGS))
    await nominate_many(database, PINGS)
    exercise = await plan(database, window="10d", ladder=",".join(f"{minute}m" for minute in minutes))
    await open_now(database, settings_for(database_url), exercise)
    async with database.reading() as session:
        ladder = await steps_of(session, exercise)
    reminders = [step for step in ladder if step.kind is StepKind.REMIND]
    accepted: defaultdict[UUID | None, list[datetime]] = defaultdict(list)
    times = [NOON + timedelta(minutes=step.after_minutes) for step in reminders]
    await delivered(database, chance, times[0], accepted)
    made_in_all = 0
    for step, (now, then) in zip(reminders, pairwise([*times, NOON + END]), strict=True):
        async with database.writing() as session:
            found = await session.get_one(Exercise, exercise.id)
            in_hand = set(await session.scalars(select(Message.ping_id).where(Message.delivery == Delivery.CLAIMED)))
            pings = set(await session.scalars(select(Message.ping_id).distinct()))
            may_get = {ping for ping in pings - in_hand if sum(at > now + WAIT - DAY for at in accepted[ping]) < 2}
            forecast = await forecast_step(session, found, step, now)
            assert await remind(session, found, step, now) == len(may_get) == forecast[0]
            got = set(await session.scalars(select(Message.ping_id).where(Message.step_id == step.id)))
            assert got == may_get
            made_in_all += len(got)
        await delivered(database, chance, then, accepted)
    assert made_in_all < PINGS * RUNGS * 0.9  # some were held back
    assert all(is_spaced(times) for times in accepted.values())


async def test_a_reminder_a_day_after_the_call_waits_for_the_moment_at_which_the_call_went(
    database: Database, database_url: str
) -> None:
    await nominate_many(database, 1)
    exercise = await plan(database, ladder="12h,24h")
    await open_now(database, settings_for(database_url), exercise)
    for number, after in ((1, 12), (2, 24)):
        async with database.writing() as session:
            await session.execute(
                update(Message)
                .where(Message.accepted_at.is_(None))
                .values(delivery=Delivery.ACCEPTED, accepted_at=NOON + hours(after - 12) + timedelta(seconds=20))
            )
            found = await session.get_one(Exercise, exercise.id)
            assert await remind(session, found, (await steps_of(session, found))[number], NOON + hours(after)) == 1
    async with database.reading() as session:
        due = list(await session.scalars(select(Message.due_at).order_by(Message.step_id)))
    assert due == [NOON, NOON + hours(12), NOON + hours(25)]
