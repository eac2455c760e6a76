"""What a notice says about each of several recipients, found in one passage through its text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from pingcheck.mailreading.mime.addresses import mailbox_key

MOST_TEXT = 60_000  # characters of all sections together
SHORTEST, LONGEST = 600, 12_000  # what a section may have, however many there are
SUMMARY = re.compile(r"^[45]\d\d[ -][^\n]{0,340}\.\.\.")
DIALOGUE = re.compile(r"^[ \t]{0,8}(?:>>>|<<<|(?:\.\.\. )?while talking to\b)", re.IGNORECASE)


def sections_about(text: str, everybody: Iterable[str]) -> dict[str, str]:
    """The lines about each recipient, by its `mailbox_key`: from each line that names it to the next that names
    another. A heading right above a line belongs to it. Of one recipient alone, it is the whole text."""
    keys = list(dict.fromkeys(map(mailbox_key, filter(None, everybody))))
    if len(keys) < 2:
        return dict.fromkeys(keys, text)
    lines, named = text.split("\n"), _named_in(text, keys)
    summed_up = _summed_up(lines, named)
    sections = [_Section(min(LONGEST, max(SHORTEST, MOST_TEXT // len(keys)))) for _ in keys]
    about: list[int] = []
    for number, line in enumerate(lines):
        about = named.get(_deciding(lines, number), summed_up.get(number, about))
        for index in about:
            sections[index].add(line)
        about = [index for index in about if sections[index].left > 0]
    return {key: "\n".join(section.lines) for key, section in zip(keys, sections, strict=True)}


class _Section:
    def __init__(self, most: int) -> None:
        self.left = most
        self.lines: list[str] = []

    def add(self, line: str) -> None:
        if self.left > 0:
            self.lines.append(line[: self.left])
            self.left -= len(line) + 1


def _named_in(text: str, keys: Sequence[str]) -> dict[int, list[int]]:
    """For each line that names recipients, which ones."""
    plain = mailbox_key(text)
    starts = [0, *(end.end() for end in re.finditer("\n", plain)), len(plain) + 1]
    named: dict[int, list[int]] = {}
    for index, key in enumerate(keys):
        at = plain.find(key)
        while at >= 0:
            number = bisect_right(starts, at) - 1
            named.setdefault(number, []).append(index)
            at = plain.find(key, starts[number + 1])
    return named


def _summed_up(lines: Sequence[str], named: dict[int, list[int]]) -> dict[int, list[int]]:
    """For each line of a dialogue with a server that names no recipient, whom the line below it is about that sums the
    dialogue up: "550 <poc@mfa.example>... User unknown"."""
    found: dict[int, list[int]] = {}
    below: list[int] | None = None
    for number in range(len(lines) - 1, -1, -1):
        if number in named:
            below = named[number] if SUMMARY.match(lines[number]) else None
        elif below is not None and DIALOGUE.match(lines[number]):
            found[number] = below
        elif not lines[number].strip():
            below = None
    return found


def _deciding(lines: Sequence[str], number: int) -> int:
    """The line that says whom this one is about: itself, or for a heading the one below it, over one blank line."""
    if lines[number][-1:] != ":" or "@" in lines[number]:
        return number
    return next((below for below in range(number + 1, min(number + 3, len(lines))) if lines[below].strip()), number)
