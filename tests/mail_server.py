"""A real SMTP server for the tests: it keeps what it is given, counts its connections, and can be told to fail."""

import asyncio
import math
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cached_property
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.cast import PATIENCE_S

# What to answer at a stage ("rcpt" or "data") for an address at its n-th try; None: take it.
Says = Callable[[str, str, int], str | None]


@dataclass(frozen=True)
class Received:
    """One mail as the server took it."""

    sender: str
    recipient: str
    content: bytes

    @cached_property
    def mail(self) -> EmailMessage:
        parsed = message_from_bytes(self.content, policy=policy.default)
        assert isinstance(parsed, EmailMessage)
        return parsed

    @property
    def text(self) -> str:
        body = self.mail.get_body(("plain",))
        assert body is not None
        return str(body.get_content())

    @property
    def html(self) -> str:
        body = self.mail.get_body(("html",))
        assert body is not None
        return str(body.get_content())

    @property
    def link(self) -> str:
        """The reply link: the one line of the text part that is an address and goes on after /r/."""
        return next(line for line in self.text.splitlines() if "/r/" in line and not line.endswith("/r/"))


@dataclass
class MailServer:
    says: Says = lambda stage, address, attempt: None
    offers: tuple[str, ...] = ("250-PIPELINING",)
    port: int = 0
    connections: int = 0  # that were ever made
    open: int = 0
    most_mails: float = math.inf
    most_answered: float = math.inf  # the mails that come after so many are taken, and get no answer
    received: list[Received] = field(default_factory=list)
    tries: dict[tuple[str, str], int] = field(default_factory=dict)
    taken: asyncio.Condition = field(default_factory=asyncio.Condition)

    def _answer(self, stage: str, address: str) -> str | None:
        attempt = self.tries[stage, address] = self.tries.get((stage, address), 0) + 1
        return self.says(stage, address, attempt)

    async def handle_EHLO(  # noqa: N802
        self, _: SMTP, session: Session, __: Envelope, hostname: str, offered: list[str]
    ) -> list[str]:
        session.host_name = hostname
        return [*offered[:-1], *self.offers, offered[-1]]

    async def handle_MAIL(self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        envelope.mail_from = address
        return self._answer("mail", address) or "250 2.1.0 OK"

    async def handle_RCPT(self, _: SMTP, __: Session, envelope: Envelope, address: str, options: list[str]) -> str:  # noqa: N802
        refusal = self._answer("rcpt", address)
        if refusal is None:
            envelope.rcpt_tos.append(address)
        return refusal or "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, _: Session, envelope: Envelope) -> str:  # noqa: N802
        [recipient] = envelope.rcpt_tos
        refusal = self._answer("data", recipient)
        if refusal == "drop before":
            _break_off(server)
            return "451 never heard"
        if refusal is None or refusal == "drop after":
            async with self.taken:
                await self.taken.wait_for(lambda: len(self.received) < self.most_mails)
            content = envelope.content
            assert isinstance(content, bytes)
            self.received.append(Received(envelope.mail_from or "", recipient, content))
            place = len(self.received)
            async with self.taken:
                self.taken.notify_all()
                await self.taken.wait_for(lambda: place <= self.most_answered)
        if refusal == "drop after":
            _break_off(server)
            return "451 never heard"
        return refusal or "250 2.0.0 Queued as ABC"

    async def wait_for(self, count: int) -> None:
        """Until so many mails have been taken."""
        async with self.taken:
            await asyncio.wait_for(self.taken.wait_for(lambda: len(self.received) >= count), PATIENCE_S)

    async def take_all(self) -> None:
        self.most_mails = self.most_answered = math.inf
        async with self.taken:
            self.taken.notify_all()

    def to(self, address: str) -> list[Received]:
        return [received for received in self.received if received.recipient == address]


class Counted(SMTP):
    """A connection that the server counts as long as it is open."""

    event_handler: MailServer

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.event_handler.open += 1
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self.event_handler.open -= 1
        super().connection_lost(error)


class TurnedAway(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.write(b"421 4.7.0 mx.tests.example too many connections\r\n")
        transport.close()


def _break_off(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()


@asynccontextmanager
async def mail_server(
    says: Says | None = None,
    most_connections: int | None = None,
    *,
    most_mails: float = math.inf,
    pipelining: bool = True,
    speaks: type[Counted] = Counted,
    **smtp_options: Any,
) -> AsyncIterator[MailServer]:
    """A server on a free port of this machine. Beyond so many connections at once it says 421 to those that come;
    beyond so many mails it says nothing to those that have come, until it is told to take all."""
    server = MailServer(says) if says else MailServer()
    server.most_mails = most_mails
    server.offers = server.offers if pipelining else ()

    def session() -> asyncio.Protocol:
        server.connections += 1
        if most_connections is not None and server.open >= most_connections:
            return TurnedAway()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a sign-in without TLS is what some tests ask for
            return speaks(server, enable_SMTPUTF8=True, hostname="mx.tests.example", **smtp_options)

    listening = await asyncio.get_running_loop().create_server(session, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await listening.wait_closed()
