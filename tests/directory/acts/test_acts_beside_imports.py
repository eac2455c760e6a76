"""Officers act while a file is taken in: neither waits for the other for ever, and nothing of either is lost."""

import asyncio
from pathlib import Path

from directory.acts.entry_acts import correct
from directory.acts.succession import replace_entry
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground
from tests.directory.acts.officer import ASHA, add_cast, entry, on, past
from tests.directory.exchange.files import history, take_in_rows

ROWS = [f"KEN,technical,primary,CERT,Asha {number},a{number}@ke.example,NV/{number}" for number in range(1, 40)]


async def test_acts_and_imports_take_turns(database: Database, elsewhere: Database, tmp_path: Path) -> None:
    await add_cast(database, ASHA)

    async def acts() -> None:
        for number in range(12):
            async with database.writing() as session:
                await correct(session, on(Ground.CLERICAL), {Column.HOURS: f"{number}–18"})

    async def imports() -> None:
        for number in (1, 2, 3):
            folder = tmp_path / str(number)
            folder.mkdir()
            await take_in_rows(elsewhere, folder, *(row.replace("CERT", f"CERT {number}") for row in ROWS))

    async def replaces() -> None:
        async with database.writing() as session:
            await replace_entry(session, on(), {Column.EMAILS: "beata@ke.example"}, ASHA.note_date)

    await asyncio.gather(acts(), imports())
    now = await entry(database)
    assert (now.nomination.hours, now.nomination.entity) == ("11–18", "CERT 3")
    rows = [row.change for row in await history(database) if row.contact_id == 1]
    assert rows.count(ChangeKind.CORRECTED) == 12
    assert rows.count(ChangeKind.CHANGED) == 3
    stood = await past(database, now.confirmed.at) if now.confirmed else None
    assert stood is not None
    assert stood.nomination == now.nomination
    await asyncio.gather(
        replaces(), take_in_rows(elsewhere, tmp_path, "FRA,technical,primary,CERT,Zoé,z@fr.example,NV/9")
    )
    both = {(await entry(database, number)).nomination.emails for number in (40, 41)}
    assert both == {("beata@ke.example",), ("z@fr.example",)}
