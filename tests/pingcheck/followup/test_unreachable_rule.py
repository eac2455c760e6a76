"""Who is unreachable, by the rule alone: two failures a day apart, or two silent checks running; a sign of life unmakes
it."""

import random
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingcheck.exercises.unreachable_findings import UnreachableRule
from pingcheck.followup.unreachable_rule import (
    AddressFailure,
    ContactFacts,
    EvidenceKind,
    Fact,
    LiftedBy,
    SilentCheck,
    judge,
    lifted_by,
    read_fact,
)
from tests.cast import NOON, hours

SIGN_KINDS = [
    LiftedBy.ANSWER, LiftedBy.LATE_ANSWER, LiftedBy.LATER_SIGN, LiftedBy.AUTO_REPLY, LiftedBy.PROVED,
    LiftedBy.WROTE_BACK,
]  # fmt: skip


def failure(at: float, address: int = 1, sent: float | None = None) -> AddressFailure:
    """At so many hours after noon, on what was sent then or, if given, earlier."""
    began = NOON + hours(at if sent is None else sent)
    return AddressFailure(address, Fact(EvidenceKind.FAILURE, NOON + hours(at), began, "CC-1", UUID(int=address), "x"))


def silence(opened: float, days: float = 3, called: float | None = None) -> SilentCheck:
    """A check of some days that opened so many hours after noon."""
    began = NOON + hours(opened if called is None else called)
    closed = NOON + hours(opened + 24 * days)
    return SilentCheck(NOON + hours(opened), Fact(EvidenceKind.SILENCE, closed, began, f"CC-{opened:g}"))


def sign(at: float, kind: LiftedBy = LiftedBy.ANSWER) -> Fact:
    return Fact(kind, NOON + hours(at), NOON + hours(at))


def known(
    *facts: AddressFailure | SilentCheck | Fact, in_use: tuple[int, ...] = (1,), is_unread: bool = False
) -> ContactFacts:
    return ContactFacts(
        [one for one in facts if isinstance(one, AddressFailure)],
        [one for one in facts if isinstance(one, SilentCheck)],
        [one for one in facts if isinstance(one, Fact)],
        frozenset(in_use),
        is_unread,
    )


FAILURES, SILENCE = UnreachableRule.FAILURES, UnreachableRule.SILENCE
TABLE = {
    "nothing is known": (known(), None),
    "one failure is one miss": (known(failure(0)), None),
    "23 hours apart": (known(failure(0), failure(23)), None),
    "24 hours apart": (known(failure(0), failure(24)), (FAILURES, 24)),
    "25 hours apart": (known(failure(0), failure(25)), (FAILURES, 25)),
    "the first and the last": (known(failure(0), failure(23), failure(30)), (FAILURES, 30)),
    "the first that is a day after the first": (known(failure(0), failure(30), failure(90)), (FAILURES, 30)),
    "an answer before both": (known(sign(-1), failure(0), failure(25)), (FAILURES, 25)),
    "an answer between": (known(failure(0), sign(10), failure(25)), None),
    "an answer between, then two more": (known(failure(0), sign(10), failure(25), failure(49)), (FAILURES, 49)),
    "an answer after both": (known(failure(0), failure(25), sign(26)), None),
    "what was sent before the answer": (known(failure(30, sent=5), sign(10), failure(60)), None),
    "of an address no longer on file": (known(failure(0), failure(25), in_use=(2,)), None),
    "the other address took the mail": (known(failure(0), failure(25), in_use=(1, 2)), None),
    "each address once, a day apart": (known(failure(0), failure(25, 2), in_use=(1, 2)), (FAILURES, 25)),
    "each address once, at once": (known(failure(0), failure(0, 2), in_use=(1, 2)), None),
    "the other address a day later": (
        known(failure(0), failure(25), failure(70, 2), in_use=(1, 2)), (FAILURES, 70),
    ),
    "no address on file": (known(failure(0), failure(25), in_use=()), None),
    "one silent check": (known(silence(0)), None),
    "two silent checks": (known(silence(0), silence(1000)), (SILENCE, 1072)),
    "two at once": (known(silence(0, days=9), silence(24)), (SILENCE, 216)),
    "the first two of three": (known(silence(0), silence(1000), silence(2000)), (SILENCE, 1072)),
    "an answer before": (known(sign(-5), silence(0), silence(1000)), (SILENCE, 1072)),
    "a late answer to the first": (known(silence(0), sign(90), silence(1000)), None),
    "an answer while the second ran": (known(silence(0), silence(1000), sign(1010)), None),
    "an answer at the very call": (known(silence(0), silence(1000), sign(0)), None),
    "an alternate called late in the first, after the sign": (
        known(silence(0, called=40), sign(20), silence(1000)), (SILENCE, 1072),
    ),
    "an automatic reply": (known(silence(0), silence(1000), sign(1001, LiftedBy.AUTO_REPLY)), None),
    "a silence and a failure": (known(silence(0), failure(1000)), None),
    "both, by what held first": (known(silence(0), silence(1000), failure(2000), failure(2024)), (SILENCE, 1072)),
    "a reply waits to be read": (known(silence(0), silence(1000), is_unread=True), None),
}  # fmt: skip


