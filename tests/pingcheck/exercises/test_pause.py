"""Stop sending, and release: nothing of the check goes out meanwhile, answers count, and what came due is not lost."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, Standing
from directory.database import Database
from directory.errors import Refused
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.correspondence.officer_mail_draft import MailDraft, addresses_on_file, store_draft
from pingcheck.exercises.exercise import Exercise, Phase, StepKind, StepState, log_of, steps_of
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.pause import (
    OutgoingCounts,
    count_outgoing,
    forecast_release,
    last_stop,
    pause_exercise,
    resume_exercise,
)
from pingcheck.exercises.probes import make_probes
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.closing import close_exercise
from pingcheck.sending.outbox import claim
from pingcheck.sending.workers import enlist
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
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
from tests.incoming_mail import arrives, courtesies, desk, only_message, reply, worked_off
from tests.mail_server import mail_server

STOPPED_AT = NOON + timedelta(minutes=5)
Act = Callable[[AsyncSession, Exercise, datetime, str, str], Awaitable[None]]


async def act(database: Database, what: Act, exercise: Exercise, at: datetime, by: str = "lena", why: str = "") -> None:
    async with database.writing() as session:
        await what(session, await session.get_one(Exercise, exercise.id), at, by, why)


async def opened(database: Database, url: str, *names: str) -> Exercise:
    for name in names:
        await nominate(database, "KEN", f"{name}@ke.example", name=name)
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def claimable(database: Database, url: str, now: datetime) -> int:
    """How many mails a courier would take now; it takes none."""
    return len(await kinds_taken(database, url, now))


async def sent_at(database: Database, url: str, now: datetime) -> int:
    """How many mails a courier sends now."""
    async with mail_server() as server:
        await courier_of(database, settings_for(url, server.port), lambda: now).drain()
        return len(server.received)


async def phase_of(database: Database, exercise: Exercise) -> Phase:
    async with database.reading() as session:
        return (await session.get_one(Exercise, exercise.id)).phase


async def test_the_rest_waits_until_it_is_released_and_then_goes_out_once(
    database: Database, database_url: str
) -> None:
    exercise = await opened(database, database_url, "a", "b", "c")
    async with database.writing() as session:
        first = select(Message.id).order_by(Message.id).limit(1).scalar_subquery()
        gone = update(Message).where(Message.id == first)
        await session.execute(gone.values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
    await act(database, pause_exercise, exercise, STOPPED_AT, why="the wrong text")
    assert await claimable(database, database_url, STOPPED_AT) == 0
    assert await sent_at(database, database_url, NOON + hours(2)) == 0
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert await count_outgoing(session, found) == OutgoingCounts(waiting=2, in_hand=0, gone=1)
        stop = await last_stop(session, found)
    assert stop is not None
    assert (stop.by, stop.at, stop.reason) == ("lena", STOPPED_AT, "the wrong text")
    await act(database, resume_exercise, exercise, NOON + hours(3))
    assert await sent_at(database, database_url, NOON + hours(3)) == 2
    assert await sent_at(database, database_url, NOON + hours(4)) == 0


async def test_answers_count_while_nothing_is_sent(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, "a", "b")
    await act(database, pause_exercise, exercise, STOPPED_AT)
    answered, _ = await pings(database)
    async with database.writing() as session:
        await record_answer(session, answered.id, Answer.RECEIVED, "", NOON + hours(1))
    assert await statuses(database) == [Status.CONFIRMED, Status.QUEUED]
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert (await count_outgoing(session, found)).waiting == 1
    await act(database, resume_exercise, exercise, NOON + hours(2))
    assert await sent_at(database, database_url, NOON + hours(2)) == 1


# How long it stood, and what the ladder of a reminder at 24, one at 48, and the closing at 72 hours then is.
LATER = {
    "nothing due": (2, None, [StepState.PLANNED, StepState.PLANNED, StepState.PLANNED]),
    "one reminder": (25, StepKind.REMIND, [StepState.DONE, StepState.PLANNED, StepState.PLANNED]),
    "two reminders": (49, StepKind.REMIND, [StepState.MISSED, StepState.DONE, StepState.PLANNED]),
    "the closing": (73, StepKind.CLOSE, [StepState.MISSED, StepState.MISSED, StepState.DONE]),
}


@pytest.mark.parametrize("story", LATER)
async def test_steps_wait_and_of_several_the_latest_runs_on_release(
    database: Database, database_url: str, story: str
) -> None:
    after, runs, ladder = LATER[story]
    settings = settings_for(database_url)
    exercise = await opened(database, database_url, "a", "b")
    await act(database, pause_exercise, exercise, STOPPED_AT)
    for hour in (24, 48, 72, after):
        assert (await tick(database, settings, NOON + hours(hour))).done == []
    assert await statuses(database) == [Status.QUEUED, Status.QUEUED]
    assert await phase_of(database, exercise) is Phase.PAUSED
    now = NOON + hours(after)
    async with database.reading() as session:
        coming = await forecast_release(session, await session.get_one(Exercise, exercise.id), now)
    assert (coming.step.kind if coming.step else None) is runs
    await act(database, resume_exercise, exercise, now)
    # No courier may send the call in the moment before the clock sends the reminder.
    assert await claimable(database, database_url, now) == (2 if runs is None else 0)
    await tick(database, settings, now)
    async with database.reading() as session:
        rungs = await steps_of(session, await session.get_one(Exercise, exercise.id))
    assert [rung.state for rung in rungs[1:]] == ladder
    assert await sent_at(database, database_url, now) == coming.mails == (0 if coming.closes else 2)
    assert await phase_of(database, exercise) is (Phase.CLOSED if coming.closes else Phase.OPEN)
    # Nobody's silence: what was never sent is our failure.
    expected = Status.NOT_SENT if coming.closes else Status.SENT
    assert await statuses(database) == [expected, expected]


async def test_a_probe_waits_and_survives_a_reminder_that_came_due(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, "a")
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        await session.execute(update(Address).values(standing=Standing.FAILING))
    await act(database, pause_exercise, exercise, STOPPED_AT)
    async with database.writing() as session:
        await make_probes(session, [((await messages(database))[0].id, NOON + hours(24))])
    assert await claimable(database, database_url, NOON + hours(25)) == 0
    await act(database, resume_exercise, exercise, NOON + hours(25))
    assert await claimable(database, database_url, NOON + hours(25)) == 1


async def test_a_courtesy_mail_waits_and_an_officers_own_does_not(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, "poc")
    message = await only_message(database)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
    await act(database, pause_exercise, exercise, STOPPED_AT)
    await arrives(database, reply("Received, thank you.", message), NOON + hours(1))
    await worked_off(database, NOON + hours(1), desk())
    assert len(await courtesies(database)) == 1
    assert await kinds_taken(database, database_url, NOON + hours(1)) == []
    [ping] = await pings(database)
    async with database.writing() as session:
        [address] = await addresses_on_file(session, ping)
        draft = MailDraft(address.id, "We sent you the wrong text.", uuid4(), NOON + hours(1), "lena")
        await store_draft(session, settings_for(database_url), ping, exercise.reference, draft)
    assert await kinds_taken(database, database_url, NOON + hours(1)) == [MessageKind.OFFICER]
    await act(database, resume_exercise, exercise, NOON + hours(2))
    assert await claimable(database, database_url, NOON + hours(2)) == 2


async def kinds_taken(database: Database, url: str, now: datetime) -> list[MessageKind]:
    async with database.writing() as session:
        found = await claim(session, await enlist(session, now), all_mail_kinds(settings_for(url)), now, 100)
        await session.rollback()
    return [mail.kind for mail in found]


async def test_a_stop_while_the_clock_looks_wins_over_the_closing(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    exercise = await opened(database, database_url, "a")

    async def stopped_meanwhile(*_: object) -> bool:
        await act(database, pause_exercise, exercise, NOON + hours(73))
        return True

    monkeypatch.setattr("pingcheck.service.tick._may_run", stopped_meanwhile)
    ticked = await tick(database, settings_for(database_url), NOON + hours(73))
    assert (ticked.done, ticked.failed) == ([], 0)
    assert await phase_of(database, exercise) is Phase.PAUSED
    async with database.reading() as session:
        rungs = await steps_of(session, await session.get_one(Exercise, exercise.id))
    assert [rung.state for rung in rungs[1:]] == [StepState.PLANNED] * 3


async def test_who_acts_second_is_told_who_was_first(database: Database, database_url: str) -> None:
    exercise = await opened(database, database_url, "a")
    await act(database, pause_exercise, exercise, STOPPED_AT, "lena")
    with pytest.raises(Refused, match="was stopped already, by lena on 2026-03-02 at 12:05 UTC"):
        await act(database, pause_exercise, exercise, NOON + hours(1), "ruben")
    await act(database, resume_exercise, exercise, NOON + hours(1), "ruben")
    with pytest.raises(Refused, match="was released already, by ruben on 2026-03-02 at 13:00 UTC"):
        await act(database, resume_exercise, exercise, NOON + hours(2), "lena")
    async with database.reading() as session:
        log = await log_of(session, await session.get_one(Exercise, exercise.id))
    assert [(entry.what, entry.by) for entry in log][2:] == [("paused", "lena"), ("resumed", "ruben")]


@pytest.mark.parametrize("what", [pause_exercise, resume_exercise], ids=["stop", "release"])
async def test_what_does_not_run_is_neither_stopped_nor_released(
    database: Database, database_url: str, what: Act
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    with pytest.raises(Refused, match=r"is a draft. It cannot be (stopped|released)"):
        await act(database, what, exercise, NOON)
    await open_now(database, settings_for(database_url), exercise)
    if what is resume_exercise:
        with pytest.raises(Refused, match=r"is open\. It cannot be released"):
            await act(database, what, exercise, NOON)
    await act(database, close_exercise, exercise, NOON + hours(1))  # type: ignore[arg-type]
    with pytest.raises(Refused, match=r"is closed. It cannot be (stopped|released)"):
        await act(database, what, exercise, NOON + hours(2))
