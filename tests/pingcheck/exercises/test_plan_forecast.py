"""A forecast says what the opening then does, whatever the directory, the scope, the credit and the ladder."""

from datetime import timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select, update

from directory.contacts import ConfirmedBy, ContactStatus, PointOfContact, Rank, Role
from directory.database import Database
from directory.states import State
from pingcheck.exercises.answering_pace import expected_emails
from pingcheck.exercises.exercise import Exercise, Phase, find_exercise
from pingcheck.exercises.ladder import read_ladder, whole_ladder
from pingcheck.exercises.message import Message
from pingcheck.exercises.opening import open_exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.plan_forecast import asked_by_exercise, forecast
from pingcheck.exercises.status import Status
from tests.cast import NOON, OFFICER, hours, nominate, open_now, plan, settings_for

SCOPES = ("all", "role=technical", "rank=alternate", "region=african", "state=FRA+POL", "new=2026-03-02")
LADDERS = ("default", "none", "announce:7d, alternate:36h", "alternate:12h, mission:60h")


async def random_directory(database: Database, chance: Random) -> None:
    """A few entries of three States, in the place of all that were there."""
    async with database.writing() as session:
        await session.execute(update(PointOfContact).values(status=ContactStatus.WITHDRAWN))
    for number in range(chance.randint(1, 8)):
        state = chance.choice(["KEN", "FRA", "POL"])
        mails = [f"poc{number}-{place}@{state.lower()}.example" for place in range(chance.randint(0, 2))]
        entry = await nominate(
            database,
            state,
            *mails,
            role=chance.choice(list(Role)),
            rank=chance.choice(list(Rank)),
            languages=chance.choice(["en", "ar", "sw"]),
        )
        if chance.random() < 0.3:
            async with database.writing() as session:
                found = await session.get_one(PointOfContact, entry)
                found.confirmed_at, found.confirmed_by = NOON - hours(24), ConfirmedBy.VERIFICATION


@pytest.mark.parametrize("seed", [1, 2])
async def test_what_is_forecast_is_what_opening_makes(database: Database, seed: int) -> None:
    chance, opened = Random(seed), 0
    for _ in range(6):
        await random_directory(database, chance)
        scope, credit, ladder = chance.choice(SCOPES), chance.choice(["none", "30d"]), chance.choice(LADDERS)
        opened += await opened_as_forecast(database, scope=scope, credit=credit, ladder=ladder)
    assert opened > 2


async def opened_as_forecast(database: Database, **planned: Any) -> bool:
    """Plans and opens a check, unless nobody is in its scope."""
    exercise = await plan(database, **planned)
    async with database.reading() as session:
        coming = await forecast(session, await asked_by_exercise(session, exercise), NOON)
    if not coming.contacts:
        return False
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        opening = await open_exercise(session, found, NOON, OFFICER, lambda _, __, ___: ())
    assert (opening.pings, opening.messages, opening.states) == (coming.contacts, coming.first_emails, coming.states)
    async with database.reading() as session:
        mine = Ping.exercise_id == exercise.id
        by_status = dict(
            (await session.execute(select(Ping.status, func.count()).where(mine).group_by(Ping.status))).all()
        )
        spoken_by = dict(
            (await session.execute(select(Ping.language, func.count()).where(mine).group_by(Ping.language))).all()
        )
        messages = await session.scalar(select(func.count()).select_from(Message).join(Ping).where(mine))
    assert by_status.get(Status.STANDBY, 0) == coming.standby
    assert by_status.get(Status.CREDITED, 0) == coming.credited
    assert by_status.get(Status.QUEUED, 0) + by_status.get(Status.NO_ADDRESS, 0) == coming.called
    assert (dict(coming.languages), coming.first_emails) == (spoken_by, messages)
    return True


async def test_later_steps_are_expected_as_the_last_check_went(database: Database, database_url: str) -> None:
    ladder = whole_ladder(read_ladder("24h, alternate:48h, mission:60h", timedelta(hours=72)), timedelta(hours=72))
    most = (100, 200, 300, 60, 0)
    async with database.reading() as session:
        assert (await expected_emails(session, ladder, most)).numbers == most
    for state, name in (("KEN", "a"), ("KEN", "b"), ("FRA", "c"), ("POL", "d")):
        await nominate(database, state, f"{name}@{state.lower()}.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:  # two of four answer on the first day, one on the third
        found = list(await session.scalars(select(Ping).order_by(Ping.contact_id)))
        for ping, after in zip(found, (1, 2, 55), strict=False):
            ping.answered_at = NOON + hours(after)
        await session.execute(update(Exercise).values(phase=Phase.CLOSED, closed_at=NOON + hours(72)))
    async with database.reading() as session:
        expected = await expected_emails(session, ladder, most)
        assert (await find_exercise(session, expected.like)).id == exercise.id
    assert expected.numbers == (100, 100, 150, 20, 0)
    assert expected.total == 370


async def test_if_nobody_answers_later_steps_write_to_few(database: Database) -> None:
    """A shared mailbox is reminded once; nobody who is silent is asked to pass word on; a Mission needs an address."""
    for role in Role:
        await nominate(database, "KEN", "desk@ke.example", role=role)
    await nominate(database, "FRA", "a@fr.example")
    async with database.writing() as session:
        await session.execute(update(State).values(mission_address=None))
        await session.execute(update(State).where(State.code == "KEN").values(mission_address="m@ke.example"))
    exercise = await plan(database, ladder="remind:24h, other_role:30h, mission:36h", scope="state=KEN+FRA")
    async with database.reading() as session:
        coming = await forecast(session, await asked_by_exercise(session, exercise), NOON)
    assert (coming.first_emails, coming.emails, coming.no_mission) == (3, (3, 2, 0, 1, 0), 1)
