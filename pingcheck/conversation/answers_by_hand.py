"""Answers that officers record by hand, on the contact's word: who recorded it, when, how it is proved, and why.

A contact who reads the code of its mail out proves by it that the mail arrived.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answer_recording import record_answers
from pingcheck.conversation.answer_removal import take_back_answer
from pingcheck.conversation.answers import Channel, GivenAnswer, NewAnswer, recorded_answer_id
from pingcheck.conversation.codes import CodeKeys, normalised
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingAct, PingActKind, named, ping_act
from pingcheck.exercises.running import require_phase_for, share_in_phase
from pingcheck.exercises.status import ANSWERED, Answer

ANSWERABLE = (Phase.OPEN, Phase.PAUSED, Phase.CLOSED)
NO_ANSWERS = N_("No answer can be recorded for it.")
TAKEN_BACK_WITHIN = timedelta(hours=24)  # as a decision on a reply


@dataclass(frozen=True, slots=True, kw_only=True)
class HandAnswer:
    """What an officer records. `proof`: how it is known, such as a telephone call with whom, on which number.
    `by_code`: the contact read its code out, which was checked (`is_code_of`)."""

    answer: Answer
    proof: str
    by_code: bool = False
    reason: str = ""
    channel: Channel = Channel.BY_HAND


@dataclass(frozen=True, slots=True)
class HandCounts:
    """How many pings of an exercise are answered by an answer that was recorded by hand, and how many of these
    contacts read their code out."""

    answered: int
    by_code: int


def is_code_of(ping: Ping, typed: str, secrets: Sequence[str]) -> bool:
    """Whether this is the code in the mails of this ping, made with the present secret or a retired one. Compared in
    constant time. Raises Refused if it is mistyped, or no code at all."""
    code = normalised(typed)
    if code is None:
        raise Refused(N_("This is no code, or it was mistyped. A code looks like K7M2-P9QX-3TD."))
    mine = (CodeKeys([secret]).code(ping.id).replace("-", "") for secret in secrets)
    return sum(hmac.compare_digest(code, own) for own in mine) > 0


async def require_answerable(session: AsyncSession, exercise: Exercise) -> None:
    """Raises Refused if no answer can be recorded for this exercise."""
    await require_phase_for(session, exercise, ANSWERABLE, NO_ANSWERS)


async def record_by_hand(session: AsyncSession, ping: Ping, given: HandAnswer, now: datetime, by: str) -> AnswerOutcome:
    """Records an answer as given now: late, if the exercise is closed. Raises Refused if the same was answered already,
    or if the time for late answers is over."""
    if not given.proof.strip() and not given.by_code:
        raise Refused(N_("Say how the answer is proved, such as a telephone call with whom, on which number."))
    exercise = await session.get_one(Exercise, ping.exercise_id)
    await share_in_phase(session, exercise, ANSWERABLE, NO_ANSWERS)
    new = NewAnswer(ping.id, given.answer, "", now, given.channel, by=by)
    [outcome] = await record_answers(session, [new])
    if outcome is AnswerOutcome.OVER:
        raise Refused(N_("The time for late answers to {reference} is over."), reference=exercise.reference)
    if outcome not in {AnswerOutcome.RECORDED, AnswerOutcome.LATE}:
        raise await _answered_already(session, ping)
    act = ping_act(ping, PingActKind.ANSWERED, now, by, given.reason)
    act.code, act.proof, act.by_code = given.answer.value, given.proof[:500], given.by_code
    act.answer_id = await recorded_answer_id(session, ping.id, by)
    session.add(act)
    await session.flush()
    await session.refresh(ping)
    return outcome


async def take_back_by_hand(session: AsyncSession, ping: Ping, act_id: int, now: datetime, by: str) -> None:
    """Takes an answer back that was recorded by hand. Raises Refused if somebody has done so, or after 24 hours."""
    await lock_in_order(session, select(PingAct.id).where(PingAct.id == act_id), PingAct.id)
    act = await session.get(PingAct, act_id, populate_existing=True)
    if act is None or act.ping_id != ping.id or act.kind is not PingActKind.ANSWERED or act.answer_id is None:
        raise Refused(N_("This answer was taken back already."))
    if now - act.at > TAKEN_BACK_WITHIN:
        raise Refused(N_("An answer recorded by hand can be taken back within 24 hours."))
    answer_id = act.answer_id
    held = update(PingAct).where(PingAct.id == act_id, PingAct.answer_id == answer_id)
    if not await rows_changed(session, held.values(answer_id=None)):
        raise Refused(N_("This answer was taken back already."))
    await take_back_answer(session, answer_id, now)
    session.add(ping_act(ping, PingActKind.TAKEN_BACK, now, by, ""))
    await session.flush()
    await session.refresh(ping)


async def count_by_hand(session: AsyncSession, exercise: Exercise) -> HandCounts:
    """Counts the pings whose deciding answer was recorded by hand."""
    counted = (
        select(func.count(), func.count().filter(PingAct.by_code))
        .select_from(PingAct)
        .join(GivenAnswer, GivenAnswer.id == PingAct.answer_id)
        .join(Ping, Ping.id == PingAct.ping_id)
        .where(
            Ping.exercise_id == exercise.id,
            PingAct.kind == PingActKind.ANSWERED,
            Ping.answered_at == GivenAnswer.at,
            Ping.status.in_(ANSWERED),
        )
    )
    return HandCounts(*(await session.execute(counted)).one())


async def _answered_already(session: AsyncSession, ping: Ping) -> Refused:
    last = await session.scalar(
        select(GivenAnswer).where(GivenAnswer.ping_id == ping.id).order_by(GivenAnswer.id.desc()).limit(1)
    )
    if last is None or not last.by:
        return Refused(N_("{contact} has answered so already."), contact=named(ping))
    when = {"day": f"{last.at:%Y-%m-%d}", "time": f"{last.at:%H:%M}"}
    text = N_("This answer of {contact} was recorded already, by {name} on {day} at {time} UTC.")
    return Refused(text, contact=named(ping), name=last.by, **when)
