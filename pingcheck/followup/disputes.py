"""Disputes: a State says that a figure about it is wrong. One case at a time is open for a State in an exercise."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_row
from directory.database.statements import storable
from directory.errors import N_, Refused
from directory.states import State
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.running import share_in_phase
from pingcheck.followup.case_acts import add_entry, hold_case, reopen_case
from pingcheck.followup.cases import Case, CaseCause, CaseEntry, CaseEntryKind, CaseKind, CaseOutcome, entries_of

LONGEST_COMPLAINT = 1500
LONGEST_WHO = 200
LONGEST_HOW = 100
DISPUTABLE = (*RUNNING, Phase.CLOSED)
NOT_DISPUTABLE = N_("Only the result of a check that was opened can be disputed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """`who`: of the State; `how`: a note verbale with its number, a call, a meeting; `on`: the day of it."""

    who: str
    how: str
    on: date
    words: str


async def open_dispute(
    session: AsyncSession, exercise: Exercise, state: str, complaint: Complaint, who: tuple[datetime, str]
) -> Case:
    """Opens the case of a State that disputes its result, owned by whoever opens it. Raises Refused if one is open,
    naming it."""
    _require_whole(complaint, who[0])
    await share_in_phase(session, exercise, DISPUTABLE, NOT_DISPUTABLE)
    # Two officers who open one at once: the second waits here, and is refused.
    await lock_row(session, select(State.code).where(State.code == state))
    first = await open_dispute_of(session, exercise, state)
    if first is not None:
        text = N_("The State disputes this result already: case {number}, open since {day}.")
        raise Refused(text, number=str(first.id), day=f"{first.opened_at:%Y-%m-%d}")
    now, by = who
    opened = Case(
        kind=CaseKind.DISPUTE, exercise_id=exercise.id, state_code=state, ping_id=None, cause=CaseCause.DISPUTE,
        owner=by, opened_at=now,
    )  # fmt: skip
    session.add(opened)
    await session.flush()
    add_entry(session, opened, CaseEntryKind.NOTED, words_of(complaint), (now, by))
    await session.flush()
    return opened


def words_of(complaint: Complaint) -> str:
    """The complaint as the case keeps it: who, how and when in the first line, then the words. Pure."""
    head = " · ".join(part for part in (complaint.who, complaint.how, complaint.on.isoformat()) if part)
    return storable(f"{head}\n{complaint.words}").strip()


async def open_dispute_of(session: AsyncSession, exercise: Exercise, state: str) -> Case | None:
    """The case in which this State disputes its result in this exercise, if one is open."""
    found: Case | None = await session.scalar(
        select(Case)
        .where(
            Case.state_code == state,
            Case.exercise_id == exercise.id,
            Case.kind == CaseKind.DISPUTE,
            Case.ended_at.is_(None),
        )
        .order_by(Case.id)
        .limit(1)
    )
    return found


async def disputes_of(session: AsyncSession, exercise: Exercise, state: str) -> list[Case]:
    """All cases in which this State disputed its result in this exercise, the first first."""
    mine = (Case.state_code == state, Case.exercise_id == exercise.id, Case.kind == CaseKind.DISPUTE)
    return list(await session.scalars(select(Case).where(*mine).order_by(Case.id)))


async def resume_dispute(
    session: AsyncSession, ping: Ping, settled_since: datetime, why: str, who: tuple[datetime, str]
) -> None:
    """Opens the State's dispute again that was ended as settled since a correction of this result, which is withdrawn:
    what settled it no longer holds. One that is open already goes on."""
    exercise = await session.get_one(Exercise, ping.exercise_id)
    settled = [
        case
        for case in await disputes_of(session, exercise, ping.state_code)
        if case.outcome is CaseOutcome.SETTLED and case.ended_at is not None and case.ended_at >= settled_since
    ]
    if settled and await open_dispute_of(session, exercise, ping.state_code) is None:
        await reopen_case(session, await hold_case(session, settled[-1].id), why, *who)


async def who_disputes(session: AsyncSession, dispute: Case) -> str:
    """Who of the State complained, as `words_of` keeps it."""
    [*first] = (await entries_of(session, dispute.id))[:1]
    head = first[0].words.partition("\n")[0] if first else ""
    return head.partition(" · ")[0][:LONGEST_WHO]


async def take_back_dispute(session: AsyncSession, case_id: int, state: str) -> str:
    """Removes a dispute that was opened by mistake; the State's name. Raises Refused once somebody has worked on it."""
    case = await hold_case(session, case_id)
    if (
        case.state_code != state
        or case.kind is not CaseKind.DISPUTE
        or case.ended_at is not None
        or len(await entries_of(session, case_id)) > 1
    ):
        raise Refused(N_("Somebody has worked on this case. End it with an outcome instead."))
    await session.execute(delete(CaseEntry).where(CaseEntry.case_id == case_id))
    await session.execute(delete(Case).where(Case.id == case_id))
    return (await session.get_one(State, state)).name_en


def _require_whole(complaint: Complaint, now: datetime) -> None:
    if not complaint.who.strip():
        raise Refused(N_("Say who of the State complained."))
    if not complaint.words.strip():
        raise Refused(N_("Write down what the State says."))
    if complaint.on > now.date():
        raise Refused(N_("The day of the complaint lies in the future."))
