"""The acts on an entry: correct, suspend, resume, withdraw. Each returns who is to be told."""

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.grounds import require_ground_for_fields, require_ground_for_life
from directory.acts.intent import Intent, locked_entry
from directory.acts.notices import Notice, notice_of
from directory.acts.written_fields import Written, read_written
from directory.contacts import REACHABLE, ContactStatus, PointOfContact, Role
from directory.database.locks import lock_row
from directory.entries.entry import Entry, find_entry
from directory.entries.entry_changes import EntryChange
from directory.entries.writer import change_entries
from directory.errors import N_, Refused
from directory.history import ChangeKind
from directory.nominations import FIELDS, Nomination
from directory.states import State

LAST_IN_ROLE = {
    Role.DIPLOMATIC: N_(
        "{entry} is the last diplomatic point of contact of {state}. Say that you know, to go on all the same."
    ),
    Role.TECHNICAL: N_(
        "{entry} is the last technical point of contact of {state}. Say that you know, to go on all the same."
    ),
}


class LastInRole(Refused):
    """The State would have nobody left in this role; an officer must say that she knows."""


async def correct(session: AsyncSession, intent: Intent, written: Written) -> Notice:
    """Corrects fields of an entry. Raises Refused, and WrongFields if a field cannot be taken as written."""
    entry = await locked_entry(session, intent)
    state = await session.get_one(State, entry.nomination.state)
    return await correct_to(session, intent, entry, read_written(written, entry.nomination, state))


async def correct_to(session: AsyncSession, intent: Intent, entry: Entry, after: Nomination) -> Notice:
    """Corrects a locked entry to this content. Raises Refused."""
    fields = tuple(entry.nomination.differences(after, FIELDS))
    if not fields:
        raise Refused(N_("{entry} says so already; nothing was changed."), entry=entry.reference)
    require_ground_for_fields(intent.provenance.ground, fields)
    if "role" in fields and not intent.last_in_role_acknowledged:
        await _require_another_in_role(session, entry)
    return await _write(session, intent, EntryChange(entry, after, fields, ChangeKind.CORRECTED))


async def suspend(session: AsyncSession, intent: Intent) -> Notice:
    """Suspends an entry: it keeps its place and is neither pinged nor mailed until it is resumed. Raises Refused."""
    entry = await locked_entry(session, intent)
    if entry.status not in REACHABLE:
        raise Refused(N_("{entry} is suspended already."), entry=entry.reference)
    return await _live_on(session, intent, entry, ChangeKind.SUSPENDED, ContactStatus.SUSPENDED)


async def resume(session: AsyncSession, intent: Intent) -> Notice:
    """Ends a suspension. Raises Refused."""
    entry = await locked_entry(session, intent)
    if entry.status is not ContactStatus.SUSPENDED:
        raise Refused(N_("{entry} is not suspended."), entry=entry.reference)
    return await _live_on(session, intent, entry, ChangeKind.RESUMED, ContactStatus.NOMINATED)


async def withdraw(session: AsyncSession, intent: Intent) -> Notice:
    """Ends an entry; it stays with its history. A successor that waits for the handover begins at once. Raises Refused,
    and LastInRole unless that was acknowledged."""
    entry = await locked_entry(session, intent)
    if entry.succession.successor_id is not None:
        await begin_successor(session, intent, entry.succession.successor_id)
    elif not intent.last_in_role_acknowledged:
        await _require_another_in_role(session, entry)
    return await _live_on(session, intent, entry, ChangeKind.WITHDRAWN, ContactStatus.WITHDRAWN)


async def begin_successor(session: AsyncSession, intent: Intent, successor_id: int) -> None:
    """Lets an entry begin that waited for its handover; one that was ended or has begun meanwhile stays as it is."""
    await lock_row(session, select(PointOfContact.id).where(PointOfContact.id == successor_id))
    successor = await find_entry(session, successor_id)
    if successor.status is ContactStatus.SUSPENDED:
        begun = EntryChange(successor, successor.nomination, (), ChangeKind.RESUMED, ContactStatus.NOMINATED)
        await change_entries(session, [begun], intent.provenance)


async def _live_on(
    session: AsyncSession, intent: Intent, entry: Entry, kind: ChangeKind, status: ContactStatus
) -> Notice:
    require_ground_for_life(intent.provenance.ground, kind)
    return await _write(session, intent, EntryChange(entry, entry.nomination, (), kind, status))


async def _write(session: AsyncSession, intent: Intent, change: EntryChange) -> Notice:
    await change_entries(session, [change], intent.provenance)
    state = await session.get_one(State, change.entry.nomination.state)
    return notice_of(change, state, intent.provenance)


async def _require_another_in_role(session: AsyncSession, entry: Entry) -> None:
    """Raises LastInRole. Of two who end a State's last two at once, the second waits here and sees it. An entry that
    this one was to take over from ends all the same, and is no other."""
    office = entry.nomination
    await lock_row(session, select(State.code).where(State.code == office.state))
    another = exists().where(
        PointOfContact.state_code == office.state,
        PointOfContact.role == office.role,
        PointOfContact.status != ContactStatus.WITHDRAWN,
        PointOfContact.id != entry.id,
        PointOfContact.successor_id.is_distinct_from(entry.id),
    )
    if not await session.scalar(select(another)):
        raise LastInRole(LAST_IN_ROLE[office.role], entry=entry.reference, state=office.state)
