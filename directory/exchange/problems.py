"""What is said about a file's cells: where, what stands there, and what would be right."""

from dataclasses import dataclass, field

MOST_KEPT = 100_000  # of each kind, in memory; beyond, a file is beyond reading line by line anyway
LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """About one cell of a row."""

    column: str
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class Problem:
    """About one cell of a file. The column is named as export names it, whatever the file's own title."""

    line: int
    column: str
    value: str
    problem: str


@dataclass(slots=True)
class Problems:
    """Collected in bounded memory; `count` counts those not kept, too."""

    kept: list[Problem] = field(default_factory=list)
    count: int = 0

    def add(self, line: int, finding: Finding) -> None:
        self.count += 1
        if len(self.kept) < MOST_KEPT:
            self.kept.append(Problem(line, finding.column, finding.value[:LONGEST_SHOWN], finding.problem))

    def in_order(self) -> tuple[Problem, ...]:
        """By line. If some were not kept, a last one says how many."""
        shown = sorted(self.kept, key=lambda problem: problem.line)
        if self.count > len(shown):
            shown.append(
                Problem(shown[-1].line, "", "", f"and {self.count - len(shown):,} more that are not listed here")
            )
        return tuple(shown)
