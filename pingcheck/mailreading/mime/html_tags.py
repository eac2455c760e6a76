"""HTML as text and tags, whatever it is: one pass, each character looked at a bounded number of times.

The standard library's parser is not used because broken comments and declarations make it read the rest again and
again.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

# After so many tags with unmatched quotation marks, quotation marks are ignored in all.
PATIENCE = 20
ATTRIBUTE = re.compile(r"""([^\s=>"'/]{1,100})(?:\s{0,20}=\s{0,20}("[^"]*"|'[^']*'|[^\s>]*))?""")
STARTS = re.compile(r"<(?=/?[a-zA-Z]|[!?])")
NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
MARKS = re.compile(r"[>\"']")
RAW = {"script": re.compile(r"</script", re.IGNORECASE), "style": re.compile(r"</style", re.IGNORECASE)}


NONE: Mapping[str, str] = {}


class Tag(NamedTuple):
    name: str
    closes: bool
    attributes: Mapping[str, str]

    def value(self, name: str) -> str:
        return self.attributes.get(name, "")

    def has(self, name: str) -> bool:
        return name in self.attributes


def pieces(html: str) -> Iterator[str | Tag]:
    """The texts (entities as they stand) and tags in their order; comments and declarations are left out."""
    at = 0
    ends = _Ends(html)
    while at < len(html):
        start = STARTS.search(html, at)
        if start is None:
            yield html[at:]
            return
        opening = start.start()
        if opening > at:
            yield html[at:opening]
        named = NAME.match(html, opening + 1)
        end = ends.of_tag(named.end()) if named else -1
        if named and end >= 0:
            tag = _tag(named, html[named.end() : end])
            yield tag
            at = _after_raw(html, tag, end + 1)
        else:
            at = _after_other(html, opening, ends)
            if at == opening + 1:
                yield "<"


class _Ends:
    """Finds where tags end. What does not occur any more is known beforehand, so that no search is in vain."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.last = {mark: html.rfind(mark) for mark in ">\"'"}
        self.patience = PATIENCE

    def of_tag(self, start: int) -> int:
        """Where the tag's ">" stands: the first outside of quotation marks; -1 if there is none at all."""
        at = start
        while self.patience and at <= self.last[">"]:
            mark = MARKS.search(self.html, at)
            if mark is None or mark.group() == ">":
                return mark.start() if mark else -1
            at = self.after_value(mark)
        if start <= self.last[">"]:
            self.patience = max(0, self.patience - 1)
        return self.first(start)

    def after_value(self, mark: re.Match[str]) -> int:
        """Past the value that this quotation mark opens; an apostrophe within a word opens none."""
        opens = self.html[mark.start() - 1] in "= \n\t" and mark.end() <= self.last[mark.group()]
        return self.html.find(mark.group(), mark.end()) + 1 if opens else mark.end()

    def first(self, start: int) -> int:
        return self.html.find(">", start) if start <= self.last[">"] else -1


def _tag(named: re.Match[str], inside: str) -> Tag:
    closes = named.group().startswith("/")
    if closes or not inside:
        return Tag(named[1].lower(), closes, NONE)
    attributes = {m[1].lower(): (m[2] or "").strip("\"'") for m in ATTRIBUTE.finditer(inside)}
    return Tag(named[1].lower(), closes, attributes)


def _after_raw(html: str, tag: Tag, at: int) -> int:
    """The text of a script or style sheet is no markup: past it. Without an end tag it reaches to the end."""
    if tag.closes or tag.name not in RAW:
        return at
    closing = RAW[tag.name].search(html, at)
    return closing.start() if closing else len(html)


def _after_other(html: str, opening: int, ends: _Ends) -> int:
    """Past a comment or declaration, or past a "<" that begins neither."""
    if html.startswith("<!--", opening):
        end = html.find("-->", opening + 2)
        return end + 3 if end >= 0 else len(html)
    if html.startswith(("<!", "<?"), opening):
        return max(ends.first(opening), opening) + 1
    return opening + 1
