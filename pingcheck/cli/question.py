"""`pingcheck exercise question`: the question of a check's own, from a file, or shown."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from directory.errors import N_, Refused
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reference
from pingcheck.exercises.exercise import find_exercise
from pingcheck.exercises.question import OwnQuestion, question_from_data, set_question
from pingcheck.reports.question_results import question_results
from pingcheck.runtime.clock import wall_clock

LARGEST_FILE = 100_000  # bytes


def question(
    reference: Reference,
    by: By,
    file: Annotated[
        Path | None,
        typer.Option(
            "--from", exists=True, dir_okay=False, help="A JSON file with the question in up to six languages."
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """The question that a check asks after the first: written from a file, or shown with what was answered."""
    found = run(_written(reference, by, _read(file)) if file else _shown(reference))
    if as_json:
        print_json(found)
        return
    for language, text in found["question"]["texts"].items():
        options = "".join(f"\n      - {option}" for option in text["options"])
        console.print(f"  {language}  {text['asks']}{options}", markup=False)
    for option, count in found["answers"].items():
        console.print(f"  {count:>5}  {option}", markup=False)


def _read(file: Path) -> OwnQuestion:
    """Raises Refused."""
    with file.open("rb") as opened:
        content = opened.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise Refused(N_("{name} is larger than a question can be."), name=file.name)
    try:
        return question_from_data(json.loads(content))
    except (ValueError, RecursionError) as error:
        raise Refused(N_("{name} is no JSON file."), name=file.name) from error


async def _written(reference: str, by: str, new: OwnQuestion) -> dict[str, Any]:
    async with opened_database() as database, database.writing() as session:
        exercise = await find_exercise(session, reference)
        await set_question(session, exercise, new, wall_clock(), by)
        return {"exercise": exercise.reference, "question": new.as_data(), "answers": {}}


async def _shown(reference: str) -> dict[str, Any]:
    async with opened_database() as database, database.reading() as session:
        exercise = await find_exercise(session, reference)
        results = await question_results(session, exercise)
        if results is None or results.question is None:
            raise Refused(N_("{reference} asks no question of its own."), reference=exercise.reference)
        answers = dict(results.options) or {"answered in words": results.answered}
        return {"exercise": exercise.reference, "question": results.question.as_data(), "answers": answers}
