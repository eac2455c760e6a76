"""Which words of a sentence we do not know. What they say may be anything, so they keep an answer from being sure."""

import re

from pingcheck.conversation.understanding.combinations import LINK
from pingcheck.conversation.understanding.phrase_tables import CHINESE, Says, pattern, pattern_of_words
from pingcheck.mailreading import addresses_in, folded, is_closing

# Words that add nothing to a receipt: of courtesy, of ourselves, our office, our role, the message, the time.
KNOWN = (
    *(Says.HARMLESS, Says.BARE, Says.RECEIVED, Says.REACH, Says.MESSAGE, Says.CHECK),
    *(Says.SUCCESS, Says.YES, Says.RIGHT, Says.STILL, Says.THING, Says.ROLE, Says.CONCERNS, Says.MINE, Says.YOUR),
    *(Says.ACT, Says.EXCUSE, Says.TARDY, Says.SIDE),
)
# One letter is a part of a word, "l'ambassade", or of a name; one Chinese character a part of a word as well.
LETTERS = re.compile(r"[\u3400-\u9fff\u3040-\u30ff]{2,40}|(?:(?![\u3400-\u9fff\u3040-\u30ff])[^\W\d_]){2,40}")
# How many characters of Chinese count as one word.
OF_ONE_WORD = 2
# "[NAME]" stands in a letter that nobody filled in.
PLACEHOLDER = re.compile(r"\[[^\]\d]{2,30}\]|<[a-z _]{2,30}>|\{[^}]{2,30}\}")
PRICE = re.compile(r"[$€£¥₽]\s?\d|\d\s?(?:[$€£¥₽%元]|eur|usd|руб)")
# A line without a full stop that is as short as this is a name or an office.
LONGEST_NAME, LONGEST_CHINESE_NAME = 3, 8
BETWEEN_NAMES = re.compile(r"\s[/|]\s")
ENDS_SENTENCE = re.compile(r"[.!?…。！？؟,،，:：;]\s{0,3}$")
REFERENCE = re.compile(r"\b[a-z]{1,4}-\d[\d-]{0,12}")
PARTS = re.compile("['’-]")
NAME_WORD = re.compile(r"[^\W\d_][\w'’-]{0,40}")


def without_known(plain: str) -> str:
    """What is left of these folded words without those that we know; "" if only signs, numbers or letters are."""
    rest = pattern_of_words(*KNOWN).sub(" ", plain)
    return rest.strip() if LETTERS.search(rest) else ""


def unknown_words(plain: str, *also: Says) -> list[str]:
    """The folded words that we do not know. Of Chinese, whose words have no borders, so many characters are one.
    `also`: other kinds of words that are known here."""
    for says in also:
        plain = pattern_of_words(says).sub(" ", plain)
    rest = pattern_of_words(*KNOWN).sub(" ", plain)
    chinese = "".join(CHINESE.findall(rest))
    found = [word for word in LETTERS.findall(rest) if not CHINESE.match(word)]
    return found + [chinese[at : at + OF_ONE_WORD] for at in range(0, len(chinese), OF_ONE_WORD)]


def strange_words(text: str, plain: str, *also: Says) -> list[str]:
    """The words of a sentence that we do not know and that are no names. `plain`: the sentence, folded.

    A link counts as two, and so do a price and a placeholder: an advertisement has them.
    """
    if is_closing(plain):
        return []
    rest = LINK.sub(" ", REFERENCE.sub(" ", plain))
    for address in addresses_in(rest):
        rest = rest.replace(address, " ")
    names = _names(text)
    found = [word for word in unknown_words(rest, *also) if word not in names]
    if is_short_line(text, plain) or (BETWEEN_NAMES.search(text) and not ENDS_SENTENCE.search(text)):
        found = found[:1]
    return found + 2 * (LINK.findall(plain) + PRICE.findall(plain) + PLACEHOLDER.findall(plain))


def is_short_line(text: str, plain: str) -> bool:
    """Whether a sentence is as short as a name or an office, without a full stop. A rank makes a name longer."""
    number = len(text.split())
    if number > LONGEST_NAME + 2 or len(CHINESE.findall(text)) > LONGEST_CHINESE_NAME or ENDS_SENTENCE.search(text):
        return False
    return number <= LONGEST_NAME or pattern(Says.SOMEONE).match(plain) is not None


def _names(text: str) -> set[str]:
    """The words that have a capital, folded; that of the first word only if the next has one as well."""
    words = [] if text.isupper() else NAME_WORD.findall(text)
    capital = [word for word in words if word[:1].isupper()]
    if words[:1] == capital[:1] and words[1:2] != capital[1:2]:
        capital = capital[1:]
    return {folded(part) for word in capital for part in PARTS.split(word)}
