"""Succession: an entry replaced by another, at once or on a day to come."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.entry_acts import begin_successor
from directory.acts.grounds import require_ground_for_life
from directory.acts.intent import Intent, locked_entry
from directory.acts.new_entry import begin_entry, change_to_new, require_reachable
from directory.acts.notices import Notice, notice_of
from directory.acts.written_fields import Written, read_written
from directory.contacts import ContactStatus, PointOfContact
from directory.entries.entry import Entry, Succession
from directory.entries.entry_changes import EntryChange
from directory.entries.writer import change_entries
from directory.errors import N_, Refused
from directory.history import ChangeKind, Ground, HistoryEntry, Provenance
from directory.nominations import Nomination
from directory.states import State

LONGEST_AHEAD_DAYS = 366
MOST_HANDOVERS = 500  # in one transaction; the rest follow at the next call


@dataclass(frozen=True, slots=True)
class Replaced:
    """`notices`: of the entry that ends, and of its successor's, whose addresses are new."""

    successor_id: int
    notices: tuple[Notice, Notice]

    @property
    def notice(self) -> Notice:
        """Of the entry that ends."""
        return self.notices[0]


async def replace_entry(
    session: AsyncSession, intent: Intent, successor: Written, handover_on: date | None = None
) -> Replaced:
    """Makes the successor's entry, in the same role and rank, and ends the old one on the day of the handover (UTC).

    Without a day, or on one that has come, at once. Until a later day the successor is ready, suspended. What is not
    written of the successor, but for the person, stays as the old entry has it. Raises Refused, WrongFields.
    """
    entry = await locked_entry(session, intent, adds_another=True)
    require_ground_for_life(intent.provenance.ground, ChangeKind.REPLACED)
    if entry.succession.successor_id is not None:
        text = N_("{entry} has a successor already, who takes over on {day}.")
        raise Refused(text, entry=entry.reference, day=entry.succession.handover_on)
    day = _day(handover_on, intent.provenance.at)
    state = await session.get_one(State, entry.nomination.state)
    of_note = intent.provenance.note_reference, intent.provenance.note_date
    content = read_written(successor, office_of_successor(entry.nomination, *of_note), state)
    require_reachable(content)
    return await _write(session, intent, entry, content, day)


def _day(wanted: date | None, at: datetime) -> date:
    day = wanted or at.date()
    if (day - at.date()).days > LONGEST_AHEAD_DAYS:
        raise Refused(N_("The handover on {day} is more than a year ahead; write a nearer day."), day=day)
    return day


def office_of_successor(old: Nomination, note_reference: str, note_date: date | None) -> Nomination:
    """What a successor has of the old entry."""
    of_note = replace(old, note_reference=note_reference, note_date=note_date)
    return replace(of_note, form_of_address="", name="", name_latin="", position="", emails=(), phones=())


async def _write(session: AsyncSession, intent: Intent, entry: Entry, content: Nomination, day: date) -> Replaced:
    has_come = day <= intent.provenance.at.date()
    begins = ContactStatus.NOMINATED if has_come else ContactStatus.SUSPENDED
    successor_id = await begin_entry(session, content, intent.provenance, begins)
    ends = ContactStatus.WITHDRAWN if has_come else None
    change = EntryChange(entry, entry.nomination, (), ChangeKind.REPLACED, ends, Succession(successor_id, day))
    await change_entries(session, [change], intent.provenance)
    state = await session.get_one(State, content.state)
    made = change_to_new(successor_id, content)
    ended_and_new = (notice_of(change, state, intent.provenance), notice_of(made, state, intent.provenance))
    return Replaced(successor_id, ended_and_new)


async def handovers_due(session: AsyncSession, now: datetime) -> list[int]:
    """The entries whose handover has come and that have not ended."""
    contact = PointOfContact
    due = select(contact.id).where(contact.handover_on <= now.date(), contact.status != ContactStatus.WITHDRAWN)
    return list(await session.scalars(due.order_by(contact.id).limit(MOST_HANDOVERS)))


async def complete_handovers(session: AsyncSession, now: datetime) -> list[Notice]:
    """Ends the entries whose handover has come, and begins their successors, on the ground of the replacement."""
    notices = []
    for contact_id in await handovers_due(session, now):
        intent = Intent(contact_id, await _provenance_of_replacement(session, contact_id, now))
        entry = await locked_entry(session, intent)
        if entry.succession.successor_id is not None:
            await begin_successor(session, intent, entry.succession.successor_id)
        change = EntryChange(entry, entry.nomination, (), ChangeKind.WITHDRAWN, ContactStatus.WITHDRAWN)
        await change_entries(session, [change], intent.provenance)
        state = await session.get_one(State, entry.nomination.state)
        notices.append(notice_of(change, state, intent.provenance))
    return notices


async def _provenance_of_replacement(session: AsyncSession, contact_id: int, now: datetime) -> Provenance:
    replaced = select(HistoryEntry).where(
        HistoryEntry.contact_id == contact_id, HistoryEntry.change == ChangeKind.REPLACED
    )
    row = (await session.scalars(replaced.order_by(HistoryEntry.id.desc()).limit(1))).one()
    document = row.document, row.document_hash
    return Provenance(now, row.by, row.reason, *document, row.ground or Ground.NOTE, row.note_reference, row.note_date)
