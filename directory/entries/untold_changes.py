"""Changes that no history tells, as an upgrade may find them: told from then on, as what the upgrade found."""

from sqlalchemy import select

from directory.contacts import PointOfContact
from directory.database import Database
from directory.entries.entry import Entry, in_batches, load_entries
from directory.entries.entry_changes import STATUS
from directory.entries.past import BATCH, PastEntry, entry_as_of, histories_of
from directory.history import ChangeKind, HistoryEntry

UPGRADE = "upgrade"
REASON = "as the directory stood at an upgrade; no history tells who changed it"


async def tell_untold_changes(database: Database) -> int:
    """Writes a line of history for each entry that is not as its history tells; says for how many. Safe to run again.

    Before officers could act, only an import changed entries, unless somebody wrote into the database by hand.
    """
    told = 0
    async with database.reading() as session:
        listed = await session.execute(select(PointOfContact.id, PointOfContact.changed_at))
        changed = {row.id: row.changed_at for row in listed}
    for batch in in_batches(sorted(changed), BATCH):
        async with database.writing() as session:
            entries, histories = await load_entries(session, batch), await histories_of(session, batch)
            for contact_id in batch:
                at = max([changed[contact_id], *(row.at for row in histories[contact_id])])
                row = _untold(entries[contact_id], entry_as_of(histories[contact_id], at))
                if row is not None:
                    row.at = at
                    session.add(row)
                    told += 1
    return told


def _untold(entry: Entry, past: PastEntry | None) -> HistoryEntry | None:
    """The line of history that brings the past to what the entry is; None if it is there. Pure."""
    now = {**entry.nomination.record(), STATUS: entry.status.value}
    then = {**past.nomination.record(), STATUS: past.status.value} if past else None
    differing = [name for name in now if then is None or now[name] != then[name]]
    if not differing:
        return None
    return HistoryEntry(
        contact_id=entry.id,
        by=UPGRADE,
        change=ChangeKind.CHANGED if then else ChangeKind.ADDED,
        before={name: then[name] for name in differing} if then else None,
        after={name: now[name] for name in differing},
        reason=REASON,
        document="",
        document_hash="",
    )
