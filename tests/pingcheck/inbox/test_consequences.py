"""What follows from a mail: a table of what it says, whom it is about and how surely. No database takes part."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.message import DEAD_CAUSES, Cause
from pingcheck.exercises.status import Answer, EventKind
from pingcheck.inbox.consequences import Consequence, consequence_of, offered_to
from pingcheck.inbox.identification import Identification, found_by_sender
from pingcheck.inbox.incoming import PROOFS, FoundBy, Outcome
from pingcheck.inbox.mail_reader import understood
from pingcheck.mailreading.reading import Kind, Reading, Reason

PING, MESSAGE, OFFICERS = (UUID(int=number) for number in (1, 2, 3))
OURS = "poc@ke.example"
DESK = "support@ke.example"  # on no roster

HANDED_ON = EventKind.HANDED_ON
NOBODY = Identification()
HINT = Identification(FoundBy.SENDER, PING, MESSAGE, OURS, (OURS,))
VOUCHED = Identification(FoundBy.VOUCHED, PING, MESSAGE, OURS, (OURS,))
PROVED = Identification(FoundBy.RETURN_ADDRESS, PING, MESSAGE, OURS, (OURS,))
BY_CODE = Identification(FoundBy.CODE, PING, None, "", (OURS,))
TO_COURTESY = Identification(FoundBy.MESSAGE_ID, PING, None, OURS, (OURS,), answers_courtesy=True)
TO_ALERT = Identification(FoundBy.MESSAGE_ID, alert=UUID(int=4))
TO_OFFICER = Identification(FoundBy.RETURN_ADDRESS, PING, None, OURS, (OURS,), officer_mail=OFFICERS)


def answer(text: str, sender: str = OURS, reason: Reason | None = None) -> Reading:
    return Reading(Kind.ANSWER, "a person wrote it", sender, reason=reason, text=text)


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
        (answer("Yes, received. We are under attack."), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("Yes, received. We are under attack."), HINT, Outcome.UNPROVED, None),
        (answer("Yes, received. We are under attack."), TO_ALERT, Outcome.TO_READ, None),
        (bounce(Reason.NO_SUCH_MAILBOX), TO_ALERT, Outcome.BOUNCED, None),
        (Reading(Kind.AUTO_REPLY, "an absence", OURS), TO_ALERT, Outcome.NOTED, None),
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
        (Reading(Kind.COMPLAINT, "a report of abuse"), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (Reading(Kind.CHALLENGE, "held", reason=Reason.HELD), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (Reading(Kind.CHALLENGE, "held", reason=Reason.HELD), TO_OFFICER, Outcome.TO_READ, EventKind.TO_READ),
        (Reading(Kind.OTHER, "a newsletter"), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (Reading(Kind.OTHER, "a newsletter"), BY_CODE, Outcome.TO_READ, EventKind.TO_READ),
        (Reading(Kind.OTHER, "a reaction", reason=Reason.REACTION), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (Reading(Kind.OTHER, "a calendar", reason=Reason.CALENDAR_REPLY), PROVED, Outcome.TO_READ, None),
        (Reading(Kind.OTHER, "a calendar", reason=Reason.CALENDAR_REPLY), HINT, Outcome.UNPROVED, None),
        (Reading(Kind.DELIVERED, "read", OURS, reason=Reason.READ), PROVED, Outcome.NOTED, EventKind.SIGN_OF_LIFE),
        (Reading(Kind.DELIVERED, "read", OURS, reason=Reason.READ), HINT, Outcome.UNPROVED, None),
        (Reading(Kind.DELIVERED, "not read", OURS, reason=Reason.NOT_READ), PROVED, Outcome.NOTED, None),
        (answer("Yes, received.", reason=Reason.MARKED_AUTOMATIC), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("Yes, received.", reason=Reason.TICKET_OPENED), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("Yes, received.", reason=Reason.ENCRYPTED), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("Yes, received.", reason=Reason.ATTACHMENT), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("We acknowledge receipt.", reason=Reason.ACKNOWLEDGEMENT), PROVED, Outcome.ANSWERED, None),
        (answer("We acknowledge receipt.", DESK, Reason.ACKNOWLEDGEMENT), PROVED, Outcome.TO_READ, EventKind.TO_READ),
        (answer("Yes, received.", DESK), PROVED, Outcome.ANSWERED, None),
        (answer("Received.", DESK, Reason.REACTION), PROVED, Outcome.TO_READ, EventKind.TO_READ),
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


@given(readings, identifications)
def test_what_is_proved_and_not_understood_waits_for_an_officer(reading: Reading, about: Identification) -> None:
    """It is booked neither as silence nor as an answer: only what we surely know moves on without an officer."""
    known = {Kind.BOUNCE_DEAD, Kind.BOUNCE_OTHER, Kind.DELAYED, Kind.DELIVERED, Kind.AUTO_REPLY}
    consequence = followed(reading, about)
    if about.is_proved and reading.kind not in known and consequence.outcome is not Outcome.ANSWERED:
        assert consequence.outcome is Outcome.TO_READ
        holds = about.ping_id is not None and not (
            reading.kind is not Kind.ANSWER and reading.reason is Reason.CALENDAR_REPLY
        )
        assert (consequence.event is EventKind.TO_READ) is holds
