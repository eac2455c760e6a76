"""Nomination files of the tests' stories, and imports of them told briefly."""

from pathlib import Path

from sqlalchemy import select

from directory.addresses import Address
from directory.contacts import PointOfContact
from directory.database import Database
from directory.exchange.import_result import Imported
from directory.exchange.importer import import_table
from directory.exchange.table import opened_table
from directory.history import HistoryEntry, Provenance
from tests.cast import NOON, OFFICER

TITLES = "state,role,rank,entity,name,emails,note_reference"


async def take_in(
    database: Database, file: Path, *, apply: bool = True, rejects: Path | None = None, reason: str = ""
) -> Imported:
    """Imports a file as the command does."""
    with opened_table(file) as table:
        provenance = Provenance(NOON, OFFICER, reason, table.source.name, table.source.sha256)
        return await import_table(database, table, provenance, apply=apply, rejects=rejects)


async def take_in_rows(database: Database, folder: Path, *rows: str, titles: str = TITLES) -> Imported:
    """Imports these rows."""
    file = folder / "rows.csv"
    file.write_text("\n".join((titles, *rows, "")), encoding="utf-8")
    return await take_in(database, file)


async def contacts(database: Database) -> list[PointOfContact]:
    async with database.reading() as session:
        return list(await session.scalars(select(PointOfContact).order_by(PointOfContact.id)))


async def all_addresses(database: Database) -> list[Address]:
    """Removed ones too; each entry's in their order, at one place the older first."""
    async with database.reading() as session:
        return list(
            await session.scalars(
                select(Address).order_by(Address.contact_id, Address.kind, Address.position, Address.id)
            )
        )


async def addresses(database: Database, contact_id: int) -> list[str]:
    """Mail addresses and numbers of an entry that are in use, in their order."""
    return [a.value for a in await all_addresses(database) if a.contact_id == contact_id and a.removed_at is None]


async def history(database: Database) -> list[HistoryEntry]:
    async with database.reading() as session:
        return list(await session.scalars(select(HistoryEntry).order_by(HistoryEntry.id)))


def counts(imported: Imported) -> tuple[int, int, int, int]:
    """Added, changed, unchanged, rejected rows."""
    return imported.added, imported.changed, imported.unchanged, imported.rejected_rows
