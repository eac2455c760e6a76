"""Bytes to text, whatever their label says."""

import base64
import binascii
import codecs
import quopri
import re
import string
from functools import lru_cache

from pingcheck.mailreading.mime.charset_guess import guessed_charset, is_mislabelled

ESCAPES = b"\x1b$"  # only ISO-2022 has them
ENCODED_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,2000})\?=")
BETWEEN_WORDS = re.compile(r"(\?=)\s{1,20}(=\?)")
# No header that a person reads has more; each of them may name a character set of its own.
MOST_WORDS = 200
NOT_BASE64 = bytes(set(range(256)) - set(f"{string.ascii_letters}{string.digits}+/".encode()))
# Control characters, and the halves of characters that UTF-7 can bring: neither can be stored.
CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000), 0xFEFF, 0xFFFE])
CHARSET = re.compile(r"[a-z0-9][a-z0-9_.:+()-]{0,39}")
# Names that mail programs write and Python does not know.
ALIASES = {
    "ansi": "cp1252",
    "x-unknown": "utf-8",
    "unicode-1-1-utf-7": "utf-7",
    "x-gbk": "gbk",
    "gb2312": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-mac-roman": "mac_roman",
    "cp-850": "cp850",
    "iso-8859-8-i": "iso-8859-8",
}  # fmt: skip
# Transformations, not character sets; and two whose work grows with the square of the text. By Python's own names,
# since it takes "-punycode" and "unicode escape" for the same.
NEVER = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})


def decoded_text(data: bytes, charset: str = "") -> str:
    """A whole text, also if its label is missing or wrong. Never raises."""
    name = _known_name(charset)
    if is_mislabelled(data, name):
        charset = guessed_charset(data)
    return decoded(data, charset, guesses=True)


def decoded(data: bytes, charset: str = "", *, guesses: bool = False) -> str:
    """The text, by its label if that can be true, else by what the bytes look like. Never raises. `guesses`: whether
    character sets are tried that only a longer text shows."""
    for name in _candidates(data, charset):
        text = _try(data, name)
        if text is not None:
            return text.translate(CONTROLS)
    name = guessed_charset(data) if guesses else ""
    return data.decode(name or "cp1252", "replace").translate(CONTROLS)


def _candidates(data: bytes, charset: str) -> list[str]:
    name = _known_name(charset)
    names = [name] if name and name not in {"us-ascii", "ascii"} else []
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data[:3] == codecs.BOM_UTF8:
        return ["utf-8-sig" if data[:3] == codecs.BOM_UTF8 else "utf-16", *names]
    if ESCAPES in data[:20000]:
        names.append("iso-2022-jp")
    if b"\x00" in data[:200] and data[:200].count(b"\x00") * 3 > len(data[:200]):
        names = ["utf-16-be" if data[:1] == b"\x00" else "utf-16-le", *names]
    return [*names, "utf-8"]


def _known_name(charset: str) -> str:
    name = charset.lower().strip("\"' ")
    return ALIASES.get(name, name)


def _try(data: bytes, name: str) -> str | None:
    if not _is_charset(name):
        return None
    try:
        text = data.decode(name)
    except (LookupError, ValueError, TypeError, AttributeError):
        pass
    else:
        return text if isinstance(text, str) else None
    # A few bad bytes do not make a label wrong.
    try:
        text = data.decode(name, "replace")
    except (LookupError, ValueError, TypeError, AttributeError):
        return None
    good = isinstance(text, str) and text.count("\ufffd") * 50 <= len(text)
    return text if good else None


@lru_cache(maxsize=512)
def _is_charset(name: str) -> bool:
    """Whether this name, in lower case, is one of a character set. Python looks for an unknown one on the disk."""
    try:
        return CHARSET.fullmatch(name) is not None and codecs.lookup(name).name not in NEVER
    except LookupError:
        return False


def transfer_decoded(data: bytes, encoding: str) -> bytes:
    """Undoes the transfer encoding (RFC 2045 §6). What is broken is left out; an unknown encoding is ignored."""
    encoding = encoding.lower().strip().strip("\"';").partition(";")[0]
    if encoding == "base64":
        return from_base64(data)
    return quopri.decodestring(data) if encoding == "quoted-printable" else data


def from_base64(data: bytes) -> bytes:
    """As much as can be decoded; other characters in between are skipped."""
    kept = data.translate(None, NOT_BASE64)
    try:
        return base64.b64decode(kept[: len(kept) // 4 * 4] + _rest(kept), validate=False)
    except (binascii.Error, ValueError):
        return b""


def _rest(kept: bytes) -> bytes:
    rest = kept[len(kept) // 4 * 4 :]
    return rest + b"=" * (4 - len(rest)) if len(rest) > 1 else b""


def header_text(value: str) -> str:
    """A header field with its encoded words (RFC 2047) decoded, however badly they were made."""
    if "=?" not in value:
        return value
    return ENCODED_WORD.sub(_word, BETWEEN_WORDS.sub(r"\1\2", value), count=MOST_WORDS)


def _word(found: re.Match[str]) -> str:
    charset, encoding, words = found[1].partition("*")[0], found[2].lower(), found[3]
    raw = words.encode("utf-8", "replace")
    data = from_base64(raw) if encoding == "b" else quopri.decodestring(raw, header=True)
    return decoded(data, charset)
