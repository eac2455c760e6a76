"""The service that `pingcheck serve` runs in one process: web, clock, courier and inbox, until it is told to stop."""

import asyncio
import contextlib
import os
from collections.abc import Collection
from enum import StrEnum

import structlog

from directory.database import Database
from pingcheck.conversation.answer_recording import prepare_statements
from pingcheck.conversation.links import LinkKeys
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.inbox.reading_process import open_reader
from pingcheck.inbox.runner import open_inbox
from pingcheck.planning.calendars.download import Downloads
from pingcheck.planning.calendars.nightly import SourceReader
from pingcheck.runtime.background import until_stopped
from pingcheck.runtime.clock import Clock, wall_clock
from pingcheck.runtime.documents import document_store
from pingcheck.runtime.proxy_mark import remove_proxy_mark
from pingcheck.sending.courier import Courier
from pingcheck.service.calendars import reading_calendars
from pingcheck.service.clock import ticking
from pingcheck.service.heartbeats import heartbeat_of
from pingcheck.service.intake_rules import intake_rules_of
from pingcheck.service.upkeep import keeping_up
from pingcheck.service.web_server import listening
from pingcheck.settings import Settings
from pingcheck.web.app import make_app

log = structlog.get_logger()

# Seconds between two ticks. Tests set it, because they cannot wait so long.
TICK_S = float(os.environ.get("PINGCHECK_TICK", "5"))


class ServicePart(StrEnum):
    """What `--only` may name."""

    WEB = "web"
    CLOCK = "clock"
    COURIER = "courier"
    INBOX = "inbox"


async def serve(
    database: Database,
    settings: Settings,
    parts: Collection[ServicePart],
    stop: asyncio.Event,
    clock: Clock = wall_clock,
    tick_s: float = TICK_S,
) -> None:
    """Runs the parts until `stop` is set. Then they end one by one: no new requests, no new claims, and what is in
    flight is finished.

    Raises Refused if the port is taken, and any error that ends a part for good.
    """
    keys = LinkKeys(settings.secrets())
    async with contextlib.AsyncExitStack() as running:
        if ServicePart.WEB in parts:
            prepare_statements()
            remove_proxy_mark(settings.state_dir)
            app = make_app(database, settings, keys, clock)
            port = await running.enter_async_context(listening(app, settings.host, settings.port))
            log.info("web", address=f"http://{settings.host}:{port}")
        if {ServicePart.CLOCK, ServicePart.COURIER} & set(parts):
            await running.enter_async_context(heartbeat_of(database, settings, clock).beating())
        if ServicePart.CLOCK in parts:
            await running.enter_async_context(ticking(database, settings, clock, tick_s))
            await running.enter_async_context(keeping_up(database, document_store(settings)))
            calendars = SourceReader(Downloads(settings.calendars_inside))
            await running.enter_async_context(reading_calendars(database, calendars, clock))
        if ServicePart.COURIER in parts:
            courier = Courier(database, settings, all_mail_kinds(settings), clock)
            await running.enter_async_context(until_stopped(courier.run(stop), stop))
        if ServicePart.INBOX in parts and settings.reads_mail:
            reader = await running.enter_async_context(open_reader(settings.reading_limit))
            rules = intake_rules_of(settings, reader)
            await running.enter_async_context(open_inbox(database, settings, rules, clock, stop))
        await stop.wait()
        log.info("stopping")
