"""`kill -9` at the worst moments: nothing is lost, and nothing goes out twice but what was in flight, under one id."""

import signal
from collections import Counter, defaultdict

import pytest

from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Status
from tests.cast import messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.faults.processes import environment, pingcheck
from tests.mail_server import mail_server

KILLED = -signal.SIGKILL
BATCH = 5  # what one courier with one connection has in hand at once


async def ten_contacts(database: Database) -> Exercise:
    for number in range(10):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    return await plan(database)


@pytest.mark.parametrize("moment", ["opening.pings", "opening.messages"])
async def test_an_opening_cut_short_has_not_happened(database: Database, database_url: str, moment: str) -> None:
    exercise = await ten_contacts(database)
    killed = await pingcheck(environment(database_url, FAULT=moment), "exercise", "open", exercise.reference, "--yes")
    assert killed.code == KILLED
    assert await pings(database) == []
    assert await messages(database) == []
    again = await pingcheck(environment(database_url), "exercise", "open", exercise.reference, "--yes")
    assert again.code == 0, again.err
    assert len(await pings(database)) == len(await messages(database)) == 10


@pytest.mark.parametrize(
    ("moment", "twice_at_most"),
    [
        ("courier.claimed", 0),
        ("courier.before_data", 0),
        ("courier.after_250", 1),
        ("courier.recording", BATCH),
    ],
)
async def test_a_courier_killed_loses_nothing(
    database: Database, database_url: str, moment: str, twice_at_most: int
) -> None:
    exercise = await ten_contacts(database)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        await open_now(database, settings, exercise)
        killed = await pingcheck(environment(database_url, server.port, FAULT=moment), "courier", "--drain")
        assert killed.code == KILLED
        held = {message.delivery for message in await messages(database)}
        assert held == {Delivery.CLAIMED, Delivery.WAITING}
        # The next one waits until the dead one's claims are void, then sends what they held.
        ended = await pingcheck(environment(database_url, server.port), "courier", "--drain")
    assert ended.code == 0, ended.err
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
    assert await statuses(database) == [Status.SENT] * 10
    copies = Counter(mail.recipient for mail in server.received)
    assert set(copies) == {f"poc{number}@ke.example" for number in range(10)}
    assert copies.total() - 10 == twice_at_most
    ids = defaultdict(set)
    for mail in server.received:
        ids[mail.recipient].add(mail.mail["Message-ID"])
    assert {len(found) for found in ids.values()} == {1}
    said = {message.possibly_twice for message in await messages(database)}
    assert said == {True, False}
