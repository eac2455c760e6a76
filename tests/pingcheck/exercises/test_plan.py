"""Planning: what an officer writes is understood, or refused with what would be right."""

from typing import Any

import pytest

from directory.contacts import Rank, Role
from directory.database import Database
from directory.errors import Refused
from directory.groups import GroupRule, read_rule
from directory.states import RegionalGroup
from pingcheck.exercises.exercise import Phase, steps_of
from pingcheck.exercises.plan import WrittenPlan, make_plan, opening_instant, plan_exercise, reference_after
from tests.cast import NOON, OFFICER, plan

AS_WRITTEN: dict[str, Any] = {
    "title": "Spring check",
    "opens_at": "2026-03-29 02:30",
    "zone": "Europe/Vienna",
    "window": "72h",
    "scope": "all",
    "ladder": "default",
}


def test_a_scope_is_read_as_it_is_said() -> None:
    assert read_rule("role=technical, rank=primary, region=african+asia_pacific, state=fra+KEN") == GroupRule(
        roles=frozenset({Role.TECHNICAL}),
        ranks=frozenset({Rank.PRIMARY}),
        regions=frozenset({RegionalGroup.AFRICAN, RegionalGroup.ASIA_PACIFIC}),
        states=frozenset({"FRA", "KEN"}),
    )
    assert read_rule("all") == GroupRule()


@pytest.mark.parametrize(
    ("field", "wrong", "right"),
    [
        ("title", " ", "1 to 200 characters"),
        ("title", "x" * 201, "1 to 200 characters"),
        ("opens_at", "next Monday", "2026-03-02T09:00"),
        ("zone", "CET/Vienna", "Europe/Vienna"),
        ("window", "three days", "72h"),
        ("window", "0m", "1 minute"),
        ("window", "90d", "60 days"),
        ("ladder", "72h", "after the window"),
        ("credit", "90m", "whole days"),
        ("credit", "400d", "365"),
        ("scope", "everyone", "role=technical"),
        ("scope", "role=", "role=technical"),
        ("scope", "role=military", "diplomatic, technical"),
        ("scope", "state=France", "FRA"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_would_be_right(field: str, wrong: str, right: str) -> None:
    with pytest.raises(Refused) as refused:
        make_plan(WrittenPlan(**{**AS_WRITTEN, field: wrong}))
    assert right in str(refused.value)


@pytest.mark.parametrize(
    ("local", "zone", "instant"),
    [
        ("2026-03-29 02:30", "Europe/Vienna", "2026-03-29T01:00:00+00:00"),  # in the gap of spring
        ("2026-10-25 02:30", "Europe/Vienna", "2026-10-25T00:30:00+00:00"),  # twice in autumn: the first
        ("2026-03-29 02:30", "Asia/Kolkata", "2026-03-28T21:00:00+00:00"),
        ("2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00+00:00"),  # clocks go back half an hour
        ("2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00+00:00"),  # and forward
    ],
)
def test_a_plan_opens_at_the_instant_that_its_local_time_means(local: str, zone: str, instant: str) -> None:
    opens_at = opening_instant(make_plan(WrittenPlan(**{**AS_WRITTEN, "opens_at": local, "zone": zone})), NOON)
    assert opens_at is not None
    assert opens_at.isoformat() == instant


def test_a_plan_without_a_time_is_opened_by_an_officer_and_one_of_the_past_is_refused() -> None:
    assert opening_instant(make_plan(WrittenPlan(**{**AS_WRITTEN, "opens_at": None})), NOON) is None
    with pytest.raises(Refused, match="is past"):
        opening_instant(make_plan(WrittenPlan(**{**AS_WRITTEN, "opens_at": "2026-03-02 13:00"})), NOON)


@pytest.mark.parametrize(
    ("taken", "following"),
    [
        ([], "CC-2026-01"),
        (["CC-2026-01", "CC-2026-03"], "CC-2026-04"),
        (["CC-2026-09"], "CC-2026-10"),
        (["CC-2026-99", "CC-2026-100"], "CC-2026-101"),
    ],
)
def test_a_reference_follows_the_highest_of_its_year(taken: list[str], following: str) -> None:
    assert reference_after(taken, "CC-2026-") == following


async def test_a_plan_keeps_local_time_and_zone_beside_the_instant(database: Database) -> None:
    async with database.writing() as session:
        exercise = await plan_exercise(session, make_plan(WrittenPlan(**AS_WRITTEN)), NOON, OFFICER)
    assert (exercise.opens_at_local, exercise.zone) == ("2026-03-29 02:30", "Europe/Vienna")
    assert exercise.opens_at is not None
    assert exercise.opens_at.isoformat() == "2026-03-29T01:00:00+00:00"
    assert (exercise.phase, exercise.reference) == (Phase.SCHEDULED, "CC-2026-01")
    async with database.reading() as session:
        assert [step.after_minutes for step in await steps_of(session, exercise)] == [0, 1440, 2880, 4320]


async def test_references_count_up_within_a_year(database: Database) -> None:
    assert [(await plan(database)).reference for _ in range(3)] == ["CC-2026-01", "CC-2026-02", "CC-2026-03"]
    assert (await plan(database, opens_at="2027-01-01 00:00")).reference == "CC-2027-01"


@pytest.mark.parametrize(
    ("field", "wrong", "right"), [("opens_at", "2026-03-01 09:00", "is past"), ("scope", "state=XQZ", "no State XQZ")]
)
async def test_what_only_the_directory_knows_is_refused_too(
    database: Database, field: str, wrong: str, right: str
) -> None:
    with pytest.raises(Refused, match=right):
        async with database.writing() as session:
            await plan_exercise(session, make_plan(WrittenPlan(**{**AS_WRITTEN, field: wrong})), NOON, OFFICER)
