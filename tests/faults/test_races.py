"""Two processes at once: one wins, the other is refused or does nothing; and an answer outlives the page's process."""

import asyncio
import signal
from collections import Counter
from datetime import datetime, timedelta

import aiohttp
import pytest
from sqlalchemy import func, select

from directory.database import Database
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.exercises.exercise import Exercise, Step, StepKind, log_of, steps_of
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.cases import Case
from pingcheck.runtime.clock import wall_clock
from tests.cast import PATIENCE_S, hours, link_keys, messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.faults.processes import Ended, Process, at_once, environment, pingcheck, started
from tests.mail_server import mail_server
from tests.ports import free_port

CONTACTS = 40


async def contacts(database: Database) -> None:
    for number in range(CONTACTS):
        await nominate(database, "KEN", f"poc{number}@ke.example")


async def opened(database: Database, url: str, at: datetime) -> Exercise:
    await contacts(database)
    exercise = await plan(database, now=at)
    await open_now(database, settings_for(url), exercise, at)
    return exercise


async def logged(database: Database, exercise: Exercise) -> list[str]:
    async with database.reading() as session:
        return [entry.what for entry in await log_of(session, exercise)]


async def cases(database: Database) -> int:
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(Case)) or 0


async def let_pass(database: Database, time: timedelta) -> None:
    """The exercise as it would be so much later: everything in it lies so much further back."""
    async with database.writing() as session:
        for step in await session.scalars(select(Step)):
            assert step.due_at is not None
            step.due_at -= time
            if step.kind is StepKind.CLOSE:
                (await session.get_one(Exercise, step.exercise_id)).closes_at = step.due_at


async def serving(url: str, port: int, fault: str = "") -> Process:
    """A service that shows its pages, once it does."""
    service = await started("serve", "--only", "web", env=environment(url, PORT=str(port), FAULT=fault))
    assert service.stderr is not None
    async with asyncio.timeout(PATIENCE_S):
        while f"http://127.0.0.1:{port}".encode() not in (line := await service.stderr.readline()):
            assert line, "the service ended"
    return service


def one_did_it(outcomes: list[Ended], refusal: str) -> None:
    assert sorted(outcome.code for outcome in outcomes) == [0, 1]
    [loser] = [outcome for outcome in outcomes if outcome.code]
    assert refusal in loser.err
    assert "Traceback" not in loser.err


async def test_one_closes_while_another_calls_it_off(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, wall_clock())
    outcomes = await at_once(
        ("exercise", "close", exercise.reference),
        ("exercise", "cancel", exercise.reference, "--yes"),
        env=environment(database_url),
    )
    one_did_it(outcomes, "cannot be")
    called_off = outcomes[1].code == 0
    assert await statuses(database) == [Status.CANCELLED if called_off else Status.NOT_SENT] * CONTACTS
    assert await cases(database) == (0 if called_off else CONTACTS)


async def test_two_extend_at_once_and_one_does_it(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, wall_clock())
    assert (before := (await steps_in(database, exercise))[-1].due_at)
    extend = "exercise", "extend", exercise.reference, "--by", "24h", "--who"
    outcomes = await at_once((*extend, "lena"), (*extend, "amina"), env=environment(database_url))
    done = [outcome.code for outcome in outcomes].count(0)
    assert done  # two who look one after the other both see the deadline that they move
    assert (await steps_in(database, exercise))[-1].due_at == before + done * hours(24)
    assert (await logged(database, exercise)).count("extended") == done
    assert all("was extended already, by" in outcome.err for outcome in outcomes if outcome.code)


async def test_one_adds_while_another_adds_or_closes(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, wall_clock())
    late = await nominate(database, "FRA", "late@fr.example")
    add = "exercise", "add", exercise.reference, f"P-{late:06d}", "--yes"
    close = "exercise", "close", exercise.reference, "--yes"
    outcomes = await at_once(add, add, close, env=environment(database_url))
    added = [outcome.code for outcome in outcomes[:2]].count(0)
    assert (added <= 1, outcomes[2].code) == (True, 0)
    assert await statuses(database) == [Status.NOT_SENT] * (CONTACTS + added)
    assert await cases(database) == CONTACTS + added


async def steps_in(database: Database, exercise: Exercise) -> list[Step]:
    async with database.reading() as session:
        return await steps_of(session, exercise)


async def test_two_clocks_open_what_is_due_once(database: Database, database_url: str) -> None:
    await contacts(database)
    now = wall_clock()
    exercise = await plan(database, now=now - hours(2), opens_at=f"{now - hours(1):%Y-%m-%dT%H:%M}")
    once = "clock", "--once"
    outcomes = await at_once(once, once, once, env=environment(database_url))
    assert [outcome.code for outcome in outcomes] == [0, 0, 0]
    assert sum(f"{exercise.reference} opened" in outcome.out for outcome in outcomes) == 1
    assert len(await pings(database)) == len(await messages(database)) == CONTACTS
    assert await logged(database, exercise) == ["planned", "opened"]


async def test_two_clocks_remind_once_and_close_once(database: Database, database_url: str) -> None:
    opened_at = wall_clock() - hours(25)
    exercise = await opened(database, database_url, opened_at)
    once = "clock", "--once"
    outcomes = await at_once(once, once, env=environment(database_url))
    assert [outcome.code for outcome in outcomes] == [0, 0]
    assert len(await messages(database)) == 2 * CONTACTS
    assert await logged(database, exercise) == ["planned", "opened", "reminded"]

    await let_pass(database, hours(72))
    outcomes = await at_once(once, once, env=environment(database_url))
    assert [outcome.code for outcome in outcomes] == [0, 0]
    assert sum(f"{exercise.reference} closed" in outcome.out for outcome in outcomes) == 1
    assert await cases(database) == CONTACTS
    assert (await logged(database, exercise))[3:] == ["remind missed", "closed"]


