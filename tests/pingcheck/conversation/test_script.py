"""The conversation as data: wherever one leaves it, it goes on from there, and it always ends."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.proposals import ProposalKind
from pingcheck.conversation.answers import Said
from pingcheck.conversation.script import (
    FOLLOWS,
    QUESTIONS,
    Choice,
    Question,
    Statement,
    Topic,
    may_be_asked,
    next_question,
    wish_counts,
)
from pingcheck.conversation.threads import PublicTurn, statements
from pingcheck.conversation.turns import Turn, adds_nothing, suggested
from pingcheck.exercises.exercise import ExerciseKind
from pingcheck.exercises.status import REACHES, Answer

SKIPPABLE = [topic for topic in Topic if topic is not Topic.REACHED]
THEN = datetime(2026, 3, 2, 12, tzinfo=UTC)

possible = st.sampled_from([Statement(q.topic, offer) for q in QUESTIONS.values() for offer in q.offers])


def asked(said: Sequence[Statement], kind: ExerciseKind = ExerciseKind.ACKNOWLEDGE) -> list[Topic]:
    """What is asked one after the other by who leaves out all that may be left out."""
    told, topics = list(said), []
    while (question := next_question(told, kind)) is not None:
        topics.append(question.topic)
        told.append(Statement(question.topic, Choice.SKIP))
    return topics


def test_the_first_question_is_whether_it_reached_and_offers_the_five_answers() -> None:
    first = next_question([])
    assert first is QUESTIONS[Topic.REACHED]
    assert set(first.offers) == set(Answer)


@pytest.mark.parametrize(
    ("answer", "then"),
    [
        (Answer.RECEIVED, [Topic.ROLE, Topic.DETAILS, Topic.TELLING]),
        (Answer.CALL_ME, [Topic.CALL, Topic.ROLE, Topic.DETAILS, Topic.TELLING]),
        (Answer.DETAILS_WRONG, [Topic.CORRECTIONS, Topic.TELLING]),
        (Answer.NO_LONGER_ME, [Topic.SUCCESSOR, Topic.TELLING]),
        (Answer.WRONG_PERSON, [Topic.SUCCESSOR, Topic.TELLING]),
    ],
)
def test_what_follows_suits_what_was_answered(answer: Answer, then: list[Topic]) -> None:
    assert asked([Statement(Topic.REACHED, answer)]) == then


@pytest.mark.parametrize(
    ("kind", "answer", "then"),
    [
        (ExerciseKind.CONFIRM_ENTRY, Answer.RECEIVED, [Topic.DETAILS, Topic.TELLING]),
        (ExerciseKind.CONFIRM_ENTRY, Answer.DETAILS_WRONG, [Topic.CORRECTIONS, Topic.TELLING]),
        (ExerciseKind.CONFIRM_ENTRY, Answer.NO_LONGER_ME, [Topic.SUCCESSOR, Topic.TELLING]),
        (ExerciseKind.QUESTION, Answer.RECEIVED, [Topic.QUESTION, Topic.ROLE, Topic.DETAILS, Topic.TELLING]),
        (ExerciseKind.QUESTION, Answer.DETAILS_WRONG, [Topic.QUESTION, Topic.CORRECTIONS, Topic.TELLING]),
        (ExerciseKind.QUESTION, Answer.WRONG_PERSON, [Topic.SUCCESSOR, Topic.TELLING]),
    ],
)
def test_the_kind_of_the_exercise_decides_what_follows_an_answer_that_reached(
    kind: ExerciseKind, answer: Answer, then: list[Topic]
) -> None:
    assert asked([Statement(Topic.REACHED, answer)], kind) == then


def test_whoever_says_no_is_asked_who_or_what_instead() -> None:
    reached = Statement(Topic.REACHED, Answer.RECEIVED)
    assert asked([reached, Statement(Topic.ROLE, Choice.NO)]) == [Topic.SUCCESSOR, Topic.TELLING]
    details = [reached, Statement(Topic.ROLE, Choice.YES), Statement(Topic.DETAILS, Choice.NO)]
    assert asked(details) == [Topic.CORRECTIONS, Topic.TELLING]


def test_a_wish_to_be_called_said_at_the_end_does_not_begin_it_anew() -> None:
    said = [Statement(Topic.REACHED, Answer.DETAILS_WRONG), Statement(Topic.CORRECTIONS, Choice.SKIP)]
    said += [Statement(Topic.TELLING, Choice.CALL_ME), Statement(Topic.REACHED, Answer.CALL_ME)]
    assert asked(said) == [Topic.CALL]


def test_that_is_all_ends_the_questions_until_the_answer_is_changed() -> None:
    for topic in SKIPPABLE:
        before = [Statement(Topic.REACHED, Answer.CALL_ME)]
        while (question := next_question(before)) is not None and question.topic is not topic:
            before.append(Statement(question.topic, Choice.NO if Choice.NO in question.offers else Choice.SKIP))
        if question is not None:
            assert next_question([*before, Statement(topic, Choice.DONE)]) is None
    changed = [Statement(Topic.REACHED, Answer.RECEIVED), Statement(Topic.REACHED, Answer.NO_LONGER_ME)]
    assert asked([*changed, Statement(Topic.ROLE, Choice.DONE)]) == [Topic.SUCCESSOR, Topic.TELLING]


@pytest.mark.parametrize(
    ("said", "then"),
    [
        ([Answer.NO_LONGER_ME, Answer.CALL_ME], Topic.CALL),  # taken back: the role was reached after all
        ([Answer.CALL_ME, Answer.WRONG_PERSON], Topic.SUCCESSOR),
        ([Answer.RECEIVED, Answer.CALL_ME], Topic.CALL),
    ],
)
def test_a_changed_answer_decides_what_is_asked(said: list[Answer], then: Topic) -> None:
    question = next_question([Statement(Topic.REACHED, answer) for answer in said])
    assert question is not None
    assert question.topic is then


@given(st.lists(possible, max_size=30), st.sampled_from(ExerciseKind))
def test_whatever_was_said_a_question_not_answered_yet_comes_next_or_none(
    said: list[Statement], kind: ExerciseKind
) -> None:
    question: Question | None = next_question(said, kind)
    assert question is None or question.topic not in {statement.topic for statement in said}
    assert len(asked(said, kind)) <= len(Topic)


@pytest.mark.parametrize("topic", SKIPPABLE)
def test_everything_after_the_first_answer_may_be_left_out(topic: Topic) -> None:
    assert Choice.SKIP in QUESTIONS[topic].offers
    assert not may_be_asked(topic, [])
    assert set(FOLLOWS[topic]) <= set(QUESTIONS[topic].offers)


@pytest.mark.parametrize("answer", list(Answer))
def test_no_quick_reply_says_that_a_role_was_reached_where_nobody_said_so(answer: Answer) -> None:
    assert wish_counts([Statement(Topic.REACHED, answer)]) == (answer in REACHES)
    assert not wish_counts([Statement(Topic.TELLING, Choice.CALL_ME)])


def test_only_what_is_said_about_the_entry_is_a_proposal() -> None:
    found = {(topic, choice): suggested(topic, choice) for topic in Topic for choice in Choice}
    assert {key: kind for key, kind in found.items() if kind is not None} == {
        (Topic.ROLE, Choice.NO): ProposalKind.SUCCESSOR,
        (Topic.SUCCESSOR, Choice.SENT): ProposalKind.SUCCESSOR,
        (Topic.CORRECTIONS, Choice.SENT): ProposalKind.CORRECTION,
    }


def test_words_alone_answer_no_question() -> None:
    said = [Said(Answer.RECEIVED, "", THEN, late=False), Said(None, "hello", THEN, late=False)]
    turns = [PublicTurn(Topic.ROLE, Choice.YES, THEN + timedelta(minutes=1))]
    assert statements(said, turns) == [
        Statement(Topic.REACHED, Answer.RECEIVED),
        Statement(Topic.ROLE, Choice.YES),
    ]


def turn(topic: Topic, choice: Choice, name: str = "") -> Turn:
    return Turn(topic=topic, choice=choice, name=name, function="")


def test_a_turn_adds_nothing_if_it_was_the_last_word_on_its_topic() -> None:
    yes, no = turn(Topic.ROLE, Choice.YES), turn(Topic.ROLE, Choice.NO)
    assert not adds_nothing(yes, [])
    assert adds_nothing(yes, [yes])
    assert adds_nothing(yes, [no, yes, turn(Topic.DETAILS, Choice.NO)])
    assert not adds_nothing(yes, [yes, no])
    told = [turn(Topic.TELLING, Choice.SENT)]
    assert not adds_nothing(turn(Topic.TELLING, Choice.SENT), told)  # other words, which are told apart before
    assert not adds_nothing(turn(Topic.TELLING, Choice.SENT, name="Amina"), told)
