"""The servers that we sign in to, with the certificates that we trust and the source of their tokens."""

from dataclasses import dataclass

from pydantic import SecretStr

from pingcheck.sending.token_command import TokenCommand
from pingcheck.sending.token_endpoint import Endpoint
from pingcheck.sending.tokens import TokenSource, TokenTrouble
from pingcheck.settings import Settings
from pingcheck.settings.server_urls import ImapServer, SmtpServer


@dataclass(frozen=True, slots=True)
class Relay:
    """The server that takes our mail. Make one and share it, because it keeps the token."""

    server: SmtpServer
    ca: str = ""
    tokens: TokenSource | None = None


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The mailbox that we read."""

    server: ImapServer
    ca: str = ""
    tokens: TokenSource | None = None


def relay_of(settings: Settings) -> Relay:
    server = settings.smtp_server
    tokens = _tokens(settings, settings.smtp_token_command) if server.by_token else None
    return Relay(server, settings.tls_ca, tokens)


def mailbox_of(settings: Settings) -> Mailbox | None:
    server = settings.imap_server
    if server is None:
        return None
    tokens = _tokens(settings, settings.imap_token_command) if server.by_token else None
    return Mailbox(server, settings.tls_ca, tokens)


async def token_troubles(settings: Settings) -> list[str]:
    """A sentence for each server that needs a token we cannot get. It tries to get each of them."""
    servers = [("mail server", relay_of(settings)), ("mailbox", mailbox_of(settings))]
    troubles = []
    for what, place in servers:
        if place is not None and place.tokens is not None:
            try:
                await place.tokens.token()
            except TokenTrouble as trouble:
                troubles.append(f"There is no token for the {what} at {place.server.host}: {trouble}.")
    return troubles


def _tokens(settings: Settings, own: SecretStr | None) -> TokenSource:
    """From the server's own token command, else from the one for all servers, else from the token endpoint. The
    settings are checked, so one of them is set."""
    command = own or settings.token_command
    if command is not None:
        return TokenSource(TokenCommand(command.get_secret_value()).ask)
    assert settings.oauth_token_url is not None
    assert settings.oauth_client_secret is not None
    endpoint = Endpoint(
        settings.oauth_token_url,
        settings.oauth_client_id,
        settings.oauth_client_secret.get_secret_value(),
        settings.oauth_scope,
        settings.tls_ca,
    )
    return TokenSource(endpoint.ask)
