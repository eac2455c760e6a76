"""Connecting to the mail server: found, secured, greeted and signed in by aiosmtplib, then ours to speak with."""

import ssl

from aiosmtplib import SMTP, SMTPAuthenticationError, SMTPException, SMTPHeloError, SMTPResponse, SMTPResponseException

from directory.statements import storable
from pingcheck.addresses import SmtpServer
from pingcheck.mail.dialogue import Dialogue, taken_over

LONGEST_REPLY = 1000


class ServerUnusable(Exception):
    """The server takes no mail of ours at all; the message is a sentence for the operator. No contact is to blame."""


class LineLost(Exception):
    """The connection broke, or was broken off (421), before the mail was handed over."""


async def connect(server: SmtpServer, patience_s: float) -> Dialogue:
    """A dialogue with the server, ready for the first mail. Raises ServerUnusable, or LineLost for what passes."""
    client = SMTP(
        hostname=server.host,
        port=server.port,
        use_tls=server.security == "smtps",
        start_tls=server.security == "smtp+starttls",
        tls_context=ssl.create_default_context() if server.security != "smtp" else None,
        timeout=patience_s,
    )
    where = f"{server.host}:{server.port}"
    try:
        await client.connect()
        await _greet(client)
        if server.user is not None:
            await client.login(server.user, server.password or "")
        return taken_over(client)
    except SMTPAuthenticationError as refusal:
        client.close()
        raise ServerUnusable(f"The mail server {where} refuses our sign-in: {quoted(refusal)}") from refusal
    except SMTPResponseException as refusal:
        client.close()
        if 400 <= refusal.code < 500:  # too many connections, or too soon: not the end of it
            raise LineLost(quoted(refusal)) from refusal
        raise ServerUnusable(f"The mail server {where} turns us away: {quoted(refusal)}") from refusal
    except (SMTPException, OSError, ValueError) as error:
        client.close()
        why = str(error) or type(error).__name__
        raise ServerUnusable(f"The mail server {where} cannot be used: {why}") from error


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


def quoted(reply: SMTPResponse | SMTPResponseException) -> str:
    return said(f"{reply.code} {reply.message}")
