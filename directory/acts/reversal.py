"""Reversal: an officer's last act on an entry set back, by a new change that says so."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.intent import Intent, locked_entry
from directory.acts.notices import Notice, notice_of
from directory.contacts import ContactStatus, contact_reference
from directory.entries.entry_changes import STATUS, EntryChange
from directory.entries.past import with_record
from directory.entries.writer import change_entries
from directory.errors import N_, Refused
from directory.history import ChangeKind, Ground, HistoryEntry, Provenance
from directory.nominations import FIELDS
from directory.states import State

# Later, what stood before is as much in need of a ground as any other change.
UNDONE_WITHIN = timedelta(hours=1)
UNDONE = "undone"

CANNOT = N_("The last change of {entry} cannot be undone, or not by you.")

# What each act is set back by. What ends an entry is not: a State nominates anew.
_OPPOSITE = {
    ChangeKind.CORRECTED: ChangeKind.CORRECTED,
    ChangeKind.SUSPENDED: ChangeKind.RESUMED,
    ChangeKind.RESUMED: ChangeKind.SUSPENDED,
}


async def undo_change(session: AsyncSession, contact_id: int, version: int, at: datetime, by: str) -> Notice:
    """Sets back the change that made this version of an entry. Only who made it can, within an hour, and only while
    nobody has changed the entry since. Returns who is to be told. Raises Refused."""
    provenance = Provenance(at, by, UNDONE, ground=Ground.CLERICAL)
    entry = await locked_entry(session, Intent(contact_id, provenance, version))
    row = await session.get(HistoryEntry, version)
    if row is None or row.before is None or row.by != by or row.at < at - UNDONE_WITHIN or row.change not in _OPPOSITE:
        raise Refused(CANNOT, entry=contact_reference(contact_id))
    after = with_record(entry.nomination, row.before)
    status = ContactStatus(row.before[STATUS]) if STATUS in row.before else None
    fields = tuple(entry.nomination.differences(after, FIELDS))
    change = EntryChange(entry, after, fields, _OPPOSITE[row.change], status)
    await change_entries(session, [change], provenance)
    return notice_of(change, await session.get_one(State, entry.nomination.state), provenance)
