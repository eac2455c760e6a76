"""One kept connection to the mail server: hands over one mail at a time and says what became of it."""

import contextlib
import ssl
from typing import NamedTuple

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPHeloError,
    SMTPResponse,
    SMTPResponseException,
    SMTPServerDisconnected,
)

from directory.statements import storable
from pingcheck.addresses import SmtpServer
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.faults import fault_point
from pingcheck.mail.composing import Composed
from pingcheck.mail.verdict import read_refusal

STAGE_TIMEOUT_S = 60.0
DATA_TIMEOUT_S = 600.0  # RFC 5321 §4.5.3.2.6: ten minutes for the word after the final dot
LONGEST_REPLY = 1000
TAKES_RECIPIENT = (250, 251)
STARTS_INPUT = 354


class ServerUnusable(Exception):
    """The server takes no mail of ours at all; the message is a sentence for the operator. No contact is to blame."""


class LineLost(Exception):
    """The connection broke, or was broken off (421), before the mail was handed over."""


class Handover(NamedTuple):
    """What became of one mail, with the server's own words."""

    delivery: Delivery
    cause: Cause | None
    stage: str
    code: int | None
    reply: str


class Line:
    """A connection that is opened when first needed and again when lost. Owned by one task."""

    def __init__(self, server: SmtpServer) -> None:
        self.server = server
        self._client: SMTP | None = None

    async def send(self, mail: Composed) -> Handover:
        """Hands over one mail. Raises ServerUnusable or LineLost if it was not handed over at all."""
        client = await self._connected()
        wide = not mail.recipient.isascii()
        options = b" SMTPUTF8" if wide else b""
        reply = await self._command(client, b"MAIL", b"FROM:<" + mail.sender.encode() + b">" + options)
        if reply.code != 250:
            if reply.code >= 500 and not wide:
                raise ServerUnusable(f"The mail server refuses our sender: {_words(reply)}")
            return await self._refused("mail", reply)
        reply = await self._command(client, b"RCPT", b"TO:<" + mail.recipient.encode() + b">")
        if reply.code not in TAKES_RECIPIENT:
            return await self._refused("rcpt", reply)
        return await self._data(client, mail.content)

    async def _command(self, client: SMTP, *words: bytes) -> SMTPResponse:
        """The server's reply. The library's own `mail` and `rcpt` would parse each address again. 421 means that the
        server ends the conversation, whatever was asked (RFC 5321 §3.8)."""
        try:
            reply = await client.execute_command(*words)
        except (SMTPException, OSError) as error:
            raise await self._line_lost(error) from error
        if reply.code == 421:
            await self.close()
            raise LineLost(_words(reply))
        return reply

    async def _data(self, client: SMTP, content: bytes) -> Handover:
        """DATA in two steps, unlike the library's: what is lost before the content was sent is not in doubt."""
        reply = await self._command(client, b"DATA")
        if reply.code != STARTS_INPUT:
            return await self._refused("data", reply)
        fault_point("courier.before_data")
        try:
            reply = await self._send_content(client, content)
        except (SMTPException, OSError) as error:
            # Perhaps the server has the mail and its word was lost: it goes out once more, and says so.
            await self.close()
            return Handover(Delivery.IN_DOUBT, Cause.UNREACHABLE, "data", None, _name(error))
        if reply.code == 421:
            await self.close()
            raise LineLost(_words(reply))
        if reply.code != 250:
            return await self._refused("data", reply)
        fault_point("courier.after_250")
        return Handover(Delivery.ACCEPTED, None, "data", reply.code, said(reply.message))

    async def _send_content(self, client: SMTP, content: bytes) -> SMTPResponse:
        """The composed mail, whose lines and dots are already as they go over the wire, and the final dot."""
        protocol = client.protocol
        if protocol is None:
            raise SMTPServerDisconnected("lost before the content")
        protocol.write(content + b".\r\n")
        fault_point("courier.mid_data")
        return await protocol.read_response(timeout=DATA_TIMEOUT_S)

    async def _refused(self, stage: str, reply: SMTPResponse) -> Handover:
        verdict = read_refusal(stage, reply.code, reply.message)
        with contextlib.suppress(SMTPException, OSError):
            if self._client is not None:
                await self._client.rset()
        return Handover(verdict.delivery, verdict.cause, stage, reply.code, said(reply.message))

    async def _line_lost(self, error: Exception) -> LineLost:
        await self.close()
        return LineLost(_words(error) if isinstance(error, SMTPResponseException) else _name(error))

    async def _connected(self) -> SMTP:
        if self._client is not None and self._client.is_connected:
            return self._client
        server = self.server
        client = SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.security == "smtps",
            start_tls=server.security == "smtp+starttls",
            tls_context=ssl.create_default_context() if server.security != "smtp" else None,
            timeout=STAGE_TIMEOUT_S,
        )
        where = f"{server.host}:{server.port}"
        try:
            await client.connect()
            await _greet(client)
            if server.user is not None:
                await client.login(server.user, server.password or "")
        except SMTPAuthenticationError as refusal:
            client.close()
            raise ServerUnusable(f"The mail server {where} refuses our sign-in: {_words(refusal)}") from refusal
        except SMTPResponseException as refusal:
            client.close()
            if 400 <= refusal.code < 500:  # too many connections, or too soon: not the end of it
                raise LineLost(_words(refusal)) from refusal
            raise ServerUnusable(f"The mail server {where} turns us away: {_words(refusal)}") from refusal
        except (SMTPException, OSError, ValueError) as error:
            client.close()
            raise ServerUnusable(f"The mail server {where} cannot be used: {str(error) or _name(error)}") from error
        self._client = client
        return client

    async def close(self) -> None:
        """Ends the connection, politely if it still stands."""
        client, self._client = self._client, None
        if client is None:
            return
        with contextlib.suppress(SMTPException, OSError):
            await client.quit(timeout=2)
        client.close()


async def _greet(client: SMTP) -> None:
    """EHLO, or HELO where a server knows nothing better (RFC 5321 §3.2)."""
    if client.is_ehlo_or_helo_needed:
        try:
            await client.ehlo()
        except SMTPHeloError:
            await client.helo()


def said(reply: str) -> str:
    """A server's words as they can be kept, whatever bytes it sent."""
    return storable(reply)[:LONGEST_REPLY]


def _words(refusal: SMTPResponse | SMTPResponseException) -> str:
    return said(f"{refusal.code} {refusal.message}")


def _name(error: Exception) -> str:
    return type(error).__name__
