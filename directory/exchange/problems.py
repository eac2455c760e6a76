"""Problems: what is wrong or odd in the cells of a file, where, and what would be right."""

from dataclasses import dataclass, field

MOST_KEPT = 100_000  # of each kind, in memory; nobody reads more of them one by one
LONGEST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong or odd about one cell of a row."""

    column: str
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class Problem:
    """The same with its line in the file. The column is named as export names it, whatever title the file has."""

    line: int
    column: str
    value: str
    problem: str


@dataclass(slots=True)
class Problems:
    """Collects them in bounded memory; `count` includes those that are not kept."""

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
