"""An IMAP server for the tests that can be told what to say at any command, instead of what a server should say."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from directory.database import Database
from pingcheck.inbox.imap_sign_in import open_mailbox
from pingcheck.inbox.incoming import InboxSource, Incoming
from pingcheck.inbox.mailbox_reader import MailboxReader
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.inbox.withheld_mails import WithheldMail
from pingcheck.sending.mail_servers import Mailbox
from pingcheck.settings.server_urls import parse_imap_url
from tests.cast import NOON, until

LITERAL = re.compile(rb"\{(\d+)\}\r\n$")
RANGE = re.compile(r"UID SEARCH UID (?:(\d+):(\d+)|\*)$")
MOST_SENT = 64 << 20  # a client that takes so much of endless answers has no bounds
PIECE = 1 << 17
LARGEST = 10_000  # bytes of a mail that are read


class Drops(bytes):
    """Says this, if anything, and breaks off."""


class GoesOn(bytes):
    """Says this again and again, until the client breaks off."""


# What to say to a command at its n-th time: in it, TAG is the command's tag. None: what a server should say.
Says = Callable[[str, int], bytes | None]


@dataclass
class HostileMailbox:
    """One mailbox with one folder, or with several that hold the same."""

    mails: dict[int, bytes]
    says: Says = lambda command, attempt: None
    uidvalidity: int = 1
    folders: str = "INBOX"
    port: int = 0
    sent: int = 0  # bytes of endless answers that were taken from us
    asked: Counter[str] = field(default_factory=Counter)

    @property
    def mailbox(self) -> Mailbox:
        return Mailbox(parse_imap_url(f"imap://us:secret@127.0.0.1:{self.port}/{self.folders}"), "", None)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._say(writer, "greeting", b"")
            while line := await reader.readline():
                command = line
                while literal := LITERAL.search(command):
                    writer.write(b"+ go on\r\n")
                    command = command[: literal.start()] + await reader.readexactly(int(literal[1]))
                    command += await reader.readline()
                tag, _, what = command.partition(b" ")
                await self._say(writer, what.decode().strip(), tag)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _say(self, writer: asyncio.StreamWriter, command: str, tag: bytes) -> None:
        self.asked[command] += 1
        said = self.says(command, self.asked[command])
        if said is None:
            said = self._should_say(command)
        writer.write(said.replace(b"TAG", tag))
        await writer.drain()
        if isinstance(said, Drops):
            raise ConnectionResetError
        more = bytes(said) * (1 + PIECE // len(said)) if isinstance(said, GoesOn) else b""
        while more and self.sent < MOST_SENT:
            writer.write(more)
            await writer.drain()
            await asyncio.sleep(0)
            self.sent += len(more)

    def _should_say(self, command: str) -> bytes:
        if command == "greeting":
            return b"* OK hello\r\n"
        if command.startswith("EXAMINE"):
            following = max(self.mails, default=0) + 1
            numbers = b"* OK [UIDVALIDITY %d] x\r\n* OK [UIDNEXT %d] x\r\n" % (self.uidvalidity, following)
            return b"* %d EXISTS\r\n%sTAG OK\r\n" % (len(self.mails), numbers)
        if found := RANGE.match(command):
            first, last = (int(found[1]), int(found[2])) if found[1] else (max(self.mails, default=0), 1 << 33)
            uids = [b"%d" % uid for uid in self.mails if first <= uid <= last]
            return b"* SEARCH %s\r\nTAG OK\r\n" % b" ".join(uids)
        if command.startswith("UID FETCH"):
            return fetched(int(command.split()[2]), self.mails)
        return b"TAG OK\r\n"


def fetched(uid: int, mails: dict[int, bytes]) -> bytes:
    raw = mails.get(uid)
    if raw is None:
        return b"TAG OK\r\n"
    return b"* 1 FETCH (UID %d RFC822.SIZE %d BODY[]<0> {%d}\r\n%s)\r\nTAG OK\r\n" % (uid, len(raw), len(raw), raw)


@asynccontextmanager
async def hostile_mailbox(
    mails: dict[int, bytes], says: Says = lambda command, attempt: None
) -> AsyncIterator[HostileMailbox]:
    """The server, on a free port of this machine."""
    server = HostileMailbox(mails, says)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()


def reader_of(database: Database, server: HostileMailbox, at: datetime = NOON) -> MailboxReader:
    return MailboxReader(database, server.mailbox, LARGEST, lambda: at, between_looks_s=0.01)


async def look(database: Database, server: HostileMailbox, at: datetime = NOON) -> int:
    """One look into the mailbox; how many mails were new."""
    connection = await open_mailbox(server.mailbox)
    try:
        return await reader_of(database, server, at).read_all(connection)
    finally:
        connection.close()


@asynccontextmanager
async def reading(database: Database, server: HostileMailbox) -> AsyncIterator[None]:
    """The mailbox is read; at the end the reader must still be at work."""
    task = asyncio.create_task(reader_of(database, server).run())
    try:
        yield
        assert not task.done()
    finally:
        task.cancel()
        await asyncio.wait([task])


async def stored(database: Database) -> set[bytes]:
    async with database.reading() as session:
        return {raw or b"" for raw in await session.scalars(select(Incoming.raw))}


async def until_stored(database: Database, *mails: bytes) -> None:
    async def is_stored() -> bool:
        return await stored(database) >= set(mails)

    await until(is_stored)


async def withheld(database: Database) -> Sequence[WithheldMail]:
    async with database.reading() as session:
        return list(await session.scalars(select(WithheldMail).order_by(WithheldMail.uid)))


async def troubles(database: Database, server: HostileMailbox) -> list[str]:
    async with database.reading() as session:
        return await inbox_troubles(session, server.mailbox.server, NOON)


async def last_uid(database: Database) -> int:
    async with database.reading() as session:
        return (await session.get_one(InboxSource, "imap INBOX")).uid
