"""What is written in Latin letters or digits within a paper that runs from right to left, kept in its own order."""

import re

MARK = "\u200e"  # LEFT-TO-RIGHT MARK: word processors know it, and not all know the isolates of pages and emails
PART = re.compile(r"[^،\n]+")
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
TELEPHONE = re.compile(r"\+\d[\d ()./-]*\d")


def in_reading_order(words: str) -> str:
    """Words of a paper from right to left: telephone numbers, and what stands between commas without a letter of that
    script, are read from left to right. What begins with a Latin letter and ends with one or a digit, as an email
    address does, needs no marks, and has none to be copied with it."""
    return PART.sub(lambda part: _marked(part[0]), words)


def _marked(part: str) -> str:
    said = part.strip()
    if RIGHT_TO_LEFT.search(said):
        return TELEPHONE.sub(lambda number: f"{MARK}{number[0]}{MARK}", part)
    if said.isdecimal() or (said[:1].isalpha() and said[-1:].isalnum()):
        return part
    return part.replace(said, f"{MARK}{said}{MARK}") if said else part
