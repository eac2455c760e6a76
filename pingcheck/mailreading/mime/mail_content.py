"""A mail sorted into what it says itself, the reports in it, and what it gives back of another mail."""

import re
from dataclasses import dataclass

from pingcheck.mailreading.mime.addresses import first_address
from pingcheck.mailreading.mime.enclosures import (
    CALENDARS,
    CRYPTOGRAPHIC,
    ENCRYPTED_TYPES,
    NOT_WORDS,
    Enclosure,
    enclosure_of,
    is_file,
)
from pingcheck.mailreading.mime.html_text import html_to_text
from pingcheck.mailreading.mime.json_events import event_reports
from pingcheck.mailreading.mime.part import LONGEST_TEXT, OCTETS, Part, parameter, split_headers
from pingcheck.mailreading.mime.reports import holds_report, report_end
from pingcheck.mailreading.mime.signed_data import cryptographic_type
from pingcheck.mailreading.mime.subjects import is_reply_subject
from pingcheck.mailreading.signs.sign import Sign

STATUS_REPORTS = frozenset({"message/delivery-status", "message/global-delivery-status"})
MAILS = frozenset({"message/rfc822", "message/global", "message/partial"})
HEADERS_ONLY = frozenset({"text/rfc822-headers", "message/rfc822-headers", "message/global-headers"})

