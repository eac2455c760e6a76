"""What officers do about cases: take them, note, act, end them, open them again. Each leaves an entry.

Whoever acts second is refused if the case moved since they saw it, and is told who was first.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.errors import N_, Refused
from directory.phrases import StoredPhrase
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import open_account
from pingcheck.followup.cases import (
    BY_ITSELF,
    IS_UNREACHED,
    LONGEST_WORDS,
    Case,
    CaseAct,
    CaseEntry,
    CaseEntryKind,
    CaseKind,
    CaseOutcome,
)

# By which outcomes an officer ends a case of each kind.
OUTCOMES = {
    CaseKind.UNREACHED: tuple(outcome for outcome in CaseOutcome if outcome is not CaseOutcome.SETTLED),
    CaseKind.CONTRADICTION: (CaseOutcome.SETTLED, CaseOutcome.REPLACED, CaseOutcome.STATE_INFORMED),
    CaseKind.INCIDENT: (CaseOutcome.SETTLED, CaseOutcome.STATE_INFORMED),
    CaseKind.DISPUTE: (CaseOutcome.SETTLED, CaseOutcome.STATE_INFORMED),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEnding:
    """How an officer ends a case. `until`: the end of an excuse, which needs one."""

    outcome: CaseOutcome
    reason: str
    until: datetime | None = None


async def find_case(session: AsyncSession, case_id: int) -> Case:
    """Raises Refused if there is no such case."""
    found = await session.get(Case, case_id)
    if found is None:
        raise Refused(N_("There is no case {number}."), number=case_id)
    return found


async def hold_case(session: AsyncSession, case_id: int, seen: int | None = None) -> Case:
    """The case, locked until the transaction ends. `seen`: the last entry that the officer saw (0: none); if there is
    a later one, Refused says whose it is."""
    await find_case(session, case_id)
    await lock_in_order(session, select(Case.id).where(Case.id == case_id), Case.id)
    held = await session.get_one(Case, case_id, populate_existing=True)
    if seen is not None:
        await _require_unmoved(session, held, seen)
    return held


async def hold_open_case(session: AsyncSession, ping_id: UUID) -> Case | None:
    """The case of a ping because it was not reached, locked until the transaction ends; None if there is none, or it
    has ended."""
    case_id = await session.scalar(select(Case.id).where(Case.ping_id == ping_id, IS_UNREACHED))
    held = await hold_case(session, case_id) if case_id is not None else None
    return held if held is not None and held.ended_at is None else None


async def last_entry_id(session: AsyncSession, case_id: int) -> int:
    """The id of the last thing that was done about a case; 0 if nothing was."""
    return await session.scalar(select(func.max(CaseEntry.id)).where(CaseEntry.case_id == case_id)) or 0


async def assign_case(session: AsyncSession, case: Case, owner: str, now: datetime, by: str) -> None:
    """Gives an open case to an officer, or to nobody (""). Raises Refused if there is no such account, or only that of
    a viewer."""
    _require_open(case)
    account = await open_account(session, owner) if owner else None
    if owner and account is None:
        raise Refused(N_("There is no account {name}."), name=owner)
    if account is not None and not account.role.includes(AccountRole.OFFICER):
        raise Refused(N_("{name} cannot work on cases: choose somebody else."), name=owner)
    if (case.owner or "") != owner:
        case.owner = owner or None
        add_entry(session, case, CaseEntryKind.ASSIGNED, owner, (now, by))


async def set_due(session: AsyncSession, case: Case, due_at: datetime | None, now: datetime, by: str) -> None:
    """Sets when an open case is due, or that it is not."""
    _require_open(case)
    if case.due_at != due_at:
        case.due_at = due_at
        add_entry(session, case, CaseEntryKind.DUE, f"{due_at:%Y-%m-%d}" if due_at else "", (now, by))


async def note_case(session: AsyncSession, case: Case, words: str, now: datetime, by: str) -> None:
    """Notes something about a case, open or ended. Raises Refused if there are no words."""
    if not words.strip():
        raise Refused(N_("Write what is to be noted."))
    add_entry(session, case, CaseEntryKind.NOTED, words, (now, by))


async def record_act(session: AsyncSession, case: Case, act: CaseAct, words: str, now: datetime, by: str) -> None:
    """Records an act and what it came to. What was done elsewhere (a mail, a call) has its own record there."""
    _require_open(case)
    add_entry(session, case, CaseEntryKind.ACTED, words, (now, by)).act = act


async def end_case(session: AsyncSession, case: Case, ending: CaseEnding, now: datetime, by: str) -> None:
    """Ends an open case by an outcome. Raises Refused if it is not one of its kind, or a reason or a day is missing."""
    _require_open(case)
    if ending.outcome not in OUTCOMES[case.kind]:
        raise Refused(N_("A case of this kind does not end so."))
    if not ending.reason.strip():
        raise Refused(N_("Say why the case ends."))
    if ending.outcome is CaseOutcome.EXCUSED and (ending.until is None or ending.until <= now):
        raise Refused(N_("Say until which day, in the future, the contact is excused."))
    case.outcome, case.reason, case.ended_at, case.ended_by = ending.outcome, ending.reason[:LONGEST_WORDS], now, by
    case.excused_until = ending.until if ending.outcome is CaseOutcome.EXCUSED else None
    add_entry(session, case, CaseEntryKind.ENDED, ending.reason, (now, by))


async def reopen_case(session: AsyncSession, case: Case, reason: str, now: datetime, by: str) -> None:
    """Opens a case again that an officer ended. Raises Refused if it is open, or ended by itself."""
    if case.ended_at is None:
        raise Refused(N_("The case is open."))
    if case.ended_by == BY_ITSELF:
        raise Refused(N_("The case ended by itself: {reason}"), reason=StoredPhrase(case.reason))
    case.outcome, case.reason, case.ended_at, case.ended_by, case.excused_until = None, "", None, BY_ITSELF, None
    add_entry(session, case, CaseEntryKind.REOPENED, reason, (now, by))


def add_entry(
    session: AsyncSession, case: Case, kind: CaseEntryKind, words: str, who: tuple[datetime, str]
) -> CaseEntry:
    """Adds what was done, when and by whom."""
    at, by = who
    entry = CaseEntry(case_id=case.id, kind=kind, at=at, by=by[:100], words=words.strip()[:LONGEST_WORDS])
    session.add(entry)
    return entry


def _require_open(case: Case) -> None:
    if case.ended_at is not None:
        who = case.ended_by or "pingcheck"
        raise Refused(N_("The case was ended already, by {name} on {day}."), name=who, day=f"{case.ended_at:%Y-%m-%d}")


async def _require_unmoved(session: AsyncSession, case: Case, seen: int) -> None:
    later = await session.scalar(
        select(CaseEntry)
        .where(CaseEntry.case_id == case.id, CaseEntry.id > seen)
        .order_by(CaseEntry.id.desc())
        .limit(1)
    )
    if later is not None:
        text = N_("Nothing was done: {name} worked on this case just now. Look at it again, then decide.")
        raise Refused(text, name=later.by or "pingcheck")
