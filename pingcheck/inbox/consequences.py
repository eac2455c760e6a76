"""Decides what follows from a mail: from what it says, whom it is about, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pingcheck.conversation.understanding.interpretation import Interpretation
from pingcheck.exercises.message import DEAD_CAUSES, POLICY_CAUSES, Cause
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.identification import Identification
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.mail_reader import NOT_INTERPRETED, UnderstoodReply
from pingcheck.mailreading import Kind, Reading, Reason
from pingcheck.sending.verdict import cause_of

BOUNCES = frozenset({Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER})
# No answer, and no matter of course: if such a mail is proved to be about ours, an officer says what it is.
NOT_UNDERSTOOD = frozenset({Kind.CHALLENGE, Kind.COMPLAINT, Kind.OTHER, Kind.UNREADABLE})
# What these say cannot be read here, whatever words stand beside it.
WORDLESS = frozenset({Reason.ENCRYPTED, Reason.ATTACHMENT})
# What a desk writes, or a machine perhaps, is never counted without an officer.
NEVER_SURE = frozenset({Reason.TICKET_OPENED, Reason.MARKED_AUTOMATIC})
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
    set_aside: str = ""
    mismatch: bool = False

    @property
    def moves_standing(self) -> bool:
        return self.cause in DEAD_CAUSES


def offered_to(about: Identification) -> Sequence[Answer]:
    """The answers that our mail numbers: only our courtesy mail does. In other replies a number is just a number."""
    return tuple(Answer) if about.answers_courtesy else ()


def meaning_of(reading: Reading, reply: UnderstoodReply) -> Interpretation:
    """What an answer means, supposing that the mail is provably ours and from the address on file. It is sure only if
    its words alone would count. A pure function."""
    meaning = reply.meaning
    if reading.reason in WORDLESS:
        return NOT_INTERPRETED.meaning
    sure = meaning.sure and meaning.answer is not None and reading.reason not in NEVER_SURE
    return meaning if sure == meaning.sure else replace(meaning, sure=sure)


def consequence_of(reading: Reading, about: Identification, reply: UnderstoodReply = NOT_INTERPRETED) -> Consequence:
    """What one reading leads to. `reply`: how the words of an answer are understood. A pure function.

    A mail without proof of whom it is about changes nothing except an officer's list, whatever it says. If our own MTA
    vouches for its author, an officer reads it before the ping goes on.
    """
    if about.alert is not None:
        return _of_what_answers_an_alert(reading, reply)
    if about.entry_mail is not None:
        return _of_what_answers_an_entry_mail(reading, about, reply)
    if about.mission_letter is not None and about.ping_id is None:
        return _of_what_answers_a_letter(reading, reply)
    if not about.is_proved and not (about.may_hold and reading.kind is Kind.ANSWER):
        return _without_proof(reading, about, reply)
    if reading.kind is Kind.ANSWER:
        return _of_an_answer(reading, about, reply)
    if reading.kind in BOUNCES:
        return _of_a_bounce(reading, about)
    if reading.kind is Kind.AUTO_REPLY:
        return _of_an_auto_reply(reading, about)
    if reading.kind in NOT_UNDERSTOOD:
        return _of_what_is_not_understood(reading, about, reply)
    return _of_a_delivery(reading, about) if reading.kind is Kind.DELIVERED else Consequence(Outcome.NOTED)


def _of_what_answers_an_alert(reading: Reading, reply: UnderstoodReply) -> Consequence:
    """An officer wrote back, or the officer's mail system. It moves no ping, and alerts nobody again: that might never
    end."""
    if reading.kind in BOUNCES:
        return Consequence(Outcome.BOUNCED, None, cause_of(reading.reason or Reason.UNSTATED))
    return Consequence(Outcome.TO_READ if reading.kind is Kind.ANSWER else Outcome.NOTED, words=reply.words)


def _of_what_answers_an_entry_mail(reading: Reading, about: Identification, reply: UnderstoodReply) -> Consequence:
    """Somebody at an address of an entry, or at its Mission, wrote back: an officer reads it. It moves no ping and
    proves no address; a bounce moves the address's standing as any other does."""
    if reading.kind in BOUNCES:
        return _of_an_entry_mails_bounce(reading, about)
    if reading.kind is Kind.ANSWER or reading.kind in NOT_UNDERSTOOD or reading.reason is Reason.MOVED:
        understood = meaning_of(reading, reply)
        mismatch = not about.knows(reading.recipient)
        return Consequence(Outcome.TO_READ, None, None, understood, reply.words, reply.set_aside, mismatch)
    return Consequence(Outcome.NOTED)


def _of_what_answers_a_letter(reading: Reading, reply: UnderstoodReply) -> Consequence:
    """The Mission wrote back, or whoever has its letter: an officer reads it. It moves no ping. A notice that
    the letter came back is kept with it."""
    if reading.kind in BOUNCES:
        return Consequence(Outcome.BOUNCED)
    if reading.kind is Kind.ANSWER or reading.kind in NOT_UNDERSTOOD:
        understood = meaning_of(reading, reply)
        return Consequence(Outcome.TO_READ, None, None, understood, reply.words, reply.set_aside)
    return Consequence(Outcome.NOTED)


