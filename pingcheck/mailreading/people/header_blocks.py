"""Blocks of "Word: address, date or subject" lines, as mail programs put them above a mail that they quote."""

import re
from collections.abc import Sequence

from pingcheck.mailreading.mime.subjects import is_passed_on
from pingcheck.mailreading.signs.sign import Sign

COLONS = ":：፦"
FIELD = re.compile(
    rf"([^\s{COLONS}<>@|\d.!?,;][^{COLONS}<>@|\d.!?,;]{{0,39}}?)\s?[{COLONS}](?!//)\s{{0,20}}(.{{0,400}})"
)
MOST_WORDS = 4  # of a field's name: "Được gửi vào lúc"
MOST_LINES = 40
MOST_BLANK_LINES = 2
LONGEST_VALUE = 400
WRAPPED_FROM = 60  # a line so long may have been broken by a program

# Years by the calendars of Iran and Mecca, of Rome, and of Thailand.
YEAR = re.compile(r"(?<!\d)(?:1[34]|19|20|25)\d\d(?!\d)")
NUMERIC_DATE = re.compile(r"(?<![\d.])\d{1,4}([./-])\s?\d{1,2}\1\s?\d{2,4}(?!\d)")
CLOCK = re.compile(r"(?<![\d.:])\d{1,2}\s?[:.h时時點点시]\s?\d\d(?!\d|\.\d)")
ADDRESSED = re.compile(r"[^\s@<>]@[^\s@<>]")
IN_BRACKETS = re.compile(r"<[^<>\s]{1,120}@[^<>\s]{1,120}>")
# A telephone or the number of a ticket: no header of a mail has one.
NUMBER = re.compile(r"\s{0,3}[#+(]{0,2}[A-Z]{0,10}[-_ ]?\d[\d\s()./-]{2,30}")


def is_dated(text: str) -> bool:
    """Whether there is a day with its year, in whatever language."""
    return YEAR.search(text) is not None or NUMERIC_DATE.search(text) is not None


def block_at(lines: Sequence[str], indented: Sequence[bool], at: int) -> tuple[list[str], int]:
    """The values of the fields that stand together from this line on, folded or not, and where they end.

    The same number of blank lines stands between any two of them; if that makes the first belong to none, there is no
    block here. `indented`: of each line, whether it begins with a blank.
    """
    values: list[str] = []
    end, blanks, gap = at, 0, -1
    for here in range(at, min(at + MOST_LINES, len(lines))):
        field = FIELD.match(lines[here])
        if not lines[here]:
            blanks += 1
            continue
        if field and field[1].count(" ") < MOST_WORDS and blanks <= MOST_BLANK_LINES:
            if gap >= 0 and blanks != gap:
                return (values, end) if blanks > gap else ([], at)
            gap = blanks if values else -1
            values.append(field[2])
        elif values and _continues(lines, indented, here, values[-1], blanks):
            values[-1] = f"{values[-1]} {lines[here]}"[:LONGEST_VALUE]
        else:
            break
        end, blanks = here + 1, 0
    return values, end


def _continues(lines: Sequence[str], indented: Sequence[bool], at: int, before: str, blanks: int) -> bool:
    """Whether the line belongs to the field above it."""
    if not before.strip():
        return blanks <= MOST_BLANK_LINES
    broken = before.rstrip()[-1:] in {",", ";"} or len(lines[at - 1]) >= WRAPPED_FROM
    return not blanks and (indented[at] or broken or ADDRESSED.search(lines[at]) is not None)


def is_header(values: Sequence[str], *, quoted: bool) -> bool:
    """Whether a mail has these fields. Somebody's details look alike, but have numbers, and neither a time nor our
    subject. `quoted`: a quotation follows for sure."""
    if len(values) < 2:
        return False
    numbers = [value for value in values if NUMBER.fullmatch(value) and not NUMERIC_DATE.search(value)]
    dates = [value for value in values if is_dated(value)]
    addressed = any(ADDRESSED.search(value) for value in values)
    if dates and len(values) - len(numbers) > 2 and any(IN_BRACKETS.search(value) for value in values):
        return True
    if numbers or quoted:
        return not numbers and (bool(dates) or addressed)
    if any(CLOCK.search(value) for value in dates) and (addressed or len(values) > 2):
        return True
    about_ours = any(is_passed_on(value) or Sign.OWN_REFERENCE.search(value) for value in values)
    return about_ours and (bool(dates) or addressed)
