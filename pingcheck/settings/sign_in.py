"""The settings for signing in to mail servers by token, and for trusted certificates (docs/sign-in.md)."""

import shlex
import ssl
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, Field, SecretStr

from pingcheck.settings.server_urls import ImapServer, SmtpServer, is_loopback

TOKEN_SETTINGS = "PINGCHECK_OAUTH_TOKEN_URL with its client, or PINGCHECK_TOKEN_COMMAND"  # noqa: S105  (their names)


def certificates(value: str) -> str:
    """Certificates in PEM. Raises ValueError if there is none, or one that cannot be read."""
    if value:
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=value)
        except (ssl.SSLError, ValueError):
            raise ValueError("it holds no certificate; PINGCHECK_TLS_CA_FILE names a file in PEM") from None
    return value


def token_address(value: str) -> str:
    """The URL of a token endpoint. It is sent our secret, so ValueError is raised unless that goes by TLS."""
    try:
        parts = urlsplit(value)
        whole = parts.hostname and not parts.username and not parts.fragment and value.isprintable()
    except ValueError:
        whole = None
    if not whole or (parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or ""))):
        raise ValueError("write the address of the token endpoint, such as https://login.example.org/oauth2/token")
    return value


def command(value: SecretStr) -> SecretStr:
    """A program and its arguments as a shell would split them; no shell runs it. Raises ValueError."""
    try:
        words = shlex.split(value.get_secret_value())
    except ValueError:
        words = []
    if not words:
        raise ValueError("write a program and its arguments, such as /usr/local/bin/token --for mail")
    return value


Command = Annotated[SecretStr, AfterValidator(command)] | None


class SignInSettings(BaseModel):
    """The part of the settings that is about signing in to mail servers."""

    # Certificate authorities (PEM) to trust for mail servers and the token endpoint, besides those of the system. In
    # the environment mostly given as PINGCHECK_TLS_CA_FILE.
    tls_ca: Annotated[str, AfterValidator(certificates)] = ""
    # If smtp_url or imap_url has a user without a password, a token signs in. It comes from this endpoint by the client
    # credentials grant (RFC 6749 §4.4) …
    oauth_token_url: Annotated[str, AfterValidator(token_address)] | None = None
    oauth_client_id: Annotated[str, Field(max_length=500)] = ""
    oauth_client_secret: SecretStr | None = None
    oauth_scope: Annotated[str, Field(max_length=1000)] = ""
    # … or from a command that prints it; each of the two servers may have a command of its own.
    token_command: Command = None
    smtp_token_command: Command = None
    imap_token_command: Command = None

    def sign_in_problem(self, smtp: SmtpServer, imap: ImapServer | None) -> str:
        """Which settings do not fit together, in one sentence; empty if all do."""
        endpoint = (self.oauth_token_url, self.oauth_client_id, self.oauth_client_secret)
        if any(endpoint) and not all(endpoint):
            return "set PINGCHECK_OAUTH_TOKEN_URL, PINGCHECK_OAUTH_CLIENT_ID and PINGCHECK_OAUTH_CLIENT_SECRET together"
        if self.oauth_token_url and self.token_command:
            return "set PINGCHECK_OAUTH_TOKEN_URL or PINGCHECK_TOKEN_COMMAND, not both"
        if smtp.by_token and smtp.security == "smtp" and not is_loopback(smtp.host):
            return "PINGCHECK_SMTP_URL would send the token in the clear: write smtp+starttls:// or smtps://"
        by_token = {"SMTP": smtp.by_token, "IMAP": imap is not None and imap.by_token}
        own = {"SMTP": self.smtp_token_command, "IMAP": self.imap_token_command}
        shared = self.token_command or self.oauth_token_url
        for name in by_token:
            if by_token[name] and not (own[name] or shared):
                return f"PINGCHECK_{name}_URL has a user without a password: write it, or set {TOKEN_SETTINGS}"
            if own[name] and not by_token[name]:
                return f"PINGCHECK_{name}_TOKEN_COMMAND is for a PINGCHECK_{name}_URL with a user and no password"
        if shared and not any(by_token.values()):
            return "a token is for PINGCHECK_SMTP_URL or PINGCHECK_IMAP_URL with a user and no password; none is so"
        return ""
