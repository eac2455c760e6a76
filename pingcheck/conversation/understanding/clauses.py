"""What a negation, a "but", another person or an excuse in a sentence refers to, judged clause by clause."""

import re

from pingcheck.conversation.understanding.combinations import without_idioms
from pingcheck.conversation.understanding.known_words import unknown_words, without_known
from pingcheck.conversation.understanding.phrase_tables import Says, pattern, says_any

ENDS = re.compile(
    r"[,;:.!?()。、，،؛؟]|\s[-–—/]\s|\b(?:so|because|since|and|but|car|donc|parce|et|mais|porque|por eso|por lo que"
    r"|pero|поэтому|потому|так как|и|но|однако|لذلك|لان|لكن|ولكن)\b|所以|因此|因为|故|但是?|不过"
)

# A clause with these and a negation denies nothing that was asked: a link that does not open, details that did not
# change, an answer that was not given earlier.
OF_ROLE = (Says.ROLE, Says.CONCERNS, Says.REACH, Says.FORMERLY)
# The writer of an excuse for a late answer is back.
OF_EXCUSES = frozenset({Says.MODAL, Says.AWAY, Says.UNSETTLED, Says.CONDITION})
BUT = re.compile(r"\b(?:but|mais|pero|но|aber|mas)\b|但|不过|لكن")
CLAUSES = re.compile(rf"[,;:.!?()。、،؛]|\s[-–—/]\s|{BUT.pattern}")
PLACE = re.compile(r"\b(?:(?:of|in|at|from|de|du|des|del|из|в|г\.)\s{1,2}|d')(?:the |la |el |le |l')?\w{2,30}")
BY = re.compile(r"\b(?:by|par) (.{1,60})")
SHORTENED = re.compile(r"'(?:ve|re|s|d|m|ll)\b")
# A clause about a side matter has no more words than these that we do not know.
MOST_OF_AN_ASIDE = 5
# How far before words of an incident a "no" or an "if" bears on them.
DENIES = 20
# What somebody is the wrong one for may be told in so many words that we do not know.
MOST_BEHIND = 1
# Who has the role now may be anybody.
OF_A_SUCCESSOR = (Says.TAKES, Says.ASSUMES, Says.BECOMES, Says.HANDED)
OF_OURS = (Says.MESSAGE, Says.CHECK)
OF_PEOPLE = (Says.ROLE, Says.CONCERNS)
AROUND_A_POST = (Says.FORMERLY, Says.NEGATION, Says.POST, Says.SINCE, Says.BECOMES, Says.TAKES)
VERB = re.compile(r"^\s{0,3}[^\W\d_]{2,30}")
OF_STRANGERS = (Says.ADDRESSEE, Says.ELSEWHERE, Says.MESSAGE, Says.NOMINATE)


def judged(plain: str, whole: str, says: dict[Says, str]) -> dict[Says, str]:
    """What the sentence says, without what its clauses say about side matters, and with what they add.

    `whole` is the folded sentence with what is neutral.
    """
    excuses = says_any(whole, Says.EXCUSE) and says_any(whole, Says.TARDY)
    if excuses:
        says = {sign: word for sign, word in says.items() if sign not in OF_EXCUSES}
    if Says.NEGATION in says:
        says = {sign: word for sign, word in says.items() if sign is not Says.NEGATION}
        if denied := denial(plain, excuses):
            says[Says.NEGATION] = denied
        elif says_any(plain, Says.SIDE):
            says.pop(Says.DOUBT, None)
    if Says.RECEIVED in says and (who := _receiver(plain, says[Says.RECEIVED])):
        says[Says.THIRD] = who
    if confirmed := _confirmed(plain, says.get(Says.RECEIVED, "")):
        says[Says.OTHER_THING] = confirmed
    if condition := pattern(Says.STRICT_IF).search(plain):
        says[Says.STRICT_IF] = condition.group()
    return says


def _receiver(plain: str, received: str) -> str:
    """Who else may have received it: somebody named, or words before "received", or after "by", that we do not know."""
    if third := pattern(Says.THIRD).search(plain):
        return third.group()
    at = max(plain.find(received.split(" … ")[0]), 0)
    before, behind = ENDS.split(plain[:at])[-1], ENDS.split(plain[at:], maxsplit=1)[0]
    by = BY.search(behind)
    named = [by[1] if by else "", "" if says_any(f"{received} {before}", Says.ACT) else before]
    return next((who for each in named if (who := without_known(PLACE.sub(" ", SHORTENED.sub("", each))))), "")


def _confirmed(plain: str, received: str) -> str:
    """What a bare "confirm" confirms, if neither a receipt nor our message: "your mail about …: I confirm my seat"."""
    for word in received.split(" … ") if " … " in received else ():
        if says_any(word, Says.ACT):
            confirmed = ENDS.split(plain.partition(word)[2], maxsplit=1)[0]
            ours = [found.start() for says in OF_OURS if (found := pattern(says).search(confirmed))]
            return without_known(PLACE.sub(" ", confirmed[: min(ours, default=None)]))
    return ""


