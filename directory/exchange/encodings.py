"""Encodings: how the bytes of a file are read as text. Found once for the whole file, before any row is read."""

import codecs
from dataclasses import dataclass
from typing import IO

from charset_normalizer import from_bytes

from directory.errors import Refused

PIECE = 1 << 20
SAMPLE = 1 << 16
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What offices wrote in the six official languages before UTF-8. A longer list finds more languages and reads these
# worse: with all that charset-normalizer knows, French is taken for Polish, and a line of Arabic for Hebrew.
OLDER_ENCODINGS = ["cp1252", "cp1256", "cp1251", "gb18030", "koi8_r"]
NOT_TABLES = (
    (b"PK\x03\x04", "an archive, or a spreadsheet that is no XLSX"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file, or one with a password"),
    (b"%PDF", "a PDF"),
)


@dataclass(frozen=True, slots=True)
class Encoding:
    name: str
    guessed: bool  # True if nothing in the file proves it


def encoding_of(file: IO[bytes]) -> Encoding:
    """How to decode the whole of this file. Raises Refused if it is not text that can be read."""
    start = _sample(file)
    for mark, kind in NOT_TABLES:
        if start.startswith(mark):
            raise Refused(f"it is {kind}, not a table; save it as XLSX or CSV (UTF-8) and import that")
    for mark, name in BYTE_ORDER_MARKS:
        if start.startswith(mark):
            return _proven(file, name)
    if b"\0" in start:
        return _proven(file, _utf_16_without_mark(start))
    if _decodes(file, "utf-8"):
        return Encoding("utf-8", guessed=False)
    return _guessed(file)


def _sample(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read(SAMPLE)


def _proven(file: IO[bytes], name: str) -> Encoding:
    if not _decodes(file, name):
        raise Refused(
            f"it begins as {name.removesuffix('-sig').upper()} text but does not go on so; save it as CSV (UTF-8)"
        )
    return Encoding(name, guessed=False)


def _utf_16_without_mark(start: bytes) -> str:
    """A title row in Latin letters has its zero bytes all at odd places (little-endian) or all at even ones."""
    even, odd = start[0:200:2].count(0), start[1:200:2].count(0)
    if odd and not even:
        return "utf-16-le"
    if even and not odd:
        return "utf-16-be"
    raise Refused("it is not a table in text form; save it as CSV (UTF-8) and import that")


def _guessed(file: IO[bytes]) -> Encoding:
    for match in from_bytes(_lines_beyond_ascii(file), cp_isolation=OLDER_ENCODINGS):
        if _decodes(file, match.encoding):
            return Encoding(match.encoding, guessed=True)
    raise Refused("its letters cannot be made out; save it as CSV (UTF-8)")


def _lines_beyond_ascii(file: IO[bytes]) -> bytes:
    """Lines with bytes beyond ASCII, from anywhere in the file: only they say anything about the encoding."""
    file.seek(0)
    found = bytearray()
    while len(found) < SAMPLE and (line := file.readline(SAMPLE)):
        if not line.isascii():
            found += line
    return bytes(found)


def _decodes(file: IO[bytes], name: str) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder(name)()
    try:
        while piece := file.read(PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
