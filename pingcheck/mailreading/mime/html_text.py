"""The words of an HTML mail as plain text, its quotations marked as plain text marks them."""

import re
from html import unescape

from pingcheck.mailreading.mime.html_tags import Tag, pieces

LONGEST = 2_000_000
DEEPEST_QUOTE = 9


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


LINES = _names(
    "address article aside body center dd div dl dt fieldset figcaption figure footer form header hr html li main nav "
    "pre section tbody tfoot thead tr br"
)
PARAGRAPHS = _names("blockquote h1 h2 h3 h4 h5 h6 ol p table ul")
NEVER_SHOWN = _names("head title style script template svg math object")
EMPTY = _names("area base br col embed hr img input link meta param source track wbr")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)

# Elements that hold the answered mail: Yahoo, Outlook on phones and the new Outlook, Proton.
QUOTE_HOLDERS = re.compile(
    r"yahoo_quoted|ms-outlook-mobile-reference-message|mail-editor-reference-message-container|olk_src_body_section"
)
# Elements above the answered mail; all below them is quoted: Outlook on the web and on the desktop, Zimbra.
QUOTE_STARTS = re.compile(r"divrplyfwdmsg|appendonsend|zwchr|isreplycontent")
OUTLOOK_RULE = re.compile(r"border:none;border-top:solid[^;]{0,40};padding:3", re.IGNORECASE)

SPACES = re.compile(r"[\s\xa0]+")
WORDS = re.compile(r"\w")
SIGNATURE = re.compile(r"\s{0,20}--[ \xa0]\s{0,20}")  # its blank tells it (RFC 3676 §4.3)


def html_to_text(html: str) -> str:
    """What a reader of this HTML sees, a line a block; a quotation's lines begin with "> ", once for each depth.

    Text that is not shown is left out. Takes anything and never raises; work is linear, and what is beyond the first
    two million characters is not read. Gmail's and Thunderbird's "On … wrote:" stays outside of the marks, as in plain
    text, since replies written between the quotations stand beside it.
    """
    page = _Page()
    for piece in pieces(html[:LONGEST]):
        if isinstance(piece, str):
            page.text(piece)
        elif piece.closes:
            page.close(piece)
        else:
            page.open(piece)
    return page.read()


class _Page:
    """The lines so far, and where in the document we are."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.quotes: list[
            tuple[str, int]
        ] = []  # the elements that quote, each with how many of its name are open in it
        self.rest_is_quoted = False
        self.unseen: tuple[str, int] | None = None  # the same, of the element that is not shown
        self.preformatted = 0
        self.mail_to: tuple[str, int] | None = (
            None  # the address a link writes to, and where in the line its text begins
        )

    def text(self, raw: str) -> None:
        if self.unseen:
            return
        text = unescape(raw)
        if not self.preformatted:
            self.line.append(text)
            return
        first, *others = text.splitlines() or [""]
        self.line.append(first)
        for other in others:
            self.end_line()
            self.line.append(other)

    def open(self, tag: Tag) -> None:
        name = tag.name
        if self.unseen:
            self.unseen = _deeper(self.unseen, name)
            return
        if name in LINES or name in PARAGRAPHS:
            self.end_line(paragraph=name in PARAGRAPHS, forced=name == "br")
        if name not in EMPTY and (name in NEVER_SHOWN or (tag.attributes and _is_hidden(tag))):
            self.unseen = (name, 1)
            return
        if self.quotes:
            self.quotes = [_deeper(quote, name) for quote in self.quotes]
        if tag.attributes or name == "blockquote":
            self.look_for_quotation(tag)
        if name == "pre":
            self.preformatted += 1
        elif name in ("td", "th"):
            self.line.append(" ")
        elif name == "img":
            self.picture(tag)
        elif name == "a" and tag.value("href").lower().startswith("mailto:"):
            self.mail_to = (unescape(tag.value("href"))[7:].partition("?")[0], len(self.line))

    def close(self, tag: Tag) -> None:
        name = tag.name
        if self.unseen:
            self.unseen = _shallower(self.unseen, name)
            return
        if name in LINES or name in PARAGRAPHS:
            self.end_line(paragraph=name in PARAGRAPHS)
        self.quotes = [left for quote in self.quotes if (left := _shallower(quote, name))]
        if name == "pre":
            self.preformatted = max(0, self.preformatted - 1)
        elif name == "a" and self.mail_to:
            address, begins = self.mail_to
            if address not in "".join(self.line[begins:]):
                self.line.append(f" <{address}>")
            self.mail_to = None

    def look_for_quotation(self, tag: Tag) -> None:
        names = f"{tag.value('id')} {tag.value('class')}".lower()
        quotes = tag.name == "blockquote" or (tag.name == "div" and QUOTE_HOLDERS.search(names))
        if quotes and len(self.quotes) < DEEPEST_QUOTE:
            self.quotes.append((tag.name, 1))
        if QUOTE_STARTS.search(names) or OUTLOOK_RULE.search(tag.value("style").replace(" ", "")):
            self.rest_is_quoted = True

    def picture(self, tag: Tag) -> None:
        """A picture of a sign, as mail programs draw a thumb; a logo's name is not the writer's word."""
        shown = unescape(tag.value("alt"))
        if len(shown) <= 8 and not WORDS.search(shown):
            self.line.append(shown)

    def end_line(self, paragraph: bool = False, forced: bool = False) -> None:
        text = "".join(self.line)
        self.line = []
        is_signature = SIGNATURE.fullmatch(text) is not None
        text = text.replace("\xa0", " ").rstrip() if self.preformatted else SPACES.sub(" ", text).strip()
        marks = "> " * min(DEEPEST_QUOTE, len(self.quotes) or int(self.rest_is_quoted))
        if text or forced:
            self.lines.append((marks + text).rstrip() + " " * is_signature)
        if paragraph and self.lines and self.lines[-1].strip("> "):
            self.lines.append(marks.rstrip())

    def read(self) -> str:
        self.end_line()
        text = "\n".join(self.lines).strip("\n")
        return f"{text}\n" if text else ""


def _is_hidden(tag: Tag) -> bool:
    return tag.has("hidden") or HIDDEN.search(tag.value("style")) is not None


def _deeper(inside: tuple[str, int], name: str) -> tuple[str, int]:
    return (name, inside[1] + 1) if name == inside[0] and name != "p" else inside


def _shallower(inside: tuple[str, int], name: str) -> tuple[str, int] | None:
    if name != inside[0]:
        return inside
    return (name, inside[1] - 1) if inside[1] > 1 else None
