"""What a negation, a "but", another person or an excuse in a sentence bears on, judged clause by clause."""

import re

from pingcheck.conversation.combinations import together, without_idioms
from pingcheck.conversation.phrase_tables import Says, pattern

WORD = re.compile(r"\w")
ENDS = re.compile(
    r"[,;:.!?()。、，،؛؟]|\s[-–—/]\s|\b(?:so|because|since|and|but|car|donc|parce|et|mais|porque|por eso|por lo que|pero"
    r"|поэтому|потому|так как|и|но|однако|لذلك|لان|لكن|ولكن)\b|所以|因此|因为|故|但是?|不过"
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
# Whoever excuses a late answer is here again.
OF_EXCUSES = frozenset({Says.MODAL, Says.ABSENT, Says.LATER, Says.CONDITION})
OF_THE_ANSWER = (Says.REACH, Says.ROLE, Says.CONCERNS, Says.ADDRESSEE, Says.TAKES, Says.FORMERLY, Says.THIRD)
HARMLESS = (Says.RECEIVED, Says.BARE, Says.RECEIVED_ALONE, Says.STILL, Says.RIGHT, Says.EXCUSE, Says.TARDY, Says.SIDE)


def judged(plain: str, whole: str, says: dict[Says, str]) -> dict[Says, str]:
    """What the sentence says, without what bears on side matters, and with what its clauses add.

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
    if Says.RECEIVED in says and (third := pattern(Says.THIRD).search(plain)):
        says[Says.THIRD] = third.group()
    if condition := pattern(Says.STRICT_IF).search(plain):
        says[Says.STRICT_IF] = condition.group()
    if elsewhere := contrast(plain, Says.RECEIVED in says or Says.BARE in says):
        says[Says.CONTRAST] = elsewhere
    return says


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
    """A "but" behind a yes, or that begins a sentence, behind which nothing follows that we know to be harmless."""
    found = pattern(Says.CONTRAST).search(plain)
    if not found or not (has_answer or not WORD.search(pattern(Says.FILLER).sub(" ", plain[: found.start()]))):
        return ""
    after = plain[found.end() :]
    if any(pattern(says).search(after) for says in HARMLESS) or together(after, {}):
        return ""
    for says in (Says.FILLER, Says.SMALL, Says.WORKS):
        after = pattern(says).sub(" ", after)
    return found.group() if WORD.search(after) else ""
