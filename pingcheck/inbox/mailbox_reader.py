"""Reads a mailbox by IMAP: each folder from the last mail that was read, then waits for more.

The database knows how far each folder was read. So a person who opens the mailbox in a mail program and reads or flags
mail hides none of it from us. We change and delete nothing in the mailbox.
"""

import asyncio
import random
from collections.abc import Callable
from datetime import datetime

import structlog
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database, is_away
from directory.phrases import N_
from pingcheck.inbox.folder_reader import ConnectionSpent, FolderReader, source_name
from pingcheck.inbox.imap_connection import ImapConnection
from pingcheck.inbox.imap_responses import ImapRefusal, ImapTrouble
from pingcheck.inbox.imap_sign_in import open_mailbox
from pingcheck.inbox.incoming import InboxSource
from pingcheck.inbox.store import raise_alarm
from pingcheck.runtime.clock import Clock
from pingcheck.sending.certificates import why_unusable
from pingcheck.sending.mail_servers import Mailbox

log = structlog.get_logger()

IDLE_S = 300.0  # RFC 2177 asks for less than 29 minutes, but proxies and NAT drop idle connections much sooner
BETWEEN_LOOKS_S = 60.0  # without IDLE, and for all folders but the first: we can wait only in one
SHORTEST_WAIT_S = 1.0  # after a look that found nothing, whatever the server says meanwhile
LONGEST_WAIT_S = 300.0

CANNOT_BE_READ = N_("The mailbox at {host} cannot be read: {why}")
FAILED_ITSELF = N_("Reading the mailbox failed in pingcheck itself: {why}")
IMPOSSIBLE = N_(
    "The IMAP server names {number} emails by numbers that no email can have. They cannot be read: look "
    "into the mailbox with a mail program."
)


class MailboxReader:
    """Reads the folders of one mailbox until it is stopped. Raises alarms about errors, and tries again."""

    def __init__(
        self,
        database: Database,
        mailbox: Mailbox,
        largest: int,
        clock: Clock,
        stored: Callable[[], None] = lambda: None,
        between_looks_s: float = BETWEEN_LOOKS_S,
    ) -> None:
        self._database = database
        self._mailbox = mailbox
        self._server = mailbox.server
        self._folders = FolderReader(database, largest, clock, stored)
        self._clock = clock
        self._between_looks_s = between_looks_s
        self._chance = random.Random()  # noqa: S311  (jitter, no secret)

    async def run(self) -> None:
        """Runs until it is cancelled. Retries a server that is away, or that misbehaves, at growing intervals of at
        most five minutes. Nothing that a server does ends it, nor does a fault of ours."""
        failures = 0
        while True:
            try:
                connection = await open_mailbox(self._mailbox)
                try:
                    while True:
                        new = await self.read_all(connection)
                        failures = 0
                        await self._wait_for_mail(connection, at_least_s=0.0 if new else SHORTEST_WAIT_S)
                finally:
                    connection.close()
            except ConnectionSpent:  # said by the mail that is marked
                failures = 0
            except (ImapTrouble, OSError, TimeoutError, asyncio.IncompleteReadError, ValueError) as trouble:
                await self._raise_alarm(CANNOT_BE_READ.format(host=self._server.host, why=_why(trouble)))
            except Exception as error:
                log.error("mailbox not read", why=type(error).__name__)
                if not is_away(error):
                    await self._raise_alarm(FAILED_ITSELF.format(why=type(error).__name__))
            failures += 1
            await asyncio.sleep(min(LONGEST_WAIT_S, 2.0 ** min(failures, 9)) * self._chance.uniform(0.5, 1.0))

    async def _raise_alarm(self, alarm: str) -> None:
        log.warning("mailbox", why=alarm)
        try:
            async with self._database.writing() as session:
                await raise_alarm(session, "imap", alarm, self._clock())
        except Exception as error:
            if not is_away(error):
                raise

    async def read_all(self, connection: ImapConnection) -> int:
        """Reads every folder once, then tries what was withheld again; the first folder comes last, so that it stays
        open for waiting. A folder that the server refuses keeps no other from being read. Returns how many mails were
        new."""
        new, impossible, refused = 0, 0, ""
        for folder in reversed(self._server.folders):
            began = self._clock()  # mail that comes while we read may be missed, earlier mail may not
            try:
                look = await self._folders.read_new(connection, folder)
            except ImapRefusal as trouble:
                refused = f"{trouble}, in the folder {folder}"
                continue
            new, impossible = new + look.new, impossible + look.impossible
            async with self._database.writing() as session:
                await _save_read_time(session, folder, began)
        if refused:
            raise ImapTrouble(refused)
        tried = [await self._folders.try_withheld_again(connection, folder) for folder in self._server.folders]
        if any(tried[1:]):
            await connection.examine(self._server.folders[0])
        async with self._database.writing() as session:
            await raise_alarm(session, "imap", _alarm_about(impossible), self._clock())
        return new

    async def _wait_for_mail(self, connection: ImapConnection, at_least_s: float) -> None:
        """Waits for new mail in the first folder, by IDLE; less long if there are other folders to look at."""
        loop = asyncio.get_running_loop()
        until = loop.time() + at_least_s
        if b"IDLE" not in await connection.capabilities():
            await asyncio.sleep(self._between_looks_s)
            return
        await connection.idle(IDLE_S if len(self._server.folders) == 1 else self._between_looks_s)
        await asyncio.sleep(until - loop.time())


def _alarm_about(impossible: int) -> str:
    if not impossible:
        return ""
    return IMPOSSIBLE.format(number=impossible)


async def _save_read_time(session: AsyncSession, folder: str, began: datetime) -> None:
    await session.execute(update(InboxSource).where(InboxSource.name == source_name(folder)).values(read_up_to=began))


def _why(trouble: Exception) -> str:
    return why_unusable(trouble)[:200]
