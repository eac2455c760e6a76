"""What contacts answered to the question of a check's own, and to whether their details are right."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.conversation.script import OPTIONS, Choice, Topic
from pingcheck.conversation.turns import Turn
from pingcheck.exercises.exercise import Exercise, ExerciseKind
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.question import OwnQuestion, question_from_data

MOST_REPLIES_SHOWN = 200


@dataclass(frozen=True, slots=True)
class WrittenReply:
    """What one contact wrote."""

    ping: Ping
    words: str


@dataclass(frozen=True, slots=True)
class QuestionResults:
    """`counts`: of pings, by their last choice. `replies`: in words, by State, so many at most."""

    question: OwnQuestion | None
    counts: Mapping[Choice, int]
    replies: tuple[WrittenReply, ...] = field(default=())

    @property
    def answered(self) -> int:
        return sum(self.counts.values())

    @property
    def asks(self) -> str:
        """The question in English; empty if it is about the details."""
        return self.question.texts[Language.ENGLISH].asks if self.question else ""

    @property
    def options(self) -> list[tuple[str, int]]:
        """Each option in English, and how many chose it."""
        if self.question is None:
            return []
        texts = self.question.texts[Language.ENGLISH].options
        return [(text, self.counts.get(choice, 0)) for text, choice in zip(texts, OPTIONS, strict=False)]

    @property
    def right(self) -> int:
        return self.counts.get(Choice.YES, 0)

    @property
    def wrong(self) -> int:
        return self.counts.get(Choice.NO, 0)


TOPIC_OF = {ExerciseKind.QUESTION: Topic.QUESTION, ExerciseKind.CONFIRM_ENTRY: Topic.DETAILS}
COUNTED = (Choice.YES, Choice.NO, Choice.SENT, *OPTIONS)


async def question_results(session: AsyncSession, exercise: Exercise) -> QuestionResults | None:
    """The results of an exercise that asks more than whether the message arrived; None of any other. Who was asked and
    left the question out is not counted."""
    topic = TOPIC_OF.get(exercise.kind)
    if topic is None:
        return None
    last = (
        select(func.max(Turn.id))
        .join(Ping, Ping.id == Turn.ping_id)
        .where(Ping.exercise_id == exercise.id, Turn.topic == topic, Turn.choice.in_(COUNTED))
        .group_by(Turn.ping_id)
    )
    rows = await session.execute(select(Turn.choice, func.count()).where(Turn.id.in_(last)).group_by(Turn.choice))
    counts: Counter[Choice] = Counter({choice: int(count) for choice, count in rows})
    question = question_from_data(exercise.question) if exercise.question else None
    in_words = select(Ping, Turn.reply).join(Turn, Turn.ping_id == Ping.id)
    in_words = in_words.where(Turn.id.in_(last), Turn.reply != "").order_by(Ping.state_code, Ping.role, Ping.rank)
    found = await session.execute(in_words.limit(MOST_REPLIES_SHOWN))
    return QuestionResults(question, counts, tuple(WrittenReply(ping, words) for ping, words in found))
