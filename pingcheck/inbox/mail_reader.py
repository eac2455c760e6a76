"""What is read of a stranger's text, without database or keys: a mail's header and readings, and what a reply means."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from pingcheck.conversation.codes import codes_in
from pingcheck.conversation.understanding.interpretation import Interpretation, understand
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import (
    Kind,
    Part,
    Reading,
    addresses_in,
    message_ids_in,
    parse,
    parse_header,
    read_parsed,
    reply_parts,
)


@dataclass(frozen=True, slots=True)
class ReadHeader:
    """The header of a mail: names in lower case, values decoded. `as_written`: those fields, not decoded, by which our
    own MTA vouches for its author."""

    fields: tuple[tuple[str, str], ...] = ()
    as_written: tuple[tuple[str, str], ...] = ()

    def header(self, name: str) -> str:
        """The first value of this name; "" if there is none."""
        return next(iter(self.headers(name)), "")

    def headers(self, name: str) -> list[str]:
        return [value for key, value in self.fields if key == name]


@dataclass(frozen=True, slots=True)
class MailReadings:
    """What one mail says. `codes`: what may be codes of pings in its text, as `codes_in` gives them. A reading has its
    text only if an officer may have to read it."""

    header: ReadHeader
    readings: tuple[Reading, ...]
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnderstoodReply:
    """The writer's own words in a reply, what they mean, and what of the mail was set aside as not theirs."""

    words: str
    meaning: Interpretation
    set_aside: str = ""


# The kinds of mail that an officer may have to read.
WITH_TEXT = frozenset({Kind.ANSWER, Kind.CHALLENGE, Kind.COMPLAINT, Kind.OTHER})
NOT_INTERPRETED = UnderstoodReply("", Interpretation(None, False, ""))


VOUCHING = frozenset({"from", "authentication-results"})


class MailReader(Protocol):
    """Reads mail without holding the loop. Never fails because of a mail: one that cannot be read is `unreadable`."""

    async def read(self, raw: bytes, recipient: str) -> MailReadings: ...

    async def understand(self, text: str, ours: Sequence[str], offered: Sequence[Answer]) -> UnderstoodReply: ...


def readings_of(raw: bytes, recipient: str) -> MailReadings:
    """Reads one mail. `recipient`: of its envelope. Pure, and the work of a process that can be ended."""
    mail = parse(raw)
    readings = read_parsed(mail, recipient)
    codes = tuple(codes_in(readings[0].text))
    kept = (one if one.kind in WITH_TEXT else replace(one, text="") for one in readings)
    return MailReadings(_decoded(mail), tuple(kept), codes)


def understood(text: str, ours: Sequence[str], offered: Sequence[Answer]) -> UnderstoodReply:
    """What the writer of this text added to `ours`, the texts that we sent, and what it means. `offered`: the answers
    that our mail numbers."""
    parts = reply_parts(text, ours)
    return UnderstoodReply(parts.own, understand(parts.own, offered, parts.set_aside), parts.set_aside)


def header_of(raw: bytes) -> ReadHeader:
    """The header alone, for a mail that cannot be read whole."""
    return _decoded(parse_header(raw))


def unreadable(header: ReadHeader, why: str) -> MailReadings:
    """A mail that could not be read. Whom it is about can still be proved by its header."""
    names = [header.header("in-reply-to"), header.header("references")]
    mentions = tuple(dict.fromkeys(found for value in names for found in reversed(message_ids_in(value))))
    writer = next(iter(addresses_in(header.header("from"))), "")
    return MailReadings(header, (Reading(Kind.UNREADABLE, why, writer, mentions=mentions),))


def _decoded(mail: Part) -> ReadHeader:
    names = dict.fromkeys(name for name, _ in mail.fields)
    decoded = tuple((name, value) for name in names for value in mail.headers(name))
    return ReadHeader(decoded, tuple(field for field in mail.fields if field[0] in VOUCHING))
