"""Connects to the mail server. aiosmtplib opens, secures and greets the connection and signs in; then we take over."""

import re

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPResponse,
    SMTPResponseException,
    SMTPServerDisconnected,
    SMTPTimeoutError,
)

from directory.database.statements import storable
from directory.phrases import N_
from pingcheck.sending.certificates import tls_context, why_unusable
from pingcheck.sending.mail_servers import Relay
from pingcheck.sending.sasl import SaslDialogue, sign_in
from pingcheck.sending.smtp_dialogue import SmtpDialogue, take_over
from pingcheck.sending.tokens import TokenSource, TokenTrouble

LONGEST_REPLY = 1000
SIGNED_IN = 235
ENHANCED_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}(?![\w.])")
CONTINUE = 334
NO_ANSWER = (SMTPConnectError, SMTPServerDisconnected, SMTPTimeoutError)


class ServerTrouble(Exception):
    """Why a mail was not handed over. The message is a sentence for the operator.

    It goes to logs and alarms, so it has our own words and the server's codes, never the server's words: those may
    contain a contact's address, a reply link or a signed return address. They stand apart, for a terminal only.
    """

    def __init__(self, sentence: str, words: str = "") -> None:
        super().__init__(sentence)
        self.words = words


class ServerUnusable(ServerTrouble):
    """The server takes no mail from us at all. No contact is to blame."""


class ServerSilent(ServerUnusable):
    """Nobody answers at its address, or not with a greeting."""


class SignInRefused(ServerUnusable):
    """The server rejects our user name, or its password or token."""


class ConnectionLost(ServerTrouble):
    """The connection broke, or the server closed it (421), before the mail was handed over."""


async def connect(relay: Relay, patience_s: float) -> SmtpDialogue:
    """A dialogue with the server, ready for the first mail. Raises ServerUnusable, or ConnectionLost if trying again
    may help.

    If the server refuses a token, we get a new one and try once more: the old one may have been revoked early.
    """
    if relay.tokens is None:
        return await _connect_once(relay, "", patience_s)
    token = await _token(relay, relay.tokens)
    try:
        return await _connect_once(relay, token, patience_s)
    except SignInRefused:
        another = await _token(relay, relay.tokens, refused=token)
        if another == token:
            raise
    return await _connect_once(relay, another, patience_s)


async def _token(relay: Relay, tokens: TokenSource, refused: str = "") -> str:
    try:
        return await tokens.token(refused)
    except TokenTrouble as trouble:
        text = N_("There is no token for the mail server {server}: {why}")
        raise ServerUnusable(text.format(server=_host_and_port(relay), why=trouble)) from trouble


def _host_and_port(relay: Relay) -> str:
    return f"{relay.server.host}:{relay.server.port}"


async def _connect_once(relay: Relay, token: str, patience_s: float) -> SmtpDialogue:
    server = relay.server
    client = SMTP(
        hostname=server.host,
        port=server.port,
        use_tls=server.security == "smtps",
        start_tls=server.security == "smtp+starttls",
        tls_context=tls_context(relay.ca) if server.security != "smtp" else None,
        timeout=patience_s,
    )
    where = _host_and_port(relay)
    try:
        await client.connect()
        await _greet(client)
        if token:
            await _sign_in_by_token(client, relay, token)
        elif server.user is not None:
            await client.login(server.user, server.password or "")
        return take_over(client)
    except SMTPAuthenticationError as refusal:
        client.close()
        words = "" if token else code_and_words(refusal)  # they may repeat the token
        refused = N_("The mail server {server} refuses our sign-in: {why}")
        raise SignInRefused(refused.format(server=where, why=codes_only(refusal)), words) from None
    except SMTPResponseException as refusal:
        client.close()
        if 400 <= refusal.code < 500:  # too many connections, or too soon: it will pass
            raise ConnectionLost(codes_only(refusal), code_and_words(refusal)) from None
        turned_away = N_("The mail server {server} turns us away: {why}")
        why = turned_away.format(server=where, why=codes_only(refusal))
        raise ServerUnusable(why, code_and_words(refusal)) from None
    except (SMTPException, OSError, ValueError) as error:
        client.close()
        unusable = ServerSilent if isinstance(error, NO_ANSWER) else ServerUnusable
        useless = N_("The mail server {server} cannot be used: {why}")
        raise unusable(useless.format(server=where, why=why_unusable(error))) from None


async def _greet(client: SMTP) -> None:
    """EHLO, or HELO if the server does not know EHLO (RFC 5321 §3.2)."""
    if client.is_ehlo_or_helo_needed:
        try:
            await client.ehlo()
        except SMTPHeloError:
            await client.helo()


async def _sign_in_by_token(client: SMTP, relay: Relay, token: str) -> None:
    """Sends the token on a line of its own, since many are too long for a command line (RFC 4954 §4).

    Raises SMTPAuthenticationError if the server refuses, SMTPResponseException if the refusal is temporary (4xx); both
    with the server's last reply.
    """
    server = relay.server
    offered = {name.upper() for name in client.server_auth_methods}
    words = sign_in(offered, server.user or "", token, server.host, server.port)
    if words is None:
        raise SMTPException("it offers no sign-in by token, neither XOAUTH2 nor OAUTHBEARER")
    reply = await _exchange_sasl(client, words)
    if reply.code != SIGNED_IN:
        raise (SMTPResponseException if 400 <= reply.code < 500 else SMTPAuthenticationError)(reply.code, reply.message)


async def _exchange_sasl(client: SMTP, words: SaslDialogue) -> SMTPResponse:
    try:
        reply = await client.execute_command(b"AUTH", words.mechanism)
        for line in (words.response, words.last_word):
            if reply.code == CONTINUE:
                reply = await client.execute_command(line)
    except SMTPResponseException:  # the server's text may echo our token
        raise SMTPException("it answers our sign-in with what is no SMTP") from None
    return reply


def storable_words(reply: str) -> str:
    """A server's words in a form that the database can store, whatever bytes it sent."""
    return storable(reply)[:LONGEST_REPLY]


def code_and_words(reply: SMTPResponse | SMTPResponseException) -> str:
    """The reply's code and words. They are kept with the attempt, where only officers see them."""
    return storable_words(f"{reply.code} {reply.message}")


def codes_only(reply: SMTPResponse | SMTPResponseException) -> str:
    """The reply's code and enhanced status code (RFC 3463). Nothing else of a reply may go into a log or an alarm."""
    if reply.code < 0:
        return "it does not speak SMTP"
    enhanced = ENHANCED_STATUS.match(reply.message)
    return f"{reply.code} {enhanced[0]}" if enhanced else str(reply.code)
