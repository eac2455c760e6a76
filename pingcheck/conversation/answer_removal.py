"""Taking an answer back that an officer had recorded: the reply behind it was misread.

What a contact said with an own hand, on a page or in sure words, is never taken back.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from pingcheck.conversation.addressed_pings import find_addressed
from pingcheck.conversation.answer_effect import event_kind_at
from pingcheck.conversation.answers import GivenAnswer, Said
from pingcheck.exercises.events import Event, Happened, record_events, share_exercises
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import ANSWERS, REACHES, EventKind, taken_back_code


class AnsweredState(NamedTuple):
    """What the answers of a ping come to: the time of the one that decides, and whether they contradict each other."""

    answered_at: datetime | None
    contradicted: bool


def standing_of(counting: Iterable[Said]) -> AnsweredState:
    """The same as if the answers, the earliest first, had been recorded one after the other. Pure."""
    choices = [(said.at, said.answer in REACHES) for said in counting if said.answer is not None]
    if not choices:
        return AnsweredState(None, contradicted=False)
    decides = next((at for at, reaches in choices if reaches), choices[0][0])
    return AnsweredState(decides, contradicted=len({reaches for _, reaches in choices}) > 1)


async def take_back_answer(session: AsyncSession, answer_id: int, now: datetime) -> bool:
    """Removes the answer and brings its ping up to date, in the caller's transaction. False if it is gone already."""
    given = await session.get(GivenAnswer, answer_id)
    if given is None:
        return False
    ping = await session.get_one(Ping, given.ping_id)
    await share_exercises(session, {ping.exercise_id})
    await lock_in_order(session, select(Ping.id).where(Ping.id == ping.id), Ping.id)
    answer, at = given.answer, given.at
    await session.execute(delete(GivenAnswer).where(GivenAnswer.id == answer_id))
    addressed = (await find_addressed(session, [ping.id]))[ping.id]
    counting = (said for said in addressed.answers if event_kind_at(addressed, said.at) is not EventKind.SIGN_OF_LIFE)
    await session.refresh(ping)
    ping.answered_at, ping.contradicted = standing_of(counting)
    await session.flush()
    mine = Event.ping_id == ping.id, Event.kind.in_(ANSWERS), Event.at == at, Event.code == answer
    if answer is not None and await session.scalar(select(Event.id).where(*mine).limit(1)) is not None:
        await record_events(session, [Happened(ping.id, now, EventKind.TAKEN_BACK, taken_back_code(answer, at))])
    return True
