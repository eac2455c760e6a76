"""What comes late: by the exercise's own rule it runs, is left out and said so, or waits for an officer's word."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from directory.database import Database
from pingcheck.exercises.exercise import (
    CLOCK,
    Exercise,
    ExerciseLog,
    Phase,
    Step,
    StepKind,
    StepState,
    WhenLate,
    log_of,
    steps_of,
)
from pingcheck.exercises.lateness import WhatNow, late_opening, late_step
from pingcheck.exercises.pause import resume_exercise
from pingcheck.exercises.timetable import DueSteps, due_steps
from pingcheck.reports.diagnosis import timetable_troubles
from pingcheck.service.tick import tick
from tests.cast import NOON, OFFICER, hours, messages, nominate, open_now, plan, settings_for

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
A_MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("when_late", "late", "what_now"),
    [
        (WhenLate.RUN, timedelta(), WhatNow.RUN),
        (WhenLate.RUN, DAY - A_MOMENT, WhatNow.RUN),
        (WhenLate.RUN, DAY, WhatNow.ASK),
        (WhenLate.SKIP, HOUR, WhatNow.RUN),
        (WhenLate.SKIP, HOUR + A_MOMENT, WhatNow.SKIP),
        (WhenLate.SKIP, 7 * DAY, WhatNow.SKIP),
        (WhenLate.ASK, HOUR, WhatNow.RUN),
        (WhenLate.ASK, HOUR + A_MOMENT, WhatNow.ASK),
        (WhenLate.ASK, 7 * DAY, WhatNow.ASK),
    ],
)
def test_a_late_opening(when_late: WhenLate, late: timedelta, what_now: WhatNow) -> None:
    assert late_opening(when_late, late) is what_now


@pytest.mark.parametrize("kind", [StepKind.REMIND, StepKind.ESCALATE, StepKind.CLOSE])
@pytest.mark.parametrize("when_late", WhenLate)
@pytest.mark.parametrize("late", [timedelta(), HOUR, HOUR + A_MOMENT, 7 * DAY])
def test_a_late_step(when_late: WhenLate, kind: StepKind, late: timedelta) -> None:
    """A step is useful until the next is due, whatever the hour; the closing always runs."""
    never_left = when_late is WhenLate.RUN or kind is StepKind.CLOSE or late <= HOUR
    expected = WhatNow.RUN if never_left else WhatNow(when_late.value)
    assert late_step(when_late, kind, late) is expected


def reminders(*days: int, last: StepKind = StepKind.REMIND) -> list[Step]:
    """Steps that are due at noon of these days."""
    return [
        Step(
            ordinal=place, kind=last if day == days[-1] else StepKind.REMIND, due_at=NOON + day * DAY,
            state=StepState.PLANNED,
        )
        for place, day in enumerate(days)
    ]  # fmt: skip


def test_of_several_late_steps_all_are_left_out_or_the_latest_asks() -> None:
    steps, now = reminders(1, 2, 9), NOON + 3 * DAY
    assert due_steps(steps, now, WhenLate.RUN) == DueSteps(steps[1], (steps[0],))
    assert due_steps(steps, now, WhenLate.SKIP) == DueSteps(None, (steps[0], steps[1]))
    assert due_steps(steps, now, WhenLate.ASK) == DueSteps(None, (), ask=steps[1])


def test_a_late_step_that_a_timely_one_follows_is_missed_as_ever() -> None:
    steps = reminders(1, 2)
    for when_late in WhenLate:
        assert due_steps(steps, NOON + 2 * DAY, when_late) == DueSteps(steps[1], (steps[0],))


def test_a_late_closing_runs_and_leaves_out_what_came_before_it() -> None:
    steps = reminders(1, 2, last=StepKind.CLOSE)
    for when_late in WhenLate:
        assert due_steps(steps, NOON + 9 * DAY, when_late) == DueSteps(steps[1], (steps[0],))


def test_after_a_release_lateness_counts_from_the_release() -> None:
    """Otherwise the clock would stop at once what an officer has just released."""
    steps, now = reminders(1, 9), NOON + 3 * DAY
    assert due_steps(steps, now, WhenLate.ASK, released_at=now).run is steps[0]
    assert due_steps(steps, now + HOUR + A_MOMENT, WhenLate.ASK, released_at=now).ask is steps[0]
    assert due_steps(steps, now, WhenLate.ASK, released_at=NOON).ask is steps[0]  # released before it was due


async def opened(database: Database, url: str, when_late: WhenLate) -> Exercise:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, when_late=when_late)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def log_after(database: Database, exercise: Exercise) -> tuple[Phase, list[ExerciseLog]]:
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        return found.phase, await log_of(session, found)


async def test_a_late_reminder_is_left_out_and_the_closing_still_comes(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    exercise = await opened(database, database_url, WhenLate.SKIP)
    await tick(database, settings, NOON + hours(25.1))
    await tick(database, settings, NOON + hours(25.2))
    phase, log = await log_after(database, exercise)
    assert (phase, [(entry.by, entry.what) for entry in log[2:]]) == (Phase.OPEN, [(CLOCK, "remind missed")])
    assert "2026-03-03 12:00" in log[2].reason
    await tick(database, settings, NOON + hours(99))
    phase, log = await log_after(database, exercise)
    assert (phase, [entry.what for entry in log[3:]]) == (Phase.CLOSED, ["remind missed", "closed"])
    assert len(await messages(database)) == 1


async def test_a_late_reminder_stops_the_check_and_runs_once_it_is_released(
    database: Database, database_url: str
) -> None:
    settings, now = settings_for(database_url), NOON + hours(26)
    exercise = await opened(database, database_url, WhenLate.ASK)
    await tick(database, settings, now)
    await tick(database, settings, now)
    phase, log = await log_after(database, exercise)
    assert (phase, [(entry.by, entry.what) for entry in log[2:]]) == (Phase.PAUSED, [(CLOCK, "paused")])
    assert "The reminder was due at 2026-03-03 12:00 UTC" in log[2].reason
    assert len(await messages(database)) == 1

    async with database.writing() as session:
        await resume_exercise(session, await session.get_one(Exercise, exercise.id), now + hours(3), OFFICER)
    await tick(database, settings, now + hours(3))
    phase, log = await log_after(database, exercise)
    assert (phase, [entry.what for entry in log[3:]]) == (Phase.OPEN, ["resumed", "reminded"])
    assert len(await messages(database)) == 2


@pytest.mark.parametrize(("when_late", "asks"), [(WhenLate.SKIP, False), (WhenLate.ASK, True)])
async def test_an_opening_two_hours_late(
    database: Database, database_url: str, when_late: WhenLate, asks: bool
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, opens_at="2026-03-02T13:00", when_late=when_late)
    now = NOON + hours(3)
    await tick(database, settings_for(database_url), now)
    phase, log = await log_after(database, exercise)
    assert (phase, [entry.what for entry in log[1:]]) == (Phase.MISSED, ["missed"])
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
    assert bool(timetable_troubles([found], now, HOUR)) is asks
    assert await messages(database) == []


async def test_a_week_down_sends_each_contact_one_mail_of_each_check(database: Database, database_url: str) -> None:
    """Several steps of several checks are overdue at once, and an opening too."""
    settings, now = settings_for(database_url), NOON + 7 * DAY
    await nominate(database, "KEN", "poc@ke.example")
    for _ in range(3):
        exercise = await plan(database, window="720h", ladder="24h,48h,72h,96h")
        await open_now(database, settings, exercise)
    await plan(database, opens_at="2026-03-02T13:00")
    async with database.writing() as session:
        await session.execute(update(Exercise).where(Exercise.id == exercise.id).values(when_late=WhenLate.SKIP))
    before = {message.id for message in await messages(database)}
    for _ in range(3):
        await tick(database, settings, now)
    new = [message for message in await messages(database) if message.id not in before]
    assert len(new) == len({message.ping_id for message in new}) == 2
    async with database.reading() as session:
        found = await session.get_one(Exercise, exercise.id)
        states = [step.state for step in await steps_of(session, found)]
    assert states == [StepState.DONE, *[StepState.MISSED] * 4, StepState.PLANNED]
