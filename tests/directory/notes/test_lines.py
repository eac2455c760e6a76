"""Lines and facts of a draft: tried as they are written, and only what belongs to them is taken."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from directory.acts.written_fields import WrongFields
from directory.database import Database
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.notes.decisions import discard_note
from directory.notes.intake import WrongFacts, begin_note, change_facts
from directory.notes.lines import WrittenLine, add_line, lines_of, remove_line
from directory.notes.note import LineAct
from directory.notes.stages import Stage
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry
from tests.directory.notes.secretariat import (
    BEATA,
    CREATED,
    act,
    approve,
    draft,
    facts,
    note,
    stage,
    submitted,
)

DAY = timedelta(days=1)
CORRECT = WrittenLine(LineAct.CORRECT, 1, {Column.PHONES: "+254201234567"})
SUSPEND = WrittenLine(LineAct.SUSPEND, 2)


WRONG_LINES = {
    "another State's entry": (WrittenLine(LineAct.SUSPEND, 3), "another State"),
    "no such entry": (WrittenLine(LineAct.SUSPEND, 999), "There is no entry"),
    "twice": (WrittenLine(LineAct.SUSPEND, 2), "a line about this entry already"),
    "nothing new": (WrittenLine(LineAct.CORRECT, 1, {Column.NAME: ASHA.name}), "says so already"),
    "nowhere to reach": (WrittenLine(LineAct.CREATE, written={**CREATED, Column.EMAILS: ""}), "cannot be reached"),
    "not suspended": (WrittenLine(LineAct.RESUME, 1), "is not suspended"),
    "no entry named": (WrittenLine(LineAct.WITHDRAW), "which entry"),
}


@pytest.mark.parametrize(("line", "said"), WRONG_LINES.values(), ids=list(WRONG_LINES))
async def test_a_line_is_tried_as_it_is_written(database: Database, line: WrittenLine, said: str) -> None:
    await add_cast(database, ASHA, ZURI, replace(ASHA, state="FRA"))
    note_id = await draft(database, SUSPEND)
    before = (await note(database, note_id)).version
    with pytest.raises(Refused, match=said):
        async with database.writing() as session:
            await add_line(session, note_id, line, act())
    assert (await note(database, note_id)).version == before


async def test_fields_that_are_not_the_lines_are_left_aside(database: Database) -> None:
    """A forged form changes neither the State of an entry, nor its note, nor which entry it is."""
    await add_cast(database, ASHA)
    of_others = {Column.STATE: "FRA", Column.NOTE_REFERENCE: "X", Column.REFERENCE: "P-000001"}
    note_id = await submitted(database, WrittenLine(LineAct.CREATE, written={**CREATED, **of_others}))
    await approve(database, note_id)
    made = (await entry(database, 2)).nomination
    assert (made.state, made.note_reference) == ("KEN", "114/2026")
    moved = WrittenLine(LineAct.REPLACE, 1, {**BEATA, Column.ROLE: "diplomatic", Column.RANK: "alternate"})
    await approve(database, await submitted(database, moved))
    assert (await entry(database, 3)).nomination.role is ASHA.role


async def test_wrong_fields_are_named(database: Database) -> None:
    note_id = await draft(database)
    wrongly = WrittenLine(LineAct.CREATE, written={Column.EMAILS: "beata", Column.ROLE: "chief"})
    with pytest.raises(WrongFields) as wrong:
        async with database.writing() as session:
            await add_line(session, note_id, wrongly, act())
    assert {finding.column for finding in wrong.value.problems} == {"emails", "role", "rank"}


WRONG_FACTS: dict[str, dict[str, Any]] = {
    "state": {"state_code": "XXX"},
    "number": {"number": "1" * 101},
    "dated": {"dated": (NOON + 5 * DAY).date()},
    "in_force_on": {"in_force_on": (NOON + 400 * DAY).date()},
}


@pytest.mark.parametrize("field", WRONG_FACTS)
async def test_facts_that_cannot_be_right_are_named(database: Database, field: str) -> None:
    with pytest.raises(WrongFacts) as wrong:
        async with database.writing() as session:
            await begin_note(session, facts(**WRONG_FACTS[field]), act())
    assert list(wrong.value.problems) == [field]


async def test_the_state_stays_while_lines_are_about_its_entries(database: Database) -> None:
    await add_cast(database, ASHA)
    note_id = await draft(database, CORRECT)
    with pytest.raises(WrongFacts, match="remove them before"):
        async with database.writing() as session:
            await change_facts(session, note_id, facts(state_code="FRA"), act())
    async with database.writing() as session:
        [line] = await lines_of(session, note_id)
        await remove_line(session, note_id, line.id, act())
        await change_facts(session, note_id, facts(state_code="FRA"), act())
        await discard_note(session, note_id, act())
    assert await stage(database, note_id) is Stage.DISCARDED


async def test_a_line_of_another_note_is_not_touched(database: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    mine, other = await draft(database, CORRECT), await draft(database, SUSPEND)
    async with database.reading() as session:
        [line] = await lines_of(session, other)
    with pytest.raises(Refused, match="no such line"):
        async with database.writing() as session:
            await remove_line(session, mine, line.id, act())
