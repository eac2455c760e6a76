"""`pingcheck exercise evidence`: what we sent to a State in a check, and what came back, in plain words."""

from typing import Annotated, Any

import typer

from directory.errors import Refused
from directory.languages import Language
from directory.states import State
from pingcheck.cli.console import print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import Json, Reference
from pingcheck.exercises.exercise import find_exercise
from pingcheck.reports.evidence import state_evidence
from pingcheck.reports.evidence_text import evidence_data, evidence_text
from pingcheck.runtime.clock import wall_clock


def evidence(
    reference: Reference,
    state: Annotated[str, typer.Argument(metavar="STATE", help="The State's code, such as KEN.")],
    language: Annotated[str, typer.Option(help="ar, en, es, fr, ru or zh.")] = Language.ENGLISH.value,
    as_json: Json = False,
) -> None:
    """What we sent to a State's contacts, what came back, and what counts why: to read aloud or to send."""
    if language not in list(Language):
        raise typer.BadParameter("write ar, en, es, fr, ru or zh.")

    async def work() -> tuple[dict[str, Any], str]:
        async with opened_database() as database, database.reading() as session:
            exercise, now = await find_exercise(session, reference), wall_clock()
            known = await session.get(State, state.strip().upper()[:10])
            if known is None:
                raise Refused(f"There is no State {state!r}; write a code such as KEN.")
            found = await state_evidence(session, exercise, known, now)
            return evidence_data(found), evidence_text(found, Language(language), now)

    data, text = run(work())
    if as_json:
        print_json(data)
    else:
        typer.echo(text, nl=False)
