"""`pingcheck courier` and `clock`: parts of the service by themselves."""

from typing import Annotated

import typer

from directory.database import Database
from directory.errors import Refused
from pingcheck.cli.edge import console, fail, opened_database, run, warn_unknown_variables
from pingcheck.conversation.links import LinkKeys
from pingcheck.runtime import hold
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.heartbeat import HeartbeatKeeper
from pingcheck.runtime.logs import set_up_logs
from pingcheck.runtime.shutdown import stop_on_signals
from pingcheck.sending.connection import ServerUnusable
from pingcheck.sending.courier import Courier
from pingcheck.sending.recorder import ResultsUnrecordable
from pingcheck.service.tick import tick
from pingcheck.settings import load_settings


def courier(
    drain: Annotated[bool, typer.Option("--drain", help="Send what is due now, then end; 1 if it cannot be.")] = False,
) -> None:
    """Take due messages to the mail server."""
    settings = load_settings()
    keys = LinkKeys(settings.secrets())
    set_up_logs(settings.log_level)
    warn_unknown_variables()

    async def work() -> None:
        async with opened_database(settings) as database:
            at_work = Courier(database, settings, keys, wall_clock)
            async with HeartbeatKeeper(database, settings.state_dir).beating():
                if not drain:
                    await at_work.run(stop_on_signals())
                    return
                await _refuse_if_held(database)
                try:
                    await at_work.drain()
                except (ServerUnusable, ResultsUnrecordable) as trouble:
                    raise Refused(str(trouble)) from trouble

    run(work())


async def _refuse_if_held(database: Database) -> None:
    async with database.reading() as session:
        troubles = await hold.troubles(session)
    if troubles:
        raise Refused("\n".join(troubles))


def clock(
    once: Annotated[bool, typer.Option("--once", help="Run what is due now, then end.")] = False,
) -> None:
    """Run the steps of exercises that are due."""
    if not once:
        fail("To keep the clock running, use `pingcheck serve --only clock`; with --once it runs what is due now.")
    settings = load_settings()

    async def work() -> None:
        async with opened_database(settings) as database:
            await HeartbeatKeeper(database, settings.state_dir).check()
            await _refuse_if_held(database)
            ticked = await tick(database, settings, wall_clock())
            console.print("\n".join(ticked.done) or "Nothing was done.", markup=False)
            if ticked.failed:
                which = "One exercise" if ticked.failed == 1 else f"{ticked.failed} exercises"
                raise Refused(f"{which} could not be stepped; the lines above say why. The others went on.")

    set_up_logs("warning", traces=False)
    run(work())
