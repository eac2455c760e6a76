"""What a negation, a "but", another person or an excuse in a sentence refers to, judged clause by clause."""

import re

from pingcheck.conversation.understanding.combinations import together, without_idioms
from pingcheck.conversation.understanding.phrase_tables import Says, pattern

WORD = re.compile(r"\w")
ENDS = re.compile(
    r"[,;:.!?()。、，،؛؟]|\s[-–—/]\s|\b(?:so|because|since|and|but|car|donc|parce|et|mais|porque|por eso|por lo que"
    r"|pero|поэтому|потому|так как|и|но|однако|لذلك|لان|لكن|ولكن)\b|所以|因此|因为|故|但是?|不过"
)

# A clause with these and a negation denies nothing that was asked: a link that does not open, details that did not
# change, an answer that was not given earlier.
HARMLESS_DENIALS = (
    frozenset({Says.SIDE}),
    frozenset({Says.ALTERED}),
    frozenset({Says.EXCUSE, Says.TARDY}),
)
OF_ROLE = frozenset({Says.ROLE, Says.CONCERNS, Says.REACH, Says.FORMERLY})
LOOKED_FOR = (Says.SIDE, Says.ALTERED, Says.EXCUSE, Says.TARDY, *OF_ROLE)
# The writer of an excuse for a late answer is back.
OF_EXCUSES = frozenset({Says.MODAL, Says.ABSENT, Says.LATER, Says.CONDITION})
# What may stand before "received": words of ours, of our office, of the message.
BEFORE_RECEIVED = (
    *(Says.FILLER, Says.SMALL, Says.MESSAGE, Says.OFFICE, Says.BARE, Says.WORKS, Says.RIGHT, Says.STILL, Says.THING),
    *(
        Says.REACH,
        Says.RECEIVED,
        Says.TARDY,
        Says.EXCUSE,
        Says.SIDE,
        Says.YES,
        Says.MINE,
        Says.ROLE,
        Says.CHECK,
        Says.YOUR,
        Says.WHEN,
    ),
)
PLACE = re.compile(r"\b(?:of|in|at|from|de|du|des|del|d'|из|в|г\.)\s{0,2}(?:the |la |el |le |l')?\w{2,30}")
BY = re.compile(r"\b(?:by|par) (.{1,60})")
SHORTENED = re.compile(r"'(?:ve|re|s|d|m|ll)\b")
LETTERS = re.compile(r"[^\W\d_]{2}|[\u3400-\u9fff]")
OF_THE_ANSWER = (Says.REACH, Says.ROLE, Says.CONCERNS, Says.ADDRESSEE, Says.TAKES, Says.FORMERLY, Says.THIRD)
HARMLESS = (Says.RECEIVED, Says.BARE, Says.RECEIVED_ALONE, Says.STILL, Says.RIGHT, Says.EXCUSE, Says.TARDY, Says.SIDE)


def judged(plain: str, whole: str, says: dict[Says, str]) -> dict[Says, str]:
    """What the sentence says, without what its clauses say about side matters, and with what they add.

    `whole` is the folded sentence with what is neutral.
    """
    excuses = bool(pattern(Says.EXCUSE).search(whole)) and bool(pattern(Says.TARDY).search(whole))
    if excuses:
        says = {sign: word for sign, word in says.items() if sign not in OF_EXCUSES}
    if Says.NEGATION in says:
        says = {sign: word for sign, word in says.items() if sign is not Says.NEGATION}
        if denied := denial(plain, excuses):
            says[Says.NEGATION] = denied
        elif pattern(Says.SIDE).search(plain):
            says.pop(Says.DOUBT, None)
    if Says.RECEIVED in says:
        says = _of_the_receiver(plain, says)
    if condition := pattern(Says.STRICT_IF).search(plain):
        says[Says.STRICT_IF] = condition.group()
    if elsewhere := contrast(plain, Says.RECEIVED in says or Says.BARE in says):
        says[Says.CONTRAST] = elsewhere
    return says


def _of_the_receiver(plain: str, says: dict[Says, str]) -> dict[Says, str]:
    """What is received, and by whom: sure only of an office, or if nobody else is named."""
    received = says[Says.RECEIVED]
    at = plain.find(received.split(" … ")[0])
    but = pattern(Says.CONTRAST).search(plain)
    third = pattern(Says.THIRD).search(plain, but.end() if but and but.end() <= at else 0)
    if third or (who := _somebody(plain, at, received)):
        says = {**says, Says.THIRD: third.group() if third else who}
    # "He is away, but your message has reached us."
    if but and but.end() <= at:
        says = {sign: word for sign, word in says.items() if sign is not Says.ABSENT}
    return says


def _somebody(plain: str, at: int, received: str) -> str:
    """Words before "received", or after "received by", that we do not know: somebody else may have received it."""
    behind = ENDS.split(pattern(Says.FILLER).sub(" ", plain[at:]), maxsplit=1)[0]
    if (by := BY.search(behind)) and (who := _strange(by[1])):
        return who
    if pattern(Says.ACT).search(received):
        return ""
    before = ENDS.split(plain[: max(at, 0)])[-1]
    if pattern(Says.ACT).search(before):
        return ""
    return _strange(before)


def _strange(words: str) -> str:
    """What is left of these words without those that we know, and without places and numbers."""
    words = PLACE.sub(" ", SHORTENED.sub("", words))
    for says in BEFORE_RECEIVED:
        words = pattern(says).sub(" ", words)
    return words.strip() if LETTERS.search(words) else ""


def denial(plain: str, excuses: bool = False) -> str:
    """The negation of a clause that is not harmless; "" if there is none."""
    harmless = ""
    for clause in reversed(ENDS.split(plain)):
        found = pattern(Says.NEGATION).search(without_idioms(clause))
        if found and _is_harmless(clause, excuses):
            harmless = harmless or found.group()
        # "And no, nothing has changed."
        elif found and not (harmless and not WORD.search(clause.replace(found.group(), "", 1))):
            return found.group()
    return ""


def _is_harmless(clause: str, excuses: bool) -> bool:
    about = {says for says in LOOKED_FOR if pattern(says).search(clause)}
    if excuses and Says.TARDY in about:
        return True
    return any(needed <= about for needed in HARMLESS_DENIALS) and not about & OF_ROLE


def is_about_the_answer(plain: str) -> bool:
    """Whether these folded words speak of what reached whom, or of who is the contact."""
    return any(pattern(says).search(plain) for says in OF_THE_ANSWER)


def contrast(plain: str, has_answer: bool) -> str:
    """A "but" behind a yes, or at the beginning of a sentence, unless something that we know to be harmless follows."""
    found = pattern(Says.CONTRAST).search(plain)
    if not found or not (has_answer or not WORD.search(pattern(Says.FILLER).sub(" ", plain[: found.start()]))):
        return ""
    after = plain[found.end() :]
    if any(pattern(says).search(after) for says in HARMLESS) or together(after, {}):
        return ""
    for says in (Says.FILLER, Says.SMALL, Says.WORKS):
        after = pattern(says).sub(" ", after)
    return found.group() if WORD.search(after) else ""
