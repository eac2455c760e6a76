"""The character set of a text whose label is missing or wrong, by what charset-normalizer finds in a sample."""

import codecs
import re
from functools import lru_cache

from charset_normalizer import from_bytes

LARGEST_SAMPLE = 4_000
FEWEST_BYTES = 4  # beyond ASCII: fewer tell nothing
# In words of the Latin alphabet less than half of the bytes are beyond ASCII; in other scripts nearly all are.
NOT_LATIN = 0.5
WORD = re.compile(rb"[!-\xff]{0,400}[\x80-\xff][!-\xff]{0,400}")
BEYOND_ASCII = bytes(range(0x80, 0x100))
HALF_WIDTH_KATAKANA = re.compile("[\uff61-\uff9f]")  # what other sets look like as Japanese; hardly anybody writes it
# Of those that fit a short text equally well, the first counts.
CHARSETS = (
    "cp1251", "koi8_r", "cp1256", "iso8859_6", "gb18030", "cp932", "euc_jp", "cp949", "big5", "cp1253", "cp1255",
    "cp874", "cp866",
)  # fmt: skip
WESTERN = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})
ONE_BYTE = re.compile(r"cp(?:125\d|866|874)|iso8859-\d{1,2}|koi8-\w")


def guessed_charset(data: bytes) -> str:
    """Python's name of the set that this text is in; "" if it looks Western, as ASCII does, or like nothing known."""
    if _is_utf8(data):
        return "utf-8"
    sample = _sample(data)
    return next(iter(_fitting(sample)), "") if sample else ""


def is_mislabelled(data: bytes, charset: str) -> bool:
    """Whether a set of single bytes, which can decode whatever comes, makes no words of this text, and another does."""
    try:
        name = codecs.lookup(charset).name
    except (LookupError, ValueError):
        return False
    if name not in WESTERN and not ONE_BYTE.fullmatch(name):
        return False
    if _is_utf8(data):
        return True
    sample = _sample(data)
    labelled = "" if name in WESTERN else name.replace("-", "_")
    fitting = _fitting(sample, labelled) if sample else ()
    return bool(fitting) and labelled not in fitting


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 beyond ASCII, which no other text is by chance; it may be cut off within a character."""
    try:
        codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return False
    return len(data) - len(data.translate(None, BEYOND_ASCII)) >= FEWEST_BYTES


def _sample(data: bytes) -> bytes:
    """The words beyond ASCII, as many as are looked at; empty if they are few, or of the Latin alphabet."""
    words: list[bytes] = []
    size = 0
    for found in WORD.finditer(data):
        words.append(found[0])
        size += len(found[0]) + 1
        if size >= LARGEST_SAMPLE:
            break
    sample = b" ".join(words)
    beyond = len(sample) - len(sample.translate(None, BEYOND_ASCII))
    return sample if beyond >= FEWEST_BYTES and beyond >= NOT_LATIN * sum(map(len, words)) else b""


@lru_cache(maxsize=64)
def _fitting(sample: bytes, labelled: str = "") -> tuple[str, ...]:
    """The sets in which it is a text that somebody may have written, the best first."""
    tried = [*CHARSETS, labelled] if labelled and labelled not in CHARSETS else list(CHARSETS)
    matches = from_bytes(sample, cp_isolation=tried, preemptive_behaviour=False, enable_fallback=False)
    plausible = [match for match in matches if not HALF_WIDTH_KATAKANA.search(str(match))]
    plausible.sort(key=lambda match: (round(match.chaos, 2), -match.coherence, tried.index(match.encoding)))
    return tuple(name for match in plausible for name in (match.encoding, *match.could_be_from_charset))
