"""Prepared frames: what is the same in every mail of a frame is encoded once. Only lines with a ping's values are not.

Quoted-printable text is encoded line by line (RFC 2045 §6.7), so a line without a mark is the same in every mail.
Base64 has no lines of text: the whole part is filled first and then encoded, which takes the C library microseconds.
"""

import binascii
import html
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct

from directory.languages import Language
from pingcheck.exercises.exercise import Frame
from pingcheck.wording.sections import with_sections

MARK = re.compile("⟦([a-z_]+)⟧")
OWN_MARK = re.compile(
    "⟦(entry|entry_en|link|code|reply_to)⟧"
)  # values of each ping; the other marks are filled beforehand
PARAGRAPHS = ("time_left", "time_left_en")  # marks that are paragraphs of their own, or nothing
LATIN = frozenset({Language.ENGLISH, Language.FRENCH, Language.SPANISH})
BASE64_LINE = 76

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GappedText:
    """UTF-8 text with gaps for the values of a ping."""

    pieces: tuple[bytes, ...]
    gaps: tuple[str, ...]  # the names of the marks between the pieces

    def filled(self, values: Mapping[str, bytes]) -> bytes:
        whole = [b""] * (2 * len(self.pieces) - 1)
        whole[::2] = self.pieces
        whole[1::2] = [values[gap] for gap in self.gaps]
        return b"".join(whole)


@dataclass(frozen=True, slots=True)
class PreparedPart:
    """One MIME part: its header lines, and its content in pieces. A piece is either ready for the wire, or an index
    into `gapped`. So text that occurs twice, in the mail's language and in English, is filled and encoded once."""

    head: bytes
    pieces: tuple[bytes | int, ...]
    gapped: tuple[GappedText, ...]
    is_latin: bool

    def filled(self, values: Mapping[str, bytes]) -> bytes:
        """The part with the values of one ping. Every line ends in CRLF."""
        encode = _quoted if self.is_latin else _base64
        encoded = [encode(piece.filled(values)) for piece in self.gapped]
        return self.head + b"".join([piece if isinstance(piece, bytes) else encoded[piece] for piece in self.pieces])


@dataclass(frozen=True, slots=True)
class PreparedFrame:
    subject: str
    text: PreparedPart
    page: PreparedPart


def fill(text: str, values: Values, sections: Collection[str] = ()) -> str:
    """Fills the marks of the text with these sections in one pass, so that nothing inside a value is taken for a mark.
    Marks without a value stay."""
    return MARK.sub(lambda mark: values.get(mark[1], mark[0]), with_sections(text, sections))


def escaped(values: Values) -> dict[str, str]:
    """The values, escaped for HTML."""
    return {name: html.escape(value).replace("\n", "<br>\n") for name, value in values.items()}


def in_utf8(values: Values) -> dict[str, bytes]:
    """The values, encoded for the gaps."""
    return {name: value.encode("utf-8", "replace") for name, value in values.items()}


def prepare(
    frame: Frame, shared: Values, sections: Collection[str] = (), *, is_link_free: bool = False
) -> PreparedFrame:
    """Fills in the values that many pings share. The marks for each ping's own values stay."""
    text, page = frame.text, frame.html
    if is_link_free and frame.text_link_free is not None and frame.html_link_free is not None:
        text, page = frame.text_link_free, frame.html_link_free
    return PreparedFrame(
        subject=fill(frame.subject, shared, sections),
        text=_prepared("plain", fill_shared(text, shared, sections), frame.language),
        page=_prepared("html", fill_shared(page, escaped(shared), sections), frame.language),
    )


def fill_shared(text: str, values: Values, sections: Collection[str] = ()) -> str:
    """The same as `fill`; a paragraph of a mark without words goes with it."""
    for name in PARAGRAPHS:
        if not values.get(name):
            text = text.replace(f"⟦{name}⟧\n\n", "").replace(f"<p>⟦{name}⟧</p>\n", "")
    return fill(text, values, sections)


def _prepared(kind: str, content: str, language: Language) -> PreparedPart:
    is_latin = language in LATIN
    head = (
        f"Content-Type: text/{kind}; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: {'quoted-printable' if is_latin else 'base64'}\r\n"
        f"Content-Language: {language.value}\r\n\r\n"
    )
    lines = [line.rstrip() for line in content.splitlines()]
    pieces = _in_pieces(lines) if is_latin else [_gapped("".join(f"{line}\r\n" for line in lines))]
    gapped = list(dict.fromkeys(piece for piece in pieces if isinstance(piece, GappedText)))
    numbered = [gapped.index(piece) if isinstance(piece, GappedText) else piece for piece in pieces]
    return PreparedPart(head.encode("ascii"), tuple(numbered), tuple(gapped), is_latin)


def _gapped(text: str) -> GappedText:
    split = OWN_MARK.split(text)
    return GappedText(tuple(piece.encode("utf-8", "replace") for piece in split[::2]), tuple(split[1::2]))


def _in_pieces(lines: list[str]) -> list[bytes | GappedText]:
    """The lines in pieces: lines without gaps are encoded and joined, each line with gaps stays by itself."""
    pieces: list[bytes | GappedText] = []
    for line in lines:
        if OWN_MARK.search(line):
            pieces.append(_gapped(line))
        elif pieces and isinstance(pieces[-1], bytes):
            pieces[-1] += _quoted_once(line)
        else:
            pieces.append(_quoted_once(line))
    return pieces


@lru_cache(maxsize=4096)
def _quoted_once(line: str) -> bytes:
    """A line of a frame, encoded. Cached, because the same line comes again for every State and time zone."""
    return _quoted(line.encode("utf-8", "replace"))


def _quoted(line: bytes) -> bytes:
    """A line in quoted-printable, with soft breaks if it is longer than 76 (RFC 2045 §6.7). A dot at the start of a
    line is doubled (RFC 5321 §4.5.2); base64 has no dots."""
    encoded = binascii.b2a_qp(line.rstrip(), istext=True)
    if b"\n" in encoded:
        encoded = encoded.replace(b"\n", b"\r\n").replace(b"\n.", b"\n..")
    return (b"." if encoded.startswith(b".") else b"") + encoded + b"\r\n"


def _base64(raw: bytes) -> bytes:
    encoded = binascii.b2a_base64(raw, newline=False)
    return b"\r\n".join([*_lines(len(encoded)).unpack(encoded), b""])


@lru_cache(maxsize=1024)
def _lines(length: int) -> Struct:
    """Cuts this many characters into lines. Slicing them one by one would take twice as long."""
    whole, rest = divmod(length, BASE64_LINE)
    return Struct(f"{BASE64_LINE}s" * whole + (f"{rest}s" if rest else ""))
