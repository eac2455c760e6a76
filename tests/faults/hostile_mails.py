"""Mails that somebody made to keep us busy: one piece without end, wherever a mail may have it."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass

LARGEST = 1_100_000
DAEMON = b"From: MAILER-DAEMON@x.example\nTo: check@poc.example\nSubject: failure notice\n"
PERSON = b"From: a@b.example\nTo: check@poc.example\nSubject: Re: Communication check\n"

# Each is repeated until the mail is as large as it may be.
PIECES = {
    "a blessing": "\ufdfa",
    "a ligature": "\ufefb ",
    "a square": "\u3316",
    "a bracketed syllable": "\u321d",
    "marks out of order": "\u0315\u0300",
    "marks between hidden signs": "\u0315\u200b\u0300\u00ad",
    "marks of many letters": "a\u0327\u0301" + "\u0316\u0300" * 20,
    "an isolated sign": "\U0001d15f",
    "marks of direction": "\u202e\u202c",
    "a letter without end": "a",
    "letters": "a ",
    "a word": "received ",
    "a word in Chinese": "收到",
    "denials": "no, ",
    "a question": "did it reach you? ",
    "digits": "1",
    "numbers": "550 5.1.1 ",
    "dates": "until 1.1.2026 ",
    "days": "1 January 2026 ",
    "years": "2026 <",
    "tickets": "[#12345",
    "dots": ".",
    "commas": ",",
    "dashes": "- ",
    "underscores": "_",
    "signs of an address": "!#",
    "at signs": "a@",
    "addresses": "<a@b.example> ",
    "lines of addresses": "<a@b.example>:\n",
    "links": "https://x.example/a ",
    "brackets": "(",
    "angles": "<",
    "quotation marks": '"',
    "apostrophes": "='",
    "opened tags": "<div><blockquote>",
    "lines of HTML": "<blockquote><br>",
    "comments": "<!-- ",
    "links to write to": '<a href="mailto:a@b.example">',
    "entities": "&amp;amp;",
    "unfinished entities": "&#x",
    "blanks": " ",
    "tabs": "\t ",
    "empty lines": "\n",
    "short lines": "a\n",
    "quotations": "> ",
    "quoted lines": "> a\n",
    "announced quotations": "On Monday, 2 March 2026, somebody <a@b.example>\n",
    "separators": "----- Original Message -----\n",
    "fields": "X-Mailer: a\n",
    "ids": "Message-ID: <1@b.example>\n",
    "threads": "<1@b.example> ",
    "senders": "From: a@b.example\n\n",
    "trace fields": "Received: from a (b) by c for <d@e.example>;\n",
    "reports": "Final-Recipient: rfc822; a@b.example\nAction: failed\n\n",
    "mails in a text": "\nX-Failed-Recipients: a@b.example\nX-Mailer: a\n\na\n",
    "encoded words": "=?utf-8?q?a?= ",
    "unfinished words": "=?utf-8?b?",
    "parameters": "; charset*0=a",
    "boundaries": "\n--b\n",
    "zeros": "\0",
    "escapes": "\x1b$B",
    "replies": "<<< 550 no\n",
    "closing formulas": "Best regards,\n",
    "disclaimers": "If you are not the intended recipient. ",
    "sentences": "A. ",
}  # fmt: skip


def _of_text(header: bytes, kind: bytes = b"text/plain; charset=utf-8") -> Callable[[bytes], bytes]:
    return lambda text: header + b"Content-Type: " + kind + b"\n\n" + text


def _in_field(name: bytes, header: bytes = PERSON, kind: bytes = b"") -> Callable[[bytes], bytes]:
    def made(text: bytes) -> bytes:
        return header + kind + name + b": " + text.replace(b"\n", b"\n ") + b"\n\nReceived.\n"

    return made


def _encoded(text: bytes) -> bytes:
    return PERSON + b"Content-Transfer-Encoding: base64\n\n" + base64.encodebytes(text[:700_000])


def _in_report(text: bytes) -> bytes:
    field = text.replace(b"\n", b"\n ")
    return DAEMON + b"Content-Type: message/delivery-status\n\nStatus: 5.0.0\nDiagnostic-Code: smtp; " + field


def _about_many(text: bytes) -> bytes:
    """A report about a hundred, and a text that names them all."""
    many = [b"p%d@b.example" % number for number in range(100)]
    told = b"\n".join(b"<" + one + b">: " + text[:400] for one in many)
    groups = b"\n".join(b"Final-Recipient: rfc822; " + one + b"\nAction: failed\nStatus: 5.0.0\n" for one in many)
    return (
        DAEMON + b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n"
        + told + text[:100_000] + b"\n--b\nContent-Type: message/delivery-status\n\n" + groups + b"\n--b--\n"
    )  # fmt: skip


PLACES: dict[str, Callable[[bytes], bytes]] = {
    "reply": _of_text(PERSON),
    "notice": _of_text(DAEMON),
    "reply in HTML": _of_text(PERSON, b"text/html; charset=utf-8"),
    "notice in HTML": _of_text(DAEMON, b"text/html; charset=utf-8"),
    "encoded reply": _encoded,
    "subject": _in_field(b"X-A: b\nSubject", b"From: a@b.example\n"),
    "thread": _in_field(b"References"),
    "sender": _in_field(b"From", b""),
    "type": _in_field(b"Content-Type", DAEMON),
    "diagnosis": _in_report,
    "report about many": _about_many,
    "whole mail": lambda text: text,
    "absence": _of_text(PERSON.replace(b"Subject: Re:", b"Auto-Submitted: auto-replied\nSubject: Re:")),
}


def _parts(kind: bytes, number: int, *parts: bytes) -> bytes:
    """A mail of so many parts."""
    return DAEMON + b"Content-Type: multipart/" + kind + b"; boundary=b\n\n--b\n" + b"\n--b\n".join(parts * number)


def _nested(number: int) -> bytes:
    opened = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(number))
    return PERSON + opened + b"A: b\n" * 150_000


def _distinct_replies(number: int) -> bytes:
    """Each recipient is refused in words of its own, which say nothing."""
    words = b"mailbox user account recipient address disabled message rejected "
    groups = (
        b"Final-Recipient: rfc822; p%d@b.example\nAction: failed\nDiagnostic-Code: smtp; %d %s\n" % (at, at, words * 8)
        for at in range(number)
    )
    return _parts(b"report", 20, b"Content-Type: message/delivery-status\n\n" + b"\n".join(groups))


def _about_a_hundred(text: bytes) -> bytes:
    """A text, and a report about a hundred recipients."""
    groups = b"".join(b"Final-Recipient: rfc822; p%d@b.example\nAction: failed\n\n" % at for at in range(100))
    told, report = b"Content-Type: text/plain\n\n" + text, b"Content-Type: message/delivery-status\n\n" + groups
    return _parts(b"report", 1, told, report)


def _told_of_many() -> bytes:
    lines = b"".join(b"<p%d@b.example>:\n%d mailbox user account message\n" % (at, 400 + at) for at in range(20_000))
    return DAEMON + b"\n" + lines


def _unknown_charsets() -> bytes:
    words = b"".join(b"=?x%d?q?a?= " % at for at in range(60_000))
    return b"".join(b"References: " + words[at : at + 7_000] + b"\n" for at in range(0, len(words), 7_000)) + b"\na"


def _unnamed_groups() -> bytes:
    """No recipient is named, and the text names a thousand."""
    group = b"Action: failed\nStatus: 5.0.0\n\n"
    text = b"Content-Type: text/plain\n\n" + b"mailto:a@b.example for you@b.example\n" * 2_000
    return _parts(b"report", 1, text, b"Content-Type: message/delivery-status\n\n" + group * 2_000)


BLANK = b"Content-Type: text/plain\n\n" + b"\0 " * 90_000
NOTICE_BELOW = b"\n\nReceived: from x\nX-Failed-Recipients: a@b.example\n\na"
ROLES = b"this post contact no longer new number wrong please call my phone, not me. "
SHAPES: dict[str, Callable[[], bytes]] = {
    "mails in mails": lambda: b"Content-Type: message/rfc822\n\n" * 30_000 + b"From: a@b.example\n\nx",
    "parts in parts": lambda: _nested(10_000),
    "twenty thousand parts": lambda: _parts(b"mixed", 20_000, b"\nx"),
    "parts that are all header": lambda: _parts(b"mixed", 60, b"".join(b"A%d: b\n" % at for at in range(2_500))),
    "alternatives of nothing": lambda: _parts(b"alternative", 60, BLANK),
    "texts of nothing": lambda: _parts(b"mixed", 60, BLANK),
    "reports of nothing": lambda: _parts(b"report", 60, BLANK.replace(b"text/plain", b"message/delivery-status")),
    "complaints": lambda: _parts(b"report", 60, b"Content-Type: message/feedback-report\n\n" + b"a: b\n" * 12_000),
    "headers that come back": lambda: _parts(b"report", 60, b"Content-Type: text/rfc822-headers\n\n" + b"A: b\n" * 900),
    "a thousand refusals": lambda: _distinct_replies(1_000),
    "a list of many": _told_of_many,
    "a hundred, and a line for each": lambda: _about_a_hundred(
        b"".join(b"<p%d@b.example>: 550 no\n" % at for at in range(100)) * 300
    ),
    "a hundred, and one text about all": lambda: _about_a_hundred(
        b" ".join(b"p%d@b.example" % at for at in range(100)) + b"\nmailbox user message account" * 30_000
    ),
    "notices in notices": lambda: PERSON.replace(b"Re:", b"Fwd:") + b"\na" + NOTICE_BELOW * 20_000,
    "unnamed recipients": _unnamed_groups,
    "unknown character sets": _unknown_charsets,
    "a slow character set": lambda: _of_text(PERSON, b"text/plain; charset=-punycode")(b"a-" + b"zz9" * 300_000),
    "four hundred headers": lambda: b"".join(b"To: %s\n" % (b"a@b.example," * 600) for _ in range(400)) + b"\nx",
    "all that is ever said": lambda: PERSON + b"\n" + ROLES * 14_000,
    "a short sentence": lambda: PERSON + b"\n" + b"my new number. " * 60_000,
    "a sentence of all": lambda: PERSON + b"\n" + ROLES.replace(b".", b"").replace(b",", b"") * 14_000,
    "nothing but zeros": lambda: b"\0" * LARGEST,
    "every byte": lambda: bytes(range(256)) * (LARGEST // 256),
}  # fmt: skip


@dataclass(frozen=True)
class Hostile:
    """A piece, repeated in a place; or the shape of a whole mail, with no place."""

    piece: str
    place: str = ""

    @property
    def raw(self) -> bytes:
        if not self.place:
            return SHAPES[self.piece]()
        piece = PIECES[self.piece].encode()
        return PLACES[self.place](piece * (LARGEST // len(piece)))[:LARGEST]


def every_one() -> Iterator[Hostile]:
    yield from (Hostile(piece, place) for piece in PIECES for place in PLACES)
    yield from map(Hostile, SHAPES)
