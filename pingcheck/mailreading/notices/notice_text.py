"""What the text of a notice says: replies that it quotes, the stage at which they were given, findings and advice."""

import re
from itertools import islice

from pingcheck.mailreading.signs.sign import Sign

REPLY = re.compile(r"(?<![\w.:/\[#-])([45][0-5]\d)(?:[ -]{1,4}(?=\S)|(?=[^\w.,:/\]\n]{0,3}$))", re.MULTILINE)
# The remote server's own words in a transcript; below them stands what the sending server made of them.
REMOTE = re.compile(r"^[ \t>]{0,8}<<< {0,3}(?=[45]\d\d[ -])", re.MULTILINE)
NEXT_REPLY = re.compile(r"^(?:<<<|>>>|\.\.\.|[2-5]\d\d[ -])")
FIRST_LINES = 6000
LONGEST_REPLY = 700
MOST_REPLIES = 40

# "data" is all that comes after the recipients were accepted.
STAGES = (("rcpt", Sign.STAGE_RCPT), ("mail", Sign.STAGE_MAIL), ("data", Sign.STAGE_DATA))
# A sentence of a notice also ends where the next line begins like one.
SENTENCE_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？，；])|\n(?=[ \t]{0,12}(?:[\n<\[(*\d>-]|[^\W\d_a-z]))")
REMARK = re.compile(r"\([^().!?]{0,300}\)")


def stage_of(text: str) -> str:
    """ "rcpt", "mail", "data", or "" if the text does not say."""
    return next((stage for stage, sign in STAGES if sign.search(text)), "")


def replies_in(text: str) -> list[str]:
    """The replies of SMTP that a text quotes, each on one line."""
    return [_whole_reply(text, found.start(1)) for found in islice(REPLY.finditer(text), MOST_REPLIES)]


def remote_replies_in(text: str) -> list[str]:
    """The replies that the remote server gave in a transcript of the session."""
    return [_whole_reply(text, found.end()) for found in islice(REMOTE.finditer(text), MOST_REPLIES)]


def _whole_reply(text: str, at: int) -> str:
    lines = text[at : at + LONGEST_REPLY].split("\n")
    kept = lines[:1]
    for line in lines[1:]:
        code = kept[0][:3]
        if not line.strip() or (NEXT_REPLY.match(line) and not line.startswith(code)):
            break
        kept.append(line)
    return " ".join(" ".join(kept).split())


def without_advice(text: str) -> str:
    """What a notice finds, without its sentences and remarks about possible causes and what to check."""
    said = REMARK.sub(lambda found: " " if Sign.ADVICE.search(found[0]) else found[0], text)
    return "\n".join(sentence for sentence in SENTENCE_END.split(said) if not Sign.ADVICE.search(sentence[:1000]))


def begins_with_reply(line: str) -> bool:
    """Whether a line quotes a reply from its beginning on."""
    return REPLY.match(line.lstrip(" \t<")) is not None
