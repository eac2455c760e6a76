"""`pingcheck directory export`: the directory, or a part of it, as a file."""

import shutil
import sys
import tempfile
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import IO, Annotated

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from directory.atomic_file import bytes_written_whole
from directory.disclosures import Disclosed, DisclosureKind
from directory.errors import Refused
from directory.exchange.export_rows import ExportHead, ExportScope
from directory.exchange.exporter import ExportFormat, write_export
from directory.groups import EVERYBODY, GroupRule, read_rule
from directory.search.finder import EntryFilters, all_found
from pingcheck.cli.console import console, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.disclosures import record_by_command
from pingcheck.cli.options import AsOf
from pingcheck.exercises.confirmations import confirming_answers, staleness
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings


def export(
    form: Annotated[ExportFormat, typer.Option("--format", help="A table, cards for address books, or data.")] = (
        ExportFormat.CSV
    ),
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file; left out: printed.")] = None,
    as_of: AsOf = None,
    text: Annotated[str, typer.Option("--find", help="Only entries that this finds, as `directory find` does.")] = "",
    group: Annotated[str, typer.Option(help="Only these: role=technical, rank=primary, region=african, …")] = EVERYBODY,
) -> None:
    """Give the directory out, with a reference for each entry. csv, xlsx and json are what import reads."""
    if output is None and not form.is_text and sys.stdout.isatty():
        raise typer.BadParameter(f"{form.value} is not for a screen; name a file.", param_hint="--output")
    rule = read_rule(group)

    async def work(file: IO[bytes]) -> int:
        head = ExportHead(wall_clock(), as_of, load_settings().base_url, byte_order_mark=output is not None)
        async with opened_database() as database:
            async with database.reading() as session:
                scope = await _scope(session, as_of, text, rule)
                written = await write_export(session, file, form, scope, head)
            taken = Disclosed(details=_told(form, as_of, text, rule), rows=written)
            await record_by_command(database, DisclosureKind.EXPORT, taken)
        return written

    try:
        with _opened(output) as file:
            written = run(work(file))
            if output is None:
                file.seek(0)
                shutil.copyfileobj(file, sys.stdout.buffer)
                sys.stdout.flush()
    except OSError as error:
        raise Refused(f"{output or 'The output'} cannot be written ({error.strerror or error}).") from error
    if output is not None:
        console.print(f"{written} entries are in {output}.", markup=False)


def _opened(output: Path | None) -> AbstractContextManager[IO[bytes]]:
    """What is printed is made whole before, so that it is on record before anybody sees it."""
    return tempfile.TemporaryFile() if output is None else bytes_written_whole(output)


async def _scope(session: AsyncSession, as_of: datetime | None, text: str, rule: GroupRule) -> ExportScope:
    answers = confirming_answers(as_of)
    if not text and rule == GroupRule():
        return ExportScope(answers, as_of)
    stale = staleness(load_settings().stale_after_months, wall_clock())
    return ExportScope(answers, as_of, await all_found(session, text, EntryFilters(rule), stale))


def _told(form: ExportFormat, as_of: datetime | None, text: str, rule: GroupRule) -> str:
    """What was taken, in short; not the words of a search."""
    parts = (form.value, as_of and f"as of {as_of:%Y-%m-%d}", str(rule), text and "found by a search")
    return ", ".join(part for part in parts if part)
