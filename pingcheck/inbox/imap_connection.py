"""A connection to an IMAP server (RFC 9051 or RFC 3501) that only ever reads: EXAMINE, never SELECT.

A small client of our own, since the inbox needs only six commands. The standard library's client blocks and has no
IDLE; the licence of the maintained asynchronous client would bind anyone who ships this service.
"""

import asyncio
import re
from dataclasses import dataclass

from pingcheck.inbox.imap_responses import (
    LONGEST_ANSWER,
    LONGEST_LINE,
    MOST_RESPONSES,
    PATIENCE_S,
    ImapTrouble,
    ImapWithheld,
    ResponseReader,
    Untagged,
    codes_only,
)
from pingcheck.sending.certificates import tls_context
from pingcheck.sending.sasl import SaslDialogue
from pingcheck.settings.server_urls import ImapServer

LONGEST_COMMAND_S = 600.0  # however steadily the server goes on sending
LARGEST_UID = (1 << 32) - 1  # also of UIDVALIDITY and UIDNEXT (RFC 9051 §9, nz-number)
LARGEST_SIZE = (1 << 31) - 1  # that we can note
NUMBER = re.compile(rb"-?\d+")
MOST_DIGITS = 20
NUMBER_OF = {
    name: re.compile(rb"\b" + name + rb" (\d{1,40})\b", re.IGNORECASE) for name in (b"UIDVALIDITY", b"UIDNEXT")
}
EXISTS = re.compile(rb"^\* (\d{1,40}) EXISTS\b", re.IGNORECASE | re.MULTILINE)
FETCHED = re.compile(rb"\* \d{1,10} FETCH\b", re.IGNORECASE)
UID = re.compile(rb"\bUID (\d{1,10})\b", re.IGNORECASE)
SIZE = re.compile(rb"\bRFC822\.SIZE (\d{1,20})\b", re.IGNORECASE)


class ImapSignInRefused(ImapTrouble):
    """The server rejects our user name or its token."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder as the server opened it. `uidnext`: the UID of the next mail that comes; 0 if the server does not say.
    `mails`: how many there are; None if it does not say."""

    uidvalidity: int
    uidnext: int
    mails: int | None


@dataclass(frozen=True, slots=True)
class FoundUids:
    """The UIDs of a range, in order. `impossible`: how many numbers the server gave that no mail can have."""

    uids: tuple[int, ...]
    impossible: int


