"""`pingcheck courier`: a courier by itself."""

from typing import Annotated

import typer

from directory.errors import Refused
from pingcheck.cli.console import run, warn_unknown_variables
from pingcheck.cli.database_access import opened_database
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.logs import set_up_logs
from pingcheck.runtime.shutdown import stop_on_signals
from pingcheck.sending.connection import ServerUnusable
from pingcheck.sending.courier import Courier
from pingcheck.sending.trial_result import ResultsUnrecordable
from pingcheck.service.heartbeats import heartbeat_of
from pingcheck.settings import load_settings


def courier(
    drain: Annotated[bool, typer.Option("--drain", help="Send what is due now, then end; 1 if it cannot be.")] = False,
) -> None:
    """Take due messages to the mail server."""
    settings = load_settings()
    set_up_logs(settings.log_level)
    warn_unknown_variables()

    async def work() -> None:
        async with opened_database(settings) as database:
            sender = Courier(database, settings, all_mail_kinds(settings), wall_clock)
            heartbeat = heartbeat_of(database, settings)
            async with heartbeat.beating():
                if not drain:
                    await sender.run(stop_on_signals())
                    return
                await heartbeat.refuse_if_held()
                try:
                    await sender.drain()
                except (ServerUnusable, ResultsUnrecordable) as trouble:
                    raise Refused(str(trouble)) from trouble

    run(work())
