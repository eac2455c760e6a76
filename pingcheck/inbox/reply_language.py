"""The language in which a reply is probably written, so that it comes to an officer who reads it. Pure.

Told by the script, and in Latin letters by common words of a few languages. It is a guess that only orders a list;
where it says nothing, the contact's own language is taken.
"""

import re
from collections import Counter
from collections.abc import Mapping

from directory.languages import Language

MOST_LOOKED_AT = 2000  # characters
MAIL_ADDRESS = re.compile(r"[!-?A-~]{0,64}@[!-?A-~]{0,255}")
WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS = 2  # of a language in Latin letters

SCRIPTS: Mapping[str, tuple[tuple[int, int], ...]] = {
    "latin": ((0x41, 0x24F), (0x1E00, 0x1EFF)),
    "cyrillic": ((0x400, 0x52F),),
    "arabic": ((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
    "han": ((0x3400, 0x4DBF), (0x4E00, 0x9FFF)),
    "kana": ((0x3040, 0x30FF),),
}

# Letters that the official language of a script does not have, so that another one is written.
FOREIGN_LETTERS = {
    "cyrillic": frozenset("іїєґўђјљњћџѓќѕәөүұқғңһ"),
    "arabic": frozenset("پچژگکیٹڈڑںھہےڭۆۇېە"),
}
OF_SCRIPT = {"cyrillic": Language.RUSSIAN, "arabic": Language.ARABIC, "han": Language.CHINESE}

# Common words that tell a language from its neighbours; those under None are of languages that are none of the six.
COMMON_WORDS: Mapping[Language | None, frozenset[str]] = {
    Language.ENGLISH: frozenset(
        [
            "the",
            "and",
            "is",
            "are",
            "this",
            "that",
            "have",
            "has",
            "been",
            "received",
            "you",
            "we",
            "your",
            "with",
            "for",
            "not",
            "please",
            "thank",
            "thanks",
            "our",
            "will",
            "who",
            "was",
            "it",
            "yes",
            "hello",
            "dear",
            "regards",
            "no",
            "longer",
        ]
    ),
    Language.FRENCH: frozenset(
        [
            "le",
            "les",
            "des",
            "est",
            "vous",
            "nous",
            "une",
            "et",
            "avec",
            "pas",
            "pour",
            "bien",
            "votre",
            "je",
            "merci",
            "reçu",
            "bonjour",
            "ce",
            "cette",
            "sont",
            "plus",
            "au",
            "aux",
            "sur",
            "dans",
            "cordialement",
            "madame",
            "monsieur",
            "oui",
            "ne",
            "qui",
        ]
    ),
    Language.SPANISH: frozenset(
        [
            "el",
            "los",
            "las",
            "y",
            "hemos",
            "recibido",
            "usted",
            "ustedes",
            "una",
            "gracias",
            "mensaje",
            "correo",
            "es",
            "su",
            "al",
            "del",
            "por",
            "estimado",
            "estimada",
            "saludos",
            "hola",
            "sí",
            "ya",
            "soy",
            "estamos",
            "muy",
            "confirmo",
        ]
    ),
    None: frozenset(
        [
            "não",
            "você",
            "obrigado",
            "obrigada",
            "recebemos",
            "recebi",
            "uma",
            "com",
            "os",
            "as",
            "der",
            "die",
            "und",
            "ist",
            "ich",
            "nicht",
            "wir",
            "danke",
            "bitte",
            "il",
            "che",
            "è",
            "di",
            "grazie",
            "ricevuto",
            "sono",
            "het",
            "een",
            "ik",
            "niet",
            "wij",
            "bedankt",
            "ve",
            "bir",
            "için",
            "teşekkürler",
            "nie",
            "jest",
            "dziękuję",
            "och",
            "är",
            "inte",
            "tack",
            "saya",
            "dan",
            "yang",
            "terima",
            "kasih",
        ]
    ),
}


def language_of(words: str) -> Language | None:
    """The language of these words; None if nothing says which, or if it is none of the six."""
    looked_at = MAIL_ADDRESS.sub(" ", words[:MOST_LOOKED_AT].lower())
    script = _main_script(looked_at)
    if script == "latin":
        return _of_latin_words(looked_at)
    if FOREIGN_LETTERS.get(script, frozenset()) & set(looked_at):
        return None
    return OF_SCRIPT.get(script)


def _main_script(text: str) -> str:
    """The script of most letters. Japanese is written in kana and Han, and counts as kana."""
    counts = Counter(filter(None, map(_script_of, text)))
    if counts["kana"]:
        counts["kana"] += counts.pop("han", 0)
    return counts.most_common(1)[0][0] if counts else ""


def _script_of(letter: str) -> str:
    code = ord(letter)
    if not letter.isalpha():
        return ""
    return next((name for name, ranges in SCRIPTS.items() if any(low <= code <= high for low, high in ranges)), "")


def _of_latin_words(text: str) -> Language | None:
    """The language with the most of its common words here, if no other has as many."""
    found = Counter(WORD.findall(text))
    ranked = sorted(((sum(found[word] for word in words), name) for name, words in COMMON_WORDS.items()), key=_count)
    (second, _), (first, best) = ranked[-2:]
    return best if first >= FEWEST_WORDS and first > second else None


def _count(scored: tuple[int, Language | None]) -> int:
    return scored[0]
