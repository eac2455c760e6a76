"""Folding of what people write: no case, accents, vowel signs, ligatures or hidden characters.

Fields, types and tokens of the mail standards are no writing: they are ASCII, and `str.lower` compares them.
"""

import re
from itertools import filterfalse, groupby, islice
from unicodedata import combining, normalize

# What people leave out or type differently: each character is followed by the one that stands for it.
PAIRS = (
    "إاأاآاٱاىيةهؤوئي"
    "’'‘'ʼ'`'´'“\"”\"«\"»\"–-—-"
    "ёеґг"
    "確确認认聯联絡络負负責责轉转發发電电話话請请這这們们沒没職职務务錯错誤误號号碼码郵邮與与為为謝谢應应該该來来時时會会說说"
    "還还經经後后個个現现問问處处構构寫写續续讓让聽听點点離离調调單单將将從从遞递無无變变動动復复於于訊讯測测試试貴贵達达"
)
ALIKE = str.maketrans(dict(zip(PAIRS[::2], PAIRS[1::2], strict=True)))
HIDDEN = re.compile(
    "[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U0001f3fb-\U0001f3ff]"
)
# Blessings of Arabic letters, each a single character for a whole sentence. They say nothing about a mail, and would
# make a text eighteen times as long. Any other character becomes at most seven.
BLESSINGS = str.maketrans({"\ufdfa": " ", "\ufdfb": " "})
# Marks on one letter; to put more in order takes the square of their number (UAX #15, stream-safe text format).
MOST_MARKS = 30
HEAP = re.compile(r"[^\w\x00-\x7f]{31,4000}")
# In Spanish only the accent tells "yes" from "if", so this one is kept, under a name of its own.
YES = re.compile(r"\bsí\b")

# "Yesss": a letter that is drawn out stands once.
DRAWN = re.compile(r"(?<=\w)([^\W\d_])\1{2,}")


def folded(text: str) -> str:
    """The text in the form in which phrases are compared; its lines stay lines, its length may change.

    Unlike the folding of a directory's names it keeps punctuation, since sentences end by it, and the accent of the
    Spanish "sí", and it makes one of what people write in several ways: simplified and traditional characters,
    hamza and alif, "yesss".
    """
    if text.isascii():  # as half of all lines are: nothing else in them has a second form
        return DRAWN.sub(r"\1", text.casefold().translate(ALIKE))
    text = YES.sub("s_i", normalize("NFKC", without_excess(HIDDEN.sub("", text))).casefold())
    letters = filterfalse(combining, normalize("NFKD", text))
    return DRAWN.sub(r"\1", "".join(letters).translate(ALIKE).translate(DIGITS))


def without_excess(text: str) -> str:
    """The text without what would make its normal form (UAX #15) long or slow: no writing has it."""
    return text if text.isascii() else HEAP.sub(_thinned, text.translate(BLESSINGS))


def _thinned(heap: re.Match[str]) -> str:
    if not any(map(combining, heap[0])):
        return heap[0]
    runs = groupby(heap[0], lambda character: combining(character) > 0)
    return "".join("".join(islice(run, MOST_MARKS) if are_marks else run) for are_marks, run in runs)


# The digits of Arabic, of its eastern neighbours, and the wide ones of East Asia.
DIGITS = {first + value: str(value) for first in (0x0660, 0x06F0, 0xFF10) for value in range(10)}


def plain_digits(text: str) -> str:
    """The text with every kind of digit written 0 to 9; a character stays a character."""
    return text.translate(DIGITS)
