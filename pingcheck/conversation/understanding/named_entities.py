"""What a reply names besides its answer: a successor, a telephone number, details as they should read."""

import re
from collections.abc import Sequence

from pingcheck.conversation.understanding.phrase_tables import Says, pattern
from pingcheck.conversation.understanding.sentences import Sentence
from pingcheck.mailreading import addresses_in, folded, plain_digits

PHONE = re.compile(r"(?<![\w.@/-])(?:\+|00|\()?\d[\d \u00a0().\u2011/-]{5,24}\d(?![\w@])")
# What people put before an address, to make it stand out or to say what it is.
BEFORE_ADDRESS = "*/|=!?#~"
DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2}$|\d{4}-\d\d-\d\d")
FEWEST_DIGITS, MOST_DIGITS = 6, 15
MOST_DETAILS = 1_000

CHINESE_NAME = re.compile(
    "[:：,， ]{0,3}([\u4e00-\u9fff]{2,4}?)"
    "(?=先生|女士|同志|处长|主任|接任|接替|接手|负责|担任|承担|继任|[^\u4e00-\u9fff]|$)"
)
NAME_WORD = re.compile(r"[^\W\d_][\w'’.-]{0,40}")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TITLES = _set(
    "mr mrs ms miss dr prof m mme mlle me sr sra srta lic ing don doña г-н г-жа herr frau signor signora colonel col"
)
PARTICLES = _set("de da do dos del della di du la le van von der den al el bin ibn bint abu ben y e")
MOST_NAME_WORDS = 4


def address(words: str) -> str:
    """The first mail address in the words, or "". A host without a dot cannot be reached from here."""
    found = (one.lstrip(BEFORE_ADDRESS) for one in addresses_in(words))
    return next((one for one in found if "." in one.rpartition("@")[2]), "")


def phone(words: str) -> str:
    """The first telephone number, as written, with the digits 0 to 9; one with its country code goes first."""
    numbers = [found.group() for found in PHONE.finditer(plain_digits(words)) if _is_phone(found.group())]
    return next((number for number in numbers if number.startswith("+")), next(iter(numbers), ""))


def _is_phone(text: str) -> bool:
    return FEWEST_DIGITS <= sum(map(str.isdigit, text)) <= MOST_DIGITS and not DATE.match(text)


def details(sentences: Sequence[Sentence]) -> str:
    """The sentences about details, and those beside them that hold an address or a number."""
    telling = [
        sentence.text
        for sentence in sentences
        if Says.DETAILS in sentence.says or address(sentence.text) or PHONE.search(plain_digits(sentence.text))
    ]
    return " ".join(telling)[:MOST_DETAILS]


def successor(sentences: Sequence[Sentence], address: str) -> str:
    """The name of the person to ask instead; "" if the words show none."""
    for sentence in sentences:
        text = sentence.text
        plain, ends = _aligned(text)
        for cue in pattern(Says.SUCCESSOR).finditer(plain):
            if name := _name_at_start(text[ends[cue.end() - 1] :]):
                return name
    return _name_before_address(sentences, address)


def _aligned(text: str) -> tuple[str, list[int]]:
    """The text folded letter by letter, and for each folded letter where in the text its own ends."""
    pieces = [folded(character) for character in text]
    return "".join(pieces), [at + 1 for at, piece in enumerate(pieces) for _ in piece]


def _name_at_start(text: str) -> str:
    if chinese := CHINESE_NAME.match(text):
        return chinese[1]
    return _leading_name(text.split(maxsplit=2 * MOST_NAME_WORDS))


def _name_at_end(text: str) -> str:
    """The capitalised words that the text ends with."""
    name: list[str] = []
    for word in reversed(text.split()[-MOST_NAME_WORDS:]):
        if not _names(word):
            break
        name.insert(0, word)
    return _leading_name(name)


def _name_before_address(sentences: Sequence[Sentence], address: str) -> str:
    """The words before an address in brackets, where there are two or more: "Anna Berg <anna.berg@…>"."""
    for sentence in sentences if address else ():
        head, found, _ = sentence.text.partition(address)
        if found and head.rstrip()[-1:] in ("<", "(", "（", "[") and len(head.split()) > 1:
            return _name_at_end(head.rstrip(" <(（["))
    return ""


def _leading_name(words: Sequence[str]) -> str:
    name: list[str] = []
    for word in words:
        bare = word.strip(',;:.()<>«»"—-، ')
        if not name and (bare.casefold() in TITLES or not bare):
            continue
        if not _names(bare) and not (name and bare.casefold() in PARTICLES):
            break
        name.append(bare)
        if len(name) == MOST_NAME_WORDS or (len(bare) > 1 and word[-1:] in ",;:.)>،"):
            break
    while name and name[-1].casefold() in PARTICLES:
        name.pop()
    return " ".join(name)


def _names(word: str) -> bool:
    """Whether a name may contain this word: it has a capital, or its script has none."""
    bare = word.strip(",;:.()<>")
    return bool(NAME_WORD.fullmatch(bare)) and (bare[:1].isupper() or "\u0600" <= bare[:1] <= "\u06ff")
