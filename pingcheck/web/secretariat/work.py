"""Work that waits for an officer, as Today lists it: a group for each kind, five rows a group."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace

from aiohttp import web

from directory.contacts import Role
from directory.errors import N_
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.ping import Ping
from pingcheck.inbox.replies import WaitingReply
from pingcheck.inbox.reply_queue import languages_read
from pingcheck.reports.spoken_formats import SpokenFormats, formats_in
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.web.keys import CLOCK, OFFICER, SETTINGS
from pingcheck.web.pages import page_language, spoken

MOST_ROWS = 5
LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True)
class WorkRow:
    """Who, what, since when, and the usual act. `mark`: the name of a sign; `is_urgent`: its button is filled."""

    mark: str
    who: str
    href: str
    what: str
    since: str = ""
    act: str = ""
    act_href: str = ""
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class WorkGroup:
    """The first rows of a kind, and how many there are in all. `all_href`: the page that has all of them."""

    id: str
    title: str
    brief: str  # one word for the line of counts
    rows: Sequence[WorkRow]
    total: int
    all_href: str = ""
    all_text: str = ""
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells of people and times in the language of the page, and for whom."""

    say: Callable[..., str]
    labels: SimpleNamespace
    formats: SpokenFormats
    now: datetime
    reads: tuple[Language, ...] = ()
    officer: str = ""  # the name of whoever reads the page
    second: int | None = None  # the reader's account, where nominations need a second officer
    may_act: bool = True  # if False, the reader only looks

    def since(self, moment: datetime) -> str:
        return self.formats.since(self.now - moment)

    def who(self, state: str, role: Role, name: str) -> str:
        """`Kenya · technical · Amina Otieno`, or the office if no person is named."""
        parts = (state, self.labels.ROLE_WITHIN[role], name)
        return " · ".join(part for part in parts if part)

    def who_of(self, ping: Ping) -> str:
        return self.who(ping.state_name_en, ping.role, ping.names.in_both)

    def whose(self, reply: WaitingReply) -> str:
        """Whose reply it is; of a Mission's, the State and the letter that it answers."""
        if reply.ping is not None:
            return self.who_of(reply.ping)
        if reply.letter is not None:
            return f"{reply.letter_state} · {reply.number}"
        return self.say(N_("Whose reply is not known"))


def teller(request: web.Request) -> Teller:
    def say(text: str, **values: object) -> str:
        return spoken(request, text, **values)

    reader, language = request[OFFICER], page_language(request)
    return Teller(
        say,
        labels_in(language),
        formats_in(language, reader.time_zone),
        request.config_dict[CLOCK](),
        languages_read(reader.reads),
        reader.name,
        reader.account_id if request.config_dict[SETTINGS].four_eyes else None,
        reader.role.includes(AccountRole.OFFICER),
    )


def in_brief(words: str) -> str:
    """The beginning of what somebody wrote, in one line, in quotation marks."""
    line = " ".join(words[: 2 * LONGEST_WORDS].split())
    return f"“{line if len(line) <= LONGEST_WORDS else line[: LONGEST_WORDS - 1] + '…'}”" if line else ""
