"""Scopes that pick entries by what became of them: new since the last check, not reached by it, or of a group."""

import pytest
from sqlalchemy import select, update

from directory.contacts import PointOfContact, Rank, Role
from directory.database import Database
from directory.errors import Refused
from directory.groups import read_rule
from directory.named_groups import add_group, remove_group
from pingcheck.exercises.exercise import Exercise, Phase, Step, StepKind, StepState, find_exercise, steps_of
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.plan import WrittenPlan, make_plan
from pingcheck.exercises.plan_changes import edit_plan, plan_mark
from pingcheck.exercises.scope import Scope, read_scope, scope_from_data
from pingcheck.exercises.status import Status
from pingcheck.reports.figures import StateResult, exercise_figures
from tests.cast import NOON, OFFICER, hours, nominate, open_now, pings, plan, settings_for


@pytest.mark.parametrize(
    "text",
    [
        "all",
        "role=technical, rank=primary",
        "new=last",
        "new=2026-03-02, silent=last",
        'region=african, group="Africa, West; all", new=last, silent=last',
    ],
)
def test_a_scope_is_read_back_as_it_is_written_and_stored(text: str) -> None:
    scope = read_scope(text)
    assert str(scope) == text
    assert scope_from_data(scope.as_data()) == scope
    assert read_scope(str(scope)) == scope


def test_a_group_is_named_without_quotation_marks_too() -> None:
    assert read_scope("group=West Africa") == Scope(group="West Africa")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("new=soon", "new=last"),
        ("silent=first", "silent=last"),
        ("group=", "group=NAME"),
        ("old=last", "role=technical"),
    ],
)
def test_what_says_nothing_is_refused_with_what_would(wrong: str, right: str) -> None:
    with pytest.raises(Refused, match=right):
        read_scope(wrong)


async def close(database: Database, exercise: Exercise, silent: int) -> None:
    """Closes it: the ping of one contact silent, all others confirmed."""
    async with database.writing() as session:
        await session.execute(update(Ping).values(status=Status.CONFIRMED))
        await session.execute(update(Ping).where(Ping.contact_id == silent).values(status=Status.SILENT))
        ended = {"phase": Phase.CLOSED, "closed_at": NOON + hours(72)}
        await session.execute(update(Exercise).where(Exercise.id == exercise.id).values(**ended))


async def test_who_is_new_and_who_was_not_reached(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    silent = await nominate(database, "KEN", "a@ke.example")
    await nominate(database, "FRA", "b@fr.example")
    first = await plan(database, scope="silent=last")
    with pytest.raises(Refused, match="Nobody is in the scope"):  # there is no last check yet
        await open_now(database, settings, first)
    earlier = await plan(database)
    await open_now(database, settings, earlier)
    await close(database, earlier, silent)
    new = await nominate(database, "POL", "c@pl.example")
    async with database.writing() as session:
        added = update(PointOfContact).where(PointOfContact.id == new)
        await session.execute(added.values(added_at=NOON + hours(1)))
    later = [await plan(database, scope=scope) for scope in ("silent=last", "new=last")]
    for exercise in later:
        await open_now(database, settings, exercise, NOON + hours(80))
    assert [ping.contact_id for ping in await pings(database, later[0])] == [silent]
    assert [ping.contact_id for ping in await pings(database, later[1])] == [new]
    async with database.reading() as session:
        found = await find_exercise(session, later[0].reference)
        assert found.scope == {"silent": "last", "last_check": earlier.reference}
        figures = await exercise_figures(session, found)
    assert (figures.result_of, figures.states) == ({"KEN": StateResult.SILENT}, {StateResult.SILENT: 1})


async def test_a_group_keeps_the_rule_that_it_had_when_the_plan_was_made(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "a@ke.example")
    await nominate(database, "KEN", "b@ke.example", role=Role.DIPLOMATIC)
    await nominate(database, "FRA", "c@fr.example", rank=Rank.ALTERNATE)
    async with database.writing() as session:
        group = await add_group(session, "Africans", read_rule("region=african"), OFFICER, NOON)
    exercise = await plan(database, scope="role=technical, group=Africans")
    async with database.writing() as session:
        await remove_group(session, group.id)
    opened = await open_now(database, settings_for(database_url), exercise)
    assert (opened.pings, opened.states) == (1, 1)
    with pytest.raises(Refused, match="There is no group Africans"):
        await plan(database, scope="group=Africans")


async def test_a_change_of_the_plan_leaves_an_announcement_that_went_out(database: Database) -> None:
    exercise = await plan(database, opens_at="2026-05-04 09:00", ladder="announce:7d, 24h")
    async with database.writing() as session:
        await session.execute(update(Step).where(Step.kind == StepKind.ANNOUNCE).values(state=StepState.DONE))
    for ladder in ("none", "announce:3d, 36h"):
        async with database.writing() as session:
            found = (await session.scalars(select(Exercise).where(Exercise.id == exercise.id))).one()
            before = plan_mark(found, await steps_of(session, found))
            await edit_plan(session, found, make_plan(WrittenPlan(title="Check", ladder=ladder)), NOON, OFFICER)
            steps = await steps_of(session, found)
            assert plan_mark(found, steps) != before
        kinds = [step.kind.value for step in steps]
        assert (kinds[0], steps[0].after_minutes, steps[0].state) == ("announce", -7 * 1440, StepState.DONE)
        assert kinds.count("announce") == kinds.count("call") == kinds.count("close") == 1