async def test_couriers_of_two_processes_mail_everybody_once(database: Database, database_url: str) -> None:
    await opened(database, database_url, wall_clock())
    async with mail_server() as server:
        drain = "courier", "--drain"
        outcomes = await at_once(drain, drain, drain, env=environment(database_url, server.port, CLAIM_LEASE="60"))
    assert [outcome.code for outcome in outcomes] == [0, 0, 0]
    assert sorted(mail.recipient for mail in server.received) == sorted(f"poc{n}@ke.example" for n in range(CONTACTS))
    assert await statuses(database) == [Status.SENT] * CONTACTS


async def test_an_answer_that_was_thanked_for_outlives_the_service(database: Database, database_url: str) -> None:
    await opened(database, database_url, wall_clock())
    port = free_port()
    service = await serving(database_url, port)
    first, *_ = await pings(database)
    async with aiohttp.ClientSession() as web:
        link = f"http://127.0.0.1:{port}/r/{link_keys().token(first.id)}"
        async with web.post(link, data={"answer": "received"}, allow_redirects=False) as thanked:
            service.kill()
            assert thanked.status == 303
    assert await service.wait() == -signal.SIGKILL
    async with database.reading() as session:
        assert list(await session.scalars(select(GivenAnswer.answer))) == [Answer.RECEIVED]
    assert (await statuses(database))[0] is Status.CONFIRMED


async def test_the_service_killed_while_people_answer_keeps_every_answer_it_thanked_for(
    database: Database, database_url: str
) -> None:
    await opened(database, database_url, wall_clock())
    port = free_port()
    service = await serving(database_url, port)
    thanked = []
    async with aiohttp.ClientSession() as web:

        async def answer(number: int, token: str) -> None:
            url = f"http://127.0.0.1:{port}/r/{token}"
            async with web.post(url, data={"answer": "received"}, allow_redirects=False) as page:
                if page.status == 303:
                    thanked.append(number)
                    if len(thanked) == CONTACTS // 4:
                        service.kill()

        tokens = [link_keys().token(ping.id) for ping in await pings(database)]
        outcomes = await asyncio.gather(*map(answer, range(CONTACTS), tokens), return_exceptions=True)
    assert all(outcome is None or isinstance(outcome, aiohttp.ClientError) for outcome in outcomes)
    assert await service.wait() == -signal.SIGKILL
    found = await statuses(database)
    assert len(thanked) >= CONTACTS // 4
    assert {found[number] for number in thanked} == {Status.CONFIRMED}


@pytest.mark.parametrize("moment", ["answers.recording:2", "answers.before_commit:2", "answers.after_commit:2"])
async def test_killed_at_the_commit_no_answer_that_was_thanked_for_is_lost(
    database: Database, database_url: str, moment: str
) -> None:
    """What was committed but not thanked for stands too: to send it again changes nothing."""
    await opened(database, database_url, wall_clock())
    port = free_port()
    service = await serving(database_url, port, moment)
    tokens = [link_keys().token(ping.id) for ping in await pings(database)]
    thanked = set()
    async with aiohttp.ClientSession() as web:
        for number, token in enumerate(tokens):
            try:
                url = f"http://127.0.0.1:{port}/r/{token}"
                async with web.post(url, data={"answer": "received"}, allow_redirects=False) as page:
                    assert page.status == 303
                    thanked.add(number)
            except aiohttp.ClientError:
                break
    assert await service.wait() == -signal.SIGKILL
    confirmed = {number for number, status in enumerate(await statuses(database)) if status is Status.CONFIRMED}
    assert thanked <= confirmed
    assert len(confirmed - thanked) == (1 if moment.startswith("answers.after_commit") else 0)


async def test_a_clock_killed_while_it_opens_opens_at_its_next_start(database: Database, database_url: str) -> None:
    await contacts(database)
    now = wall_clock()
    exercise = await plan(database, now=now - hours(2), opens_at=f"{now - hours(1):%Y-%m-%dT%H:%M}")
    killed = await pingcheck(environment(database_url, FAULT="opening.messages"), "clock", "--once")
    assert killed.code == -signal.SIGKILL
    assert await pings(database) == []
    settings = environment(database_url)
    assert f"{exercise.reference} opened: {CONTACTS} pings" in (await pingcheck(settings, "clock", "--once")).out
    assert "Nothing was done." in (await pingcheck(settings, "clock", "--once")).out
    assert len(await messages(database)) == CONTACTS


async def test_couriers_killed_again_and_again_still_mail_everybody(database: Database, database_url: str) -> None:
    await opened(database, database_url, wall_clock())
    async with mail_server() as server:
        settings = environment(database_url, server.port, SMTP_CONNECTIONS="4")
        for point in ("courier.after_250", "courier.recording:2", "courier.claimed"):
            killed = await pingcheck({**settings, "PINGCHECK_FAULT": point}, "courier", "--drain")
            assert killed.code == -signal.SIGKILL
        before = Counter(mail.recipient for mail in server.received)
        assert (await pingcheck(settings, "courier", "--drain")).code == 0
    copies = Counter(mail.recipient for mail in server.received)
    assert set(copies) == {f"poc{number}@ke.example" for number in range(CONTACTS)}
    assert all(number <= before[address] + 1 for address, number in copies.items())
    assert {message.delivery for message in await messages(database)} == {Delivery.ACCEPTED}
    assert sum(message.possibly_twice for message in await messages(database)) >= sum(n > 1 for n in copies.values())
