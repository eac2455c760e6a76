"""What a correction would do to the figures, said before it is done, is what it does."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Role
from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import REACHED, Status
from pingcheck.followup.correction_acts import targets_of
from pingcheck.reports.correction_effect import CorrectionEffect, correction_effects, effect_of_correction
from pingcheck.reports.figures import StateResult, exercise_figures
from tests.cast import pings
from tests.corrected import PROOF, closed_unanswered, corrected
from tests.running_check import SOON

SILENT = (Role.TECHNICAL, Status.SILENT)


@pytest.mark.parametrize(
    ("others", "to", "before", "after"),
    [
        ([], Status.CONFIRMED, StateResult.SILENT, StateResult.FULL),
        ([(Role.DIPLOMATIC, Status.SILENT)], Status.CONFIRMED, StateResult.SILENT, StateResult.PARTIAL),
        ([(Role.DIPLOMATIC, Status.CONFIRMED)], Status.CONFIRMED, StateResult.PARTIAL, StateResult.FULL),
        ([(Role.DIPLOMATIC, Status.CONFIRMED)], Status.EXCUSED, StateResult.PARTIAL, StateResult.FULL),
        ([], Status.EXCUSED, StateResult.SILENT, StateResult.NOT_ASKED),
        ([], Status.NOT_SENT, StateResult.SILENT, StateResult.SILENT),
    ],
)
def test_the_result_of_the_state(
    others: list[tuple[Role, Status]], to: Status, before: StateResult, after: StateResult
) -> None:
    effect = effect_of_correction({Status.SILENT: 3, Status.CONFIRMED: 7}, others, SILENT, to)
    assert (effect.result_before, effect.result_after) == (before, after)


@given(st.dictionaries(st.sampled_from(Status), st.integers(1, 9)), st.sampled_from(Status), st.sampled_from(Status))
def test_nobody_is_lost_or_won_and_reached_moves_by_one_at_most(
    pings: dict[Status, int], status: Status, to: Status
) -> None:
    pings[status] = pings.get(status, 0) + 1
    effect = effect_of_correction(pings, [], (Role.TECHNICAL, status), to)
    assert effect.reached.after - effect.reached.before == (to in REACHED) - (status in REACHED)
    assert abs(effect.called.after - effect.called.before) <= 1


@pytest.mark.parametrize("to", targets_of(Status.SILENT))
async def test_what_was_said_is_what_comes(database: Database, database_url: str, to: Status) -> None:
    exercise = await closed_unanswered(database, database_url)
    [said] = await effects_in(database, exercise, to)
    until = SOON + timedelta(days=30) if to is Status.EXCUSED else None
    await corrected(database, exercise, replace(PROOF, after=to, excused_until=until))
    async with database.reading() as session:
        figures = await exercise_figures(session, exercise)
    assert (figures.reached, figures.called) == (said.reached.after, said.called.after)
    assert figures.result_of["KEN"] is said.result_after


async def effects_in(database: Database, exercise: Exercise, to: Status) -> list[CorrectionEffect]:
    ping = (await pings(database))[0]
    async with database.reading() as session:
        return await correction_effects(session, exercise, ping, [to])
