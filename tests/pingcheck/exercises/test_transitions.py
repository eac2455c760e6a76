"""After the opening: who is reminded, once; what is called off; what opens late, and what is missed."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update

from directory.contacts import Address, ContactStatus, PointOfContact
from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.exercise import Exercise, Phase, Step, StepKind, StepState, log_of, steps_of
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import RosterAddress
from pingcheck.exercises.status import Answer, Status
from pingcheck.exercises.transitions import cancel_exercise, due_steps, miss_opening, remind
from pingcheck.sending.courier import Courier
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
    OFFICER,
    hours,
    link_keys,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    record_answer,
    settings_for,
    statuses,
)
from tests.mail_server import MailServer, mail_server


def ladder(*states: StepState) -> list[Step]:
    """Steps that are due every day at noon."""
    return [
        Step(id=number, ordinal=number, kind=StepKind.REMIND, state=state, due_at=NOON + timedelta(days=number))
        for number, state in enumerate(states)
    ]


@given(st.lists(st.sampled_from(StepState), max_size=6), st.integers(-1, 150))
def test_of_several_due_steps_the_latest_runs_and_the_others_are_missed(states: list[StepState], later: int) -> None:
    steps, now = ladder(*states), NOON + timedelta(hours=later)
    due = due_steps(steps, now)
    asked = [step for step in steps if step.state is StepState.PLANNED and step.due_at and step.due_at <= now]
    assert [*due.missed, *([due.run] if due.run else [])] == asked


def test_a_step_without_a_time_is_never_due() -> None:
    assert due_steps([Step(id=1, kind=StepKind.CLOSE, state=StepState.PLANNED)], NOON).run is None


async def reminded(database: Database, exercise: Exercise) -> int:
    """How many mails the first reminder, a day after the call, makes."""
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        [step, *_] = [step for step in await steps_of(session, found) if step.kind is StepKind.REMIND]
        return await remind(session, found, step, NOON + hours(24))


async def drain(database: Database, url: str, server: MailServer, now: datetime = NOON) -> None:
    await Courier(database, settings_for(url, server.port), link_keys(), lambda: now).drain()


async def waiting(database: Database) -> list[str]:
    """Whom mail still goes to."""
    async with database.reading() as session:
        return list(
            await session.scalars(
                select(RosterAddress.value)
                .join(Message, Message.roster_address_id == RosterAddress.id)
                .where(Message.delivery == Delivery.WAITING)
                .order_by(RosterAddress.value)
            )
        )


async def test_reminders_go_once_and_only_to_who_is_still_asked(database: Database, database_url: str) -> None:
    names = ("answered", "not-me", "gone", "removed", "silent", "suspended", "withdrawn")
    for name in names:
        await nominate(database, "KEN", f"{name}@ke.example", f"{name}@second.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server(
        lambda at, to, _: "550 5.1.1 No such user" if (at, to[:4]) == ("rcpt", "gone") else None
    ) as server:
        await drain(database, database_url, server)
    asked = dict(zip(names, await pings(database), strict=True))
    async with database.writing() as session:
        await record_answer(session, asked["answered"].id, Answer.RECEIVED, "", NOON)
        await record_answer(session, asked["not-me"].id, Answer.WRONG_PERSON, "", NOON)
        for name, status in (("withdrawn", ContactStatus.WITHDRAWN), ("suspended", ContactStatus.SUSPENDED)):
            (await session.get_one(PointOfContact, asked[name].contact_id)).status = status
        await session.execute(update(Address).where(Address.value == "removed@ke.example").values(removed_at=NOON))

    assert await reminded(database, exercise) == 5
    assert await reminded(database, exercise) == 0
    assert await waiting(database) == [
        "gone@ke.example",  # the probe, which is not due yet; no reminder goes where an address is known to be gone
        "gone@second.example",
        "not-me@second.example",  # whoever reads the first address has said so
        "removed@second.example",
        "silent@ke.example",
        "silent@second.example",
    ]


async def test_a_reminder_takes_the_place_of_a_mail_that_was_never_accepted_and_speaks_as_the_call(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    await reminded(database, exercise)
    call, reminder = await messages(database)
    assert (call.delivery, reminder.delivery) == (Delivery.WITHDRAWN, Delivery.WAITING)
    assert reminder.frame_step_id == call.step_id
    async with mail_server() as server:
        await drain(database, database_url, server, NOON + hours(24))
    assert len(server.received) == 1
    assert "We wrote to you earlier" not in server.received[0].text


async def test_a_reminder_threads_onto_the_first_mail(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example", "second@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with mail_server() as server:
        await drain(database, database_url, server)
        await reminded(database, exercise)
        await drain(database, database_url, server, NOON + hours(24))
    first, reminder = (mail.mail for mail in server.to("poc@ke.example"))
    [elsewhere] = server.to("second@ke.example")
    assert reminder["In-Reply-To"] == first["Message-ID"] != reminder["Message-ID"]
    assert reminder["Subject"] == first["Subject"]
    assert elsewhere.mail["In-Reply-To"] is None
    assert "48 hours are left" in server.to("poc@ke.example")[1].text


@pytest.mark.parametrize("phase", [Phase.PAUSED, Phase.CLOSED, Phase.CANCELLED])
async def test_nobody_is_reminded_of_what_is_not_open(database: Database, database_url: str, phase: Phase) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    async with database.writing() as session:
        (await session.get_one(Exercise, exercise.id)).phase = phase
    assert await reminded(database, exercise) == 0
    assert len(await messages(database)) == 1


async def test_calling_off_stops_the_mail_and_counts_nobodys_silence(database: Database, database_url: str) -> None:
    for name in ("answered", "silent"):
        await nominate(database, "KEN", f"{name}@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    answered, _ = await pings(database)
    async with database.writing() as session:
        await record_answer(session, answered.id, Answer.RECEIVED, "", NOON)
    async with database.writing() as session:
        await cancel_exercise(session, await session.get_one(Exercise, exercise.id), NOON, OFFICER, "a real incident")
    assert await statuses(database) == [Status.CONFIRMED, Status.CANCELLED]
    assert {message.delivery for message in await messages(database)} == {Delivery.WITHDRAWN}
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert [entry.reason for entry in await log_of(session, found)][-1] == "a real incident"
        with pytest.raises(Refused, match="is cancelled and cannot be cancelled"):
            await cancel_exercise(session, found, NOON, OFFICER, "")


async def test_a_draft_can_be_called_off_and_then_not_opened(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    async with database.writing() as session:
        await cancel_exercise(session, await session.get_one(Exercise, exercise.id), NOON, OFFICER, "")
    with pytest.raises(Refused, match="is cancelled and cannot be opened"):
        await open_now(database, settings_for(database_url), exercise)


@pytest.mark.parametrize(
    ("late", "phase"), [(0, Phase.OPEN), (23.9, Phase.OPEN), (24, Phase.MISSED), (99, Phase.MISSED)]
)
async def test_opening_late_keeps_the_window_and_a_day_late_asks(
    database: Database, database_url: str, late: float, phase: Phase
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    settings, now = settings_for(database_url), NOON + hours(1 + late)
    exercise = await plan(database, opens_at="2026-03-02T13:00")
    await tick(database, settings, NOON + hours(1) - timedelta(seconds=1))
    assert await pings(database) == []
    await tick(database, settings, now)
    await tick(database, settings, now)
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert found.phase is phase
        assert len(await log_of(session, found)) == 2
    assert len(await messages(database)) == (phase is Phase.OPEN)
    if phase is Phase.OPEN:
        assert found.closes_at == now + hours(72)
    else:
        await open_now(database, settings, exercise, now)  # an officer still may
        assert len(await messages(database)) == 1


async def test_only_what_waits_for_its_time_can_be_missed(database: Database) -> None:
    draft = await plan(database)
    async with database.writing() as session:
        assert not await miss_opening(session, await session.get_one(Exercise, draft.id), NOON, "")
