"""Cases of contacts that were not reached: when they end by themselves, and open again. Officers' endings stand."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.contacts import ContactStatus, PointOfContact
from directory.database.bulk_rows import among
from directory.database.locks import lock_in_order
from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHED, Status
from pingcheck.followup.case_acts import add_entry
from pingcheck.followup.cases import (
    BY_ITSELF,
    ENDING_TAKEN_BACK,
    EXCUSE_OVER,
    IS_UNREACHED,
    Case,
    CaseEntryKind,
    CaseOutcome,
)
from pingcheck.followup.corrections import IS_IN_FORCE, Correction

# What ended is looked at for so long. An answer can be taken back for a day, and a late one comes within a month.
LOOKS_BACK = timedelta(days=90)


class ContactNews(NamedTuple):
    """What decides whether a case ends by itself. `reached_later`: the reference of the first later check that reached
    the contact. `was_closed`: the case was opened at its check's closing or after it. `excused_until`: of the
    correction that excused the contact, if it has a day; `excuse_is_over`: whether that day has come."""

    check: str
    status: Status
    is_withdrawn: bool = False
    reached_later: str | None = None
    was_closed: bool = True
    excused_until: datetime | None = None
    excuse_is_over: bool = False


class OwnEnding(NamedTuple):
    """`until`: the end of an excuse, if it has one."""

    outcome: CaseOutcome
    reason: Phrase
    until: datetime | None = None


def ending_of(facts: ContactNews) -> OwnEnding | None:
    """How a case ends by itself; None if it does not. That the contact was reached outweighs all else."""
    if facts.status is Status.CONFIRMED and facts.was_closed:
        return OwnEnding(CaseOutcome.REACHED, Phrase(N_("Answered in time; the answer was read after the closing.")))
    if facts.status is Status.CONFIRMED:
        return OwnEnding(CaseOutcome.REACHED, Phrase(N_("Reached in {check}."), check=facts.check))
    if facts.status is Status.CONFIRMED_LATE:
        return OwnEnding(CaseOutcome.REACHED, Phrase(N_("Answered late.")))
    if facts.reached_later is not None:
        return OwnEnding(CaseOutcome.REACHED, Phrase(N_("Reached in {check}."), check=facts.reached_later))
    if facts.is_withdrawn or facts.status is Status.REPLACED:
        return OwnEnding(CaseOutcome.REPLACED, Phrase(N_("The State ended or replaced the entry.")))
    if facts.status is Status.EXCUSED and not facts.excuse_is_over:
        reason = Phrase(N_("Excused in {check}."), check=facts.check)
        return OwnEnding(CaseOutcome.EXCUSED, reason, facts.excused_until)
    if facts.status is Status.CANCELLED:
        return OwnEnding(CaseOutcome.NO_CONTACT, Phrase(N_("{check} was called off."), check=facts.check))
    return None


class OwnStep(StrEnum):
    """What a case does by itself."""

    END = "end"
    OPEN_AGAIN = "open_again"  # what had ended it was taken back
    DUE_AGAIN = "due_again"  # the excuse is over, an officer's or that of a correction


class CaseState(NamedTuple):
    """As far as it decides. `excused_until`: of an officer's excuse, or a correction's."""

    is_open: bool
    by_itself: bool = False
    excused_until: datetime | None = None


def own_step(state: CaseState, ending: OwnEnding | None, now: datetime) -> OwnStep | None:
    """What a case does by itself, if what happened to its contact would end it so (`ending`)."""
    if state.is_open:
        return OwnStep.END if ending is not None else None
    if ending is not None:
        return None
    if state.excused_until is not None and state.excused_until <= now:
        return OwnStep.DUE_AGAIN
    return OwnStep.OPEN_AGAIN if state.by_itself else None


@dataclass(frozen=True, slots=True)
class FollowedCases:
    """How many cases ended by themselves, and how many opened again."""

    ended: int = 0
    reopened: int = 0


async def has_cases_to_follow(session: AsyncSession, now: datetime) -> bool:
    """Whether a case has yet to end, or to open again, by itself."""
    return await session.scalar(_moving(now).limit(1)) is not None


async def ends_by_itself(session: AsyncSession, case: Case, now: datetime) -> bool:
    """Whether an open case ends at the next tick of the clock."""
    return case.ended_at is None and await session.scalar(_moving(now, Case.id == case.id)) is not None


async def follow_contacts(
    session: AsyncSession, now: datetime, *which: ColumnElement[bool], looks_back: timedelta | None = LOOKS_BACK
) -> FollowedCases:
    """Ends cases of contacts that were not reached, and opens them again, as what happened to the contacts demands; all
    cases, or those that meet the conditions. Done twice, or by two at once, it changes nothing the second time.
    `looks_back`: for how long; None for whenever they ended."""
    moving = list(await session.scalars(_moving(now, *which, looks_back=looks_back)))
    if not moving:
        return FollowedCases()
    mine = among(session, Case.id, moving)
    await lock_in_order(session, select(Case.id).where(mine), Case.id)
    rows = await session.execute(
        _with_facts(now).where(mine).order_by(Case.id), execution_options={"populate_existing": True}
    )
    done = [_take_step(session, case, ContactNews._make(facts), now) for case, *facts in rows]
    await session.flush()
    ended = done.count(OwnStep.END)
    return FollowedCases(ended, len(done) - done.count(None) - ended)


def _take_step(session: AsyncSession, case: Case, facts: ContactNews, now: datetime) -> OwnStep | None:
    ending = ending_of(facts)
    by_itself = case.ended_at is not None and case.ended_by == BY_ITSELF
    step = own_step(CaseState(case.ended_at is None, by_itself, case.excused_until), ending, now)
    if step is OwnStep.END and ending is not None:
        end_by_itself(session, case, ending, now)
    elif step is OwnStep.DUE_AGAIN:
        case.due_at = case.excused_until
        open_again(session, case, EXCUSE_OVER, now)
    elif step is OwnStep.OPEN_AGAIN:
        open_again(session, case, ENDING_TAKEN_BACK, now)
    return step


def end_by_itself(session: AsyncSession, case: Case, ending: OwnEnding, now: datetime) -> None:
    """Ends an open case, with an entry that says why."""
    case.outcome, case.reason, case.ended_at, case.ended_by = ending.outcome, str(ending.reason), now, BY_ITSELF
    case.excused_until = ending.until
    add_entry(session, case, CaseEntryKind.ENDED, str(ending.reason), (now, BY_ITSELF))


def open_again(session: AsyncSession, case: Case, why: str, now: datetime) -> None:
    """Opens an ended case again by itself, with an entry that says why."""
    case.outcome, case.reason, case.ended_at, case.ended_by, case.excused_until = None, "", None, BY_ITSELF, None
    add_entry(session, case, CaseEntryKind.REOPENED, why, (now, BY_ITSELF))


def _moving(now: datetime, *which: ColumnElement[bool], looks_back: timedelta | None = LOOKS_BACK) -> Any:
    """The ids of cases that `own_step` may move. What ends a case here, ends it in `ending_of`, too."""
    over = or_(
        Ping.status.in_([*REACHED, Status.REPLACED, Status.CANCELLED]),
        and_(Ping.status == Status.EXCUSED, ~_excuse_is_over(now)),
        PointOfContact.status == ContactStatus.WITHDRAWN,
        _reached_later().is_not(None),
    )
    lately = true() if looks_back is None else Case.ended_at > now - looks_back
    by_itself = and_(Case.ended_by == BY_ITSELF, lately)
    excused = and_(Case.outcome == CaseOutcome.EXCUSED, Case.excused_until <= now)
    ended_early = and_(Case.ended_at.is_not(None), or_(by_itself, excused), ~over)
    chosen = select(Case.id).where(IS_UNREACHED, *which, or_(and_(Case.ended_at.is_(None), over), ended_early))
    return _of_its_contact(chosen).order_by(Case.id)


def _with_facts(now: datetime) -> Any:
    withdrawn = PointOfContact.status == ContactStatus.WITHDRAWN
    was_closed = and_(Exercise.closed_at.is_not(None), Case.opened_at >= Exercise.closed_at)
    facts = Exercise.reference, Ping.status, withdrawn, _reached_later(), was_closed
    excuse = _excused_until(), _excuse_is_over(now)
    return _of_its_contact(select(Case, *facts, *excuse))


def _of_its_contact(chosen: Any) -> Any:
    return (
        chosen.join(Ping, Ping.id == Case.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
    )


def _reached_later() -> Any:
    """The reference of the first check opened after this one that reached the contact; NULL if none did."""
    later, ping = aliased(Exercise), aliased(Ping)
    is_later = or_(
        later.opened_at > Exercise.opened_at, and_(later.opened_at == Exercise.opened_at, later.id > Exercise.id)
    )
    found = select(later.reference).join(ping, ping.exercise_id == later.id)
    found = found.where(ping.contact_id == Ping.contact_id, ping.status.in_(REACHED), is_later)
    return found.order_by(later.opened_at, later.id).limit(1).correlate(Ping, Exercise).scalar_subquery()


def _excused_until() -> Any:
    """When the excuse of a correction is over; NULL if the contact is not excused by one, or for good."""
    excuses = Correction.ping_id == Ping.id, IS_IN_FORCE, Correction.after == Status.EXCUSED
    return select(Correction.excused_until).where(*excuses).correlate(Ping).scalar_subquery()


def _excuse_is_over(now: datetime) -> ColumnElement[bool]:
    return func.coalesce(_excused_until() <= now, false())
