"""What is proposed next for a case: by its cause, and by what can be done and was done already."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.followup.cases import CaseAct, CaseCause
from pingcheck.followup.proposed_acts import ORDER, TEXTS, WHY, CaseFacts, ProposedStep, proposed_act

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
    has_reply_to_read=st.booleans(),
    done=st.frozensets(st.sampled_from(CaseAct)),
    waits_until=st.none() | st.just(A_DAY),
)


def did(*acts: CaseAct, facts: CaseFacts = CLOSED, waits: bool = False) -> CaseFacts:
    return CaseFacts(
        may_ping=facts.may_ping,
        addresses=facts.addresses,
        untried=facts.untried,
        has_telephone=facts.has_telephone,
        done=frozenset(acts),
        waits_until=A_DAY if waits else None,
    )


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
        (CaseCause.NOT_SENT, CaseFacts(addresses=1), ProposedStep.WRITE),
        (CaseCause.CONTRADICTION, CaseFacts(addresses=1), ProposedStep.WRITE),
        (CaseCause.INCIDENT, CLOSED, ProposedStep.TELEPHONE),
        (CaseCause.DISPUTE, CaseFacts(), ProposedStep.EVIDENCE),
        (CaseCause.DISPUTE, did(CaseAct.TELEPHONE, facts=CaseFacts()), ProposedStep.LETTER),
        (CaseCause.NO_ANSWER, CaseFacts(is_open=False, has_telephone=True), ProposedStep.NOTHING),
    ],
)
def test_what_comes_next(cause: CaseCause, facts: CaseFacts, step: ProposedStep) -> None:
    assert proposed_act(cause, facts).step is step


def test_every_cause_is_said_and_has_an_order() -> None:
    assert set(WHY) == set(ORDER) == set(CaseCause)
    assert set(TEXTS) | {ProposedStep.WRITE} == set(ProposedStep)


@given(st.sampled_from(CaseCause), FACTS)
def test_nothing_is_proposed_that_cannot_be_done_or_was_done(cause: CaseCause, facts: CaseFacts) -> None:
    proposed = proposed_act(cause, facts)
    assert proposed.text
    assert (proposed.step is ProposedStep.NOTHING) is not facts.is_open
    assert proposed.step is not ProposedStep.PING_AGAIN or facts.may_ping
    assert proposed.step is not ProposedStep.TELEPHONE or facts.has_telephone
    assert proposed.step is not ProposedStep.WRITE or facts.addresses + facts.untried > 0
    if proposed.step.value in set(CaseAct) - {CaseAct.WAIT}:
        assert proposed.step.value not in facts.done
