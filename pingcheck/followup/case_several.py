"""Several cases at once: each in a transaction of its own.

A case that cannot be acted on leaves the others be, and what stood in the way is said: all or nothing would make the
work on fifty hang on one that a colleague ended a moment ago.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import Refused
from pingcheck.followup.case_acts import (
    CaseEnding,
    assign_case,
    end_case,
    hold_case,
    last_entry_id,
    note_case,
    reopen_case,
    set_due,
)
from pingcheck.followup.case_list import ROWS_A_PAGE
from pingcheck.followup.cases import ENDING_TAKEN_BACK, Case

MOST_AT_ONCE = ROWS_A_PAGE


@dataclass(frozen=True, slots=True)
class Assigning:
    owner: str  # the name of an account; empty: nobody's


@dataclass(frozen=True, slots=True)
class SettingDue:
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class Noting:
    words: str


SharedAct = Assigning | SettingDue | Noting | CaseEnding


@dataclass(frozen=True, slots=True)
class CaseBefore:
    """A case as it was before an act: `entry`: the entry that the act made; 0 if it changed nothing."""

    entry: int
    owner: str
    due_at: datetime | None


@dataclass(frozen=True, slots=True)
class ActedOn:
    """What became of one of several. `problem`: why it was left as it was; else `before`."""

    case_id: int
    problem: Refused | None = None
    before: CaseBefore | None = None


@dataclass(frozen=True, slots=True)
class Reopening:
    """Takes back that a case was just ended."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """One of several that is to be as it was before. `entry`: the entry of the act that is taken back."""

    case_id: int
    entry: int
    act: Assigning | SettingDue | Reopening


async def act_on_each(
    database: Database, seen: Mapping[int, int], act: SharedAct, now: datetime, by: str
) -> Sequence[ActedOn]:
    """Does the same about each case. `seen`: by a case's number, the last entry that the officer saw."""
    acted = []
    for case_id in list(seen)[:MOST_AT_ONCE]:
        try:
            async with database.writing() as session:
                case = await hold_case(session, case_id, seen[case_id])
                last, owner, due_at = await last_entry_id(session, case_id), case.owner or "", case.due_at
                await _act(session, case, act, now, by)
                await session.flush()
                entry = await last_entry_id(session, case_id)
            acted.append(ActedOn(case_id, before=CaseBefore(entry if entry != last else 0, owner, due_at)))
        except Refused as problem:
            acted.append(ActedOn(case_id, problem))
    return acted


async def undo_each(database: Database, several: Sequence[TakenBack], now: datetime, by: str) -> Sequence[ActedOn]:
    """Takes an act on several cases back; what somebody has worked on since is left."""
    undone = []
    for one in several[:MOST_AT_ONCE]:
        try:
            async with database.writing() as session:
                case = await hold_case(session, one.case_id, one.entry)
                if isinstance(one.act, Reopening):
                    await reopen_case(session, case, ENDING_TAKEN_BACK, now, by)
                else:
                    await _act(session, case, one.act, now, by)
            undone.append(ActedOn(one.case_id))
        except Refused as problem:
            undone.append(ActedOn(one.case_id, problem))
    return undone


async def _act(session: AsyncSession, case: Case, act: SharedAct, now: datetime, by: str) -> None:
    match act:
        case Assigning(owner):
            await assign_case(session, case, owner, now, by)
        case SettingDue(due_at):
            await set_due(session, case, due_at, now, by)
        case Noting(words):
            await note_case(session, case, words, now, by)
        case CaseEnding():
            await end_case(session, case, act, now, by)
