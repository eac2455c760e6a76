"""A note whole, as a page shows it: its lines before and after, its documents, and who did what with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.notices import Notice
from directory.contacts import contact_reference
from directory.entries.entry import Entry, load_entries
from directory.entries.past import entry_as_of, histories_of
from directory.errors import Refused
from directory.history import Ground, HistoryEntry, Provenance
from directory.nominations import Nomination
from directory.notes.documents import documents_of
from directory.notes.effects import LineEffect, effect_of, notices_of
from directory.notes.lines import lines_of
from directory.notes.note import LineAct, NoteDocument, NoteLine, NoteStep, NoteVerbale
from directory.notes.stages import NoteStepKind, Stage
from directory.notes.steps import find_note, steps_of
from directory.states import State


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line beside its entry. `effect`: before and after, None if it cannot be carried out, for `problem`;
    `changed_since`: the last change of the entry, if it is newer than the line."""

    line: NoteLine
    entry: Entry | None
    effect: LineEffect | None
    problem: Refused | None = None
    changed_since: HistoryEntry | None = None

    @property
    def made(self) -> str:
        """The reference of the entry that it made; empty if none."""
        return contact_reference(self.line.made_contact_id) if self.line.made_contact_id is not None else ""

    @property
    def name(self) -> str:
        """The person or office whom it is about, or who is new."""
        about = self.entry.nomination if self.entry else self.effect.after if self.effect else None
        return about.shown_name if about else str(self.line.written.get("name", ""))


@dataclass(frozen=True, slots=True)
class WholeNote:
    note: NoteVerbale
    state: State | None
    lines: tuple[ShownLine, ...]
    documents: tuple[NoteDocument, ...]
    steps: tuple[NoteStep, ...]

    def last(self, kind: NoteStepKind) -> NoteStep | None:
        return next((step for step in reversed(self.steps) if step.kind is kind), None)

    @property
    def steps_in_brief(self) -> list[NoteStep]:
        """Of changes that one officer made in a row, the last alone."""
        pairs = zip(self.steps, [*self.steps[1:], None], strict=True)
        edited = NoteStepKind.EDITED
        return [
            step for step, after in pairs if not (after and step.kind is after.kind is edited and step.by == after.by)
        ]

    @property
    def notices(self) -> list[Notice]:
        """Who would be told if it came into force now."""
        if self.state is None:
            return []
        note = self.note
        on_it = Provenance(
            note.received_at, "", "", ground=Ground.NOTE, note_reference=note.number, note_date=note.dated
        )
        effects = [shown.effect for shown in self.lines if shown.effect is not None]
        return [notice for effect in effects for notice in notices_of(effect, self.state, on_it)]

    @property
    def can_be_carried_out(self) -> bool:
        return bool(self.lines) and not any(shown.problem or shown.changed_since for shown in self.lines)


async def whole_note(session: AsyncSession, note_id: int) -> WholeNote:
    """Raises Refused if there is none."""
    note = await find_note(session, note_id)
    state = await session.get(State, note.state_code) if note.state_code else None
    lines = await lines_of(session, note_id)
    documents, steps = await documents_of(session, note_id), await steps_of(session, note_id)
    return WholeNote(note, state, await _shown(session, note, state, lines), tuple(documents), tuple(steps))


async def _shown(
    session: AsyncSession, note: NoteVerbale, state: State | None, lines: Sequence[NoteLine]
) -> tuple[ShownLine, ...]:
    named = {each for line in lines for each in (line.contact_id, line.made_contact_id) if each is not None}
    entries, histories = await load_entries(session, named), await histories_of(session, sorted(named))
    shown = []
    for line in lines:
        entry = entries.get(line.contact_id) if line.contact_id is not None else None
        history = histories.get(line.contact_id or 0, [])
        if note.stage is Stage.IN_FORCE:
            made = histories.get(line.made_contact_id or 0, [])
            shown.append(ShownLine(line, entry, _past_effect(line, history, made)))
        elif state is not None:
            shown.append(_pending(line, entry, history, state, note))
    return tuple(shown)


def _pending(
    line: NoteLine, entry: Entry | None, history: Sequence[HistoryEntry], state: State, note: NoteVerbale
) -> ShownLine:
    newer = history[-1] if history and history[-1].id != line.seen else None
    try:
        return ShownLine(line, entry, effect_of(line, entry, state, note), None, newer)
    except Refused as problem:
        return ShownLine(line, entry, None, problem, newer)


def _past_effect(line: NoteLine, history: Sequence[HistoryEntry], made: Sequence[HistoryEntry]) -> LineEffect | None:
    """What it did, by the history of the entries; None if that does not tell."""
    upto = [row for row in history if line.seen is not None and row.id <= line.seen]
    before = _content(upto)
    if line.act in {LineAct.CREATE, LineAct.REPLACE}:
        return LineEffect(before, _content(made[:1]), ())
    done = [row for row in history if line.seen is not None and row.id > line.seen][:1]
    after = _content([*upto, *done]) if line.act is LineAct.CORRECT else None
    return LineEffect(before, after, ()) if done else None


def _content(history: Sequence[HistoryEntry]) -> Nomination | None:
    past = entry_as_of(history, history[-1].at) if history else None
    return past.nomination if past else None
