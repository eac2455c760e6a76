"""What an import does with each row. Pure: it knows the rows, their matches and what it decided before."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from directory.contacts import contact_reference
from directory.exchange.columns import Column
from directory.exchange.identity import Candidate, Claim, Match, Rule
from directory.exchange.problems import Finding


class Action(Enum):
    ADD = auto()
    CHANGE = auto()
    KEEP = auto()
    REJECT = auto()


@dataclass(frozen=True, slots=True)
class Decision:
    """`findings` say why a row is rejected, or what is odd about one that is taken."""

    action: Action
    contact_id: int = 0
    findings: tuple[Finding, ...] = ()


class Decider:
    """Decides row after row, in the order of the file."""

    def __init__(self, *, certain: Collection[int], next_id: int, directory_is_empty: bool) -> None:
        """`certain`: entries that some row of the file is certainly about. `next_id`: the first number for a new entry.

        Into an empty directory a file may bring its own references (it was exported elsewhere); they are kept.
        """
        self._certain = certain
        self._next_id = next_id
        self._directory_is_empty = directory_is_empty
        self._said: dict[
            int, tuple[int, int]
        ] = {}  # of each entry: the line that spoke of it, the hash of what it said
        self._named: dict[int, int] = {}  # new entries by the hash of what identifies them within this file

    def line_of(self, contact_id: int) -> int | None:
        """The line that spoke of an entry, if this file is about it."""
        said = self._said.get(contact_id)
        return said[0] if said else None

    def decide(self, line: int, claim: Claim, match: Match) -> Decision:
        """Whatever is not plainly one entry is rejected with what would make it plain; nothing is ever guessed."""
        refused = self._refused_reference(claim, match)
        if refused:
            return _rejected(refused)
        known = match.certain
        if known is None:
            likely = self._likely(match)
            if len(likely) > 1:
                return _rejected(_ambiguous(claim, match.rule, likely))
            known = likely[0] if likely else None
        if known is None:
            return self._about_new(line, claim)
        if known.withdrawn:
            return _rejected(_withdrawn(claim, match.rule, known))
        return self._about(line, claim, known.contact_id, Action.KEEP if known.same else Action.CHANGE, known)

    def _refused_reference(self, claim: Claim, match: Match) -> Finding | None:
        if claim.reference is None or self._directory_is_empty:
            return None
        reference = contact_reference(claim.reference)
        if not match.candidates:
            problem = f"there is no entry {reference}; correct the reference, or leave it empty for a new entry"
        elif match.candidates[0].state != claim.nomination.state:
            problem = (
                f"{reference} is an entry of {match.candidates[0].state}; correct the reference, or leave it empty"
            )
        else:
            return None
        return Finding(Column.REFERENCE, reference, problem)

    def _likely(self, match: Match) -> list[Candidate]:
        """The entries that no other row is certainly about. Whoever nominates a withdrawn contact's mailbox under a
        new note means a new entry."""
        return [
            candidate
            for candidate in match.candidates
            if candidate.contact_id not in self._certain and (match.rule is Rule.NOTE or not candidate.withdrawn)
        ]

    def _about_new(self, line: int, claim: Claim) -> Decision:
        key = hash(claim.reference or claim.key)
        contact_id = self._named.get(key)
        if contact_id is None:
            contact_id = claim.reference or self._next_id
            self._next_id = max(self._next_id, contact_id + 1)
            self._named[key] = contact_id
        return self._about(line, claim, contact_id, Action.ADD, None)

    def _about(self, line: int, claim: Claim, contact_id: int, action: Action, known: Candidate | None) -> Decision:
        """One entry is spoken of by one row; a second that says the same does no harm."""
        content = hash(claim.nomination)
        first, said = self._said.setdefault(contact_id, (line, content))
        column, value = _told_by(claim)
        if first == line:
            return Decision(action, contact_id, _rank_changes(claim, known) if known else ())
        if said == content:
            finding = Finding(column, value, f"the same stands on line {first}; it is taken once")
            return Decision(Action.KEEP, contact_id, (finding,))
        problem = (
            f"line {first} is about the same entry and says something else; leave only one of the two, "
            "or give each its own note reference if they are two points of contact"
        )
        return _rejected(Finding(column, value, problem))


def _rejected(finding: Finding) -> Decision:
    return Decision(Action.REJECT, findings=(finding,))


def _rank_changes(claim: Claim, known: Candidate) -> tuple[Finding, ...]:
    if known.rank is claim.nomination.rank:
        return ()
    reference = contact_reference(known.contact_id)
    problem = f"{reference} was {known.rank} and becomes {claim.nomination.rank}"
    return (Finding(Column.RANK, claim.nomination.rank, problem),)


def _ambiguous(claim: Claim, rule: Rule, likely: list[Candidate]) -> Finding:
    column, value = _told_by(claim, rule)
    entries = ", ".join(contact_reference(candidate.contact_id) for candidate in likely[:5])
    return Finding(column, value, f"ambiguous: it may be about {entries}; write which in a column named reference")


def _withdrawn(claim: Claim, rule: Rule, known: Candidate) -> Finding:
    column, value = _told_by(claim, rule)
    problem = (
        f"this is {contact_reference(known.contact_id)}, which the State withdrew; if it is nominated anew, "
        "write the new note's reference and leave the entry's own empty"
    )
    return Finding(column, value, problem)


def _told_by(claim: Claim, rule: Rule | None = None) -> tuple[Column, str]:
    """The cell by which the row names its entry."""
    nomination = claim.nomination
    if claim.reference is not None:
        return Column.REFERENCE, contact_reference(claim.reference)
    if nomination.note_reference and rule is not Rule.ADDRESS:
        return Column.NOTE_REFERENCE, nomination.note_reference
    return (Column.EMAILS, nomination.emails[0]) if nomination.emails else (Column.NAME, nomination.name)
