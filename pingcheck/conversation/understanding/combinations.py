"""What words say only together: "our phone" and "new", "this post" and "no longer"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

from pingcheck.conversation.understanding.phrase_tables import CHINESE, Says, pattern
from pingcheck.mailreading import without_addresses

# In folded text "www" is drawn together.
LINK = re.compile(r"(?:https?://|w{1,3}\.)\S{1,300}")
# How many characters apart words may stand that belong together. Chinese needs a third as many.
REACHES_TO, REACHES_TO_IN_CHINESE = 90, 26
# How far before and behind these a negation denies them.
DENIES_BEFORE, DENIES_BEHIND = 30, 14
MOST_PLACES = 6
# What stands for "no changes", and parts what it stands between.
NEUTRAL = " , "


class Combination(NamedTuple):
    """Words that say this when they stand near one another, unless one of `unless` stands near as well."""

    says: Says
    of: tuple[Says, ...]
    unless: tuple[Says, ...] = (Says.NEGATION,)


# A stand-in for a while, or a mail passed on, is no change of role.
PASSING = (Says.NEGATION, Says.AWAY)
# A number that is to be corrected is not to be called.
OF_AN_ENTRY = (Says.NEGATION, Says.ALTERED, Says.AMEND, Says.BECOMES)

COMBINATIONS = (
    Combination(Says.NO_LONGER, (Says.HANDED, Says.ROLE), (Says.NEGATION, Says.MESSAGE)),
    Combination(Says.NO_LONGER, (Says.ROLE, Says.ENDED), (Says.NEGATION, Says.MESSAGE)),
    Combination(Says.DETAILS, (Says.THING, Says.ALTERED)),
    Combination(Says.DETAILS, (Says.THING, Says.BECOMES)),
    Combination(Says.DETAILS, (Says.AMEND, Says.THING)),
    Combination(Says.DETAILS, (Says.AMEND, Says.THING, Says.WISH), ()),
    Combination(Says.NO_LONGER, (Says.ROLE, Says.FORMERLY), ()),
    Combination(Says.NO_LONGER, (Says.CONCERNS, Says.FORMERLY), ()),
    Combination(Says.NO_LONGER, (Says.POST, Says.FORMERLY), (Says.MESSAGE, Says.REACH)),
    Combination(Says.NO_LONGER, (Says.SINCE, Says.NEGATION, Says.ROLE), ()),
    Combination(Says.NO_LONGER, (Says.SINCE, Says.NEGATION, Says.CONCERNS), ()),
    Combination(Says.NO_LONGER, (Says.TAKES, Says.BECOMES), PASSING),
    Combination(Says.NO_LONGER, (Says.SOMEONE, Says.ASSUMES), PASSING),
    Combination(Says.NO_LONGER, (Says.SINCE, Says.SOMEONE, Says.ROLE), PASSING),
    Combination(Says.NO_LONGER, (Says.ROLE, Says.BECOMES, Says.SOMEONE), PASSING),
    Combination(Says.WRONG, (Says.MISTAKE, Says.ADDRESSEE)),
    Combination(Says.WRONG, (Says.NEGATION, Says.SUCH, Says.ROLE), ()),
    Combination(Says.WRONG, (Says.NEGATION, Says.NOMINATE), ()),
    Combination(Says.WRONG, (Says.NEGATION, Says.CONCERNS), ()),
    Combination(Says.WRONG, (Says.WE_ARE, Says.ELSEWHERE), PASSING),
    Combination(Says.RECEIVED, (Says.REACH, Says.MESSAGE), (Says.NEGATION, Says.THIRD)),
    Combination(Says.RECEIVED, (Says.CHECK, Says.SUCCESS), (Says.NEGATION, Says.THIRD, Says.WISH)),
    Combination(Says.RECEIVED, (Says.STILL, Says.ROLE), (Says.NEGATION, Says.THIRD)),
    Combination(Says.CALL, (Says.BY_PHONE, Says.WISH)),
    Combination(Says.CALL, (Says.BY_PHONE, Says.TALK)),
    Combination(Says.CALL, (Says.DIAL, Says.NUMBER), OF_AN_ENTRY),
    Combination(Says.CALL, (Says.TALK, Says.OWN_NUMBER), OF_AN_ENTRY),
)
# What is said of an entry or of its deputy is not said of the writer.
OF_THE_ENTRY = frozenset({Says.NO_LONGER, Says.WRONG})

Place = tuple[int, int]


def together(plain: str, known: Mapping[Says, str]) -> dict[Says, str]:
    """What the words of one folded sentence say together, and which words; what is `known` is not looked for."""
    places = _Places(plain)
    found: dict[Says, str] = {}
    for combination in COMBINATIONS:
        if combination.says in known or combination.says in found:
            continue
        if combination.says in OF_THE_ENTRY and (Says.DETAILS in found or Says.DETAILS in known):
            continue
        if words := next(_standing(combination, places), None):
            found[combination.says] = " … ".join(plain[start:end].strip() for start, end in words)
    return found


class _Places:
    """The places of each kind of words in a sentence, each looked for once."""

    def __init__(self, plain: str) -> None:
        self.plain = plain = without_addresses(LINK.sub(lambda link: " " * len(link[0]), plain))
        self.found: dict[Says, list[Place]] = {}
        self.is_chinese = bool(CHINESE.search(plain))

    def of(self, says: Says) -> list[Place]:
        if says not in self.found:
            plain = without_idioms(self.plain) if says is Says.NEGATION else self.plain
            self.found[says] = [match.span() for match in islice(pattern(says).finditer(plain), MOST_PLACES)]
        return self.found[says]


def without_idioms(plain: str) -> str:
    """The sentence with blanks for words that contain a negation but deny nothing: "I am still", "不好意思"."""
    for says in (Says.STILL, Says.EXCUSE, Says.TARDY):
        plain = pattern(says).sub(lambda found: " " * len(found.group()), plain)
    return plain


def _standing(combination: Combination, places: _Places) -> Iterator[Sequence[Place]]:
    """The places of words that stand near enough, and apart, with nothing near that unsays them."""
    each = [places.of(says) for says in combination.of]
    farthest = REACHES_TO_IN_CHINESE if places.is_chinese else REACHES_TO
    for words in product(*each):
        begin, end = min(start for start, _ in words), max(end for _, end in words)
        if (
            end - begin <= farthest
            and not (Says.BECOMES in combination.of and NEUTRAL in places.plain[begin:end])
            and not _overlap(combination.of, words)
            and not _unsaid(combination, places, words, begin, end)
        ):
            yield sorted(words)


def _overlap(of: Sequence[Says], words: Sequence[Place]) -> bool:
    """Whether one word is taken twice. "Is now in charge" may be: it says "now" itself."""
    ordered = sorted(word for says, word in zip(of, words, strict=True) if says is not Says.BECOMES)
    return any(before[1] > after[0] for before, after in pairwise(ordered))


def _unsaid(combination: Combination, places: _Places, words: Sequence[Place], begin: int, end: int) -> bool:
    before, behind = (DENIES_BEFORE // 3, DENIES_BEHIND // 3) if places.is_chinese else (DENIES_BEFORE, DENIES_BEHIND)
    return any(
        begin - before <= place[0] <= end + behind and not any(_inside(place, word) for word in words)
        for says in combination.unless
        for place in places.of(says)
    )


def _inside(place: Place, word: Place) -> bool:
    return word[0] <= place[0] and place[1] <= word[1]
