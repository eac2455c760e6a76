"""A courier's journal as bytes: a head, then lines of one length; and what they say about each message. Pure functions.

Why there is a journal, and what each answer rests on: docs/decisions/courier-journal.md.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID
from zlib import crc32

from pingcheck.exercises.message import Cause, Delivery
from pingcheck.sending.handover import Handover

FORMAT = b"pingcheck journal 1\n"

# The last field of each is a checksum over the others. Texts are padded with NUL, which none of them contains.
_HEAD = struct.Struct("<20s16s16s16s184s")
_LINE = struct.Struct("<16sId12s24s8sh50s")
_CHECKSUM = struct.Struct("<I")

HEAD_BYTES = _HEAD.size + _CHECKSUM.size
LINE_BYTES = _LINE.size + _CHECKSUM.size


class JournalHead(NamedTuple):
    """Whose journal it is."""

    installation: UUID  # of the database
    worker: UUID
    boot: UUID  # of the machine's kernel: after a power cut, lines may be missing
    host: str  # the mail server


class JournalLine(NamedTuple):
    """Something that happened to one attempt at a message. Its delivery is CLAIMED just before the mail's content goes
    to the server, WAITING if the server said that it did not take the mail, and otherwise what became of it."""

    message_id: UUID
    attempts: int  # how many attempts there were before this one
    at: datetime
    handover: Handover


@dataclass(frozen=True, slots=True)
class JournalStory:
    """What a journal says. `last`: the last line about each message. A journal that is not whole has damaged lines, so
    that what it does not mention may have happened nevertheless."""

    head: JournalHead
    last: Mapping[UUID, JournalLine]
    is_whole: bool


BEGUN = Handover(Delivery.CLAIMED, None, "data", None, "")
NOT_TAKEN = Handover(Delivery.WAITING, None, "data", None, "")
NO_WORD = "The courier died before the server's answer."


def packed_head(head: JournalHead) -> bytes:
    host = _cut(head.host, 184)
    return _checked(_HEAD.pack(FORMAT, head.installation.bytes, head.worker.bytes, head.boot.bytes, host))


def packed_line(line: JournalLine) -> bytes:
    """The line as bytes. Of the server's words, the first few are kept."""
    message_id, attempts, at, (delivery, cause, stage, code, reply) = line
    return _checked(
        _LINE.pack(
            message_id.bytes,
            attempts,
            at.timestamp(),
            delivery.encode(),
            cause.encode() if cause else b"",
            stage.encode(),
            code or 0,
            _cut(reply, 50) if reply else b"",
        )
    )


def replay(journal: bytes) -> JournalStory | None:
    """What a journal says; None if this is not a journal of ours. A torn last line is as good as none: its mail's
    content had not gone, or the line before it says that it was in doubt."""
    head = _unpacked_head(journal[:HEAD_BYTES])
    if head is None:
        return None
    last: dict[UUID, JournalLine] = {}
    is_whole = True
    for start in range(HEAD_BYTES, len(journal) - LINE_BYTES + 1, LINE_BYTES):
        line = _unpacked_line(journal[start : start + LINE_BYTES])
        if line is None:
            is_whole = False
        else:
            last[line.message_id] = line
    return JournalStory(head, last, is_whole)


def outcome(story: JournalStory, message_id: UUID, attempts: int, now: datetime) -> JournalLine | None:
    """What became of a message that the journal's worker still held when it died, after so many attempts that are
    recorded. None if its content never went to the server. A line of delivery IN_DOUBT if nobody knows."""
    line = story.last.get(message_id)
    if line is not None and line.attempts == attempts:
        if line.handover.delivery is Delivery.CLAIMED:
            return line._replace(handover=_in_doubt())
        if line.handover.delivery is not Delivery.WAITING:
            return line
    # A later attempt than the database knows of: it lost what was recorded, so we cannot trust what it says now.
    is_ahead = line is not None and line.attempts > attempts
    if story.is_whole and not is_ahead:
        return None
    return JournalLine(message_id, attempts, now, _in_doubt())


def _in_doubt() -> Handover:
    return Handover(Delivery.IN_DOUBT, Cause.UNREACHABLE, "data", None, NO_WORD)


def _unpacked_head(packed: bytes) -> JournalHead | None:
    body = _body(packed, HEAD_BYTES)
    if body is None:
        return None
    kind, installation, worker, boot, host = _HEAD.unpack(body)
    if kind != FORMAT:
        return None
    return JournalHead(UUID(bytes=installation), UUID(bytes=worker), UUID(bytes=boot), _text(host))


def _unpacked_line(packed: bytes) -> JournalLine | None:
    body = _body(packed, LINE_BYTES)
    if body is None:
        return None
    message_id, attempts, at, delivery, cause, stage, code, reply = _LINE.unpack(body)
    try:
        handover = Handover(
            Delivery(_text(delivery)),
            Cause(_text(cause)) if _text(cause) else None,
            _text(stage),
            code or None,
            _text(reply),
        )
        return JournalLine(UUID(bytes=message_id), attempts, datetime.fromtimestamp(at, UTC), handover)
    except (ValueError, OverflowError, OSError):
        return None


def _checked(body: bytes) -> bytes:
    return body + _CHECKSUM.pack(crc32(body))


def _body(packed: bytes, size: int) -> bytes | None:
    """What stands before the checksum; None if that is wrong."""
    body = packed[: -_CHECKSUM.size]
    return body if len(packed) == size and packed[-_CHECKSUM.size :] == _CHECKSUM.pack(crc32(body)) else None


def _cut(text: str, most: int) -> bytes:
    return text.encode("utf-8", "replace")[:most]


def _text(padded: bytes) -> str:
    """What a cut may have left of a last letter is dropped."""
    return padded.rstrip(b"\0").decode("utf-8", "ignore")
