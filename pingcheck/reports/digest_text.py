"""The subject and text of the day's email, in the officer's language: counts first, then a few rows of each kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, partial
from zoneinfo import ZoneInfo

from jinja2 import Environment

from directory.errors import N_
from directory.languages import Language
from directory.phrases import Phrase, plural_phrase
from pingcheck.reports.due_rows import DueGroup, DueRow, WorkKind
from pingcheck.reports.spoken_formats import SpokenFormats, formats_in
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in
from pingcheck.reports.told_closings import ToldClosing
from pingcheck.sending.mail_templates import wrapped
from pingcheck.sending.wire import one_line
from pingcheck.settings import Settings
from pingcheck.wording.names import names_in
from pingcheck.wording.templates import officers_environment

SUBJECT, BODY = "secretariat/digest.subject.txt", "secretariat/digest.txt"
LONGEST_TITLE = 150

COVERS = N_("You cover for {name}, who is away until {day}: those cases are yours meanwhile.")
REACHED = N_("{reached} of {called} reached")

# Of each kind: how it is called, and the page that has all of it; empty where each row names its own.
KINDS: Mapping[WorkKind, tuple[str, str]] = {
    WorkKind.INCIDENTS: (N_("May speak of a real incident"), "/replies"),
    WorkKind.MISSED: (N_("Openings that were missed"), ""),
    WorkKind.CALLS: (N_("Please call me"), "/calls"),
    WorkKind.CALLS_AGAIN: (N_("To be called again"), "/calls"),
    WorkKind.REPLIES: (N_("Replies to read"), "/replies"),
    WorkKind.CONTRADICTIONS: (N_("Answers that contradict each other"), ""),
    WorkKind.PROPOSALS: (N_("Proposals and stand-ins"), "/proposals"),
    WorkKind.NOMINATIONS: (N_("Nominations to approve"), "/nominations?stage=submitted"),
    WorkKind.APPROVALS: (N_("Checks to approve"), ""),
    WorkKind.CORRECTIONS: (N_("Corrections to approve"), ""),
    WorkKind.MEETINGS: (N_("Changes in calendars"), "/meetings"),
    WorkKind.CASES: (N_("Your cases"), "/cases"),
    WorkKind.NOBODYS_CASES: (N_("Cases that nobody works on"), "/cases?owner=nobody&order=urgent"),
    WorkKind.LETTERS: (N_("Letters to Missions without an answer"), "/letters?waits=due"),
}


@dataclass(frozen=True, slots=True)
class NextCheck:
    """The check that opens next, and what the look before it opens finds. `needs`: whether somebody has to look."""

    title: str
    reference: str
    opens_at: datetime
    finds: Phrase | None
    needs: bool


@dataclass(frozen=True, slots=True)
class Digest:
    """All that is told to one officer. `away_until`: the last day away of each whom the officer covers. `closings`:
    those of which no email told before."""

    groups: Sequence[DueGroup]
    next: NextCheck | None
    away_until: Mapping[str, date]
    closings: Sequence[ToldClosing] = ()

    @property
    def total(self) -> int:
        """How many things are due. A check that opens soon counts only if somebody has to look at it."""
        return sum(group.count for group in self.groups) + (self.next is not None and self.next.needs)

    @property
    def is_only_undated(self) -> bool:
        """Whether nothing is due but cases without a day."""
        return self.total > 0 and self.total == sum(group.undated for group in self.groups)


@dataclass(frozen=True, slots=True)
class ToldTo:
    """Whom it is told to, how that officer reads, and when."""

    name: str
    language: Language
    zone: ZoneInfo
    now: datetime


@dataclass(frozen=True, slots=True)
class _SpokenClosing:
    title: str
    result: str
    cases: int
    number: str
    nobodys: str  # empty if every case is somebody's
    path: str


@dataclass(frozen=True, slots=True)
class _SpokenGroup:
    title: str
    count: str
    rows: Sequence[tuple[str, str]]  # what stands in the line, and the path of its page
    more: int
    path: str

    @property
    def has_links(self) -> bool:
        """Whether its rows name their pages."""
        return any(path for _, path in self.rows)


def digest_text(settings: Settings, digest: Digest, told: ToldTo, states: Mapping[str, str]) -> tuple[str, str]:
    """Subject, and text in lines of at most 72 columns; only links may be longer. `states`: their names in the
    language, by code."""
    formats = formats_in(told.language, told.zone.key)
    values = {
        "name": told.name,
        "today": formats.day_of_week(told.now.astimezone(told.zone)),
        "covers": covers_in_words(digest.away_until, told),
        "closings": [_spoken_closing(one, told, formats) for one in digest.closings],
        "total": digest.total,
        "number": formats.number(digest.total),
        "groups": [_spoken(group, digest, told, states) for group in digest.groups],
        "next": digest.next,
        "opens_in": formats.span(digest.next.opens_at - told.now) if digest.next else "",
        "opens": formats.weekday(digest.next.opens_at) if digest.next else "",
        "title": one_line(digest.next.title)[:LONGEST_TITLE] if digest.next else "",
        "finds": said_in(told.language, digest.next.finds) if digest.next and digest.next.finds else "",
        "colon": formats.colon,
        "base_url": settings.base_url,
        "names": names_in(settings, told.language),
    }
    templates = _environment(told.language)
    subject, body = (templates.get_template(name).render(values) for name in (SUBJECT, BODY))
    return " ".join(subject.split()), body.strip() + "\n"


def covers_in_words(away_until: Mapping[str, date], told: ToldTo) -> list[str]:
    """A sentence about each whom the officer covers."""
    formats = formats_in(told.language, told.zone.key)
    return [said_in(told.language, COVERS, name=name, day=formats.day(day)) for name, day in away_until.items()]


def _spoken_closing(one: ToldClosing, told: ToldTo, formats: SpokenFormats) -> _SpokenClosing:
    say = partial(said_in, told.language)
    title = f"{one_line(one.title)[:LONGEST_TITLE]} ({one.reference})"
    reached = say(REACHED, reached=formats.number(one.reached), called=formats.number(one.called))
    parts = [say(N_("Closed on {day}"), day=formats.day(one.check.closed_at)), reached]
    nobodys = formats.number(one.check.nobodys) if one.check.nobodys else ""
    result = f"{', '.join(parts)} ({formats.percent(one.reached, one.called)})"
    return _SpokenClosing(title, result, one.check.cases, formats.number(one.check.cases), nobodys, one.begins_at)


def _spoken(group: DueGroup, digest: Digest, told: ToldTo, states: Mapping[str, str]) -> _SpokenGroup:
    formats = formats_in(told.language, told.zone.key)
    title, path = KINDS[group.kind]
    said = said_in(told.language, title)
    if group.kind is WorkKind.CASES and group.owner != told.name:
        until = digest.away_until.get(group.owner)
        day = formats.day(until) if until is not None else ""
        said = said_in(told.language, N_("Cases of {name}, who is away until {day}"), name=group.owner, day=day)
    rows = [(_row(row, told, formats, states), row.path) for row in group.rows]
    return _SpokenGroup(said, _count(group, told, formats), rows, max(0, group.count - len(rows)), path)


def _count(group: DueGroup, told: ToldTo, formats: SpokenFormats) -> str:
    """How many; of somebody's cases `3 due, 18 without a day`."""
    if group.kind is not WorkKind.CASES:
        return formats.number(group.count)
    dated = group.count - group.undated
    parts = [plural_phrase(dated, "{number} due", "{number} due")] if dated else []
    if group.undated:
        parts.append(plural_phrase(group.undated, "{number} without a day", "{number} without a day"))
    return ", ".join(said_in(told.language, part) for part in parts)


