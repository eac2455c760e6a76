"""The evidence in the words of a notice: what they say about each recipient, and about all."""

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from pingcheck.mailreading.mime.addresses import mailbox_key, names
from pingcheck.mailreading.mime.mail_content import MailContent
from pingcheck.mailreading.notices.expansions import expanded_from
from pingcheck.mailreading.notices.notice_text import (
    FIRST_LINES,
    quoted_replies,
    remote_replies_in,
    stage_of,
    without_advice,
)
from pingcheck.mailreading.notices.recipient_sections import sections_about
from pingcheck.mailreading.signs.sign import Sign


class Source(Enum):
    """Who says a piece of evidence."""

    REPORT = "report"  # the diagnosis of a report
    REMOTE = "remote"  # the server that refused, in a transcript
    QUOTED = "quoted"  # a reply, which either of the two may have given
    PROSE = "prose"  # the sending program, in sentences


class Clue(NamedTuple):
    """Words that say something about a recipient, the stage at which they were said, and who says them."""

    words: str
    source: Source
    stage: str = ""


class SaidOfOne(NamedTuple):
    """What is said about one recipient."""

    section: str
    evidence: tuple[Clue, ...]  # from the surest to the least sure
    stage: str


class NoticeEvidence:
    """What the words of a notice say. Each thing is looked for once, however many recipients ask for it."""

    def __init__(self, notice: MailContent, everybody: Iterable[str]) -> None:
        self._notice = notice
        self._sections = sections_about(notice.text, everybody)
        self._known: dict[str, SaidOfOne] = {}

    def about(self, address: str) -> SaidOfOne:
        """What is said about one of `everybody`; about nobody in particular, what is said at all."""
        key = mailbox_key(address)
        if key not in self._known:
            section = self._sections.get(key, self._notice.text)
            self._known[key] = SaidOfOne(section, _evidence(section, address), stage_of(section))
        return self._known[key]

    @cached_property
    def stage(self) -> str:
        return stage_of(self._notice.text)

    @cached_property
    def expanded(self) -> dict[str, str]:
        """The address that was written to, for each that was made of it."""
        return expanded_from(self._notice.text[:FIRST_LINES])

    @cached_property
    def whole(self) -> str:
        return without_advice(self._notice.text[:FIRST_LINES])

    @cached_property
    def speaks_of_delay(self) -> bool:
        """Whether it is late only. "This is only a warning" says so below whatever heading."""
        if Sign.ONLY_A_WARNING.search(self._said):
            return True
        return bool(Sign.DELAYED.search(self._said)) and not Sign.GIVEN_UP.search(self._said)

    @cached_property
    def speaks_of_success(self) -> bool:
        return bool(Sign.SUCCEEDED.search(self._said)) and not Sign.FAILED_TEXT.search(self._said)

    @property
    def _said(self) -> str:
        return f"{self._notice.subject}\n{self._notice.text[:FIRST_LINES]}"


def _evidence(about: str, address: str) -> tuple[Clue, ...]:
    """The remote server's replies, replies that name the recipient, other replies, then all that is said about it."""
    remote = [Clue(words, Source.REMOTE, stage) for words, stage in remote_replies_in(about, address)[:3]]
    known = {piece.words for piece in remote}
    quoted = [Clue(words, Source.QUOTED, stage) for words, stage in quoted_replies(about) if words not in known]
    naming = [piece for piece in quoted if address and names(piece.words, address)]
    first = dict.fromkeys((*remote, *naming[:3]))
    others = [piece for piece in quoted if piece not in first][:5]
    prose = Clue(without_advice(about[:FIRST_LINES]), Source.PROSE)
    return (*_within((*first, *others), 2 * len(about)), prose)


def _within(pieces: Iterable[Clue], most: int) -> Iterator[Clue]:
    """The first pieces, of so many characters together: replies overlap, and nothing is judged again and again."""
    for piece in pieces:
        most -= len(piece.words)
        if most < 0:
            return
        yield piece
