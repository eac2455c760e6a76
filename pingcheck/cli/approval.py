"""`pingcheck exercise approve`: a planned check approved by a second officer, or alone with a reason."""

from typing import Annotated, Any

import typer

from pingcheck.cli.acting_officer import act_by
from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reason, Reference, Yes
from pingcheck.exercises.approval import Approver, approve_alone, approve_exercise
from pingcheck.exercises.exercise import find_exercise
from pingcheck.exercises.opening import forecast_opening
from pingcheck.reports.formats import counted
from pingcheck.runtime.clock import wall_clock


def approve(
    reference: Reference,
    by: By,
    alone: Annotated[bool, typer.Option("--alone", help="Without a second officer; needs --reason.")] = False,
    reason: Reason = "",
    yes: Yes = False,
    as_json: Json = False,
) -> None:
    """Approve a planned check as it is now; --by names the account of the officer who approves."""

    async def work() -> dict[str, Any]:
        async with opened_database() as database:
            act = await act_by(database, by)
            async with database.reading() as session:
                coming = await forecast_opening(session, await find_exercise(session, reference), wall_clock())
            mails, states = counted(coming.messages, "email", "emails"), counted(coming.states, "State", "States")
            ask(f"When it opens, {reference} sends {mails} to contacts of {states}. Approve it?", yes)
            async with database.writing() as session:
                exercise = await find_exercise(session, reference)
                approver = Approver(act.at, act.by, act.account_id)
                if alone:
                    await approve_alone(session, exercise, approver, reason)
                else:
                    await approve_exercise(session, exercise, approver)
                return {
                    "exercise": exercise.reference,
                    "approved_by": exercise.approved_by,
                    "approved_at": exercise.approved_at,
                    "approved_alone": exercise.approved_alone,
                }

    approved = run(work())
    if as_json:
        print_json(approved)
    else:
        how = f" alone: {approved['approved_alone']}" if approved["approved_alone"] else ""
        console.print(f"{approved['exercise']} is approved by {approved['approved_by']}{how}.", markup=False)
