"""What we sent and what came back, in plain words that may be read to a State: no server's words, no officer's name,
nothing of another State. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.exercises.events import Happened
from pingcheck.exercises.excuse import ExcuseGround
from pingcheck.exercises.exercise import Step, StepKind
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.reports.evidence_answers import AnswerWay, answer_words, call_words
from pingcheck.reports.labels import ANSWER, CAUSE, STATUS
from pingcheck.reports.step_labels import EXCUSE_GROUND

Said = Iterable["EvidenceLine"]
Moment = tuple[UUID, datetime]  # a ping, and when something happened to it


class EvidenceLine(NamedTuple):
    """`at`: when it happened; `kind`: for machines; `words`: a sentence."""

    at: datetime
    kind: str
    words: Phrase


class SentEmail(NamedTuple):
    """A mail and the address that it went to. `step`: None if an officer wrote it."""

    message: Message
    step: Step | None
    address: str


class ApprovedCorrection(NamedTuple):
    """A correction that was approved. `alone`: by whoever had asked for it."""

    before: Status
    after: Status
    alone: bool


class EventFacts(NamedTuple):
    """What rows beside the events tell of them. `name`: of the contact, as it may be read aloud."""

    name: str
    answers: Mapping[Moment, AnswerWay]
    corrections: Mapping[Moment, ApprovedCorrection]


WHAT = {
    StepKind.CALL: N_("the email that asks for an answer"),
    StepKind.REMIND: N_("a reminder"),
    StepKind.ESCALATE: N_("one more email"),
    StepKind.PROBE: N_("a test of this address"),
    StepKind.AGAIN: N_("the email once more"),
}

NEXT_ADDRESS = N_("the next address, {address}, because nobody had answered yet")

# What happened to a contact, where the kind of the event says it all.
PLAIN = {
    EventKind.STOOD_BY: N_("This contact was to be asked later, if nobody else answered."),
    EventKind.CREDITED: N_("This contact was not asked: it had confirmed shortly before."),
    EventKind.NO_ADDRESS: N_("There was no email address to which we could write."),
    EventKind.HANDED_ON: N_("A report said that our email had been passed on."),
    EventKind.AUTO_REPLIED: N_("An automatic reply came. It does not say whether a person saw our email."),
    EventKind.TO_READ: N_("A reply came that the secretariat had to read."),
    EventKind.READ: N_("The secretariat read the reply."),
    EventKind.SIGN_OF_LIFE: N_("An answer came after the time for late answers. It shows that the address works."),
    EventKind.EXCUSE_LIFTED: N_("The secretariat took the excuse back."),
    EventKind.REPLACED: N_("The State had ended this entry."),
    EventKind.CLOSED: N_("The check closed."),
    EventKind.CANCELLED: N_("The check was called off."),
    EventKind.CORRECTION_LIFTED: N_("The secretariat withdrew its correction of the result."),
}

# What counts in the end, and why.
WHY = {
    Status.QUEUED: N_("Nothing was sent yet."),
    Status.STANDBY: N_("Counts nowhere: this contact was not asked."),
    Status.CREDITED: N_("Counts nowhere: this contact had confirmed shortly before and was not asked."),
    Status.DEFERRED: N_("No mail server has accepted our email yet."),
    Status.SENT: N_("A mail server accepted our email; nobody has answered yet."),
    Status.BOUNCED: N_("Counts as not reached: our emails came back from every address that we had."),
    Status.REFUSED: N_("Counts as not reached: the receiving mail server refused our emails by its rules."),
    Status.NO_ADDRESS: N_("Counts as not reached: the entry had no email address."),
    Status.AUTO_REPLIED: N_("Only an automatic reply came; nobody has answered yet."),
    Status.TO_READ: N_("A reply waits to be read by the secretariat. Until then nothing is decided."),
    Status.CONFIRMED: N_("Counts as reached: somebody answered in time that our email had arrived."),
    Status.CONFIRMED_LATE: N_("Counts as reached late: the answer came after the closing."),
    Status.HANDED_OVER: N_("Counts as not reached: whoever answered is no longer the point of contact."),
    Status.MISDIRECTED: N_("Counts as not reached: our email reached the wrong person."),
    Status.SILENT: N_("Counts as not reached: a mail server accepted our email, and nobody answered."),
    Status.NOT_SENT: N_("Our email never went out. That is our fault and not the State’s."),
    Status.REPLACED: N_("The State had ended this entry, so no answer was expected."),
    Status.EXCUSED: N_("Counts nowhere: this contact was excused."),
    Status.CANCELLED: N_("The check was called off, so nothing counts."),
}
# In a telephone check, where it is not the same.
WHY_BY_TELEPHONE = {
    Status.QUEUED: N_("Nobody has telephoned yet."),
    Status.SENT: N_("We telephoned; nobody has answered yet."),
    Status.NO_ADDRESS: N_("Counts as not reached: the entry had no telephone number."),
    Status.CONFIRMED: N_("Counts as reached: somebody answered in time."),
    Status.MISDIRECTED: N_("Counts as not reached: our call reached the wrong person."),
    Status.SILENT: N_("Counts as not reached: we telephoned, and reached nobody."),
    Status.NOT_SENT: N_("We never telephoned. That is our fault and not the State’s."),
}
# The officer's reason, which may say which other ground it is, is not told.
GROUND = {**EXCUSE_GROUND, ExcuseGround.OTHER: N_("another, which the secretariat has on record")}
NO_NUMBER = N_("There was no telephone number that we could call.")
BY_CORRECTION = N_("Counts as “{after}” by a correction after the closing. Before, it was “{before}”.")
CORRECTED_BY_TWO = N_(
    "The result was corrected from “{before}” to “{after}”. One officer of the secretariat asked for it, and another "
    "approved it."
)
CORRECTED_ALONE = N_(
    "The result was corrected from “{before}” to “{after}”. One officer of the secretariat asked for it and "
    "approved it."
)


def mail_lines(mails: Iterable[SentEmail], now: datetime) -> Said:
    """What we sent or tried to send by now, and what came back of it."""
    for mail in mails:
        message, places = mail.message, {"what": _what(mail), "address": _where(mail)}
        at = message.accepted_at or message.due_at
        words = _sent_words(message)
        if words and at <= now:
            said = {**places, "cause": _cause(message)} if "{cause}" in words else places
            yield EvidenceLine(at, "sent" if message.accepted_at else "not_accepted", Phrase(words, **said))
        if message.possibly_twice and message.accepted_at:
            yield EvidenceLine(at, "possibly_twice", Phrase(N_("It may have arrived twice.")))
        if message.returned_at:
            back = N_("Our email to {address} came back: {cause}.")
            yield EvidenceLine(
                message.returned_at, "came_back", Phrase(back, address=mail.address, cause=_cause(message))
            )


def _what(mail: SentEmail) -> Phrase:
    return Phrase(WHAT[mail.step.kind] if mail.step is not None else N_("an email in our own words"))


def _where(mail: SentEmail) -> Phrase | str:
    is_next = mail.step is not None and mail.step.kind is StepKind.ESCALATE
    return Phrase(NEXT_ADDRESS, address=mail.address) if is_next else mail.address


def _sent_words(message: Message) -> str:
    """Empty for a mail that was not needed any more, or goes later."""
    if message.accepted_at is not None:
        return N_("We sent {what} to {address}. A mail server accepted it.")
    if message.delivery is Delivery.REFUSED:
        return N_("We sent {what} to {address}. The receiving mail server refused it: {cause}.")
    if message.delivery is Delivery.IN_DOUBT or message.possibly_twice:
        return N_("We sent {what} to {address}. The connection was lost, so we do not know whether it was accepted.")
    if message.attempts or message.delivery is Delivery.DEAD_LETTER:
        return N_("We tried to send {what} to {address}. No mail server accepted it.")
    return ""


def _cause(message: Message) -> Phrase:
    return Phrase(CAUSE[message.cause] if message.cause else N_("no reason was given"))


def event_lines(events: Sequence[Happened], known: EventFacts) -> Said:
    """What happened to one ping beside its mails."""
    is_by_telephone = any(event.kind is EventKind.LISTED for event in events)
    for event in events:
        words = _event_words(event, known)
        if event.kind is EventKind.NO_ADDRESS and is_by_telephone:
            words = Phrase(NO_NUMBER)
        if words is not None:
            yield EvidenceLine(event.at, event.kind.value, words)


def _event_words(event: Happened, known: EventFacts) -> Phrase | None:
    if event.kind in PLAIN:
        return Phrase(PLAIN[event.kind])
    if event.kind is EventKind.TELEPHONED:
        return call_words(event.code, known.name)
    if event.kind in {EventKind.ANSWERED, EventKind.ANSWERED_LATE}:
        return answer_words(event, known.answers.get((event.ping_id, event.at)))
    if event.kind is EventKind.TAKEN_BACK:
        answer = Phrase(ANSWER[Answer((event.code or "").partition(" ")[0])])
        return Phrase(N_("The secretariat had misread a reply and took back the answer “{answer}”."), answer=answer)
    if event.kind is EventKind.EXCUSED and event.code in list(ExcuseGround):
        ground = Phrase(GROUND[ExcuseGround(event.code)])
        return Phrase(N_("The secretariat excused this contact. The ground: {ground}."), ground=ground)
    if event.kind is EventKind.CORRECTED:
        return _corrected_words(event, known.corrections.get((event.ping_id, event.at)))
    return None


def _corrected_words(event: Happened, corrected: ApprovedCorrection | None) -> Phrase:
    after = Phrase(STATUS[Status(event.code or "")])
    if corrected is None:
        return Phrase(N_("The secretariat corrected the result to “{after}”."), after=after)
    text = CORRECTED_ALONE if corrected.alone else CORRECTED_BY_TWO
    return Phrase(text, before=Phrase(STATUS[corrected.before]), after=after)


def conclusion(status: Status, before: Status | None, is_by_telephone: bool = False) -> Phrase:
    """What counts. `before`: what was found at the closing, if the result stands corrected."""
    if before is not None:
        return Phrase(BY_CORRECTION, before=Phrase(STATUS[before]), after=Phrase(STATUS[status]))
    return Phrase((WHY_BY_TELEPHONE if is_by_telephone else {}).get(status, WHY[status]))
