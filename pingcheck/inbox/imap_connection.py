"""A connection to an IMAP server (RFC 9051 or RFC 3501) that only ever reads: EXAMINE, never SELECT.

A small client of our own, since the inbox needs only six commands. The standard library's client blocks and has no
IDLE; the licence of the maintained asynchronous client would bind anyone who ships this service.
"""

import asyncio
import re
from dataclasses import dataclass

from pingcheck.sending.certificates import tls_context
from pingcheck.sending.sasl import SaslDialogue
from pingcheck.settings.server_urls import ImapServer

PATIENCE_S = 60.0
LONGEST_LINE = 1 << 20
LITERAL = re.compile(rb"\{(\d{1,10})\}\r\n$")
# Tag, condition, response code. RESPONSE_CODES are those that say why a server refuses (RFC 5530, RFC 9051 §7.1).
RESPONSE = re.compile(rb"(?:\S{1,20} )?(OK|NO|BAD|BYE|PREAUTH)\b(?: \[([A-Za-z-]{1,30})\b)?", re.IGNORECASE)
RESPONSE_CODES = frozenset({
    "ALERT", "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "BADCHARSET", "CANNOT", "CLIENTBUG", "CONTACTADMIN",
    "EXPIRED", "INUSE", "LIMIT", "NONEXISTENT", "NOPERM", "OVERQUOTA", "PRIVACYREQUIRED", "SERVERBUG", "UNAVAILABLE",
})  # fmt: skip
NUMBER_OF = {name: re.compile(rb"\b" + name + rb" (\d{1,10})", re.IGNORECASE) for name in (b"UIDVALIDITY", b"UIDNEXT")}


class ImapTrouble(Exception):
    """The server refuses, or we cannot understand it. The message says so, without secrets."""


class ImapSignInRefused(ImapTrouble):
    """The server rejects our user name or its token."""


@dataclass(frozen=True, slots=True)
class Untagged:
    """A response of the server: the line without its literals, and the literals."""

    line: bytes
    literals: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Folder:
    uidvalidity: int
    uidnext: int


