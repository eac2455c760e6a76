"""The tables of phrases in `phrases/`, made into patterns; the README there says what the lists mean."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path

from pingcheck.mailreading import SignFile, folded

FOLDER = Path(__file__).parent / "phrases"
CHINESE = re.compile("[\u3400-\u9fff]")
ARABIC = re.compile("[\u0600-\u06ff]")


class Says(StrEnum):
    """What a phrase says; the names of the lists."""

    NEUTRAL = "neutral"
    FILLER = "filler"
    COURTESY = "courtesy"
    BARE = "bare"
    RECEIVED = "received"
    RECEIVED_ALONE = "received_alone"
    THEIRS = "theirs"
    NO_LONGER = "no_longer"
    NO_LONGER_HE = "no_longer_he"
    WRONG = "wrong"
    MISADDRESSED = "misaddressed"  # what may be a wrong address of theirs, or of ours; no list
    DETAILS = "details"
    CALL = "call"
    ASKING = "asking"
    NEGATION = "negation"
    QUESTION = "question"
    CONDITION = "condition"
    UNSURE = "unsure"
    MODAL = "modal"
    HEDGE = "hedge"
    MESSAGE = "message"
    YOUR = "your"
    OTHER_THING = "other_thing"
    REDIRECT = "redirect"
    TICKET = "ticket"
    LATER = "later"
    FORWARDED = "forwarded"
    ABSENT = "absent"
    DOUBT = "doubt"
    REFUSAL = "refusal"
    QUESTION_MARK = "question_mark"  # the sign itself; no list
    INCIDENT = "incident"
    SUCCESSOR = "successor"
    SUCCESSOR_BEFORE = "successor_before"
    # Words that say something only together; `combinations.py` tells what.
    THING = "thing"
    ALTERED = "altered"
    RIGHT = "right"
    AMEND = "amend"
    BECOMES = "becomes"
    ROLE = "role"
    ENDED = "ended"
    TAKES = "takes"
    SOMEONE = "someone"
    FORMERLY = "formerly"
    MISTAKE = "mistake"
    ADDRESSEE = "addressee"
    CONCERNS = "concerns"
    REACH = "reach"
    STILL = "still"
    EXCUSE = "excuse"
    TARDY = "tardy"
    CONTRAST = "contrast"
    THIRD = "third"
    TALK = "talk"
    BY_PHONE = "by_phone"
    WISH = "wish"
    STRICT_IF = "strict_if"
    SIDE = "side"
    SINCE = "since"
    ASSUMES = "assumes"
    HANDED = "handed"
    WE_ARE = "we_are"
    ELSEWHERE = "elsewhere"
    MINE = "mine"
    SUCH = "such"
    OWN_NUMBER = "own_number"
    YES = "yes"
    DIAL = "dial"
    NUMBER = "number"
    NOMINATE = "nominate"
    SUCCESS = "success"
    CHECK = "check"
    OFFICE = "office"
    ACT = "act"
    WHEN = "when"
    WORKS = "works"
    SMALL = "small"


WORDS = frozenset(list(Says)[list(Says).index(Says.THING) :])


class PhrasePattern:
    """Finds any phrase of one kind in folded text, as a `re.Pattern` does. In a text without Arabic or without Chinese
    characters no Arabic or Chinese phrase is looked for, which takes a third of the time."""

    def __init__(self, spaced: Sequence[str], arabic: Sequence[str], chinese: Sequence[str]) -> None:
        # Conjunctions and some prepositions are written together with the Arabic word that follows them.
        self._spaced = _alternatives(r"(?<!\w)(?:{})(?!\w)", spaced)
        self._arabic = _alternatives(r"(?<!\w)[وف]?[بل]?(?:{})(?!\w)", arabic)
        self._chinese = _alternatives("(?:{})", chinese)
        self._compiled: dict[tuple[bool, bool], re.Pattern[str]] = {}

    def search(self, text: str, begin: int = 0) -> re.Match[str] | None:
        return self._for(text).search(text, begin)

    def match(self, text: str) -> re.Match[str] | None:
        return self._for(text).match(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._for(text).finditer(text)

    def sub(self, written: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._for(text).sub(written, text)

    def _for(self, text: str) -> re.Pattern[str]:
        scripts = (not text.isascii() and bool(ARABIC.search(text)), not text.isascii() and bool(CHINESE.search(text)))
        if scripts not in self._compiled:
            parts = [*self._spaced, *self._arabic * scripts[0], *self._chinese * scripts[1]]
            self._compiled[scripts] = re.compile("|".join(parts) or "(?!)")
        return self._compiled[scripts]


@cache
def pattern(says: Says) -> PhrasePattern:
    """Finds, in folded text, any phrase that says this, in any language; every repetition in it is bounded."""
    chinese: list[str] = []
    arabic: list[str] = []
    spaced: list[str] = []
    for phrase in (phrase for file in _files() if says in file.sections for phrase in file.sections[says].words):
        kind = chinese if CHINESE.search(phrase) else arabic if ARABIC.search(phrase) else spaced
        kind.append(_inside(phrase, "[^。！？]{0,12}?" if kind is chinese else r"(?:\s{1,3}[^\s]{1,40}){0,8}?\s{1,3}"))
    return PhrasePattern(spaced, arabic, chinese)


def _alternatives(around: str, phrases: Sequence[str]) -> list[str]:
    return [around.replace("{}", "|".join(phrases))] if phrases else []


def prepare_phrases() -> None:
    """Compiles every pattern now, so that the first reply need not wait for it. Raises WrongSigns."""
    for says in Says:
        pattern(says)


@cache
def _files() -> list[SignFile]:
    """Raises WrongSigns for a list that nothing looks for, and for a repetition without a bound."""
    # What stands first is tried first: the words, which reach farther than the phrases.
    files = [SignFile(path) for path in sorted(FOLDER.glob("*.toml"), reverse=True)]
    for file in files:
        file.check_names(Says)
    return files


def _inside(phrase: str, gap: str) -> str:
    plain = folded(phrase.strip()).replace(" ... ", "...").replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")
    return plain.replace("~", r"[\w'-]{0,30}").replace("...", gap)
