"""The tables of phrases in `phrases/`, made into patterns; the README there says what the lists mean."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pingcheck.mailreading import SignFile, folded

FOLDER = Path(__file__).parent / "phrases"
CHINESE = re.compile("[\u3400-\u9fff]")
CHOICES = re.compile(r"\((?:[^()]|\([^()]{1,999}\)){1,9999}\)")
CHOICE = re.compile(r"(?:[^()|]|\([^()]{1,999}\)){1,999}")


# What a phrase says; the names of the lists. The README beside the tables says what each holds.
Says = StrEnum(
    "Says",
    "NEUTRAL HARMLESS COURTESY SUCCESSOR "
    # Answers, and what is nearly one.
    "BARE RECEIVED NO_LONGER WRONG DETAILS CALL ASKING "
    # What takes the certainty.
    "NEGATION QUESTION QUESTION_MARK CONDITION STRICT_IF UNSURE MODAL UNSETTLED THEIRS OTHER_THING TICKET AWAY "
    "DOUBT REFUSAL INCIDENT THIRD "
    # Words that say something only together; `combinations.py` tells what.
    "MESSAGE YOUR THING ALTERED RIGHT AMEND BECOMES ROLE POST ENDED TAKES ASSUMES HANDED SOMEONE FORMERLY SINCE "
    "MISTAKE ADDRESSEE CONCERNS NOMINATE SUCH WE_ARE ELSEWHERE REACH CHECK SUCCESS STILL YES EXCUSE TARDY SIDE "
    "NEVER MINE WRITER ACT TALK BY_PHONE DIAL WISH NUMBER OWN_NUMBER ",
)


class Script(NamedTuple):
    """A script: its letters, what stands around a phrase in it, and what may stand in a phrase's gap."""

    letters: re.Pattern[str]
    around: str = r"(?<!\w)(?:{})(?!\w)"
    gap: str = r"(?:\s{1,3}[^\s,;]{1,40}){0,8}?\s{1,3}"


SCRIPTS = (
    Script(CHINESE, "(?:{})", "[^。！？]{0,12}?"),
    # Conjunctions and some prepositions are written together with the Arabic word that follows them.
    Script(re.compile("[\u0600-\u06ff]"), r"(?<!\w)[وف]?[بل]?(?:{})(?!\w)"),
    Script(re.compile("[\u0400-\u04ff]")),
    Script(re.compile(r"(?<!\\)[a-zß-ÿ]", re.IGNORECASE)),
    Script(re.compile("")),
)
IN_ASCII = (3, 4)


class PhrasePattern:
    """Finds any phrase of one kind in folded text, as a `re.Pattern` does; in Chinese, which writes no borders of
    words, the longest first. Only phrases in the scripts of the text are looked for."""

    def __init__(self, phrases: Iterable[str]) -> None:
        written: dict[Script, list[str]] = {script: [] for script in SCRIPTS}
        for phrase in dict.fromkeys(phrases):
            script = next(script for script in SCRIPTS if script.letters.search(phrase))
            written[script].append(_inside(phrase, script.gap))
        chinese = written[SCRIPTS[0]]
        chinese[:] = sorted((one for phrase in chinese for one in _choices(phrase)), key=len, reverse=True)
        self._written = [script.around.replace("{}", "|".join(one)) if one else "" for script, one in written.items()]
        self._compiled: list[re.Pattern[str] | None] = [None] * len(SCRIPTS)

    def search(self, text: str, begin: int = 0) -> re.Match[str] | None:
        found = [match for each in self._for(text) if (match := each.search(text, begin))]
        return min(found, key=lambda match: match.start(), default=None)

    def match(self, text: str) -> re.Match[str] | None:
        return next((match for each in self._for(text) if (match := each.match(text))), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        for each in self._for(text):
            yield from each.finditer(text)

    def sub(self, written: str | Callable[[re.Match[str]], str], text: str) -> str:
        for each in self._for(text):
            text = each.sub(written, text)
        return text

    def _for(self, text: str) -> Iterator[re.Pattern[str]]:
        for at in _scripts_of(text):
            if self._written[at]:
                found = self._compiled[at]
                if found is None:
                    found = self._compiled[at] = re.compile(self._written[at])
                yield found


@lru_cache(maxsize=64)
def _scripts_of(text: str) -> tuple[int, ...]:
    """The places in SCRIPTS of those in which something stands here."""
    return IN_ASCII if text.isascii() else tuple(at for at, one in enumerate(SCRIPTS) if one.letters.search(text))


@cache
def pattern(says: Says) -> PhrasePattern:
    """Finds, in folded text, any phrase that says this, in any language; every repetition in it is bounded."""
    return PhrasePattern(_phrases(says))


def says_any(text: str, *says: Says) -> bool:
    """Whether the folded text says any of these."""
    return any(pattern(each).search(text) for each in says)


@cache
def pattern_of_words(*says: Says) -> PhrasePattern:
    """Finds the words of these phrases alone, not what may stand between them."""
    return PhrasePattern(part for each in says for phrase in _phrases(each) for part in _parts(phrase))


def _phrases(says: Says) -> list[str]:
    return [phrase for file in _files() if says in file.sections for phrase in file.sections[says].words]


def _parts(phrase: str) -> list[str]:
    """What stands before and behind a gap, unless the gap is inside of brackets."""
    parts = re.split(r" ?\.\.\. ?\??", phrase)
    return parts if all(part.strip() and part.count("(") == part.count(")") for part in parts) else [phrase]


def prepare_phrases() -> None:
    """Compiles every pattern now, so that the first reply need not wait for it. Raises WrongSigns."""
    for says in Says:
        pattern(says)


@cache
def _files() -> list[SignFile]:
    """Raises WrongSigns for a list that nothing looks for, and for a repetition without a bound."""
    files = [SignFile(path) for path in sorted(FOLDER.glob("*.toml"))]
    for file in files:
        file.check_names(Says)
    return files


def _choices(phrase: str) -> list[str]:
    """The phrases between which a phrase leaves the choice, if it does nothing else."""
    return CHOICE.findall(phrase[1:-1]) if CHOICES.fullmatch(phrase) else [phrase]


def _inside(phrase: str, gap: str) -> str:
    plain = folded(phrase.strip()).replace(" ... ", "...").replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}")
    return plain.replace("~", r"[\w'-]{0,30}").replace("...", gap)
