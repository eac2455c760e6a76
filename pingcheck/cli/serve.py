"""`pingcheck serve`: the whole service in one process."""

import gc
from typing import Annotated

import structlog
import typer

from pingcheck.cli.console import run, warn_unknown_variables
from pingcheck.cli.database_access import database_name, opened_database
from pingcheck.runtime.known_database import UNNAMED, known_database, remember_database
from pingcheck.runtime.logs import set_up_logs
from pingcheck.runtime.open_files import raise_open_files
from pingcheck.runtime.shutdown import stop_on_signals
from pingcheck.service.service import ServicePart
from pingcheck.service.service import serve as run_service
from pingcheck.settings import Settings, load_settings

log = structlog.get_logger()


def serve(
    only: Annotated[str, typer.Option(help="Some parts only: web, clock, courier, inbox, joined by commas.")] = "",
) -> None:
    """Run the service: its pages, its clock, its courier and its inbox, until stopped."""
    try:
        parts = [ServicePart(part.strip()) for part in only.split(",")] if only else list(ServicePart)
    except ValueError as error:
        raise typer.BadParameter(f"{only!r}; the parts are {', '.join(ServicePart)}.", param_hint="--only") from error
    settings = load_settings()
    settings.secrets()
    set_up_logs(settings.log_level)
    warn_unknown_variables()

    raise_open_files()

    # What is loaded now stays. The garbage collector need not look through it again and again, which delays answers.
    gc.collect()
    gc.freeze()

    async def work() -> None:
        async with opened_database(settings) as database:
            _say_which(database_name(settings), settings)
            await run_service(database, settings, parts, stop_on_signals())

    run(work())


def _say_which(name: str, settings: Settings) -> None:
    """Names the database in the log, and warns if another was served with this state folder."""
    before = known_database(settings.state_dir)
    log.info("database", name=name)
    if before not in {"", UNNAMED, name}:
        log.warning("another database than last time", now=name, before=before)
    remember_database(settings.state_dir, name)
