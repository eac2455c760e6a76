"""The calls to make: who wished to be called, whom we promised to call again, and whom no email reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from directory.addresses import Address, AddressKind
from pingcheck.conversation.call_backs import CallBack, WantedCall, numbers_on_file, wanted_call, wanted_calls
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHED, Status
from pingcheck.followup.call_attempts import CallAttempt, last_attempts
from pingcheck.followup.call_clock import CallClock, call_clocks
from pingcheck.followup.cases import IS_UNREACHED, Case

MOST_CALLS = 2000
NEED_NO_CALL = (Status.EXCUSED, Status.REPLACED, Status.CANCELLED)


class CallReason(StrEnum):
    """Why somebody is to be called."""

    WISHED = "wished"  # please call me
    PROMISED = "promised"  # the time to call again has come
    CASE = "case"  # not reached, and nobody has ended the case
    LATER = "later"  # to be called again, but not yet


IN_TURN = tuple(CallReason)


@dataclass(frozen=True, slots=True)
class CallNumber:
    """A telephone number, also as a link has it (RFC 3966)."""

    written: str
    on_file: bool

    @property
    def dialled(self) -> str:
        return "".join(sign for sign in self.written if sign.isdigit() or sign == "+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallToMake:
    """`numbers`: in the order in which to try them. `since`: when it was wished, the time that was promised, or when
    the case was opened. `best_time`: as in CallBack."""

    ping: Ping
    exercise: str  # its reference
    why: CallReason
    since: datetime
    wished: bool  # please call me, whatever `why` says
    numbers: tuple[CallNumber, ...]
    best_time: str
    clock: CallClock
    last: CallAttempt | None


@dataclass(frozen=True, slots=True)
class _Found:
    ping: Ping
    exercise: str
    why: CallReason
    since: datetime
    given: str = ""  # a number that is not on file
    best_time: str = ""
    due_at: datetime | None = None


def numbers_to_try(on_file: Sequence[str], given: str) -> tuple[CallNumber, ...]:
    """Those on file come first: whoever holds the link of an email can give another. Pure."""
    numbers = [CallNumber(number, on_file=True) for number in on_file]
    if given and given not in on_file:
        numbers.append(CallNumber(given, on_file=False))
    return tuple(numbers)


async def calls_to_make(
    session: AsyncSession, now: datetime, most: int = MOST_CALLS, cases: bool = True
) -> list[CallToMake]:
    """Wishes first, the longest waiting before the others; then calls that were promised; then open cases with a number
    on file, those at work first and among them those due first; last what is promised for later. Each ping once.
    Without `cases`: only what was wished or promised."""
    found = [_wished(each) for each in await wanted_calls(session, most)]
    found += await _promised(session, now, most)
    found += await _cases(session, most) if cases else []
    chosen: dict[UUID, _Found] = {}
    for each in found:
        chosen.setdefault(each.ping.id, each)
    calls = await _with_all(session, list(chosen.values()), now)
    calls.sort(key=lambda pair: _order(*pair))
    return [call for call, _ in calls][:most]


async def call_of(session: AsyncSession, ping: Ping, exercise: str, now: datetime) -> CallToMake:
    """The same of one ping, whether it is on the list or not."""
    wish = await wanted_call(session, ping.id)
    promised = [] if wish else await _promised(session, now, 1, Ping.id == ping.id)
    unasked = _Found(ping, exercise, CallReason.CASE, ping.called_at or now)
    found = _wished(wish) if wish else promised[0] if promised else unasked
    [(call, _)] = await _with_all(session, [found], now)
    return call


def _wished(wish: WantedCall) -> _Found:
    return _Found(wish.ping, wish.exercise, CallReason.WISHED, wish.asked_at, wish.phone, wish.best_time)


async def _promised(session: AsyncSession, now: datetime, most: int, *which: ColumnElement[bool]) -> list[_Found]:
    """Where the last call named a time to call again, and nothing has come since."""
    later = aliased(CallAttempt)
    came_since = Ping.status.in_(REACHED) & (Ping.answered_at > CallAttempt.at)
    settled = exists().where(Case.ping_id == Ping.id, IS_UNREACHED, Case.ended_at > CallAttempt.at)
    taken_off = exists().where(CallBack.ping_id == Ping.id, CallBack.ended_at > CallAttempt.at)
    waiting = (
        select(Ping, Exercise.reference, CallAttempt.again_at, CallAttempt.number, CallAttempt.on_file)
        .join(Ping, Ping.id == CallAttempt.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(
            CallAttempt.again_at.is_not(None),
            CallAttempt.taken_back_at.is_(None),
            ~exists().where(
                later.ping_id == CallAttempt.ping_id, later.id > CallAttempt.id, later.taken_back_at.is_(None)
            ),
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
        _Found(
            ping,
            reference,
            CallReason.PROMISED if again_at <= now else CallReason.LATER,
            again_at,
            "" if on_file else number,
        )
        for ping, reference, again_at, number, on_file in await session.execute(waiting)
        if again_at is not None
    ]


async def _cases(session: AsyncSession, most: int) -> list[_Found]:
    has_number = exists().where(
        Address.contact_id == Ping.contact_id, Address.kind == AddressKind.PHONE, Address.removed_at.is_(None)
    )
    never_due = Case.due_at.is_(None)
    open_ones = (
        select(Ping, Exercise.reference, Case.opened_at, Case.due_at)
        .join(Ping, Ping.id == Case.ping_id)
        .join(Exercise, Exercise.id == Case.exercise_id)
        .where(Case.ended_at.is_(None), IS_UNREACHED, has_number)
        .order_by(never_due, Case.due_at, Case.id)
        .limit(most)
    )
    return [
        _Found(ping, reference, CallReason.CASE, opened_at, due_at=due_at)
        for ping, reference, opened_at, due_at in await session.execute(open_ones)
    ]


async def _with_all(
    session: AsyncSession, found: Sequence[_Found], now: datetime
) -> list[tuple[CallToMake, datetime | None]]:
    """Numbers, clocks and the last call of each, and when it is due."""
    contact_ids = {each.ping.contact_id for each in found}
    numbers = await numbers_on_file(session, contact_ids)
    clocks = await call_clocks(session, contact_ids, now)
    last = await last_attempts(session, [each.ping.id for each in found])
    calls = []
    for each in found:
        before = last.get(each.ping.id)
        waits = before is not None and before.again_at is not None and before.again_at > now
        call = CallToMake(
            ping=each.ping,
            exercise=each.exercise,
            why=CallReason.LATER if waits else each.why,
            since=before.again_at if waits and before and before.again_at else each.since,
            wished=each.why is CallReason.WISHED,
            numbers=numbers_to_try(numbers.get(each.ping.contact_id, ()), each.given),
            best_time=each.best_time,
            clock=clocks[each.ping.contact_id],
            last=before,
        )
        calls.append((call, each.due_at))
    return calls


def _order(call: CallToMake, due_at: datetime | None) -> tuple[Any, ...]:
    is_case = call.why is CallReason.CASE
    tried = call.last is not None
    never = datetime.max.replace(tzinfo=UTC)
    asleep = is_case and not call.clock.at_work
    last = call.ping.contact_id, call.exercise  # so that the order is the same each time
    return IN_TURN.index(call.why), asleep, is_case and tried, due_at or never, call.since, *last
