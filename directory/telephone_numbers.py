"""Telephone numbers in international form, read as a State's people write them."""

from functools import lru_cache

import phonenumbers
from babel.core import get_global


def region_of(state: str) -> str:
    """The region in which a State's national numbers are read (ISO 3166-1 alpha-2), by the State's own code (alpha-3);
    empty if there is none."""
    aliases = get_global("territory_aliases").get(state, [])
    return aliases[0] if aliases and aliases[0] in phonenumbers.SUPPORTED_REGIONS else ""


def country_code_of(state: str) -> str:
    """How the numbers of a State begin (E.164), with the plus sign: `+254`; `+` alone where it has none of its own."""
    region = region_of(state)
    return f"+{phonenumbers.country_code_for_region(region)}" if region else "+"


@lru_cache(maxsize=1024)
def international_number(text: str, region: str = "") -> str | None:
    """The number in international form (E.164) with its extension; None if it is not plainly one that can be called
    from abroad. `region`: where a number without a country's code is read; without it such a number is none."""
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    extension = f" ext. {number.extension}" if number.extension else ""
    number.extension = None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) + extension
