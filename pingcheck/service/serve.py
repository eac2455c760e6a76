"""What `pingcheck serve` runs, in one process: web, clock, courier and inbox, until it is told to stop."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Collection, Coroutine
from enum import StrEnum
from typing import Any

import structlog
from aiohttp import web
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from directory.database import Database
from directory.errors import Refused
from pingcheck.conversation.answer_recording import prepare_statements
from pingcheck.conversation.links import LinkKeys
from pingcheck.followup.cases import settle_after_closing
from pingcheck.inbox.runner import reading_mail
from pingcheck.runtime.clock import Clock, ClockWatch, steady_seconds, wall_clock
from pingcheck.runtime.heartbeat import Heart
from pingcheck.runtime.hold import installation, note_clock
from pingcheck.sending.courier import Courier
from pingcheck.service.tick import tick
from pingcheck.settings import Settings
from pingcheck.web.app import make_app

log = structlog.get_logger()

# How often the clock looks. Tests, which cannot wait, look more often.
TICK_S = float(os.environ.get("PINGCHECK_TICK", "5"))
GRACE_FOR_REQUESTS_S = 10.0


class Part(StrEnum):
    WEB = "web"
    CLOCK = "clock"
    COURIER = "courier"
    INBOX = "inbox"


async def serve(
    database: Database,
    settings: Settings,
    parts: Collection[Part],
    stop: asyncio.Event,
    clock: Clock = wall_clock,
    tick_s: float = TICK_S,
) -> None:
    """Runs the parts until `stop`, then ends each in order: no new requests, no new claims, what is in flight done.

    Raises Refused if the port cannot be had, and whatever stops a part for good.
    """
    keys = LinkKeys(settings.secrets())
    async with contextlib.AsyncExitStack() as running:
        if Part.WEB in parts:
            prepare_statements()
            app = make_app(database, settings, keys, clock)
            port = await running.enter_async_context(listening(app, settings.host, settings.port))
            log.info("web", address=f"http://{settings.host}:{port}")
        if {Part.CLOCK, Part.COURIER} & set(parts):
            await running.enter_async_context(Heart(database, settings.state_dir).beating())
        if Part.CLOCK in parts:
            await running.enter_async_context(ticking(database, settings, clock, tick_s))
        if Part.COURIER in parts:
            courier = Courier(database, settings, keys, clock)
            await running.enter_async_context(at_work(courier.run(stop), stop))
        if Part.INBOX in parts and settings.reads_mail:
            await running.enter_async_context(reading_mail(database, settings, clock, stop, settle_after_closing))
        await stop.wait()
        log.info("stopping")


@contextlib.asynccontextmanager
async def listening(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """The application listening; gives the port. Raises Refused if the address cannot be had."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE_FOR_REQUESTS_S)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            why = os.strerror(error.errno or 0).lower()
            raise Refused(
                f"{host}:{port} cannot be listened on ({why}): another program may have it. "
                "Set PINGCHECK_PORT, or --port of the demo, to a free one."
            ) from error
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


@contextlib.asynccontextmanager
async def ticking(database: Database, settings: Settings, clock: Clock, every_s: float) -> AsyncIterator[None]:
    """The clock: one tick at once, then one every few seconds; never two at a time in this process. None while the
    machine's own clock cannot be believed."""
    guard = ClockGuard(database)

    async def one_tick() -> None:
        now = clock()  # read before the guard looks: a jump in between must not pass it
        try:
            if await guard.lets_pass():
                await tick(database, settings, now)
        except Exception as error:  # the next tick tries again; an exercise must not stop for a restarted database
            log.error("the clock's tick failed", why=type(error).__name__)

    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    )
    scheduler.add_job(one_tick, "interval", seconds=every_s)
    await one_tick()
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=True)


class ClockGuard:
    """Stops the steps of exercises, with an alarm that others can read, while the machine's clock has jumped."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watch = ClockWatch()
        self._accepted: int | None = None

    async def lets_pass(self) -> bool:
        jumped_by = self._watch.jumped_by(wall_clock(), steady_seconds())
        async with self._database.writing() as session:
            if self._accepted is None:
                self._accepted = (await installation(session)).times_accepted
            accepted = await note_clock(session, jumped_by, self._accepted)
        if accepted is not None:
            self._accepted = accepted
            self._watch.accept()
            return True
        return not jumped_by


@contextlib.asynccontextmanager
async def at_work(work: Coroutine[Any, Any, None], stop: asyncio.Event) -> AsyncIterator[None]:
    """A part that runs beside the others; if it ends by an error, the whole service stops and says so."""
    task = asyncio.create_task(work)
    task.add_done_callback(lambda _: stop.set())
    try:
        yield
    finally:
        stop.set()
        await task
