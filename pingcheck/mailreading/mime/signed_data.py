"""Cryptographic messages of S/MIME (RFC 5652, RFC 8551 §3.5): what kind one is, and the text that a signed one holds.

Nothing is verified: a signature proves nothing here, and to read what was signed takes no key. Only the few fields on
the way to the content are looked at, so the work grows with the length alone; nothing raises.
"""

from enum import Enum

LONGEST_LENGTH = 4  # bytes of a length; a mail is far shorter than four of them can say
CONSTRUCTED, SEQUENCE, EXPLICIT, OBJECT_ID = 0x20, 0x30, 0xA0, 0x06
OCTETS, OCTETS_IN_PIECES = 0x04, 0x24
END_OF_CONTENTS = 0x00


class CryptographicType(Enum):
    """The content type of a cryptographic message, as the bytes of its object identifier."""

    SIGNED = bytes.fromhex("2a864886f70d010702")
    ENVELOPED = bytes.fromhex("2a864886f70d010703")
    SIGNED_AND_ENVELOPED = bytes.fromhex("2a864886f70d010704")
    ENCRYPTED = bytes.fromhex("2a864886f70d010706")
    COMPRESSED = bytes.fromhex("2a864886f70d0109100109")
    AUTHENTICATED_AND_ENVELOPED = bytes.fromhex("2a864886f70d0109100117")

    @property
    def is_encrypted(self) -> bool:
        return self not in {CryptographicType.SIGNED, CryptographicType.COMPRESSED}


def cryptographic_type(data: bytes) -> CryptographicType | None:
    """What kind of cryptographic message these bytes are; None if they are none."""
    try:
        return _opened(data)[0]
    except ValueError:
        return None


def signed_content(data: bytes) -> bytes:
    """What a signed message holds, mostly a MIME part with its header; b"" if it holds nothing, or is none."""
    try:
        kind, at = _opened(data)
        if kind is not CryptographicType.SIGNED:
            return b""
        at = _into(data, at, EXPLICIT)
        at = _into(data, at, SEQUENCE)
        for _ in ("version", "digest algorithms"):
            at = _behind(data, at)
        at = _into(data, at, SEQUENCE)
        at = _into(data, _behind(data, at), EXPLICIT)
        return _octets(data, at)
    except ValueError:
        return b""


def _opened(data: bytes) -> tuple[CryptographicType, int]:
    """The content type, and the place behind it. Raises ValueError."""
    _, begin, length = _head(data, _into(data, 0, SEQUENCE), OBJECT_ID)
    return CryptographicType(data[begin : begin + length]), begin + length


def _head(data: bytes, at: int, wanted: int | None = None) -> tuple[int, int, int]:
    """The tag of an element, where its contents begin, and their length; -1 if its end is marked (X.690 §8.1.3.6)."""
    head = data[at : at + 2]
    if len(head) < 2 or head[0] & 0x1F == 0x1F or (wanted is not None and head[0] != wanted):
        raise ValueError
    tag, size = head
    if size < 0x80:
        return tag, at + 2, size
    count = size & 0x7F
    if count > LONGEST_LENGTH or (not count and not tag & CONSTRUCTED):
        raise ValueError
    begin = at + 2 + count
    return tag, begin, int.from_bytes(data[at + 2 : begin], "big") if count else -1


def _into(data: bytes, at: int, wanted: int) -> int:
    return _head(data, at, wanted)[1]


def _behind(data: bytes, at: int) -> int:
    """The place behind an element, also one whose end is marked."""
    depth = 0
    while True:
        tag, begin, length = _head(data, at)
        if length < 0:
            depth, at = depth + 1, begin
        else:
            depth, at = depth - (tag == END_OF_CONTENTS), begin + length
        if depth <= 0:
            return at


def _octets(data: bytes, at: int) -> bytes:
    """The octets of a string, which may come in pieces, and these in pieces again. What is cut off is left out."""
    tag, begin, length = _head(data, at)
    if tag == OCTETS:
        return data[begin : begin + length]
    end = len(data) if length < 0 else min(begin + length, len(data))
    found: list[bytes] = []
    at = at if tag == OCTETS_IN_PIECES else end
    while at < end:
        try:
            tag, begin, length = _head(data, at)
        except ValueError:
            break
        if tag == OCTETS:
            found.append(data[begin : begin + length])
        elif tag != OCTETS_IN_PIECES:
            break
        at = begin + length if tag == OCTETS else begin
    return b"".join(found)
