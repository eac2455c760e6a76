"""What the text of a notice says about a recipient: replies that it quotes, and at which stage they were given."""

import re
from itertools import islice

from pingcheck.mailreading.mime.mailboxes import ADDRESS, SCHEME, is_servant, same, tidy
from pingcheck.mailreading.signs.bounce_signs import ADVICE

REPLY = re.compile(r"(?<![\w.:/\[#-])([45][0-5]\d)(?:[ -]{1,4}(?=\S)|(?=[^\w.,:/\]\n]{0,3}$))", re.MULTILINE)
# The remote server's own words, in a transcript; what comes below is what the sending one made of them.
REMOTE = re.compile(r"^[ \t>]{0,8}<<< {0,3}(?=[45]\d\d[ -])", re.MULTILINE)
NEXT_REPLY = re.compile(r"^(?:<<<|>>>|\.\.\.|[2-5]\d\d[ -])")
FIRST_LINES = 6000
LONGEST_REPLY = 700
MOST_REPLIES = 40

# "data" of whatever comes once the recipients were taken.
STAGES = (
    ("rcpt", re.compile(
        r"no valid recipients|reply to RCPT|(after|response to|during) (pipelined )?RCPT"
        r"|RCPT TO(:?<[^<>\s]{0,300}>)? ?(command|rejected|failed)|does not like recipient"
        r"|recipient (address )?rejected", re.IGNORECASE)),
    ("mail", re.compile(
        r"reply to MAIL FROM|(after|response to|during) (pipelined )?MAIL\b|does not like (the )?sender"
        r"|MAIL FROM command", re.IGNORECASE)),
    ("data", re.compile(
        r"reply to (the )?(end of )?DATA|(after|response to|during) (pipelined )?(end of )?DATA\b"
        r"|after I sent the message|>>> ?(DATA|\.)\s|end of (message|data)", re.IGNORECASE)),
)  # fmt: skip
ALONE = r"^[\s>|*-]{0,12}[<\"'(\[]{0,2}(?:mailto:|smtp:|rfc822;\s{0,2})?\s{0,2}"
# An address that its line is about: alone, or first with a colon or a remark behind it.
LEADING = re.compile(ALONE + r"$", re.IGNORECASE)
AFTER_LEADING = re.compile(
    r"^[>\"')\]]{0,3}\s{0,4}(?:$|[:;,<]|\(|\.\.\.|-|\s(?:on|is|was|not|has|:|\d{3}\b|unknown|rejected|failed|host"
    r"|could)\b|\s{2,})",
    re.IGNORECASE,
)
LEADING_ALONE = re.compile(ALONE + r"\S{1,320}\s{0,9}$", re.IGNORECASE)
# Or one that the words before it name.
NAMED = re.compile(
    r"\b(?:to|for|recipients?|address(?:es)?|user|mailbox|account|rcpt to|final[- ]recipient|original[- ]recipient"
    r"|addressee|destination|at|failed|delivery|unknown|"
    r"empfänger\w{0,3}|an|destinataires?|adresse|à|destinatario|destinatário|para|a|indirizzo|dirección|endereço"
    r"|usuario|utente|получател\w{1,3}|адрес\w{0,2}|для|на|收件人|地址|宛先|発信先|送信先|المستلم|إلى)"
    r"['’]?s?\s{0,3}(?:rfc822;|[:：;])?\s{0,3}[<\"'(\[«“]{0,2}$",
    re.IGNORECASE,
)
# Whom to ask, and who sent: not whom it is about.
ASK = re.compile(
    r"(contact|assistance|help|question|forward|ask\b|write to|send (an? )?(e-?)?mail to|from|sender|reply|complain"
    r"|report|visit|"
    r"kontakt|support|rückfragen|absender|contacter|expéditeur|remitente|mittente|remetente|отправител|联系"
    r"|お問い合わせ"
    r"|発信元)[^@\n]{0,60}$",
    re.IGNORECASE,
)
# A line of the header of our mail, as notices tell it: it says whom we wrote to, not who was not reached.
OUR_HEADER = re.compile(r"^[ \t>]{0,8}(?:to|cc|from|an|von|à|de|para|кому|от)[ \t]?:[ \t]", re.IGNORECASE)
REST_OF_HEADER = re.compile(
    r"^[ \t>]{0,8}(?:subject|sent|date|betreff|gesendet|objet|date d'envoi|asunto|enviado|assunto|oggetto|inviato|тема"
    r"|отправлено)[ \t]?:",
    re.IGNORECASE,
)
# Names without a host, each alone on its line below the words that announce them.
LONE = re.compile(
    r"(?:recipients?|addresse?e?s?|users?|following)[^\n@]{0,200}(?:\n[^\n@:]{0,200}){0,2}(?:from \S{1,320})?:\n{1,2}"
    r"((?:[ \t]{1,12}[a-zA-Z0-9][\w.+-]{0,63}[ \t]{0,3}\n){1,20})",
    re.IGNORECASE,
)

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
    said = REMARK.sub(lambda found: " " if ADVICE.search(found[0]) else found[0], text)
    return "\n".join(sentence for sentence in SENTENCE_END.split(said) if not ADVICE.search(sentence[:1000]))


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
            if address.lower() in ours or ASK.search(before) or _is_link(before):
                continue
            told = OUR_HEADER.match(line) and any(map(REST_OF_HEADER.match, lines[max(0, number - 3) : number + 4]))
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
    found = LONE.search(text)
    host = reporter.rpartition("@")[2]
    return [f"{name.strip()}@{host}" for name in found[1].splitlines()] if found and host else []


def _rank(found: str, before: str, after: str) -> int:
    if SCHEME.match(found):
        return FIRST_IN_LINE
    if LEADING.match(before):
        return FIRST_IN_LINE if AFTER_LEADING.match(after) else MENTIONED
    return NAMED_IN_LINE if NAMED.search(before[-60:]) else MENTIONED


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
