"""What a part holds that is no words: an encrypted message, a calendar's reply, a reaction, a sound, a file."""

import re
from enum import StrEnum

from pingcheck.mailreading.mime.charsets import from_base64

# How files begin that some program calls text, or gives no type.
FILE_BEGINNINGS = (
    b"%PDF-", b"%!PS", b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x78\x9f\x3e\x22", b"MZ\x90", b"\x7fELF",
    b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"RIFF", b"ID3", b"OggS", b"fLaC", b"#!AMR",
    b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"SQLite format", b"begin 6",
)  # fmt: skip
# Types that are called text and hold no sentences.
NOT_WORDS = frozenset(
    {
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "text/rtf",
        "text/x-rtf",
        "text/csv",
        "text/css",
        "text/javascript",
        "text/vnd.google.email-reaction+json",
    }
)
SIGNATURES = frozenset(
    {
        "application/pgp-signature",
        "application/pgp-keys",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)
CRYPTOGRAPHIC = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
ENCRYPTED_TYPES = frozenset(
    {"multipart/encrypted", "application/pgp-encrypted", "application/x-microsoft-rpmsg-message"}
)
# Files in which gateways and programs send what only a password or a key opens.
ENCRYPTED_FILE = re.compile(
    r"(?:securedoc\w{0,40}\.html?|message_zdm\.html?|message\w{0,10}\.rpmsg|securemessage\w{0,10}\.html?|"
    r"secure-?mail\w{0,20}\.(?:html?|pdf)|encrypted\w{0,20}\.(?:asc|html?|pdf)|[^/\\]{1,80}\.(?:pgp|gpg|p7e|rpmsg))",
    re.IGNORECASE,
)
SOUND_FILE = re.compile(r"[^/\\]{1,200}\.(?:wav|mp3|m4a|amr|ogg|opus|wma|gsm|aac)", re.IGNORECASE)
PAGES = frozenset({"application/pdf", "image/tiff", "image/x-tiff", "application/x-pdf"})
ANSWERS_OF_CALENDARS = re.compile(
    r"^METHOD[ \t]{0,4}(?:;[^:\n]{0,100})?:[ \t]{0,4}(?:REPLY|COUNTER|DECLINECOUNTER|REFRESH)",
    re.IGNORECASE | re.MULTILINE,
)
CALENDARS = frozenset({"text/calendar", "application/ics"})
REACTION = "text/vnd.google.email-reaction+json"

# A whole text of such lines is a file whose transfer encoding nobody names.
BASE64_LINE = re.compile(r"[A-Za-z0-9+/]{40,1000}={0,2}")
LOOKED_AT = 4_000
CONTROLS = bytes({*range(9), 11, *range(14, 27), *range(28, 32), 127})
OF_MANY_CONTROLS = ("utf-16", "utf-32", "ucs", "unicode", "iso-2022", "iso-10646")
MOST_CONTROLS = 0.02  # of the bytes; a stray one stands in many a text


class Enclosure(StrEnum):
    """What is enclosed, beside words or instead of them."""

    ENCRYPTED = "encrypted"
    CALENDAR_REPLY = "calendar_reply"
    REACTION = "reaction"
    SOUND = "sound"
    PAGES = "pages"
    FILE = "file"


def is_file(data: bytes, charset: str) -> bool:
    """Whether these bytes are a file, and no text in any character set. `charset`: the one that their label names."""
    head = data[:LOOKED_AT]
    if head.startswith(FILE_BEGINNINGS):
        return True
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"} or charset.lower().startswith(OF_MANY_CONTROLS) or _is_wide(head):
        return False
    return len(head) - len(head.translate(None, CONTROLS)) > MOST_CONTROLS * len(head)


def _is_wide(head: bytes) -> bool:
    """Whether every other byte is zero, or three of four, as in UTF-16 and UTF-32 of most languages."""
    few, many = sorted(head[at::2].count(0) for at in (0, 1))
    return many * 3 > len(head) and few * 4 <= len(head)


def unlabelled_base64(data: bytes) -> bytes:
    """What a text holds that is nothing but lines of base64; b"" if it is anything else."""
    lines = data[: 4 * LOOKED_AT].decode("ascii", "replace").split()
    if not lines or not all(BASE64_LINE.fullmatch(line) for line in lines[:-1]):
        return b""
    return from_base64(data) if BASE64_LINE.fullmatch(lines[0]) else b""


def enclosure_of(kind: str, name: str, text: str) -> Enclosure | None:
    """What a part of this type and file name encloses; None for a mere signature. `text`: its own, if it is a
    calendar's."""
    if kind in SIGNATURES:
        return None
    if kind in ENCRYPTED_TYPES or ENCRYPTED_FILE.fullmatch(name):
        return Enclosure.ENCRYPTED
    if kind == REACTION:
        return Enclosure.REACTION
    if kind in CALENDARS and ANSWERS_OF_CALENDARS.search(text):
        return Enclosure.CALENDAR_REPLY
    if kind.startswith("audio/") or SOUND_FILE.fullmatch(name):
        return Enclosure.SOUND
    return Enclosure.PAGES if kind in PAGES or name.lower().endswith((".pdf", ".tif", ".tiff")) else Enclosure.FILE
