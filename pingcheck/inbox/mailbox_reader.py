"""Reads a mailbox by IMAP: each folder from the last mail that was stored, then waits for more.

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
from directory.database.statements import insert_or_update
from pingcheck.inbox.imap_connection import Folder, ImapConnection, ImapTrouble
from pingcheck.inbox.imap_sign_in import open_mailbox
from pingcheck.inbox.incoming import InboxSource, MailWay
from pingcheck.inbox.store import Envelope, raise_alarm, store_mail
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.certificates import why_unusable
from pingcheck.sending.mail_servers import Mailbox

log = structlog.get_logger()

IDLE_S = 300.0  # RFC 2177 asks for less than 29 minutes, but proxies and NAT drop idle connections much sooner
BETWEEN_LOOKS_S = 60.0  # without IDLE, and for all folders but the first: we can wait only in one
LONGEST_WAIT_S = 300.0


def source_name(folder: str) -> str:
    return f"imap {folder}"[:255]


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
        self._largest = largest
        self._clock = clock
        self._stored = stored
        self._between_looks_s = between_looks_s
        self._chance = random.Random()  # noqa: S311  (jitter, no secret)

    async def run(self) -> None:
        """Runs until it is cancelled. Retries a server that is away at growing intervals of at most five minutes."""
        failures = 0
        while True:
            try:
                connection = await open_mailbox(self._mailbox)
                try:
                    while True:
                        await self.read_all(connection)
                        failures = 0
                        await self._wait_for_mail(connection)
                finally:
                    connection.close()
            except (ImapTrouble, OSError, TimeoutError, asyncio.IncompleteReadError, ValueError) as trouble:
                await self._raise_alarm(f"The mailbox at {self._server.host} cannot be read: {_why(trouble)}")
            except Exception as error:
                if not is_away(error):
                    raise
                log.error("mailbox not read", why=type(error).__name__)
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
        """Reads every folder once; the first comes last, so that it stays open for waiting. Returns how many mails were
        new."""
        new = 0
        for folder in reversed(self._server.folders):
            began = self._clock()  # mail that comes while we read may be missed, earlier mail may not
            new += await self._read_folder(connection, folder)
            async with self._database.writing() as session:
                await _save_read_time(session, folder, began)
        async with self._database.writing() as session:
            await raise_alarm(session, "imap", "", self._clock())
        return new

    async def _read_folder(self, connection: ImapConnection, folder: str) -> int:
        opened = await connection.examine(folder)
        async with self._database.writing() as session:
            after = await _last_stored_uid(session, folder, opened)
        new = 0
        for uid in await connection.uids_after(after):
            fetched = await connection.fetch(uid, self._largest)
            async with self._database.writing() as session:
                if fetched is not None:
                    raw, size = fetched
                    kept = await store_mail(session, raw, Envelope(), MailWay.IMAP, self._clock(), size=size)
                    new += kept is not None
                await _save_uid(session, folder, opened, uid)
            fault_point("inbox.stored")
            self._stored()
        return new

    async def _wait_for_mail(self, connection: ImapConnection) -> None:
        """Waits for new mail in the first folder, by IDLE; less long if there are other folders to look at."""
        if b"IDLE" not in await connection.capabilities():
            await asyncio.sleep(self._between_looks_s)
            return
        await connection.idle(IDLE_S if len(self._server.folders) == 1 else self._between_looks_s)


async def _last_stored_uid(session: AsyncSession, folder: str, opened: Folder) -> int:
    """The highest UID that is stored. If UIDVALIDITY has changed, all UIDs are meaningless (RFC 9051 §2.3.1.1): we read
    everything again, and recognise stored mail by its digest."""
    name = source_name(folder)
    new = insert_or_update(session, InboxSource).values(name=name, uidvalidity=opened.uidvalidity, uid=0, alarm="")
    await session.execute(new.on_conflict_do_nothing())
    source = await session.get_one(InboxSource, name)
    if source.uidvalidity != opened.uidvalidity:
        source.uidvalidity, source.uid = opened.uidvalidity, 0
    return source.uid


async def _save_uid(session: AsyncSession, folder: str, opened: Folder, uid: int) -> None:
    further = update(InboxSource).where(
        InboxSource.name == source_name(folder), InboxSource.uidvalidity == opened.uidvalidity
    )
    await session.execute(further.where(InboxSource.uid < uid).values(uid=uid))


async def _save_read_time(session: AsyncSession, folder: str, began: datetime) -> None:
    await session.execute(update(InboxSource).where(InboxSource.name == source_name(folder)).values(read_up_to=began))


def _why(trouble: Exception) -> str:
    return why_unusable(trouble)[:200]
