"""An intent: what an officer means to change, locked and compared with what she saw before anything is written."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.grounds import require_ground
from directory.contacts import ContactStatus, PointOfContact
from directory.database.locks import lock_row, lock_table
from directory.entries.entry import Entry, find_entry
from directory.errors import N_, ActedFirst, Refused
from directory.history import ChangeKind, HistoryEntry, Provenance, entry_version
from directory.phrases import Phrase

CHANGED_FIRST = N_(
    "{who} acted first: {entry} was {change} on {day} at {time} UTC. Look at it again; nothing of yours was changed."
)
# The last change, within the sentence above.
CHANGE_WITHIN = {
    ChangeKind.ADDED: N_("added"),
    ChangeKind.CHANGED: N_("changed"),
    ChangeKind.CORRECTED: N_("corrected"),
    ChangeKind.SUSPENDED: N_("suspended"),
    ChangeKind.RESUMED: N_("resumed"),
    ChangeKind.WITHDRAWN: N_("ended"),
    ChangeKind.REPLACED: N_("replaced"),
    ChangeKind.VERIFIED: N_("verified"),
}


@dataclass(frozen=True, slots=True)
class Intent:
    """One act on one entry. `seen`: the entry's version (`entry_version`) on the page that the officer decided by;
    None if there was no page."""

    contact_id: int
    provenance: Provenance
    seen: int | None = None
    last_in_role_acknowledged: bool = False


async def locked_entry(session: AsyncSession, intent: Intent, *, adds_another: bool = False) -> Entry:
    """The entry, which nobody else changes until the transaction ends. `adds_another`: nobody adds one meanwhile.

    Raises Refused if the ground is not whole, the entry has ended, or somebody acted since it was seen.
    """
    require_ground(intent.provenance)
    if adds_another:
        await lock_table(session, PointOfContact)
    else:
        await lock_row(session, select(PointOfContact.id).where(PointOfContact.id == intent.contact_id))
    entry = await find_entry(session, intent.contact_id)
    await _require_unchanged(session, entry, intent.seen)
    if entry.status is ContactStatus.WITHDRAWN:
        raise Refused(N_("{entry} has ended. A State nominates anew by a new entry."), entry=entry.reference)
    return entry


async def _require_unchanged(session: AsyncSession, entry: Entry, seen: int | None) -> None:
    version = await entry_version(session, entry.id)
    if seen is None or seen == version:
        return
    last = await session.get(HistoryEntry, version)
    if last is None:
        raise ActedFirst(N_("{entry} is another than you saw. Look at it again."), entry=entry.reference)
    when = {"day": f"{last.at:%Y-%m-%d}", "time": f"{last.at:%H:%M}"}
    raise ActedFirst(
        CHANGED_FIRST, who=last.by, entry=entry.reference, change=Phrase(CHANGE_WITHIN[last.change]), **when
    )
