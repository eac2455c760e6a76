"""Entries without terms, as an upgrade finds them: filled in, some thousands at a time."""

from sqlalchemy import exists, select

from directory.contacts import PointOfContact
from directory.database import Database
from directory.entries.change_rows import added_term_rows
from directory.entries.entry import load_entries
from directory.entries.writer import write_terms
from directory.search.terms import DirectoryTerm

BATCH = 2_000


async def fill_missing_terms(database: Database) -> int:
    """Gives terms to every entry that has none, a batch in each transaction; says to how many. Safe to run again."""
    filled, after = 0, 0
    has_terms = exists().where(DirectoryTerm.contact_id == PointOfContact.id)
    while True:
        missing = select(PointOfContact.id).where(PointOfContact.id > after, ~has_terms).order_by(PointOfContact.id)
        async with database.writing() as session:
            ids = list(await session.scalars(missing.limit(BATCH)))
            if not ids:
                return filled
            entries = await load_entries(session, ids)
            await write_terms(session, added_term_rows([(entry.id, entry.nomination) for entry in entries.values()]))
        filled, after = filled + len(ids), ids[-1]
