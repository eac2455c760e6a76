"""Closing: every ping gets its last status, and each that was not reached a case that says why; the clock's tick."""

import random
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from directory.errors import Refused
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.exercise import Exercise, Phase, StepState, find_exercise, steps_of
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.cases import Case, CaseCause, CaseOutcome
from pingcheck.followup.closing import Closing, close_exercise
from pingcheck.followup.settling import settle_after_closing
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending.handover import Handover
from pingcheck.sending.outbox import claim
from pingcheck.sending.results import Result, record_results
from pingcheck.sending.workers import enlist
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
    OFFICER,
    courier_of,
    hours,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.faults.processes import environment, pingcheck
from tests.mail_server import mail_server

# What the mail server says to each, and what they say to us; then their last status, and why they have a case.
STORY = {
    "confirmed": (None, Answer.RECEIVED, Status.CONFIRMED, None),
    "call-me": (None, Answer.CALL_ME, Status.CONFIRMED, None),
    "left": (None, Answer.NO_LONGER_ME, Status.HANDED_OVER, CaseCause.NO_LONGER_THEM),
    "stranger": (None, Answer.WRONG_PERSON, Status.MISDIRECTED, CaseCause.WRONG_PERSON),
    "silent": (None, None, Status.SILENT, CaseCause.NO_ANSWER),
    "gone": ("550 5.1.1 User unknown", None, Status.BOUNCED, CaseCause.NO_SUCH_MAILBOX),
    "no-host": ("550 5.1.2 Host not found", None, Status.BOUNCED, CaseCause.NO_SUCH_HOST),
    "full": ("552 5.2.2 Over quota", None, Status.BOUNCED, CaseCause.MAILBOX_FULL),
    "suspended": ("550 5.2.1 Account disabled", None, Status.BOUNCED, CaseCause.SUSPENDED),
    "policy": ("550 5.7.1 Blocked", None, Status.REFUSED, CaseCause.REFUSED),
    "our-sender": ("550 5.1.8 Sender address rejected", None, Status.NOT_SENT, CaseCause.NOT_SENT),
    "greylisting": ("451 4.7.1 Come back later", None, Status.NOT_SENT, CaseCause.NOT_SENT),
}


async def close(database: Database, exercise: Exercise, now: datetime) -> Closing:
    async with database.writing() as session:
        return await close_exercise(session, await session.get_one(Exercise, exercise.id), now, OFFICER, "enough")


async def causes(database: Database) -> dict[str, CaseCause]:
    async with database.reading() as session:
        rows = await session.execute(select(Ping.name, Case.cause).join(Case, Case.ping_id == Ping.id))
        return {row.name: row.cause for row in rows}


