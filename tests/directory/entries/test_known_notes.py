"""The notes of a State that an officer can choose from: of its entries and of their changes, the latest first."""

from dataclasses import replace
from datetime import date

from directory.acts.entry_acts import correct
from directory.database import Database
from directory.entries.known_notes import KnownNote, notes_of
from directory.exchange.columns import Column
from directory.history import Ground
from tests.directory.acts.officer import ABENA, ASHA, NOTE, ZURI, add_cast, on


async def test_a_states_notes_are_those_of_its_entries_and_changes(database: Database) -> None:
    await add_cast(database, ASHA, ZURI, ABENA, replace(ASHA, note_reference="", note_date=None))
    async with database.writing() as session:
        await correct(session, on(), {Column.NAME: "Asha New"})
        await correct(session, on(Ground.CLERICAL), {Column.NAME: "Asha Newer"})
    async with database.reading() as session:
        assert await notes_of(session, "KEN") == [
            KnownNote("NV/9", NOTE), KnownNote("NV/1", date(2026, 1, 5)), KnownNote("NV/2", date(2026, 1, 5))
        ]  # fmt: skip
        assert await notes_of(session, "FRA") == []
