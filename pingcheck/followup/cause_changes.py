"""What a case was opened for: its cause follows the evidence, and each change of it is an entry of the case."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pingcheck.followup.cases import BY_ITSELF, CaseCause, CaseEntry, CaseEntryKind

_CHANGED = "The cause changed from {before} to {now}."
_PATTERN = re.compile(r"The cause changed from (\w+) to (\w+)\.")


@dataclass(frozen=True, slots=True)
class CauseChange:
    """From one cause to another, by itself."""

    before: CaseCause
    now: CaseCause

    @property
    def words(self) -> str:
        """As an entry keeps it; pages say the causes in words of their own."""
        return _CHANGED.format(before=self.before.value, now=self.now.value)


def cause_change(entry: CaseEntry) -> CauseChange | None:
    """The change that an entry tells of; None if it tells of something else."""
    found = _PATTERN.fullmatch(entry.words)
    if found is None or entry.kind is not CaseEntryKind.NOTED or entry.by != BY_ITSELF:
        return None
    return CauseChange(CaseCause(found[1]), CaseCause(found[2]))


def opened_for(now: CaseCause, entries: Sequence[CaseEntry]) -> CaseCause:
    """The first cause of a case with these entries, the earliest first. `now`: the present one."""
    changes = (cause_change(entry) for entry in entries)
    return next((change.before for change in changes if change is not None), now)