# Header fields that no sentence begins with.
HEADER_LINE = re.compile(
    r"^(?:Received|Return-Path|Message-I[dD]|MIME-Version|DKIM-Signature|Delivered-To|X-Mailer): ", re.MULTILINE
)
ANY_HEADER = re.compile(r"[A-Za-z][\w-]{1,40}:[ \t]")
QUOTE_MARKS = re.compile(r"^(?:>[ \t]?){1,40}(?!>{0,2} ?(?:RCPT|DATA|MAIL|QUIT|EHLO|HELO|RSET)\b)", re.MULTILINE)
LONGEST_CALENDAR = 20_000
PASTED_FEEDBACK = re.compile(r"^feedback-type:[ \t]{0,9}[\w-]{3,40}[ \t]{0,9}$", re.IGNORECASE | re.MULTILINE)
# In a text that is attached: then a notice leaves its details to that text.
QUOTES_A_SERVER = re.compile(r"^[ \t>]{0,8}(?:<<< ?)?[45]\d\d[ -](?=\S)|\b[45]\d\d[ -][45]\.\d{1,3}\.\d", re.MULTILINE)
MOST_TEXT = 4 * LONGEST_TEXT
MOST_REPORTS = 20
MOST_IN_REPORTS = 2 * LONGEST_TEXT
LONGEST_SUBJECT = 2_000
QUOTED_REPORT = re.compile(r"^>[> \t]{0,8}(?:final-recipient|diagnostic-code)[ \t]{0,4}:", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailContent:
    """What a mail holds. A mail that gives back another may be a notice, and is called so where notices are read."""

    mail: Part
    subject: str
    sender: str  # the address in its From; "" if there is none
    text: str  # what the mail says itself, in plain text, without the mail that it gives back
    whole: str  # the same with that mail
    reports: tuple[str, ...]  # RFC 3464
    disposition: str  # RFC 8098
    feedback: str  # RFC 5965
    returned: Part | None  # what it gives back of another mail, often only its header
    enclosures: tuple[Enclosure, ...] = ()  # what it holds that is no words


def content_of(mail: Part) -> MailContent:
    """Sorts a parsed mail. A mail that a text gives back, below a separator or a bare header, is taken out of it."""
    piles = _Piles()
    piles.put(mail, top=True)
    subject = mail.header("subject")[:LONGEST_SUBJECT]
    details = [] if is_reply_subject(subject) else [file for file in piles.attached if QUOTES_A_SERVER.search(file)]
    whole = text = "\n\n".join([*piles.texts, *details] if piles.texts else piles.attached)
    if not piles.reports and not is_reply_subject(subject):
        if QUOTED_REPORT.search(text):
            text = QUOTE_MARKS.sub("", text)  # somebody forwarded a notice
        piles.reports.extend(_pasted(text) or [file for file in piles.attached if holds_report(file)])
    if not piles.feedback and not is_reply_subject(subject) and PASTED_FEEDBACK.search(text):
        piles.feedback.append(text)
    if not (piles.reports or piles.feedback):
        for pile, report in zip((piles.reports, piles.feedback), event_reports(text), strict=True):
            pile.extend(filter(None, [report]))
    own, below = cut_returned(text[:LONGEST_TEXT], from_report=bool(piles.reports))
    returned = piles.mails[0] if piles.mails else _as_mail(below)
    dispositions, feedback = "\n".join(piles.dispositions), "\n".join(piles.feedback)
    sender = first_address(mail.header("from"))
    reports, enclosures = tuple(piles.reports), tuple(dict.fromkeys(piles.enclosures))
    return MailContent(mail, subject, sender, own, whole, reports, dispositions, feedback, returned, enclosures)


class _Piles:
    """Counts the text that it holds, so that no mail makes it convert and search without end."""

    def __init__(self) -> None:
        self.left = MOST_TEXT
        self.left_for_reports = MOST_IN_REPORTS
        self.texts: list[str] = []
        self.attached: list[str] = []  # text files; read only where there is nothing else
        self.reports: list[str] = []
        self.dispositions: list[str] = []
        self.feedback: list[str] = []
        self.mails: list[Part] = []
        self.enclosures: list[Enclosure] = []
        self._piles_of_reports = {
            **dict.fromkeys(STATUS_REPORTS, self.reports),
            "message/disposition-notification": self.dispositions,
            "message/feedback-report": self.feedback,
        }

    def put(self, part: Part, *, top: bool = False) -> None:
        kind = part.content_type
        if kind in ENCRYPTED_TYPES:
            self.enclosures.append(Enclosure.ENCRYPTED)
        if kind in self._piles_of_reports:
            self._put_report(self._piles_of_reports[kind], part)
        elif kind in MAILS:
            self.mails.extend(part.parts)
        elif kind in HEADERS_ONLY:
            if not self.mails:  # only the first is looked at
                self.mails.append(Part(tuple(split_headers(part.text.lstrip("\n ").encode())[0]), b""))
        elif part.parts:
            for piece in _best(part) if kind == "multipart/alternative" else part.parts:
                self.put(piece)
        elif _is_words(part, top=top):
            self._put_text(part)
        else:
            self._put_enclosure(part)

    def _put_report(self, pile: list[str], part: Part) -> None:
        if self.left_for_reports > 0 and len(pile) < MOST_REPORTS:
            pile.append(part.text)
            self.left_for_reports -= _weight(part, pile[-1])

    def _put_enclosure(self, part: Part) -> None:
        kind = part.content_type
        calendar = part.text[:LONGEST_CALENDAR] if kind in CALENDARS else ""
        cryptographic = cryptographic_type(part.data) if kind in CRYPTOGRAPHIC | {OCTETS} else None
        encrypted = cryptographic is not None and cryptographic.is_encrypted
        found = Enclosure.ENCRYPTED if encrypted else enclosure_of(kind, part.file_name, calendar)
        if found is not None:
            self.enclosures.append(found)

    def _put_text(self, part: Part) -> None:
        """Text. A multipart without parts is broken, and is read as text too."""
        if self.left <= 0:
            return
        text = part.text
        self.left -= _weight(part, text)
        if part.content_type == "text/html" or text.lstrip().lower().startswith(("<html", "<!doctype html")):
            text = html_to_text(text)[:LONGEST_TEXT]  # marks of quotations make it longer
        if text.strip():
            attached = part.header("content-disposition").lower().startswith("attachment") or _is_named_text(part)
            (self.attached if attached else self.texts).append(text)


def _is_words(part: Part, *, top: bool) -> bool:
    """Whether it is text that somebody can read: by its type, as the whole mail, or by its name; but never a file that
    only calls itself text."""
    kind = part.content_type
    if kind in NOT_WORDS | CRYPTOGRAPHIC or kind.startswith(("audio/", "video/", "image/", "font/")):
        return False
    may_be = kind.startswith(("text/", "multipart/", "application/json")) or top or _is_named_text(part)
    return may_be and not is_file(part.data, parameter(part, "charset"))


def _weight(part: Part, text: str) -> int:
    """What it costs to look at a text: also one that is decoded to nothing costs."""
    return max(len(text), min(len(part.body) // 3, LONGEST_TEXT))


def _is_named_text(part: Part) -> bool:
    """True for a file whose name alone says that it is text: some gateways attach their report like this."""
    return part.content_type == "application/octet-stream" and parameter(part, "name").lower().endswith(
        (".txt", ".dat")
    )


def _best(part: Part) -> tuple[Part, ...]:
    """All alternatives but the HTML, if there is a word in the plain text."""
    if any(piece.content_type == "text/plain" and piece.text.strip() for piece in part.parts):
        return tuple(piece for piece in part.parts if piece.content_type != "text/html")
    return part.parts


def _pasted(text: str) -> list[str]:
    """The text itself, if it contains a delivery report, as in notices that somebody passed on."""
    return [text] if holds_report(text) else []


def cut_returned(text: str, *, from_report: bool = False) -> tuple[str, str]:
    """What a notice says, and the mail that it gives back below; if its text contains a report, below the report."""
    begin = report_end(text) if from_report else 0
    header = _first_of_a_header(text, begin)
    separators = Sign.SEPARATOR.finditer(text, begin)
    separator = next((found for found in separators if _header_follows(text, found.end())), None)
    starts = [found.start() for found in (separator, header) if found]
    if not starts:
        return text, ""
    at = min(starts)
    if header and at == header.start():
        at = _block_start(text, at)
    if not text[:at].strip():
        return text, ""
    return text[:at], text[at:]


def _first_of_a_header(text: str, begin: int) -> re.Match[str] | None:
    """The first line that only a header has. A Message-ID alone, or among a few fields that a notice tells, is none: a
    header has a From as well."""
    judged = 0
    for found in HEADER_LINE.finditer(text, begin):
        if not found[0].lower().startswith("message-id"):
            return found
        block = _block_start(text, found.start(), judged)
        is_new = block > judged or not judged  # else it is of the same block as the one before
        if is_new and re.search(r"^From: ", text[block : block + 4000].partition("\n\n")[0], re.MULTILINE):
            return found
        judged = found.start()
    return None


def _header_follows(text: str, at: int) -> bool:
    """Whether one of the next few lines is a header field; if not, the separator was only a phrase."""
    lines = text[at : at + 1000].lstrip("\n").split("\n")[:6]
    return any(ANY_HEADER.match(line.lstrip("> |\t")) for line in lines)


def _block_start(text: str, at: int, least: int = 0) -> int:
    """The first line of the header that a line at this place belongs to; not looked for above `least`."""
    while at > least:
        before = text.rfind("\n", 0, at - 1) + 1
        if not ANY_HEADER.match(text[before : at - 1]):
            return at
        at = before
    return at


def _as_mail(below: str) -> Part | None:
    lines = below.split("\n")
    first = next((n for n, line in enumerate(lines[:12]) if ANY_HEADER.match(line.lstrip("> |\t"))), None)
    if first is None:
        return None
    kept = "\n".join(line.lstrip("> |") if line[:1] in {">", "|"} else line for line in lines[first:])
    fields, body = split_headers(kept.encode())
    return Part(tuple(fields), body) if fields else None