def who_else(plain: str, words: str) -> str:
    """Of whom words such as "left the service" are said, if not of the writer: who is named before or behind them."""
    first, last = words.split(" … ")[0], words.split(" … ")[-1]
    at = plain.find(first)
    end = plain.find(last, at) + len(last)
    before = ENDS.split(plain[:at])[-1]
    taken = says_any(words, *OF_A_SUCCESSOR) and not says_any(words, Says.FORMERLY, Says.NEGATION)
    if taken or says_any(before + plain[at:end], Says.WRITER):
        return ""
    named = pattern(Says.SOMEONE).search(before) or pattern(Says.SOMEONE).match(plain[end:].lstrip())
    if named or pattern(Says.ROLE).match(first):
        return named.group() if named else ""
    return without_known(PLACE.sub(" ", SHORTENED.sub("", before)))


def denial(plain: str, excuses: bool = False) -> str:
    """The negation of a clause that is not harmless; "" if there is none."""
    for clause in ENDS.split(plain):
        found = pattern(Says.NEGATION).search(without_idioms(clause))
        if found and not _is_harmless(clause, excuses):
            return found.group()
    return ""


def _is_harmless(clause: str, excuses: bool) -> bool:
    tardy = says_any(clause, Says.TARDY)
    if excuses and tardy:
        return True
    is_aside = says_any(clause, Says.SIDE, Says.ALTERED) or (tardy and says_any(clause, Says.EXCUSE))
    return is_aside and not says_any(clause, *OF_ROLE)


def is_about_the_role(plain: str, words: str, never: bool) -> bool:
    """Whether a "no longer", or a "not ours", is said of a role, an office or of whom we wrote to, with nothing between
    that we do not know, and not of a thing."""
    first, last = words.split(" … ")[0], words.split(" … ")[-1]
    at = plain.find(first)
    end = plain.find(last, at) + len(last)
    if not never:
        return not says_any(words, Says.FORMERLY, Says.NEGATION) or _has_a_post_near(plain, at, end, " … " in words)
    before, behind = ENDS.split(plain[:at])[-1], ENDS.split(plain[end:], maxsplit=1)[0]
    if not says_any(words, Says.NEGATION):
        return not says_any(before, Says.NEGATION)
    if says_any(plain, *OF_PEOPLE, *OF_STRANGERS):
        return len(unknown_words(behind)) <= MOST_BEHIND or not says_any(plain, Says.REACH)
    return not unknown_words(before) and not says_any(f"{before} {words} {behind}", Says.THING)


def _has_a_post_near(plain: str, at: int, end: int, together: bool) -> bool:
    """Whether a role or an office stands there, and between it and the words nothing unknown but a verb."""
    strange = unknown_words(plain[at:end], *AROUND_A_POST) if together else []
    for says in (*OF_PEOPLE, Says.POST) if len(strange) <= 1 else ():
        for found in pattern(says).finditer(plain):
            gap = plain[end : found.start()] if found.start() >= end else plain[found.end() : at]
            if says in OF_PEOPLE and not plain[:end].endswith("plus"):
                gap = VERB.sub("", gap)
            if not (CLAUSES.search(gap) or unknown_words(gap, *AROUND_A_POST) or says_any(gap, Says.SIDE, Says.THING)):
                return True
    return False


def negated(plain: str, words: str) -> str:
    """The negation right before these words: "please do not change our details"."""
    before = ENDS.split(plain[: max(plain.find(words.split(" … ")[0]), 0)])[-1][-DENIES:]
    found = pattern(Says.NEGATION).search(without_idioms(before))
    return found.group() if found else ""


def still_in_post(plain: str) -> str:
    """The "still", or "the new one", by which the writer, or the contact, is one."""
    clauses = (one for one in CLAUSES.split(plain) if says_any(one, Says.ROLE, Says.WRITER))
    found = (pattern(Says.STILL).search(one) for one in clauses if not says_any(one, Says.FORMERLY))
    return next((still.group() for still in found if still), "")


def tells_of_an_incident(plain: str) -> bool:
    """Whether an incident is happening, or has happened: "we are under attack", not "no attack" or "if attacked"."""
    for clause in CLAUSES.split(plain):
        for found in pattern(Says.INCIDENT).finditer(clause):
            before, behind = clause[max(found.start() - DENIES, 0) : found.start()], clause[found.end() :]
            if not says_any(before, Says.NEGATION, Says.CONDITION) and not pattern(Says.NEGATION).match(behind.strip()):
                return True
    return False


def without_harmless(plain: str) -> str:
    """The sentence without the clauses that deny something harmless, or that excuse."""
    excuses = says_any(plain, Says.EXCUSE)
    clauses = ENDS.split(plain)
    kept = [
        clause
        for clause in clauses
        if not (
            (excuses and says_any(clause, Says.EXCUSE, Says.TARDY))
            or (says_any(clause, Says.NEGATION) and _is_harmless(clause, excuses))
            or (
                says_any(clause, Says.SIDE)
                and not says_any(clause, *OF_PEOPLE, Says.FORMERLY)
                and not says_any(plain, Says.CALL)
            )
        )
        or len(unknown_words(clause)) > MOST_OF_AN_ASIDE
    ]
    return plain if len(kept) == len(clauses) else " , ".join(kept)
