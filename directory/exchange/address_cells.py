"""The cells that hold mail addresses and telephone numbers."""

import re
import unicodedata

from email_validator import EmailNotValidError

from directory.exchange.cells import WrongValue
from directory.folding import folded
from directory.mail_addresses import mailbox_key, valid_address
from directory.nominations import LONGEST_ADDRESS, MOST_ADDRESSES
from directory.telephone_numbers import international_number

# A comma may also be the decimal one of a number that a spreadsheet has rounded: 4,479E+11.
_SEPARATORS = re.compile(r"[;,]")
_PHONE_SEPARATORS = re.compile(r";|,(?!\d{1,15}E\+?\d)", re.IGNORECASE)
_ROUNDED = re.compile(r"\+?\d{1,15}(?:[.,]\d{1,15})?E\+?\d{1,3}", re.IGNORECASE)
# What separates the lines of a cell (a spreadsheet writes it for Alt+Enter).
_LINE_ENDS = re.compile(r"[\r\n\u2028\u2029]+")
# What programs put around or into an address when it is copied, and nobody sees: soft hyphens, zero-width spaces, marks
# of direction. None can be part of an address. (Joiners, U+200C and U+200D, can.)
_INVISIBLE = re.compile(r"[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LETTER_APOSTROPHES = "\u02b9\u02bb\u02bc"  # letters to Unicode, apostrophes to the eye
_NONE = frozenset(map(folded, ["none", "nil", "aucun", "aucune", "néant", "ninguno", "ninguna", "нет", "无", "لا"]))
_BARE = re.compile(r"(?:mailto:)?<?(?:mailto:)?([^<>\s]*)>?", re.IGNORECASE)
# Only to say in a message what would be right; whether that is an address is asked of `valid_address`.
_IN_BRACKETS = re.compile(r"<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>|mailto:([^<>\s]+@[^<>\s]+)", re.IGNORECASE)


def listed(cell: str) -> str:
    """A cell that lists addresses or numbers, its line breaks written as semicolons, and without what nobody sees."""
    text = " ".join(_LINE_ENDS.sub(";", _INVISIBLE.sub("", cell).strip()).strip(" ;,").split())
    return "" if folded(text) in _NONE else text


def emails(cell: str) -> tuple[str, ...]:
    """The mail addresses of a cell in their order, each once. Hosts in lower case, the part before the @ as written.

    Whether a host exists is not checked: that changes from day to day, and an import must not. Raises WrongValue.
    """
    parts = _parts(_SEPARATORS, cell)
    if len(parts) == 1 and all(word.count("@") == 1 for word in parts[0].split()):
        parts = parts[0].split()
    return _each_once([_email(part) for part in parts], cell)


def phones(cell: str) -> tuple[str, ...]:
    """The numbers in international form; one that cannot be read so stays as it is written. Raises WrongValue."""
    return _each_once([international_number(part) or part for part in _parts(_PHONE_SEPARATORS, cell)], cell)


def is_rounded(number: str) -> bool:
    """True for a number as a spreadsheet writes a long one: 4.479E+11. Its last digits are lost."""
    return _ROUNDED.fullmatch(number) is not None


def typeset_sign(email: str) -> str:
    """A sign in the address that a word processor puts where a plain one was typed, such as ’ for '; else empty."""
    signs = (sign for sign in email if not sign.isascii())
    return next((sign for sign in signs if sign in _LETTER_APOSTROPHES or unicodedata.category(sign)[0] in "PS"), "")


def is_doubtful(number: str) -> bool:
    """True unless this is plainly a telephone number that can be called from abroad."""
    return international_number(number) is None


def _parts(separators: re.Pattern[str], cell: str) -> list[str]:
    return [part.strip() for part in separators.split(cell) if part.strip()]


def _each_once(values: list[str], cell: str) -> tuple[str, ...]:
    """Each once, in order. Two that differ only in capitals are the same mailbox."""
    once = {mailbox_key(value): value for value in reversed(values)}
    if len(once) > MOST_ADDRESSES:
        raise WrongValue(f"it holds {len(once)} of them; at most {MOST_ADDRESSES} can be kept for one entry", cell)
    longest = max(values, key=len, default="")
    if len(longest) > LONGEST_ADDRESS:
        raise WrongValue(f"it has {len(longest)} characters; shorten it to at most {LONGEST_ADDRESS}", longest)
    return tuple(reversed(once.values()))


def _email(text: str) -> str:
    bare = _BARE.fullmatch(text)
    try:
        return valid_address(bare.group(1) if bare else text).normalized
    except EmailNotValidError as error:
        bracketed = _IN_BRACKETS.search(text)
        right = (
            f"write only {bracketed.group(1) or bracketed.group(2)}"
            if bracketed
            else "write it like poc@mfa.example, several separated by semicolons"
        )
        raise WrongValue(f"it is not an email address ({str(error).rstrip('.')}); {right}", text) from error
