"""Acts on a running check: each does what it says, or refuses with a sentence and leaves everything as it was."""

from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from directory.errors import Refused
from pingcheck.exercises.addition import add_contact
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.exercise import Exercise, Phase, StepKind, StepState, log_of, steps_of
from pingcheck.exercises.extension import extend_exercise
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.pause import pause_exercise, resume_exercise
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.ping_acts import PingActKind, acts_of_ping
from pingcheck.exercises.status import Status
from pingcheck.followup.closing import close_exercise
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
    hours,
    nominate,
    plan,
    settings_for,
    statuses,
)
from tests.running_check import (
    SOON,
    Act,
    add,
    again,
    answer,
    cancel,
    close,
    did,
    everything,
    excuse,
    extend,
    running,
    sent,
)

ACTS: dict[str, tuple[Act, set[Phase]]] = {
    "extend": (extend, {Phase.OPEN, Phase.PAUSED}),
    "close": (close, {Phase.OPEN, Phase.PAUSED}),
    "cancel": (cancel, set(Phase) - {Phase.CLOSED, Phase.CANCELLED}),
    "excuse": (excuse, {Phase.OPEN, Phase.PAUSED}),
    "again": (again, {Phase.OPEN, Phase.PAUSED}),
    "answer": (answer, {Phase.OPEN, Phase.PAUSED, Phase.CLOSED}),
    "add": (add, {Phase.OPEN, Phase.PAUSED}),
}
NOT_OPENED = {Phase.DRAFT, Phase.SCHEDULED, Phase.MISSED}


async def brought_to(database: Database, url: str, phase: Phase) -> Exercise:
    """A check in this phase; if it was opened, two pings whose first mails were accepted; and a late nomination."""
    exercise = await running(database, url) if phase not in NOT_OPENED else await plan(database)
    await nominate(database, "KEN", "late@ke.example", name="late")
    async with database.writing() as session:
        gone = {"delivery": Delivery.ACCEPTED, "accepted_at": NOON}
        await session.execute(update(Message).values(**gone))
        found = await session.get_one(Exercise, exercise.id)
        if phase is Phase.PAUSED:
            await pause_exercise(session, found, NOON, "amina")
        elif phase is Phase.CLOSED:
            await close_exercise(session, found, NOON, "amina")
        elif phase is Phase.CANCELLED:
            await cancel_exercise(session, found, NOON, "amina", "")
        elif phase in NOT_OPENED:
            await session.execute(update(Exercise).values(phase=phase))
    return exercise


@pytest.mark.parametrize("phase", list(Phase), ids=lambda phase: phase.value)
async def test_each_act_is_done_or_refused_with_a_sentence_in_every_phase(
    database: Database, database_url: str, phase: Phase
) -> None:
    exercise = await brought_to(database, database_url, phase)
    before = await everything(database)
    refused = {name: act for name, (act, allowed) in ACTS.items() if phase not in allowed}
    for name, act in refused.items():
        if phase in NOT_OPENED and name in {"excuse", "again", "answer"}:
            continue  # there is no ping to name
        with pytest.raises(Refused, match=r"^CC-2026-01 .*\. .*\.$") as refusal:
            await did(database, exercise, act)
        if phase in {Phase.CLOSED, Phase.CANCELLED}:
            assert "by amina on 2026-03-02 at 12:00 UTC" in str(refusal.value), name
    assert await everything(database) == before
    possible = [name for name, (_, allowed) in ACTS.items() if phase in allowed]
    for name in possible:
        await undone(database, exercise, ACTS[name][0])


async def undone(database: Database, exercise: Exercise, act: Act) -> None:
    """Does an act, which must be done, and takes all of it back."""
    with suppress(TakeBack):
        async with database.writing() as session:
            found = await session.get_one(Exercise, exercise.id)
            listed = list(await session.scalars(select(Ping).order_by(Ping.contact_id)))
            await act(session, found, listed[0] if listed else Ping())
            await session.flush()
            raise TakeBack


class TakeBack(Exception):
    pass