class ImapConnection:
    """One connection. Its methods raise ImapTrouble, OSError, TimeoutError or ValueError; then close it and open a new
    one, unless it is ImapRefusal or ImapWithheld."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._responses = ResponseReader(reader)
        self._writer = writer
        self._count = 0
        self._signed_in = False

    @classmethod
    async def open(cls, server: ImapServer, ca: str = "") -> "ImapConnection":
        """Connects and starts TLS, trusting the authorities in `ca` (PEM) as well. Does not sign in; a server may count
        us as signed in from the start (PREAUTH)."""
        secure = tls_context(ca) if server.security != "imap" else None
        at_once = secure if server.security == "imaps" else None
        async with asyncio.timeout(PATIENCE_S):
            connected = await asyncio.open_connection(server.host, server.port, ssl=at_once, limit=LONGEST_LINE)
        connection = cls(*connected)
        try:
            greeting = await connection._responses.response()
            if not (greeting.begins(b"* OK") or greeting.begins(b"* PREAUTH")):
                raise ImapTrouble(f"The IMAP server turns us away: {codes_only(greeting.line)}")
            if secure is not None and at_once is None:
                await connection.command(b"STARTTLS")
                await connection._responses.require_silence()
                async with asyncio.timeout(PATIENCE_S):
                    await connection._writer.start_tls(secure, server_hostname=server.host)
            connection._signed_in = greeting.begins(b"* PREAUTH")
        except BaseException:
            connection.close()
            raise
        return connection

    async def login(self, user: str, password: str) -> None:
        if not self._signed_in:
            await self.command(b"LOGIN", _literal(user), _literal(password))

    async def authenticate(self, words: SaslDialogue) -> None:
        """Signs in by token (RFC 9051 §6.2.2). Raises ImapSignInRefused with the code of the server's last reply."""
        if self._signed_in:
            return
        async with asyncio.timeout(PATIENCE_S):
            tag = self._tag()
            await self._send(b"%s AUTHENTICATE %s\r\n" % (tag, words.mechanism))
            await self._responses.continuation()
            await self._send(words.response + b"\r\n")
            reply = await self._responses.response()
            for _ in range(MOST_RESPONSES):
                if reply.line.startswith(tag + b" "):
                    break
                if reply.line.startswith(b"+"):
                    await self._send(words.last_word + b"\r\n")
                reply = await self._responses.response()
        if not reply.line.upper().startswith(tag + b" OK"):
            raise ImapSignInRefused(f"The IMAP server refuses our sign-in: {codes_only(reply.line)}")

    async def command(self, *words: bytes, most: int = LONGEST_ANSWER) -> list[Untagged]:
        """Sends a command and returns the server's responses, which may have `most` bytes. Before a literal it waits
        for the server's `+`."""
        async with asyncio.timeout(LONGEST_COMMAND_S):
            tag = self._tag()
            self._writer.write(tag)
            for word in words:
                head, split, literal = word.partition(b"}\r\n")
                await self._send(b" " + head + split)
                if split:
                    await self._responses.continuation()
                    self._writer.write(literal)
            await self._send(b"\r\n")
            return await self._responses.responses_until(tag, words[0], most)

    async def _send(self, data: bytes) -> None:
        self._writer.write(data)
        await self._writer.drain()

    def _tag(self) -> bytes:
        self._count += 1
        return b"P%d" % self._count

    async def examine(self, folder: str) -> Folder:
        """Opens a folder read-only: no flag changes, nothing is ever deleted."""
        replies = b"\n".join(each.line for each in await self.command(b"EXAMINE", _mailbox(folder)))
        validity, following = (_number(NUMBER_OF[name].search(replies)) for name in (b"UIDVALIDITY", b"UIDNEXT"))
        if not validity:
            raise ImapTrouble(f"The IMAP server gives no UIDVALIDITY for {folder}")
        mails = EXISTS.search(replies)
        return Folder(validity, following, int(mails[1]) if mails else None)

    async def last_uid(self) -> FoundUids:
        """The UID of the last mail in the folder, if there is any."""
        return await self._search(b"UID *")

    async def uids_between(self, first: int, last: int) -> FoundUids:
        """The UIDs from `first` to `last`, both included."""
        found = await self._search(b"UID %d:%d" % (first, last))
        return FoundUids(tuple(uid for uid in found.uids if first <= uid <= last), found.impossible)

    async def _search(self, which: bytes) -> FoundUids:
        replies = await self.command(b"UID SEARCH", which)
        words = [word for each in replies if each.begins(b"* SEARCH") for word in each.line.split()[2:]]
        numbers = [int(word) if len(word) <= MOST_DIGITS else 0 for word in words if NUMBER.fullmatch(word)]
        possible = [number for number in numbers if 0 < number <= LARGEST_UID]
        return FoundUids(tuple(sorted(set(possible))), len(numbers) - len(possible))

    async def fetch(self, uid: int, most: int) -> tuple[bytes, int] | None:
        """The first `most` bytes of a mail, and its full size; it stays unread. None if the server says nothing of it:
        then it is gone. Raises ImapRefusal or ImapWithheld if the server has it and does not hand it over."""
        asked = b"%d (RFC822.SIZE BODY.PEEK[]<0.%d>)" % (uid, most)
        replies = await self.command(b"UID FETCH", asked, most=most + LONGEST_ANSWER)
        mine = [each for each in replies if FETCHED.match(each.line) and _number(UID.search(each.line)) == uid]
        whole = next((each for each in mine if each.literals), None)
        if whole is None and not mine:
            return None
        if whole is None:
            raise ImapWithheld("The IMAP server gives no text of it")
        raw, size = whole.literals[0][:most], SIZE.search(whole.line)
        full = min(int(size[1]), LARGEST_SIZE) if size else 0
        if full and not raw:
            raise ImapWithheld("The IMAP server gives an empty text of it")
        return raw, max(full, len(raw))

    async def idle(self, patience_s: float) -> None:
        """Waits until the server says that mail came, at most `patience_s` seconds (RFC 2177). Raises ImapTrouble if
        the server has no IDLE."""
        tag = self._tag()
        await self._send(tag + b" IDLE\r\n")
        await self._responses.continuation()
        try:
            async with asyncio.timeout(patience_s):
                await self._responses.news(patience_s)
        except TimeoutError:
            pass
        async with asyncio.timeout(LONGEST_COMMAND_S):
            await self._send(b"DONE\r\n")
            await self._responses.responses_until(tag, b"IDLE")

    async def capabilities(self) -> set[bytes]:
        replies = await self.command(b"CAPABILITY")
        return {
            word.upper() for each in replies for word in each.line.split()[2:] if b"CAPABILITY" in each.line.upper()
        }

    def close(self) -> None:
        self._writer.close()


def _literal(text: str) -> bytes:
    """A string that may contain any character (RFC 9051 §4.3)."""
    data = text.encode()
    return b"{%d}\r\n%s" % (len(data), data)


def _mailbox(name: str) -> bytes:
    """A folder's name, quoted; in modified UTF-7 if it is not ASCII (RFC 3501 §5.1.3)."""
    pieces = re.split(r"([^\x20-\x7e]+)", name.replace("&", "&-"))
    coded = [
        "&" + piece.encode("utf-7").decode("ascii").strip("+-").replace("/", ",") + "-" if index % 2 else piece
        for index, piece in enumerate(pieces)
    ]
    return b'"' + "".join(coded).replace("\\", "\\\\").replace('"', '\\"').encode("ascii") + b'"'


def _number(found: re.Match[bytes] | None) -> int:
    """A number as IMAP has them, from 1 to 4,294,967,295; 0 if it is none."""
    number = int(found[1]) if found else 0
    return number if number <= LARGEST_UID else 0
