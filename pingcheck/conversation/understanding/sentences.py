"""The sentences of a reply, each with what it says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from pingcheck.conversation.understanding.clauses import judged
from pingcheck.conversation.understanding.combinations import together
from pingcheck.conversation.understanding.phrase_tables import CHINESE, WORDS, Says, pattern
from pingcheck.mailreading import folded, sentences, unwrapped

MOST_SENTENCES = 200
# In the form in which phrases are compared, where a character may become seven.
MOST_FOLDED = 6_000
QUESTION_MARK = re.compile("[?؟]")
WORD = re.compile(r"\w")
THUMB = re.compile("^\\s*\\++\\s*$|[\U0001f44d\U0001f44c\u2705\u2714\u2611\U0001f197]")
NUMBER = re.compile(r"\W{0,5}(\d)\W{0,5}$")
CLAUSES = re.compile(r"[,;:.!?()。、،؛]|\s[-–—/]\s|\b(?:but|mais|pero|но|aber|mas)\b|但|لكن")
AND = re.compile(r"\b(?:and|et|y|и|و)\s{0,3}$|[并且]$")
# A yes to begin with is one to our question, unless what follows speaks of a wish or of others.
BEYOND_YES = (Says.WISH, Says.SOMEONE, Says.TAKES, Says.HANDED, Says.THIRD)
# Below a bare answer only a name or an office may stand.
LONGEST_NAME = 6
MOST_NAMES = 6

# Words of other sentences, or of other questions, that say nothing about this one.
NOT_SAID = frozenset(
    {Says.NEUTRAL, Says.FILLER, Says.COURTESY, Says.RECEIVED_ALONE, Says.BARE, Says.QUESTION_MARK}
    | {Says.SUCCESSOR, Says.SUCCESSOR_BEFORE, Says.MESSAGE, Says.YOUR, Says.MISADDRESSED}
    | WORDS
)
SAID = tuple(says for says in Says if says not in NOT_SAID)

# Beside a bare yes these say nothing: "all fine at our end, still the same number".
HARMLESS_WORDS = (Says.FILLER, Says.BARE, Says.YES, Says.WORKS, Says.RIGHT, Says.STILL, Says.THING, Says.SMALL)

OF_OUR_QUESTION = {Says.RECEIVED, Says.QUESTION, Says.QUESTION_MARK, Says.NEGATION}


@dataclass(frozen=True)
class Sentence:
    text: str
    plain: str  # folded, and without what is neutral
    says: dict[Says, str] = field(default_factory=dict)  # and by which words

    @cached_property
    def acknowledges(self) -> bool:
        """Whether it says that our mail arrived, or yes. Every sentence may ask this of every other."""
        begins = pattern(Says.BARE).match(self.plain)
        return Says.RECEIVED in self.says or bool(begins or _yes(self.plain))


def sentences_of(words: str) -> list[Sentence]:
    """The sentences of these words, read one by one; courtesy says nothing. Of their folded form no more than
    MOST_FOLDED characters are read."""
    texts = [text for line in unwrapped(words.splitlines()) for text in sentences(line)]
    said: list[Sentence] = []
    left = MOST_FOLDED
    for text in texts[:MOST_SENTENCES]:
        whole = folded(text)[:left]
        left -= len(whole)
        said.append(_read(text, whole))
    echoes = [_is_echo(one, after) for one, after in pairwise(said)]
    return [_silent(one) if echo else one for one, echo in zip(said, [*echoes, False], strict=False)]


def _is_echo(sentence: Sentence, after: Sentence) -> bool:
    """Whether the writer repeats our question and then answers it: "Did it reach you? Yes, it did"."""
    if not QUESTION_MARK.search(sentence.plain) or not sentence.says.keys() <= OF_OUR_QUESTION:
        return False
    answers = pattern(Says.BARE).match(after.plain) or pattern(Says.RECEIVED_ALONE).match(after.plain)
    return bool(answers) and not QUESTION_MARK.search(after.plain)


def _silent(sentence: Sentence) -> Sentence:
    return Sentence(sentence.text, "")


def _read(text: str, whole: str) -> Sentence:
    """`whole`: the sentence, folded."""
    plain = whole
    if courtesy := pattern(Says.COURTESY).search(plain):
        plain = _before_courtesy(plain, courtesy.start())
    plain = pattern(Says.NEUTRAL).sub(" , ", plain)
    says = {says: found.group().strip() for says in SAID if (found := pattern(says).search(plain))}
    if asking := pattern(Says.ASKING).search(whole):
        says[Says.ASKING] = asking.group()
    if QUESTION_MARK.search(plain):
        says[Says.QUESTION_MARK] = "?"
    if Says.RECEIVED not in says and (alone := _received_alone(plain)):
        says[Says.RECEIVED] = alone
    if Says.RECEIVED not in says:
        says.pop(Says.OTHER_THING, None)
    elif thing := _other_thing(plain, says[Says.RECEIVED]):
        says.setdefault(Says.OTHER_THING, thing)
    says |= together(plain, says)
    return Sentence(text, plain, judged(plain, whole, says))


def _received_alone(plain: str) -> str:
    """A "received" with which the sentence begins, or which is a clause of its own; or a yes to begin with."""
    yes = pattern(Says.YES).match(plain.lstrip(" ,"))
    if yes and CLAUSES.match(plain.lstrip(" ,"), yes.end()) and not any(pattern(s).search(plain) for s in BEYOND_YES):
        return yes.group()
    begins = pattern(Says.RECEIVED_ALONE).match(pattern(Says.FILLER).sub(" ", plain).lstrip(" ,.!:;-،"))
    if begins:
        return begins.group()
    for clause in CLAUSES.split(plain):
        alone = pattern(Says.RECEIVED_ALONE).search(clause) or pattern(Says.REACH).search(clause)
        wished = pattern(Says.WISH).search(clause)
        if alone and not wished and _nothing_but(clause, Says.RECEIVED_ALONE, Says.REACH, *HARMLESS_WORDS):
            return alone.group()
    return ""


def _other_thing(plain: str, received: str) -> str:
    """What was received, if it is "your …" and no kind of message; else ""."""
    if pattern(Says.MESSAGE).search(plain, plain.find(received)):
        return ""
    rest = pattern(Says.FILLER).sub(" , ", plain[plain.find(received) :])
    clause = CLAUSES.split(rest, maxsplit=1)[0]
    your = pattern(Says.YOUR).search(clause)
    following = " ".join(clause[your.end() :].split()[:4]) if your else ""
    return f"your {following}" if following and not pattern(Says.MESSAGE).search(following) else ""


def _before_courtesy(plain: str, at: int) -> str:
    """The sentence up to the clause that contains this place."""
    if AND.search(plain[:at]):
        return plain[:at]
    comma = max(plain.rfind(sign, 0, at) for sign in ",;:،、")
    return plain[:comma] if comma >= 0 else ""


def bare_answer(said: Sequence[Sentence]) -> tuple[str, int]:
    """The word of a reply that only says yes, or the number that it gives; "" if it says anything else."""
    words, number = "", 0
    others = 0
    for sentence in said:
        rest = pattern(Says.FILLER).sub(" ", sentence.plain)
        yes = "" if sentence.says.keys() - {Says.RECEIVED} else _yes(sentence.plain)
        if not yes and not sentence.says and (not WORD.search(rest) or _says_nothing(sentence.plain)):
            continue
        if yes:
            words = words or yes
        elif not words and not number and (digit := NUMBER.match(rest)):
            words, number = digit[1], int(digit[1])
        elif not words or not _is_name(sentence):
            return "", 0
        else:
            others += 1
    return (words, number) if others <= MOST_NAMES else ("", 0)


def _bare(plain: str) -> re.Match[str] | None:
    """The yes, unless it is part of a greeting: "您好"."""
    greetings = [match.span() for match in pattern(Says.FILLER).finditer(plain)]
    for match in pattern(Says.BARE).finditer(plain):
        start, end = match.span()
        if not any(begin <= start and end <= stop and stop - begin > end - start for begin, stop in greetings):
            return match
    return None


def _says_nothing(plain: str) -> bool:
    """An excuse, or harmless words alone."""
    return bool(pattern(Says.EXCUSE).search(plain)) or (
        _nothing_but(plain, *HARMLESS_WORDS) and not NUMBER.match(plain)
    )


def _yes(plain: str) -> str:
    """The bare yes that this sentence is, or ""."""
    rest = pattern(Says.FILLER).sub(" ", plain)
    found = _bare(plain) or THUMB.search(plain) or pattern(Says.YES).search(rest) or pattern(Says.WORKS).search(rest)
    if not found or QUESTION_MARK.search(plain):
        return ""
    return found.group() if _nothing_but(plain, *HARMLESS_WORDS) else ""


def _nothing_but(text: str, *more: Says) -> bool:
    """Whether only words of assent and courtesy stand here."""
    for says in (*more, Says.BARE, Says.FILLER):
        text = pattern(says).sub(" ", text)
    return not WORD.search(text)


def _is_name(sentence: Sentence) -> bool:
    return not sentence.says and _words(sentence.text) <= LONGEST_NAME


def unread(said: Sequence[Sentence]) -> list[str]:
    """The sentences longer than a name that say nothing we know. Courtesy is known."""
    rests = [(one.text, pattern(Says.FILLER).sub(" ", one.plain)) for one in said if not one.says]
    return [text for text, rest in rests if _words(rest) > LONGEST_NAME]


def _words(text: str) -> int:
    """How many words a text has; two Chinese characters count as one."""
    return max(len(text.split()), len(CHINESE.findall(text)) // 2)


def said_by(said: Sequence[Sentence], *signs: Says) -> Iterator[Sentence]:
    """The sentences that say any of these."""
    return (sentence for sentence in said if any(sign in sentence.says for sign in signs))