async def test_an_extension_moves_deadline_and_closing_and_nothing_else(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    before = [(step.kind, step.due_at) for step in await steps(database, exercise)]
    extension = await did(database, exercise, extend)
    assert (extension.before, extension.after) == (NOON + hours(72), NOON + hours(96))
    after = [(step.kind, step.due_at) for step in await steps(database, exercise)]
    assert after == [*before[:-1], (StepKind.CLOSE, NOON + hours(96))]
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert found.closes_at == NOON + hours(96)
        entry = (await log_of(session, found))[-1]
    assert (entry.what, entry.by) == ("extended", "lena")
    assert entry.reason == "2026-03-05 12:00 → 2026-03-06 12:00 UTC; a holiday"


async def steps(database: Database, exercise: Exercise) -> list[Any]:
    async with database.reading() as session:
        return await steps_of(session, exercise)


@pytest.mark.parametrize(
    ("by", "now", "says"),
    [
        (timedelta(seconds=30), NOON, "at least one minute"),
        (timedelta(hours=-1), NOON, "at least one minute"),
        (timedelta(days=58), NOON, "would be open for longer than 60 days"),
        (hours(1), NOON + hours(74), "would still be over"),
    ],
)
async def test_an_extension_out_of_bounds_is_refused(
    database: Database, database_url: str, by: timedelta, now: Any, says: str
) -> None:
    exercise = await running(database, database_url)
    with pytest.raises(Refused, match=says):
        await did(database, exercise, lambda session, found, _: extend_exercise(session, found, by, now, "lena"))


async def test_a_paused_check_whose_window_passed_is_extended_and_released(
    database: Database, database_url: str
) -> None:
    exercise, settings = await running(database, database_url), settings_for(database_url)
    await did(database, exercise, lambda session, found, _: pause_exercise(session, found, SOON, "lena"))
    later = NOON + hours(73)
    await did(database, exercise, lambda session, found, _: extend_exercise(session, found, hours(24), later, "lena"))
    await did(database, exercise, lambda session, found, _: resume_exercise(session, found, later, "lena"))
    await tick(database, settings, later + timedelta(minutes=1))
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert found.phase is Phase.OPEN
        assert [step.state for step in await steps_of(session, found)][-1] is StepState.PLANNED
    await tick(database, settings, NOON + hours(96))
    async with database.reading() as session:
        assert (await session.get_one(Exercise, exercise.id)).phase is Phase.CLOSED


async def test_a_late_nomination_is_frozen_called_and_marked(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    late = await nominate(database, "FRA", "late@fr.example", "late2@fr.example", languages="fr", name="late")
    ping = await did(database, exercise, add)
    assert (ping.contact_id, ping.added_at, ping.called_at, ping.language) == (late, SOON, SOON, "fr")
    assert (await statuses(database))[-1] is Status.QUEUED
    async with database.reading() as session:
        frozen = list(await session.scalars(select(RosterAddress.value).where(RosterAddress.ping_id == ping.id)))
        assert sorted(frozen) == ["late2@fr.example", "late@fr.example"]
        assert [(act.kind, act.by) for act in await acts_of_ping(session, ping.id)] == [(PingActKind.ADDED, "lena")]
    assert (await sent(database, database_url, SOON)).count("late@fr.example") == 1
    with pytest.raises(Refused, match="late, France was added already, by lena on 2026-03-02 at 12:10 UTC"):
        await did(database, exercise, add)


async def test_whom_nobody_can_call_is_not_added(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    with pytest.raises(Refused, match="b, Kenya is on the roster of CC-2026-01 already"):
        await did(database, exercise, add)
    late = await nominate(database, "FRA", "late@fr.example")
    async with database.writing() as session:
        (await session.get_one(PointOfContact, late)).status = ContactStatus.SUSPENDED
    with pytest.raises(Refused, match="suspended or withdrawn"):
        await did(database, exercise, add)
    for nobody in (late + 1, 999_999_999):
        with pytest.raises(Refused, match="There is no entry"):
            await did(database, exercise, partial(add_nobody, nobody))


async def add_nobody(contact_id: int, session: AsyncSession, exercise: Exercise, _: Ping) -> Any:
    return await add_contact(session, exercise, contact_id, SOON, "lena")
