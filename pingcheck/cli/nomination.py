"""`pingcheck nomination …`: notes verbales, from a draft into force."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.notes.decisions import approve_note, discard_note, send_back, submit_note
from directory.notes.document_store import DocumentStore
from directory.notes.intake import NoteFacts, begin_from_proposal, begin_note
from directory.notes.lines import add_line
from directory.notes.note import NoteVerbale, ReceivedBy
from directory.notes.queue import WAITING, NoteFilters, queued_notes
from directory.notes.stages import Stage
from directory.notes.steps import Act
from directory.notes.whole_note import whole_note
from pingcheck.cli.acting_officer import act_by
from pingcheck.cli.console import console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.nomination_data import described, in_short, lines_in
from pingcheck.cli.options import By, Json, Reason
from pingcheck.correspondence.entry_notices import queue_notices
from pingcheck.inbox.forwarded_notes import begin_from_mail
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.documents import LocalDocument, document_store, take_in
from pingcheck.settings import load_settings

commands = typer.Typer(help="Nominations: notes verbales, from a draft into force.", no_args_is_help=True)

Number = Annotated[int, typer.Argument(min=1, help="The nomination's number, as `list` shows it.")]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="A day, such as 2026-03-31.")]
Decide = Callable[[AsyncSession, Act], Awaitable[NoteVerbale]]


@commands.command("list")
def list_(
    stage: Annotated[
        list[Stage] | None, typer.Option(help="Only these; left out: those that wait for somebody.")
    ] = None,
    state: Annotated[str, typer.Option(help="Only this State's, by its code, such as KEN.")] = "",
    find: Annotated[str, typer.Option(help="Part of a note's number, or the beginning of a State's name.")] = "",
    page: Annotated[int, typer.Option(min=1, help="50 are on each.")] = 1,
    as_json: Json = False,
) -> None:
    """The queue, what came in last first."""
    filters = NoteFilters(find, tuple(stage or WAITING), state.upper())

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            queued, total = await queued_notes(session, filters, page)
            return {"total": total, "page": page, "nominations": [in_short(one) for one in queued]}

    found = run(work())
    if as_json:
        print_json(found)
        return
    table = Table("Number", "State", "Note", "Stage", "By", "Changes", box=None, header_style="bold")
    for one in found["nominations"]:
        changes = ", ".join(f"{count} {act}" for act, count in one["lines"].items())
        table.add_row(str(one["nomination"]), one["state"], one["note"], one["stage"], one["by"], changes)
    console.print(table if found["nominations"] else "No nomination waits.")


@commands.command()
def show(number: Number, as_json: Json = False) -> None:
    """One nomination: its documents, what each line changes, and who did what."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            return described(await whole_note(session, number))

    found = run(work())
    if as_json:
        print_json(found)
        return
    for name, value in found.items():
        if not isinstance(value, list):
            console.print(f"{name}: {value or '–'}", markup=False)
    for line in found["lines"]:
        changes = "; ".join(f"{field}: {was or '–'} → {will or '–'}" for field, (was, will) in line["changes"].items())
        trouble = f" {line['problem']}" if line["problem"] else ""
        console.print(f"{line['act']} {line['reference'] or line['made']} {changes}{trouble}", markup=False)
    for step in found["steps"]:
        console.print(f"{step['at'][:16]} {step['step']} by {step['by']} {step['reason']}".rstrip(), markup=False)


@commands.command()
def add(
    by: By,
    state: Annotated[str, typer.Option(help="The State's code, such as KEN.")] = "",
    number: Annotated[str, typer.Option(help="The note's own number.")] = "",
    dated: Day = None,
    received_by: Annotated[ReceivedBy, typer.Option(help="The way by which it came in.")] = ReceivedBy.EMAIL,
    in_force_on: Day = None,
    document: Annotated[
        list[Path] | None, typer.Option(help="A PDF, an email, a PNG or a JPEG; several times.")
    ] = None,
    lines: Annotated[
        Path | None, typer.Option(help="What it changes: JSON, a list of lines (docs/nominations.md).")
    ] = None,
    from_proposal: Annotated[int, typer.Option(help="Begin it from the proposal of this number.")] = 0,
    from_mail: Annotated[int, typer.Option(help="Begin it from the stored email of this number.")] = 0,
    as_json: Json = False,
) -> None:
    """Begin a nomination, with its documents and its lines. Nothing changes before it is approved."""
    days = (dated.date() if dated else None, in_force_on.date() if in_force_on else None)
    facts = NoteFacts(wall_clock(), received_by, state.upper() or None, number, *days)
    written = lines_in(lines) if lines else []

    async def work() -> int:
        settings = load_settings()
        async with opened_database(settings) as database:
            act = await act_by(database, by)
            store = document_store(settings)
            note_id = await _begin(database, store, facts, (from_mail, from_proposal), act)
            for file in document or []:
                await take_in(database, store, note_id, LocalDocument(file), act)
            async with database.writing() as session:
                for line in written:
                    await add_line(session, note_id, line, act)
            return note_id

    begun = run(work())
    if as_json:
        print_json({"nomination": begun, "stage": Stage.DRAFT.value})
    else:
        console.print(f"Nomination {begun} is a draft. Submit it with `pingcheck nomination submit {begun}`.")


async def _begin(database: Database, store: DocumentStore, facts: NoteFacts, origins: tuple[int, int], act: Act) -> int:
    """`origins`: the numbers of the email and of the proposal that it is begun from; 0 for none."""
    from_mail, from_proposal = origins
    if from_mail:
        return (await begin_from_mail(database, store, from_mail, act)).id
    async with database.writing() as session:
        if from_proposal:
            return (await begin_from_proposal(session, from_proposal, facts, act)).id
        return (await begin_note(session, facts, act)).id


@commands.command()
def submit(number: Number, by: By, as_json: Json = False) -> None:
    """Put a nomination before who approves it."""
    four_eyes = load_settings().four_eyes
    _decide(number, by, as_json, lambda session, act: submit_note(session, number, act, four_eyes=four_eyes))


@commands.command()
def approve(number: Number, by: By, as_json: Json = False) -> None:
    """Approve a nomination: it comes into force now, or on its day."""
    settings = load_settings()
    four_eyes, path_of = settings.four_eyes, document_store(settings).path_of

    async def approved(session: AsyncSession, act: Act) -> NoteVerbale:
        decided = await approve_note(session, number, act, four_eyes=four_eyes, path_of=path_of)
        await queue_notices(session, decided.notices, act.at)
        return decided.note

    _decide(number, by, as_json, approved)


@commands.command("send-back")
def send_back_(number: Number, by: By, reason: Reason = "", as_json: Json = False) -> None:
    """Give a nomination back, with what is missing or wrong as --reason."""
    _decide(number, by, as_json, lambda session, act: send_back(session, number, act, reason))


@commands.command()
def discard(number: Number, by: By, as_json: Json = False) -> None:
    """End a draft that leads nowhere; it stays, with its documents."""
    _decide(number, by, as_json, lambda session, act: discard_note(session, number, act))


def _decide(number: int, by: str, as_json: bool, decide: Decide) -> None:
    async def work() -> NoteVerbale:
        async with opened_database() as database:
            act = await act_by(database, by)
            async with database.writing() as session:
                return await decide(session, act)

    note = run(work())
    if as_json:
        print_json({"nomination": number, "stage": note.stage.value})
    else:
        console.print(f"Nomination {number} is {note.stage.value.replace('_', ' ')}.")
