"""What an import does with each row. Pure: it knows the rows, their matches and its earlier decisions."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from directory.contacts import contact_reference
from directory.exchange.columns import Column
from directory.exchange.identity import Candidate, Match, RowContent, Rule
from directory.exchange.problems import Finding


class Action(Enum):
    ADD = auto()
    CHANGE = auto()
    KEEP = auto()
    REJECT = auto()


@dataclass(frozen=True, slots=True)
class RowDecision:
    """`findings` say why the row is rejected, or what is odd about a row that is taken."""

    action: Action
    contact_id: int = 0
    findings: tuple[Finding, ...] = ()


class Decider:
    """Decides row after row, in the order of the file."""

    def __init__(self, *, certain: Collection[int], next_id: int, directory_is_empty: bool) -> None:
        """`certain`: entries that some row of the file is certainly about. `next_id`: the first number for a new entry.

        A file for an empty directory may bring its own references (it was exported elsewhere); they are kept.
        """
        self._certain = certain
        self._next_id = next_id
        self._directory_is_empty = directory_is_empty
        self._said: dict[int, tuple[int, int]] = {}  # by entry: the first line about it, the hash of what that says
        self._new: dict[int, int] = {}  # new entries, by the hash of what identifies them within this file

    def line_of(self, contact_id: int) -> int | None:
        """The line of this file that is about an entry, if there is one."""
        said = self._said.get(contact_id)
        return said[0] if said else None

    def decide(self, line: int, row: RowContent, match: Match) -> RowDecision:
        """Rejects a row that is not plainly about one entry, and says what would make it plain. Nothing is guessed."""
        refused = self._refused_reference(row, match)
        if refused:
            return _rejected(refused)
        known = match.certain
        if known is None:
            likely = self._likely(match)
            if len(likely) > 1:
                return _rejected(_ambiguous(row, match.rule, likely))
            known = likely[0] if likely else None
        if known is None:
            return self._about_new(line, row)
        if known.withdrawn:
            return _rejected(_withdrawn(row, match.rule, known))
        return self._about(line, row, known.contact_id, Action.KEEP if known.same else Action.CHANGE, known)

    def _refused_reference(self, row: RowContent, match: Match) -> Finding | None:
        if row.reference is None or self._directory_is_empty:
            return None
        reference = contact_reference(row.reference)
        if not match.candidates:
            problem = f"there is no entry {reference}; correct the reference, or leave it empty for a new entry"
        elif match.candidates[0].state != row.nomination.state:
            problem = (
                f"{reference} is an entry of {match.candidates[0].state}; correct the reference, or leave it empty"
            )
        else:
            return None
        return Finding(Column.REFERENCE, reference, problem)

    def _likely(self, match: Match) -> list[Candidate]:
        """The entries that no other row is certainly about. A withdrawn contact's mailbox under a new note means a new
        entry."""
        return [
            candidate
            for candidate in match.candidates
            if candidate.contact_id not in self._certain and (match.rule is Rule.NOTE or not candidate.withdrawn)
        ]

    def _about_new(self, line: int, row: RowContent) -> RowDecision:
        key = hash(row.reference or row.key)
        contact_id = self._new.get(key)
        if contact_id is None:
            contact_id = row.reference or self._next_id
            self._next_id = max(self._next_id, contact_id + 1)
            self._new[key] = contact_id
        return self._about(line, row, contact_id, Action.ADD, None)

    def _about(
        self, line: int, row: RowContent, contact_id: int, action: Action, known: Candidate | None
    ) -> RowDecision:
        """Each entry takes one row. A second row that says the same does no harm."""
        content = hash(row.nomination)
        first, said = self._said.setdefault(contact_id, (line, content))
        column, value = _naming_cell(row)
        if first == line:
            return RowDecision(action, contact_id, _rank_changes(row, known) if known else ())
        if said == content:
            finding = Finding(column, value, f"the same stands on line {first}; it is taken once")
            return RowDecision(Action.KEEP, contact_id, (finding,))
        problem = (
            f"line {first} is about the same entry and says something else; leave only one of the two, "
            "or give each its own note reference if they are two points of contact"
        )
        return _rejected(Finding(column, value, problem))


def _rejected(finding: Finding) -> RowDecision:
    return RowDecision(Action.REJECT, findings=(finding,))


def _rank_changes(row: RowContent, known: Candidate) -> tuple[Finding, ...]:
    if known.rank is row.nomination.rank:
        return ()
    reference = contact_reference(known.contact_id)
    problem = f"{reference} was {known.rank} and becomes {row.nomination.rank}"
    return (Finding(Column.RANK, row.nomination.rank, problem),)


def _ambiguous(row: RowContent, rule: Rule, likely: list[Candidate]) -> Finding:
    column, value = _naming_cell(row, rule)
    entries = ", ".join(contact_reference(candidate.contact_id) for candidate in likely[:5])
    return Finding(column, value, f"ambiguous: it may be about {entries}; write which in a column named reference")


def _withdrawn(row: RowContent, rule: Rule, known: Candidate) -> Finding:
    column, value = _naming_cell(row, rule)
    problem = (
        f"this is {contact_reference(known.contact_id)}, which the State withdrew; if it is nominated anew, "
        "write the new note's reference and leave the entry's own empty"
    )
    return Finding(column, value, problem)


def _naming_cell(row: RowContent, rule: Rule | None = None) -> tuple[Column, str]:
    """The cell by which the row names its entry."""
    nomination = row.nomination
    if row.reference is not None:
        return Column.REFERENCE, contact_reference(row.reference)
    if nomination.note_reference and rule is not Rule.ADDRESS:
        return Column.NOTE_REFERENCE, nomination.note_reference
    return (Column.EMAILS, nomination.emails[0]) if nomination.emails else (Column.NAME, nomination.name)
