"""URLs in the settings: of the database, the mail server, the mailbox and this service."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit

from pydantic import SecretStr

from directory.database.engine import UnusableDatabase, database_url

SMTP_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
SMTP_ADDRESS = (
    "write smtp://host:25, smtp+starttls://user:password@host:587 or smtps://user:password@host:465, "
    "and in the password %23 for #, %2F for /, %3A for :, %40 for @"
)
IMAP_PORTS = {"imap": 143, "imap+starttls": 143, "imaps": 993}
IMAP_ADDRESS = (
    "write imaps://user:password@host/INBOX,Junk with the folders to be read, "
    "and in the password %23 for #, %2F for /, %3A for :, %40 for @"
)
DATABASE_ADDRESS = (
    "it is not a database address; write sqlite:////var/lib/pingcheck/pingcheck.db "
    "or postgresql://user:password@host:5432/database, and in the password %23 for #, %2F for /, %3A for :, %40 for @"
)
# The options after the question mark of a PostgreSQL URL that the driver knows.
DATABASE_OPTIONS = frozenset({"ssl", "timeout", "command_timeout", "host", "port"})


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """The mail server that takes our mail, and how to connect to it."""

    host: str
    port: int
    security: str  # "smtp", "smtp+starttls" or "smtps"
    user: str | None
    password: str | None

    @property
    def by_token(self) -> bool:
        """True if we sign in by a token, because there is no password."""
        return self.user is not None and self.password is None


@dataclass(frozen=True, slots=True)
class ImapServer:
    """The server of our mailbox, and the folders that are read."""

    host: str
    port: int
    security: str  # "imap", "imap+starttls" or "imaps"
    user: str
    password: str | None
    folders: tuple[str, ...]

    @property
    def by_token(self) -> bool:
        """True if we sign in by a token, because there is no password."""
        return self.password is None


def parse_imap_url(text: str) -> ImapServer:
    """Reads `imaps://user:password@host/INBOX,Junk`, or `imap+starttls://`, or on this machine `imap://`. Without a
    password a token signs in. Raises ValueError."""
    parts, port = _split(text, IMAP_ADDRESS)
    folders = tuple(unquote(folder).strip() for folder in parts.path.strip("/").split(",") if folder.strip())
    whole = parts.scheme in IMAP_PORTS and parts.hostname and parts.username
    if not whole or parts.query or parts.fragment or not all(folder.isprintable() for folder in folders):
        raise ValueError(IMAP_ADDRESS)
    if parts.scheme == "imap" and not is_loopback(parts.hostname or ""):
        raise ValueError("the password would travel in the clear: write imaps:// or imap+starttls://")
    return ImapServer(
        host=parts.hostname or "",
        port=port or IMAP_PORTS[parts.scheme],
        security=parts.scheme,
        user=unquote(parts.username or ""),
        password=None if parts.password is None else unquote(parts.password),
        folders=folders or ("INBOX",),
    )


def parse_smtp_url(text: str) -> SmtpServer:
    """Reads `smtp://`, `smtp+starttls://` or `smtps://`, with user and password inside; a user without a password
    signs in by token. Raises ValueError."""
    parts, port = _split(text, SMTP_ADDRESS)
    beyond_the_host = parts.path.strip("/") or parts.query or parts.fragment
    if parts.scheme not in SMTP_PORTS or not parts.hostname or beyond_the_host:
        raise ValueError(SMTP_ADDRESS)
    if parts.scheme == "smtp" and parts.password is not None and not is_loopback(parts.hostname):
        raise ValueError("the password would travel in the clear: write smtp+starttls:// or smtps://")
    return SmtpServer(
        host=parts.hostname,
        port=port or SMTP_PORTS[parts.scheme],
        security=parts.scheme,
        user=unquote(parts.username) if parts.username else None,
        password=None if parts.password is None else unquote(parts.password),
    )


def _split(text: str, right: str) -> tuple[SplitResult, int | None]:
    """The URL in parts, and its port. Raises ValueError with what would be right."""
    try:
        parts = urlsplit(text)
        return parts, parts.port
    except ValueError:
        raise ValueError(right) from None  # the library's own words may quote a piece of the password


def database_address(value: SecretStr) -> SecretStr:
    """Raises ValueError unless the drivers understand the URL."""
    try:
        url = database_url(value.get_secret_value())
    except UnusableDatabase as error:
        raise ValueError(str(error)) from error
    except ValueError:
        raise ValueError(DATABASE_ADDRESS) from None  # the library's own words may quote a piece of the password
    unknown = sorted(set(url.query) - DATABASE_OPTIONS) if url.get_backend_name() == "postgresql" else []
    if unknown:
        hint = "; for TLS write ssl=require or ssl=verify-full" if "sslmode" in unknown else ""
        raise ValueError(f"its option {unknown[0]} is not known{hint}")
    return value


def smtp_address(value: SecretStr) -> SecretStr:
    """Raises ValueError unless `parse_smtp_url` understands it."""
    parse_smtp_url(value.get_secret_value())
    return value


def imap_address(value: SecretStr) -> SecretStr:
    """Raises ValueError unless `parse_imap_url` understands it."""
    parse_imap_url(value.get_secret_value())
    return value


def web_address(value: str) -> str:
    """The URL that links begin with, without a slash at its end. Raises ValueError."""
    try:
        parts = urlsplit(value)
        beside = parts.query or parts.fragment or parts.username is not None
        whole = parts.scheme in {"http", "https"} and parts.hostname and not beside and parts.port != 0
    except ValueError:
        whole = None
    if not whole or not value.isprintable() or " " in value:
        raise ValueError("write the address that contacts see, such as https://check.example.org")
    if parts.path.strip("/"):
        raise ValueError(
            f"its path {parts.path} cannot be had, because all pages begin at the root of their host: give the service "
            "a host name of its own, such as https://check.example.org"
        )
    return f"{parts.scheme}://{parts.netloc.lower()}"


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
