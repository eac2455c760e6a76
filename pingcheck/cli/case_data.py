"""Cases as data: what `pingcheck case … --json` prints."""

from typing import Any

from pingcheck.followup.case_list import ListedCase
from pingcheck.followup.cases import CaseEntry


def in_short(listed: ListedCase) -> dict[str, Any]:
    """`due`: a day in UTC; `contact`: empty if the case is about the State."""
    case = listed.case
    return {
        "case": case.id,
        "state": case.state_code,
        "contact": listed.contact,
        "cause": case.cause.value,
        "owner": case.owner,
        "due": f"{case.due_at:%Y-%m-%d}" if case.due_at else None,
        "outcome": case.outcome.value if case.outcome else None,
    }


def described(listed: ListedCase, entries: list[CaseEntry]) -> dict[str, Any]:
    """`by`, `ended_by`: empty where no officer did it. `excused_until`: the last day of an excuse, in UTC."""
    case = listed.case
    return {
        **in_short(listed),
        "kind": case.kind.value,
        "exercise": listed.exercise,
        "ping": str(case.ping_id) if case.ping_id else None,
        "opened_at": case.opened_at.isoformat(),
        "ended_at": case.ended_at.isoformat() if case.ended_at else None,
        "ended_by": case.ended_by,
        "reason": case.reason,
        "excused_until": f"{case.excused_until:%Y-%m-%d}" if case.excused_until else None,
        "entries": [
            {
                "at": entry.at.isoformat(),
                "by": entry.by,
                "kind": entry.kind.value,
                "act": entry.act.value if entry.act else None,
                "words": entry.words,
            }
            for entry in entries
        ],
    }
