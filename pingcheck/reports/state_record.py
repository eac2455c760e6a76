"""What we sent to a State's contacts in a check, and what came back, in few words, to be read aloud or sent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.events import Happened, events_of
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import IS_OF_A_STEP, Cause, Delivery, Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.status import Answer, EventKind

ANSWERED = (EventKind.ANSWERED, EventKind.ANSWERED_LATE, EventKind.SIGN_OF_LIFE)
NOT_GONE = (Delivery.WAITING, Delivery.CLAIMED, Delivery.DEFERRED, Delivery.IN_DOUBT, Delivery.DEAD_LETTER)


class CameBack(StrEnum):
    ANSWER = "answer"
    AUTO_REPLY = "auto_reply"
    TO_READ = "to_read"  # a reply that waits for an officer
    FAILURE = "failure"  # it came back, or their server refused it
    NOTHING = "nothing"  # a mail server took it; nothing since
    NOT_GONE = "not_gone"  # no server has taken it


class SentMail(NamedTuple):
    """`at`: when a mail server took it; else when it was due."""

    message: Message
    step: Step
    ping: Ping
    address: str

    @property
    def at(self) -> datetime:
        return self.message.accepted_at or self.message.due_at


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One mail and what came back of it. `after`: how long after it; `by`: the officer who recorded the answer."""

    sent: SentMail
    came_back: CameBack
    answer: Answer | None = None
    channel: Channel | None = None
    by: str = ""
    after: timedelta = timedelta()
    cause: Cause | None = None


async def state_record(
    session: AsyncSession, state: str, exercise: Exercise, now: datetime, most: int
) -> list[RecordLine]:
    """The mails of a check to a State's contacts that went, or should have gone by now, the first first."""
    mine = select(PointOfContact.id).where(PointOfContact.state_code == state)
    rows = await session.execute(
        select(Message, Step, Ping, RosterAddress.value)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Step, Step.id == Message.step_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .where(Ping.contact_id.in_(mine), Ping.state_code == state, Ping.exercise_id == exercise.id, IS_OF_A_STEP)
        .where(func.coalesce(Message.accepted_at, Message.due_at) <= now)
        .order_by(func.coalesce(Message.accepted_at, Message.due_at), Ping.contact_id, RosterAddress.position)
        .limit(most)
    )
    mails = [SentMail(*row) for row in rows]
    ping_ids = {mail.ping.id for mail in mails}
    given = await session.scalars(select(GivenAnswer).where(GivenAnswer.ping_id.in_(ping_ids)))
    return record_lines(mails, await events_of(session, ping_ids), {(one.ping_id, one.at): one for one in given})


def record_lines(
    mails: Sequence[SentMail],
    events: Mapping[UUID, Sequence[Happened]],
    given: Mapping[tuple[UUID, datetime], GivenAnswer],
) -> list[RecordLine]:
    """`given`: what was said, by ping and time. What came between a mail and the next to the same contact came of that
    mail. Reminders that were never needed are left out. Pure."""
    starts: dict[UUID, list[datetime]] = {}
    for mail in mails:
        if mail.message.accepted_at:
            starts.setdefault(mail.ping.id, []).append(mail.at)
    lines = []
    for mail in mails:
        if mail.message.delivery is Delivery.WITHDRAWN and not mail.message.possibly_twice:
            continue
        later = min((at for at in starts.get(mail.ping.id, ()) if at > mail.at), default=None)
        since = [one for one in events[mail.ping.id] if one.at >= mail.at and (later is None or one.at < later)]
        lines.append(_line(mail, since, given))
    return lines


def _line(mail: SentMail, since: Iterable[Happened], given: Mapping[tuple[UUID, datetime], GivenAnswer]) -> RecordLine:
    if mail.message.delivery in NOT_GONE:
        return RecordLine(mail, CameBack.NOT_GONE, cause=mail.message.cause)
    by_kind = {one.kind: one for one in reversed(list(since))}  # the first of each kind
    answered = next((by_kind[kind] for kind in ANSWERED if kind in by_kind), None)
    if answered is not None and answered.code in list(Answer):
        said = given.get((mail.ping.id, answered.at))
        channel, by = (said.channel, said.by) if said else (None, "")
        return RecordLine(mail, CameBack.ANSWER, Answer(answered.code), channel, by, answered.at - mail.at)
    if mail.message.returned_at or mail.message.delivery is Delivery.REFUSED:
        return RecordLine(mail, CameBack.FAILURE, cause=mail.message.cause)
    for kind, came_back in ((EventKind.AUTO_REPLIED, CameBack.AUTO_REPLY), (EventKind.TO_READ, CameBack.TO_READ)):
        if kind in by_kind:
            return RecordLine(mail, came_back, after=by_kind[kind].at - mail.at)
    return RecordLine(mail, CameBack.NOTHING)
