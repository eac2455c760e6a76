"""The names of the months, from CLDR by way of Babel, in the languages that States write in."""

from functools import cache

from babel import Locale

from pingcheck.mailreading.folding import folded

# Where a name means another month in another language ("listopada", Polish and Croatian), the earlier one here counts.
# Languages that number their months are read by numbers. Arabic has four sets of names.
LOCALES = (
    "en", "en_GB", "fr", "es", "ru", "ar", "ar_LB", "ar_DZ", "ar_MA", "pt", "de", "de_AT", "it", "nl", "pl", "cs", "sk",
    "hu", "ro", "bg", "uk", "be", "sr", "sr_Latn", "hr", "sl", "mk", "sq", "el", "tr", "az", "fa", "he", "sw", "hi",
    "et", "fi", "sv", "da", "nb", "is", "lt", "lv", "th", "id", "ms", "ka", "hy", "kk", "am", "ca",
)  # fmt: skip
WIDTHS = (("format", "wide"), ("format", "abbreviated"), ("stand-alone", "wide"), ("stand-alone", "abbreviated"))
HEBREW_IN = "ב"
LONGEST_ENDING = 4
FEWEST_LETTERS = 4  # of a name that an ending may follow


def month_of(name: str) -> int:
    """The number of the month that this word names, also with an ending or behind the Hebrew "in"; 0 if it is none."""
    names, plain = _numbers(), _plain(name)
    found = names.get(plain) or names.get(plain.removeprefix(HEBREW_IN))
    if found:
        return found
    shortest = max(FEWEST_LETTERS, len(plain) - LONGEST_ENDING)
    return next((names[plain[:end]] for end in range(len(plain) - 1, shortest - 1, -1) if plain[:end] in names), 0)


@cache
def names_in(locale: str) -> frozenset[str]:
    """The names and short forms of one language, folded; those with numbers left out."""
    months = Locale.parse(locale).months
    names = (_plain(name) for form, width in WIDTHS for name in months[form][width].values())
    return frozenset(name for name in names if not any(map(str.isdigit, name)))


@cache
def _numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for locale in LOCALES:
        months, known = Locale.parse(locale).months, names_in(locale)
        for form, width in WIDTHS:
            for number, name in months[form][width].items():
                if _plain(name) in known:
                    numbers.setdefault(_plain(name), int(number))
    return numbers


def _plain(name: str) -> str:
    return folded(name).strip(" .'")
