"""What follows from a mail, decided: from what it says, whom it is about and how surely, what is to be done."""

from collections.abc import Sequence
from dataclasses import dataclass

from pingcheck.conversation.understanding.reply_meaning import Understood, understand
from pingcheck.exercises.message import DEAD_CAUSES, Cause
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.identification import Identification
from pingcheck.inbox.incoming import Outcome
from pingcheck.mailreading.people.own_words import own_words
from pingcheck.mailreading.reading import Kind, Reading, Reason
from pingcheck.sending.verdict import cause_of

BOUNCES = frozenset({Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER})
# For a person's eyes, though it is no answer to anything.
FOR_AN_OFFICER = frozenset({Kind.CHALLENGE, Kind.COMPLAINT})
# What the far end's rules refuse; the rest is a mailbox or a host that takes nothing.
BY_POLICY = frozenset({Cause.POLICY, Cause.OUR_SENDER})
NOT_READ_HERE = Understood(None, False, "")


@dataclass(frozen=True, slots=True)
class Consequence:
    """What is to be done: an event to append, an answer to record, a message that came back."""

    outcome: Outcome
    event: EventKind | None = None
    cause: Cause | None = None
    understood: Understood = NOT_READ_HERE
    words: str = ""
    mismatch: bool = False

    @property
    def moves_standing(self) -> bool:
        return self.cause in DEAD_CAUSES


def consequence_of(reading: Reading, about: Identification, ours: Sequence[str] = ()) -> Consequence:
    """What one reading leads to; `ours`: the texts that we sent. A pure function.

    Whatever proves nothing moves nothing but an officer's list.
    """
    if reading.kind is Kind.ANSWER:
        return _of_an_answer(reading, about, ours)
    if reading.kind in BOUNCES:
        return _of_a_bounce(reading, about)
    if reading.kind is Kind.AUTO_REPLY:
        return _of_an_auto_reply(reading, about)
    if reading.kind in FOR_AN_OFFICER or (reading.kind is Kind.UNREADABLE and about.is_proved):
        return Consequence(Outcome.TO_READ)
    return Consequence(Outcome.NOTED if about.is_proved else Outcome.FILED)


def _of_an_answer(reading: Reading, about: Identification, ours: Sequence[str]) -> Consequence:
    """Counted if it is proved whose it is and sure what it says; else an officer reads it, with a proposal."""
    words = own_words(reading.text, ours)
    # Only our courtesy mail numbers the answers; elsewhere a number is a number.
    understood = understand(words, tuple(Answer) if about.answers_courtesy else ())
    mismatch = about.ping_id is not None and not about.knows(reading.recipient)
    # "Yes" to what an officer asked is not a yes to what the exercise asked: the officer reads it, as a person would.
    asked_by_us = about.officer_mail is None
    if about.is_proved and asked_by_us and understood.sure and understood.answer is not None:
        return Consequence(Outcome.ANSWERED, understood=understood, words=words, mismatch=mismatch)
    event = EventKind.TO_READ if about.ping_id is not None else None
    return Consequence(Outcome.TO_READ, event, understood=understood, words=words, mismatch=mismatch)


def _of_a_bounce(reading: Reading, about: Identification) -> Consequence:
    if not about.is_proved:
        return Consequence(Outcome.FILED)
    if about.officer_mail is None and (about.message_id is None or about.answers_courtesy):
        return Consequence(Outcome.NOTED)  # what came back is no message of the exercise
    cause = cause_of(reading.reason or Reason.UNSTATED)
    elsewhere = bool(reading.recipient) and reading.recipient.lower() != about.address.lower()
    if elsewhere and cause in DEAD_CAUSES:
        # It was handed on to an address that we never wrote to: that one is gone, and nothing is said of ours.
        cause = Cause.UNREACHABLE
    if about.officer_mail is not None:  # it is said beside the mail, and moves no status
        return Consequence(Outcome.BOUNCED, None, cause, mismatch=elsewhere)
    kind = EventKind.SENT_BACK if cause in BY_POLICY else EventKind.FAILED
    return Consequence(Outcome.BOUNCED, kind, cause, mismatch=elsewhere)


def _of_an_auto_reply(reading: Reading, about: Identification) -> Consequence:
    """An absence, a desk's acknowledgement: alive, and no answer. That somebody has moved is for an officer, too."""
    if not about.is_proved:
        return Consequence(Outcome.FILED)
    mismatch = not about.knows(reading.recipient)
    outcome = Outcome.TO_READ if reading.reason is Reason.MOVED else Outcome.AUTO_REPLIED
    return Consequence(outcome, EventKind.AUTO_REPLIED, mismatch=mismatch)
