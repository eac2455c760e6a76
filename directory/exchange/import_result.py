"""What an import did with its rows, or would do: counts, problems and the first changes, for the person who asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from directory.entries.entry_changes import EntryChange
from directory.exchange.decider import Action, RowDecision
from directory.exchange.identity import Match, RowContent
from directory.exchange.left_out_cells import RawRow
from directory.exchange.problems import Finding, Problems
from directory.exchange.rejects import Rejected
from directory.nominations import Nomination


@dataclass(frozen=True, slots=True)
class ReadableRow:
    """A row that could be read, and the entries that it may be about."""

    raw: RawRow
    warnings: tuple[Finding, ...]
    content: RowContent
    match: Match


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """A row, and what is done with it."""

    readable: ReadableRow
    decision: RowDecision

    @property
    def action(self) -> Action:
        return self.decision.action

    @property
    def line(self) -> int:
        return self.readable.raw.line

    @property
    def nomination(self) -> Nomination:
        return self.readable.content.nomination

    def added(self) -> tuple[int, Nomination]:
        return self.decision.contact_id, self.nomination

    def rejected(self) -> Rejected:
        return Rejected(self.readable.raw, self.decision.findings)


@dataclass(slots=True)
class Imported:
    """What an import did, or would do."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected_rows: int = 0
    rejected: Problems = field(default_factory=Problems)
    warnings: Problems = field(default_factory=Problems)
    changes: list[tuple[int, EntryChange]] = field(default_factory=list)  # the first of them, each with its line

    @property
    def taken(self) -> int:
        return self.added + self.changed + self.unchanged

    def take(self, rows: Sequence[DecidedRow]) -> None:
        """Counts rows that are not rejected, and keeps their warnings."""
        for row in rows:
            self.added += row.action is Action.ADD
            self.changed += row.action is Action.CHANGE
            self.unchanged += row.action is Action.KEEP
            for finding in (*row.readable.warnings, *row.decision.findings):
                self.warnings.add(row.line, finding)

    def reject(self, rows: Sequence[Rejected]) -> None:
        self.rejected_rows += len(rows)
        for rejected in rows:
            for finding in rejected.findings:
                self.rejected.add(rejected.row.line, finding)