def _of_an_entry_mails_bounce(reading: Reading, about: Identification) -> Consequence:
    cause, elsewhere = _cause_and_place(reading, about)
    return Consequence(Outcome.BOUNCED, None, cause, mismatch=elsewhere)


def _without_proof(reading: Reading, about: Identification, reply: UnderstoodReply) -> Consequence:
    """What an officer is shown, with our reading of it; no event, no cause."""
    if reading.kind in FOR_NOBODY and about.ping_id is None:
        return Consequence(Outcome.FILED)
    if reading.kind is not Kind.ANSWER:
        return Consequence(Outcome.UNPROVED)
    meaning = meaning_of(reading, reply)
    return Consequence(Outcome.UNPROVED, understood=meaning, words=reply.words, set_aside=reply.set_aside)


def _of_an_answer(reading: Reading, about: Identification, reply: UnderstoodReply) -> Consequence:
    """An answer counts if it is proved whose it is and sure what it says. Otherwise an officer reads it, with our
    proposal, and its ping waits for that."""
    understood = meaning_of(reading, reply)
    mismatch = about.ping_id is not None and not about.knows(reading.recipient)
    # A formal acknowledgement, or a report of a delivery, from a mailbox that nobody listed may be a machine's.
    counts = understood.sure and not (mismatch and reading.reason is not None)
    # "Yes" to an officer's question is not a yes to the exercise's question, so the officer reads it.
    asked_by_us = about.officer_mail is None
    if about.is_proved and asked_by_us and counts:
        outcome, event = Outcome.ANSWERED, None
    else:
        outcome, event = Outcome.TO_READ, EventKind.TO_READ if about.may_hold else None
    return Consequence(outcome, event, None, understood, reply.words, reply.set_aside, mismatch)


def _of_what_is_not_understood(reading: Reading, about: Identification, reply: UnderstoodReply) -> Consequence:
    """An officer reads it, and its ping waits for that: it is booked neither as silence nor as an answer. A calendar's
    reply is understood, and holds nothing up."""
    waits = about.may_hold and reading.reason is not Reason.CALENDAR_REPLY
    event = EventKind.TO_READ if waits else None
    return Consequence(Outcome.TO_READ, event, words=reply.words, set_aside=reply.set_aside)


def _is_of_the_exercise(about: Identification) -> bool:
    """Whether what came back, or arrived, is a message of the exercise, or a mail that an officer wrote."""
    return about.officer_mail is not None or (about.message_id is not None and not about.answers_courtesy)


def _of_a_delivery(reading: Reading, about: Identification) -> Consequence:
    """A report that a mail was delivered, expanded to a group or relayed. It proves nobody reached, but what failed for
    another member of the group is then no failure of the message."""
    if reading.reason is Reason.READ:  # somebody's mail program showed our mail, so the address is alive
        return Consequence(Outcome.NOTED, EventKind.SIGN_OF_LIFE)
    if reading.reason is Reason.HANDED_ON and about.officer_mail is None and _is_of_the_exercise(about):
        return Consequence(Outcome.NOTED, EventKind.HANDED_ON)
    return Consequence(Outcome.NOTED)


def _of_a_bounce(reading: Reading, about: Identification) -> Consequence:
    if not _is_of_the_exercise(about):
        return Consequence(Outcome.NOTED)
    cause, elsewhere = _cause_and_place(reading, about)
    if about.officer_mail is not None:  # shown beside the mail; moves no status
        return Consequence(Outcome.BOUNCED, None, cause, mismatch=elsewhere)
    kind = EventKind.SENT_BACK if cause in POLICY_CAUSES else EventKind.FAILED
    return Consequence(Outcome.BOUNCED, kind, cause, mismatch=elsewhere)


def _cause_and_place(reading: Reading, about: Identification) -> tuple[Cause, bool]:
    """Why a mail came back, and whether from another address than ours went to."""
    cause = cause_of(reading.reason or Reason.UNSTATED)
    elsewhere = bool(reading.recipient) and reading.recipient.lower() != about.address.lower()
    if elsewhere and cause is not Cause.OUR_SENDER:
        # The mail was forwarded to an address that we never wrote to. What is wrong there says nothing about ours.
        cause = Cause.UNREACHABLE
    return cause, elsewhere


def _of_an_auto_reply(reading: Reading, about: Identification) -> Consequence:
    """An out-of-office reply or a help desk's receipt: a sign of life, not an answer. If the person has moved, an
    officer reads it too."""
    mismatch = not about.knows(reading.recipient)
    outcome = Outcome.TO_READ if reading.reason is Reason.MOVED else Outcome.AUTO_REPLIED
    return Consequence(outcome, EventKind.AUTO_REPLIED, mismatch=mismatch)
