"""`pingcheck clock`: the steps of exercises that are due, run once."""

from typing import Annotated

import typer

from directory.errors import Refused
from pingcheck.cli.console import console, fail, run
from pingcheck.cli.database_access import opened_database
from pingcheck.followup.unreachable import judge_contacts
from pingcheck.runtime.clock import wall_clock
from pingcheck.service.heartbeats import heartbeat_of
from pingcheck.service.tick import tick
from pingcheck.settings import load_settings


def clock(
    once: Annotated[bool, typer.Option("--once", help="Run what is due now, then end.")] = False,
) -> None:
    """Run the steps of exercises that are due."""
    if not once:
        fail("To keep the clock running, use `pingcheck serve --only clock`; with --once it runs what is due now.")
    settings = load_settings()

    async def work() -> None:
        async with opened_database(settings) as database:
            heartbeat = heartbeat_of(database, settings)
            await heartbeat.check()
            await heartbeat.refuse_if_held()
            ticked = await tick(database, settings, wall_clock())
            judged = await judge_contacts(database, wall_clock())
            done = [*ticked.done, *([judged] if judged else [])]
            console.print("\n".join(done) or "Nothing was done.", markup=False)
            if ticked.failed:
                which = "One exercise" if ticked.failed == 1 else f"{ticked.failed} exercises"
                raise Refused(f"{which} could not be stepped; the lines above say why. The others went on.")

    run(work())
