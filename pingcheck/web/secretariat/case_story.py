"""What was done about a case, told in the order of time: its entries, and the corrections of results. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from directory.errors import N_
from pingcheck.followup.case_facts import CaseRecord
from pingcheck.followup.cases import CaseEntry
from pingcheck.followup.cause_changes import CauseChange, cause_change
from pingcheck.followup.corrections import CorrectedPing

ASKED = N_("Asked for a correction")
APPROVED = N_("Corrected the result")
NOT_APPROVED = N_("Did not approve the correction")
WITHDREW = N_("Withdrew the correction")


@dataclass(frozen=True, slots=True)
class CorrectionStep:
    """What an officer did about a correction: `what` in words, why in the officer's own."""

    what: str
    about: CorrectedPing
    why: str = ""


@dataclass(frozen=True, slots=True)
class CaseStoryLine:
    """One thing that was done: an entry of the case, or a step of a correction. `by`: empty where no officer did it.
    `change`: of the cause, if that is what the entry tells of."""

    at: datetime
    by: str
    entry: CaseEntry | None = None
    step: CorrectionStep | None = None
    change: CauseChange | None = None


def story_of(record: CaseRecord) -> list[CaseStoryLine]:
    """The earliest first. Of corrections, what was done since the case was opened."""
    lines = [CaseStoryLine(one.at, one.by, entry=one, change=cause_change(one)) for one in record.entries]
    for one in record.corrections:
        lines += [line for line in _steps(one) if line.at >= record.case.opened_at]
    return sorted(lines, key=lambda line: line.at)


def _steps(one: CorrectedPing) -> Iterator[CaseStoryLine]:
    correction = one.correction
    asked = CorrectionStep(ASKED, one, correction.claimed_by)
    yield CaseStoryLine(correction.asked_at, correction.asked_by, step=asked)
    if correction.approved_at is not None:
        approved = CorrectionStep(APPROVED, one, correction.approved_alone)
        yield CaseStoryLine(correction.approved_at, correction.approved_by, step=approved)
    if correction.ended_at is not None:
        what = NOT_APPROVED if correction.approved_at is None else WITHDREW
        yield CaseStoryLine(
            correction.ended_at, correction.ended_by, step=CorrectionStep(what, one, correction.ended_reason)
        )


def linked_pieces(text: str, hrefs: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """A text in pieces, each with its address or none: where one of these names stands in it, it is a link."""
    if not hrefs:
        return [(text, "")]
    names = "|".join(re.escape(name) for name in sorted(hrefs, key=len, reverse=True))
    pieces = re.split(rf"(?<!\w)({names})(?!\w)", text)
    return [(piece, hrefs.get(piece, "") if place % 2 else "") for place, piece in enumerate(pieces) if piece]
