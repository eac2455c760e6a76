"""vCard 4.0 (RFC 6350): entries for address books."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import IO
from uuid import NAMESPACE_URL, uuid5

from directory.contacts import ContactStatus
from directory.exchange.export_rows import ExportHead, ExportRow
from directory.nominations import Nomination

LONGEST_LINE = 75  # octets, without the line end (section 3.2)
BREAK = b"\r\n "
# What no value may hold (VALUE-CHAR, section 3.3); line breaks are escaped before.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NUMBER = re.compile(r"(?P<number>\+\d{3,15})(?: ext\. (?P<extension>\d{1,10}))?")
# The beginning of a letter's Unicode name, and the script's ISO 15924 code.
_SCRIPTS = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARABIC": "Arab", "CJK": "Hani", "GREEK": "Grek", "HANGUL": "Hang"}


class VCardFile:
    """Writes one card after the other."""

    def __init__(self, file: IO[bytes], head: ExportHead) -> None:
        self._file = file
        self._origin = head.origin

    def write(self, rows: Sequence[ExportRow]) -> None:
        for row in rows:
            self._file.write(b"".join(folded_line(line) for line in card(row, self._origin)))

    def finish(self) -> None:
        pass  # nothing follows the last card

    def close(self) -> None:
        pass  # nothing is held


def card(row: ExportRow, origin: str) -> Iterator[str]:
    """The lines of one entry's card, not yet folded. `origin`: the service's address, from which the card's lasting
    identity is made together with the entry's reference."""
    content = row.entry.nomination
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{uuid5(NAMESPACE_URL, f'{origin}/contacts/{row.entry.reference}')}"
    yield f"KIND:{'individual' if content.name or content.name_latin else 'org'}"
    yield from _names(row)
    if content.entity:
        yield f"ORG:{escaped(content.entity)}"
    if content.position:
        yield f"TITLE:{escaped(content.position)}"
    yield f"ROLE:{content.role.value.title()} point of contact\\, {content.rank.value}"
    yield f"ADR;TYPE=work:;;;;;;{escaped(row.state_name)}"
    for place, email in enumerate(content.emails, start=1):
        yield f"EMAIL;TYPE=work;PREF={place}:{escaped(email)}"
    for place, phone in enumerate(content.phones, start=1):
        yield _telephone(phone, place)
    for place, tag in enumerate(content.languages, start=1):
        yield f"LANG;PREF={place}:{escaped(tag)}"
    if content.time_zone:
        yield f"TZ:{escaped(content.time_zone)}"
    yield f"NOTE:{escaped(_note(row))}"
    if row.changed_at:
        yield f"REV:{row.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _names(row: ExportRow) -> Iterator[str]:
    """The name in each script that it is known in, as alternatives of one property (ALTID, section 5.4)."""
    content = row.entry.nomination
    office = f"{row.state_name}, {content.role} {content.rank}"
    known = [name for name in (content.name, content.name_latin) if name]
    names = known or [content.position or content.entity or office]
    alternative = ";ALTID=1" if len(names) > 1 else ""
    for name in names:
        yield f"FN{alternative}{_language_of(name)}:{escaped(name)}"
    for name in names if content.name or content.name_latin else ():
        # Which part is the family's name differs from country to country, and nobody may guess: it stands whole.
        yield f"N{alternative}{_language_of(name)}:{escaped(name)};;;{escaped(content.form_of_address)};"


def _language_of(text: str) -> str:
    """The script of a name, as a language tag (RFC 5646): the language itself is not known. Empty if it is mixed."""
    letters = {unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()}
    scripts = {_SCRIPTS.get(name) for name in letters}
    script = scripts.pop() if len(scripts) == 1 else None
    return f";LANGUAGE=und-{script}" if script else ""


def _telephone(phone: str, place: int) -> str:
    """As a URI (RFC 3966) where the number can be called from abroad; else as it is written."""
    found = _NUMBER.fullmatch(phone)
    if found is None:
        return f"TEL;VALUE=text;TYPE=work;PREF={place}:{escaped(phone)}"
    extension = f";ext={found['extension']}" if found["extension"] else ""
    return f"TEL;VALUE=uri;TYPE=work;PREF={place}:tel:{found['number']}{extension}"


def _note(row: ExportRow) -> str:
    content = row.entry.nomination
    confirmed = row.confirmed
    return "\n".join(
        filter(
            None,
            (
                f"Entry {row.entry.reference} of {row.state_name}",
                f"Last confirmed: {confirmed.at:%Y-%m-%d}, by {_words(confirmed.by)}" if confirmed else "Not confirmed",
                "" if row.entry.status in _USUAL else f"Status: {row.entry.status.value}",
                f"Hours: {content.hours}" if content.hours else "",
                _nominated_by(content),
            ),
        )
    )


def _nominated_by(content: Nomination) -> str:
    dated = f" of {content.note_date}" if content.note_date else ""
    return f"Nominated by note {content.note_reference}{dated}" if content.note_reference else ""


def _words(value: str) -> str:
    return value.replace("_", " ")


def escaped(text: str) -> str:
    """Text as the value of a property, or one component of it (section 3.4)."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return _FORBIDDEN.sub("", text)


def folded_line(line: str) -> bytes:
    """A content line with its end, folded at 75 octets and never within a character (section 3.2)."""
    octets = line.encode("utf-8")
    pieces, start, room = [], 0, LONGEST_LINE
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # in the midst of a character
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, LONGEST_LINE - 1  # the space before each later piece counts
    return BREAK.join([*pieces, octets[start:]]) + b"\r\n"


_USUAL = frozenset({ContactStatus.NOMINATED, ContactStatus.ACTIVE})
