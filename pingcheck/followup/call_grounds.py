"""On what grounds somebody is to be called: a wish, a promise, a telephone check that runs, an open case."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, AddressKind
from pingcheck.conversation.call_backs import CallBack, WantedCall, wanted_calls
from pingcheck.exercises.exercise import RUNNING, Exercise, ExerciseKind
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHED, Status
from pingcheck.followup.call_attempts import SPOKE_TO_THEM, CallAttempt, CallOutcome
from pingcheck.followup.call_history import spoken_to
from pingcheck.followup.cases import IS_UNREACHED, Case, CaseKind
from pingcheck.followup.proposed_acts import ORDER, ProposedStep

NEED_NO_CALL = (Status.EXCUSED, Status.REPLACED, Status.CANCELLED)
TO_BE_CALLED = (Status.QUEUED, Status.SENT)  # on the list of a telephone check: not called yet, called in vain
# Who is no longer the contact is not asked again: their State is.
CALLED_ABOUT = tuple(cause for cause, steps in ORDER.items() if ProposedStep.TELEPHONE in steps)


class CallReason(StrEnum):
    """Why somebody is to be called."""

    WISHED = "wished"  # please call me
    PROMISED = "promised"  # the time to call again has come
    LISTED = "listed"  # a telephone check runs, and has not reached them
    CASE = "case"  # not reached, and nobody has ended the case
    CONTRADICTION = "contradiction"  # one answer says that the role was reached, another that it was not
    LATER = "later"  # to be called again, but not yet


ABOUT = {CaseKind.UNREACHED: CallReason.CASE, CaseKind.CONTRADICTION: CallReason.CONTRADICTION}


@dataclass(frozen=True, slots=True)
class CallGround:
    """`given`: a number that is not on file. `best_time`: as in CallBack. `due_at`, `case_id`: of a case."""

    ping: Ping
    exercise: str  # its reference
    why: CallReason
    since: datetime
    given: str = ""
    best_time: str = ""
    due_at: datetime | None = None
    case_id: int | None = None


def wish(wanted: WantedCall) -> CallGround:
    return CallGround(wanted.ping, wanted.exercise, CallReason.WISHED, wanted.asked_at, wanted.phone, wanted.best_time)


async def call_grounds(session: AsyncSession, now: datetime, most: int, *, unasked: bool) -> list[CallGround]:
    """At most so many of each kind; a ping may have several grounds, of which the first is the strongest. Without
    `unasked`: only what was wished or promised."""
    found = [wish(each) for each in await wanted_calls(session, most)]
    found += await promised_calls(session, now, most)
    if unasked:
        found += await _listed(session, most)
        found += await _cases(session, most)
    return found


async def promised_calls(
    session: AsyncSession, now: datetime, most: int, *which: ColumnElement[bool]
) -> list[CallGround]:
    """Where the last call named a time to call again, and nothing has come since."""
    later, case = aliased(CallAttempt), aliased(Case)
    called_since = (later.ping_id == CallAttempt.ping_id) & (later.id > CallAttempt.id) & later.taken_back_at.is_(None)
    came_since = Ping.status.in_(REACHED) & (Ping.answered_at > CallAttempt.at)
    settled = exists().where(Case.ping_id == Ping.id, IS_UNREACHED, Case.ended_at > CallAttempt.at)
    taken_off = exists().where(CallBack.ping_id == Ping.id, CallBack.ended_at > CallAttempt.at)
    waiting = (
        select(Ping, Exercise.reference, CallAttempt.again_at, CallAttempt.number, CallAttempt.on_file, case.id)
        .join(Ping, Ping.id == CallAttempt.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .outerjoin(case, (case.ping_id == Ping.id) & (case.kind == CaseKind.UNREACHED) & case.ended_at.is_(None))
        .where(
            CallAttempt.again_at.is_not(None),
            CallAttempt.taken_back_at.is_(None),
            ~exists().where(called_since),
            ~_settled_elsewhere(),
            or_(Ping.answered_at.is_(None), ~came_since),
            Ping.status.not_in(NEED_NO_CALL),
            ~settled,
            ~taken_off,
            *which,
        )
        .order_by(CallAttempt.again_at, Ping.id)
        .limit(most)
    )
    return [
        CallGround(
            ping,
            reference,
            CallReason.PROMISED if again_at <= now else CallReason.LATER,
            again_at,
            "" if on_file else number,
            case_id=case_id,
        )
        for ping, reference, again_at, number, on_file, case_id in await session.execute(waiting)
        if again_at is not None
    ]


def _settled_elsewhere() -> ColumnElement[bool]:
    """That a later call in another check reached the contact, agreed another time, or found the number wrong."""
    later, its_ping = aliased(CallAttempt), aliased(Ping)
    is_wrong = (later.outcome == CallOutcome.WRONG_NUMBER) & (later.number == CallAttempt.number)
    return (
        exists()
        .where(
            later.ping_id == its_ping.id,
            its_ping.contact_id == Ping.contact_id,
            later.id > CallAttempt.id,
            later.taken_back_at.is_(None),
            or_(later.outcome.in_((*SPOKE_TO_THEM, CallOutcome.ASK_AGAIN)), is_wrong),
        )
        .correlate(CallAttempt, Ping)
    )


async def _listed(session: AsyncSession, most: int) -> list[CallGround]:
    """The calling lists of telephone checks that run."""
    to_call = (
        select(Ping, Exercise.reference, Ping.called_at)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(
            Exercise.kind == ExerciseKind.TELEPHONE,
            Exercise.phase.in_(RUNNING),
            Ping.status.in_(TO_BE_CALLED),
            _has_number(),
        )
        .order_by(Ping.called_at, Ping.id)
        .limit(most)
    )
    return [
        CallGround(ping, reference, CallReason.LISTED, called_at)
        for ping, reference, called_at in await session.execute(to_call)
        if called_at is not None
    ]


async def _cases(session: AsyncSession, most: int) -> list[CallGround]:
    """Of contacts that were not reached, and of those whose answers contradict each other and to whom nobody has spoken
    since."""
    never_due, is_contradicted = Case.due_at.is_(None), Case.kind == CaseKind.CONTRADICTION
    open_ones = (
        select(Ping, Exercise.reference, Case.opened_at, Case.due_at, Case.id, Case.kind)
        .join(Ping, Ping.id == Case.ping_id)
        .join(Exercise, Exercise.id == Case.exercise_id)
        .where(
            Case.ended_at.is_(None),
            or_(IS_UNREACHED, is_contradicted & ~spoken_to().correlate(Case)),
            Case.cause.in_(CALLED_ABOUT),
            _has_number(),
        )
        .order_by(never_due, Case.due_at, Case.id)
        .limit(most)
    )
    return [
        CallGround(ping, reference, ABOUT[kind], opened_at, due_at=due_at, case_id=case_id)
        for ping, reference, opened_at, due_at, case_id, kind in await session.execute(open_ones)
    ]


def _has_number() -> ColumnElement[bool]:
    return exists().where(
        Address.contact_id == Ping.contact_id, Address.kind == AddressKind.PHONE, Address.removed_at.is_(None)
    )
