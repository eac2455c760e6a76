"""Opens the mailbox: connects, starts TLS, and signs in by password or token."""

import ssl

from pingcheck.inbox.imap_connection import ImapConnection, ImapSignInRefused
from pingcheck.inbox.imap_responses import ImapTrouble
from pingcheck.sending.certificates import why_unusable
from pingcheck.sending.mail_servers import Mailbox
from pingcheck.sending.sasl import sign_in
from pingcheck.sending.tokens import TokenSource, TokenTrouble


async def open_mailbox(mailbox: Mailbox) -> ImapConnection:
    """A connection that is signed in. Raises ImapTrouble, OSError or TimeoutError.

    If the server refuses a token, we get a new one and try once more: the old one may have been revoked early.
    """
    if mailbox.tokens is None:
        return await _signed_in(mailbox, "")
    token = await _token(mailbox.tokens)
    try:
        return await _signed_in(mailbox, token)
    except ImapSignInRefused:
        another = await _token(mailbox.tokens, refused=token)
        if another == token:
            raise
    return await _signed_in(mailbox, another)


async def _token(tokens: TokenSource, refused: str = "") -> str:
    try:
        return await tokens.token(refused)
    except TokenTrouble as trouble:
        raise ImapTrouble(f"There is no token for it: {trouble}") from trouble


async def _signed_in(mailbox: Mailbox, token: str) -> ImapConnection:
    try:
        connection = await ImapConnection.open(mailbox.server, mailbox.ca)
    except ssl.SSLError as error:
        raise ImapTrouble(why_unusable(error)) from error
    try:
        if token:
            await _by_token(connection, mailbox, token)
        else:
            await connection.login(mailbox.server.user, mailbox.server.password or "")
    except BaseException:
        connection.close()
        raise
    return connection


async def _by_token(connection: ImapConnection, mailbox: Mailbox, token: str) -> None:
    server = mailbox.server
    offered = {name.decode("ascii", "replace").removeprefix("AUTH=") for name in await connection.capabilities()}
    words = sign_in(offered, server.user, token, server.host, server.port)
    if words is None:
        raise ImapTrouble("It offers no sign-in by token, neither XOAUTH2 nor OAUTHBEARER")
    await connection.authenticate(words)
