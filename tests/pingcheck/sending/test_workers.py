"""Claims without clocks: who stands still loses its claims, and sends and records nothing any more."""

import asyncio
import random
from types import SimpleNamespace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from directory.database import Database
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Attempt, Delivery, Message
from pingcheck.exercises.status import Status
from pingcheck.sending import outbox, workers
from pingcheck.sending.handover import Handover
from pingcheck.sending.lease import Lease
from pingcheck.sending.mail_kind import Claimed
from pingcheck.sending.outbox import void_claims
from pingcheck.sending.results import Result, record_results
from pingcheck.sending.workers import LeaseWatch
from tests.cast import (
    NOON,
    courier_of,
    hours,
    messages,
    nominate,
    open_now,
    plan,
    settings_for,
    statuses,
    until,
)
from tests.mail_server import mail_server

ONE, TWO = UUID(int=1), UUID(int=2)
LEASE = 60.0
CHANCE = random.Random(1)


def test_a_worker_just_met_has_a_whole_lease_however_old_its_counter_is() -> None:
    watch = LeaseWatch(LEASE)
    assert watch.standing_still({ONE: 7}, 1_000.0) == []
    assert watch.standing_still({ONE: 7}, 1_059.9) == []
    assert watch.standing_still({ONE: 7}, 1_060.0) == [ONE]


def test_one_beat_gives_a_whole_lease_again_and_others_beats_do_not() -> None:
    watch = LeaseWatch(LEASE)
    watch.standing_still({ONE: 1, TWO: 1}, 0.0)
    watch.standing_still({ONE: 1, TWO: 2}, 59.0)
    assert watch.standing_still({ONE: 1, TWO: 2}, 60.0) == [ONE]
    assert watch.standing_still({ONE: 1, TWO: 2}, 118.9) == [ONE]
    assert watch.standing_still({ONE: 1, TWO: 2}, 119.0) == [ONE, TWO]


def test_a_counter_that_went_back_is_a_sign_of_life_too() -> None:
    watch = LeaseWatch(LEASE)
    watch.standing_still({ONE: 5}, 0.0)
    assert watch.standing_still({ONE: 1}, 60.0) == []


def test_who_went_and_came_again_begins_anew() -> None:
    watch = LeaseWatch(LEASE)
    watch.standing_still({ONE: 1}, 0.0)
    watch.standing_still({}, 30.0)
    assert watch.standing_still({ONE: 1}, 60.0) == []


@given(st.lists(st.tuples(st.floats(0, 29), st.integers(0, 1)), max_size=40))
def test_nobody_is_given_up_who_was_not_seen_still_for_a_whole_lease(looks: list[tuple[float, int]]) -> None:
    watch, now, count, still_since = LeaseWatch(LEASE), 0.0, 0, 0.0
    watch.standing_still({ONE: 0}, now)
    for passed, beats in looks:
        now += passed
        if beats:
            count, still_since = count + 1, now
        assert (watch.standing_still({ONE: count}, now) == [ONE]) is (now - still_since >= LEASE)


async def opened(database: Database, url: str, contacts: int = 3) -> Exercise:
    for number in range(contacts):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def claim_all(database: Database, url: str) -> tuple[UUID, list[Claimed]]:
    """What a worker has in its hands after its claim."""
    async with database.writing() as session:
        worker = await workers.enlist(session, NOON)
        return worker, await outbox.claim(session, worker, all_mail_kinds(settings_for(url)), NOON, 10)


def accepted(claimed: Claimed) -> Result:
    return Result(claimed, Handover(Delivery.ACCEPTED, None, "data", 250, "OK"), "mx.example", NOON)


