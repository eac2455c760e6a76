"""What one more answer does: which event it is, what it leaves of the ping, and what the contact is told."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Role
from directory.languages import Language
from pingcheck.conversation.addressed_pings import AddressedPing
from pingcheck.conversation.answer_effect import (
    AnswerEffect,
    AnswerOutcome,
    effect_of,
    effects_in_turn,
    event_kind_at,
    with_a_history,
)
from pingcheck.conversation.answers import MOST_ANSWERS, MOST_WORDS, Channel, NewAnswer, Said
from pingcheck.exercises.exercise import ExerciseKind, Phase
from pingcheck.exercises.status import REACHES, Answer, EventKind, Status

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
CLOSES_AT = NOON + timedelta(hours=72)
GRACE_ENDS_AT = CLOSES_AT + timedelta(days=30)
SECOND = timedelta(seconds=1)
MINE, OTHER, UNKNOWN = UUID(int=1), UUID(int=2), UUID(int=3)

RECEIVED, NOT_ME, DETAILS = Answer.RECEIVED, Answer.NO_LONGER_ME, Answer.DETAILS_WRONG


def ping(ping_id: UUID = MINE, phase: Phase = Phase.OPEN, status: Status = Status.SENT) -> AddressedPing:
    """A ping of an exercise that closes after 72 hours, with 30 days of grace; nobody has answered it."""
    return AddressedPing(
        ping_id=ping_id, exercise_id=1, role=Role.TECHNICAL, language=Language.ENGLISH, time_zone="UTC",
        state_code="KEN", state_name="Kenya", status=status, answered_at=None, contradicted=False,
        reference="CC-2026-01", phase=phase, closes_at=CLOSES_AT, grace_days=30, has_answers=False,
        has_mail_to_send=True, was_written_to=False, called_at=NOON, has_turns=False, kind=ExerciseKind.ACKNOWLEDGE,
    )  # fmt: skip


def new(answer: Answer | None, words: str = "", at: datetime = NOON, ping_id: UUID = MINE) -> NewAnswer:
    return NewAnswer(ping_id, answer, words, at)


def told(*answers: NewAnswer, to: AddressedPing | None = None) -> list[AnswerEffect]:
    """What each of these, given one after the other, does."""
    effects = effects_in_turn({MINE: to or ping()}, answers)
    return [effect for effect in effects if effect is not None]


news = st.builds(
    new,
    st.none() | st.sampled_from(Answer),
    st.sampled_from(["", "hello", "call me"]),
    st.integers(0, 60 * 24).map(lambda hours: NOON + timedelta(hours=hours)),
)


@pytest.mark.parametrize(
    ("at", "phase", "kind", "outcome"),
    [
        (NOON, Phase.OPEN, EventKind.ANSWERED, AnswerOutcome.RECORDED),
        (CLOSES_AT, Phase.OPEN, EventKind.ANSWERED, AnswerOutcome.RECORDED),
        (
            CLOSES_AT + SECOND,
            Phase.OPEN,
            EventKind.ANSWERED_LATE,
            AnswerOutcome.LATE,
        ),  # late, closed or not
        (CLOSES_AT + SECOND, Phase.CLOSED, EventKind.ANSWERED_LATE, AnswerOutcome.LATE),
        (GRACE_ENDS_AT, Phase.CLOSED, EventKind.ANSWERED_LATE, AnswerOutcome.LATE),
        (GRACE_ENDS_AT + SECOND, Phase.CLOSED, EventKind.SIGN_OF_LIFE, AnswerOutcome.OVER),
        (NOON, Phase.CANCELLED, EventKind.SIGN_OF_LIFE, AnswerOutcome.CALLED_OFF),
        (GRACE_ENDS_AT + SECOND, Phase.CANCELLED, EventKind.SIGN_OF_LIFE, AnswerOutcome.CALLED_OFF),
        (NOON, Phase.PAUSED, EventKind.ANSWERED, AnswerOutcome.RECORDED),
    ],
)
def test_an_answer_counts_by_its_time_and_is_kept_always(
    at: datetime, phase: Phase, kind: EventKind, outcome: AnswerOutcome
) -> None:
    effect = effect_of(ping(phase=phase), NewAnswer(MINE, RECEIVED, " hello ", at, Channel.MAIL))
    late = kind is not EventKind.ANSWERED
    assert (effect.kind, effect.outcome) == (kind, outcome)
    assert effect.record == Said(RECEIVED, "hello", at, late, Channel.MAIL)
    assert effect.counts == (kind is not EventKind.SIGN_OF_LIFE)
    assert effect.after.answered_at == (at if effect.counts else None)
    assert effect.after.answers == (effect.record,)


@pytest.mark.parametrize(
    ("said", "outcomes"),
    [
        ([(RECEIVED, ""), (RECEIVED, "")], ["recorded", "repeated"]),
        ([(RECEIVED, ""), (RECEIVED, "in other words")], ["recorded", "recorded"]),
        ([(RECEIVED, "a"), (NOT_ME, "a"), (RECEIVED, " a ")], ["recorded", "recorded", "repeated"]),
        ([(RECEIVED, ""), (None, "hello"), (RECEIVED, "")], ["recorded", "recorded", "repeated"]),
        # Words alone are no answer, and add to one.
        (
            [(None, "hello"), (RECEIVED, ""), (None, "hello"), (None, "hello")],
            ["empty", "recorded", "recorded", "repeated"],
        ),
        ([(None, ""), (RECEIVED, ""), (None, "  ")], ["empty", "recorded", "empty"]),
    ],
)
def test_what_adds_nothing_is_not_recorded(said: Sequence[tuple[Answer | None, str]], outcomes: list[str]) -> None:
    effects = told(*(new(answer, words) for answer, words in said))
    assert [effect.outcome for effect in effects] == outcomes
    assert [effect.record is not None for effect in effects] == [outcome == "recorded" for outcome in outcomes]


@pytest.mark.parametrize("words", ["", "the same words"])
def test_a_mis_press_is_taken_back_by_the_answer_before_it(words: str) -> None:
    said = [RECEIVED, NOT_ME, RECEIVED, RECEIVED, NOT_ME]
    effects = told(*(new(answer, words, NOON + timedelta(minutes=at)) for at, answer in enumerate(said)))
    assert [effect.outcome for effect in effects] == ["recorded", "recorded", "recorded", "repeated", "recorded"]


@pytest.mark.parametrize(
    ("said", "decided_by", "contradicted"),
    [
        ([RECEIVED], 0, False),
        ([NOT_ME], 0, False),
        ([RECEIVED, DETAILS], 0, False),
        ([NOT_ME, Answer.WRONG_PERSON], 0, False),
        ([RECEIVED, NOT_ME], 0, True),
        ([NOT_ME, RECEIVED], 1, True),
        ([NOT_ME, Answer.WRONG_PERSON, RECEIVED, DETAILS], 2, True),
        ([RECEIVED, NOT_ME, DETAILS], 0, True),
    ],
)
def test_the_first_answer_that_reaches_the_role_decides_and_a_contradiction_is_noted(
    said: list[Answer], decided_by: int, contradicted: bool
) -> None:
    after = told(*(new(answer, at=NOON + timedelta(hours=hour)) for hour, answer in enumerate(said)))[-1].after
    assert after.answered_at == NOON + timedelta(hours=decided_by)
    assert after.contradicted == contradicted


def test_a_sign_of_life_answers_no_ping_and_contradicts_nobody() -> None:
    [_, effect] = told(new(RECEIVED), new(NOT_ME, at=GRACE_ENDS_AT + SECOND))
    assert (effect.is_choice, effect.counts) == (True, False)
    assert (effect.after.answered_at, effect.after.contradicted) == (NOON, False)


def test_words_are_kept_whole_up_to_their_bound_and_without_what_no_database_takes() -> None:
    [first, second] = told(new(RECEIVED, "x" * (MOST_WORDS + 1)), new(None, "a\x00b\ud800c"))
    assert first.record is not None
    assert second.record is not None
    assert (first.record.words, second.record.words) == ("x" * MOST_WORDS, "ab?c")


def test_after_very_many_answers_only_a_choice_never_made_before_is_recorded() -> None:
    effects = told(*(new(RECEIVED, str(number)) for number in range(MOST_ANSWERS + 2)), new(NOT_ME, "at last"))
    assert [effect.outcome for effect in effects[-3:]] == ["repeated", "repeated", "recorded"]


def test_an_answer_to_a_ping_that_there_is_not_does_nothing() -> None:
    [unknown, mine, other] = effects_in_turn(
        {MINE: ping(), OTHER: ping(OTHER)},
        [new(RECEIVED, ping_id=UNKNOWN), new(RECEIVED), new(RECEIVED, ping_id=OTHER)],
    )
    assert unknown is None
    assert mine is not None
    assert other is not None
    assert (mine.outcome, other.outcome) == ("recorded", "recorded")


@pytest.mark.parametrize(
    ("status", "said", "is_read_again"),
    [
        (Status.SENT, [RECEIVED], False),
        (Status.CANCELLED, [RECEIVED], False),
        (Status.SENT, [RECEIVED, None], False),
        (Status.SENT, [RECEIVED, NOT_ME], True),
        (Status.CONFIRMED, [NOT_ME], True),
        (Status.HANDED_OVER, [RECEIVED], True),
    ],
)
def test_the_whole_history_is_read_only_where_one_answer_does_not_decide(
    status: Status, said: list[Answer | None], is_read_again: bool
) -> None:
    effects = told(*(new(answer, "hello" if answer is None else "") for answer in said), to=ping(status=status))
    assert with_a_history(effects) == ({MINE} if is_read_again else set())


@given(st.lists(news, max_size=8))
def test_whatever_is_said_the_time_and_the_contradiction_are_those_of_what_counts(said: list[NewAnswer]) -> None:
    effects = told(*said)
    if not effects:
        return
    counted = [effect.record for effect in effects if effect.counts and effect.record is not None]
    reaching = [record for record in counted if record.answer in REACHES]
    after = effects[-1].after
    deciding = reaching or counted
    # What comes after a sign of life is one itself: no real story has an answer in time after that.
    if all(effect.kind is not EventKind.SIGN_OF_LIFE for effect in effects):
        assert after.answered_at == (deciding[0].at if deciding else None)
        assert after.contradicted == (0 < len(reaching) < len(counted))
    assert [record for effect in effects if (record := effect.record)] == list(after.answers)


@given(st.lists(news, max_size=8), news)
def test_saying_it_again_changes_nothing(said: list[NewAnswer], last: NewAnswer) -> None:
    *_, once, again = told(*said, last, last)
    assert again.outcome in {AnswerOutcome.REPEATED, AnswerOutcome.EMPTY}
    assert again.after == once.after


@given(news)
def test_pages_and_records_agree_on_how_an_answer_counts(one: NewAnswer) -> None:
    assert effect_of(ping(), one).kind is event_kind_at(ping(), one.at)
