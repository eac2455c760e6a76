"""New entries: what a State nominates that the directory does not have."""

from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.grounds import require_ground, require_ground_for_life
from directory.acts.notices import Notice, notice_of
from directory.acts.written_fields import Written, read_new
from directory.contacts import ContactStatus, PointOfContact
from directory.database.locks import lock_table
from directory.database.statements import advance_id_sequence
from directory.entries.entry import Entry
from directory.entries.entry_changes import EntryChange
from directory.entries.writer import add_entries
from directory.errors import N_, Refused
from directory.history import ChangeKind, Provenance
from directory.nominations import Nomination
from directory.states import State


@dataclass(frozen=True, slots=True)
class Created:
    contact_id: int
    notice: Notice


async def create_entry(session: AsyncSession, provenance: Provenance, state: State, written: Written) -> Created:
    """Makes an entry of what was written; role and rank must be among it. Raises Refused, WrongFields."""
    require_ground(provenance)
    require_ground_for_life(provenance.ground, ChangeKind.ADDED)
    content = read_new(written, state, provenance.note_reference, provenance.note_date)
    require_reachable(content)
    await lock_table(session, PointOfContact)
    contact_id = await begin_entry(session, content, provenance, ContactStatus.NOMINATED)
    return Created(contact_id, notice_of(change_to_new(contact_id, content), state, provenance))


def require_reachable(content: Nomination) -> None:
    """Raises Refused for one whom nobody could reach."""
    if not content.emails and not content.phones:
        raise Refused(N_("The new contact cannot be reached: write an email address or a telephone number."))


def change_to_new(contact_id: int, content: Nomination) -> EntryChange:
    """A new entry as a change of one that had no address. Pure."""
    before = Entry(contact_id, ContactStatus.NOMINATED, replace(content, emails=(), phones=()), ())
    return EntryChange(before, content, (), ChangeKind.ADDED)


async def begin_entry(session: AsyncSession, content: Nomination, provenance: Provenance, status: ContactStatus) -> int:
    """Adds an entry under the next number; the caller has locked the table."""
    contact_id = (await session.scalar(select(func.max(PointOfContact.id))) or 0) + 1
    await add_entries(session, [(contact_id, content)], provenance, status)
    await advance_id_sequence(session, PointOfContact)
    return contact_id
