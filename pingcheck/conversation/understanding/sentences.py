"""The sentences of a reply, each with what it says, and with the words in it that we do not know."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pingcheck.conversation.understanding.clauses import BUT, CLAUSES, judged, without_harmless
from pingcheck.conversation.understanding.combinations import NEUTRAL, together
from pingcheck.conversation.understanding.known_words import is_short_line, strange_words, unknown_words, without_known
from pingcheck.conversation.understanding.phrase_tables import Says, pattern, pattern_of_words, says_any
from pingcheck.mailreading import addresses_in, folded, holds_machine_words, sentences, unwrapped

MOST_SENTENCES = 200
# An answer is short. What is longer is a letter about something, and an officer reads it.
LONGEST_ANSWER = 3_000
MOST_CHARACTERS = 4_000
NO_CHARACTER = "\ufffd"  # stands where the bytes of a mail are no text
# In the form in which phrases are compared, where a character may become seven.
MOST_FOLDED = 6_000
QUESTION_MARK = re.compile("[?؟]")
WORD = re.compile(r"\w")
# What is quoted is mentioned, and not said.
QUOTED = re.compile('«[^»]{1,80}»|“[^”]{1,80}”|„[^“”]{1,80}[“”]|"[^"]{1,80}"|「[^」]{1,40}」')
THUMB = re.compile("^\\s*\\++\\s*$|[\U0001f44d\U0001f44c\u2705\u2714\u2611\U0001f197]")
OPTION = r"(?:(?:option|opcion|вариант|选项?|الخيار)\s{0,3})?(?:رقم\s)?"
NUMBER = re.compile(rf"\s{{0,3}}{OPTION}" r"(?:n[°o]?\.?|№|#|\()?\s{0,3}(\d)[.)]?(?:$|[\s,;，、])")
BESIDE_NUMBER = re.compile(r"[\d?؟+/=]")
CHINESE_DIGITS = str.maketrans("一二三四五", "12345")
DIGITS_ALONE = re.compile(r"[\W\d]{0,12}$")
AND = re.compile(r"\b(?:and|et|y|и|و)\s{0,3}$|[并且]$")
# A yes to begin with is one to our question, unless what follows speaks of a wish or of others.
BEYOND_YES = (Says.WISH, Says.SOMEONE, Says.TAKES, Says.HANDED, Says.THIRD)

OF_A_CALL = (Says.CALL, Says.ASKING, Says.MODAL, Says.TALK, Says.BY_PHONE, Says.DIAL, Says.WISH, Says.SOMEONE)
ANSWERS = (Says.RECEIVED, Says.NO_LONGER, Says.WRONG, Says.DETAILS, Says.CALL)
SAID = (
    *(*ANSWERS, Says.ASKING, Says.NEGATION, Says.QUESTION, Says.CONDITION, Says.MODAL, Says.UNSURE),
    *(Says.UNSETTLED, Says.THEIRS, Says.OTHER_THING, Says.TICKET, Says.AWAY, Says.DOUBT, Says.REFUSAL, Says.INCIDENT),
)
QUOTABLE = (Says.RECEIVED, Says.NO_LONGER, Says.WRONG, Says.REACH)
# Beside a bare yes these say nothing: "all fine at our end, still the same number".
BESIDE_YES = (Says.HARMLESS, Says.BARE, Says.YES, Says.RIGHT, Says.STILL, Says.THING)

# More unknown words than these make a sentence unread; so many may stand behind a receipt, or explain another answer.
MOST_STRANGE, MOST_TOLD, MOST_EXPLAINED = 1, 1, 3
EXPLAINED = frozenset({Says.NO_LONGER, Says.WRONG, Says.DETAILS, Says.UNSETTLED, Says.REFUSAL})


@dataclass(frozen=True)
class Sentence:
    text: str
    plain: str  # folded, and without what is neutral
    says: dict[Says, str] = field(default_factory=dict)  # and by which words
    line: int = 0  # the paragraph, or the line of its own, in which it stands

    @cached_property
    def acknowledges(self) -> bool:
        """Whether it says that our mail arrived, or yes. Every sentence may ask this of every other."""
        return Says.RECEIVED in self.says or bool(pattern(Says.BARE).match(self.plain))

    @cached_property
    def answers(self) -> bool:
        return any(says in self.says for says in ANSWERS)

    @cached_property
    def strange(self) -> list[str]:
        """The words that we do not know; nothing of a clause that denies something harmless."""
        return strange_words(self.text, without_harmless(self.plain), *(OF_A_CALL if Says.CALL in self.says else ()))

    @cached_property
    def is_unread(self) -> bool:
        """Whether it holds more words that we do not know than a name or a slip of the pen."""
        return len(set(self.strange) - self.told_of_it) > MOST_STRANGE

    @cached_property
    def told_of_it(self) -> set[str]:
        """What is told behind a receipt, in its clause: when, where, and by whom."""
        receipt = self.says.get(Says.RECEIVED, "").split(" … ")[0]
        if not receipt or BUT.search(self.plain):
            return set()
        clause = CLAUSES.split(self.plain[self.plain.find(receipt) :], maxsplit=1)[0]
        told = unknown_words(clause)
        return set(told) if len(told) <= MOST_TOLD else set()


def beyond_us(words: str) -> dict[str, str]:
    """What is no answer of a person, or more than one."""
    against = {}
    if len(words) > LONGEST_ANSWER or len(folded(words)) > MOST_FOLDED:
        against["length"] = "longer than an answer"
    if holds_machine_words(words[:MOST_CHARACTERS]):
        against["machine"] = "beside a mail's header or a server's words"
    if NO_CHARACTER in words:
        against["garbled"] = "bytes that are no text"
    return against


def sentences_of(words: str) -> list[Sentence]:
    """The sentences of these words, read one by one; courtesy says nothing. Of their folded form no more than
    MOST_FOLDED characters are read."""
    texts = [(at, text) for at, line in enumerate(unwrapped(words.splitlines())) for text in sentences(line)]
    said, left = [], MOST_FOLDED
    for at, text in texts[:MOST_SENTENCES]:
        whole = folded(text)[:left]
        left -= len(whole)
        said.append(_read(text, whole, at))
    return said


def _read(text: str, whole: str, line: int) -> Sentence:
    """`whole`: the sentence, folded."""
    mentioned = QUOTED.sub(lambda found: NEUTRAL if says_any(found[0], *QUOTABLE) else found[0], whole)
    plain = mentioned if WORD.search(mentioned) else whole
    if courtesy := pattern(Says.COURTESY).search(plain):
        plain = _before_courtesy(plain, courtesy.start())
    plain = pattern(Says.NEUTRAL).sub(NEUTRAL, plain)
    says = {says: found.group().strip() for says in SAID if (found := pattern(says).search(plain))}
    if asking := pattern(Says.ASKING).search(whole):
        says[Says.ASKING] = asking.group()
    if mentioned != whole and WORD.search(mentioned):
        says[Says.UNSURE] = "quoted"
    if QUESTION_MARK.search(plain):
        says[Says.QUESTION_MARK] = "?"
    if Says.RECEIVED not in says and (alone := _received_alone(plain) or _yes(plain)):
        says[Says.RECEIVED] = alone
    if Says.RECEIVED not in says:
        says.pop(Says.OTHER_THING, None)
    elif thing := _other_thing(plain, says[Says.RECEIVED]):
        says.setdefault(Says.OTHER_THING, thing)
    says |= together(plain, says)
    return Sentence(text, plain, judged(plain, whole, says), line)


def _received_alone(plain: str) -> str:
    """A "received" with which the sentence begins, or which is a clause of its own; or a yes to begin with."""
    yes = pattern(Says.YES).match(plain.lstrip(" ,"))
    if yes and CLAUSES.match(plain.lstrip(" ,"), yes.end()) and not says_any(plain, *BEYOND_YES):
        return yes.group()
    for clause in CLAUSES.split(plain):
        alone = pattern(Says.REACH).search(clause)
        if alone and not pattern(Says.WISH).search(clause) and not without_known(clause):
            return alone.group()
    return ""


def _other_thing(plain: str, received: str) -> str:
    """What was received, if it is "your …" and no kind of message; else ""."""
    if pattern(Says.MESSAGE).search(plain, plain.find(received)):
        return ""
    clause = CLAUSES.split(plain[plain.find(received) :], maxsplit=1)[0]
    your = pattern(Says.YOUR).search(clause)
    following = " ".join(clause[your.end() :].split()[:4]) if your else ""
    return f"your {following}" if following and not pattern(Says.REACH).match(following) else ""


def _before_courtesy(plain: str, at: int) -> str:
    """The sentence up to the clause that contains this place."""
    if AND.search(plain[:at]):
        return plain[:at]
    comma = max(plain.rfind(sign, 0, at) for sign in ",;:،、")
    return plain[:comma] if comma >= 0 else ""


def number_in(sentence: Sentence) -> int | None:
    """The number, if the sentence gives nothing else; 0 if it gives several, or one with other signs; else None."""
    plain = sentence.plain.translate(CHINESE_DIGITS)
    number = NUMBER.match(plain)
    rest = plain[number.end() :] if number else ""
    if number and not sentence.answers and not without_known(rest):
        return 0 if BESIDE_NUMBER.search(rest) else int(number[1])
    return 0 if DIGITS_ALONE.match(plain) and any(map(str.isdigit, plain)) else None


def _yes(plain: str) -> str:
    """The bare yes that this sentence is, or "". One inside of a greeting is none: "您好"."""
    words = (found.group() for found in pattern_of_words(Says.BARE, Says.HARMLESS).finditer(plain))
    bare = next((word for word in words if pattern(Says.BARE).match(word)), "")
    rest = pattern(Says.HARMLESS).sub(" ", plain)
    other = THUMB.search(plain) or pattern(Says.YES).search(rest) or pattern(Says.RIGHT).search(rest)
    if QUESTION_MARK.search(plain) or WORD.search(pattern_of_words(*BESIDE_YES).sub(" ", plain)):
        return ""
    return bare or (other.group() if other else "")


def unread(said: Sequence[Sentence]) -> list[str]:
    """The sentences that we cannot read and that give no answer. Courtesy is read."""
    return [one.text for one in said if one.is_unread and not one.answers]


def many_unknown(said: Sequence[Sentence], most: int) -> dict[str, str]:
    """More words that we do not know than these, in all but the short lines at the end: names and offices."""
    end = max((at for at, one in enumerate(said, 1) if one.says or not is_short_line(one.text, one.plain)), default=0)
    strange = [word for one in said[:end] for word in one.strange if word not in one.told_of_it]
    return {"unread": " ".join(strange)} if len(strange) > most else {}


def unread_words(said: Sequence[Sentence], of_a_receipt: bool = False) -> dict[str, str]:
    """The words of the first sentence that we cannot read. Any other answer than a receipt may be explained, and may
    name whom to ask instead."""
    for one in said:
        explains = one.says.keys() & EXPLAINED or pattern(Says.SUCCESSOR).search(one.plain) or addresses_in(one.plain)
        if one.is_unread and (of_a_receipt or not (explains or len(one.strange) <= MOST_EXPLAINED)):
            return {"unread": " ".join(one.strange)}
    return {}