async def test_a_worker_whose_claims_were_voided_records_over_nobody(database: Database, database_url: str) -> None:
    await opened(database, database_url)
    stalled, in_hand = await claim_all(database, database_url)
    async with database.writing() as session:
        assert await void_claims(session, [stalled], NOON) == 3
    assert {message.delivery for message in await messages(database)} == {Delivery.IN_DOUBT}
    other, again = await claim_all(database, database_url)

    # The stalled one wakes up and would write what became of mails that are another's now.
    async with database.writing() as session:
        assert await record_results(session, stalled, [accepted(claimed) for claimed in in_hand], CHANCE) == 0
        await outbox.give_back(session, stalled, [claimed.message_id for claimed in in_hand])
        assert not await workers.beat(session, stalled, "")
    found = await messages(database)
    assert {(message.delivery, message.claimed_by) for message in found} == {(Delivery.CLAIMED, other)}
    async with database.reading() as session:  # yet its word is kept
        assert await session.scalar(select(func.count()).select_from(Attempt)) == 3

    async with database.writing() as session:
        assert await record_results(session, other, [accepted(claimed) for claimed in again], CHANCE) == 3
    assert {(message.delivery, message.possibly_twice) for message in await messages(database)} == {
        (Delivery.ACCEPTED, True)
    }
    assert await statuses(database) == [Status.SENT] * 3


async def test_voiding_takes_only_from_who_stood_still(database: Database, database_url: str) -> None:
    await opened(database, database_url)
    living, _ = await claim_all(database, database_url)
    async with database.writing() as session:
        dead = await workers.enlist(session, NOON)
        assert await void_claims(session, [dead], NOON) == 0
        assert set(await workers.beats(session)) == {living}
    assert {message.claimed_by for message in await messages(database)} == {living}
    assert not any(message.possibly_twice for message in await messages(database))


async def beats_no_more(_: Lease) -> None:
    """As one whose database is away, or whose machine slept."""
    await asyncio.Event().wait()


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The monotonic clock of a courier that cannot beat."""
    now = [0.0]
    monkeypatch.setattr("pingcheck.sending.lease.time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(Lease, "_keep_beating", beats_no_more)
    return now


async def test_a_courier_may_send_until_its_last_beat_is_half_a_lease_old(
    database: Database, seconds: list[float]
) -> None:
    lease = Lease(database, LEASE, lambda: NOON)
    async with lease.held():
        seconds[0] = LEASE / 2 - 0.1
        assert lease.may_send()
        seconds[0] = LEASE / 2
        assert not lease.may_send()


async def test_a_courier_that_stalls_in_the_middle_sends_nothing_until_it_beats_again(
    database: Database, database_url: str, seconds: list[float]
) -> None:
    await opened(database, database_url, contacts=5)

    def stalls_at_the_second(stage: str, _: str, __: int) -> str | None:
        if stage == "data" and len(server.received) == 1:
            seconds[0] = LEASE / 2
        return None

    stop = asyncio.Event()
    async with mail_server(stalls_at_the_second) as server:
        settings = settings_for(database_url, server.port, claim_lease=LEASE, smtp_connections=1)
        running = asyncio.create_task(courier_of(database, settings, lambda: NOON).run(stop))
        await until(lambda: accepted_are(database, 2))
        assert len(server.received) == 2
        seconds[0] = 1.0
        await server.wait_for(5)
        stop.set()
        await running
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
    assert len({mail.recipient for mail in server.received}) == len(server.received) == 5


async def test_a_drain_outwaits_the_claims_of_a_dead_worker_and_sends_them(
    database: Database, elsewhere: Database, database_url: str
) -> None:
    await opened(database, database_url)
    dead, _ = await claim_all(database, database_url)  # a process that died with everything in its hands
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, claim_lease=0.5)
        await courier_of(elsewhere, settings, lambda: NOON + hours(1)).drain()
    assert len(server.received) == 3
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).where(Message.claimed_by == dead)) == 0
        assert await workers.beats(session) == {}


async def test_a_courier_that_was_given_up_for_dead_enlists_anew(
    database: Database, database_url: str, seconds: list[float]
) -> None:
    await opened(database, database_url)
    now = [NOON - hours(1)]  # nothing is due yet
    stop = asyncio.Event()
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, claim_lease=LEASE)
        courier = courier_of(database, settings, lambda: now[0])
        running = asyncio.create_task(courier.run(stop))
        await until(lambda: living(database))
        before = await living(database)
        async with database.writing() as session:
            await void_claims(session, before, NOON)
        await courier._lease._beat()
        now[0] = NOON
        await server.wait_for(3)
        assert await living(database) != before
        stop.set()
        await running
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}


async def accepted_are(database: Database, count: int) -> bool:
    return sum(message.delivery is Delivery.ACCEPTED for message in await messages(database)) == count


async def living(database: Database) -> set[UUID]:
    async with database.reading() as session:
        return set(await workers.beats(session))
