"""One kept connection to the mail server: hands over one mail at a time and says what became of it."""

import contextlib
import ssl
from dataclasses import dataclass

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from pingcheck.addresses import SmtpServer
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.faults import fault_point
from pingcheck.mail.composing import Composed
from pingcheck.mail.verdict import read_refusal

STAGE_TIMEOUT_S = 60.0
DATA_TIMEOUT_S = 600.0  # RFC 5321 §4.5.3.2.6: ten minutes for the word after the final dot
LONGEST_REPLY = 1000


class ServerUnusable(Exception):
    """The server takes no mail of ours at all; the message is a sentence for the operator. No contact is to blame."""


class LineLost(Exception):
    """The connection broke, or was broken off (421), before the mail was handed over."""


@dataclass(frozen=True, slots=True)
class Handover:
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
        try:
            await client.mail(mail.sender, options=["SMTPUTF8"] if wide else [], encoding="utf-8" if wide else "ascii")
        except SMTPSenderRefused as refusal:
            await self._lost_if_421(refusal)
            if refusal.code >= 500 and not wide:
                raise ServerUnusable(f"The mail server refuses our sender: {_words(refusal)}") from refusal
            return await self._refused("mail", refusal)
        except (SMTPException, OSError) as error:
            raise await self._line_lost(error) from error
        try:
            await client.rcpt(mail.recipient, encoding="utf-8" if wide else "ascii")
        except SMTPRecipientRefused as refusal:
            await self._lost_if_421(refusal)
            return await self._refused("rcpt", refusal)
        except (SMTPException, OSError) as error:
            raise await self._line_lost(error) from error
        return await self._data(client, mail.content)

    async def _data(self, client: SMTP, content: bytes) -> Handover:
        fault_point("courier.before_data")
        try:
            response = await client.data(content, timeout=DATA_TIMEOUT_S)
        except SMTPDataError as refusal:
            await self._lost_if_421(refusal)
            return await self._refused("data", refusal)
        except (SMTPException, OSError) as error:
            # Perhaps the server has the mail and its word was lost: it goes out once more, and says so.
            await self.close()
            return Handover(Delivery.IN_DOUBT, Cause.UNREACHABLE, "data", None, _name(error))
        fault_point("courier.after_250")
        return Handover(Delivery.ACCEPTED, None, "data", response.code, response.message[:LONGEST_REPLY])

    async def _refused(self, stage: str, refusal: SMTPResponseException) -> Handover:
        verdict = read_refusal(stage, refusal.code, refusal.message)
        with contextlib.suppress(SMTPException, OSError):
            if self._client is not None:
                await self._client.rset()
        return Handover(verdict.delivery, verdict.cause, stage, refusal.code, refusal.message[:LONGEST_REPLY])

    async def _lost_if_421(self, refusal: SMTPResponseException) -> None:
        """421 means that the server ends the conversation, whatever was asked (RFC 5321 §3.8)."""
        if refusal.code == 421:
            raise await self._line_lost(refusal) from refusal

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
            if server.user is not None:
                await client.login(server.user, server.password or "")
        except SMTPAuthenticationError as refusal:
            client.close()
            raise ServerUnusable(f"The mail server {where} refuses our sign-in: {_words(refusal)}") from refusal
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


def _words(refusal: SMTPResponseException) -> str:
    return f"{refusal.code} {refusal.message}"[:LONGEST_REPLY]


def _name(error: Exception) -> str:
    return type(error).__name__
