"""Composes the mails of an exercise: fills a stored frame with the ping's own values, each escaped for its place."""

from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from directory.contacts import Role
from directory.languages import Language
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.links import LinkKeys
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.exercise import Frame
from pingcheck.exercises.message import MessageKind
from pingcheck.sending.deadline import times_until
from pingcheck.sending.missing_entries import MissingEntry, in_lines
from pingcheck.sending.prepared_frames import PreparedFrame, escaped, in_utf8, prepare
from pingcheck.sending.wire import Composed, encoded_header, from_header, one_line, wire_address
from pingcheck.settings import Settings
from pingcheck.wording.names import entry_line, names_in
from pingcheck.wording.sections import MISSING, SHARED

MOST_PREPARED = 1000  # prepared frames to keep, one for each State and time zone, about ten kilobytes each

FrameKey = tuple[int, Language, Role]  # the step that the text was written for, and its readers


PreparedKey = tuple[FrameKey, str, str, str, datetime, tuple[int | None, int | None], int, bool]


class ExerciseMail(NamedTuple):
    """A claimed message of a step, with everything that goes into its frame. All of it comes from the frozen roster."""

    message_id: UUID
    attempts: int
    frame_step_id: int
    ping_id: UUID
    exercise_id: int
    reference: str
    closes_at: datetime
    address: str
    language: Language
    role: Role
    time_zone: str
    state_name: str  # in `language`
    state_name_en: str
    name: str
    position: str
    entity: str
    ticket: str | None  # the ticket number that a help desk at this address gave our mail; goes into the subject
    thread_onto: UUID | None  # the first mail of this ping to this address
    is_link_free: bool = False
    shared_place: int | None = None  # which of how many entries that share the mailbox
    shared_count: int | None = None
    is_asked: bool = True  # False if it was, and the mail goes on for others of the mailbox (`bundled_mails.py`)
    missing: tuple[MissingEntry, ...] = ()  # the others of them that a reminder names
    frame: Frame | None = None  # the text to fill, read together with the claim

    @property
    def kind(self) -> MessageKind:
        return MessageKind.STEP

    @property
    def retried_until(self) -> datetime | None:
        return None

    @property
    def frame_key(self) -> FrameKey:
        return self.frame_step_id, self.language, self.role


class Composer:
    """Composes the mails of one sender. What all mails to one State and time zone share is prepared once and kept."""

    def __init__(self, settings: Settings, keys: LinkKeys) -> None:
        self._sender = settings.sender
        self._domain = settings.sender.rpartition("@")[2]
        self._link_start = f"{settings.base_url}/r/"
        self._from = {
            language: from_header(names_in(settings, language).sender, settings.sender) for language in Language
        }
        self._reply_to = settings.sender if settings.reads_mail else settings.secretariat_mailbox
        self._keys = keys
        self._code_keys = CodeKeys(settings.secrets())
        self._tagged: ReturnAddresses | None = None
        if settings.reads_mail and settings.return_address == "tagged":
            self._tagged = ReturnAddresses(settings.secrets(), self._domain)
        self._prepared: OrderedDict[PreparedKey, PreparedFrame] = OrderedDict()

    def compose(self, mail: ExerciseMail, frame: Frame, now: datetime) -> Composed:
        """The mail of a claimed message. Its Message-ID is the message's id, so it is the same at every try.

        No encoded text can contain the boundary: quoted-printable never has `=_`, base64 never has `_` (RFC 2045 §6.7,
        §6.8).
        """
        prepared = self._prepare(mail, frame, (mail.closes_at - now) // timedelta(hours=1))
        person = mail.name, mail.position, mail.entity
        sender, reply_to = self._return_addresses(mail.message_id)
        values = {
            "entry": one_line(entry_line(mail.language, *person)),
            "entry_en": one_line(entry_line(Language.ENGLISH, *person)),
            "link": self._link_start + self._keys.token(mail.ping_id),
            "code": self._code_keys.code(mail.ping_id),
            "reply_to": reply_to,
        }
        recipient = wire_address(mail.address)
        mark = mail.message_id.hex
        head = self._head(mail, prepared.subject, recipient, reply_to, now)
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

    def _head(self, mail: ExerciseMail, subject: str, recipient: str, reply_to: str, now: datetime) -> str:
        ticket = one_line(mail.ticket) if mail.ticket else ""
        subject = f"{subject} {ticket}" if ticket else subject
        mark = mail.message_id.hex
        thread = ""
        if mail.thread_onto is not None:
            first = f"<{mail.thread_onto.hex}@{self._domain}>"
            thread = f"In-Reply-To: {first}\r\nReferences: {first}\r\n"
        return (
            f"From: {self._from[mail.language]}\r\n"
            f"To: {recipient}\r\n"
            f"Subject: {encoded_header('Subject', subject)}\r\n"
            f"Date: {_date(now.replace(microsecond=0))}\r\n"
            f"Message-ID: <{mark}@{self._domain}>\r\n"
            f"Reply-To: {reply_to}\r\n"
            "MIME-Version: 1.0\r\n"
            f'Content-Type: multipart/alternative;\r\n boundary="=_{mark}"\r\n'
            f"{thread}\r\n"
        )

    def _return_addresses(self, message_id: UUID) -> tuple[str, str]:
        """The envelope sender, which bounces go to, and the Reply-To address."""
        return self._tagged.both(message_id) if self._tagged else (self._sender, self._reply_to)

    def _prepare(self, mail: ExerciseMail, frame: Frame, hours_left: int) -> PreparedFrame:
        """The frame with the values filled in that all pings of this State and time zone share."""
        hours = hours_left if "⟦time_left⟧" in frame.text else 0
        if mail.missing:
            values = _shared_values(mail, hours) | _missing_values(mail)
            return prepare(frame, values, (SHARED, MISSING), is_link_free=mail.is_link_free)
        state, shared = (mail.state_name, mail.state_name_en), (mail.shared_place, mail.shared_count)
        key = mail.frame_key, *state, mail.time_zone, mail.closes_at, shared, hours, mail.is_link_free
        found = self._prepared.get(key)
        if found is None:
            sections = (SHARED,) if mail.shared_place else ()
            found = prepare(frame, _shared_values(mail, hours), sections, is_link_free=mail.is_link_free)
            self._prepared[key] = found
            if len(self._prepared) > MOST_PREPARED:
                self._prepared.popitem(last=False)
        else:
            self._prepared.move_to_end(key)
        return found


def _shared_values(mail: ExerciseMail, hours_left: int) -> dict[str, str]:
    return {
        "state": one_line(mail.state_name),
        "state_en": one_line(mail.state_name_en),
        **times_until(mail.closes_at, mail.time_zone, mail.language, hours_left),
        "place": str(mail.shared_place),
        "count": str(mail.shared_count),
    }


def _missing_values(mail: ExerciseMail) -> dict[str, str]:
    return {
        "missing": in_lines(mail.missing, mail.language),
        "missing_en": in_lines(mail.missing, Language.ENGLISH),
    }


@lru_cache(maxsize=4)
def _date(second: datetime) -> str:
    return format_datetime(second.astimezone(UTC))
