"""What the text of a notice says about a recipient: replies that it quotes, and at which stage they were given."""

import re
from itertools import islice

from pingcheck.mailreading.mime.mailboxes import ADDRESS, SCHEME, is_servant, same, tidy
from pingcheck.mailreading.signs.sign import Sign

REPLY = re.compile(r"(?<![\w.:/\[#-])([45][0-5]\d)(?:[ -]{1,4}(?=\S)|(?=[^\w.,:/\]\n]{0,3}$))", re.MULTILINE)
# The remote server's own words, in a transcript; what comes below is what the sending one made of them.
REMOTE = re.compile(r"^[ \t>]{0,8}<<< {0,3}(?=[45]\d\d[ -])", re.MULTILINE)
NEXT_REPLY = re.compile(r"^(?:<<<|>>>|\.\.\.|[2-5]\d\d[ -])")
FIRST_LINES = 6000
LONGEST_REPLY = 700
MOST_REPLIES = 40

STAGES = (("rcpt", Sign.STAGE_RCPT), ("mail", Sign.STAGE_MAIL), ("data", Sign.STAGE_DATA))
ALONE = r"^[\s>|*-]{0,12}[<\"'(\[]{0,2}(?:mailto:|smtp:|rfc822;\s{0,2})?\s{0,2}"
# An address that its line is about: alone, or first with a colon or a remark behind it.
LEADING = re.compile(ALONE + r"$", re.IGNORECASE)
LEADING_ALONE = re.compile(ALONE + r"\S{1,320}\s{0,9}$", re.IGNORECASE)
# Where a sentence of a notice may end: also where the next line begins as one does.
SENTENCE_END = re.compile(r"(?<=[.!?])\s|(?<=[。！？，；])|\n(?=[ \t]{0,12}(?:[\n<\[(*\d>-]|[^\W\d_a-z]))")
REMARK = re.compile(r"\([^().!?]{0,300}\)")

# In which order they count; a servant that is only mentioned does not.
FIRST_IN_LINE, NAMED_IN_LINE, MENTIONED = 0, 1, 2
LEAST = 3


def stage_of(text: str) -> str:
    """ "rcpt", "mail", "data", or "" when the text does not say."""
    return next((stage for stage, sign in STAGES if sign.search(text)), "")


def replies_in(text: str) -> list[str]:
    """The replies of SMTP that a text quotes, each on one line."""
    return [_whole_reply(text, found.start(1)) for found in islice(REPLY.finditer(text), MOST_REPLIES)]


def remote_replies_in(text: str) -> list[str]:
    """Of a transcript the replies that the remote server gave."""
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
    """What a notice finds, without its sentences and remarks about what may be and what to look at."""
    said = REMARK.sub(lambda found: " " if Sign.ADVICE.search(found[0]) else found[0], text)
    return "\n".join(sentence for sentence in SENTENCE_END.split(said) if not Sign.ADVICE.search(sentence[:1000]))


def addressees(text: str, *, never: tuple[str, ...]) -> list[str]:
    """Whom a notice is about, in order: whose lines begin with them; where there are none, who is named as a recipient;
    else any other that is not one of `never`. Addresses of the mail system's servants come last."""
    ours = {address.lower() for address in never}
    ranked: dict[int, list[str]] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        for found in ADDRESS.finditer(line[:1000]):
            address = tidy(found[0])
            before, after = line[: found.start()], line[found.end() :]
            if address.lower() in ours or Sign.ANNOUNCES_HELPER.search(before) or _is_link(before):
                continue
            told = Sign.TOLD_HEADER.match(line) and any(
                map(Sign.TOLD_HEADER_REST.match, lines[max(0, number - 3) : number + 4])
            )
            rank = MENTIONED if told else _rank(found[0], before, after)
            ranked.setdefault(rank + 2 * is_servant(address), []).append(address)
    best = min(ranked, default=None)
    return _each_once(ranked[best]) if best is not None and best <= LEAST else []


def lists_somebody(text: str) -> bool:
    """Whether a line begins with an address that it is about, as no line of a letter does; or with a quoted reply."""
    lines = text[:FIRST_LINES].split("\n")
    return any(
        _rank(found[0], line[: found.start()], line[found.end() :]) == FIRST_IN_LINE
        for line in lines
        for found in islice(ADDRESS.finditer(line[:1000]), 1)
    ) or any(REPLY.match(line.lstrip(" \t<")) for line in lines)


def lone_names(text: str, reporter: str) -> list[str]:
    """Names that a notice lists without their host, at the host of who reports them."""
    found = Sign.RECIPIENT_LIST.search(text)
    host = reporter.rpartition("@")[2]
    return [f"{name.strip()}@{host}" for name in found["names"].splitlines()] if found and host else []


def _rank(found: str, before: str, after: str) -> int:
    if SCHEME.match(found):
        return FIRST_IN_LINE
    if LEADING.match(before):
        return FIRST_IN_LINE if Sign.BEHIND_RECIPIENT.match(after) else MENTIONED
    return NAMED_IN_LINE if Sign.ANNOUNCES_RECIPIENT.search(before[-60:]) else MENTIONED


def _is_link(before: str) -> bool:
    return re.search(r"(https?://|mid:|cid:|message-id: ?<?)\S{0,200}$", before[-220:], re.IGNORECASE) is not None


def _each_once(addresses: list[str]) -> list[str]:
    return list({address.lower(): address for address in reversed(addresses)}.values())[::-1]


def part_about(text: str, address: str, others: list[str]) -> str:
    """The lines that are about one of several recipients: from each that names it to the next that names another. A
    heading right above one belongs to it."""
    rest = [re.escape(other) for other in others if not same(address, other)]
    if not rest:
        return text
    somebody_else = re.compile("|".join(rest), re.IGNORECASE)
    kept: list[str] = []
    mine = False
    lines, wanted = text.split("\n"), address.lower()
    for number, line in enumerate(lines):
        deciding = _below(lines, number) if line[-1:] == ":" and "@" not in line else line
        if wanted in deciding.lower():
            mine = True
        elif somebody_else.search(deciding):
            mine = False
        if mine:
            kept.append(line)
    return "\n".join(kept)


def _below(lines: list[str], number: int) -> str:
    """The line below a heading, over one blank line."""
    return next((line for line in lines[number + 1 : number + 3] if line.strip()), "")


def said_of_all(text: str, everybody: list[str]) -> str:
    """What stands above a list of recipients that has nothing else in it, and so is about each of them; else ""."""
    lines = text[:FIRST_LINES].split("\n")
    named = [number for number, line in enumerate(lines) if any(one.lower() in line.lower() for one in everybody)]
    if not named or len(named) < len(everybody):
        return ""
    listed = lines[named[0] : named[len(everybody) - 1] + 1]
    if any(line.strip() and not LEADING_ALONE.match(line) for line in listed):
        return ""
    above = "\n".join(lines[: named[0]]).rstrip("\n")
    return above.rpartition("\n\n")[2]
