"""The replies in tests/corpora/replies, each with its meaning, and how one is read."""

import html
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from directory.languages import Language
from pingcheck.conversation.understanding.interpretation import Interpretation, understand
from pingcheck.exercises.status import REACHES, Answer
from pingcheck.mailreading import ReplyParts, html_to_text, reply_parts
from tests.pingcheck.conversation.understanding.our_mails import sent

FOLDER = Path(__file__).parents[3] / "corpora" / "replies"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
# In the order in which they were written: each but the first after the rules had been mended by the one before it.
# The unseen ones are of another hand than the rules.
KINDS = (
    "development",
    "mixed-1",
    "mixed-2",
    "mixed-3",
    "mixed-4",
    "hard-1",
    "hard-2",
    "hard-3",
    "hard-4",
    "ordinary-1",
    "traps",
    "ordinary-2",
    "ordinary-3",
    "ordinary-4",
    "kinds",
    "ordinary-5",
    "traps-2",
    "unseen-1",
    "unseen-traps-1",
    "ordinary-6",
    "traps-3",
    "unseen-2",
    "unseen-traps-2",
    "unseen-3",
)
HEAD = re.compile(r"^=== (.+?) => (\w+)(?: (.*))?$", re.MULTILINE)
FOUND = re.compile(r"(address|name|phone)=(.+?)(?= (?:address|name|phone)=|$)")


@dataclass(frozen=True)
class Reply:
    name: str
    body: str
    answer: str  # one of the answers, or to_read
    proposal: str  # of to_read: an answer, "nothing", or "" for any
    named: dict[str, str]
    language: str


def our_mail(language: str) -> str:
    return sent(Language(language if language in LANGUAGES else "en"))


@cache
def replies(kind: str, language: str) -> list[Reply]:
    """All of one kind in one language: `KIND.LANG.txt`."""
    text = (FOLDER / f"{kind}.{language}.txt").read_text(encoding="utf-8")
    heads = list(HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return [
        _reply(head, text[head.end() : end].strip("\n") + "\n", language) for head, end in zip(heads, ends, strict=True)
    ]


def _reply(head: re.Match[str], body: str, language: str) -> Reply:
    mail = our_mail(language)
    quoted = "".join(f"> {line}\n" for line in mail.splitlines())
    drawn = "".join(f"<p>{html.escape(part)}</p>" for part in mail.split("\n\n"))
    for mark, text in (("{{mail}}", mail), ("{{> mail}}", quoted), ("{{<mail>}}", drawn)):
        body = body.replace(mark, text)
    more = head[3] or ""
    to_read = head[2] == "to_read"
    return Reply(
        head[1], body, head[2], more if to_read else "", {} if to_read else dict(FOUND.findall(more)), language
    )


def parts_of(reply: Reply) -> ReplyParts:
    text = html_to_text(reply.body) if reply.body.lstrip().startswith("<") else reply.body
    return reply_parts(text, [our_mail(reply.language)])


def words_of(reply: Reply) -> str:
    return parts_of(reply).own


def read(reply: Reply) -> Interpretation:
    """As the service does: what is set aside takes part."""
    parts = parts_of(reply)
    return understand(parts.own, set_aside=parts.set_aside)


def is_right(reply: Reply, understood: Interpretation) -> bool:
    if reply.answer == "to_read":
        said = understood.answer.value if understood.answer else "nothing"
        return not understood.sure and reply.proposal in ("", said)
    named = {
        "address": understood.successor_address,
        "name": understood.successor_name,
        "phone": understood.phone,
    }
    # Of a correction, what is right is kept as it was written.
    found = all(named[what] == value or value in understood.details for what, value in reply.named.items())
    return understood.sure and understood.answer == reply.answer and found


def is_wrongly_counted(reply: Reply, understood: Interpretation) -> bool:
    """Whether a role would count as reached on words that do not say so."""
    return (
        understood.sure
        and understood.answer in REACHES
        and (reply.answer == "to_read" or Answer(reply.answer) not in REACHES)
    )


@cache
def readings(kind: str, language: str) -> list[tuple[Reply, Interpretation]]:
    """Each reply with what is understood of it."""
    return [(reply, read(reply)) for reply in replies(kind, language)]
