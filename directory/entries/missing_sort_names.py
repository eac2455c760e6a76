"""Entries without a name for sorting, as an upgrade finds them: filled in, some thousands at a time."""

from sqlalchemy import bindparam, or_, select, update

from directory.contacts import PointOfContact
from directory.database import Database
from directory.database.statements import core_table
from directory.entries.entry import load_entries
from directory.entries.missing_terms import BATCH


async def fill_missing_sort_names(database: Database) -> int:
    """Gives every entry that has none, though it has a name, the one by which lists are sorted; says to how many had
    none. A batch in each transaction. Safe to run again."""
    contact, table = PointOfContact, core_table(PointOfContact)
    named = or_(*(column != "" for column in (contact.name, contact.position, contact.entity, contact.name_latin)))
    fill = update(table).where(table.c.id == bindparam("of")).values(sort_name=bindparam("sort_name"))
    filled, after = 0, 0
    while True:
        missing = select(contact.id).where(contact.id > after, contact.sort_name == "", named).order_by(contact.id)
        async with database.writing() as session:
            ids = list(await session.scalars(missing.limit(BATCH)))
            if not ids:
                return filled
            entries = await load_entries(session, ids)
            rows = [{"of": entry.id, "sort_name": entry.nomination.sort_name} for entry in entries.values()]
            await (await session.connection()).execute(fill, rows)
        filled, after = filled + len(ids), ids[-1]
