"""The question of an exercise's own: read as written, refused with what would be right."""

from typing import Any

import pytest

from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from pingcheck.exercises.approval import (
    ApprovalStage,
    Approver,
    approval_of,
    approve_exercise,
    ask_for_approval,
)
from pingcheck.exercises.exercise import Exercise, ExerciseKind, log_of
from pingcheck.exercises.plan_changes import APPROVAL_VOID
from pingcheck.exercises.question import (
    MOST_OPTIONS,
    QuestionForm,
    QuestionText,
    make_question,
    question_from_data,
    question_of,
    set_question,
)
from tests.cast import NOON, OFFICER, nominate, open_now, plan, settings_for

EN, FR = Language.ENGLISH, Language.FRENCH


def test_a_question_is_kept_as_it_was_written_and_asked_in_english_where_it_has_no_text() -> None:
    written = {EN: ("Which desk  answers?", ["Day", "", "Night"]), FR: ("Quel service répond ?", ["Jour", "Nuit"])}
    question = make_question(QuestionForm.CHOICES, written | {Language.ARABIC: ("", [" "])})
    assert question.text_in(FR) == (FR, QuestionText("Quel service répond ?", ("Jour", "Nuit")))
    assert question.text_in(Language.ARABIC) == (EN, QuestionText("Which desk answers?", ("Day", "Night")))
    assert question.missing == [language for language in Language if language not in (EN, FR)]
    assert question_from_data(question.as_data()) == question


@pytest.mark.parametrize(
    ("form", "written", "right"),
    [
        (QuestionForm.WORDS, {FR: ("Qui ?", [])}, "in English at least"),
        (QuestionForm.WORDS, {EN: ("Who?", ["Me", "You"])}, "has no choices"),
        (QuestionForm.CHOICES, {EN: ("Who?", ["Me"])}, "2 to 6 choices"),
        (QuestionForm.CHOICES, {EN: ("Who?", ["x"] * (MOST_OPTIONS + 1))}, "2 to 6 choices"),
        (QuestionForm.CHOICES, {EN: ("Who?", ["a", "b"]), FR: ("Qui ?", ["a"])}, "as many choices"),
        (QuestionForm.CHOICES, {EN: ("Who?", ["a", "b"]), FR: ("", ["a", "b"])}, "no question"),
        (QuestionForm.WORDS, {EN: ("W" * 301, [])}, "at most 300"),
        (QuestionForm.WORDS, {EN: ("Who\u202e?", [])}, "one line"),
    ],
)
def test_what_is_no_question_is_refused(form: QuestionForm, written: Any, right: str) -> None:
    with pytest.raises(Refused) as refused:
        make_question(form, written)
    assert right in str(refused.value)


@pytest.mark.parametrize("stored", [None, [], "", 7, {}, {"form": "choices"}, {"form": "words", "texts": {"xx": {}}}])
def test_a_file_that_holds_something_else_is_refused(stored: Any) -> None:
    with pytest.raises(Refused, match="no question"):
        question_from_data(stored)


async def test_a_check_that_asks_a_question_opens_only_with_one_and_keeps_it(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database, kind=ExerciseKind.QUESTION)
    settings = settings_for(database_url)
    with pytest.raises(Refused, match="none is written yet"):
        await open_now(database, settings, exercise)
    question = make_question(QuestionForm.WORDS, {EN: ("Who?", [])})
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        found.approved_by = "boris"
        await session.flush()
        await set_question(session, found, question, NOON, OFFICER)
    async with database.reading() as session:
        assert (await session.get_one(Exercise, exercise.id)).approved_by is None
    await open_now(database, settings, exercise)
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        with pytest.raises(Refused, match="It cannot be given another question"):
            await set_question(session, found, question, NOON, OFFICER)
        assert await question_of(session, exercise.id) == question


async def test_another_question_or_kind_is_another_plan_than_was_approved(database: Database) -> None:
    exercise = await plan(database, kind=ExerciseKind.QUESTION)
    who, when = (make_question(QuestionForm.WORDS, {EN: (asks, [])}) for asks in ("Who?", "When?"))
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        await set_question(session, found, who, NOON, OFFICER)
        await ask_for_approval(session, found, NOON, OFFICER)
        await approve_exercise(session, found, Approver(NOON, "second", 2))
        await set_question(session, found, who, NOON, OFFICER)
        assert (await approval_of(session, found)).stage is ApprovalStage.APPROVED
        found.kind = ExerciseKind.CONFIRM_ENTRY
        assert (await approval_of(session, found)).stage is ApprovalStage.VOID
        found.kind = ExerciseKind.QUESTION
        await set_question(session, found, when, NOON, OFFICER)
        assert (await approval_of(session, found)).stage is ApprovalStage.NOT_ASKED
        assert [entry.what for entry in await log_of(session, found)].count(APPROVAL_VOID) == 1
