"""Reads the folders of a mailbox: from each the mails after the last one that was read, one at a time. One that the
server withholds is marked, and the others go on."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database, is_away
from directory.database.statements import insert_or_update
from pingcheck.inbox.imap_connection import Folder, FoundUids, ImapConnection
from pingcheck.inbox.imap_responses import ImapRefusal, ImapTrouble, ImapWithheld
from pingcheck.inbox.incoming import InboxSource, MailWay
from pingcheck.inbox.store import Envelope, store_mail
from pingcheck.inbox.withheld_mails import (
    MailPlace,
    TooManyWithheld,
    begin_tries,
    due_tries,
    mark_withheld,
    unmark,
    unmark_renumbered,
)
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point

# In a folder with more mails than MOST_UIDS the server is asked for so many UIDs at once: more of them while it has
# none there, so that a gap is soon behind us, and never so many that its answer is longer than a line may be.
FEWEST_UIDS, MOST_UIDS = 1_000, 20_000
MOST_IN_A_ROW = 20  # mails that a server withholds one after the other; then the server is broken, not they
BREAKS = (ImapTrouble, OSError, TimeoutError, ValueError)
WITHHELD = (ImapRefusal, ImapWithheld)


class ConnectionSpent(Exception):
    """The connection broke at a mail that is marked as withheld. Another connection goes on behind it."""


@dataclass(slots=True)
class FolderLook:
    """What one look into a folder came to. `impossible`: numbers that the server gave and no mail can have."""

    new: int = 0
    impossible: int = 0
    in_a_row: int = 0


def source_name(folder: str) -> str:
    return f"imap {folder}"[:255]


class FolderReader:
    """Reads folders over one connection after the other, and remembers at which mail the last one broke."""

    def __init__(self, database: Database, largest: int, clock: Clock, stored: Callable[[], None]) -> None:
        self._database = database
        self._largest = largest
        self._clock = clock
        self._stored = stored
        self._broke_at: MailPlace | None = None

    async def read_new(self, connection: ImapConnection, folder: str) -> FolderLook:
        """Stores what is new in the folder. Raises what the connection raises, or ConnectionSpent."""
        opened, source, look = await connection.examine(folder), source_name(folder), FolderLook()
        async with self._database.writing() as session:
            after = await _last_uid(session, source, opened)
        async for found in found_after(connection, after, opened):
            look.impossible += found.impossible
            for uid in found.uids:
                await self._read(connection, opened, MailPlace(source, opened.uidvalidity, uid), look)
                if look.in_a_row >= MOST_IN_A_ROW:
                    raise ImapTrouble(f"The IMAP server withholds {MOST_IN_A_ROW} emails in a row")
        return look

    async def try_withheld_again(self, connection: ImapConnection, folder: str) -> bool:
        """Tries again what the server withheld and is due. True if there was any; then this folder is the one that is
        open. Raises ConnectionSpent if the connection breaks at one."""
        async with self._database.reading() as session:
            if not await due_tries(session, source_name(folder), self._clock()):
                return False
        opened = await connection.examine(folder)
        async with self._database.writing() as session:
            due = await begin_tries(session, source_name(folder), self._clock())
        for place in due:
            if place.uidvalidity == opened.uidvalidity:
                await self._try_again(connection, opened, place)
        return True

    async def _try_again(self, connection: ImapConnection, opened: Folder, place: MailPlace) -> None:
        try:
            handed = await self._handed_over(connection, place.uid)
        except WITHHELD as trouble:
            await self._mark(place, str(trouble), opened)
        except BREAKS as trouble:
            raise ConnectionSpent from trouble
        else:
            await self._keep(opened, place, handed)

    async def _read(self, connection: ImapConnection, opened: Folder, place: MailPlace, look: FolderLook) -> None:
        """Stores one mail, or marks it as withheld. At the first mail at which a connection breaks we try another
        connection: it may have broken by chance. At the second break the mail is taken for the cause."""
        try:
            handed = await self._handed_over(connection, place.uid)
        except WITHHELD as trouble:
            look.in_a_row += 1
            await self._mark(place, str(trouble), opened)
            return
        except BREAKS as trouble:
            broke_before, self._broke_at = self._broke_at == place, place
            if not broke_before:
                raise
            await self._mark(place, f"the connection breaks at it ({_kind(trouble)})", opened)
            raise ConnectionSpent from trouble
        look.new += await self._keep(opened, place, handed)
        look.in_a_row = 0

    async def _keep(self, opened: Folder, place: MailPlace, handed: tuple[bytes, int] | None) -> bool:
        """Stores what was handed over, and notes that we are past it. True if it was new. If our own code fails on it,
        it is marked like one that was not handed over."""
        try:
            async with self._database.writing() as session:
                new = handed is not None and await self._store(session, *handed)
                await unmark(session, place)
                if handed is not None or _may_pass(opened, place.uid):
                    await _save_uid(session, place)
        except Exception as error:
            if is_away(error):
                raise
            await self._mark(place, f"{type(error).__name__} in our own code", opened)
            return False
        fault_point("inbox.stored")
        self._stored()
        return new

    async def _handed_over(self, connection: ImapConnection, uid: int) -> tuple[bytes, int] | None:
        """The mail's beginning and its size; None if it is gone. What the server still names is not gone."""
        handed = await connection.fetch(uid, self._largest)
        if handed is None and (await connection.uids_between(uid, uid)).uids:
            raise ImapWithheld("The IMAP server names it and gives nothing of it")
        return handed

    async def _store(self, session: AsyncSession, raw: bytes, size: int) -> bool:
        return await store_mail(session, raw, Envelope(), MailWay.IMAP, self._clock(), size=size) is not None

    async def _mark(self, place: MailPlace, why: str, opened: Folder) -> None:
        """Marks a mail as withheld, and notes that we are past it."""
        try:
            async with self._database.writing() as session:
                await mark_withheld(session, place, why, self._clock())
                if _may_pass(opened, place.uid):
                    await _save_uid(session, place)
        except TooManyWithheld:
            raise ImapTrouble("The IMAP server withholds more emails than we can mark") from None


