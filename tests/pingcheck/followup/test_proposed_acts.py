"""What is proposed next for a case: by its cause, and by what can be done and was done already."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.followup.case_corrections import DisputeProgress
from pingcheck.followup.case_reasons import BECAUSE, BECAUSE_BY_TELEPHONE, WHY, WHY_BY_TELEPHONE
from pingcheck.followup.cases import CaseAct, CaseCause
from pingcheck.followup.letter_progress import LetterProgress
from pingcheck.followup.proposed_acts import ORDER, TEXTS, CaseFacts, ProposedStep, proposed_act

A_DAY = datetime(2026, 3, 9, tzinfo=UTC)
ALL = CaseFacts(may_ping=True, addresses=2, untried=1, has_telephone=True)
CLOSED = CaseFacts(addresses=2, untried=1, has_telephone=True)

FACTS = st.builds(
    CaseFacts,
    is_open=st.booleans(),
    may_ping=st.booleans(),
    addresses=st.integers(0, 2),
    untried=st.integers(0, 2),
    has_telephone=st.booleans(),
    has_given_number=st.booleans(),
    names_number=st.booleans(),
    called_wrong=st.booleans(),
    has_reply_to_read=st.booleans(),
    letter=st.none() | st.sampled_from(LetterProgress),
    dispute=st.none() | st.sampled_from(DisputeProgress),
    done=st.frozensets(st.sampled_from(CaseAct)),
    waits_until=st.none() | st.just(A_DAY),
    names_successor=st.booleans(),
    away_until=st.none() | st.just(A_DAY.date()),
    was_spoken_to=st.booleans(),
    ends_by_itself=st.booleans(),
)


def did(*acts: CaseAct, facts: CaseFacts = CLOSED, waits: bool = False) -> CaseFacts:
    return replace(facts, done=frozenset(acts), waits_until=A_DAY if waits else None)


@pytest.mark.parametrize(
    ("cause", "facts", "step"),
    [
        (CaseCause.NO_ANSWER, ALL, ProposedStep.PING_AGAIN),
        (CaseCause.NO_ANSWER, CLOSED, ProposedStep.TELEPHONE),
        (CaseCause.NO_ANSWER, did(CaseAct.TELEPHONE), ProposedStep.WRITE),
        (CaseCause.NO_ANSWER, did(CaseAct.TELEPHONE, CaseAct.WRITE), ProposedStep.LETTER),
        (CaseCause.NO_ANSWER, did(CaseAct.TELEPHONE, CaseAct.WRITE, CaseAct.LETTER), ProposedStep.END),
        (CaseCause.NO_ANSWER, did(CaseAct.LETTER, waits=True), ProposedStep.WAIT),
        (CaseCause.NO_ANSWER, CaseFacts(waits_until=A_DAY), ProposedStep.LETTER),
        (CaseCause.NO_ANSWER, CaseFacts(addresses=1), ProposedStep.LETTER),
        (CaseCause.NO_ANSWER, CaseFacts(has_reply_to_read=True, has_telephone=True), ProposedStep.READ),
        (CaseCause.NO_SUCH_MAILBOX, ALL, ProposedStep.PING_AGAIN),
        (CaseCause.NO_SUCH_MAILBOX, CLOSED, ProposedStep.WRITE),
        (CaseCause.NO_SUCH_MAILBOX, CaseFacts(addresses=1, has_telephone=True), ProposedStep.TELEPHONE),
        (CaseCause.NO_ADDRESS, CaseFacts(has_telephone=True), ProposedStep.TELEPHONE),
        (CaseCause.NO_ADDRESS, CaseFacts(), ProposedStep.NOMINATION),
        (CaseCause.NO_LONGER_THEM, ALL, ProposedStep.NOMINATION),
        (CaseCause.WRONG_PERSON, did(CaseAct.LETTER), ProposedStep.END),
        (CaseCause.NO_LONGER_THEM, CaseFacts(names_successor=True), ProposedStep.DECIDE),
        (CaseCause.WRONG_PERSON, CaseFacts(names_successor=True), ProposedStep.DECIDE),
        (CaseCause.WRONG_PERSON, CaseFacts(names_successor=True, has_reply_to_read=True), ProposedStep.READ),
        (CaseCause.NO_ANSWER, CaseFacts(names_successor=True, has_telephone=True), ProposedStep.TELEPHONE),
        (CaseCause.NO_ANSWER, CaseFacts(away_until=A_DAY.date(), has_telephone=True), ProposedStep.WAIT),
        (CaseCause.NO_SUCH_MAILBOX, CaseFacts(away_until=A_DAY.date(), has_telephone=True), ProposedStep.TELEPHONE),
        (CaseCause.INCIDENT, CaseFacts(away_until=A_DAY.date(), has_telephone=True), ProposedStep.TELEPHONE),
        (CaseCause.NOT_SENT, CaseFacts(addresses=1), ProposedStep.WRITE),
        (CaseCause.CONTRADICTION, CaseFacts(addresses=1), ProposedStep.WRITE),
        (CaseCause.CONTRADICTION, did(CaseAct.TELEPHONE, CaseAct.WRITE), ProposedStep.END),
        (CaseCause.CONTRADICTION, did(CaseAct.TELEPHONE), ProposedStep.WRITE),
        (CaseCause.CONTRADICTION, replace(did(CaseAct.TELEPHONE), was_spoken_to=True), ProposedStep.END),
        (CaseCause.INCIDENT, CLOSED, ProposedStep.TELEPHONE),
        (CaseCause.DISPUTE, CaseFacts(), ProposedStep.EVIDENCE),
        (CaseCause.INCIDENT, did(CaseAct.TELEPHONE, CaseAct.WRITE), ProposedStep.END),
        (CaseCause.NO_ANSWER, replace(ALL, ends_by_itself=True), ProposedStep.WAIT),
        (CaseCause.NO_ANSWER, CaseFacts(is_open=False, has_telephone=True), ProposedStep.NOTHING),
    ],
)
def test_what_comes_next(cause: CaseCause, facts: CaseFacts, step: ProposedStep) -> None:
    assert proposed_act(cause, facts).step is step


MADE, WAITS, OVERDUE = LetterProgress.MADE, LetterProgress.WAITS, LetterProgress.OVERDUE
TO_READ, ANSWERED, BACK = LetterProgress.TO_READ, LetterProgress.ANSWERED, LetterProgress.CAME_BACK
NOMINATION, NOMINATED = LetterProgress.NOMINATION, LetterProgress.NOMINATED
NOT_NAMED = LetterProgress.NOT_NAMED


@pytest.mark.parametrize(
    ("facts", "step", "says"),
    [
        (CaseFacts(letter=MADE), ProposedStep.SEND_LETTER, "Letter {number} is made."),
        (CaseFacts(letter=MADE, has_telephone=True), ProposedStep.TELEPHONE, "Call the number"),
        (
            did(CaseAct.LETTER, facts=CaseFacts(letter=WAITS), waits=True),
            ProposedStep.WAIT,
            "an answer by {reply_by}. You",
        ),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=WAITS)), ProposedStep.WAIT, "nothing until then"),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=OVERDUE)), ProposedStep.END, "No answer to letter {number} came"),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=BACK)), ProposedStep.SEND_LETTER, "came back. Send it another way"),
        (CaseFacts(letter=BACK, has_telephone=True), ProposedStep.SEND_LETTER, "came back. Send it another way"),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=TO_READ), waits=True), ProposedStep.READ_ANSWER, "Read its answer"),
        (CaseFacts(letter=TO_READ, has_telephone=True, may_ping=True), ProposedStep.READ_ANSWER, "Read its answer"),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=ANSWERED)), ProposedStep.READ_ANSWER, "begin a nomination there"),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=ANSWERED), waits=True), ProposedStep.WAIT, "nothing until {day}"),
        (CaseFacts(letter=NOMINATION, has_telephone=True), ProposedStep.SEE_NOMINATION, "became a nomination"),
        (CaseFacts(letter=NOMINATION, waits_until=A_DAY), ProposedStep.WAIT, "nothing until {day}"),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=NOMINATED)), ProposedStep.END, "is in force. End the case"),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=NOT_NAMED)), ProposedStep.LETTER, "says nothing of this contact"),
        (CaseFacts(letter=NOT_NAMED, has_telephone=True), ProposedStep.TELEPHONE, "Call the number"),
        (CaseFacts(letter=NOT_NAMED, waits_until=A_DAY), ProposedStep.WAIT, "nothing until {day}"),
        (CaseFacts(letter=TO_READ, has_reply_to_read=True), ProposedStep.READ, "A reply waits"),
        (CaseFacts(letter=TO_READ, is_open=False), ProposedStep.NOTHING, "ended"),
    ],
)
def test_what_comes_next_after_a_letter(facts: CaseFacts, step: ProposedStep, says: str) -> None:
    proposed = proposed_act(CaseCause.NO_ANSWER, facts)
    assert proposed.step is step
    assert says in proposed.text


@pytest.mark.parametrize(
    ("facts", "step", "says"),
    [
        (CaseFacts(has_given_number=True), ProposedStep.TELEPHONE, "that the contact gave"),
        (CaseFacts(has_given_number=True, has_telephone=True), ProposedStep.TELEPHONE, "the number on file"),
        (CaseFacts(has_given_number=True, names_number=True), ProposedStep.TELEPHONE, "that the contact gave"),
        (CaseFacts(names_number=True), ProposedStep.NUMBER, "Decide the proposal"),
        (CaseFacts(names_number=True, has_telephone=True), ProposedStep.TELEPHONE, "the number on file"),
        (did(CaseAct.TELEPHONE, facts=CaseFacts(names_number=True)), ProposedStep.LETTER, "Permanent Mission"),
        (did(CaseAct.TELEPHONE, facts=CaseFacts(called_wrong=True)), ProposedStep.LETTER, "Permanent Mission"),
        (
            did(CaseAct.TELEPHONE, facts=CaseFacts(called_wrong=True, has_telephone=True)),
            ProposedStep.TELEPHONE,
            "the number on file",
        ),
        (
            did(CaseAct.TELEPHONE, facts=CaseFacts(called_wrong=True, names_number=True)),
            ProposedStep.NUMBER,
            "Decide the proposal",
        ),
        (did(CaseAct.LETTER, facts=CaseFacts(letter=MADE)), ProposedStep.SEND_LETTER, "is made. Send it"),
    ],
)
def test_after_a_wrong_number_comes_what_is_still_possible(facts: CaseFacts, step: ProposedStep, says: str) -> None:
    proposed = proposed_act(CaseCause.NO_ANSWER, facts)
    assert proposed.step is step
    assert says in proposed.text


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        (CaseFacts(), ProposedStep.EVIDENCE),
        (did(CaseAct.PING_AGAIN, facts=CaseFacts()), ProposedStep.EVIDENCE),
        (did(CaseAct.WRITE, facts=CaseFacts()), ProposedStep.END),
        (did(CaseAct.WRITE, facts=CaseFacts(), waits=True), ProposedStep.WAIT),
        (CaseFacts(dispute=DisputeProgress.WAITS), ProposedStep.APPROVAL),
        (did(CaseAct.WRITE, facts=CaseFacts(dispute=DisputeProgress.WAITS), waits=True), ProposedStep.APPROVAL),
        (CaseFacts(dispute=DisputeProgress.CORRECTED), ProposedStep.SETTLE),
        (did(CaseAct.WRITE, facts=CaseFacts(dispute=DisputeProgress.CORRECTED)), ProposedStep.SETTLE),
        (CaseFacts(dispute=DisputeProgress.CORRECTED, waits_until=A_DAY), ProposedStep.WAIT),
        (CaseFacts(dispute=DisputeProgress.NOT_CORRECTED), ProposedStep.TELL),
        (did(CaseAct.LETTER, facts=CaseFacts(dispute=DisputeProgress.NOT_CORRECTED)), ProposedStep.END),
    ],
)
def test_a_dispute_leads_from_the_evidence_to_its_end(facts: CaseFacts, step: ProposedStep) -> None:
    assert proposed_act(CaseCause.DISPUTE, facts).step is step


def test_every_cause_is_said_and_has_an_order() -> None:
    for texts in (WHY, WHY_BY_TELEPHONE, BECAUSE, BECAUSE_BY_TELEPHONE, ORDER):
        assert set(texts) == set(CaseCause)
    assert set(TEXTS) | {ProposedStep.WRITE} == set(ProposedStep)
    assert "email arrived" not in WHY[CaseCause.NO_ANSWER]


@given(st.sampled_from(CaseCause), FACTS)
def test_nothing_is_proposed_that_cannot_be_done_or_was_done(cause: CaseCause, facts: CaseFacts) -> None:
    proposed = proposed_act(cause, facts)
    assert proposed.text
    assert (proposed.step is ProposedStep.NOTHING) is not facts.is_open
    assert proposed.step is not ProposedStep.PING_AGAIN or facts.may_ping
    assert proposed.step is not ProposedStep.TELEPHONE or facts.has_telephone or facts.has_given_number
    assert proposed.step is not ProposedStep.NUMBER or (facts.names_number and not facts.has_telephone)
    assert proposed.step is not ProposedStep.READ_ANSWER or facts.letter in (TO_READ, ANSWERED)
    assert proposed.step is not ProposedStep.SEE_NOMINATION or facts.letter is LetterProgress.NOMINATION
    assert facts.letter is not None or "{number}" not in proposed.text
    assert facts.waits_until is not None or "{day}" not in proposed.text
    assert proposed.step is not ProposedStep.WRITE or facts.addresses + facts.untried > 0
    if proposed.step.value in set(CaseAct) - {CaseAct.WAIT} and facts.letter is not NOT_NAMED:
        is_another_number = proposed.step is ProposedStep.TELEPHONE and facts.called_wrong
        assert is_another_number or proposed.step.value not in facts.done
