"""The question of an exercise's own: asked on the page after the first answer, in choices or in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from directory.languages import Language
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, ExerciseKind, log_entry, steps_of
from pingcheck.exercises.phases import change_phase
from pingcheck.exercises.plan_changes import plan_mark, void_approval

LONGEST_QUESTION = 300
LONGEST_OPTION = 100
FEWEST_OPTIONS, MOST_OPTIONS = 2, 6
ASKED = "question"  # in the exercise's log


class QuestionForm(StrEnum):
    """How it is answered."""

    CHOICES = "choices"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class QuestionText:
    """The question in one language. `options`: as many in every language, none if it is answered in words."""

    asks: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnQuestion:
    """It has a text in English at least; a language without one is asked in English, whole."""

    form: QuestionForm
    texts: Mapping[Language, QuestionText]

    def text_in(self, language: Language) -> tuple[Language, QuestionText]:
        """The text for readers of a language, and the language that it is in."""
        found = language if language in self.texts else Language.ENGLISH
        return found, self.texts[found]

    @property
    def options(self) -> int:
        return len(self.texts[Language.ENGLISH].options)

    @property
    def missing(self) -> list[Language]:
        """The languages that it is not written in."""
        return [language for language in Language if language not in self.texts]

    def as_data(self) -> dict[str, Any]:
        """The question as it is stored, and as a file holds it."""
        texts = {
            language.value: {"asks": text.asks, "options": list(text.options)} for language, text in self.texts.items()
        }
        return {"form": self.form.value, "texts": texts}


def make_question(form: QuestionForm, written: Mapping[Language, tuple[str, list[str]]]) -> OwnQuestion:
    """The question as an officer writes it; languages in which nothing stands are left out. Raises Refused."""
    texts = {
        language: QuestionText(
            _line(asks, LONGEST_QUESTION),
            tuple(_line(option, LONGEST_OPTION) for option in options if option.strip()),
        )
        for language, (asks, options) in written.items()
        if asks.strip() or any(option.strip() for option in options)
    }
    if Language.ENGLISH not in texts:
        raise Refused(N_("Write the question in English at least; who reads another language gets that text."))
    if any(not text.asks for text in texts.values()):
        raise Refused(N_("In one language there are choices and no question."))
    counts = {len(text.options) for text in texts.values()}
    if form is QuestionForm.WORDS:
        if counts != {0}:
            raise Refused(N_("A question that is answered in words has no choices. Empty them, or choose “choices”."))
    elif len(counts) > 1:
        raise Refused(N_("Each language needs as many choices as the others, in the same order."))
    elif not FEWEST_OPTIONS <= counts.pop() <= MOST_OPTIONS:
        text = N_("A question has {fewest} to {most} choices, one on each line.")
        raise Refused(text, fewest=FEWEST_OPTIONS, most=MOST_OPTIONS)
    return OwnQuestion(form, texts)


def _line(text: str, longest: int) -> str:
    line = " ".join(text.split())
    if len(line) > longest or not line.isprintable():
        raise Refused(
            N_("“{start}…” must be one line of at most {longest} characters."), start=line[:20], longest=longest
        )
    return line


def question_from_data(stored: Any) -> OwnQuestion:
    """The question that `as_data` stored, or that somebody wrote in a file. Raises Refused."""
    try:
        form = QuestionForm(stored["form"])
        texts = {Language(code): (str(text["asks"]), list(text["options"])) for code, text in stored["texts"].items()}
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        example = '{"form": "choices", "texts": {"en": {"asks": "…", "options": ["…", "…"]}}}'
        raise Refused(N_("That is no question; write it like {example}."), example=example) from error
    return make_question(
        form, {language: (asks, list(map(str, options))) for language, (asks, options) in texts.items()}
    )


async def set_question(
    session: AsyncSession, exercise: Exercise, question: OwnQuestion, now: datetime, by: str
) -> None:
    """Gives an exercise that is not open yet its question, and makes it one that asks it. What was asked or given of
    approval is void if anything changes. Raises Refused."""
    before = plan_mark(exercise, ladder := await steps_of(session, exercise))
    values = {"phase": Exercise.phase, "kind": ExerciseKind.QUESTION, "question": question.as_data()}
    await change_phase(session, exercise, NOT_YET_OPEN, "given another question", values)
    session.add(log_entry(exercise, now, by, ASKED))
    if plan_mark(exercise, ladder) != before:
        void_approval(session, exercise, now, by)
    await session.flush()


async def question_of(session: AsyncSession, exercise_id: int) -> OwnQuestion | None:
    """The question of an exercise; None if it asks none of its own."""
    asked = select(Exercise.question).where(Exercise.id == exercise_id, Exercise.kind == ExerciseKind.QUESTION)
    stored = await session.scalar(asked)
    return question_from_data(stored) if stored else None
