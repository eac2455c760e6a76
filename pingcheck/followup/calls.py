"""The calls to make: who wished to be called, whom we promised to call again, and whom nothing has reached."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from pingcheck.conversation.call_backs import numbers_on_file, wanted_call
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.call_attempts import CallAttempt, CallOutcome, last_attempts
from pingcheck.followup.call_clock import CallClock, call_clocks
from pingcheck.followup.call_grounds import CallGround, CallReason, call_grounds, promised_calls, wish
from pingcheck.followup.call_turns import CallTurn, TurnFacts, in_turn
from pingcheck.followup.call_waits import CallWait, call_waits
from pingcheck.followup.cases import Case, CaseKind

MOST_CALLS = 2000


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
    """`numbers`: in the order in which to try them. `since`: when it was wished, the time that was promised, when the
    check called, or when the case was opened. `best_time`: as in CallBack. `waits`: for what a call about a case waits,
    if it does."""

    ping: Ping
    exercise: str  # its reference
    why: CallReason
    turn: CallTurn
    since: datetime
    wished: bool  # please call me, whatever `why` says
    numbers: tuple[CallNumber, ...]
    best_time: str
    clock: CallClock
    last: CallAttempt | None
    waits: CallWait | None
    incident: bool = False  # a case is open: the contact's words may speak of a real one

    @property
    def may_be_made(self) -> bool:
        """Whether there is a number to dial, and somebody is there now."""
        return self.turn.is_now and bool(self.numbers)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of all that are to be called: by contact, by ping, by case."""

    numbers: Mapping[int, Sequence[str]]
    clocks: Mapping[int, CallClock]
    last: Mapping[UUID, CallAttempt]
    waits: Mapping[int, CallWait]
    incidents: Collection[UUID]


def numbers_to_try(on_file: Sequence[str], given: str) -> tuple[CallNumber, ...]:
    """Those on file come first: whoever holds the link of an email can give another. Pure."""
    numbers = [CallNumber(number, on_file=True) for number in on_file]
    if given and given not in on_file:
        numbers.append(CallNumber(given, on_file=False))
    return tuple(numbers)


async def calls_to_make(
    session: AsyncSession, now: datetime, most: int = MOST_CALLS, cases: bool = True
) -> list[CallToMake]:
    """By their turns (`call_turns.py`): what can be called now, then where nobody is at work, then what is for later,
    last what waits. Each ping once. Without `cases`: only what was wished or promised."""
    chosen: dict[UUID, CallGround] = {}
    for each in await call_grounds(session, now, most, unasked=cases):
        chosen.setdefault(each.ping.id, each)
    return (await _with_all(session, list(chosen.values()), now))[:most]


async def call_of(session: AsyncSession, ping: Ping, exercise: str, now: datetime) -> CallToMake:
    """The same of one ping, whether it is on the list or not."""
    wanted = await wanted_call(session, ping.id)
    promised = [] if wanted else await promised_calls(session, now, 1, Ping.id == ping.id)
    unasked = CallGround(ping, exercise, CallReason.CASE, ping.called_at or now)
    [call] = await _with_all(session, [wish(wanted) if wanted else promised[0] if promised else unasked], now)
    return call


async def next_call(session: AsyncSession, after: Ping, now: datetime, *, same_check: bool) -> CallToMake | None:
    """The first call of the list that can be made now, to another contact. `same_check`: of the same exercise."""
    return next(
        (
            call
            for call in await calls_to_make(session, now)
            if call.may_be_made
            and call.ping.contact_id != after.contact_id
            and (not same_check or call.ping.exercise_id == after.exercise_id)
        ),
        None,
    )


async def _with_all(session: AsyncSession, grounds: Sequence[CallGround], now: datetime) -> list[CallToMake]:
    """With numbers, clocks and the last call of each, in their order."""
    contact_ids = {each.ping.contact_id for each in grounds}
    ping_ids = [each.ping.id for each in grounds]
    known = _Known(
        numbers=await numbers_on_file(session, contact_ids),
        clocks=await call_clocks(session, contact_ids, now),
        last=await last_attempts(session, ping_ids),
        waits=await call_waits(session, [each.case_id for each in grounds if each.case_id is not None], now),
        incidents=await _incidents(session, ping_ids),
    )
    found = [_with_one(ground, known, now) for ground in grounds]
    found.sort(key=lambda pair: (*pair[1], pair[0].ping.contact_id, pair[0].exercise))
    return [call for call, _ in found]


def _with_one(ground: CallGround, known: _Known, now: datetime) -> tuple[CallToMake, tuple[object, ...]]:
    """The call, and what it is sorted by. A wish that came after the last call does not wait for what that named."""
    ping, last, clock = ground.ping, known.last.get(ground.ping.id), known.clocks[ground.ping.contact_id]
    wished = ground.why is CallReason.WISHED
    again_at = last.again_at if last and not (wished and ground.since > last.at) else None
    is_later = again_at is not None and again_at > now
    waits = CallWait(to_read=True) if ping.status is Status.TO_READ else known.waits.get(ground.case_id or 0)
    facts = TurnFacts(
        why=CallReason.LATER if is_later else ground.why,
        since=again_at if again_at and is_later else ground.since,
        at_work=clock.at_work,
        opens_at=clock.opens_at,
        due_at=ground.due_at,
        best_time=ground.best_time,
        tried=last is not None,
        agreed=last is not None and last.outcome is CallOutcome.ASK_AGAIN,
        incident=ping.id in known.incidents,
        waits=waits is not None,
    )
    in_order = in_turn(facts, now)
    call = CallToMake(
        ping=ping,
        exercise=ground.exercise,
        why=facts.why,
        turn=in_order[0],
        since=facts.since,
        wished=wished,
        numbers=numbers_to_try(known.numbers.get(ping.contact_id, ()), ground.given),
        best_time=ground.best_time,
        clock=clock,
        last=last,
        waits=waits if in_order[0] is CallTurn.WAITING else None,
        incident=facts.incident,
    )
    return call, in_order


async def _incidents(session: AsyncSession, ping_ids: Collection[UUID]) -> set[UUID]:
    """Those of these pings whose words may speak of a real incident that nobody has settled."""
    is_incident = Case.kind == CaseKind.INCIDENT, Case.ended_at.is_(None)
    found = await session.scalars(select(Case.ping_id).where(among(session, Case.ping_id, ping_ids), *is_incident))
    return {ping_id for ping_id in found if ping_id is not None}
