"""The strip of a State's results: what each check found, in the order of time, of its own contacts only."""

import pytest

from directory.contacts import Role
from directory.database import Database
from directory.states import RegionalGroup, State
from pingcheck.exercises.contact_checks import checks_of_contact, latest_checks
from pingcheck.exercises.status import Answer, Status
from pingcheck.reports.figures import StateResult, exercise_figures
from pingcheck.reports.state_results import in_scope, results_of_state
from tests.cast import NOON, hours, nominate, open_now, pings, plan, record_answer, settings_for


async def test_each_check_says_what_it_found_of_the_state(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    first = await nominate(database, "KEN", "a@ke.example")
    await nominate(database, "FRA", "a@fr.example")
    earlier = await plan(database)
    await open_now(database, settings, earlier)
    await nominate(database, "KEN", "b@ke.example", role=Role.DIPLOMATIC)
    later = await plan(database)
    await open_now(database, settings, later, NOON + hours(1))
    elsewhere = await plan(database, scope="state=FRA")
    await open_now(database, settings, elsewhere, NOON + hours(2))
    for exercise in (earlier, later):
        ping = (await pings(database, exercise))[0]
        async with database.writing() as session:
            await record_answer(session, ping.id, Answer.RECEIVED, "", NOON + hours(3))
    async with database.reading() as session:
        kenya, japan = await session.get_one(State, "KEN"), await session.get_one(State, "JPN")
        strip = await results_of_state(session, kenya, 10)
        assert [(one.exercise.id, one.result, one.reached, one.called) for one in strip] == [
            (later.id, StateResult.PARTIAL, 1, 2),
            (earlier.id, StateResult.FULL, 1, 1),
        ]
        for one in strip:  # as the check's own page says
            assert (await exercise_figures(session, one.exercise)).result_of["KEN"] is one.result
        assert [one.result for one in await results_of_state(session, japan, 10)] == [StateResult.NONE_NOMINATED] * 2
        assert [one.exercise.id for one in await results_of_state(session, kenya, 1)] == [later.id]
        checks = await checks_of_contact(session, first, 10)
        assert [(one.exercise.id, one.ping.status) for one in checks] == [
            (later.id, Status.CONFIRMED),
            (earlier.id, Status.CONFIRMED),
        ]
        last = await latest_checks(session, [1, 2, 3, 99])
        assert {contact: one.exercise.id for contact, one in last.items()} == {
            1: later.id,
            2: elsewhere.id,
            3: later.id,
        }


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ({}, True),
        ({"roles": ["technical"]}, True),
        ({"regions": ["african"]}, True),
        ({"regions": ["asia_pacific"]}, False),
        ({"states": ["KEN"]}, True),
        ({"states": ["FRA"], "regions": ["african"]}, False),
    ],
)
def test_who_is_in_scope(scope: dict[str, list[str]], expected: bool) -> None:
    assert in_scope(scope, State(code="KEN", regional_group=RegionalGroup.AFRICAN)) is expected
