"""A mail server that takes everything at once: for stories of many thousand mails, in which no server fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.mail_server import Received

END_OF_DATA = b"\r\n.\r\n"
ANSWERS = {
    b"EHLO": b"250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
    b"DATA": b"354 go on\r\n",
    b"QUIT": b"221 bye\r\n",
}


@dataclass
class MailSink:
    port: int = 0
    received: list[Received] = field(default_factory=list)


class Taking(asyncio.Protocol):
    """One connection. A command is a line, a mail is what ends with a dot alone in a line."""

    def __init__(self, sink: MailSink) -> None:
        self._sink = sink
        self._read = b""
        self._in_data = False
        self._recipient = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(b"220 sink.example\r\n")

    def data_received(self, data: bytes) -> None:
        self._read += data
        answers = b""
        while (end := END_OF_DATA if self._in_data else b"\r\n") in self._read:
            taken, _, self._read = self._read.partition(end)
            answers += self._mail(taken) if self._in_data else self._command(taken)
        if answers:
            self._transport.write(answers)

    def _mail(self, content: bytes) -> bytes:
        self._in_data = False
        self._sink.received.append(Received("", self._recipient, content))
        return b"250 2.0.0 taken\r\n"

    def _command(self, line: bytes) -> bytes:
        verb = line[:4].upper()
        self._in_data = verb == b"DATA"
        if verb == b"RCPT":
            self._recipient = line.partition(b"<")[2].partition(b">")[0].decode()
        return ANSWERS.get(verb, b"250 2.0.0 OK\r\n")


@asynccontextmanager
async def mail_sink() -> AsyncIterator[MailSink]:
    """A sink on a free port of this machine."""
    sink = MailSink()
    listening = await asyncio.get_running_loop().create_server(lambda: Taking(sink), "127.0.0.1", 0)
    sink.port = listening.sockets[0].getsockname()[1]
    try:
        yield sink
    finally:
        listening.close()
        await listening.wait_closed()
