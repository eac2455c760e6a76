"""What a line does to its entry: before and after, and who will be told. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from directory.acts.grounds import require_ground_for_fields
from directory.acts.new_entry import require_reachable
from directory.acts.notices import Notice, notice_of, notice_of_new
from directory.acts.succession import office_of_successor
from directory.acts.written_fields import Written, read_new, read_written
from directory.contacts import REACHABLE, ContactStatus
from directory.entries.entry import Entry
from directory.entries.entry_changes import EntryChange
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground
from directory.nominations import FIELDS, Nomination
from directory.notes.note import LineAct, NoteLine, NoteVerbale
from directory.states import State

NEW = 0  # stands for the number of an entry that is not made yet

CHANGES: Mapping[LineAct, ChangeKind] = {
    LineAct.CREATE: ChangeKind.ADDED,
    LineAct.CORRECT: ChangeKind.CORRECTED,
    LineAct.REPLACE: ChangeKind.REPLACED,
    LineAct.SUSPEND: ChangeKind.SUSPENDED,
    LineAct.RESUME: ChangeKind.RESUMED,
    LineAct.WITHDRAW: ChangeKind.WITHDRAWN,
}
# The fields that a page compares; the note's own stand above them.
COMPARED = tuple(field for field in FIELDS if field not in {"state", "note_reference", "note_date"})


@dataclass(frozen=True, slots=True)
class LineEffect:
    """`before`: None for a new entry; `after`: None for one that is suspended, resumed or ended as it is."""

    before: Nomination | None
    after: Nomination | None
    notices: tuple[Notice, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """Those in which the entry, or its successor, will differ."""
        if self.after is None:
            return ()
        if self.before is None:
            return tuple(field for field in COMPARED if getattr(self.after, field))
        return tuple(self.before.differences(self.after, COMPARED))


def written_of(line: NoteLine) -> Written:
    return {Column(name): str(value) for name, value in line.written.items()}


def effect_of(line: NoteLine, entry: Entry | None, state: State, note: NoteVerbale) -> LineEffect:
    """Raises Refused if the entry cannot take it; WrongFields if a field cannot be taken as written."""
    if entry is None:
        new = read_new(written_of(line), state, note.number, note.dated)
        require_reachable(new)
        return LineEffect(None, new, (notice_of_new(NEW, new, state),))
    if entry.status is ContactStatus.WITHDRAWN:
        raise Refused(f"{entry.reference} has ended. A State nominates anew by a new entry.")
    if line.act is LineAct.CORRECT:
        return _correction(line, entry, state)
    if line.act is LineAct.REPLACE:
        return _succession(line, entry, state, note)
    _require_other_life(line.act, entry)
    change = EntryChange(entry, entry.nomination, (), CHANGES[line.act])
    return LineEffect(entry.nomination, None, (notice_of(change, state),))


def _correction(line: NoteLine, entry: Entry, state: State) -> LineEffect:
    after = read_written(written_of(line), entry.nomination, state)
    fields = tuple(entry.nomination.differences(after, FIELDS))
    if not fields:
        raise Refused(f"{entry.reference} says so already; nothing would change.")
    require_ground_for_fields(Ground.NOTE, fields)
    change = EntryChange(entry, after, fields, ChangeKind.CORRECTED)
    return LineEffect(entry.nomination, after, (notice_of(change, state),))


def _succession(line: NoteLine, entry: Entry, state: State, note: NoteVerbale) -> LineEffect:
    if entry.succession.successor_id is not None:
        raise Refused(f"{entry.reference} has a successor already, who takes over on {entry.succession.handover_on}.")
    after = read_written(written_of(line), office_of_successor(entry.nomination, note.number, note.dated), state)
    require_reachable(after)
    old = notice_of(EntryChange(entry, entry.nomination, (), ChangeKind.REPLACED), state)
    return LineEffect(entry.nomination, after, (old, notice_of_successor(NEW, entry.nomination, after, state)))


def notice_of_successor(contact_id: int, old: Nomination, new: Nomination, state: State) -> Notice:
    """The new addresses are verified; all others are told by the notice about the old entry."""
    known = {email.casefold() for email in old.emails}
    fresh = tuple(email for email in new.emails if email.casefold() not in known)
    return replace(notice_of_new(contact_id, new, state), mission=None, to_verify=fresh)


def _require_other_life(act: LineAct, entry: Entry) -> None:
    is_suspended = entry.status not in REACHABLE
    if act is LineAct.SUSPEND and is_suspended:
        raise Refused(f"{entry.reference} is suspended already.")
    if act is LineAct.RESUME and not is_suspended:
        raise Refused(f"{entry.reference} is not suspended.")


def mails_of(notices: tuple[Notice, ...] | list[Notice]) -> int:
    """How many emails these notices make."""
    return sum(len(each.addresses) + (each.mission is not None) + len(each.to_verify) for each in notices)