def _row(row: DueRow, told: ToldTo, formats: SpokenFormats, states: Mapping[str, str]) -> str:
    """`Kenya · technical, for 2 days`; or the title of a check, the number of a letter."""
    say = partial(said_in, told.language)
    role = labels_in(told.language).ROLE_WITHIN[row.role] if row.role is not None else ""
    state = states.get(row.state, row.state)
    title = one_line(row.title)[:LONGEST_TITLE]
    who = " · ".join(part for part in (state, title, role) if part)
    parts = [who]
    if row.by:
        parts.append(say(N_("asked by {name}"), name=row.by))
    if row.due is not None:
        parts.append(_due_in_words(row.due, told, formats))
    elif row.since is not None:
        parts.append(say(N_("for {span}"), span=formats.since(told.now - row.since)))
    return ", ".join(parts)


def _due_in_words(due: datetime, told: ToldTo, formats: SpokenFormats) -> str:
    """A case is due on a day in UTC, wherever its officer is, as on the pages (docs/decisions/pages-of-cases.md)."""
    day = due.astimezone(UTC).date()
    is_late = day < told.now.astimezone(UTC).date()
    text = N_("due since {day}") if is_late else N_("due on {day}")
    return said_in(told.language, text, day=formats.day(day))


@cache
def _environment(language: Language) -> Environment:
    made = officers_environment(language).overlay()
    made.filters["wrapped"] = wrapped
    return made
