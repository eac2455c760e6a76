"""The responses of an IMAP server (RFC 9051 §7), read within bounds: whatever a server sends, it takes no more memory
than a mail may, and no more time than a slow network needs."""

import asyncio
import re
from dataclasses import dataclass

PATIENCE_S = 60.0  # for the next line, or for the next piece of a literal
LONGEST_LINE = 1 << 20
LONGEST_ANSWER = 4 << 20  # bytes in answer to one command, beside the mail that it asks for
MOST_RESPONSES = 5_000  # in answer to one command
MOST_LITERALS = 20  # in one response
PIECE = 1 << 16
LITERAL = re.compile(rb"\{(\d{1,30})\+?\}\r?\n$")
LONGEST_MARK = 40
# Tag, condition, response code. RESPONSE_CODES are those that say why a server refuses (RFC 5530, RFC 9051 §7.1).
RESPONSE = re.compile(rb"(?:\S{1,20} )?(OK|NO|BAD|BYE|PREAUTH)\b(?: \[([A-Za-z-]{1,30})\b)?", re.IGNORECASE)
RESPONSE_CODES = frozenset({
    "ALERT", "AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "BADCHARSET", "CANNOT", "CLIENTBUG", "CONTACTADMIN",
    "EXPIRED", "INUSE", "LIMIT", "NONEXISTENT", "NOPERM", "OVERQUOTA", "PRIVACYREQUIRED", "SERVERBUG", "UNAVAILABLE",
})  # fmt: skip


class ImapTrouble(Exception):
    """The server refuses, or we cannot understand it. The message says so, without secrets and without its words."""


class ImapRefusal(ImapTrouble):
    """The server refuses one command. The connection can be used further."""


class ImapWithheld(ImapTrouble):
    """The server does not hand over one mail, though it has it. The connection can be used further."""


@dataclass(frozen=True, slots=True)
class Untagged:
    """A response of the server: the line without its literals, and the literals."""

    line: bytes
    literals: tuple[bytes, ...]

    @property
    def size(self) -> int:
        return len(self.line) + sum(len(literal) for literal in self.literals)

    def begins(self, word: bytes) -> bool:
        return self.line[: len(word)].upper() == word


class ResponseReader:
    """Reads the responses of one connection. Its methods raise ImapTrouble, OSError, TimeoutError or ValueError; then
    the connection is of no more use, since nobody knows where the next response begins."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    async def response(self, most: int = LONGEST_ANSWER, patience_s: float | None = None) -> Untagged:
        """The next response. `most`: how many bytes it may have. `patience_s`: how long to wait for a line of it."""
        line = b""
        literals: list[bytes] = []
        for _ in range(MOST_LITERALS):
            async with asyncio.timeout(patience_s or PATIENCE_S):
                piece = await self._reader.readline()
            if not piece.endswith(b"\n"):
                raise ConnectionResetError("the IMAP server ended the connection")
            most -= len(piece)
            if most < 0:
                break
            announced = LITERAL.search(piece, max(0, len(piece) - LONGEST_MARK))
            if announced is None:
                return Untagged(line + piece.rstrip(b"\r\n"), tuple(literals))
            line += piece[: announced.start()]
            size = int(announced[1])
            if size > most:
                break
            most -= size
            literals.append(await self._literal(size))
        raise ImapTrouble("The IMAP server sends more than it was asked for")

    async def responses_until(self, tag: bytes, what: bytes, most: int = LONGEST_ANSWER) -> list[Untagged]:
        """All responses up to the one with this tag, which answers the command `what`. Raises ImapRefusal if that is
        not OK."""
        replies: list[Untagged] = []
        for _ in range(MOST_RESPONSES):
            reply = await self.response(most)
            most -= reply.size
            if reply.line.startswith(tag + b" "):
                if not reply.line[len(tag) + 1 :].upper().startswith(b"OK"):
                    raise ImapRefusal(f"The IMAP server refuses {what.decode()}: {codes_only(reply.line)}")
                return replies
            self._require_sense(reply)
            replies.append(reply)
        raise ImapTrouble("The IMAP server sends more than it was asked for")

    async def continuation(self) -> Untagged:
        """The server's `+`, after which it waits for more of us. Raises ImapTrouble if it says something else."""
        for _ in range(MOST_RESPONSES):
            reply = await self.response()
            if not reply.line.startswith(b"* "):
                if not reply.line.startswith(b"+"):
                    raise ImapTrouble(f"The IMAP server refuses: {codes_only(reply.line)}")
                return reply
            self._require_sense(reply)
        raise ImapTrouble("The IMAP server sends more than it was asked for")

    async def require_silence(self) -> None:
        """Raises ImapTrouble if something came already that would be taken for an answer to a later command: before TLS
        begins, anybody on the way may have sent it."""
        try:
            async with asyncio.timeout(0):
                came = await self._reader.read(1)
        except TimeoutError:
            return
        if came:
            raise ImapTrouble("The IMAP server answers what nobody asked for")

    async def news(self, patience_s: float) -> None:
        """Waits until the server says that mail came, while it has nothing else to say (RFC 2177)."""
        for _ in range(MOST_RESPONSES):
            reply = await self.response(patience_s=patience_s)
            self._require_sense(reply)
            if b"EXISTS" in reply.line.upper():
                return

    async def _literal(self, size: int) -> bytes:
        pieces: list[bytes] = []
        while size:
            async with asyncio.timeout(PATIENCE_S):
                piece = await self._reader.read(min(size, PIECE))
            if not piece:
                raise ConnectionResetError("the IMAP server ended the connection")
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def _require_sense(self, reply: Untagged) -> None:
        """Raises ImapTrouble if the server takes leave, or does not speak IMAP."""
        if reply.begins(b"* BYE"):
            raise ImapTrouble(f"The IMAP server turns us away: {codes_only(reply.line)}")
        if not reply.line.startswith((b"* ", b"+")):
            raise ImapTrouble(f"The IMAP server cannot be understood: {codes_only(reply.line)}")


def codes_only(line: bytes) -> str:
    """The condition and response code of a response (RFC 9051 §7.1), for logs and alarms. Never the server's words."""
    found = RESPONSE.match(line)
    if found is None:
        return "it does not speak IMAP"
    condition, code = (group.decode("ascii").upper() if group else "" for group in found.groups())
    return f"{condition} [{code}]" if code in RESPONSE_CODES else condition
