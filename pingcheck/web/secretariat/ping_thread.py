"""The thread of a ping as officers see it: what the contact said by page and by mail, what officers wrote, and their
calls."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from directory.phrases import N_, Phrase, in_a_row
from pingcheck.conversation.answers import Channel, GivenAnswer, answers_of
from pingcheck.conversation.officer_mails import WrittenMail, officer_mails_of
from pingcheck.conversation.turns import Turn, turns_of
from pingcheck.exercises.message import Delivery, Message
from pingcheck.followup.call_attempts import CallAttempt, attempts_of
from pingcheck.inbox.incoming import IncomingReading, MailWay, Outcome
from pingcheck.inbox.replies import replies_beside_answers, set_aside_of_answers
from pingcheck.mailreading import Kind
from pingcheck.reports.call_labels import CALL_OUTCOME
from pingcheck.reports.labels import ANSWER, CAUSE, CHANNEL, CHOICE, TOPIC, delivery
from pingcheck.sending.limits import is_allowed_recipient
from pingcheck.sending.workers import alarms

READ_AS = {
    Outcome.ASKED: N_("its writer is asked whether we understood it"),
    Outcome.TO_READ: N_("waits to be read"),
    Outcome.SET_ASIDE: N_("read, and set aside as no answer"),
    Outcome.FILED: N_("filed: it says nothing new"),
}

WAITING = {
    Delivery.WAITING: N_("Waiting to be sent"),
    Delivery.CLAIMED: N_("Being sent"),
    Delivery.DEFERRED: N_("Waiting: delayed, will be tried again"),
    Delivery.IN_DOUBT: N_("Waiting: in doubt, goes out once more"),
}


@dataclass(frozen=True, slots=True)
class ThreadEntry:
    """One thing that was said. The page translates `title`, `detail`, `state` and `reply`. The last four fields are
    about an officer's mail."""

    at: datetime
    by: str  # the officer; empty if the contact said it
    title: str
    detail: str = ""
    words: str = ""
    set_aside: str = ""  # the rest of a mail, which is shown folded
    late: bool = False
    to_read: bool = False
    incident: bool = False  # its words may speak of a real incident
    state: str = ""  # whether the mail waits, was sent or failed, in words
    failed: bool = False  # an officer must do something
    twice: bool = False
    reply: str = ""  # the server's own words, or what keeps it from going


async def thread_of(session: AsyncSession, ping_id: UUID, only_to: Sequence[str]) -> list[ThreadEntry]:
    """The whole thread, the earliest entry first. `only_to`: the addresses and domains that this host may mail."""
    aside = await set_aside_of_answers(session, ping_id)
    said = [_answer(given, aside.get(given.at, "")) for given in await answers_of(session, ping_id)]
    said += [_turn(turn) for turn in await turns_of(session, ping_id)]
    said += [_reply(*found) for found in await replies_beside_answers(session, ping_id)]
    # A call that brought an answer stands there as that answer.
    calls = [one for one in await attempts_of(session, ping_id) if not one.answer_id and not one.taken_back_at]
    said += [_call(attempt) for attempt in calls]
    written = await officer_mails_of(session, ping_id)
    trouble = in_a_row(await alarms(session)) if any(mail.message.is_to_send for mail in written) else ""
    said += [_officer_mail(mail, only_to, trouble) for mail in written]
    return sorted(said, key=lambda entry: entry.at)


def _answer(given: GivenAnswer, set_aside: str) -> ThreadEntry:
    """`set_aside`: of the mail that came at that time, if one did."""
    title = ANSWER[given.answer] if given.answer else N_("A message to the secretariat")
    detail = Phrase(CHANNEL[given.channel])
    if given.by:
        detail = Phrase(N_("{channel}, recorded by {officer}"), channel=detail, officer=given.by)
    aside = set_aside if given.channel is Channel.MAIL else ""
    entry = ThreadEntry(given.at, "", title, detail, given.words, aside)
    return replace(entry, late=given.late, incident=given.possible_incident)


def _call(attempt: CallAttempt) -> ThreadEntry:
    detail = Phrase(N_("{officer} called {number}"), officer=attempt.by, number=attempt.number)
    return ThreadEntry(attempt.at, attempt.by, CALL_OUTCOME[attempt.outcome], detail, attempt.words)


def _turn(turn: Turn) -> ThreadEntry:
    who = ", ".join(part for part in (turn.name, turn.function) if part)
    channel = Phrase(CHANNEL[turn.channel])
    detail = Phrase(N_("by {who}, {channel}"), who=who, channel=channel) if who else channel
    title = in_a_row([Phrase(TOPIC[turn.topic]), Phrase(CHOICE[turn.choice])])
    return ThreadEntry(turn.at, "", title, detail, turn.reply)


def _reply(reading: IncomingReading, at: datetime, way: MailWay) -> ThreadEntry:
    on_page = way is MailWay.PAGE
    read_as = Phrase(READ_AS.get(reading.outcome, N_("kept")))
    waits = reading.outcome is Outcome.TO_READ
    of_mail = N_("A mail of the contact") if reading.kind is Kind.ANSWER else N_("A mail about our message")
    said = Phrase(N_("{channel}, {read_as}"), channel=Phrase(CHANNEL[Channel.PAGE]), read_as=read_as)
    if not on_page:
        said = Phrase(N_("by email from {sender}, {read_as}"), sender=reading.recipient, read_as=read_as)
    title = N_("The contact wrote") if on_page else of_mail
    entry = ThreadEntry(at, "", title, said, reading.words, reading.set_aside)
    return replace(entry, to_read=waits, incident=reading.possible_incident)


def _officer_mail(written: WrittenMail, only_to: Sequence[str], trouble: str) -> ThreadEntry:
    """`trouble`: what keeps couriers from sending, which is why a mail still waits."""
    mail, message = written.mail, written.message
    state, failed = state_of(message, only_to)
    return ThreadEntry(
        mail.written_at,
        mail.by,
        Phrase(N_("{officer}, for the secretariat"), officer=mail.by),
        Phrase(N_("by email to {address}"), address=message.recipient),
        mail.words,
        state=state,
        failed=failed,
        twice=message.is_possibly_twice,
        reply=trouble if trouble and message.is_to_send else written.reply,
    )


def state_of(mail: Message, only_to: Sequence[str] = ()) -> tuple[str, bool]:
    """Waiting, sent or failed, with the cause; and whether an officer must do something. A pure function."""
    if mail.is_to_send and not is_allowed_recipient(only_to, mail.recipient or ""):
        return N_("Kept back: this host mails only to PINGCHECK_ONLY_MAIL_TO"), True
    if mail.is_given_up:
        return delivery(mail), True
    if mail.delivery in WAITING:
        return _with_cause(WAITING[mail.delivery], mail), False
    if mail.delivery is Delivery.ACCEPTED:
        came_back = _with_cause(N_("Failed: it came back"), mail), True
        return came_back if mail.returned_at else (N_("Sent: the mail server took it"), False)
    if mail.delivery is Delivery.WITHDRAWN and mail.possibly_twice:
        return N_("Perhaps sent: it was in doubt when the address was taken off the directory"), True
    if mail.delivery is Delivery.WITHDRAWN:
        return N_("Not sent: the address was taken off the directory meanwhile"), True
    return _with_cause(N_("Failed"), mail), True


def _with_cause(state: str, mail: Message) -> str:
    if mail.cause is None:
        return state
    return Phrase(N_("{state}: {cause}"), state=Phrase(state), cause=Phrase(CAUSE[mail.cause]))
