"""What is due, as the day's email tells it: kinds of work, and of each the count and the first rows."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory.contacts import Role


class WorkKind(StrEnum):
    """The kinds of work, in the order of their urgency."""

    INCIDENTS = "incidents"
    MISSED = "missed"
    CALLS = "calls"
    CALLS_AGAIN = "calls_again"
    REPLIES = "replies"
    CONTRADICTIONS = "contradictions"
    PROPOSALS = "proposals"
    NOMINATIONS = "nominations"
    APPROVALS = "approvals"
    CORRECTIONS = "corrections"
    MEETINGS = "meetings"
    CASES = "cases"
    NOBODYS_CASES = "nobodys_cases"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """Who or what it is about, since when it waits or when it is due, and the path of its page. `state`: a State's
    code; `title`: of a check, in an officer's words, or the number of a letter; `by`: the officer who asks."""

    state: str = ""
    role: Role | None = None
    title: str = ""
    by: str = ""
    since: datetime | None = None
    due: datetime | None = None
    path: str = ""


@dataclass(frozen=True, slots=True)
class DueGroup:
    """The first rows of a kind, and how many there are in all. `owner`: whose cases they are; `undated`: how many of
    these have no day."""

    kind: WorkKind
    count: int
    rows: tuple[DueRow, ...] = ()
    owner: str = ""
    undated: int = 0
