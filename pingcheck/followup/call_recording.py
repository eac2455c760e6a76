"""Recording a call, and taking the record back: the answer, the case and the wish to be called follow it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.decisions import Decision, settle
from directory.database.locks import lock_in_order
from directory.errors import N_, Refused
from directory.phrases import Phrase
from directory.proposals import Origin, ProposalKind, ProposalOutcome, ProposalSource, open_proposals, propose
from pingcheck.conversation.addressed_pings import find_addressed
from pingcheck.conversation.answer_effect import AnswerOutcome, effect_of
from pingcheck.conversation.answers import Channel, NewAnswer, recorded_answer_id
from pingcheck.conversation.answers_by_hand import HandAnswer, record_by_hand, take_back_by_hand
from pingcheck.conversation.call_backs import (
    LONGEST_NUMBER,
    end_call_back,
    may_be_called,
    numbers_on_file,
    resume_call_back,
)
from pingcheck.exercises.events import Happened, record_events, share_exercises
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import act_of_answer
from pingcheck.exercises.status import CALL_TAKEN_BACK, EventKind
from pingcheck.followup.call_attempts import (
    LONGEST_WORDS_OF_A_CALL,
    MAY_COME_AGAIN,
    SPOKE_TO_THEM,
    CallAttempt,
    CallOutcome,
    NewCall,
    attempts_of,
    may_take_back_call,
)
from pingcheck.followup.case_acts import hold_case, record_act, set_due
from pingcheck.followup.case_undo import take_act_back
from pingcheck.followup.cases import Case, CaseAct, CaseEntry, CaseEntryKind, entries_of, open_cases_about
from pingcheck.followup.settling import settle_after_closing, unsettle_after_closing
from pingcheck.mailreading import plain_digits

# What a case says of a call: without words of the officer, and with them.
SAID: Mapping[CallOutcome, tuple[str, str]] = {
    CallOutcome.REACHED_IN_PERSON: (
        N_("Reached in person at {number}."),
        N_("Reached in person at {number}: {words}"),
    ),
    CallOutcome.REACHED_BY_CODE: (
        N_("Read the code out, at {number}."),
        N_("Read the code out, at {number}: {words}"),
    ),
    CallOutcome.LEFT_WORD: (N_("Left word at {number}."), N_("Left word at {number}: {words}")),
    CallOutcome.NO_ANSWER: (N_("Nobody answered at {number}."), N_("Nobody answered at {number}: {words}")),
    CallOutcome.WRONG_NUMBER: (N_("{number} is a wrong number."), N_("{number} is a wrong number: {words}")),
    CallOutcome.ASK_AGAIN: (N_("To be called again, at {number}."), N_("To be called again, at {number}: {words}")),
}
WRONG = N_("A call to {number} reached somebody else.")
MOST_WORDS_IN_A_CASE = 300  # as many as a page can translate around


@dataclass(frozen=True, slots=True)
class CallRecord:
    """What became of a call. `answered`: how the answer counts, or why it adds none; None if nobody gave one.
    `proposed`: whether a proposal about the entry waits now that did not before."""

    attempt: CallAttempt
    answered: AnswerOutcome | None
    proposed: bool


async def record_call(session: AsyncSession, ping: Ping, call: NewCall, now: datetime, by: str) -> CallRecord:
    """Records a call in the caller's transaction. A contact that was reached is answered by it, as far as that adds
    anything, and need not be called any more. Raises Refused if something is missing, or another officer was faster."""
    _require_whole(call, now)
    await _hold(session, ping)
    if call.seen is not None:
        await _require_nobody_else(session, ping, call.seen)
    attempt = await _attempt(session, ping, call, now, by)
    await record_events(session, [Happened(ping.id, now, EventKind.TELEPHONED, call.outcome.value)])
    await _tell_cases(session, ping, call, now, by)
    answered = await _answer(session, ping, attempt, call)
    if call.outcome in SPOKE_TO_THEM or call.ends_wish:
        await end_call_back(session, ping.id, now, by)
    return CallRecord(attempt, answered, call.proposes and await _propose(session, ping, call, now))


async def take_back_call(session: AsyncSession, ping: Ping, attempt_id: int, now: datetime, by: str) -> None:
    """Takes the record of a call back, with the answer that it brought, the day that it gave to a case, and what it
    proposed, if nobody has decided that; the wish to be called stands again. Raises Refused if somebody has done so, or
    after 24 hours."""
    await _hold(session, ping)
    attempt = await session.get(CallAttempt, attempt_id, populate_existing=True)
    if attempt is None or attempt.ping_id != ping.id or attempt.taken_back_at is not None:
        raise Refused(N_("The record of this call was taken back already."))
    if not may_take_back_call(attempt, now):
        raise Refused(N_("The record of a call can be taken back within 24 hours."))
    attempt.taken_back_at, attempt.taken_back_by = now, by[:100]
    await record_events(session, [Happened(ping.id, now, EventKind.TELEPHONED, CALL_TAKEN_BACK)])
    if attempt.answer_id is not None:
        # Whoever took the answer alone back already has left no act with it.
        act = await act_of_answer(session, ping.id, attempt.answer_id)
        if act is not None:
            await take_back_by_hand(session, ping, act.id, now, by)
        await unsettle_after_closing(session, ping.id, attempt.at, now)
        attempt.answer_id = None
    await resume_call_back(session, ping.id, attempt.at)
    text = Phrase(N_("The record of the call to {number} was taken back."), number=attempt.number)
    await _take_proposal_back(session, ping, attempt, Decision(ProposalOutcome.REFUSED, now, by, text))
    for case in await open_cases_about(session, ping.id):
        held = await hold_case(session, case.id)
        if held.ended_at is None:
            await take_act_back(session, held, await _entry_of(session, held, attempt), text, (now, by))


async def _entry_of(session: AsyncSession, case: Case, attempt: CallAttempt) -> CaseEntry | None:
    """What the case tells of a call."""
    entries = await entries_of(session, case.id)
    told = (one for one in entries if one.kind is CaseEntryKind.ACTED and one.act is CaseAct.TELEPHONE)
    return next((one for one in told if one.at == attempt.at), None)


def _require_whole(call: NewCall, now: datetime) -> None:
    if not may_be_called(call.number):
        raise Refused(N_("Say which number was called."))
    if call.outcome in SPOKE_TO_THEM and call.answer is None:
        raise Refused(N_("Choose what the contact said."))
    if call.outcome is CallOutcome.REACHED_IN_PERSON and not call.words.strip():
        raise Refused(N_("Say whom you spoke to."))
    if call.outcome is CallOutcome.ASK_AGAIN and call.again_at is None:
        raise Refused(N_("Say when to call again."))
    if call.again_at is not None and (call.outcome not in MAY_COME_AGAIN or call.again_at <= now):
        raise Refused(N_("The time to call again must be in the future."))


async def _hold(session: AsyncSession, ping: Ping) -> None:
    """Two officers at one call wait for each other."""
    await share_exercises(session, {ping.exercise_id})
    await lock_in_order(session, select(Ping.id).where(Ping.id == ping.id), Ping.id)
    await session.refresh(ping)


async def _require_nobody_else(session: AsyncSession, ping: Ping, seen: int) -> None:
    later = next((each for each in await attempts_of(session, ping.id) if each.id > seen), None)
    if later is not None:
        text = N_("{name} called at {time} UTC and has recorded it. Look at that first, then decide.")
        raise Refused(text, name=later.by, time=f"{later.at:%H:%M}")


async def _attempt(session: AsyncSession, ping: Ping, call: NewCall, now: datetime, by: str) -> CallAttempt:
    on_file = (await numbers_on_file(session, [ping.contact_id])).get(ping.contact_id, [])
    number = plain_digits(call.number).strip()[:LONGEST_NUMBER]
    attempt = CallAttempt(
        ping_id=ping.id,
        at=now,
        by=by[:100],
        number=number,
        on_file=number in on_file,
        outcome=call.outcome,
        words=call.words.strip()[:LONGEST_WORDS_OF_A_CALL],
        again_at=call.again_at,
    )
    session.add(attempt)
    await session.flush()
    return attempt


async def _tell_cases(session: AsyncSession, ping: Ping, call: NewCall, now: datetime, by: str) -> None:
    """The call stands in every open case about the ping, whatever comes of the answer."""
    without, with_words = SAID[call.outcome]
    words = call.words.strip()[:MOST_WORDS_IN_A_CASE]
    text = Phrase(with_words if words else without, number=call.number, words=words)
    for case in await open_cases_about(session, ping.id):
        held = await hold_case(session, case.id)
        if held.ended_at is not None:
            continue
        await record_act(session, held, CaseAct.TELEPHONE, text, now, by)
        if call.again_at is not None:
            await set_due(session, held, call.again_at, now, by)


async def _answer(session: AsyncSession, ping: Ping, attempt: CallAttempt, call: NewCall) -> AnswerOutcome | None:
    """Records what the contact said, unless it was said before or counts no more: the call itself stands all the
    same."""
    if call.outcome not in SPOKE_TO_THEM or call.answer is None:
        return None
    addressed = (await find_addressed(session, [ping.id]))[ping.id]
    new = NewAnswer(ping.id, call.answer, "", attempt.at, Channel.TELEPHONE, by=attempt.by)
    expected = effect_of(addressed, new).outcome
    if expected not in {AnswerOutcome.RECORDED, AnswerOutcome.LATE}:
        return expected
    hand = HandAnswer(
        answer=call.answer,
        proof=" · ".join(part for part in (attempt.number, attempt.words) if part),
        by_code=call.outcome is CallOutcome.REACHED_BY_CODE,
        channel=Channel.TELEPHONE,
    )
    outcome = await record_by_hand(session, ping, hand, attempt.at, attempt.by)
    attempt.answer_id = await recorded_answer_id(session, ping.id, attempt.by)
    await settle_after_closing(session, [ping.id], attempt.at)
    return outcome


async def _propose(session: AsyncSession, ping: Ping, call: NewCall, now: datetime) -> bool:
    """The entry stays as it is: a person decides."""
    if call.outcome is not CallOutcome.WRONG_NUMBER:
        return False
    exercise = await session.get_one(Exercise, ping.exercise_id)
    words = " ".join((Phrase(WRONG, number=call.number), call.words.strip())).strip()
    fields = {"phone": call.right_number, "words": words}
    origin = Origin(exercise.reference, ProposalSource.CALL)
    return await propose(session, ping.contact_id, ProposalKind.CORRECTION, fields, origin, now) is not None


async def _take_proposal_back(session: AsyncSession, ping: Ping, attempt: CallAttempt, decision: Decision) -> None:
    for one in await open_proposals(session, ping.contact_id):
        if (one.source, one.at) == (ProposalSource.CALL, attempt.at):
            await settle(session, one.id, decision)
