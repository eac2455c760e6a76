"""`pingcheck case list|show|assign|note|act|end|reopen`: the secretariat's work on whoever was not reached."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.table import Table
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.cli.case_data import described, in_short
from pingcheck.cli.console import ask, console, print_json, run, tell
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason, Yes, end_of_day, start_of_day
from pingcheck.followup.case_acts import (
    CaseEnding,
    assign_case,
    end_case,
    hold_case,
    note_case,
    record_act,
    reopen_case,
    set_due,
)
from pingcheck.followup.case_list import ROWS_A_LIST, CaseFilter, CaseOrder, ListedCase, listed_case, page_of_cases
from pingcheck.followup.cases import Case, CaseAct, CaseOutcome, entries_of
from pingcheck.reports.case_labels import CASE_ACT, CASE_CAUSE, CASE_ENTRY, OUTCOME
from pingcheck.runtime.clock import wall_clock

commands = typer.Typer(help="Cases: who was not reached, and what is done about it.", no_args_is_help=True)

Number = Annotated[int, typer.Argument(min=1, max=2**31 - 1, help="The number of the case, as `list` shows it.")]
NO_DAY = "none"
Act = Callable[[AsyncSession, Case, datetime], Awaitable[None]]


@commands.command("list")
def list_(
    by: By,
    mine: Annotated[bool, typer.Option("--mine", help="Only those of whom --by names.")] = False,
    only_open: Annotated[bool, typer.Option("--open", help="Only those that have not ended.")] = False,
    order: Annotated[CaseOrder, typer.Option(help="What stands first.")] = CaseOrder.OPENED,
    as_json: Json = False,
) -> None:
    """The cases, open and ended."""
    chosen = CaseFilter(ended=False if only_open else None, owners=frozenset({by}) if mine else None)

    async def work() -> list[dict[str, Any]]:
        async with opened_database() as database, database.reading() as session:
            found = await page_of_cases(session, chosen, None, order, ROWS_A_LIST, wall_clock())
            return [in_short(listed) for listed in found.cases]

    cases = run(work())
    if as_json:
        print_json(cases)
        return
    table = Table("Case", "State", "Contact", "Cause", "Owner", "Due", "Outcome", box=None, header_style="bold")
    for one in cases:
        outcome = OUTCOME[CaseOutcome(one["outcome"])] if one["outcome"] else "open"
        cause = CASE_CAUSE[one["cause"]]
        cells = one["contact"] or "the State", cause, one["owner"] or "nobody", one["due"] or "–", outcome
        table.add_row(str(one["case"]), one["state"], *cells)
    console.print(table if cases else "There is no such case.")


@commands.command("show")
def show(number: Number, as_json: Json = False) -> None:
    """One case, with everything that was done about it."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database, database.reading() as session:
            return await _shown(session, number)

    found = run(work())
    if as_json:
        print_json(found)
        return
    console.print(_in_a_line(found), markup=False)
    for entry in found["entries"]:
        done = CASE_ACT[entry["act"]] if entry["act"] else CASE_ENTRY[entry["kind"]]
        console.print(f"{entry['at']}  {entry['by'] or 'by itself'}  {done}: {entry['words'] or '–'}", markup=False)


@commands.command("assign")
def assign(
    number: Number,
    by: By,
    owner: Annotated[str | None, typer.Argument(help="The account of the new owner; empty: nobody.")] = None,
    due: Annotated[
        str | None, typer.Option(metavar="DATE", help=f"The day on which it is due; {NO_DAY!r}: none.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Give a case to an officer, or say when it is due, or both."""
    if owner is None and due is None:
        raise typer.BadParameter("name an owner, or a day with --due.")
    day = None if due is None or due == NO_DAY else start_of_day(due)

    async def act(session: AsyncSession, case: Case, now: datetime) -> None:
        if owner is not None:
            await assign_case(session, case, owner.strip(), now, by)
        if due is not None:
            await set_due(session, case, day, now, by)

    _tell(run(_acted(number, act)), as_json)


@commands.command("note")
def note(
    number: Number, words: Annotated[str, typer.Argument(help="What is to be noted.")], by: By, as_json: Json = False
) -> None:
    """Note something about a case, open or ended."""
    _tell(run(_acted(number, lambda session, case, now: note_case(session, case, words, now, by))), as_json)


@commands.command("act")
def act_(
    number: Number,
    done: Annotated[CaseAct, typer.Argument(metavar="ACT", help=f"One of {', '.join(CaseAct)}.")],
    by: By,
    words: Annotated[str, typer.Option(help="What it came to.")] = "",
    as_json: Json = False,
) -> None:
    """Record what you did about an open case. It sends nothing."""
    _tell(run(_acted(number, lambda session, case, now: record_act(session, case, done, words, now, by))), as_json)


@commands.command("end")
def end(
    number: Number,
    outcome: Annotated[CaseOutcome, typer.Option(help="How it ended.")],
    by: By,
    reason: Reason = "",
    until: Annotated[
        datetime | None, typer.Option(parser=end_of_day, metavar="DATE", help="The last day of an excuse.")
    ] = None,
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """End a case by an outcome, for a reason."""
    ending = CaseEnding(outcome=outcome, reason=reason, until=until)

    async def act(session: AsyncSession, case: Case, now: datetime) -> None:
        await end_case(session, case, ending, now, by)

    _tell(run(_acted(number, act, f"{{case}} ends: {OUTCOME[outcome]}. End it?", yes=yes)), as_json)


@commands.command("reopen")
def reopen(number: Number, by: By, reason: Reason = "", as_json: Json = False) -> None:
    """Open a case again that an officer ended."""
    _tell(run(_acted(number, lambda session, case, now: reopen_case(session, case, reason, now, by))), as_json)


async def _acted(number: int, act: Act, question: str = "", *, yes: bool = True) -> dict[str, Any]:
    """Asks, if there is a question, and does it; the case as it is then. Raises Refused."""
    async with opened_database() as database:
        if question:
            async with database.reading() as session:
                listed = await _listed(session, number)
            ask(question.format(case=f"Case {number} ({listed.contact or listed.state})"), yes)
        async with database.writing() as session:
            await act(session, await hold_case(session, number), wall_clock())
            await session.flush()
            return await _shown(session, number)


async def _listed(session: AsyncSession, number: int) -> ListedCase:
    listed = await listed_case(session, number)
    if listed is None:
        raise Refused(N_("There is no case {number}."), number=number)
    return listed


async def _shown(session: AsyncSession, number: int) -> dict[str, Any]:
    return described(await _listed(session, number), await entries_of(session, number))


def _tell(found: dict[str, Any], as_json: bool) -> None:
    tell(found, _in_a_line(found), as_json)


def _in_a_line(found: dict[str, Any]) -> str:
    who = found["contact"] or found["state"]
    stands = f"ended, {OUTCOME[found['outcome']]}: {found['reason']}" if found["outcome"] else "open"
    owner = f"owner {found['owner']}" if found["owner"] else "nobody's"
    due = f", due {found['due']}" if found["due"] else ""
    return f"Case {found['case']}, {found['exercise']}, {who}: {CASE_CAUSE[found['cause']]}; {stands}; {owner}{due}"
