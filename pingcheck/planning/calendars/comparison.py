"""What a calendar changes of the meetings that we have: decided, without a database."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pingcheck.planning.calendars.event import CalendarContents, CalendarEvent, RejectedEvent, Told
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meeting_move import VANISHED, MoveKind
from pingcheck.planning.meetings import facts_of


@dataclass(frozen=True, slots=True)
class FoundMove:
    """What the calendar says of a meeting, other than we have it; `facts` of one that vanished are our own."""

    meeting: Meeting
    kind: MoveKind
    facts: MeetingFacts


@dataclass(slots=True)
class Comparison:
    """`settled`: meetings about which the calendar says what we have, or what an officer has decided about, with its
    word."""

    new: list[CalendarEvent] = field(default_factory=list)
    moves: list[FoundMove] = field(default_factory=list)
    settled: list[tuple[Meeting, Told]] = field(default_factory=list)
    rejected: tuple[RejectedEvent, ...] = ()
    past: int = 0

    @property
    def unchanged(self) -> int:
        return len(self.settled)


def compare(
    contents: CalendarContents, known: Mapping[str, Meeting], of_source: Collection[Meeting], now: datetime
) -> Comparison:
    """`known`: meetings by the keys of their events. `of_source`: those that this calendar had before, so that one that
    it has no more can be told; none for a file."""
    comparison = Comparison(rejected=contents.rejected, past=contents.past)
    for event in contents.events:
        meeting = known.get(event.key)
        if meeting is not None:
            _compare_one(comparison, event, meeting, now)
        elif not event.is_cancelled:
            comparison.new.append(event)
    told = {event.key for event in contents.events}
    for meeting in of_source:
        is_coming = meeting.cancelled_at is None and meeting.starts_at > now
        if is_coming and meeting.event_key not in told and meeting.calendar_says != VANISHED:
            comparison.moves.append(FoundMove(meeting, MoveKind.VANISHED, facts_of(meeting)))
    return comparison


def _compare_one(comparison: Comparison, event: CalendarEvent, meeting: Meeting, now: datetime) -> None:
    kind = None if event.told() == meeting.calendar_says else _kind(event, meeting, now)
    if kind is None:
        comparison.settled.append((meeting, event.told()))
    else:
        comparison.moves.append(FoundMove(meeting, kind, event.facts))


def _kind(event: CalendarEvent, meeting: Meeting, now: datetime) -> MoveKind | None:
    if meeting.cancelled_at is not None or meeting.starts_at <= now:
        return None
    if event.is_cancelled:
        return MoveKind.CANCELLED
    if event.facts.starts_at != meeting.starts_at:
        return MoveKind.MOVED
    is_named_so = (event.facts.title, event.facts.place) == (meeting.title, meeting.place)
    return None if is_named_so else MoveKind.RENAMED
