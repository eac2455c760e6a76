"""The calls to make: who wished to be called, whom we promised to call again, and whom nothing has reached."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from pingcheck.conversation.call_backs import numbers_on_file, wanted_call
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.followup.call_attempts import CallOutcome
from pingcheck.followup.call_clock import CallClock, call_clocks
from pingcheck.followup.call_grounds import CallGround, CallReason, call_grounds, promised_calls, wish
from pingcheck.followup.call_history import PastCall, about, past_calls, wrong_numbers
from pingcheck.followup.call_to_make import CallToMake, numbers_to_try, once_each
from pingcheck.followup.call_turns import CallTurn, TurnFacts, in_turn
from pingcheck.followup.call_waits import CallWait, call_waits
from pingcheck.followup.cases import Case, CaseKind

MOST_CALLS = 2000
MOST_ASKED = 100


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of all that are to be called: by contact, by ping, by case."""

    numbers: Mapping[int, Sequence[str]]
    clocks: Mapping[int, CallClock]
    past: Mapping[int, Sequence[PastCall]]
    waits: Mapping[int, CallWait]
    incidents: Collection[UUID]


async def calls_to_make(
    session: AsyncSession, now: datetime, most: int = MOST_CALLS, cases: bool = True
) -> list[CallToMake]:
    """By their turns (`call_turns.py`): what can be called now, then where nobody is at work, then what is for later,
    last what waits. Each contact once. Without `cases`: only what was wished or promised."""
    return once_each(await calls_in_all_checks(session, now, most, cases))[:most]


async def asked_calls(session: AsyncSession, now: datetime) -> tuple[list[CallToMake], list[CallToMake]]:
    """For Today and the day's email: who wished to be called, and who is to be called again now."""
    calls = await calls_to_make(session, now, MOST_ASKED, cases=False)
    wished = [call for call in calls if call.why is CallReason.WISHED]
    return wished, [call for call in calls if call.why is CallReason.PROMISED and not call.waits]


async def calls_in_all_checks(
    session: AsyncSession, now: datetime, most: int = MOST_CALLS, cases: bool = True
) -> list[CallToMake]:
    """The same with each ping once, so that a contact may stand there for several checks. Whom we can call by a wrong
    number alone is left out, unless the contact wished to be called: then an officer writes."""
    chosen: dict[UUID, CallGround] = {}
    for each in await call_grounds(session, now, most, unasked=cases):
        chosen.setdefault(each.ping.id, each)
    found = await _with_all(session, list(chosen.values()), now)
    return [call for call in found if call.wished or call.has_number or not call.numbers]


async def call_of(session: AsyncSession, ping: Ping, exercise: str, now: datetime) -> CallToMake:
    """The same of one ping, whether it is on the list or not."""
    wanted = await wanted_call(session, ping.id)
    promised = [] if wanted else await promised_calls(session, now, 1, Ping.id == ping.id)
    unasked = CallGround(ping, exercise, CallReason.CASE, ping.called_at or now)
    [call] = await _with_all(session, [wish(wanted) if wanted else promised[0] if promised else unasked], now)
    return call


async def next_call(
    session: AsyncSession,
    after: Ping,
    now: datetime,
    *,
    same_check: bool,
    is_asked_for: Callable[[CallToMake], bool] | None = None,
) -> CallToMake | None:
    """The first call of the list that can be made now, to another contact. `same_check`: of the same exercise;
    `is_asked_for`: whether a call stands on the list as an officer narrowed it down; None: on all of it."""
    calls = once_each(await calls_in_all_checks(session, now), after.exercise_id if same_check else None)
    others = (call for call in calls if call.may_be_made and call.ping.contact_id != after.contact_id)
    return next((call for call in others if is_asked_for is None or is_asked_for(call)), None)


async def _with_all(session: AsyncSession, grounds: Sequence[CallGround], now: datetime) -> list[CallToMake]:
    """With numbers, clocks and the last call of each, in their order."""
    contact_ids = {each.ping.contact_id for each in grounds}
    ping_ids = [each.ping.id for each in grounds]
    known = _Known(
        numbers=await numbers_on_file(session, contact_ids),
        clocks=await call_clocks(session, contact_ids, now),
        past=await past_calls(session, contact_ids),
        waits=await call_waits(session, [each.case_id for each in grounds if each.case_id is not None], now),
        incidents=await _incidents(session, ping_ids),
    )
    found = [_with_one(ground, known, now) for ground in grounds]
    found.sort(key=lambda pair: (*pair[1], pair[0].ping.contact_id, pair[0].exercise))
    return [call for call, _ in found]


def _with_one(ground: CallGround, known: _Known, now: datetime) -> tuple[CallToMake, tuple[object, ...]]:
    """The call, and what it is sorted by. A wish that came after the last call does not wait for what that named."""
    ping, clock, past = ground.ping, known.clocks[ground.ping.contact_id], known.past.get(ground.ping.contact_id, ())
    wished = ground.why is CallReason.WISHED
    last = next((one.attempt for one in reversed(past) if one.attempt.ping_id == ping.id), None)  # in this check
    latest = next(reversed(about(past, ping.id, now)), None)
    again_at = last.again_at if last and not (wished and ground.since > last.at) else None
    is_later = again_at is not None and again_at > now
    waits = _wait(ground, known.waits.get(ground.case_id or 0), last.at if last else ground.since)
    facts = TurnFacts(
        why=CallReason.LATER if is_later else ground.why,
        since=again_at if again_at and is_later else ground.since,
        at_work=clock.at_work,
        opens_at=clock.opens_at,
        due_at=ground.due_at,
        best_time=ground.best_time,
        tried=latest is not None,
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
        numbers=numbers_to_try(known.numbers.get(ping.contact_id, ()), ground.given, wrong_numbers(past)),
        best_time=ground.best_time,
        clock=clock,
        last=latest.attempt if latest else None,
        last_in=latest.exercise if latest and latest.attempt.ping_id != ping.id else "",
        waits=waits if in_order[0] is CallTurn.WAITING else None,
        incident=facts.incident,
    )
    return call, in_order


def _wait(ground: CallGround, waits: CallWait | None, called_at: datetime) -> CallWait | None:
    """A promise waits for nothing but the answer to a letter that was sent after it was made."""
    if ground.why is CallReason.PROMISED:
        letter = waits.letter if waits else None
        return CallWait(letter=letter) if letter and letter.sent_at >= called_at else None
    return CallWait(to_read=True) if ground.ping.status is Status.TO_READ else waits


async def _incidents(session: AsyncSession, ping_ids: Collection[UUID]) -> set[UUID]:
    """Those of these pings whose words may speak of a real incident that nobody has settled."""
    is_incident = Case.kind == CaseKind.INCIDENT, Case.ended_at.is_(None)
    found = await session.scalars(select(Case.ping_id).where(among(session, Case.ping_id, ping_ids), *is_incident))
    return {ping_id for ping_id in found if ping_id is not None}
