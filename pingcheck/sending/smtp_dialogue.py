"""The dialogue with a mail server after connecting, TLS and sign-in: commands out, replies in.

aiosmtplib does everything before. Its own protocol sends one command at a time, and drops replies that arrive before it
waits for them. Here, commands may be sent together if the server allows (pipelining, RFC 2920), which halves the round
trips of a mail.
"""

import asyncio
import time
from collections import deque
from typing import cast

from aiosmtplib import SMTP, SMTPReadTimeoutError, SMTPResponse, SMTPResponseException, SMTPServerDisconnected

LONGEST_REPLY_BYTES = 32 * 1024  # all lines together; far more than any real reply
NOT_SMTP = -1
CLOSING = 421  # the server closes the connection; it may say so in reply to any command (RFC 5321 §3.8)


class SmtpDialogue(asyncio.Protocol):
    """Replies come in the order of the commands. Once it is broken, lost or too late, every later call raises the same
    error."""

    def __init__(self, transport: asyncio.Transport, offers: frozenset[str] = frozenset()) -> None:
        self.offers = offers  # the extensions that the server names, in lower case
        self.has_pipelining = "pipelining" in offers  # several commands may be sent at once (RFC 2920)
        self.has_dsn = "dsn" in offers  # we may say which delivery reports (DSN) we want (RFC 3461)
        self._transport = transport
        self._loop = asyncio.get_running_loop()
        self._buffer = bytearray()
        self._replies: deque[SMTPResponse] = deque()
        self._expected = 0  # how many replies we still expect
        self._waiter: asyncio.Future[None] | None = None
        self._deadline = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._ended_by: Exception | None = None
        transport.set_protocol(self)

    @property
    def is_open(self) -> bool:
        return self._ended_by is None and not self._transport.is_closing()

    def send(self, words: bytes, replies: int) -> None:
        """Sends whole lines. `replies`: how many replies they will get."""
        if self._ended_by is not None:
            raise self._ended_by
        self._expected += replies
        self._transport.write(words)

    async def reply(self, patience_s: float) -> SMTPResponse:
        """Waits for the next reply. Raises SMTPServerDisconnected, SMTPReadTimeoutError, or SMTPResponseException if it
        is not SMTP."""
        if not self._replies:
            if self._ended_by is not None:
                raise self._ended_by
            await self._wait_for_reply(patience_s)
        return self._replies.popleft()

    async def _wait_for_reply(self, patience_s: float) -> None:
        self._waiter = self._loop.create_future()
        self._deadline = time.monotonic() + patience_s
        if self._timer is None or self._timer.when() > self._loop.time() + patience_s:
            self._check_deadline()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _check_deadline(self) -> None:
        """Checks whether the reply is late. One timer serves many replies: a timer costs more than a reply."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        left = self._deadline - time.monotonic()
        if self._waiter is None:
            return
        if left <= 0:
            self._end(SMTPReadTimeoutError("Timed out waiting for server response"))
        else:
            self._timer = self._loop.call_later(left, self._check_deadline)

    def close(self) -> None:
        self._end(SMTPServerDisconnected("Connection closed"))
        self._transport.close()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        try:
            while self._ended_by is None and (reply := _first_reply(self._buffer)) is not None:
                self._keep_expected(reply)
        except SMTPResponseException as error:
            self._end(error)
        if self._replies:
            self._wake()

    def _keep_expected(self, reply: SMTPResponse) -> None:
        """Keeps a reply that we expect. Any other is dropped, so that it is never taken for the reply to the next
        command; but if it says that the server is closing, the dialogue ends."""
        if self._expected:
            self._expected -= 1
            self._replies.append(reply)
        elif reply.code == CLOSING:
            self._end(SMTPResponseException(reply.code, reply.message))

    def eof_received(self) -> bool:
        self._end(SMTPServerDisconnected("Unexpected EOF received"))
        return False

    def connection_lost(self, error: Exception | None) -> None:
        lost = SMTPServerDisconnected("Connection lost")
        lost.__cause__ = error
        self._end(lost)

    def _end(self, why: Exception) -> None:
        if self._ended_by is None:
            self._ended_by = why
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
        self._wake()

    def _wake(self) -> None:
        if self._waiter is None or self._waiter.done():
            return
        if self._replies:
            self._waiter.set_result(None)
        elif self._ended_by is not None:
            self._waiter.set_exception(self._ended_by)


def take_over(client: SMTP) -> SmtpDialogue:
    """The dialogue on a connection that aiosmtplib prepared. Raises SMTPServerDisconnected if it is already lost."""
    transport = client.transport
    if transport is None or transport.is_closing():
        raise SMTPServerDisconnected("Connection lost")
    return SmtpDialogue(cast("asyncio.Transport", transport), frozenset(map(str.lower, client.esmtp_extensions)))


def _first_reply(buffer: bytearray) -> SMTPResponse | None:
    """Takes the first complete reply, with all its lines (RFC 5321 §4.2.1), out of the buffer. None if there is none
    yet. Raises SMTPResponseException for anything that is not a reply."""
    lines: list[bytes] = []
    at = 0
    while (end := buffer.find(b"\n", at)) != -1 and end < LONGEST_REPLY_BYTES:
        line = bytes(buffer[at:end])
        at = end + 1
        lines.append(line[4:].strip())
        code = _code(line)
        if line[3:4] != b"-":
            del buffer[:at]
            return SMTPResponse(code, b"\n".join(lines).decode("utf-8", "surrogateescape"))
    if len(buffer) > LONGEST_REPLY_BYTES:
        raise SMTPResponseException(NOT_SMTP, "Response too long")
    return None


def _code(line: bytes) -> int:
    code = line[:3]
    if len(code) == 3 and code.isdigit():
        return int(code)
    said = line[:100].decode("utf-8", "ignore")
    raise SMTPResponseException(NOT_SMTP, f"Malformed SMTP response line: {said}")