async def opened(database: Database, url: str, *names: str) -> Exercise:
    for name in names:
        await nominate(database, "KEN", f"{name}@ke.example", name=name)
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def test_each_who_was_not_reached_gets_one_case_with_its_cause(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", name="no-address")
    exercise = await opened(database, database_url, *STORY)

    def says(stage: str, address: str, _: int) -> str | None:
        return STORY[address.partition("@")[0]][0] if stage == "rcpt" else None

    async with mail_server(says) as server:
        await courier_of(database, settings_for(database_url, server.port), lambda: NOON).drain()
    for ping in await pings(database):
        answer = STORY[ping.name][1] if ping.name in STORY else None
        if answer is not None:
            async with database.writing() as session:
                await record_answer(session, ping.id, answer, "", NOON + hours(1))

    closing = await close(database, exercise, NOON + hours(72))

    assert closing == Closing(pings=13, reached=2, cases=11)
    assert await statuses(database) == [Status.NO_ADDRESS, *(status for _, _, status, _ in STORY.values())]
    expected = {name: cause for name, (_, _, _, cause) in STORY.items() if cause is not None}
    assert await causes(database) == {"no-address": CaseCause.NO_ADDRESS, **expected}
    assert not {message.delivery for message in await messages(database)} & {Delivery.WAITING, Delivery.DEFERRED}
    with pytest.raises(Refused, match="It cannot be closed"):
        await close(database, exercise, NOON + hours(73))
    assert len(await causes(database)) == 11


async def test_closing_early_ends_the_window_and_the_ladder(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, "early", "late")
    early, late = await pings(database)
    async with database.writing() as session:
        await record_answer(session, early.id, Answer.RECEIVED, "", NOON + hours(1))
    await close(database, exercise, NOON + hours(30))
    async with database.writing() as session:
        await record_answer(session, late.id, Answer.RECEIVED, "", NOON + hours(31))
        await settle_after_closing(session, [late.id], NOON + hours(31))
    assert await statuses(database) == [Status.CONFIRMED, Status.CONFIRMED_LATE]
    async with database.reading() as session:
        found = await find_exercise(session, exercise.reference)
        states = [step.state for step in await steps_of(session, found)]
        [case] = await session.scalars(select(Case))
    assert (found.closes_at, found.closed_at) == (NOON + hours(30), NOON + hours(30))
    assert states == [StepState.DONE, StepState.MISSED, StepState.MISSED, StepState.DONE]
    assert case.reason == "Answered late."
    assert (case.outcome, case.ended_at) == (CaseOutcome.REACHED, NOON + hours(31))


async def test_closing_late_does_not_make_the_window_longer(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, "poc")
    await close(database, exercise, NOON + hours(80))
    async with database.reading() as session:
        found = await find_exercise(session, exercise.reference)
    assert (found.closes_at, found.closed_at) == (NOON + hours(72), NOON + hours(80))


async def test_a_state_that_ended_its_entry_meanwhile_is_not_called_silent(
    database: Database, database_url: str
) -> None:
    exercise = await opened(database, database_url, "answered", "withdrawn", "suspended")
    answered, *_ = found = await pings(database)
    async with database.writing() as session:
        await record_answer(session, answered.id, Answer.RECEIVED, "", NOON)
        for ping, status in zip(found, (*[ContactStatus.WITHDRAWN] * 2, ContactStatus.SUSPENDED), strict=True):
            (await session.get_one(PointOfContact, ping.contact_id)).status = status
    await close(database, exercise, NOON + hours(72))
    assert await statuses(database) == [Status.CONFIRMED, Status.REPLACED, Status.NOT_SENT]
    assert await causes(database) == {"suspended": CaseCause.NOT_SENT}


async def test_a_mail_that_was_taken_only_after_the_closing_is_our_fault_and_nobodys_silence(
    database: Database, database_url: str
) -> None:
    exercise = await opened(database, database_url, "poc")
    async with database.writing() as session:
        worker = await enlist(session, NOON)
        [in_hand] = await claim(session, worker, all_mail_kinds(settings_for(database_url)), NOON, 1)
    await close(database, exercise, NOON + hours(1))
    accepted = Result(in_hand, Handover(Delivery.ACCEPTED, None, "data", 250, "OK"), "mx.example", NOON + hours(2))
    async with database.writing() as session:
        await record_results(session, worker, [accepted], random.Random(1))
    assert await statuses(database) == [Status.NOT_SENT]
    assert await causes(database) == {"poc": CaseCause.NOT_SENT}


async def test_one_exercise_that_fails_holds_up_no_other(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    broken = await plan(database, opens_at="2026-03-02T13:00")
    running = await plan(database)
    await open_now(database, settings_for(database_url), running)
    scheduled = await plan(database, opens_at="2026-03-02T13:01")
    await spoil(database, broken)
    ticked = await tick(database, settings_for(database_url), NOON + hours(24))
    assert ticked.failed == 1
    assert [line.split()[:2] for line in ticked.done] == [
        [scheduled.reference, "opened:"],
        [running.reference, "reminded:"],
    ]
    async with database.reading() as session:
        assert (await session.get_one(Exercise, broken.id)).phase is Phase.SCHEDULED


async def test_the_clock_as_a_command_says_that_something_went_wrong(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    now = wall_clock()
    for minutes in (20, 10):
        due = now - timedelta(minutes=minutes)
        exercise = await plan(database, now=now - hours(1), opens_at=f"{due:%Y-%m-%dT%H:%M}")
        if minutes == 20:
            await spoil(database, exercise)
    once = await pingcheck(environment(database_url), "clock", "--once")
    assert once.code == 1
    assert f"{exercise.reference} opened: 1 pings" in once.out
    assert "One exercise could not be stepped" in once.err


async def spoil(database: Database, exercise: Exercise) -> None:
    """Makes an exercise that our own code stumbles over."""
    async with database.writing() as session:
        (await session.get_one(Exercise, exercise.id)).scope = {"roles": ["chef"]}
