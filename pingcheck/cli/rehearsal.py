"""`pingcheck exercise rehearse`: every mail of a planned check, to the secretariat only."""

from typing import Any

from pingcheck.cli.console import ask, console, print_json, run
from pingcheck.cli.database_access import opened_database
from pingcheck.cli.options import By, Json, Reference, Yes
from pingcheck.correspondence.rehearsals import forecast_rehearsal
from pingcheck.correspondence.rehearsals import rehearse as rehearse_exercise
from pingcheck.exercises.exercise import find_exercise
from pingcheck.reports.formats import counted
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings import load_settings


def rehearse(reference: Reference, by: By, yes: Yes = False, as_json: Json = False) -> None:
    """Send every mail of every step of a planned check, to both roles in every language, to the secretariat only."""
    settings = load_settings()

    async def work() -> dict[str, Any]:
        async with opened_database(settings) as database:
            async with database.reading() as session:
                exercise = await find_exercise(session, reference)
                coming = await forecast_rehearsal(session, settings, exercise, by)
            ask(f"This sends {counted(coming.mails, 'email', 'emails')} to {coming.recipient}. Rehearse?", yes)
            sent = await rehearse_exercise(database, settings, exercise.id, wall_clock(), by)
            return {"exercise": exercise.reference, "mails": sent.mails, "recipient": sent.recipient}

    sent = run(work())
    if as_json:
        print_json(sent)
    else:
        mails = counted(sent["mails"], "email", "emails")
        console.print(f"{mails} of the rehearsal of {sent['exercise']} go to {sent['recipient']}.", markup=False)
