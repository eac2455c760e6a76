"""The timetable: which step is due, what opens late, and what is missed."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.database import Database
from pingcheck.exercises.exercise import Exercise, Phase, Step, StepKind, StepState, log_of
from pingcheck.exercises.timetable import DueSteps, due_steps, miss_opening
from pingcheck.service.tick import tick
from tests.cast import (
    NOON,
    hours,
    messages,
    nominate,
    open_now,
    pings,
    plan,
    settings_for,
)


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


def test_a_step_is_due_from_its_minute_on() -> None:
    [first, second] = ladder(StepState.PLANNED, StepState.PLANNED)
    assert due_steps([first, second], NOON - timedelta(seconds=1)) == DueSteps(None, ())
    assert due_steps([first, second], NOON) == DueSteps(first, ())
    assert due_steps([first, second], NOON + hours(23.9)) == DueSteps(first, ())
    assert due_steps([first, second], NOON + hours(24)) == DueSteps(second, (first,))


def test_a_closing_that_is_due_makes_the_reminders_before_it_missed() -> None:
    steps = ladder(StepState.DONE, StepState.MISSED, StepState.PLANNED, StepState.PLANNED, StepState.PLANNED)
    steps[3].kind = StepKind.CLOSE
    assert due_steps(steps, NOON + hours(72)) == DueSteps(steps[3], (steps[2],))


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
