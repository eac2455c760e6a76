"""Letters: mails that belong to no step. What is the same for claiming any kind of letter."""

import base64
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from sqlalchemy import CTE, ColumnElement, and_, select, true

from directory.languages import Language
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Ping
from pingcheck.sending.mail_kind import Claimed, OfAddress
from pingcheck.sending.wire import encoded_header, from_header, wire_address
from pingcheck.settings import Settings
from pingcheck.wording.names import names_in


def may_go(of_address: OfAddress) -> ColumnElement[bool]:
    """The condition for a letter to go: only its address counts, not the phase of its exercise."""
    return and_(true(), *of_address(Message.recipient.expression))


def letter_head(settings: Settings, letter: Claimed, subject: str, language: Language, now: datetime) -> list[str]:
    """The header lines that all letters have. The Message-ID is the same at every try."""
    return [
        f"From: {from_header(names_in(settings, language).sender, settings.sender)}",
        f"To: {wire_address(letter.address)}",
        f"Subject: {encoded_header('Subject', subject)}",
        f"Date: {format_datetime(now.replace(microsecond=0).astimezone(UTC))}",
        f"Message-ID: <{letter.message_id.hex}@{settings.sender.rpartition('@')[2]}>",
    ]


def plain_text_mail(head: Sequence[str], text: str, language: Language) -> bytes:
    """The bytes of a mail of one text: these header lines, then those about its content."""
    about_content = [
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        f"Content-Language: {language.value}",
    ]
    return "\r\n".join([*head, *about_content, "", ""]).encode("utf-8", "replace") + _in_base64(text)


def two_part_mail(head: Sequence[str], text: str, html: str, letter: tuple[str, Language]) -> bytes:
    """The bytes of a mail that says the same in plain text, first, and in HTML. `letter`: a mark of its own, which
    parts it, and its language."""
    mark, language = letter
    boundary = f"=_{mark}"
    parts = (("plain", text), ("html", html))
    between = [
        *head,
        "MIME-Version: 1.0",
        f'Content-Type: multipart/alternative;\r\n boundary="{boundary}"',
        f"Content-Language: {language.value}",
        "",
        "",
    ]
    content = "\r\n".join(between).encode("utf-8", "replace")
    for kind, said in parts:
        about = f"--{boundary}\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        content += about.encode("ascii") + _in_base64(said)
    return content + f"--{boundary}--\r\n".encode("ascii")


def _in_base64(text: str) -> bytes:
    return base64.encodebytes(text.replace("\n", "\r\n").encode("utf-8", "replace")).replace(b"\n", b"\r\n")


def claimed_of_no_ping(picked: CTE, content: Any, *columns: Any) -> Any:
    """The picked messages with their content, a table that has the same ids. The columns are those with which a
    `PinglessLetter` begins up to its address, then the given ones."""
    return (
        select(Message.id, Message.attempts, Message.recipient, *columns)
        .select_from(picked)
        .join(Message, Message.id == picked.c.id)
        .join(content, content.id == Message.id)
    )


def claimed_letters(picked: CTE, content: Any, *columns: Any) -> Any:
    """The picked messages with their content, a table that has the same ids. The columns are id, attempts, ping,
    exercise, reference, recipient and language, then the given ones."""
    return (
        select(
            Message.id,
            Message.attempts,
            Message.ping_id,
            Ping.exercise_id,
            Exercise.reference,
            Message.recipient,
            Ping.language,
            *columns,
        )
        .select_from(picked)
        .join(Message, Message.id == picked.c.id)
        .join(content, content.id == Message.id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
    )
