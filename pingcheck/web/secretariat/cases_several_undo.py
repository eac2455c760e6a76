"""Taking back what was done to several cases at once: the address of the form says how each was before."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from aiohttp import web
from multidict import MultiMapping

from directory.errors import N_
from pingcheck.followup.case_several import (
    MOST_AT_ONCE,
    ActedOn,
    Assigning,
    CaseBefore,
    Reopening,
    SettingDue,
    TakenBack,
    undo_each,
)
from pingcheck.web.done_notice import done
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.secretariat.case_query import LONGEST_NAME, CaseQuery, read_case_query
from pingcheck.web.secretariat.case_words import number_in

ASSIGN, DUE, END = "assign", "due", "end"
LATEST = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp())  # a day that cannot be meant
LONGEST_LIST = 300  # characters of a list's address that an undo goes back to

UNDONE = N_("Cases that are as they were before: {count}.")
UNDONE_IN_PART = N_("Cases that are as they were before: {count}. Left, since somebody has worked on them: {left}.")


def undo_address(act: str, acted: Sequence[ActedOn], asked: CaseQuery) -> str:
    """The address of the form that takes an act on several cases back; empty if there is nothing to take back."""
    changed = [(one.case_id, one.before) for one in acted if one.before is not None and one.before.entry]
    if act not in {ASSIGN, DUE, END} or not changed:
        return ""
    owners = sorted({before.owner for _, before in changed}) if act == ASSIGN else []
    cases = [("c", f"{case_id}-{before.entry}-{_written(act, before, owners)}") for case_id, before in changed]
    kept = [("list", asked.address().partition("?")[2])] if len(asked.address()) <= LONGEST_LIST else []
    return f"/cases/several/undo?{urlencode([('act', act), *(('o', owner) for owner in owners), *cases, *kept])}"


def _written(act: str, before: CaseBefore, owners: Sequence[str]) -> int:
    """How a case was: the place of its owner in the row of them, or the second of its day; 0 without a day."""
    if act == ASSIGN:
        return owners.index(before.owner)
    return int(before.due_at.timestamp()) if act == DUE and before.due_at else 0


async def undo_several(request: web.Request) -> web.Response:
    """What somebody has worked on since is left, and counted."""
    several = read_undo(request.query)
    database, now, by = request.config_dict[DATABASE], request.config_dict[CLOCK](), request[OFFICER].name
    undone = await undo_each(database, several, now, by)
    left = sum(one.problem is not None for one in undone)
    back = read_case_query(dict(parse_qsl(request.query.get("list", "")[:LONGEST_LIST]))).address()
    return done(request, back, UNDONE_IN_PART if left else UNDONE, count=len(undone) - left, left=left)


def read_undo(query: MultiMapping[Any]) -> list[TakenBack]:
    """How each case was before; what is none of ours is left out. Pure."""
    owners = [str(owner)[:LONGEST_NAME] for owner in query.getall("o", [])]
    found = []
    for value in query.getall("c", [])[:MOST_AT_ONCE]:
        case_id, entry, before = (number_in(part) for part in ([*str(value).split("-"), "", ""])[:3])
        act = _act_before(str(query.get("act", "")), before, owners)
        if case_id is not None and case_id < 2**31 and entry is not None and act is not None:
            found.append(TakenBack(case_id, entry, act))
    return found


def _act_before(act: str, before: int | None, owners: Sequence[str]) -> Assigning | SettingDue | Reopening | None:
    if before is None:
        return None
    if act == ASSIGN:
        return Assigning(owners[before]) if before < len(owners) else None
    if act == DUE:
        is_day = 0 < before < LATEST
        return SettingDue(datetime.fromtimestamp(before, UTC)) if is_day else SettingDue(None) if not before else None
    return Reopening() if act == END else None
