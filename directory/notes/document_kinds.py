"""What a document is by its content, whatever its name says. Pure; each refusal is a sentence for the officer.

Only what a note verbale comes as is taken: PDF, an email, PNG or JPEG, each whole and nothing besides. A file that is
two things at once (a picture that is also an archive, a PDF that begins as a web page) is refused: somewhere a program
would open it as the other.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from email.parser import BytesHeaderParser
from types import MappingProxyType

import puremagic

from directory.errors import N_, Refused
from directory.notes.note import DocumentKind
from directory.notes.pdf_actions import named_actions

SUFFIXES: Mapping[DocumentKind, str] = MappingProxyType(
    {
        DocumentKind.PDF: ".pdf",
        DocumentKind.MAIL: ".eml",
        DocumentKind.PNG: ".png",
        DocumentKind.JPEG: ".jpg",
        DocumentKind.TABLE: ".csv",
    }
)

BEGINNING = 4096
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
PDF = re.compile(rb"%PDF-[12]\.\d")
MOST_PIXELS = 100_000_000  # a page scanned at 600 dots an inch has 35 million
MOST_CHUNKS = 100_000

# What browsers take for a web page, or programs for a script or an archive, near the beginning (WHATWG MIME Sniffing).
_ACTIVE = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|script|iframe|svg|\?xml|\?php|object|embed|meta|style|img)[\s>/]|^#!",
    re.IGNORECASE,
)
# An archive is read from its end: its directory stands there, whatever the file begins with.
_ARCHIVE_END, _END_REACH = b"PK\x05\x06", 66_000
_EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"

_HEADER = re.compile(rb"[!-9;-~]{1,100}:[ \t]|[!-9;-~]{1,100}:\r?\n[ \t]")
_MAIL_NEEDS = ("from",)
_MAIL_HAS_ONE = ("date", "subject", "message-id", "received")


class WrongDocument(Refused):
    """A document that is not taken."""


def kind_of(content: bytes) -> DocumentKind:
    """What this is. Raises WrongDocument."""
    if not content:
        raise WrongDocument(N_("The document is empty."))
    if _ARCHIVE_END in content[-_END_REACH:] or _EICAR in content[:BEGINNING]:
        raise WrongDocument(
            N_("The document is, or hides, an archive or a program. Send a PDF, an email (.eml), a PNG or a JPEG.")
        )
    for begins, kind, check in _CHECKS:
        if begins(content):
            check(content)
            return kind
    text = N_("Such documents are not taken ({what}). Send a PDF, an email (.eml), a PNG or a JPEG.")
    raise WrongDocument(text, what=_described(content))


def _described(content: bytes) -> str:
    """What an officer is told; a guess that decides nothing."""
    if _ACTIVE.search(content[:BEGINNING]):
        return "HTML, SVG, script"
    try:
        guesses = puremagic.magic_string(content[:BEGINNING])
    except (puremagic.PureError, ValueError):
        return "?"
    return guesses[0].name[:60] if guesses else "?"


def _check_pdf(content: bytes) -> None:
    _require_recognised(content, ".pdf")
    _require_passive(content)
    if not content.rstrip(b"\0\r\n\t ").endswith(b"%%EOF"):
        raise WrongDocument(N_("The PDF is cut short, or something follows its end. Ask for it again."))
    actions = named_actions(content)
    if actions:
        raise WrongDocument(
            N_("The PDF holds what could act by itself ({what}). Print it to a new PDF, and send that."),
            what=", ".join(sorted(actions)),
        )


def _check_png(content: bytes) -> None:
    _require_recognised(content, ".png")
    _require_passive(content)
    chunks = list(_png_chunks(content))
    if [name for _, name in chunks[:1]] != [b"IHDR"] or chunks[-1] != (len(content), b"IEND"):
        raise WrongDocument(N_("The picture is cut short, or something follows its end. Save it anew as PNG."))
    _require_pixels(int.from_bytes(content[16:20]), int.from_bytes(content[20:24]))


def _png_chunks(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The name of each chunk, and where it ends (PNG §5.3). Stops after IEND, and where a chunk is cut short."""
    position = len(PNG)
    for _ in range(MOST_CHUNKS):
        name = content[position + 4 : position + 8]
        position += 12 + int.from_bytes(content[position : position + 4])
        if len(name) < 4 or position > len(content):
            return
        yield position, name
        if name == b"IEND":
            return


def _check_jpeg(content: bytes) -> None:
    _require_recognised(content, ".jpg", ".jpeg")
    _require_passive(content)
    if not content.rstrip(b"\0").endswith(b"\xff\xd9"):
        raise WrongDocument(N_("The picture is cut short, or something follows its end. Save it anew as JPEG."))


def _check_mail(content: bytes) -> None:
    if b"\0" in content:
        raise WrongDocument(N_("The email holds bytes that no email holds. Save it anew as .eml."))
    headers = BytesHeaderParser().parsebytes(content[:256_000])
    has_all = all(headers.get(name) for name in _MAIL_NEEDS)
    if not has_all or not any(headers.get(name) for name in _MAIL_HAS_ONE):
        raise WrongDocument(N_("The document looks like an email but does not say who sent it, and when."))


def _require_passive(content: bytes) -> None:
    if _ACTIVE.search(content[:BEGINNING]):
        raise WrongDocument(N_("The document is also a web page or a program. Ask for it again, as a plain PDF."))


def _require_recognised(content: bytes, *suffixes: str) -> None:
    """A second opinion, by a list of signs that is not ours."""
    try:
        seen = {guess.extension for guess in puremagic.magic_string(content[:BEGINNING] + content[-BEGINNING:])}
    except (puremagic.PureError, ValueError):
        seen = set()
    if not seen & set(suffixes):
        raise WrongDocument(N_("The document begins like one of a known kind, but is none."))


def _require_pixels(width: int, height: int) -> None:
    if not 0 < width * height <= MOST_PIXELS:
        raise WrongDocument(N_("The picture is far larger than any page. Save it smaller."))


_CHECKS: tuple[tuple[Callable[[bytes], object], DocumentKind, Callable[[bytes], None]], ...] = (
    (PDF.match, DocumentKind.PDF, _check_pdf),
    (lambda content: content.startswith(PNG), DocumentKind.PNG, _check_png),
    (lambda content: content.startswith(JPEG), DocumentKind.JPEG, _check_jpeg),
    (_HEADER.match, DocumentKind.MAIL, _check_mail),
)
