"""`pingcheck directory …`: nominations in, the directory out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from directory.contacts import contact_reference
from directory.entries.entry_changes import EntryChange
from directory.exchange.import_plan import Progress as Share
from directory.exchange.import_result import Imported
from directory.exchange.importer import import_table
from directory.exchange.problems import Problem
from directory.exchange.rejects import free_name
from directory.exchange.source_table import SourceTable
from directory.exchange.table import LARGEST_FILE, opened_table
from directory.history import Provenance
from pingcheck.cli.acting_officer import act_by
from pingcheck.cli.address_check import check_one_address
from pingcheck.cli.console import console, errors, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.disclosures import disclosures
from pingcheck.cli.entries import check, find, show
from pingcheck.cli.export import export
from pingcheck.cli.link_free import link_free
from pingcheck.cli.mission import mission
from pingcheck.cli.options import By, Json, Reason
from pingcheck.cli.sheet import sheet
from pingcheck.cli.template import template
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.documents import document_store
from pingcheck.runtime.waiting_import import submit_file
from pingcheck.settings import load_settings

commands = typer.Typer(help="The directory of points of contact: nominations in, entries out.", no_args_is_help=True)

for giving_out in (find, show, check, export, sheet, template, disclosures):
    commands.command()(giving_out)

commands.command("check-address")(check_one_address)
commands.command("link-free")(link_free)
commands.command()(mission)

MOST_SHOWN = 40  # of each kind; the rejects file and --json list all


@commands.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="CSV, XLSX or our JSON; titles, delimiter and encoding are found.")],
    by: By,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
    rejects: Annotated[
        Path | None, typer.Option(help="Where rows that cannot be taken go; left out: FILE.rejects.csv in this folder.")
    ] = None,
    reason: Reason = "",
    as_json: Json = False,
) -> None:
    """Take in what States nominated. Good rows go in, bad ones are named and written aside to be mended.

    The same file again changes nothing, and an entry that a file does not name stays as it is.
    """
    with opened_table(file) as table, _progress_bar() as progress:
        wanted = rejects or (None if dry_run else free_name(file))
        imported, nomination = run(_import(table, by, reason, wanted, progress, dry_run=dry_run))
    waits = {"nomination": nomination} if nomination else {}
    if as_json:
        print_json(_as_data(imported, table) | waits)
    else:
        _print(imported, table, wanted, dry_run=dry_run or bool(waits))
    if nomination and not as_json:
        console.print(f"Nomination {nomination} waits for a second officer; nothing has changed yet.")
    if imported.rejected_rows and not imported.taken:
        raise typer.Exit(1)


async def _import(
    table: SourceTable, by: str, reason: str, rejects: Path | None, progress: Share, *, dry_run: bool
) -> tuple[Imported, int]:
    """What it did, or would do; and the number of the nomination by which it waits for a second officer, else 0."""
    provenance = Provenance(wall_clock(), by, reason, table.source.name, table.source.sha256)
    settings = load_settings()
    applies = not (dry_run or settings.four_eyes)
    async with opened_database(settings) as database:
        imported = await import_table(database, table, provenance, apply=applies, rejects=rejects, progress=progress)
        waits = settings.four_eyes and not dry_run and imported.added + imported.changed
        store = document_store(settings, largest=LARGEST_FILE)
        return imported, await submit_file(database, store, table, await act_by(database, by)) if waits else 0


@contextmanager
def _progress_bar() -> Iterator[Share]:
    """A progress bar on standard error, if that is a terminal."""
    columns = TextColumn("Importing"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn()
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda share: bar.update(task, completed=share)


def _as_data(imported: Imported, table: SourceTable) -> dict[str, Any]:
    def listed(problems: Sequence[Problem]) -> list[dict[str, Any]]:
        return [{"line": p.line, "column": p.column, "value": p.value, "problem": p.problem} for p in problems]

    return {
        "added": imported.added,
        "changed": imported.changed,
        "unchanged": imported.unchanged,
        "rejected": listed(imported.rejected.in_order()),
        "warnings": listed(imported.warnings.in_order()),
        "encoding": table.encoding.name,
        "encoding_guessed": table.encoding.guessed,
        "delimiter": table.delimiter,
        "columns_left_aside": list(table.layout.unknown),
        "remarks": list(table.remarks),
    }


def _print(imported: Imported, table: SourceTable, rejects: Path | None, *, dry_run: bool) -> None:
    would = "would be " if dry_run else ""
    for line, change in imported.changes[:MOST_SHOWN]:
        console.print(
            f"line {line}: {contact_reference(change.entry.id)} {would}changed: {_told(change)}", markup=False
        )
    _say("warning", imported.warnings.in_order(), "yellow")
    _say("not taken", imported.rejected.in_order(), "red")
    for remark in table.remarks:
        console.print(remark, style="yellow", markup=False)
    if table.encoding.guessed:
        console.print(f"The file was read as {table.encoding.name}: look whether its names are right.", style="yellow")
    if table.layout.unknown:
        console.print(f"Columns left aside: {', '.join(table.layout.unknown)}.", style="yellow", markup=False)
    console.print(
        f"{imported.added} {would}added, {imported.changed} {would}changed, {imported.unchanged} unchanged, "
        f"{imported.rejected_rows} not taken.",
        style="bold",
    )
    if rejects is not None and imported.rejected_rows:
        console.print(f"Mend the rows in {rejects} and import that file.", markup=False)
    elif imported.rejected_rows:
        console.print("Without --dry-run they go to a rejects file, to be mended and imported again.")


def _told(change: EntryChange) -> str:
    """Each changed field, before and after."""
    before, after = change.entry.nomination.record(change.fields), change.after.record(change.fields)
    return "; ".join(f"{field}: {_shown(before[field])} → {_shown(after[field])}" for field in change.fields)


def _shown(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value or "–")


def _say(kind: str, problems: Sequence[Problem], style: str) -> None:
    for problem in problems[:MOST_SHOWN]:
        where = f"line {problem.line}, {problem.column}" if problem.column else f"line {problem.line}"
        value = f" {problem.value!r}" if problem.value else ""
        console.print(f"{kind}: {where}:{value} {problem.problem}", style=style, markup=False)
    if len(problems) > MOST_SHOWN:
        console.print(f"{kind}: and {len(problems) - MOST_SHOWN} more", style=style)
