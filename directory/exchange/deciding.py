"""What an import does with each row. Pure: it knows the rows, their matches and what it decided before."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

from directory.contacts import contact_reference
from directory.exchange.columns import Column
from directory.exchange.identity import Candidate, Claim, Match, Rule, has_description_only
from directory.exchange.problems import Finding
from directory.nominations import Nomination


class Action(Enum):
    ADD = auto()
    CHANGE = auto()
    KEEP = auto()
    REJECT = auto()


@dataclass(frozen=True, slots=True)
class Decision:
    """`finding` says why a row is rejected, or what is odd about one that is kept."""

    action: Action
    contact_id: int = 0
    finding: Finding | None = None


class Decider:
    """Decides row after row, in the order of the file."""

    def __init__(self, *, certain: Collection[int], next_id: int, directory_is_empty: bool) -> None:
        """`certain`: the entries that some row of the file is certainly about. `next_id`: the first number for a new entry.

        Into an empty directory a file may bring its own references (it was exported elsewhere); they are kept.
        """
        self._certain = certain
        self._next_id = next_id
        self._directory_is_empty = directory_is_empty
        self._said: dict[int, tuple[int, int]] = {}  # of each entry: the line that spoke of it, the hash of what it said
        self._named: dict[int, int] = {}  # the entry by the hash of what identifies it within this file

    @property
    def lines(self) -> dict[int, int]:
        """The line that spoke of each entry that this file is about."""
        return {contact_id: line for contact_id, (line, _) in self._said.items()}

    def decide(self, line: int, claim: Claim, match: Match) -> Decision:
        refusal = self._refused_reference(claim, match)
        if refusal:
            return Decision(Action.REJECT, finding=refusal)
        known = match.certain or self._named_before(claim) or self._likely(match)
        if known is None:
            return self._not_found(line, claim, match)
        if known.withdrawn:
            return Decision(Action.REJECT, finding=_withdrawn(known.contact_id))
        return self._about(line, claim, known)

    def _refused_reference(self, claim: Claim, match: Match) -> Finding | None:
        if claim.reference is None or self._directory_is_empty:
            return None
        reference = contact_reference(claim.reference)
        if not match.candidates:
            problem = f"there is no entry {reference}; correct the reference, or leave it empty for a new entry"
        elif match.candidates[0].state != claim.nomination.state:
            problem = f"{reference} is an entry of {match.candidates[0].state}; correct the reference, or leave it empty"
        else:
            return None
        return Finding(Column.REFERENCE, reference, problem)
