"""Composing: the stored frame of a message filled with its ping's own words, each made safe for where it goes."""

from collections import OrderedDict
from datetime import UTC, datetime
from email.header import Header
from email.utils import format_datetime, formataddr
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from directory.languages import Language
from directory.mail_addresses import valid_address
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.exercise import Frame
from pingcheck.sending.outbox import Claimed, FrameKey
from pingcheck.sending.prepared_frames import PreparedFrame, escaped, in_utf8, prepare
from pingcheck.settings import Settings
from pingcheck.wording.moments import in_zone

LONGEST_VALUE = 300
LONGEST_LINE = 78  # RFC 5322 §2.1.1
LONGEST_ENCODED_LINE = 76  # RFC 2047 §2, so that an encoded word after its space has at most 75
LONGEST_WORD = 60  # of ASCII in a header: beside a header's name it still fits into a line
MOST_PREPARED = 1000  # frames for a State and a time zone, some ten kilobytes each
JOINERS = "\u200c\u200d"  # names in Persian or Sinhala, and many emoji, are spelt with them

PreparedKey = tuple[FrameKey, str, str, str, datetime]


class Composed(NamedTuple):
    """A mail as it goes over the wire, lines and dots too, and its envelope."""

    sender: str
    recipient: str
    envelope_id: str  # what reports about it call it, where the server takes that (RFC 3461 §4.4)
    content: bytes


class Composer:
    """Composes mails of one sender. What a State and a time zone share is done once, and kept for the next."""

    def __init__(self, settings: Settings, keys: LinkKeys) -> None:
        self._sender = settings.sender
        self._domain = settings.sender.rpartition("@")[2]
        self._link_start = f"{settings.base_url}/r/"
        self._from = from_header(settings.sender_name, settings.sender)
        self._reply_to = settings.sender if settings.reads_mail else settings.secretariat_mailbox
        self._keys = keys
        self._code_keys = CodeKeys(settings.secrets())
        self._tagged: ReturnAddresses | None = None
        if settings.reads_mail and settings.return_address == "tagged":
            self._tagged = ReturnAddresses(settings.secrets(), self._domain)
        self._prepared: OrderedDict[PreparedKey, PreparedFrame] = OrderedDict()

    def compose(self, claimed: Claimed, frame: Frame, now: datetime) -> Composed:
        """The mail of a claimed message. Its Message-ID is the message's id, the same at every try.

        No encoded text can hold the boundary: quoted-printable has no `=_`, base64 no `_` (RFC 2045 §6.7, §6.8).
        """
        prepared = self._prepare(claimed, frame)
        entry = ", ".join(part for part in (claimed.name, claimed.position, claimed.entity) if part)
        sender, reply_to = self._comes_back_to(claimed.message_id)
        values = {
            "entry": one_line(entry),
            "link": self._link_start + self._keys.token(claimed.ping_id),
            "code": self._code_keys.code(claimed.ping_id),
            "reply_to": reply_to,
        }
        recipient = wire_address(claimed.address)
        ticket = one_line(claimed.ticket) if claimed.ticket else ""
        subject = f"{prepared.subject} {ticket}" if ticket else prepared.subject
        mark = claimed.message_id.hex
        thread = ""
        if claimed.thread_onto is not None:
            first = f"<{claimed.thread_onto.hex}@{self._domain}>"
            thread = f"In-Reply-To: {first}\r\nReferences: {first}\r\n"
        head = (
            f"From: {self._from}\r\n"
            f"To: {recipient}\r\n"
            f"Subject: {encoded_header('Subject', subject)}\r\n"
            f"Date: {_date(now.replace(microsecond=0))}\r\n"
            f"Message-ID: <{mark}@{self._domain}>\r\n"
            f"Reply-To: {reply_to}\r\n"
            "MIME-Version: 1.0\r\n"
            f'Content-Type: multipart/alternative;\r\n boundary="=_{mark}"\r\n'
            f"{thread}\r\n"
        )
        between = f"--=_{mark}"
        content = (
            head.encode("utf-8", "replace")
            + f"{between}\r\n".encode("ascii")
            + prepared.text.filled(in_utf8(values))
            + f"{between}\r\n".encode("ascii")
            + prepared.page.filled(in_utf8(escaped(values)))
            + f"{between}--\r\n".encode("ascii")
        )
        return Composed(sender, recipient, mark, content)

    def _comes_back_to(self, message_id: UUID) -> tuple[str, str]:
        """Where bounces of a message go, and replies to it."""
        return self._tagged.both(message_id) if self._tagged else (self._sender, self._reply_to)

    def _prepare(self, claimed: Claimed, frame: Frame) -> PreparedFrame:
        """The frame with what its State and time zone share filled in."""
        key = (claimed.frame_key, claimed.state_name, claimed.state_name_en, claimed.time_zone, claimed.closes_at)
        found = self._prepared.get(key)
        if found is None:
            found = self._prepared[key] = prepare(frame, _shared_values(claimed))
            if len(self._prepared) > MOST_PREPARED:
                self._prepared.popitem(last=False)
        else:
            self._prepared.move_to_end(key)
        return found


