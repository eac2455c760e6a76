"""A Mission's details: set on a ground, kept with before and after, and brought back."""

from dataclasses import replace
from datetime import date

import pytest

from directory.acts.missions import (
    TAKEN_BACK,
    MissionFacts,
    facts_of,
    mission_changes,
    set_mission,
    undo_mission_change,
)
from directory.database import Database
from directory.errors import Refused
from directory.history import Ground, Provenance
from directory.languages import Language
from directory.states import State
from tests.cast import NOON

NOTE = Provenance(NOON, "lena", "", ground=Ground.NOTE, note_reference="77/2026", note_date=date(2026, 2, 27))
FACTS = MissionFacts("Mission@ke.example", Language.FRENCH, " Mission  permanente du Kenya ")


async def facts(database: Database) -> MissionFacts:
    async with database.reading() as session:
        return facts_of(await session.get_one(State, "KEN"))


async def test_a_change_is_kept_with_before_and_after_and_can_be_taken_back(database: Database) -> None:
    was = await facts(database)
    async with database.writing() as session:
        change = await set_mission(session, "KEN", FACTS, NOTE)
    assert await facts(database) == MissionFacts("Mission@ke.example", Language.FRENCH, "Mission permanente du Kenya")
    assert change.before == {"address": was.address, "language": was.language.value, "name": ""}
    assert (change.ground, change.note_reference, change.by) == (Ground.NOTE, "77/2026", "lena")
    async with database.writing() as session:
        await undo_mission_change(session, "KEN", change.id, NOON, "ruben")
    assert await facts(database) == was
    async with database.reading() as session:
        assert [(each.by, each.reason) for each in await mission_changes(session, "KEN")] == [
            ("ruben", TAKEN_BACK),
            ("lena", ""),
        ]


async def test_only_what_changed_is_kept(database: Database) -> None:
    async with database.writing() as session:
        await set_mission(session, "KEN", FACTS, NOTE)
        change = await set_mission(session, "KEN", replace(FACTS, address=""), NOTE)
    assert (change.before, change.after) == ({"address": "Mission@ke.example"}, {"address": ""})


async def test_an_earlier_change_is_not_taken_back_over_a_later_one(database: Database) -> None:
    async with database.writing() as session:
        first = await set_mission(session, "KEN", FACTS, NOTE)
        await set_mission(session, "KEN", replace(FACTS, address="new@ke.example"), NOTE)
        with pytest.raises(Refused, match="changed since"):
            await undo_mission_change(session, "KEN", first.id, NOON, "ruben")


@pytest.mark.parametrize(
    ("code", "wanted", "given"),
    [
        ("XXX", FACTS, NOTE),
        ("KEN", replace(FACTS, address="no address"), NOTE),
        ("KEN", replace(FACTS, address="a@ke.example\r\nBcc: b@x.example"), NOTE),
        ("KEN", replace(FACTS, name="x" * 301), NOTE),
        ("KEN", FACTS, replace(NOTE, note_reference="")),
        ("KEN", FACTS, replace(NOTE, ground=Ground.CALL, reason="They called.")),
        ("KEN", FACTS, replace(NOTE, ground=Ground.MISSION)),
        ("KEN", FACTS, replace(NOTE, ground=Ground.IMPORT)),
        ("KEN", FACTS, replace(NOTE, ground=Ground.MISSION, reason="By email.")),
        ("KEN", FACTS, replace(NOTE, ground=Ground.CLERICAL, reason="A slip of ours.")),
        ("KEN", FACTS, replace(NOTE, ground=Ground.ADDRESS_ON_FILE, reason="They said so.")),  # none is on file
    ],
)
async def test_nothing_changes_without_a_ground_or_with_what_is_wrong(
    database: Database, code: str, wanted: MissionFacts, given: Provenance
) -> None:
    was = await facts(database)
    with pytest.raises(Refused):
        async with database.writing() as session:
            await set_mission(session, code, wanted, given)
    assert await facts(database) == was


async def test_the_second_of_two_is_told(database: Database) -> None:
    async with database.writing() as session:
        await set_mission(session, "KEN", FACTS, NOTE)
        with pytest.raises(Refused, match="so already"):
            await set_mission(session, "KEN", FACTS, NOTE)


@pytest.mark.parametrize(
    ("ground", "email", "others"),
    [
        (Ground.NOTE, True, True),
        (Ground.ADDRESS_ON_FILE, True, True),
        (Ground.MISSION, False, True),
        (Ground.CLERICAL, False, True),
        (Ground.CALL, False, False),
    ],
)
async def test_the_email_changes_only_on_a_note_or_confirmed_from_the_one_on_file(
    database: Database, ground: Ground, email: bool, others: bool
) -> None:
    async with database.writing() as session:
        await set_mission(session, "KEN", FACTS, NOTE)
    given = replace(NOTE, ground=ground, reason="Who said it.")
    was = await facts(database)
    for wanted, may in ((replace(was, address="new@ke.example"), email), (replace(was, name="Mission"), others)):
        async with database.writing() as session:
            if may:
                await set_mission(session, "KEN", wanted, given)
                continue
            with pytest.raises(Refused):
                await set_mission(session, "KEN", wanted, given)
