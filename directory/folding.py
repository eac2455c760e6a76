"""Folding of names and short words, so that what people type finds what is stored."""

import unicodedata

# Writings of one letter that Unicode does not take apart: what each is compared as. Arabic: the alefs and hamzas, ta
# marbuta, alef maqsura and the Persian letters are written in several ways in one name, and tatweel only draws it out.
_ONE_LETTER = str.maketrans(
    {
        "ٱ": "ا", "ء": "", "ة": "ه", "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ـ": "",
        "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th", "ŋ": "n",
    }
)  # fmt: skip


def folded(text: str) -> str:
    """The text for comparing: casefolded, without accents and punctuation, single spaces between its words.

    Names of States, contacts, languages, roles and columns are compared so; digits of all scripts are the same digits.
    Replies to our mails are not: there a sign of punctuation, a drawn-out letter or a traditional character tells
    something, and `pingcheck.mailreading`, which stands alone, has a folding of its own for them.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold()).translate(_ONE_LETTER)
    bare = (character for character in decomposed if not unicodedata.combining(character))
    return " ".join("".join(_plain(character) for character in bare).split())


def _plain(character: str) -> str:
    if character.isascii():
        return character if character.isalnum() else " "
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    return character if character.isalnum() else " "
