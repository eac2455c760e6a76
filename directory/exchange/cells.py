"""Cells: what the text of one means, or what would be right instead. Each function raises WrongValue."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import TypeVar
from zoneinfo import available_timezones

from directory.contacts import Rank, Role
from directory.exchange.suggestions import NearestNames
from directory.folding import folded
from directory.nominations import LONGEST

Word = TypeVar("Word", Role, Rank)


class WrongValue(ValueError):
    """A cell that cannot be read. The text says why and what would be right; `value` is the part at fault."""

    def __init__(self, problem: str, value: str) -> None:
        super().__init__(problem)
        self.value = value


# Control characters, line breaks and signs that change the direction of text. None belongs in a cell, and a line break
# in an address would let somebody else write a mail header.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_BREAKS = {
    "\r": "a line break",
    "\n": "a line break",
    "\u2028": "a line break",
    "\u2029": "a line break",
    "\t": "a tab",
}
# What people write where there is nothing to say: signs alone, or "n/a".
_NOTHING = re.compile(r"[-\u2010-\u2015\u2212_./*]{1,5}|n[./]a\.?", re.IGNORECASE)
UNKNOWN = "?"  # what a rejects file puts where its row has no cell

_DATE_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})(?P<slash>/)(?P<month>\d{1,2})/(?P<year>\d{4})"),
)
_ROLE_WORDS = {
    Role.DIPLOMATIC: "diplomatic dipl diplomat diplomacy diplomatique diplomático diplomática дипломатический "
    "دبلوماسي دبلوماسية 外交",
    Role.TECHNICAL: "technical tech techn technique técnico técnica технический تقني تقنية فني 技术",
}
_RANK_WORDS = {
    Rank.PRIMARY: "primary main principal first 1 primaire titulaire primario primaria titular "
    "основной основная أساسي رئيسي 主要",
    Rank.ALTERNATE: "alternate alternative deputy backup secondary second substitute 2 suppléant suppléante remplaçant "
    "alterno alterna suplente заместитель запасной резервный مناوب بديل 候补 备用",
}


def clean(cell: str) -> str:
    """The cell without white space around it, in Unicode's composed form (an é is one character); empty if it only
    says that there is nothing to say."""
    stripped = unicodedata.normalize("NFC", cell.strip())
    found = _FORBIDDEN.search(stripped)
    if found:
        what = _BREAKS.get(found.group(), f"the control character U+{ord(found.group()):04X}")
        raise WrongValue(f"it contains {what}; write it on one line, in letters, digits and signs only", stripped)
    if stripped == UNKNOWN:
        raise WrongValue(
            "a question mark stands for a value not known here; write the value or leave it empty", stripped
        )
    return "" if _NOTHING.fullmatch(stripped) else stripped


def short_text(field: str, cell: str) -> str:
    """A cell that is kept as it is, if it fits."""
    if len(cell) > LONGEST[field]:
        raise WrongValue(f"it has {len(cell)} characters; shorten it to at most {LONGEST[field]}", cell)
    return cell


def role(cell: str) -> Role:
    return _of_words(_ROLES, cell, "diplomatic or technical")


def rank(cell: str) -> Rank:
    return _of_words(_RANKS, cell, "primary or alternate")


def time_zone(cell: str, nearest: NearestNames) -> str:
    """An IANA name in its own case; empty if the cell is."""
    known = time_zones().get(cell.casefold().replace(" ", "_"))
    if known is None and cell:
        near = nearest(cell)
        hint = f"did you mean {' or '.join(near)}?" if near else "write its IANA name, such as Africa/Nairobi"
        raise WrongValue(f"there is no such time zone; {hint}", cell)
    return known or ""


@cache
def time_zones() -> dict[str, str]:
    """The IANA names by their casefolded form."""
    return {name.casefold(): name for name in sorted(available_timezones() - {"localtime", "Factory"})}


def note_date(cell: str) -> date | None:
    """A date as year-month-day, or as day.month.year or day/month/year where it cannot mean another day."""
    found = next((match for form in _DATE_FORMS if (match := form.fullmatch(cell))), None)
    if found is None:
        if cell:
            raise WrongValue("it is not a date; write year, month and day, such as 2024-03-31", cell)
        return None
    year, month, day = (int(found.group(part)) for part in ("year", "month", "day"))
    if "slash" in found.groupdict() and month != day and month <= 12 and day <= 12:
        raise WrongValue(
            f"it can be read in two ways; write {year}-{month:02}-{day:02} or {year}-{day:02}-{month:02}", cell
        )
    try:
        return date(year, month, day)
    except ValueError as error:
        raise WrongValue("there is no such day; write year, month and day, such as 2024-03-31", cell) from error


def _of_words(words: Mapping[str, Word], cell: str, choice: str) -> Word:
    found = words.get(folded(cell))
    if found is None:
        raise WrongValue(f"it is empty; write {choice}" if not cell else f"write {choice}", cell)
    return found


_ROLES = {folded(word): role for role, words in _ROLE_WORDS.items() for word in words.split()}
_RANKS = {folded(word): rank for rank, words in _RANK_WORDS.items() for word in words.split()}
