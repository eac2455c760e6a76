"""`pingcheck status`: without a name it shows what is open; if nothing is, what is next."""

import json
from datetime import timedelta

import pytest

from directory.database import Database
from pingcheck.cli.status import what_stands
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.followup.closing import close_exercise
from tests.cast import NOON, OFFICER, nominate, open_now, plan, settings_for
from tests.faults.processes import environment, pingcheck


def exercise(reference: str, phase: Phase, opens_in_hours: int | None = None) -> Exercise:
    opens_at = None if opens_in_hours is None else NOON + timedelta(hours=opens_in_hours)
    return Exercise(reference=reference, phase=phase, opens_at=opens_at, zone="Europe/Vienna", planned_at=NOON)


OPEN, SECOND, PAUSED = exercise("O", Phase.OPEN), exercise("O2", Phase.OPEN), exercise("P", Phase.PAUSED)
SOON, LATER = exercise("S", Phase.SCHEDULED, 1), exercise("L", Phase.SCHEDULED, 99)
OVERDUE, MISSED = exercise("D", Phase.SCHEDULED, -1), exercise("M", Phase.MISSED, -48)
DRAFT, CLOSED, CANCELLED = exercise("N", Phase.DRAFT), exercise("C", Phase.CLOSED), exercise("X", Phase.CANCELLED)


@pytest.mark.parametrize(
    ("known", "shown", "said"),
    [
        ([LATER, OPEN, CLOSED], ["O"], []),
        ([CLOSED, PAUSED], ["P"], []),
        ([OPEN, SOON, SECOND], ["O", "O2"], ["2 checks are open"]),
        ([DRAFT, LATER, SOON, CLOSED], ["S"], ["No check is open", "S opens by itself", "L opens", "N is a draft"]),
        ([OVERDUE], ["D"], ["No check is open", "is `pingcheck serve` running?"]),
        ([MISSED], ["M"], ["No check is open", "that was missed: to open it now, `pingcheck exercise open M`"]),
        ([DRAFT], ["N"], ["No check is open", "`pingcheck exercise open N`"]),
        ([CANCELLED, CLOSED], ["X"], ["none is planned"]),
    ],
    ids=["open", "paused", "two open", "scheduled", "overdue", "missed", "draft", "over"],
)
def test_what_is_open_counts_and_else_what_is_next(known: list[Exercise], shown: list[str], said: list[str]) -> None:
    counted, sentences = what_stands(known, NOON)
    assert [one.reference for one in counted] == shown
    assert len(sentences) == len(said)
    assert all(words in sentence for words, sentence in zip(said, sentences, strict=True))


async def test_an_older_open_check_comes_before_a_newer_plan(database: Database, database_url: str) -> None:
    env = environment(database_url)
    await nominate(database, "KEN", "poc@ke.example")
    running = await plan(database)
    await open_now(database, settings_for(database_url), running)
    draft = await plan(database)
    assert json.loads((await pingcheck(env, "status", "--json")).out)["exercise"] == running.reference
    shown = (await pingcheck(env, "status")).out
    assert "open, roster 1" in shown
    assert "reached by: email 0, telephone 0, by_hand 0" in shown
    assert json.loads((await pingcheck(env, "status", draft.reference, "--json")).out)["phase"] == "draft"
    await open_now(database, settings_for(database_url), draft)
    both = json.loads((await pingcheck(env, "status", "--json")).out)
    assert {one["exercise"] for one in both} == {running.reference, draft.reference}
    for one in (running, draft):
        async with database.writing() as session:
            await close_exercise(session, await session.get_one(Exercise, one.id), NOON, OFFICER)
    printed = (await pingcheck(env, "status")).out
    assert "No check is open" in printed
    assert f"{draft.reference}  closed" in printed