def _shared_values(claimed: Claimed) -> dict[str, str]:
    return {
        "state": one_line(claimed.state_name),
        "state_en": one_line(claimed.state_name_en),
        "local_time": in_zone(claimed.closes_at, claimed.time_zone, claimed.language) or "",
        "local_time_en": in_zone(claimed.closes_at, claimed.time_zone, Language.ENGLISH) or "",
    }


def one_line(value: str) -> str:
    """A value without line breaks, control characters or marks of ours, and not without end."""
    if not value.isprintable():
        value = "".join(letter if letter.isprintable() or letter in JOINERS else " " for letter in value)
    return " ".join(value.replace("⟦", "").replace("⟧", "").split())[:LONGEST_VALUE]


@lru_cache(maxsize=4)
def _date(second: datetime) -> str:
    return format_datetime(second.astimezone(UTC))


def from_header(name: str, sender: str) -> str:
    """Name and address; a name that is not ASCII, or is long, in as many encoded words as RFC 2047 §2 asks for."""
    plain = formataddr((name, sender))
    if not name or (_goes_as_it_is(name) and len(f"From: {plain}") <= LONGEST_LINE):
        return plain
    return f"{_folded('From', name, 'utf-8')}\r\n <{sender}>"


@lru_cache(maxsize=4096)
def encoded_header(name: str, value: str) -> str:
    """A header's value, folded, and encoded where it is not ASCII or could be taken for encoded (RFC 2047)."""
    return _folded(name, value, "us-ascii" if _goes_as_it_is(value) else "utf-8")


def _folded(name: str, value: str, charset: str) -> str:
    # The library's own limit is 78, which leaves room for encoded words of 77.
    return Header(value, charset, header_name=name).encode(linesep="\r\n", maxlinelen=LONGEST_ENCODED_LINE)


def _goes_as_it_is(value: str) -> bool:
    return value.isascii() and "=?" not in value and all(len(word) <= LONGEST_WORD for word in value.split())


def wire_address(address: str) -> str:
    """The address as it goes over the wire: the domain in ASCII (RFC 5891); the local part as it is.

    Raises ValueError if it could be taken for more than an address; nobody is mailed then.
    """
    if not address.isprintable() or " " in address:
        raise ValueError("a mail address has no spaces, line breaks or control characters")
    local, _, domain = address.rpartition("@")
    return address if domain.isascii() else f"{local}@{_ascii_domain(domain)}"


@lru_cache(maxsize=4096)
def _ascii_domain(domain: str) -> str:
    # Python's own "idna" codec is of 2003 and turns faß.example into fass.example, which is somebody else's.
    return valid_address(f"anybody@{domain}").ascii_domain
