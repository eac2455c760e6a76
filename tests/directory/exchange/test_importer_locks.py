"""An import holds others up only while it writes: it decides before, and decides anew what has changed meanwhile."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import text, update

from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database, open_database
from directory.exchange.import_result import Imported
from directory.exchange.importer import MOST_UNLOCKED, import_table
from directory.exchange.table import opened_table
from directory.history import ChangeKind, HistoryEntry, Provenance
from tests.cast import NOON, OFFICER
from tests.directory.exchange.files import TITLES, contacts, counts, take_in_rows

ROW = "KEN,technical,primary,CERT,Asha,a@ke.example,NV/1"
CHANGED = ROW.replace("Asha", "Zuri")


async def take_in_while(database: Database, folder: Path, row: str, decided: Callable[[], None]) -> Imported:
    """Imports a row, with rejects beside it, and calls this each time that it is decided and not written yet."""
    file, rejects = folder / "row.csv", folder / "rejects.csv"
    file.write_text(f"{TITLES}\n{row}\n", encoding="utf-8")

    def see(share: float) -> None:
        if share == 1:
            decided()

    with opened_table(file) as table:
        provenance = Provenance(NOON, OFFICER, "", table.source.name, table.source.sha256)
        return await import_table(database, table, provenance, apply=True, rejects=rejects, progress=see)


async def set_status(url: str, contact_id: int, status: ContactStatus) -> None:
    """As another process does it: with history, and without long patience for a lock."""
    database = open_database(url)
    async with database.writing() as session:
        if database.writer.dialect.name == "postgresql":
            await session.execute(text("SET LOCAL lock_timeout = '5s'"))
        entry = update(PointOfContact).where(PointOfContact.id == contact_id)
        await session.execute(entry.values(status=status))
        session.add(
            HistoryEntry(
                contact_id=contact_id, at=NOON, by=OFFICER, change=ChangeKind.CHANGED, before={}, after={}, reason="",
                document="", document_hash="",
            )
        )  # fmt: skip
    await database.close()


def set_at_once(url: str, contact_id: int, status: ContactStatus) -> None:
    """The same before the import goes on. It fails if the import holds a lock."""
    with ThreadPoolExecutor() as thread:
        thread.submit(asyncio.run, set_status(url, contact_id, status)).result()


async def test_what_others_write_while_it_decides_goes_through_and_counts(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await take_in_rows(database, tmp_path, ROW)
    times: list[None] = []

    def decided() -> None:
        if not times:
            set_at_once(database_url, 1, ContactStatus.WITHDRAWN)
        times.append(None)

    imported = await take_in_while(database, tmp_path, CHANGED, decided)
    assert len(times) == 2
    assert counts(imported) == (0, 0, 0, 1)
    assert "withdrew" in imported.rejected.in_order()[0].problem
    assert [contact.name for contact in await contacts(database)] == ["Asha"]


async def test_where_others_never_stop_writing_it_decides_at_last_under_the_lock(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await take_in_rows(database, tmp_path, ROW, ROW.replace("NV/1", "NV/2").replace("primary", "alternate"))
    times: list[None] = []

    def decided() -> None:
        if len(times) < MOST_UNLOCKED:
            set_at_once(database_url, 2, ContactStatus.SUSPENDED)
        times.append(None)

    assert counts(await take_in_while(database, tmp_path, CHANGED, decided)) == (0, 1, 0, 0)
    assert len(times) == MOST_UNLOCKED + 1
    assert [contact.name for contact in await contacts(database)] == ["Zuri", "Asha"]


async def test_the_rejects_of_a_decision_that_does_not_stand_are_removed(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    await take_in_rows(database, tmp_path, ROW)
    await set_status(database_url, 1, ContactStatus.WITHDRAWN)
    times: list[None] = []

    def decided() -> None:
        if not times:
            set_at_once(database_url, 1, ContactStatus.ACTIVE)
        times.append(None)

    assert counts(await take_in_while(database, tmp_path, ROW, decided)) == (0, 0, 1, 0)
    assert not (tmp_path / "rejects.csv").exists()
