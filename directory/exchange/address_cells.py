"""The cells that hold mail addresses and telephone numbers."""

import re
from functools import lru_cache

import phonenumbers
from email_validator import EmailNotValidError

from directory.exchange.cells import WrongValue
from directory.mail_addresses import mailbox_key, valid_address
from directory.nominations import LONGEST_ADDRESS, MOST_ADDRESSES

_SEPARATORS = re.compile(r"[;,]")
# Only to say in a message what would be right; whether that is an address is asked of `valid_address`.
_IN_BRACKETS = re.compile(r"<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>|mailto:([^<>\s]+@[^<>\s]+)", re.IGNORECASE)


def emails(cell: str) -> tuple[str, ...]:
    """The mail addresses of a cell in their order, each once. Hosts in lower case, the part before the @ as written.

    Whether a host exists is not checked: that changes from day to day, and an import must not. Raises WrongValue.
    """
    parts = _parts(cell)
    if len(parts) == 1 and all(word.count("@") == 1 for word in cell.split()):
        parts = cell.split()
    return _each_once([_email(part) for part in parts], cell)


def phones(cell: str) -> tuple[str, ...]:
    """The numbers in international form; one that cannot be read so stays as it is written. Raises WrongValue."""
    return _each_once([_phone(part) or part for part in _parts(cell)], cell)


def is_doubtful(number: str) -> bool:
    """True unless this is plainly a telephone number that can be called from abroad."""
    return _phone(number) is None


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in _SEPARATORS.split(cell) if part.strip()]


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
    try:
        return valid_address(text).normalized
    except EmailNotValidError as error:
        bracketed = _IN_BRACKETS.search(text)
        right = (
            f"write only {bracketed.group(1) or bracketed.group(2)}"
            if bracketed
            else "write it like poc@mfa.example, several separated by semicolons"
        )
        raise WrongValue(f"it is not an email address ({str(error).rstrip('.')}); {right}", text) from error


@lru_cache(maxsize=1024)
def _phone(text: str) -> str | None:
    """In international form (E.164) with its extension; None if it is not a valid number."""
    try:
        number = phonenumbers.parse(text)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    extension = f" ext. {number.extension}" if number.extension else ""
    number.extension = None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) + extension
