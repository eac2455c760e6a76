"""The sentences of a reply, each with what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pingcheck.conversation.boilerplate import sentences, unwrapped
from pingcheck.conversation.folding import folded
from pingcheck.conversation.phrase_tables import CHINESE, Says, pattern

MOST_SENTENCES = 200
WORD = re.compile(r"\w")
THUMB = re.compile("[\U0001f44d\U0001f44c\u2705\u2714\u2611\U0001f197]")
NUMBER = re.compile(r"\W{0,5}(\d)\W{0,5}$")
CLAUSES = re.compile(r"[,;:.!?()。、،؛]|\s[-–—/]\s|\b(?:but|mais|pero|но|aber|mas|ma)\b|但|لكن")
# Below a bare answer only a name or an office may stand.
LONGEST_NAME = 6
MOST_NAMES = 6

# Words of other sentences, or of other questions, that say nothing about this one.
NOT_SAID = frozenset(
    {Says.NEUTRAL, Says.FILLER, Says.COURTESY, Says.RECEIVED_ALONE, Says.BARE, Says.QUESTION_MARK}
    | {Says.SUCCESSOR, Says.SUCCESSOR_BEFORE}
)
SAID = tuple(says for says in Says if says not in NOT_SAID)


@dataclass(frozen=True)
class Sentence:
    text: str
    plain: str  # folded, and without what is neutral
    says: dict[Says, str] = field(default_factory=dict)  # and by which words


def sentences_of(words: str) -> list[Sentence]:
    """The sentences of these words, read one by one; courtesy says nothing."""
    texts = [text for line in unwrapped(words.splitlines()) for text in sentences(line)]
    return [_read(text) for text in texts[:MOST_SENTENCES]]


def _read(text: str) -> Sentence:
    plain = folded(text)
    if courtesy := pattern(Says.COURTESY).search(plain):
        plain = _before_clause(plain, courtesy.start())
    plain = pattern(Says.NEUTRAL).sub(" , ", plain)
    says = {says: found.group().strip() for says in SAID if (found := pattern(says).search(plain))}
    if "?" in plain or "؟" in plain:
        says[Says.QUESTION_MARK] = "?"
    for clause in CLAUSES.split(plain):
        if (alone := pattern(Says.RECEIVED_ALONE).search(clause)) and _nothing_but(clause, Says.RECEIVED_ALONE):
            says.setdefault(Says.RECEIVED, alone.group())
    return Sentence(text, plain, says)


def _before_clause(plain: str, at: int) -> str:
    """The sentence up to the clause that begins before this place."""
    return plain[: max(plain.rfind(comma, 0, at) for comma in ",;:،、")] if re.search("[,;:،、]", plain[:at]) else ""


def bare_answer(said: Sequence[Sentence]) -> tuple[str, int]:
    """The word of a reply that only says yes, or the number that it gives; "" if it says anything else."""
    words, number = "", 0
    others = 0
    for sentence in said:
        rest = pattern(Says.FILLER).sub(" ", sentence.plain)
        if not WORD.search(rest) and not THUMB.search(rest):
            continue
        yes = _yes(rest)
        if yes:
            words = words or yes
        elif not words and not number and (digit := NUMBER.match(rest)):
            words, number = digit[1], int(digit[1])
        elif not words or not _is_name(sentence):
            return "", 0
        else:
            others += 1
    return (words, number) if others <= MOST_NAMES else ("", 0)


def _yes(rest: str) -> str:
    """The bare yes that this sentence is, or ""."""
    found = pattern(Says.BARE).search(rest) or THUMB.search(rest)
    return found.group() if found and "?" not in rest and "؟" not in rest and _nothing_but(rest) else ""


def _nothing_but(text: str, *more: Says) -> bool:
    """Whether only words of assent and courtesy stand here."""
    for says in (Says.FILLER, *more, Says.BARE):
        text = pattern(says).sub(" ", text)
    return not WORD.search(text)


def _is_name(sentence: Sentence) -> bool:
    return not sentence.says and len(sentence.text.split()) <= LONGEST_NAME


def words_unread(said: Sequence[Sentence]) -> int:
    """How many words stand in sentences that say nothing we know; two Chinese characters count as a word."""
    rests = (pattern(Says.FILLER).sub(" ", sentence.plain) for sentence in said if not sentence.says)
    return sum(max(len(rest.split()), len(CHINESE.findall(rest)) // 2) for rest in rests)


def said_by(said: Sequence[Sentence], *signs: Says) -> Iterator[Sentence]:
    """The sentences that say any of these."""
    return (sentence for sentence in said if any(sign in sentence.says for sign in signs))
