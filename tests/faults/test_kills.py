"""`kill -9` at the worst moments: nothing is lost, and nothing goes out twice but what was in flight, under one id."""

import signal
from collections import Counter, defaultdict

import pytest

from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Status
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending import workers
from tests.cast import (
    messages,
    nominate_many,
    open_now,
    pings,
    plan,
    settings_for,
    state_folder,
    statuses,
    until,
)  # fmt: skip
from tests.faults.processes import environment, pingcheck, started
from tests.mail_server import MailServer, mail_server

KILLED = -signal.SIGKILL


async def opened(database: Database, url: str, contacts: int) -> Exercise:
    await nominate_many(database, contacts)
    exercise = await plan(database, now=wall_clock())
    await open_now(database, settings_for(url), exercise, wall_clock())
    return exercise


async def reckoned(database: Database, server: MailServer, contacts: int, twice_at_most: int) -> None:
    """Every message at its server, every status right; what came twice bears one id and is said to have."""
    found = await messages(database)
    assert {message.delivery for message in found} == {Delivery.ACCEPTED}
    assert await statuses(database) == [Status.SENT] * contacts
    copies = Counter(mail.recipient for mail in server.received)
    assert len(copies) == contacts
    assert copies.total() - contacts <= twice_at_most
    ids = defaultdict(set)
    for mail in server.received:
        ids[mail.recipient].add(mail.mail["Message-ID"])
    assert all(len(of_one) == 1 for of_one in ids.values())
    doubtful = {f"<{message.id.hex}@poc.example>" for message in found if message.possibly_twice}
    doubled = {next(iter(ids[recipient])) for recipient, count in copies.items() if count > 1}
    assert doubled <= doubtful
    assert len(doubtful) <= twice_at_most


@pytest.mark.parametrize("moment", ["opening.pings", "opening.messages"])
async def test_an_opening_cut_short_has_not_happened(database: Database, database_url: str, moment: str) -> None:
    await nominate_many(database, 60)
    exercise = await plan(database)
    killed = await pingcheck(environment(database_url, FAULT=moment), "exercise", "open", exercise.reference, "--yes")
    assert killed.code == KILLED
    assert await pings(database) == []
    assert await messages(database) == []
    again = await pingcheck(environment(database_url), "exercise", "open", exercise.reference, "--yes")
    assert again.code == 0, again.err
    assert len(await pings(database)) == len(await messages(database)) == 60


# Each with how many contacts there are; the worst three, where the server has mail that the database knows nothing of,
# with a thousand. A number after the colon: the time that it comes by at which the process dies.
MOMENTS = [
    ("courier.claiming", 60),  # before the claim is committed
    ("courier.claimed", 60),  # after
    ("courier.composing:7", 60),
    ("courier.before_data:20", 60),
    ("courier.mid_data:33", 1000),
    ("courier.after_250:500", 1000),
    ("courier.recording:2", 60),
    ("courier.before_commit:2", 1000),
    ("courier.after_commit", 60),
]


@pytest.mark.parametrize(("moment", "contacts"), MOMENTS, ids=[moment for moment, _ in MOMENTS])
async def test_a_courier_killed_loses_nothing(
    database: Database, database_url: str, moment: str, contacts: int
) -> None:
    await opened(database, database_url, contacts)
    async with mail_server() as server:
        # The lease is an hour: the next one need not wait for it, because it knows by the journal.
        env = environment(database_url, server.port, SMTP_CONNECTIONS="3", LOG_LEVEL="error", CLAIM_LEASE="3600")
        killed = await pingcheck({**env, "PINGCHECK_FAULT": moment}, "courier", "--drain")
        assert killed.code == KILLED
        ended = await pingcheck(env, "courier", "--drain")
        assert ended.code == 0, ended.err
    await reckoned(database, server, contacts, twice_at_most=3)


