"""Sending is stopped, by a command of another process, while a courier works through a flood; then it is released."""

import signal
from collections import Counter

import pytest

from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.pause import OutgoingCounts, count_outgoing
from pingcheck.runtime.clock import wall_clock
from tests.cast import messages, nominate_many, open_now, plan, settings_for, until
from tests.faults.processes import ended, environment, pingcheck, started
from tests.mail_server import mail_server

CONTACTS = 300
TAKEN = 20  # by the mail server, before it says no more until it is told to


async def opened(database: Database, url: str) -> Exercise:
    await nominate_many(database, CONTACTS)
    exercise = await plan(database, now=wall_clock())
    await open_now(database, settings_for(url), exercise, wall_clock())
    return exercise


async def outgoing(database: Database, exercise: Exercise) -> OutgoingCounts:
    async with database.reading() as session:
        return await count_outgoing(session, await session.get_one(Exercise, exercise.id))


@pytest.mark.parametrize("killed", [False, True], ids=["courier lives", "courier killed"])
async def test_only_what_a_courier_had_claimed_still_goes_and_the_rest_goes_once_on_release(
    database: Database, database_url: str, killed: bool
) -> None:
    exercise = await opened(database, database_url)
    async with mail_server(most_mails=TAKEN) as server:
        env = environment(database_url, server.port, SMTP_CONNECTIONS="2", LOG_LEVEL="error", CLAIM_LEASE="3600")
        courier = await started("courier", env=env)
        await server.wait_for(TAKEN)
        stopped = await pingcheck(env, "exercise", "pause", exercise.reference, "--yes", "--json")
        assert stopped.code == 0, stopped.err
        at_the_stop = await outgoing(database, exercise)
        assert at_the_stop.waiting > 0
        in_hand = at_the_stop.in_hand
        if killed:
            courier.kill()
            await courier.communicate()
        await server.take_all()
        if killed:
            # Another courier learns from the journal what the dead one held, and sends none of it now.
            assert (await pingcheck(env, "courier", "--drain")).code == 0
        else:

            async def nothing_in_hand() -> bool:
                return (await outgoing(database, exercise)).in_hand == 0

            await until(nothing_in_hand)
            courier.send_signal(signal.SIGTERM)
            assert (await ended(courier)).code == 0
        rest = await outgoing(database, exercise)
        assert rest.in_hand == 0
        went = len(server.received)
        assert went <= CONTACTS - at_the_stop.waiting
        assert went - at_the_stop.gone <= in_hand
        assert rest.waiting >= at_the_stop.waiting

        released = await pingcheck(env, "exercise", "resume", exercise.reference, "--yes")
        assert released.code == 0, released.err
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
    copies = Counter(mail.recipient for mail in server.received)
    assert len(copies) == CONTACTS
    # Twice goes only what was in doubt when the courier was killed: one mail a connection at most.
    assert copies.total() - CONTACTS <= (2 if killed else 0)


async def test_two_who_stop_at_once_are_one_stop(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url)
    env = environment(database_url)
    words = "exercise", "pause", exercise.reference, "--yes"
    first, second = await started(*words, "--by", "lena", env=env), await started(*words, "--by", "ruben", env=env)
    outcomes = [await ended(first), await ended(second)]
    assert sorted(outcome.code for outcome in outcomes) == [0, 1]
    [loser] = [outcome for outcome in outcomes if outcome.code]
    winner = "ruben" if loser is outcomes[0] else "lena"
    assert f"was stopped already, by {winner}" in loser.err
