"""The thread of a ping as the secretariat sees it: what was said by page and by mail, what officers wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.conversation.answers import Channel, GivenAnswer, answers_of
from pingcheck.conversation.turns import Turn, turns_of
from pingcheck.correspondence.officer_mails import OfficerMail, officer_mails_of
from pingcheck.exercises.message import TO_SEND, Delivery
from pingcheck.inbox.incoming import Incoming, IncomingReading, Outcome
from pingcheck.mailreading import Kind
from pingcheck.reports.words import ANSWER, CAUSE, CHANNEL, CHOICE, TOPIC
from pingcheck.sending.limits import is_within

MOST_READINGS = 200
READ_AS = {
    Outcome.TO_READ: "waits to be read",
    Outcome.SET_ASIDE: "read, and set aside as no answer",
    Outcome.FILED: "filed: it says nothing new",
}
IS_SAID = (Outcome.ANSWERED, Outcome.ACCEPTED)  # these stand among the answers already

WAITS = {
    Delivery.WAITING: "Waiting to be sent",
    Delivery.CLAIMED: "Being sent",
    Delivery.DEFERRED: "Waiting: delayed, will be tried again",
    Delivery.IN_DOUBT: "Waiting: in doubt, goes out once more",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was said. `state` is of an officer's mail: what became of it, and whether that is bad."""

    at: datetime
    by: str  # the officer; empty if the contact says it
    title: str
    detail: str = ""
    words: str = ""
    late: bool = False
    to_read: bool = False
    state: str = ""
    failed: bool = False
    twice: bool = False
    reply: str = ""  # the server's own words


async def thread_of(session: AsyncSession, ping_id: UUID, only_to: Sequence[str]) -> list[Entry]:
    """Everything, the earliest first. `only_to`: the addresses and domains to which this host is confined."""
    said = [_answer(given) for given in await answers_of(session, ping_id)]
    said += [_turn(turn) for turn in await turns_of(session, ping_id)]
    said += [_reply(reading, at) for reading, at in await _replies_of(session, ping_id)]
    said += [_officer_mail(mail, only_to) for mail in await officer_mails_of(session, ping_id)]
    return sorted(said, key=lambda entry: entry.at)


async def _replies_of(session: AsyncSession, ping_id: UUID) -> list[tuple[IncomingReading, datetime]]:
    """Mails of a person that are none of the answers, with when they came."""
    theirs = IncomingReading.ping_id == ping_id, IncomingReading.kind == Kind.ANSWER
    found = (
        select(IncomingReading, Incoming.received_at)
        .join(Incoming, Incoming.id == IncomingReading.incoming_id)
        .where(*theirs, IncomingReading.outcome.not_in(IS_SAID))
        .order_by(IncomingReading.id.desc())
        .limit(MOST_READINGS)
    )
    return [(row[0], row[1]) for row in await session.execute(found)]


def _answer(given: GivenAnswer) -> Entry:
    title = ANSWER[given.answer] if given.answer else "A message to the secretariat"
    return Entry(given.at, "", title, CHANNEL[given.channel], given.words, late=given.late)


def _turn(turn: Turn) -> Entry:
    who = ", ".join(part for part in (turn.name, turn.function) if part)
    detail = f"by {who}, {CHANNEL[turn.channel]}" if who else CHANNEL[turn.channel]
    return Entry(turn.at, "", f"{TOPIC[turn.topic]} {CHOICE[turn.choice]}", detail)


def _reply(reading: IncomingReading, at: datetime) -> Entry:
    detail = f"{CHANNEL[Channel.MAIL]} from {reading.recipient}"
    read_as = READ_AS.get(reading.outcome, "kept")
    waits = reading.outcome is Outcome.TO_READ
    return Entry(at, "", "A mail of the contact", f"{detail}, {read_as}", reading.words, to_read=waits)


def _officer_mail(mail: OfficerMail, only_to: Sequence[str]) -> Entry:
    state, failed = state_of(mail, only_to)
    return Entry(
        mail.written_at,
        mail.by,
        f"{mail.by}, for the secretariat",
        f"by mail to {mail.recipient}",
        mail.words,
        state=state,
        failed=failed,
        twice=mail.possibly_twice,
        reply=mail.reply,
    )


def state_of(mail: OfficerMail, only_to: Sequence[str] = ()) -> tuple[str, bool]:
    """Waiting, sent or failed, with the cause; and whether an officer must do something. A pure function."""
    cause = f": {CAUSE[mail.cause]}" if mail.cause else ""
    if mail.delivery in TO_SEND and not is_within(only_to, mail.recipient):
        return "Kept back: this host mails only to PINGCHECK_ONLY_MAIL_TO", True
    if mail.delivery in WAITS:
        return WAITS[mail.delivery] + cause, False
    if mail.delivery is Delivery.ACCEPTED:
        return (f"Failed: it came back{cause}", True) if mail.returned_at else ("Sent: the mail server took it", False)
    if mail.delivery is Delivery.WITHDRAWN:
        return "Not sent: the address was taken off the directory meanwhile", True
    return f"Failed{cause}", True
