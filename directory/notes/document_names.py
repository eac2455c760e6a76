"""Names of documents, made safe to keep, to show and to save under. Pure."""

import re
import unicodedata

from directory.notes.document_kinds import SUFFIXES
from directory.notes.note import DocumentKind

LONGEST_NAME = 100  # characters; with four bytes each it still fits a file name of 255 bytes after its suffix
LONGEST_GIVEN = 2_000
NAMELESS = "document"

_PARTS = re.compile(r"[/\\]")
_RESERVED_SIGNS = re.compile(r'[<>:"|?*%&;`$\']+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
MOST_BYTES = 200
TABLES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".json"})


def safe_name(given: str, kind: DocumentKind) -> str:
    """The last part of a name, without what programs or eyes would misread, ending as its kind does.

    Control characters and signs that turn the direction of text are left out (`fdp.exe` may else be shown as
    `exe.pdf`), and so is every ending that names another kind.
    """
    last = _PARTS.split(given[-LONGEST_GIVEN:])[-1]
    plain = unicodedata.normalize("NFC", last)
    shown = "".join(sign for sign in plain if unicodedata.category(sign)[0] != "C")
    words = " ".join(_RESERVED_SIGNS.sub("_", shown).split()).strip(". _")
    stem = _without_suffixes(words)[:LONGEST_NAME].rstrip(". _")
    while len(stem.encode()) > MOST_BYTES:
        stem = stem[:-1]
    if not stem or _RESERVED.fullmatch(stem):
        stem = NAMELESS
    return stem + _suffix(last, kind)


def _suffix(name: str, kind: DocumentKind) -> str:
    """A table may be of several forms, which programs tell by it."""
    ending = name[name.rfind(".") :].lower()
    return ending if kind is DocumentKind.TABLE and ending in TABLES else SUFFIXES[kind]


def _without_suffixes(name: str) -> str:
    """`note.pdf.exe` is `note`; `note 12.5` keeps its number."""
    for _ in range(3):
        stem, dot, ending = name.rpartition(".")
        if not (stem and dot and _SUFFIX.fullmatch(dot + ending) and not ending.isdigit()):
            break
        name = stem.rstrip(". ")
    return name
