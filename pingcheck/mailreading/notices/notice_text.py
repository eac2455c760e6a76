"""What the text of a notice says: replies that it quotes, the stage at which they were given, findings and advice."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from pingcheck.mailreading.mime.addresses import mailbox_key, names
from pingcheck.mailreading.signs.sign import Sign

REPLY = re.compile(r"(?<![\w.:/\[#-])([45][0-5]\d)(?:[ -]{1,4}(?=\S)|(?=[^\w.,:/\]\n]{0,3}$))", re.MULTILINE)
TOLD_CODE = re.compile(
    r"(?<![\w.])[45]\.\d{1,2}\.\d{1,3}(?![\w.])|\b(?:code|status)\W{1,4}[45][0-5]\d\b", re.IGNORECASE
)
# The remote server's own words in a transcript; below them stands what the sending server made of them.
REMOTE = re.compile(r"^[ \t>]{0,8}<<< {0,3}(?=[45]\d\d[ -])", re.MULTILINE)
NEXT_REPLY = re.compile(r"^(?:<<<|>>>|\.\.\.|[2-5]\d\d[ -])")
FIRST_LINES = 6000
LONGEST_REPLY = 700
MOST_REPLIES = 40

# "data" is all that comes after the recipients were accepted.
STAGES = (("rcpt", Sign.STAGE_RCPT), ("mail", Sign.STAGE_MAIL), ("data", Sign.STAGE_DATA))
# The commands of SMTP, as notices name the one that was answered. Before MAIL it is about who connects: us.
COMMAND = re.compile(
    r"(?P<rcpt>\bRCPT\b)|(?P<mail>\bMAIL[ _][Ff](?:ROM|rom)\b|\b(?:EHLO|HELO)\b|\binitial connection\b)"
    r"|(?P<data>\bDATA\b|\bend of (?:data|message)\b|^[ \t>]{0,8}>>> \.$)",
    re.MULTILINE,
)
# The codes with which a reply begins.
BEGINNING = re.compile(r"^(?:\W{0,3}smtp;)?[\s\d.#<\[(-]{0,40}")
# A line with a label begins something else, unless the label announces what was said.
LABEL = re.compile(r"^[ \t]{0,8}[A-Za-z][\w -]{0,30}[ \t]?[:=][ \t]{0,8}(?=\S)")
OF_A_REPLY = re.compile(
    r"^\W{0,8}(?:\w{1,12}[ -])?"
    r"(?:response|reply|answer|message|text|reason|error|diagnos\w{1,5}|desc\w{0,9}|details?)\b(?!-)",
    re.IGNORECASE,
)
IN_REPLY_TO = re.compile(r"\(in (?:reply|response) to [^()\n]{3,60}\)|\[(?:RCPT_TO|MAIL_FROM|BODY|DATA|EHLO)\]")
COMMAND_STANDS_WITHIN = 240  # characters before its reply
# What a server answers to the DATA that was sent before it refused every recipient (RFC 2920).
NOBODY_LEFT = re.compile(r"^[ \t>]{0,8}<<< {0,3}5\d\d[^\n]{0,80}\b(?:RCPT|recipients?)\b", re.MULTILINE | re.IGNORECASE)
# A sentence of a notice also ends where the next line begins like one.
SENTENCE_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？，；])|\n(?=[ \t]{0,12}(?:[\n<\[(*\d>-]|[^\W\d_a-z]))")
REMARK = re.compile(r"\([^().!?]{0,300}\)")


class Reply(NamedTuple):
    """A reply that a notice quotes, on one line, and at which stage it was given; "" if nothing near it says so."""

    words: str
    stage: str


def stage_of(text: str) -> str:
    """ "rcpt", "mail", "data", or "" if the text does not say."""
    return next((stage for stage, sign in STAGES if sign.search(text)), "")


def replies_in(text: str) -> list[str]:
    """The replies of SMTP that a text quotes, each on one line."""
    return [reply.words for reply in quoted_replies(text)]


def quoted_replies(text: str) -> list[Reply]:
    """The replies of SMTP that a text quotes, with their stages."""
    return list(_replies(text, [found.start(1) for found in islice(REPLY.finditer(text), MOST_REPLIES)]))


def remote_replies_in(text: str, address: str) -> list[Reply]:
    """The replies that the remote server gave in a transcript of the session. One that is printed below DATA, and
    refuses this recipient, was given to RCPT: the sending server had not waited for it (pipelining, RFC 2920)."""
    places = [found.end() for found in islice(REMOTE.finditer(text), MOST_REPLIES)]
    found = list(_replies(text, places))
    nobody_left = NOBODY_LEFT.search(text) is not None
    return [
        Reply(reply.words, "rcpt")
        if reply.stage == "data" and (nobody_left or (address and names(reply.words, address)))
        else reply
        for reply in found
    ]


def _replies(text: str, places: list[int]) -> Iterator[Reply]:
    for at in places:
        words = _whole_reply(text, at)
        yield Reply(words, _stage_at(text, at, words))


def _stage_at(text: str, at: int, words: str) -> str:
    """The stage of the reply that begins here: named behind it, or else by the nearest command above it."""
    behind = IN_REPLY_TO.search(words)
    if behind:
        named = COMMAND.search(behind[0].replace("_", " "))
        return (named.lastgroup or "") if named else "data"
    above = list(COMMAND.finditer(text, max(0, at - COMMAND_STANDS_WITHIN), at))
    return (above[-1].lastgroup or "") if above else ""


def _whole_reply(text: str, at: int) -> str:
    lines = text[at : at + LONGEST_REPLY].split("\n")
    kept = lines[:1]
    is_labelled = LABEL.match(text[text.rfind("\n", 0, at) + 1 : at + 1]) is not None
    for line in lines[1:]:
        code = kept[0][:3]
        if is_labelled and LABEL.match(line) and not OF_A_REPLY.match(line):
            break
        if not line.strip() or (NEXT_REPLY.match(line) and not line.startswith(code)):
            break
        kept.append(line)
    return " ".join(" ".join(kept).split())


def names_us(reply: str, ours: Sequence[str], recipient: str) -> bool:
    """Whether a reply is about one of our own addresses, or begins with our domain, and does not name the recipient."""
    plain, host = mailbox_key(reply[:LONGEST_REPLY]), recipient.rpartition("@")[2].lower()
    hosts = {address.rpartition("@")[2].lower() for address in ours} - {host, ""}
    if names(plain, recipient) or not hosts:
        return False
    begin = BEGINNING.sub("", plain)
    return any(f"@{own}" in plain or re.match(rf"{re.escape(own)}(?![\w.-])", begin) for own in hosts)


def without_advice(text: str) -> str:
    """What a notice finds, without its sentences and remarks about possible causes and what to check."""
    said = REMARK.sub(lambda found: " " if Sign.ADVICE.search(found[0]) else found[0], text)
    return "\n".join(sentence for sentence in SENTENCE_END.split(said) if not Sign.ADVICE.search(sentence[:1000]))


def begins_with_reply(line: str) -> bool:
    """Whether a line quotes a reply from its beginning on."""
    return REPLY.match(line.lstrip(" \t<")) is not None


def holds_reply(line: str) -> bool:
    """Whether a line holds the codes of a reply, quoted or told: "550", "CODE :5.2.1"."""
    return REPLY.search(line) is not None or TOLD_CODE.search(line) is not None
