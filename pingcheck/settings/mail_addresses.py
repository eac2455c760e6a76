"""Mail addresses in the settings."""

import re

from email_validator import EmailNotValidError

from directory.mail_addresses import valid_address

ON_THIS_MACHINE = re.compile(r"[A-Za-z0-9._+-]+@localhost")


def mail_address(value: str) -> str:
    """The mailbox as every mail server takes it, its domain in ASCII. Raises ValueError."""
    if ON_THIS_MACHINE.fullmatch(value):
        return value
    try:
        parsed = valid_address(value, ascii_only=True)
    except EmailNotValidError as error:
        raise ValueError("write one plain email address, such as check@example.org") from error
    return parsed.ascii_email or parsed.normalized


def named_mailbox(text: str) -> tuple[str, str]:
    """The name and the address of `Secretariat <check@example.org>`; of anything else an empty name and the text."""
    name, bracket, address = text.removesuffix(">").rpartition("<")
    name = name.strip().removeprefix('"').removesuffix('"').strip()
    if not bracket or not text.endswith(">") or not name.isprintable() or set(name) & set('<>"'):
        return "", text
    return "" if name.lower() == address.strip().lower() else name, address.strip()


def confinement(value: str) -> str:
    """A mail address, or a domain written as `@rehearsal.example`, in lower case. Raises ValueError."""
    if value.startswith("@"):
        return "@" + mail_address("anybody" + value).partition("@")[2].lower()
    return mail_address(value).lower()