@pytest.mark.parametrize("case", TABLE)
def test_the_rule(case: str) -> None:
    facts, expected = TABLE[case]
    found = judge(facts)
    assert (found and (found.rule, found.since)) == (expected and (expected[0], NOON + hours(expected[1])))


def test_the_evidence_is_what_the_rule_needs_and_no_more() -> None:
    both = known(failure(0), failure(3), failure(25), failure(30, 2), failure(60), in_use=(1, 2))
    found = judge(both)
    assert found is not None
    assert found.evidence == (failure(0).fact, failure(25).fact, failure(30, 2).fact)
    silent = judge(known(silence(2000), silence(0), silence(1000)))
    assert silent is not None
    assert silent.evidence == (silence(0).fact, silence(1000).fact)


@pytest.mark.parametrize("kind", SIGN_KINDS)
def test_each_sign_of_life_lifts_and_the_first_of_them_is_named(kind: LiftedBy) -> None:
    evidence = (silence(0).fact, silence(1000).fact)
    facts = known(silence(0), silence(1000), sign(-1), sign(2000), sign(1500, kind))
    assert lifted_by(evidence, facts) == sign(1500, kind)


def test_a_finding_stands_until_then() -> None:
    evidence = (silence(0).fact, silence(1000).fact)
    assert lifted_by(evidence, known(silence(0), silence(1000), sign(-1))) is None
    assert lifted_by(evidence, known(silence(0), silence(1000), silence(2000), failure(2000))) is None


def test_a_finding_whose_evidence_was_corrected_is_lifted_unless_a_reply_waits() -> None:
    evidence = (silence(0).fact, silence(1000).fact)
    why = lifted_by(evidence, known(silence(0)))
    assert why is not None
    assert why.kind is LiftedBy.NOTHING_LEFT
    assert lifted_by(evidence, known(silence(0), is_unread=True)) is None
    assert lifted_by(evidence, known(silence(0), sign(1500), is_unread=True)) == sign(1500)


@pytest.mark.parametrize("fact", [failure(3).fact, silence(0).fact, sign(5), replace(failure(3).fact, ping=None)])
def test_a_stored_fact_is_read_as_it_was(fact: Fact) -> None:
    assert read_fact(fact.record()) == fact


HOURS = st.integers(0, 400)
FACTS = st.lists(
    st.one_of(
        st.builds(lambda at, to, late: failure(at, to, at - late), HOURS, st.integers(1, 2), st.integers(0, 30)),
        st.builds(lambda at, late: silence(at, called=at + late), HOURS, st.integers(0, 48)),
        st.builds(sign, HOURS, st.sampled_from(SIGN_KINDS)),
    ),
    max_size=9,
)
IN_USE = st.sampled_from([(), (1,), (2,), (1, 2)])


@given(FACTS, IN_USE, HOURS, st.sampled_from(SIGN_KINDS))
def test_an_answer_never_makes_anybody_unreachable(
    facts: list[AddressFailure | SilentCheck | Fact], in_use: tuple[int, ...], at: int, kind: LiftedBy
) -> None:
    with_it = judge(known(*facts, sign(at, kind), in_use=in_use))
    assert with_it is None or judge(known(*facts, in_use=in_use)) is not None


@given(FACTS, IN_USE, st.randoms(use_true_random=False))
def test_the_order_of_facts_makes_no_difference(
    facts: list[AddressFailure | SilentCheck | Fact], in_use: tuple[int, ...], shuffled: random.Random
) -> None:
    before = judge(known(*facts, in_use=in_use))
    shuffled.shuffle(facts)
    assert judge(known(*facts, in_use=in_use)) == before


@given(FACTS, IN_USE)
def test_what_happens_later_moves_no_judgement_and_only_a_sign_of_life_lifts_one(
    facts: list[AddressFailure | SilentCheck | Fact], in_use: tuple[int, ...]
) -> None:
    found = judge(known(*facts, in_use=in_use))
    if found is None:
        return
    assert all(fact.at <= found.since for fact in found.evidence)
    later = [failure(1000, one) for one in (1, 2)] + [silence(1000)]
    assert judge(known(*facts, *later, in_use=in_use)) == found
    assert lifted_by(found.evidence, known(*facts, *later, in_use=in_use)) is None
    lifting = lifted_by(found.evidence, known(*facts, sign(5000), in_use=in_use))
    assert lifting == sign(5000)
    assert judge(known(*facts, sign(5000), in_use=in_use)) is None


@given(FACTS, IN_USE, HOURS)
def test_whatever_lifts_a_finding_also_unmakes_its_judgement(
    facts: list[AddressFailure | SilentCheck | Fact], in_use: tuple[int, ...], at: int
) -> None:
    """Else the same finding would be lifted and made again at every look."""
    found = judge(known(*facts, in_use=in_use))
    if found is None:
        return
    after = known(*facts, sign(at), in_use=in_use)
    again = judge(after)
    assert (lifted_by(found.evidence, after) is None) == (again == found)
    if again is not None:
        assert lifted_by(again.evidence, after) is None
    assert timedelta() <= (again or found).since - found.since
