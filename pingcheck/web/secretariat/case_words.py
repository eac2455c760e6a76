"""Cases in words: whom each is about, and when it is due."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from directory.errors import N_
from directory.phrases import Phrase
from pingcheck.followup.case_list import ListedCase
from pingcheck.followup.cases import CaseKind
from pingcheck.reports.figures import GROUP_OF
from pingcheck.reports.spoken_formats import SpokenFormats
from pingcheck.web.secretariat.work import Teller

# Of what does not hang on whether the contact was reached; by the name of a sign.
SIGN_OF_KIND = {CaseKind.INCIDENT: "alarm", CaseKind.CONTRADICTION: "to_settle", CaseKind.DISPUTE: "to_settle"}


@dataclass(frozen=True, slots=True)
class DueDay:
    """`is_now`: it is due today, or was before."""

    words: Phrase
    is_now: bool
    is_overdue: bool


def who_of_case(tell: Teller, listed: ListedCase) -> str:
    """`Kenya · technical · Amina Otieno`; the State alone, if the case is about the State."""
    if listed.ping is None:
        return listed.state
    return tell.who(listed.state, listed.ping.role, listed.contact)


def sign_of_case(listed: ListedCase) -> str:
    """The name of its sign: of its kind, or of what became of the ping."""
    of_ping = GROUP_OF[listed.ping.status].value if listed.ping is not None else "to_settle"
    return SIGN_OF_KIND.get(listed.case.kind, of_ping)


def due_day(due_at: datetime | None, now: datetime, formats: SpokenFormats) -> DueDay | None:
    """When a case is due, in words; its day and today are UTC's. None if it has no day."""
    if due_at is None:
        return None
    day, today = due_at.astimezone(UTC).date(), now.astimezone(UTC).date()
    if day < today:
        return DueDay(Phrase(N_("overdue since {day}"), day=formats.day(day)), is_now=True, is_overdue=True)
    if day == today:
        return DueDay(Phrase(N_("due today")), is_now=True, is_overdue=False)
    return DueDay(Phrase(N_("due {day}"), day=formats.day(day)), is_now=False, is_overdue=False)


def start_of(day: date) -> datetime:
    """The moment at which a case with this day is due: the day's first, in UTC."""
    return datetime.combine(day, time(0), UTC)


def day_in(text: str) -> date | None:
    """A day as a form sends it, `2026-03-02`; None if it is none, or too far away to be meant."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year < 2200 else None


def number_in(text: str) -> int | None:
    """A number as a form sends it; None if it is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
