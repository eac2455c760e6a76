"""The conversation as data: the questions, the choices that each offers, and the question that follows each choice.

Channels only carry it: a page shows the choices as buttons, a mail as words. Every question after the first may be
skipped, and the conversation may be broken off and taken up again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pingcheck.exercises.exercise import ExerciseKind
from pingcheck.exercises.status import REACHES, Answer


class Topic(StrEnum):
    """What a question is about."""

    REACHED = "reached"  # did this reach you? the one question that counts
    QUESTION = "question"  # the exercise's own question, if it has one
    CALL = "call"  # by which number, and when, shall we call you?
    ROLE = "role"  # is it still your role?
    SUCCESSOR = "successor"  # who is it now?
    DETAILS = "details"  # are these details right?
    CORRECTIONS = "corrections"  # what would be right?
    TELLING = "telling"  # anything to tell us?


class Choice(StrEnum):
    """What is chosen at the questions after the first; it never counts as an answer."""

    YES = "yes"
    NO = "no"
    SENT = "sent"  # something was written
    OPTION_1 = "option_1"  # of the exercise's own question
    OPTION_2 = "option_2"
    OPTION_3 = "option_3"
    OPTION_4 = "option_4"
    OPTION_5 = "option_5"
    OPTION_6 = "option_6"
    CALL_ME = "call_me"
    SKIP = "skip"
    DONE = "done"  # no further question, please


class Field(StrEnum):
    """A text field beside the choices."""

    NAME = "name"
    FUNCTION = "function"
    MAIL = "mail"
    PHONE = "phone"
    WHEN = "when"
    WORDS = "words"
    REPLY = "reply"  # to the exercise's own question


OPTIONS = (Choice.OPTION_1, Choice.OPTION_2, Choice.OPTION_3, Choice.OPTION_4, Choice.OPTION_5, Choice.OPTION_6)


@dataclass(frozen=True, slots=True)
class Question:
    topic: Topic
    offers: tuple[Answer | Choice, ...]
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said to a question: the answer or choice alone, without words."""

    topic: Topic
    said: Answer | Choice


LEAVES_OUT = (Choice.SKIP, Choice.DONE)

QUESTIONS: Mapping[Topic, Question] = {
    question.topic: question
    for question in (
        Question(
            Topic.REACHED,
            (Answer.RECEIVED, Answer.DETAILS_WRONG, Answer.CALL_ME, Answer.NO_LONGER_ME, Answer.WRONG_PERSON),
        ),
        # A question that is answered in words offers SENT, another one as many options as it has.
        Question(Topic.QUESTION, (*OPTIONS, Choice.SENT, *LEAVES_OUT), (Field.REPLY,)),
        Question(Topic.CALL, (Choice.SENT, *LEAVES_OUT), (Field.PHONE, Field.WHEN)),
        Question(Topic.ROLE, (Choice.YES, Choice.NO, *LEAVES_OUT)),
        Question(Topic.SUCCESSOR, (Choice.SENT, *LEAVES_OUT), (Field.NAME, Field.FUNCTION, Field.MAIL)),
        Question(Topic.DETAILS, (Choice.YES, Choice.NO, *LEAVES_OUT)),
        Question(
            Topic.CORRECTIONS,
            (Choice.SENT, *LEAVES_OUT),
            (Field.NAME, Field.FUNCTION, Field.MAIL, Field.PHONE, Field.WORDS),
        ),
        Question(Topic.TELLING, (Choice.SENT, Choice.CALL_ME, *LEAVES_OUT), (Field.WORDS, Field.NAME, Field.FUNCTION)),
    )
}

# The topic that follows each choice; after a choice that is not named, nothing more is asked.
FOLLOWS: Mapping[Topic, Mapping[Answer | Choice, Topic]] = {
    Topic.REACHED: {
        Answer.RECEIVED: Topic.ROLE,
        Answer.CALL_ME: Topic.ROLE,
        Answer.DETAILS_WRONG: Topic.CORRECTIONS,
        Answer.NO_LONGER_ME: Topic.SUCCESSOR,
        Answer.WRONG_PERSON: Topic.SUCCESSOR,
    },
    Topic.QUESTION: {},  # what follows it would have followed the first answer: see `_following`
    Topic.CALL: {},  # asked beside the others: see `next_question`
    Topic.ROLE: {Choice.YES: Topic.DETAILS, Choice.NO: Topic.SUCCESSOR, Choice.SKIP: Topic.DETAILS},
    Topic.SUCCESSOR: {Choice.SENT: Topic.TELLING, Choice.SKIP: Topic.TELLING},
    Topic.DETAILS: {Choice.YES: Topic.TELLING, Choice.NO: Topic.CORRECTIONS, Choice.SKIP: Topic.TELLING},
    Topic.CORRECTIONS: {Choice.SENT: Topic.TELLING, Choice.SKIP: Topic.TELLING},
    Topic.TELLING: {},
}


def next_question(said: Sequence[Statement], kind: ExerciseKind = ExerciseKind.ACKNOWLEDGE) -> Question | None:
    """The question to ask after all that was said, the earliest first; None if nothing is left to ask. The last word on
    a question decides what follows it. Whoever wishes to be called is asked first by which number and when. The kind of
    the exercise decides what is asked next after an answer that reached the role."""
    latest = _latest(said)
    if wish_counts(said) and _wishes_call(said) and latest[Topic.REACHED] in REACHES:
        if Topic.CALL not in latest:
            return QUESTIONS[Topic.CALL]
        if latest[Topic.CALL] is Choice.DONE:
            return None
    topic: Topic | None = Topic.REACHED
    while topic is not None:
        if topic not in latest:
            return QUESTIONS[topic]
        topic = _following(topic, latest, kind)
    return None


def _following(topic: Topic, latest: Mapping[Topic, Answer | Choice], kind: ExerciseKind) -> Topic | None:
    if topic is Topic.REACHED and kind is ExerciseKind.QUESTION and latest[topic] in REACHES:
        return Topic.QUESTION
    if topic is Topic.QUESTION:
        return None if latest[topic] is Choice.DONE else FOLLOWS[Topic.REACHED].get(latest[Topic.REACHED])
    then = FOLLOWS[topic].get(latest[topic])
    confirms = topic is Topic.REACHED and kind is ExerciseKind.CONFIRM_ENTRY
    return Topic.DETAILS if confirms and then is Topic.ROLE else then


def _latest(said: Sequence[Statement]) -> dict[Topic, Answer | Choice]:
    """The last word on each question. A later wish to be called takes nothing back."""
    latest: dict[Topic, Answer | Choice] = {}
    for statement in said:
        before = latest.get(statement.topic)
        takes_back = statement.topic is Topic.REACHED and before not in REACHES
        if statement.said != Answer.CALL_ME or before is None or takes_back:
            latest[statement.topic] = statement.said
    return latest


def _wishes_call(said: Sequence[Statement]) -> bool:
    return any(statement.said == Answer.CALL_ME for statement in said)


def may_be_asked(topic: Topic, said: Sequence[Statement]) -> bool:
    """Whether a question may be asked now: before the first answer only the first may."""
    return topic is Topic.REACHED or any(statement.topic is Topic.REACHED for statement in said)


def wish_counts(said: Sequence[Statement]) -> bool:
    """Whether "please call me", pressed as a quick reply, counts as an answer. If nobody has said yet that the role was
    reached, one press of a button must not say it for them."""
    return any(statement.topic is Topic.REACHED and statement.said in REACHES for statement in said)
