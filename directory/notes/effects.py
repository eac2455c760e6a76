"""What a line does to its entry: before and after, and who will be told. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from directory.acts.grounds import require_ground_for_fields
from directory.acts.new_entry import change_to_new, require_reachable
from directory.acts.notices import Notice, notice_of
from directory.acts.succession import office_of_successor
from directory.acts.written_fields import Written, read_new, read_written
from directory.contacts import REACHABLE, ContactStatus
from directory.entries.entry import Entry
from directory.entries.entry_changes import EntryChange
from directory.errors import N_, Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground, Provenance
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
    changes: tuple[EntryChange, ...]  # those about whose entries somebody may be told

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
        return LineEffect(None, new, (change_to_new(NEW, new),))
    if entry.status is ContactStatus.WITHDRAWN:
        raise Refused(N_("{entry} has ended. A State nominates anew by a new entry."), entry=entry.reference)
    if line.act is LineAct.CORRECT:
        return _correction(line, entry, state)
    if line.act is LineAct.REPLACE:
        return _succession(line, entry, state, note)
    _require_other_life(line.act, entry)
    change = EntryChange(entry, entry.nomination, (), CHANGES[line.act])
    return LineEffect(entry.nomination, None, (change,))


def _correction(line: NoteLine, entry: Entry, state: State) -> LineEffect:
    after = read_written(written_of(line), entry.nomination, state)
    fields = tuple(entry.nomination.differences(after, FIELDS))
    if not fields:
        raise Refused(N_("{entry} says so already; nothing would change."), entry=entry.reference)
    require_ground_for_fields(Ground.NOTE, fields)
    change = EntryChange(entry, after, fields, ChangeKind.CORRECTED)
    return LineEffect(entry.nomination, after, (change,))


def _succession(line: NoteLine, entry: Entry, state: State, note: NoteVerbale) -> LineEffect:
    if entry.succession.successor_id is not None:
        text = N_("{entry} has a successor already, who takes over on {day}.")
        raise Refused(text, entry=entry.reference, day=entry.succession.handover_on)
    after = read_written(written_of(line), office_of_successor(entry.nomination, note.number, note.dated), state)
    require_reachable(after)
    ended = EntryChange(entry, entry.nomination, (), ChangeKind.REPLACED)
    return LineEffect(entry.nomination, after, (ended, change_to_new(NEW, after)))


def _require_other_life(act: LineAct, entry: Entry) -> None:
    is_suspended = entry.status not in REACHABLE
    if act is LineAct.SUSPEND and is_suspended:
        raise Refused(N_("{entry} is suspended already."), entry=entry.reference)
    if act is LineAct.RESUME and not is_suspended:
        raise Refused(N_("{entry} is not suspended."), entry=entry.reference)


def notices_of(effect: LineEffect, state: State, provenance: Provenance) -> list[Notice]:
    """Who would be told."""
    return [notice_of(change, state, provenance) for change in effect.changes]
