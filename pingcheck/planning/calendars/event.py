"""An event as a calendar tells it, reduced to what a meeting needs."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from directory.phrases import Phrase
from pingcheck.planning.meeting_facts import MeetingFacts

Told = dict[str, Any]


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """`key`: a digest of its UID and, if it recurs, of the occurrence; the same each time the calendar is read."""

    key: str
    facts: MeetingFacts
    is_cancelled: bool = False

    def told(self) -> Told:
        """As JSON takes it: what a meeting keeps of its calendar's word."""
        return {**asdict(self.facts), "is_cancelled": self.is_cancelled}


@dataclass(frozen=True, slots=True)
class RejectedEvent:
    """An event that no meeting can be made of, and why. `title`: a stranger's words, in one line."""

    title: str
    problem: Phrase


@dataclass(frozen=True, slots=True)
class CalendarContents:
    """What a calendar holds that is still to come. `past`: how many events were left out because they are over."""

    events: tuple[CalendarEvent, ...] = ()
    rejected: tuple[RejectedEvent, ...] = ()
    past: int = 0


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """`zone`: the IANA name of the zone of times that name none. Events that began before `now` are left out."""

    now: datetime
    zone: str = "UTC"


def told_contents(contents: CalendarContents) -> Told:
    """For the way from the process that reads."""
    return {
        "events": [[event.key, asdict(event.facts), event.is_cancelled] for event in contents.events],
        "rejected": [[event.title, event.problem.text, event.problem.values] for event in contents.rejected],
        "past": contents.past,
    }


def contents_from(told: Told) -> CalendarContents:
    return CalendarContents(
        tuple(CalendarEvent(key, MeetingFacts(**facts), cancelled) for key, facts, cancelled in told["events"]),
        tuple(RejectedEvent(title, Phrase(text, **values)) for title, text, values in told["rejected"]),
        told["past"],
    )
