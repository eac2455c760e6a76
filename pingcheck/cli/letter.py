"""`pingcheck letter`: one letter to a State's Mission, for its open cases, as a DOCX file."""

from pathlib import Path
from typing import Annotated, Any

import typer

from directory.atomic_file import bytes_written_whole
from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import Refused
from directory.languages import Language
from directory.phrases import plural_phrase
from pingcheck.cli.console import ask, run, tell
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.disclosures import record_by_command
from pingcheck.cli.options import By, Json, Yes
from pingcheck.exercises.exercise import find_exercise
from pingcheck.followup.letter_content import LetterContent
from pingcheck.followup.letter_making import WrittenLetter, make_letter, nameable_cases
from pingcheck.reports.letter_document import letter_docx
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings


def letter(
    state: Annotated[str, typer.Argument(help="The State's code, such as KEN.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file, such as letter.docx.")],
    by: By,
    exercise: Annotated[str, typer.Option(help="Only the cases of this check. Left out: of all.")] = "",
    language: Annotated[Language | None, typer.Option(help="Left out: the Mission's own.")] = None,
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Make a letter to a State's Mission for its open cases that no letter has named yet. It gets a number; nothing is
    sent."""
    made = run(_made(state.strip().upper(), exercise.strip(), language, by, yes))
    content = LetterContent.kept(made.pop("content"))
    try:
        with bytes_written_whole(output) as file:
            file.write(letter_docx(content, Language(made["language"]), made["number"]))
    except OSError as error:
        why = error.strerror or error
        raise Refused(f"{output} cannot be written ({why}); letter {made['number']} is kept on its page.") from error
    tell(made, f"Letter {made['number']} is in {output}. When it is sent, record it on its page.", as_json)


async def _made(code: str, reference: str, language: Language | None, by: str, yes: bool) -> dict[str, Any]:
    settings, now = load_settings(), wall_clock()
    async with opened_database(settings) as database:
        async with database.reading() as session:
            check = await find_exercise(session, reference) if reference else None
            found = await nameable_cases(session, code, check.id if check else None)
        cases = tuple(each.case.id for each in found if each.is_offered)
        if not cases:
            raise Refused(f"No open case of {code[:10]} waits for a letter.")
        one, many = "The letter is about {number} case of {state}", "The letter is about {number} cases of {state}"
        ask(f"{plural_phrase(len(cases), one, many, state=code)}, and gets a number. Make it?", yes)
        async with database.writing() as session:
            written = WrittenLetter(state_code=code, case_ids=cases, language=language)
            made = await make_letter(session, settings, written, now, by)
            told = {
                "letter": made.id, "number": made.number, "state": code, "language": made.language.value,
                "cases": list(cases), "reply_by": made.reply_by.isoformat(), "answer_address": made.answer_address,
                "content": made.content,
            }  # fmt: skip
        await record_by_command(database, DisclosureKind.EXPORT, Disclosed(details=made.number, rows=len(cases)))
    return told
