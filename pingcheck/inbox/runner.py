"""Runs the inbox: opens every way in that is configured, and processes the mail that they store."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import structlog

from directory.database import Database, is_away
from pingcheck.inbox.intake import process, unprocessed_mails
from pingcheck.inbox.lmtp_handler import open_lmtp_port
from pingcheck.inbox.mailbox_reader import MailboxReader
from pingcheck.inbox.reading_process import ReaderAway
from pingcheck.inbox.rules import IntakeRules
from pingcheck.runtime.clock import Clock
from pingcheck.sending.mail_servers import mailbox_of
from pingcheck.settings import Settings

log = structlog.get_logger()

LOOKS_EVERY_S = 2.0  # for mail that another process stored: the pipe command, or another host
MOST_AT_ONCE = 100


class InboxRunner:
    """Processes stored mail. Several may run side by side: only one of them gets each mail."""

    def __init__(self, database: Database, rules: IntakeRules, clock: Clock) -> None:
        self._database = database
        self._rules = rules
        self._clock = clock
        self._mail_came = asyncio.Event()

    def mail_came(self) -> None:
        self._mail_came.set()

    async def process_all(self) -> int:
        """Processes all mail that waits, once. Returns how many. A mail that can be neither processed nor marked as
        failed keeps waiting, and no other waits for it."""
        done = after = 0
        while True:
            async with self._database.reading() as session:
                waits = await unprocessed_mails(session, MOST_AT_ONCE, after)
            if not waits:
                return done
            for after in waits:
                done += await self._process(after)

    async def _process(self, incoming_id: int) -> bool:
        try:
            return await process(self._database, self._rules, incoming_id, self._clock())
        except Exception as error:
            if is_away(error):
                raise
            log.error("mail neither worked off nor marked", mail=incoming_id, why=type(error).__name__)
            return False

    async def run(self, stop: asyncio.Event) -> None:
        """Runs until `stop`. If the database is away, or the process that reads mail, it waits."""
        while not stop.is_set():
            self._mail_came.clear()
            try:
                await self.process_all()
            except Exception as error:
                if not (is_away(error) or isinstance(error, ReaderAway)):
                    raise
                log.error("inbox not worked off", why=type(error).__name__)
            await self._pause(stop)

    async def _pause(self, stop: asyncio.Event) -> None:
        waits = [asyncio.create_task(stop.wait()), asyncio.create_task(self._mail_came.wait())]
        await asyncio.wait(waits, timeout=LOOKS_EVERY_S, return_when=asyncio.FIRST_COMPLETED)
        for task in waits:
            task.cancel()


@asynccontextmanager
async def open_inbox(
    database: Database, settings: Settings, rules: IntakeRules, clock: Clock, stop: asyncio.Event
) -> AsyncIterator[InboxRunner]:
    """Opens every way in that is configured, and the runner; closes them in order. Raises Refused if a port is
    taken."""
    runner = InboxRunner(database, rules, clock)
    async with AsyncExitStack() as open_ways:
        if settings.lmtp_port is not None:
            await open_ways.enter_async_context(open_lmtp_port(database, settings, clock, runner.mail_came))
            log.info("inbox", listens=f"{settings.lmtp_host}:{settings.lmtp_port}", speaks=settings.lmtp_speaks)
        tasks = await open_ways.enter_async_context(asyncio.TaskGroup())
        running = [tasks.create_task(runner.run(stop))]
        mailbox = mailbox_of(settings)
        reader = None
        if mailbox is not None:
            reading = MailboxReader(database, mailbox, settings.largest_mail, clock, runner.mail_came)
            reader = tasks.create_task(reading.run())
        try:
            yield runner
        finally:
            if reader is not None:
                reader.cancel()
            stop.set()
            runner.mail_came()
            await asyncio.gather(*running, return_exceptions=True)
