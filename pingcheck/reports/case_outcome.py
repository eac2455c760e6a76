"""How a case came to its end, where the contact was reached: by which answer, and who recorded it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import REACHED, REACHES
from pingcheck.followup.case_list import ListedCase
from pingcheck.followup.cases import CaseOutcome

# By the way of the answer: if nobody recorded it, and if an officer did.
HOW: Mapping[Channel, tuple[str, str]] = {
    Channel.PAGE: (N_("Reached by email: answered on the page behind our link."),) * 2,
    Channel.MAIL: (N_("Reached by email."), N_("Reached by email: {name} read the reply.")),
    Channel.TELEPHONE: (N_("Reached by telephone."), N_("Reached by telephone: recorded by {name}.")),
    Channel.BY_HAND: (N_("Reached otherwise."), N_("Reached otherwise: recorded by {name}.")),
}


@dataclass(frozen=True, slots=True)
class DecidingAnswer:
    """The answer that reached the contact of a case. `by`: the officer who recorded it; empty: nobody."""

    channel: Channel
    by: str

    @property
    def words(self) -> Phrase:
        alone, recorded = HOW[self.channel]
        return Phrase(recorded, name=self.by) if self.by and "{name}" in recorded else Phrase(alone)


async def deciding_answer(session: AsyncSession, listed: ListedCase) -> DecidingAnswer | None:
    """The answer that ended a case as reached, in its check or a later one; None if none did, or its words are not kept
    any more. What an officer wrote at the end stands by itself."""
    ping = listed.ping
    if ping is None or listed.case.outcome is not CaseOutcome.REACHED or listed.case.ended_by:
        return None
    reached = await _reached_by(session, ping)
    if reached is None:
        return None
    mine = GivenAnswer.ping_id == reached.id, GivenAnswer.at == reached.answered_at, GivenAnswer.answer.in_(REACHES)
    answer = await session.scalar(select(GivenAnswer).where(*mine).order_by(GivenAnswer.id).limit(1))
    return DecidingAnswer(answer.channel, answer.by) if answer is not None else None


async def _reached_by(session: AsyncSession, ping: Ping) -> Ping | None:
    """The ping of this contact that was reached: its own, else that of the first later check."""
    if ping.status in REACHED:
        return ping
    check = await session.get_one(Exercise, ping.exercise_id)
    is_later = or_(
        Exercise.opened_at > check.opened_at, and_(Exercise.opened_at == check.opened_at, Exercise.id > check.id)
    )
    found: Ping | None = await session.scalar(
        select(Ping)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(Ping.contact_id == ping.contact_id, Ping.status.in_(REACHED), is_later)
        .order_by(Exercise.opened_at, Exercise.id)
        .limit(1)
    )
    return found
