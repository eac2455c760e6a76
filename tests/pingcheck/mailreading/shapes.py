"""How mails around the same words are built: bare texts, multiparts, reports, encodings and line ends."""

import base64
import quopri
from collections.abc import Callable, Iterator
from typing import NamedTuple

US = "check@poc.example"
TO = "duty.officer@mfa.alb.example"
MESSAGE_ID = "0b5fd5a0c1d94b0f@poc.example"

ORIGINAL_HEADER = f"""\
Received: from poc.example (poc.example [192.0.2.9])
\tby relay.example with ESMTP id 4F1C2; Mon, 2 Mar 2026 09:00:00 +0100
From: Secretariat <{US}>
To: <{TO}>
Subject: Communication check PC-2026-01
Message-ID: <{MESSAGE_ID}>
Date: Mon, 2 Mar 2026 09:00:00 +0100
"""
ORIGINAL = (
    ORIGINAL_HEADER
    + "\nDid this reach you, as the technical point of contact?\nuser unknown, mailbox full: only quoted.\n"
)


class Notice(NamedTuple):
    """A mail system's own words about `{to}`, and who it says it is."""

    system: str
    sender: str
    subject: str
    text: str
    dead: bool = True

    def words(self) -> str:
        return self.text.replace("{to}", TO).replace("{mid}", MESSAGE_ID)


def header(notice: Notice, content_type: str, *more: str) -> str:
    fields = (
        "Return-Path: <>",
        f"From: {notice.sender}",
        f"To: {US}",
        f"Subject: {notice.subject}",
        "Date: Mon, 2 Mar 2026 09:05:00 +0100",
        "MIME-Version: 1.0",
        f"Content-Type: {content_type}",
        *more,
    )
    return "\n".join(fields) + "\n\n"


PLAIN = "text/plain; charset=utf-8"


def alone(notice: Notice) -> bytes:
    return (header(notice, PLAIN) + notice.words()).encode()


SEPARATORS = (
    "--- Below this line is a copy of the message.",
    "------ This is a copy of the message, including all the headers. ------",
    "   ----- Original message follows -----",
    "   ----- Unsent message follows -----",
    "Original message follows.",
    "Message headers follow:",
    "-----Original Message-----",
    "    Below is a copy of the original message:",
    "*** Returned message ***",
)


def inline(separator: str) -> Callable[[Notice], bytes]:
    def built(notice: Notice) -> bytes:
        return (header(notice, PLAIN) + notice.words() + f"\n{separator}\n\n" + ORIGINAL).encode()

    return built


def _parts(notice: Notice, *parts: tuple[str, str], kind: str = "multipart/mixed") -> bytes:
    mail = header(notice, f'{kind}; boundary="=_b1"') + "This is a MIME-encapsulated message.\n\n"
    for content_type, body in ((PLAIN, notice.words()), *parts):
        mail += f"--=_b1\nContent-Type: {content_type}\n\n{body}\n"
    return (mail + "--=_b1--\n").encode()


def with_mail(notice: Notice) -> bytes:
    return _parts(notice, ("message/rfc822", ORIGINAL))


def with_header(notice: Notice) -> bytes:
    return _parts(notice, ("text/rfc822-headers", ORIGINAL_HEADER))


def never_closed(notice: Notice) -> bytes:
    return with_mail(notice).replace(b"--=_b1--\n", b"")


def wrong_boundary(notice: Notice) -> bytes:
    return with_mail(notice).replace(b'boundary="=_b1"', b'boundary="=_other"')


def as_html(notice: Notice) -> bytes:
    words = notice.words().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>\n")
    return (header(notice, "text/html; charset=utf-8") + f"<html><body><p>{words}</p></body></html>").encode()


def in_base64(notice: Notice) -> bytes:
    body = base64.encodebytes(notice.words().encode())
    return header(notice, PLAIN, "Content-Transfer-Encoding: base64").encode() + body


def in_quoted_printable(notice: Notice) -> bytes:
    body = quopri.encodestring(notice.words().encode())
    return header(notice, PLAIN, "Content-Transfer-Encoding: quoted-printable").encode() + body


def in_utf_16(notice: Notice) -> bytes:
    body = base64.encodebytes(notice.words().encode("utf-16"))
    return header(notice, "text/plain; charset=utf-16", "Content-Transfer-Encoding: base64").encode() + body


def wrong_charset(notice: Notice) -> bytes:
    return (header(notice, "text/plain; charset=us-ascii") + notice.words()).encode()


def unknown_charset(notice: Notice) -> bytes:
    return (header(notice, 'text/plain; charset="x-nobody-knows"') + notice.words()).encode()


def lines_end_with(end: bytes) -> Callable[[Notice], bytes]:
    def built(notice: Notice) -> bytes:
        return with_mail(notice).replace(b"\n", end)

    return built


def forwarded(notice: Notice) -> bytes:
    """By an officer, as an attachment."""
    outer = Notice("officer", "Officer <officer@un.example>", "Fwd: " + notice.subject, "For your attention.\n")
    return _parts(outer, ("message/rfc822", with_mail(notice).decode().replace("=_b1", "=_b2"))).replace(
        b"Return-Path: <>\n", b"", 1
    )


WITHOUT_ORIGINAL = {
    "alone": alone,
    "html": as_html,
    "base64": in_base64,
    "quoted-printable": in_quoted_printable,
    "utf-16": in_utf_16,
    "wrong charset": wrong_charset,
    "unknown charset": unknown_charset,
}
WITH_ORIGINAL = {
    "mail": with_mail,
    "header": with_header,
    "never closed": never_closed,
    "wrong boundary": wrong_boundary,
    "crlf": lines_end_with(b"\r\n"),
    "cr": lines_end_with(b"\r"),
    "forwarded": forwarded,
    **{f"inline {separator!r}": inline(separator) for separator in SEPARATORS},
}


DAEMON = Notice(
    "any", "Mail Delivery System <MAILER-DAEMON@relay.example>", "Undelivered Mail Returned to Sender", "See below.\n"
)


def group(address: str = TO, action: str = "failed", status: str = "5.1.1", *more: str) -> str:
    return "\n".join((f"Final-Recipient: rfc822; {address}", f"Action: {action}", f"Status: {status}", *more))


def report(*groups: str, notice: Notice, about: str = "Reporting-MTA: dns; relay.example") -> bytes:
    """A multipart/report of RFC 3464 with these groups of fields."""
    status = "\n\n".join((about, *groups)) + "\n"
    return _parts(
        notice,
        ("message/delivery-status", status),
        ("text/rfc822-headers", ORIGINAL_HEADER),
        kind="multipart/report; report-type=delivery-status",
    )


def every_shape() -> Iterator[tuple[str, Callable[[Notice], bytes], bool]]:
    """Name, builder, and whether our mail comes back in it."""
    yield from ((name, built, False) for name, built in WITHOUT_ORIGINAL.items())
    yield from ((name, built, True) for name, built in WITH_ORIGINAL.items())
