"""Composing: the stored frame of a message filled with its ping's own words, each made safe for where it goes."""

import base64
import binascii
import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.header import Header
from email.utils import format_datetime, formataddr
from uuid import UUID

from email_validator import validate_email

from directory.languages import Language
from pingcheck.conversation.links import LinkKeys
from pingcheck.mail.outbox import Claimed
from pingcheck.moments import in_zone
from pingcheck.settings import Settings

MARK = re.compile("⟦([a-z_]+)⟧")
LATIN = frozenset({Language.ENGLISH, Language.FRENCH, Language.SPANISH})
LONGEST_VALUE = 300


@dataclass(frozen=True, slots=True)
class Composed:
    """A mail ready for the wire, and its envelope."""

    sender: str
    recipient: str
    content: bytes


def compose(claimed: Claimed, settings: Settings, keys: LinkKeys, now: datetime) -> Composed:
    """The mail of a claimed message. Its Message-ID is the message's id, the same at every try."""
    values = _values(claimed, settings, keys)
    frame = claimed.frame
    recipient = wire_address(claimed.address)
    boundary = f"=_{claimed.message_id.hex}"
    headers = [
        ("From", from_header(settings.sender_name, settings.sender)),
        ("To", recipient),
        ("Subject", encoded_header("Subject", _filled(frame.subject, values))),
        ("Date", format_datetime(now.astimezone(UTC))),
        ("Message-ID", message_id(claimed.message_id, settings.sender)),
        ("Reply-To", settings.secretariat_mailbox),
        ("MIME-Version", "1.0"),
        ("Content-Type", f'multipart/alternative; boundary="{boundary}"'),
    ]
    if claimed.thread_onto is not None:
        first = message_id(claimed.thread_onto, settings.sender)
        headers += [("In-Reply-To", first), ("References", first)]
    text = _filled(frame.text, values)
    page = _filled(frame.html, {name: html.escape(value) for name, value in values.items()})
    lines = [
        *(f"{name}: {value}" for name, value in headers),
        "",
        f"--{boundary}",
        *_part("plain", text, frame.language),
        f"--{boundary}",
        *_part("html", page, frame.language),
        f"--{boundary}--",
        "",
    ]
    return Composed(settings.sender, recipient, "\r\n".join(lines).encode("utf-8"))


def message_id(of_message: UUID, sender: str) -> str:
    return f"<{of_message.hex}@{sender.rpartition('@')[2]}>"


def _values(claimed: Claimed, settings: Settings, keys: LinkKeys) -> dict[str, str]:
    ping, closes_at = claimed.ping, claimed.exercise.closes_at
    assert closes_at is not None  # an open exercise has an end
    return {
        "state": one_line(ping.state_name),
        "state_en": one_line(ping.state_name_en),
        "entry": one_line(", ".join(part for part in (ping.name, ping.position, ping.entity) if part)),
        "local_time": in_zone(closes_at, ping.time_zone, ping.language) or "",
        "local_time_en": in_zone(closes_at, ping.time_zone, Language.ENGLISH) or "",
        "link": f"{settings.base_url}/r/{keys.token(ping.id)}",
    }


def one_line(value: str) -> str:
    """A value without line breaks, control characters or marks of ours, and not without end."""
    kept = "".join(character if character.isprintable() else " " for character in value)
    return " ".join(kept.translate({ord("⟦"): None, ord("⟧"): None}).split())[:LONGEST_VALUE]


def _filled(frame: str, values: dict[str, str]) -> str:
    """One pass over the frame, so that nothing inside a value is ever taken for a mark."""
    return MARK.sub(lambda mark: values[mark[1]], frame)


def from_header(name: str, sender: str) -> str:
    """Name and address; a name that is not ASCII in as many encoded words as RFC 2047 §2 asks for."""
    if _goes_as_it_is(name):
        return formataddr((name, sender))
    return f"{encoded_header('From', name)}\r\n <{sender}>"


def encoded_header(name: str, value: str) -> str:
    """A header's value, folded, and encoded where it is not ASCII or could be taken for encoded (RFC 2047)."""
    charset = "us-ascii" if _goes_as_it_is(value) else "utf-8"
    return Header(value, charset, header_name=name).encode(linesep="\r\n")


def _goes_as_it_is(value: str) -> bool:
    return value.isascii() and "=?" not in value


def _part(kind: str, content: str, language: Language) -> list[str]:
    """A body part: quoted-printable where the script is Latin, base64 where nearly every letter would be escaped."""
    raw = "\r\n".join(line.rstrip() for line in content.splitlines()).encode("utf-8") + b"\r\n"
    if language in LATIN:
        encoding, coded = "quoted-printable", binascii.b2a_qp(raw, istext=True)
    else:
        encoding, coded = "base64", base64.encodebytes(raw)
    return [
        f"Content-Type: text/{kind}; charset=utf-8",
        f"Content-Transfer-Encoding: {encoding}",
        f"Content-Language: {language.value}",
        "",
        *coded.decode("ascii").splitlines(),
    ]


def wire_address(address: str) -> str:
    """The address as it goes over the wire: the domain in ASCII (RFC 5891); the local part as it is."""
    local, _, domain = address.rpartition("@")
    if domain.isascii():
        return address
    # Python's own "idna" codec is of 2003 and turns faß.example into fass.example, which is somebody else's.
    checked = validate_email(address, check_deliverability=False, allow_smtputf8=True, test_environment=True)
    return f"{local}@{checked.ascii_domain}"