class ImapConnection:
    """One connection. Its methods raise ImapTrouble, OSError or TimeoutError; then close it and open a new one."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
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
            greeting = await connection._read()
            if not greeting.line.upper().startswith((b"* OK", b"* PREAUTH")):
                raise ImapTrouble(f"The IMAP server turns us away: {_codes_only(greeting.line)}")
            if secure is not None and at_once is None:
                await connection.command(b"STARTTLS")
                async with asyncio.timeout(PATIENCE_S):
                    await connection._writer.start_tls(secure, server_hostname=server.host)
            connection._signed_in = greeting.line.upper().startswith(b"* PREAUTH")
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
        tag = self._tag()
        self._writer.write(b"%s AUTHENTICATE %s\r\n" % (tag, words.mechanism))
        await self._writer.drain()
        await self._wait_for_continuation()
        self._writer.write(words.response + b"\r\n")
        async with asyncio.timeout(PATIENCE_S):
            reply = await self._read()
            while not reply.line.startswith(tag + b" "):
                if reply.line.startswith(b"+"):
                    self._writer.write(words.last_word + b"\r\n")
                reply = await self._read()
        if not reply.line[len(tag) + 1 :].upper().startswith(b"OK"):
            raise ImapSignInRefused(f"The IMAP server refuses our sign-in: {_codes_only(reply.line)}")

    async def command(self, *words: bytes) -> list[Untagged]:
        """Sends a command and returns the server's responses. Before a literal it waits for the server's `+`."""
        tag = self._tag()
        self._writer.write(tag)
        for word in words:
            head, split, literal = word.partition(b"}\r\n")
            self._writer.write(b" " + head + split)
            if split:
                await self._writer.drain()
                await self._wait_for_continuation()
                self._writer.write(literal)
        self._writer.write(b"\r\n")
        await self._writer.drain()
        return await self._responses_until(tag, words[0])

    async def _wait_for_continuation(self) -> None:
        reply = await self._read()
        while reply.line.startswith(b"* "):
            reply = await self._read()
        if not reply.line.startswith(b"+"):
            raise ImapTrouble(f"The IMAP server refuses: {_codes_only(reply.line)}")

    async def _responses_until(self, tag: bytes, what: bytes) -> list[Untagged]:
        replies: list[Untagged] = []
        while True:
            reply = await self._read()
            if reply.line.startswith(tag + b" "):
                if not reply.line[len(tag) + 1 :].upper().startswith(b"OK"):
                    raise ImapTrouble(f"The IMAP server refuses {what.decode()}: {_codes_only(reply.line)}")
                return replies
            replies.append(reply)

    async def _read(self, patience_s: float = PATIENCE_S) -> Untagged:
        """Reads one response with its literals. Raises TimeoutError if none comes in time."""
        async with asyncio.timeout(patience_s):
            whole = b""
            literals: list[bytes] = []
            while True:
                line = await self._reader.readline()
                if not line.endswith(b"\n"):
                    raise ConnectionResetError("the IMAP server ended the connection")
                literal = LITERAL.search(line)
                if literal is None:
                    return Untagged(whole + line.rstrip(b"\r\n"), tuple(literals))
                whole += line[: literal.start()]
                literals.append(await self._reader.readexactly(int(literal[1])))

    def _tag(self) -> bytes:
        self._count += 1
        return b"P%d" % self._count

    async def examine(self, folder: str) -> Folder:
        """Opens a folder read-only: no flag changes, nothing is ever deleted."""
        replies = b"\n".join(each.line for each in await self.command(b"EXAMINE", _mailbox(folder)))
        found = {name: pattern.search(replies) for name, pattern in NUMBER_OF.items()}
        validity, following = found[b"UIDVALIDITY"], found[b"UIDNEXT"]
        if validity is None:
            raise ImapTrouble(f"The IMAP server gives no UIDVALIDITY for {folder}")
        return Folder(int(validity[1]), int(following[1]) if following else 0)

    async def uids_after(self, uid: int) -> list[int]:
        """The UIDs above this one, in order. (`n:*` always includes the last UID, even one below n: RFC 9051 §9.)"""
        replies = await self.command(b"UID SEARCH", b"UID %d:*" % (uid + 1))
        words = [
            word for each in replies if each.line.upper().startswith(b"* SEARCH") for word in each.line.split()[2:]
        ]
        return sorted({int(word) for word in words if word.isdigit() and int(word) > uid})

    async def fetch(self, uid: int, most: int) -> tuple[bytes, int] | None:
        """The first `most` bytes of a mail, and its full size. None if the mail is gone. It stays unread."""
        replies = await self.command(b"UID FETCH", b"%d (RFC822.SIZE BODY.PEEK[]<0.%d>)" % (uid, most))
        for each in replies:
            size = re.search(rb"RFC822\.SIZE (\d{1,12})", each.line, re.IGNORECASE)
            if each.literals and re.search(rb"FETCH", each.line, re.IGNORECASE):
                raw = each.literals[0]
                return raw, max(int(size[1]) if size else 0, len(raw))
        return None

    async def idle(self, patience_s: float) -> None:
        """Waits until the server says that mail came, at most `patience_s` seconds (RFC 2177). Raises ImapTrouble if
        the server has no IDLE."""
        tag = self._tag()
        self._writer.write(tag + b" IDLE\r\n")
        await self._writer.drain()
        await self._wait_for_continuation()
        try:
            async with asyncio.timeout(patience_s):
                while b"EXISTS" not in (await self._read(patience_s)).line.upper():
                    pass
        except TimeoutError:
            pass
        self._writer.write(b"DONE\r\n")
        await self._writer.drain()
        await self._responses_until(tag, b"IDLE")

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


def _codes_only(line: bytes) -> str:
    """The condition and response code of a response (RFC 9051 §7.1), for logs and alarms. Never the server's words."""
    found = RESPONSE.match(line)
    if found is None:
        return "it does not speak IMAP"
    condition, code = (group.decode("ascii").upper() if group else "" for group in found.groups())
    return f"{condition} [{code}]" if code in RESPONSE_CODES else condition
