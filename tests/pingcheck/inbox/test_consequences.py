"""What follows from a mail: a table of what it says, whom it is about and how surely. No database takes part."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.message import DEAD_CAUSES, Cause
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.consequences import Consequence, consequence_of, offered_to
from pingcheck.inbox.fate import Fate, fate_of
from pingcheck.inbox.identification import Identification, found_by_sender
from pingcheck.inbox.incoming import PROOFS, FoundBy, IncomingReading, Outcome
from pingcheck.inbox.mail_reader import understood
from pingcheck.mailreading.reading import Kind, Reading, Reason

PING, MESSAGE, OFFICERS = (UUID(int=number) for number in (1, 2, 3))
OURS = "poc@ke.example"

HANDED_ON = EventKind.HANDED_ON
NOBODY = Identification()
HINT = Identification(FoundBy.SENDER, PING, MESSAGE, OURS, (OURS,))
VOUCHED = Identification(FoundBy.VOUCHED, PING, MESSAGE, OURS, (OURS,))
PROVED = Identification(FoundBy.RETURN_ADDRESS, PING, MESSAGE, OURS, (OURS,))
BY_CODE = Identification(FoundBy.CODE, PING, None, "", (OURS,))
TO_COURTESY = Identification(FoundBy.MESSAGE_ID, PING, None, OURS, (OURS,), answers_courtesy=True)
TO_OFFICER = Identification(FoundBy.RETURN_ADDRESS, PING, None, OURS, (OURS,), officer_mail=OFFICERS)


def answer(text: str, sender: str = OURS) -> Reading:
    return Reading(Kind.ANSWER, "a person wrote it", sender, text=text)


def followed(reading: Reading, about: Identification) -> Consequence:
    """What follows once the words are understood."""
    return consequence_of(reading, about, understood(reading.text, (), offered_to(about)))


def bounce(reason: Reason | None, recipient: str = OURS) -> Reading:
    return Reading(Kind.BOUNCE_OTHER, "a report", recipient, reason=reason)


@pytest.mark.parametrize(
    ("reading", "about", "outcome", "event"),
    [
        (answer("Yes, received."), PROVED, Outcome.ANSWERED, None),
        (answer("Yes, received."), BY_CODE, Outcome.ANSWERED, None),
        (answer("Yes, received."), VOUCHED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("Yes, received."), HINT, Outcome.UNPROVED, None),
        (answer("Yes, received."), NOBODY, Outcome.UNPROVED, None),
        (answer("Yes, received."), TO_OFFICER, Outcome.TO_READ, EventKind.TO_READ),
        (answer("Hm."), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("1"), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("1"), TO_COURTESY, Outcome.ANSWERED, None),
        (bounce(Reason.NO_SUCH_MAILBOX), PROVED, Outcome.BOUNCED, EventKind.FAILED),
        (bounce(Reason.MAILBOX_FULL), PROVED, Outcome.BOUNCED, EventKind.FAILED),
        (bounce(Reason.SPAM), PROVED, Outcome.BOUNCED, EventKind.SENT_BACK),
        (bounce(None), PROVED, Outcome.BOUNCED, EventKind.FAILED),
        (bounce(Reason.HANDED_ON), PROVED, Outcome.BOUNCED, EventKind.FAILED),
        (bounce(Reason.OUR_SENDER), PROVED, Outcome.BOUNCED, EventKind.SENT_BACK),
        (Reading(Kind.DELIVERED, "a report", OURS, reason=Reason.HANDED_ON), PROVED, Outcome.NOTED, HANDED_ON),
        (Reading(Kind.DELIVERED, "a report", OURS, reason=Reason.HANDED_ON), HINT, Outcome.UNPROVED, None),
        (Reading(Kind.DELIVERED, "a report", OURS, reason=Reason.HANDED_ON), TO_COURTESY, Outcome.NOTED, None),
        (Reading(Kind.DELIVERED, "a report", OURS, reason=Reason.HANDED_ON), TO_OFFICER, Outcome.NOTED, None),
        (Reading(Kind.DELIVERED, "a receipt", OURS, reason=Reason.READ), PROVED, Outcome.NOTED, None),
        (bounce(Reason.NO_SUCH_MAILBOX), HINT, Outcome.UNPROVED, None),
        (bounce(Reason.NO_SUCH_MAILBOX), VOUCHED, Outcome.UNPROVED, None),
        (bounce(Reason.NO_SUCH_MAILBOX), NOBODY, Outcome.UNPROVED, None),
        (bounce(Reason.NO_SUCH_MAILBOX), TO_COURTESY, Outcome.NOTED, None),
        (bounce(Reason.NO_SUCH_MAILBOX), BY_CODE, Outcome.NOTED, None),
        (bounce(Reason.NO_SUCH_MAILBOX), TO_OFFICER, Outcome.BOUNCED, None),
        (Reading(Kind.AUTO_REPLY, "absence", OURS), PROVED, Outcome.AUTO_REPLIED, EventKind.AUTO_REPLIED),
        (Reading(Kind.AUTO_REPLY, "x", OURS, reason=Reason.MOVED), PROVED, Outcome.TO_READ, EventKind.AUTO_REPLIED),
        (Reading(Kind.AUTO_REPLY, "absence", OURS), HINT, Outcome.UNPROVED, None),
        (Reading(Kind.AUTO_REPLY, "absence", OURS), VOUCHED, Outcome.UNPROVED, None),
        (Reading(Kind.CHALLENGE, "prove that you are human"), NOBODY, Outcome.UNPROVED, None),
        (Reading(Kind.COMPLAINT, "a report of abuse"), HINT, Outcome.UNPROVED, None),
        (Reading(Kind.COMPLAINT, "a report of abuse"), PROVED, Outcome.TO_READ, None),
        (Reading(Kind.UNREADABLE, "broken"), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (Reading(Kind.UNREADABLE, "broken"), NOBODY, Outcome.FILED, None),
        (Reading(Kind.DELAYED, "a delay"), PROVED, Outcome.NOTED, None),
        (Reading(Kind.DELIVERED, "a receipt"), NOBODY, Outcome.UNPROVED, None),
        (Reading(Kind.OTHER, "a newsletter"), HINT, Outcome.UNPROVED, None),
        (Reading(Kind.OTHER, "a newsletter"), NOBODY, Outcome.FILED, None),
    ],
    ids=lambda value: None,
)
def test_what_follows_depends_on_what_is_said_and_on_whom_it_surely_concerns(
    reading: Reading, about: Identification, outcome: Outcome, event: EventKind | None
) -> None:
    consequence = followed(reading, about)
    assert (consequence.outcome, consequence.event) == (outcome, event)


@pytest.mark.parametrize(
    ("reason", "recipient", "cause"),
    [
        (Reason.NO_SUCH_MAILBOX, OURS, Cause.NO_SUCH_MAILBOX),
        (Reason.NO_SUCH_MAILBOX, OURS.upper(), Cause.NO_SUCH_MAILBOX),
        (Reason.NO_SUCH_MAILBOX, "somebody@else.example", Cause.UNREACHABLE),
        (Reason.NO_SUCH_HOST, "", Cause.NO_SUCH_HOST),
        (Reason.MAILBOX_FULL, "somebody@else.example", Cause.UNREACHABLE),
        (Reason.POLICY, "somebody@else.example", Cause.UNREACHABLE),
        (Reason.OUR_SENDER, "somebody@else.example", Cause.OUR_SENDER),
        (Reason.HANDED_ON, OURS, Cause.UNREACHABLE),
        (Reason.EXPIRED, OURS, Cause.UNREACHABLE),
        (Reason.UNSTATED, OURS, Cause.UNREACHABLE),
    ],
)
def test_only_a_bounce_about_our_own_recipient_says_that_an_address_is_gone(
    reason: Reason, recipient: str, cause: Cause
) -> None:
    consequence = consequence_of(bounce(reason, recipient), PROVED)
    assert consequence.cause is cause
    assert consequence.moves_standing is (cause in DEAD_CAUSES)


readings = st.builds(
    Reading,
    kind=st.sampled_from(Kind),
    why=st.just("any"),
    recipient=st.sampled_from(["", OURS, "other@ke.example"]),
    reason=st.none() | st.sampled_from(Reason),
    text=st.sampled_from(["", "Yes, received.", "Not me.", "Hm.", "5"]),
)
identifications = st.builds(
    Identification,
    found_by=st.sampled_from(FoundBy),
    ping_id=st.none() | st.just(PING),
    message_id=st.none() | st.just(MESSAGE),
    address=st.sampled_from(["", OURS]),
    addresses=st.just((OURS,)),
    answers_courtesy=st.booleans(),
    officer_mail=st.none() | st.just(OFFICERS),
)


@given(readings, identifications)
def test_without_proof_nothing_moves_but_an_officers_list(reading: Reading, about: Identification) -> None:
    consequence = followed(reading, about)
    if about.found_by not in PROOFS:
        vouched = about.found_by is FoundBy.VOUCHED and reading.kind is Kind.ANSWER and about.ping_id is not None
        assert consequence.outcome in ({Outcome.TO_READ} if vouched else {Outcome.UNPROVED, Outcome.FILED})
        assert consequence.event is (EventKind.TO_READ if vouched else None)
        assert consequence.cause is None
        assert not consequence.moves_standing


@pytest.mark.parametrize(
    ("on_roster", "author", "worth"),
    [
        (True, OURS, FoundBy.VOUCHED),
        (True, "", FoundBy.SENDER),
        (True, "other@ke.example", FoundBy.SENDER),
        (False, OURS, FoundBy.NOTHING),
        (False, "", FoundBy.NOTHING),
    ],
)
def test_a_sender_is_worth_something_only_on_the_roster_and_by_our_own_servers_word(
    on_roster: bool, author: str, worth: FoundBy
) -> None:
    assert found_by_sender(on_roster, author, OURS.upper()) is worth


@pytest.mark.parametrize("found_by", FoundBy)
def test_only_a_proof_or_our_own_servers_word_may_hold_a_ping(found_by: FoundBy) -> None:
    assert Identification(found_by, PING).may_hold is (found_by in {*PROOFS, FoundBy.VOUCHED})
    assert not Identification(found_by, None).may_hold


@given(readings, identifications)
def test_only_a_persons_words_are_an_answer_and_never_those_to_an_officer(
    reading: Reading, about: Identification
) -> None:
    consequence = followed(reading, about)
    if consequence.outcome is Outcome.ANSWERED:
        assert reading.kind is Kind.ANSWER
        assert about.officer_mail is None
        assert consequence.understood.sure
        assert consequence.understood.answer in set(Answer)


def row(
    outcome: Outcome, by: str = "", reason: Reason | None = None, proposed: Answer | None = None
) -> IncomingReading:
    return IncomingReading(
        outcome=outcome, by=by, ping_id=PING, message_id=MESSAGE, reason=reason, proposed=proposed, mismatch=False,
        at=datetime(2026, 3, 2, tzinfo=UTC),
    )  # fmt: skip


BOUNCED, ANSWERED = row(Outcome.BOUNCED, reason=Reason.SPAM), row(Outcome.ANSWERED, proposed=Answer.RECEIVED)


@pytest.mark.parametrize(
    ("old", "new", "fate"),
    [
        (row(Outcome.FILED), BOUNCED, Fate.FOLLOW),
        (row(Outcome.TO_READ), ANSWERED, Fate.FOLLOW),
        (row(Outcome.TO_READ), row(Outcome.UNPROVED), Fate.FOLLOW),
        (row(Outcome.UNPROVED), ANSWERED, Fate.FOLLOW),
        (BOUNCED, row(Outcome.UNPROVED), Fate.KEEP),
        (row(Outcome.AUTO_REPLIED), ANSWERED, Fate.FOLLOW),
        (row(Outcome.SET_ASIDE, by="amina"), ANSWERED, Fate.KEEP),
        (row(Outcome.FILED, by="amina"), BOUNCED, Fate.KEEP),
        (BOUNCED, ANSWERED, Fate.FOLLOW),
        (BOUNCED, row(Outcome.TO_READ), Fate.FOLLOW),
        (BOUNCED, row(Outcome.FILED), Fate.KEEP),
        (BOUNCED, row(Outcome.BOUNCED, reason=Reason.CONTENT), Fate.DETAILS),
        (BOUNCED, row(Outcome.BOUNCED, reason=Reason.NO_SUCH_MAILBOX), Fate.KEEP),
        (ANSWERED, row(Outcome.ANSWERED, proposed=Answer.RECEIVED), Fate.DETAILS),
        (ANSWERED, row(Outcome.ANSWERED, proposed=Answer.WRONG_PERSON), Fate.KEEP),
        (ANSWERED, row(Outcome.FILED), Fate.KEEP),
    ],
    ids=lambda value: None,
)
def test_a_newer_reading_takes_back_nothing_that_was_done(
    old: IncomingReading, new: IncomingReading, fate: Fate
) -> None:
    assert fate_of(old, new) is fate
