"""Who else has an address, while it is typed."""

from dataclasses import replace

from directory.acts.entry_acts import withdraw
from directory.address_checks.duplicates import duplicates
from directory.database import Database
from directory.entries.writer import add_entries
from directory.history import Provenance
from tests.cast import NOON, OFFICER
from tests.directory.acts.officer import ASHA, ZURI, add_cast, on


async def shared(database: Database, value: str, except_contact: int | None = None) -> list[str]:
    async with database.reading() as session:
        return [each.reference for each in await duplicates(session, value, except_contact)]


async def test_entries_in_force_that_have_it_are_shown(database: Database) -> None:
    await add_cast(database, ASHA, replace(ZURI, emails=ASHA.emails, phones=ASHA.phones), replace(ZURI, phones=()))
    assert await shared(database, "asha@ke.example") == ["P-000001", "P-000002"]
    assert await shared(database, "ASHA@ke.example") == ["P-000001", "P-000002"]
    assert await shared(database, "asha@ke.example", except_contact=2) == ["P-000001"]
    assert await shared(database, "+254207654321", except_contact=1) == ["P-000002"]
    assert await shared(database, "nobody@ke.example") == []
    async with database.writing() as session:
        await withdraw(session, on())
    assert await shared(database, "asha@ke.example") == ["P-000002"]


async def test_at_most_ten_are_shown(database: Database) -> None:
    async with database.writing() as session:
        many = [(number, ASHA) for number in range(1, 15)]
        await add_entries(session, many, Provenance(NOON, OFFICER, ""))
    assert len(await shared(database, "asha@ke.example")) == 10
