"""The number by which a help desk knows our mail."""

import re
from functools import cache

from pingcheck.mailreading.signs.sign import Sign

NUMBER = (
    r"(?P<n>#?[A-Z]{1,10}[-_]?\d[\dA-Z.-]{2,24}|#?[A-Z]{2,10}(?:-[A-Z]{2,10})?-\d{1,10}"
    r"|#?\d[\d.-]{2,24}(?:[A-Z\d]{0,10}))"
)
IN_BRACKETS = re.compile(rf"[\[(]\s?(?:[\w .]{{1,30}}?[ #:№-]{{1,3}})?#{{0,2}}{NUMBER}#{{0,2}}\s?[\])]", re.IGNORECASE)
ALONE = re.compile(r"(?<!\w)(?P<n>#\d{3,12}|(?:INC|REQ|RITM|CHG|SR|CS|CASE|TKT|TICKET)-?\d{4,12})(?!\w)", re.IGNORECASE)
LONGEST_MARK = 60


def ticket_of(subject: str, own: str) -> str:
    """The number that a desk gave our mail, as it writes it; "" if it gave none."""
    if not Sign.RECEIVED_BY_A_DESK.search(f"{subject}\n{own[:3000]}"):
        return ""
    for text in (Sign.OWN_REFERENCE.sub(" ", said) for said in (subject[:500], own[:3000])):
        for pattern in (IN_BRACKETS, ALONE, _in_words()):
            found = pattern.search(text)
            if found:
                return found["n"].strip("#.-")
    return ""


def has_ticket(own: str) -> bool:
    """Whether these words name a number of a desk's, whatever else they say. A number in brackets may be a phone's."""
    said = Sign.OWN_REFERENCE.sub(" ", own[:3000])
    return any(pattern.search(said) for pattern in (ALONE, _in_words()))


@cache
def _in_words() -> re.Pattern[str]:
    name = Sign.TICKET_NAME.section.alternatives
    between = (
        rf"(?:(?:{name}|id|no|nr|number|num|n°|nº|№|de|del|der|di|do|da|is|ist|est|es|é|è|为|為|是)\.?\s{{0,3}}){{0,3}}"
    )
    return re.compile(rf"(?<!\w){name}\s{{0,3}}{between}[\s:：#№°.()\[\]-]{{0,5}}{NUMBER}", re.IGNORECASE)


def mark_of(number: str, subject: str, own: str) -> str:
    """The number as its desk writes it, with brackets if it has any, so that the desk finds it in a subject. One short
    printable line; the bare number if it is written in another way."""
    bare = rf"(?<![^\W_]){re.escape(number)}(?![^\W_])"
    in_brackets = re.compile(rf"\[[^\[\]\n]{{0,40}}?{bare}[^\[\]\w\n]{{0,3}}\]|\{{{re.escape(number)}\}}")
    with_its_name = re.compile(rf"(?<!\S)[^\W\d]{{0,20}}\#{bare}")
    for pattern in (in_brackets, with_its_name):
        for text in (subject[:500], own[:3000]):
            found = pattern.search(text)
            if found and found[0].isprintable() and len(found[0]) <= LONGEST_MARK:
                return found[0]
    return number if number.isprintable() else ""