async def found_after(connection: ImapConnection, after: int, opened: Folder) -> AsyncIterator[FoundUids]:
    """The UIDs above this one, range by range up to the last one: by what the server said when it opened the folder,
    and by what it says now, for mail may have come meanwhile."""
    last = await connection.last_uid() if opened.mails != 0 else FoundUids((), 0)
    yield FoundUids((), last.impossible)
    newest = max(opened.uidnext - 1, *last.uids, 0)
    is_large = opened.mails is None or opened.mails > MOST_UIDS
    width = FEWEST_UIDS if is_large else newest
    while after < newest:
        until = min(after + width, newest)
        found = await connection.uids_between(after + 1, until)
        width = FEWEST_UIDS if found.uids else min(2 * width, MOST_UIDS)
        after = until
        yield found


def _may_pass(opened: Folder, uid: int) -> bool:
    """Whether reading may go on behind a UID that brought no mail. A server that names one by mistake which it has not
    given yet would otherwise make us pass over all mail up to it."""
    return not opened.uidnext or uid < opened.uidnext


def _kind(trouble: Exception) -> str:
    return "it sends nothing more" if isinstance(trouble, TimeoutError) else type(trouble).__name__


async def _last_uid(session: AsyncSession, source: str, opened: Folder) -> int:
    """The highest UID that was read. If UIDVALIDITY has changed, all UIDs are meaningless (RFC 9051 §2.3.1.1): we read
    everything again, and recognise stored mail by its digest."""
    new = insert_or_update(session, InboxSource).values(name=source, uidvalidity=opened.uidvalidity, uid=0, alarm="")
    await session.execute(new.on_conflict_do_nothing())
    known = await session.get_one(InboxSource, source)
    if known.uidvalidity != opened.uidvalidity:
        known.uidvalidity, known.uid = opened.uidvalidity, 0
        await unmark_renumbered(session, source, opened.uidvalidity)
    return known.uid


async def _save_uid(session: AsyncSession, place: MailPlace) -> None:
    further = update(InboxSource).where(InboxSource.name == place.source, InboxSource.uidvalidity == place.uidvalidity)
    await session.execute(further.where(InboxSource.uid < place.uid).values(uid=place.uid))
