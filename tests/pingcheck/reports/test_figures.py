"""Figures add up, at every moment and on both engines."""

import pytest

from directory.contacts import Role
from directory.database import Database
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.closing import close_exercise
from pingcheck.reports.figures import (
    GROUPS,
    Group,
    StateResult,
    called_of,
    exercise_figures,
    groups_of,
    pings_by_exercise,
    reached_of,
    reached_over_time,
    state_result,
)
from tests.cast import NOON, OFFICER, hours, nominate, open_now, pings, plan, record_answer, settings_for


@pytest.mark.parametrize(
    ("roles", "result"),
    [
        ({}, StateResult.NOT_ASKED),
        ({Role.TECHNICAL: True}, StateResult.FULL),
        ({Role.TECHNICAL: True, Role.DIPLOMATIC: True}, StateResult.FULL),
        ({Role.TECHNICAL: True, Role.DIPLOMATIC: False}, StateResult.PARTIAL),
        ({Role.TECHNICAL: False, Role.DIPLOMATIC: False}, StateResult.SILENT),
        ({Role.TECHNICAL: None, Role.DIPLOMATIC: False}, StateResult.TO_READ),
        ({Role.TECHNICAL: None, Role.DIPLOMATIC: True}, StateResult.PARTIAL),
    ],
)
def test_the_result_of_a_state(roles: dict[Role, bool | None], result: StateResult) -> None:
    assert state_result(roles) is result


def test_every_status_is_in_exactly_one_group() -> None:
    listed = [status for within in GROUPS.values() for status in within]
    assert sorted(listed) == sorted(Status)


def test_the_rate_is_of_those_called() -> None:
    pings = {Status.CONFIRMED: 3, Status.CONFIRMED_LATE: 1, Status.SILENT: 4, Status.HANDED_OVER: 2, Status.STANDBY: 9}
    assert called_of(pings) == 10
    assert reached_of(pings) == 4
    groups = groups_of(pings)
    assert set(groups) == set(Group)
    assert sum(groups.values()) == sum(pings.values())
    assert (groups[Group.REACHED], groups[Group.REACHED_LATE], groups[Group.SET_APART]) == (3, 1, 9)


async def test_figures_add_up_from_opening_to_closing(database: Database, database_url: str) -> None:
    # Kenya is reached by its alternate; France in one role of two; Austria not at all; Japan has no mail.
    await nominate(database, "KEN", "a@ke.example")
    await nominate(database, "KEN", "b@ke.example")
    await nominate(database, "FRA", "a@fr.example")
    await nominate(database, "FRA", "b@fr.example", role=Role.DIPLOMATIC)
    await nominate(database, "AUT", "a@at.example")
    await nominate(database, "JPN")
    planned = await plan(database)
    async with database.reading() as session:
        before = await exercise_figures(session, await session.get_one(Exercise, planned.id))
    assert (before.roster, before.states) == (0, {})
    await open_now(database, settings_for(database_url), planned)
    roster = await pings(database)
    for place, after, said in (
        (1, 5, Answer.RECEIVED), (2, 30, Answer.CALL_ME), (2, 31, Answer.WRONG_PERSON), (4, 40, Answer.NO_LONGER_ME)
    ):  # fmt: skip
        async with database.writing() as session:
            await record_answer(session, roster[place].id, said, "", NOON + hours(after))
    async with database.writing() as session:
        exercise = await session.get_one(Exercise, planned.id)
        closing = await close_exercise(session, exercise, NOON + hours(60), OFFICER)
        figures = await exercise_figures(session, exercise)
        curve = await reached_over_time(session, exercise)
        counted = await pings_by_exercise(session)
    assert figures.pings == counted[planned.id]
    assert figures.pings == {
        Status.CONFIRMED: 2, Status.HANDED_OVER: 1, Status.NO_ADDRESS: 1, Status.NOT_SENT: 2
    }  # fmt: skip
    assert figures.roster == figures.called == closing.pings == 6
    assert sum(figures.groups.values()) == 6
    assert (figures.reached, closing.reached, figures.contradicted) == (2, 2, 1)
    assert figures.states == {
        StateResult.FULL: 1, StateResult.PARTIAL: 1, StateResult.SILENT: 2, StateResult.NONE_NOMINATED: 189
    }  # fmt: skip
    assert figures.messages == {Delivery.WITHDRAWN: 5}
    assert figures.cases == figures.open_cases == closing.cases == 4
    assert curve[0] == (NOON, 0)
    assert [count for _, count in curve] == [0, 1, 2]
    assert all(NOON <= at <= NOON + hours(60) for at, _ in curve)


async def test_only_the_states_asked_are_in_scope(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "a@ke.example")
    await nominate(database, "FRA", "a@fr.example")
    planned = await plan(database, scope="state=KEN+TZA")
    await open_now(database, settings_for(database_url), planned)
    async with database.reading() as session:
        figures = await exercise_figures(session, await session.get_one(Exercise, planned.id))
    assert figures.states == {StateResult.SILENT: 1, StateResult.NONE_NOMINATED: 1}
