"""Decides what follows from a mail: from what it says, whom it is about, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.message import DEAD_CAUSES, POLICY_CAUSES, Cause
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.identification import Identification
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.mail_reader import NOT_INTERPRETED, UnderstoodReply
from pingcheck.mailreading import Kind, Reading, Reason
from pingcheck.sending.verdict import cause_of

BOUNCES = frozenset({Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER})
# Not an answer, but an officer should see it.
FOR_AN_OFFICER = frozenset({Kind.CHALLENGE, Kind.COMPLAINT})
# Without a proof, and from nobody on the roster, an officer need not see these: a newsletter, a broken mail.
FOR_NOBODY = frozenset({Kind.OTHER, Kind.UNREADABLE})


@dataclass(frozen=True, slots=True)
class Consequence:
    """What to do about a reading: append an event, record an answer, or mark a message as returned."""

    outcome: Outcome
    event: EventKind | None = None
    cause: Cause | None = None
    understood: Interpretation = NOT_INTERPRETED.meaning
    words: str = ""
    mismatch: bool = False

    @property
    def moves_standing(self) -> bool:
        return self.cause in DEAD_CAUSES


def offered_to(about: Identification) -> Sequence[Answer]:
    """The answers that our mail numbers: only our courtesy mail does. In other replies a number is just a number."""
    return tuple(Answer) if about.answers_courtesy else ()


def consequence_of(reading: Reading, about: Identification, reply: UnderstoodReply = NOT_INTERPRETED) -> Consequence:
    """What one reading leads to. `reply`: how the words of an answer are understood. A pure function.

    A mail without proof of whom it is about changes nothing except an officer's list, whatever it says. If our own MTA
    vouches for its author, an officer reads it before the ping goes on.
    """
    if not about.is_proved and not (about.may_hold and reading.kind is Kind.ANSWER):
        return _without_proof(reading, about, reply)
    if reading.kind is Kind.ANSWER:
        return _of_an_answer(reading, about, reply)
    if reading.kind in BOUNCES:
        return _of_a_bounce(reading, about)
    if reading.kind is Kind.AUTO_REPLY:
        return _of_an_auto_reply(reading, about)
    if reading.kind is Kind.DELIVERED:
        return _of_a_delivery(reading, about)
    if reading.kind is Kind.UNREADABLE:  # it may be an answer
        return Consequence(Outcome.TO_READ, EventKind.TO_READ)
    if reading.kind in FOR_AN_OFFICER:
        return Consequence(Outcome.TO_READ)
    return Consequence(Outcome.NOTED)


def _without_proof(reading: Reading, about: Identification, reply: UnderstoodReply) -> Consequence:
    """What an officer is shown, with our reading of it; no event, no cause."""
    if reading.kind in FOR_NOBODY and about.ping_id is None:
        return Consequence(Outcome.FILED)
    if reading.kind is not Kind.ANSWER:
        return Consequence(Outcome.UNPROVED)
    return Consequence(Outcome.UNPROVED, understood=reply.meaning, words=reply.words)


def _of_an_answer(reading: Reading, about: Identification, reply: UnderstoodReply) -> Consequence:
    """An answer counts if it is proved whose it is and sure what it says. Otherwise an officer reads it, with our
    proposal, and its ping waits for that."""
    words, understood = reply.words, reply.meaning
    mismatch = about.ping_id is not None and not about.knows(reading.recipient)
    # "Yes" to an officer's question is not a yes to the exercise's question, so the officer reads it.
    asked_by_us = about.officer_mail is None
    if about.is_proved and asked_by_us and understood.sure and understood.answer is not None:
        return Consequence(Outcome.ANSWERED, understood=understood, words=words, mismatch=mismatch)
    event = EventKind.TO_READ if about.may_hold else None
    return Consequence(Outcome.TO_READ, event, understood=understood, words=words, mismatch=mismatch)


def _is_of_the_exercise(about: Identification) -> bool:
    """Whether what came back, or arrived, is a message of the exercise, or a mail that an officer wrote."""
    return about.officer_mail is not None or (about.message_id is not None and not about.answers_courtesy)


def _of_a_delivery(reading: Reading, about: Identification) -> Consequence:
    """A report that a mail was delivered, expanded to a group or relayed. It proves nobody reached, but what failed for
    another member of the group is then no failure of the message."""
    if reading.reason is Reason.HANDED_ON and about.officer_mail is None and _is_of_the_exercise(about):
        return Consequence(Outcome.NOTED, EventKind.HANDED_ON)
    return Consequence(Outcome.NOTED)


def _of_a_bounce(reading: Reading, about: Identification) -> Consequence:
    if not _is_of_the_exercise(about):
        return Consequence(Outcome.NOTED)
    cause = cause_of(reading.reason or Reason.UNSTATED)
    elsewhere = bool(reading.recipient) and reading.recipient.lower() != about.address.lower()
    if elsewhere and cause is not Cause.OUR_SENDER:
        # The mail was forwarded to an address that we never wrote to. What is wrong there says nothing about ours.
        cause = Cause.UNREACHABLE
    if about.officer_mail is not None:  # shown beside the mail; moves no status
        return Consequence(Outcome.BOUNCED, None, cause, mismatch=elsewhere)
    kind = EventKind.SENT_BACK if cause in POLICY_CAUSES else EventKind.FAILED
    return Consequence(Outcome.BOUNCED, kind, cause, mismatch=elsewhere)


def _of_an_auto_reply(reading: Reading, about: Identification) -> Consequence:
    """An out-of-office reply or a help desk's receipt: a sign of life, not an answer. If the person has moved, an
    officer reads it too."""
    mismatch = not about.knows(reading.recipient)
    outcome = Outcome.TO_READ if reading.reason is Reason.MOVED else Outcome.AUTO_REPLIED
    return Consequence(outcome, EventKind.AUTO_REPLIED, mismatch=mismatch)