async def test_killed_while_the_server_has_not_answered_exactly_those_mails_are_possibly_twice(
    database: Database, database_url: str
) -> None:
    await opened(database, database_url, 60)
    async with mail_server() as server:
        server.most_answered = 20
        env = environment(database_url, server.port, SMTP_CONNECTIONS="5", LOG_LEVEL="error", CLAIM_LEASE="3600")
        courier = await started("courier", env=env)
        await server.wait_for(25)  # five of them unanswered, one on each connection
        courier.kill()
        await courier.communicate()
        unanswered = {mail.mail["Message-ID"] for mail in server.received[20:]}
        await server.take_all()
        ended = await pingcheck(env, "courier", "--drain")
        assert ended.code == 0, ended.err
    await reckoned(database, server, 60, twice_at_most=5)
    copies = Counter(mail.mail["Message-ID"] for mail in server.received)
    assert {message for message, count in copies.items() if count > 1} == unanswered
    twice = {f"<{message.id.hex}@poc.example>" for message in await messages(database) if message.possibly_twice}
    assert twice == unanswered


async def test_who_dies_while_it_adopts_a_dead_ones_journal_leaves_it_to_the_next(
    database: Database, database_url: str
) -> None:
    await opened(database, database_url, 60)
    async with mail_server() as server:
        env = environment(database_url, server.port, SMTP_CONNECTIONS="3", LOG_LEVEL="error", CLAIM_LEASE="3600")
        for moment in ("courier.after_250:20", "courier.adopting"):
            killed = await pingcheck({**env, "PINGCHECK_FAULT": moment}, "courier", "--drain")
            assert killed.code == KILLED
        ended = await pingcheck(env, "courier", "--drain")
        assert ended.code == 0, ended.err
    await reckoned(database, server, 60, twice_at_most=3)


async def test_who_dies_while_it_voids_a_dead_ones_claims_leaves_them_to_the_next(
    database: Database, database_url: str
) -> None:
    """On another machine, where there is no journal."""
    await opened(database, database_url, 60)
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        for moment in ("courier.claimed", "courier.voiding"):
            killed = await pingcheck({**env, "PINGCHECK_FAULT": moment}, "courier", "--drain")
            assert killed.code == KILLED
            for journal in state_folder(database_url).glob("*.journal"):
                journal.unlink()
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    await reckoned(database, server, 60, twice_at_most=60)


@pytest.mark.parametrize("fault", ["", "courier.stopping"])
async def test_a_graceful_stop_ends_what_is_in_flight_and_returns_the_rest(
    database: Database, database_url: str, fault: str
) -> None:
    """Killed in the middle of it, it is like any other kill."""
    await opened(database, database_url, 1000)
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        courier = await started("courier", env={**env, "PINGCHECK_FAULT": fault})
        await server.wait_for(50)
        courier.terminate()
        await courier.communicate()
        assert courier.returncode == (KILLED if fault else 0)
        if not fault:
            deliveries = Counter(message.delivery for message in await messages(database))
            assert set(deliveries) <= {Delivery.ACCEPTED, Delivery.WAITING}
            assert deliveries[Delivery.ACCEPTED] == len(server.received)
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    await reckoned(database, server, 1000, twice_at_most=0)


@pytest.mark.parametrize("couriers", [2, 4])
async def test_several_couriers_and_two_clocks_send_each_mail_once(
    database: Database, database_url: str, couriers: int
) -> None:
    await nominate_many(database, 300)
    exercise = await plan(database, now=wall_clock())
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error", CLAIM_LEASE="60", TICK="0.1")
        running = [await started("serve", "--only", "clock,courier", env=env) for _ in range(2)]
        running += [await started("courier", env=env) for _ in range(couriers - 2)]
        await until(lambda: are_at_work(database, couriers))
        await open_now(database, settings_for(database_url), exercise, wall_clock())
        await server.wait_for(300)
        for process in running:
            process.terminate()
        for process in running:
            _, said = await process.communicate()
            assert process.returncode == 0, said.decode()
    await reckoned(database, server, 300, twice_at_most=0)


async def are_at_work(database: Database, couriers: int) -> bool:
    async with database.reading() as session:
        return len(await workers.beats(session)) == couriers
