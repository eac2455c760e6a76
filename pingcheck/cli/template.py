"""`pingcheck directory template`: the workbook that States fill in."""

from pathlib import Path
from typing import Annotated

import typer

from directory.atomic_file import bytes_written_whole
from directory.errors import Refused
from directory.exchange.template import write_template
from directory.states import State, all_states
from pingcheck.cli.console import console, run
from pingcheck.cli.database_access import opened_database


def template(
    output: Annotated[Path, typer.Option("--output", "-o", help="The file, such as nominations.xlsx.")],
) -> None:
    """Write a workbook that States fill in, with lists to choose from; `directory import` takes it."""

    async def work() -> list[State]:
        async with opened_database() as database, database.reading() as session:
            return await all_states(session)

    states = run(work())
    try:
        with bytes_written_whole(output) as file:
            write_template(file, states)
    except OSError as error:
        raise Refused(f"{output} cannot be written ({error.strerror or error}).") from error
    console.print(f"The template is in {output}.", markup=False)
