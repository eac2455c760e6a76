"""Which acts on a case stand: done since it was opened, and not taken back. Pure."""

from collections import Counter
from collections.abc import Iterable

from pingcheck.followup.cases import ENDING_TAKEN_BACK, CaseAct, CaseEntry, CaseEntryKind


def begins_anew(entry: CaseEntry) -> bool:
    """Whether the case was opened again and is worked on from the start: not if only its ending was taken back."""
    return entry.kind is CaseEntryKind.REOPENED and entry.words != ENDING_TAKEN_BACK


def standing_acts(entries: Iterable[CaseEntry]) -> frozenset[CaseAct]:
    """What was done since the case was opened, or opened again. `entries`: the earliest first."""
    done = Counter[CaseAct]()
    for entry in entries:
        if begins_anew(entry):
            done.clear()
        elif entry.act is not None:
            done[entry.act] = max(0, done[entry.act] + (1 if entry.kind is CaseEntryKind.ACTED else -1))
    return frozenset(+done)
