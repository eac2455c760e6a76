"""The rung `alternate`: who is written to at a second address, which alternates are called, and in which words."""

from datetime import datetime

import pytest
from sqlalchemy import select, update

from directory.addresses import Address
from directory.contacts import ContactStatus, PointOfContact, Rank, Role
from directory.database import Database
from pingcheck.exercises.escalation import Escalation, call_alternates
from pingcheck.exercises.exercise import Exercise, Phase, Target, steps_of
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import Answer, Status
from pingcheck.exercises.step_forecast import forecast_step
from tests.cast import (
    NOON,
    courier_of,
    hours,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.mail_server import MailServer, mail_server

LADDER = "24h, alternate:36h"
THEN = NOON + hours(36)


async def escalated(database: Database, exercise: Exercise, now: datetime = THEN) -> Escalation:
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        [step] = [step for step in await steps_of(session, found) if step.target is Target.ALTERNATE]
        return await call_alternates(session, found, step, now)


async def forecast(database: Database, exercise: Exercise) -> tuple[int, int]:
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        [step] = [step for step in await steps_of(session, found) if step.target is Target.ALTERNATE]
        return await forecast_step(session, found, step, THEN)


async def written_to_at(database: Database, at: datetime) -> list[str]:
    async with database.reading() as session:
        due = select(RosterAddress.value).join(Message, Message.roster_address_id == RosterAddress.id)
        return sorted(await session.scalars(due.where(Message.due_at == at)))


async def drain(database: Database, url: str, server: MailServer, now: datetime) -> None:
    await courier_of(database, settings_for(url, server.port), lambda: now).drain()


async def test_the_silent_get_their_second_address_and_their_alternate_is_called(
    database: Database, database_url: str
) -> None:
    for state in ("KEN", "FRA"):
        await nominate(database, state, f"first@{state}.example", f"second@{state}.example")
        await nominate(database, state, f"alternate@{state}.example", f"further@{state}.example", rank=Rank.ALTERNATE)
    await nominate(database, "KEN", "other@KEN.example", role=Role.DIPLOMATIC, rank=Rank.ALTERNATE)
    exercise = await plan(database, ladder=LADDER)
    opening = await open_now(database, settings_for(database_url), exercise)
    assert (opening.pings, opening.messages) == (5, 3)  # an alternate without a primary is called like one
    assert (await statuses(database)).count(Status.STANDBY) == 2
    async with mail_server() as server:
        await drain(database, database_url, server, NOON)
        answered = (await pings(database))[0]
        async with database.writing() as session:
            await record_answer(session, answered.id, Answer.RECEIVED, "", NOON + hours(1))

        assert await forecast(database, exercise) == (2, 2)
        assert await escalated(database, exercise) == Escalation(1, 2)
        assert await escalated(database, exercise) == Escalation(0, 0)
        assert await written_to_at(database, THEN) == ["alternate@FRA.example", "second@FRA.example"]
        await drain(database, database_url, server, THEN)
    for name in ("alternate", "second"):
        [mail] = server.to(f"{name}@FRA.example")
        assert "We wrote earlier to another address on file for this role" in " ".join(mail.text.split())
        assert mail.mail["In-Reply-To"] is None
    kenya, its_alternate, _, called, _ = await pings(database)
    assert (kenya.status, its_alternate.status, its_alternate.called_at) == (Status.CONFIRMED, Status.STANDBY, None)
    assert (called.status, called.called_at) == (Status.SENT, THEN)
    await statuses(database)


@pytest.mark.parametrize("answer", [Answer.NO_LONGER_ME, Answer.WRONG_PERSON])
async def test_who_says_not_me_leaves_the_role_to_the_alternate(
    database: Database, database_url: str, answer: Answer
) -> None:
    await nominate(database, "KEN", "first@ke.example", "second@ke.example")
    await nominate(database, "KEN", "alternate@ke.example", rank=Rank.ALTERNATE)
    exercise = await plan(database, ladder=LADDER)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server() as server:
        await drain(database, database_url, server, NOON)
    async with database.writing() as session:
        await record_answer(session, (await pings(database))[0].id, answer, "", NOON)
    assert await escalated(database, exercise) == Escalation(1, 2)
    assert await written_to_at(database, THEN) == ["alternate@ke.example", "second@ke.example"]


async def test_an_alternate_of_a_role_that_no_mail_reached_reads_the_call(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN")
    await nominate(database, "KEN", "alternate@ke.example", rank=Rank.ALTERNATE)
    await nominate(database, "KEN", rank=Rank.ALTERNATE)
    exercise = await plan(database, ladder=LADDER)
    await open_now(database, settings_for(database_url), exercise)
    assert await escalated(database, exercise) == Escalation(2, 1)
    assert await statuses(database) == [Status.NO_ADDRESS, Status.QUEUED, Status.NO_ADDRESS]
    async with mail_server() as server:
        await drain(database, database_url, server, THEN)
    assert "We wrote" not in server.received[0].text


async def test_nobody_is_called_in_the_place_of_who_is_excused_or_credited_nor_who_may_not_be_mailed(
    database: Database, database_url: str
) -> None:
    for state in ("KEN", "FRA", "BRA"):
        await nominate(database, state, f"first@{state}.example")
        await nominate(database, state, f"alternate@{state}.example", rank=Rank.ALTERNATE)
    exercise = await plan(database, ladder=LADDER)
    await open_now(database, settings_for(database_url), exercise)
    excused, _, credited, _, _, suspended = await pings(database)
    async with database.writing() as session:
        await session.execute(update(Ping).where(Ping.id == excused.id).values(status=Status.EXCUSED))
        not_called = {"status": Status.CREDITED, "called_at": None}
        await session.execute(update(Ping).where(Ping.id == credited.id).values(**not_called))
        (await session.get_one(PointOfContact, suspended.contact_id)).status = ContactStatus.SUSPENDED
    assert (await escalated(database, exercise)).called == 0


async def test_an_alternate_whose_first_address_was_removed_is_called_at_the_next(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "first@ke.example")
    await nominate(database, "KEN", "gone@ke.example", "alternate@ke.example", rank=Rank.ALTERNATE)
    exercise = await plan(database, ladder=LADDER)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        await session.execute(update(Address).where(Address.value == "gone@ke.example").values(removed_at=NOON))
    await escalated(database, exercise)
    assert await written_to_at(database, THEN) == ["alternate@ke.example"]


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.CLOSED, Phase.CANCELLED])
async def test_nobody_is_called_by_what_is_not_open(database: Database, database_url: str, phase: Phase) -> None:
    await nominate(database, "KEN", "first@ke.example", "second@ke.example")
    await nominate(database, "KEN", "alternate@ke.example", rank=Rank.ALTERNATE)
    exercise = await plan(database, ladder=LADDER)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        (await session.get_one(Exercise, exercise.id)).phase = phase
    assert await escalated(database, exercise) == Escalation(0, 0)
