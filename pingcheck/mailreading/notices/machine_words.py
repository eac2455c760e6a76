"""Words that no person writes: headers, reports, dialogues of mail servers, complaints, events as JSON."""

import re
from itertools import islice

from pingcheck.mailreading.mime.json_events import PAIR
from pingcheck.mailreading.people.reply_parts import unquoted
from pingcheck.mailreading.signs.sign import Sign

LONGEST = 12_000
MOST_LINES = 400
# Fields of a header, a report of delivery, reading or abuse, and an envelope (RFC 5322, 3464, 8098, 5965, 5321).
FIELD = re.compile(
    r"\b(?:return-path|received|message-id|mime-version|content-(?:type|transfer-encoding|description|disposition)|"
    r"reporting-mta|reporting-ua|final-recipient|original-recipient|diagnostic-code|remote-mta|arrival-date|"
    r"last-attempt-date|received-from-mta|original-envelope-id|original-message-id|feedback-type|original-rcpt-to|"
    r"original-mail-from|reported-domain|source-ip|dkim-signature|auto-submitted|"
    r"mail from|rcpt to|x-[a-z-]{2,40}):\s?",
    re.IGNORECASE,
)
# What a server answers, at the beginning of a line or with its enhanced code, and the marks of a dialogue.
SAID_BY_A_SERVER = re.compile(
    r"\b[245]\d\d(?::\s|[ -]{1,3}#?[245]\.\d{1,3}\.\d{1,3}\b)|^[ \t<]{0,8}[45]\d\d(?:[ -]{1,3}\S|$)|"
    r"^[ \t]{0,8}(?:>>>|<<<) ?[A-Z\d]|\b[245]\.\d{1,2}\.\d{1,3}\b(?!\.)|\((?:#|in reply to )[^()]{3,40}\)",
    re.MULTILINE,
)
OF_A_SYSTEM = re.compile(
    r"\b(?:mailer-daemon|e?smtp)\b|\bdelivery (?:status|subsystem|system|failure|failed)\b|"
    r"\b(?:unable to|not be|cannot be|could not) deliver(?:ed)?\b|--[\w.=/+]{10,}|"
    r"\bcouldn.?t find (?:any|an?) (?:host|mailbox|user|domain|mx)\b|\b(?:e-?mail|spam) abuse report\b|"
    r"\bno such (?:user|mailbox|subscriber|recipient|domain)\b|\buser unknown\b|\berror:\s",
    re.IGNORECASE,
)
# How programs write, where no word is left whole: fields of two names, the date of a header, marks of a dialogue, JSON.
NOTATION = re.compile(
    r"^\W{0,2}(?!E-Mail)[A-Z][a-z]{1,20}(?:-[A-Z][A-Za-z]{0,20}){1,4}[ \t]?:|\b\d\d:\d\d:\d\d [+-]\d{4}\b|"
    r"<<|>>>|(?<!<)<>|\bMIME-|[a-z]/(?:plain|html|rfc822|mixed|report|alternative|delivery-status)\b|"
    r"[{\[]\s?\"|\"\s?[:,]\s?\"|\"\s?[}\]]|[\x00-\x08\x0e-\x1f]",
    re.MULTILINE,
)
# No quotation, though it looks like one.
COMMAND_SENT = re.compile(r"^[ \t]{0,8}>>> ?(?=[A-Z]{4}\b)", re.MULTILINE)
PAIRS = 2
KINDS = (FIELD, SAID_BY_A_SERVER, OF_A_SYSTEM)
# Of a machine's lines: a heading, a label with its value, a rule.
HEADING = re.compile(r"^[ \t]{0,12}(?:[^\n:]{1,40}:(?:[ \t]|$)|[-=*_#]{3})")
ADDRESS_ALONE = re.compile(r"^[ \t<(\[]{0,12}\S{1,80}@\S{1,255}[>)\]:]{0,3}[ \t]{0,9}$")


def holds_machine_words(text: str) -> bool:
    """Whether anything in a text is a machine's. People quote such words, too; what is beside them is never sure."""
    said = text[:LONGEST]
    return any(kind.search(said) for kind in (*KINDS, NOTATION))


def is_machine_text(text: str) -> bool:
    """Whether a mail's text, without what it quotes, is a machine's: JSON; or signs of two kinds, in lines most of
    which only machines write, and none that a person closes a letter with."""
    whole = COMMAND_SENT.sub("<<< ", text[:LONGEST])
    if not (_is_json(whole) or _has_signs(whole)):
        return False  # nor has it without its quotations, which take longer to find
    said = unquoted(whole)
    if _is_json(said):
        return True
    if not _has_signs(said):
        return False
    lines = [line for line in islice(said.split("\n"), MOST_LINES) if line.strip()]
    if any(Sign.CLOSING.match(line.casefold()[:200]) for line in lines):
        return False
    return 2 * sum(map(_is_of_a_machine, lines)) >= len(lines)


def _has_signs(text: str) -> bool:
    return sum(kind.search(text) is not None for kind in KINDS) >= 2


def _is_of_a_machine(line: str) -> bool:
    return any(sign.search(line[:400]) for sign in (*KINDS, HEADING, ADDRESS_ALONE))


def _is_json(text: str) -> bool:
    return len(list(islice(PAIR.finditer(text), PAIRS))) >= PAIRS
