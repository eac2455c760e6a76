"""Claims without clocks: who stands still loses its claims, and sends and records nothing any more."""

import asyncio
from types import SimpleNamespace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from directory.database import Database, open_database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Attempt, Delivery, Message
from pingcheck.exercises.status import Status
from pingcheck.mail import outbox, workers
from pingcheck.mail.courier import Courier
from pingcheck.mail.results import Result, record_results
from pingcheck.mail.workers import LeaseWatch
from tests.cast import NOON, hours, link_keys, messages, nominate, open_now, plan, settings_for, statuses
from tests.mail_server import mail_server

ONE, TWO = UUID(int=1), UUID(int=2)
LEASE = 60.0


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


async def claim_all(database: Database) -> tuple[UUID, list[outbox.Claimed]]:
    """What a worker has in its hands after its claim."""
    async with database.writing() as session:
        worker = await workers.enlist(session, NOON)
        ids = await outbox.claim(session, worker, NOON, 10)
        return worker, await outbox.read_claimed(session, ids)


def accepted(claimed: outbox.Claimed) -> Result:
    return Result(claimed, Delivery.ACCEPTED, None, None, "mx.example", "data", 250, "OK")


async def test_a_worker_whose_claims_were_voided_records_over_nobody(database: Database, database_url: str) -> None:
    await opened(database, database_url)
    stalled, in_hand = await claim_all(database)
    async with database.writing() as session:
        assert await outbox.void_claims(session, [stalled], NOON) == 3
    assert {message.delivery for message in await messages(database)} == {Delivery.IN_DOUBT}
    other, again = await claim_all(database)

    # The stalled one wakes up and would write what became of mails that are another's now.
    async with database.writing() as session:
        assert await record_results(session, stalled, [accepted(claimed) for claimed in in_hand], NOON) == 0
        await outbox.give_back(session, stalled, [claimed.message_id for claimed in in_hand])
        assert not await workers.beat(session, stalled, "")
    found = await messages(database)
    assert {(message.delivery, message.claimed_by) for message in found} == {(Delivery.CLAIMED, other)}
    async with database.reading() as session:  # yet its word is kept
        assert await session.scalar(select(func.count()).select_from(Attempt)) == 3

    async with database.writing() as session:
        assert await record_results(session, other, [accepted(claimed) for claimed in again], NOON) == 3
    assert {(message.delivery, message.possibly_twice) for message in await messages(database)} == {
        (Delivery.ACCEPTED, True)
    }
    assert await statuses(database) == [Status.SENT] * 3


async def test_voiding_takes_only_from_who_stood_still(database: Database, database_url: str) -> None:
    await opened(database, database_url)
    living, _ = await claim_all(database)
    async with database.writing() as session:
        dead = await workers.enlist(session, NOON)
        assert await outbox.void_claims(session, [dead], NOON) == 0
        assert set(await workers.beats(session)) == {living}
    assert {message.claimed_by for message in await messages(database)} == {living}
    assert not any(message.possibly_twice for message in await messages(database))


class Stalled(Courier):
    """A courier that cannot beat, as one whose database is away or whose machine slept."""

    async def _keep_beating(self) -> None:
        await asyncio.Event().wait()


async def test_a_courier_whose_beat_is_half_a_lease_old_sends_nothing(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await opened(database, database_url)
    seconds = [0.0]
    monkeypatch.setattr("pingcheck.mail.courier.time", SimpleNamespace(monotonic=lambda: seconds[0]))
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, claim_lease=LEASE)
        courier = Stalled(database, settings, link_keys(), lambda: NOON)
        async with courier._at_work():
            seconds[0] = LEASE / 2
            assert await courier._one_batch(asyncio.Event()) == 0
            assert server.received == []
            assert {message.delivery for message in await messages(database)} == {Delivery.WAITING}
            seconds[0] = LEASE / 2 - 0.1
            assert await courier._one_batch(asyncio.Event()) == 3
    assert len(server.received) == 3


async def test_a_courier_that_stalls_in_the_middle_of_a_batch_returns_what_it_did_not_send(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await opened(database, database_url, contacts=5)
    seconds = [0.0]
    monkeypatch.setattr("pingcheck.mail.courier.time", SimpleNamespace(monotonic=lambda: seconds[0]))

    def stalls_at_the_second(stage: str, _: str, __: int) -> str | None:
        if stage == "data" and len(server.received) == 1:
            seconds[0] = LEASE / 2
        return None

    async with mail_server(stalls_at_the_second) as server:
        settings = settings_for(database_url, server.port, claim_lease=LEASE, smtp_connections=1)
        courier = Stalled(database, settings, link_keys(), lambda: NOON)
        async with courier._at_work():
            await courier._one_batch(asyncio.Event())
    assert len(server.received) == 2
    found = sorted(message.delivery for message in await messages(database))
    assert found == [Delivery.ACCEPTED] * 2 + [Delivery.WAITING] * 3


async def test_a_drain_outwaits_the_claims_of_a_dead_worker_and_sends_them(
    database: Database, database_url: str
) -> None:
    await opened(database, database_url)
    dead, _ = await claim_all(database)  # a process that died with everything in its hands
    other = open_database(database_url)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, claim_lease=0.5)
        await Courier(other, settings, link_keys(), lambda: NOON + hours(1)).drain()
    await other.close()
    assert len(server.received) == 3
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).where(Message.claimed_by == dead)) == 0
        assert await workers.beats(session) == {}


async def test_a_courier_that_was_given_up_for_dead_enlists_anew(database: Database, database_url: str) -> None:
    await opened(database, database_url)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, claim_lease=LEASE)
        courier = Stalled(database, settings, link_keys(), lambda: NOON)
        async with courier._at_work():
            async with database.writing() as session:
                [before] = await workers.beats(session)
                await outbox.void_claims(session, [before], NOON)
            await courier._beat()
            async with database.reading() as session:
                [after] = await workers.beats(session)
            assert after != before
            assert await courier._one_batch(asyncio.Event()) == 3
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
