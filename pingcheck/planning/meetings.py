"""Meetings: added, corrected, cancelled and listed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, ActedFirst, Refused
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.local_time import local_time, zone_meant
from pingcheck.exercises.plan import reference_after
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_facts import LONGEST_TEXT, YEARS, MeetingFacts
from pingcheck.planning.meeting_move import MeetingMove, MoveDecision
from pingcheck.planning.meeting_moves import MovedExercises, replan_for_meeting

LONGEST_REFERENCE = 20


@dataclass(frozen=True, slots=True)
class WrittenMeeting:
    """A meeting as an officer writes it. `starts_at`: local time in `zone`."""

    title: str
    starts_at: str
    zone: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """Who changes a meeting and when. `seen`: its `changes` when it was looked at."""

    seen: int
    now: datetime
    by: str


class WrongMeeting(Refused):
    """What is wrong with one field of a written meeting: `title`, `place`, `starts_at` or `zone`."""

    def __init__(self, field: str, text: str, **values: Any) -> None:
        super().__init__(text, **values)
        self.field = field


def read_meeting(written: WrittenMeeting) -> MeetingFacts:
    """Raises WrongMeeting, naming what is wrong and what would be right."""
    title, place = " ".join(written.title.split()), " ".join(written.place.split())
    if not title or len(title) > LONGEST_TEXT or not title.isprintable():
        raise WrongMeeting("title", N_("The title must be one line of 1 to {most} characters."), most=LONGEST_TEXT)
    if len(place) > LONGEST_TEXT or not place.isprintable():
        raise WrongMeeting("place", N_("The place must be one line of at most {most} characters."), most=LONGEST_TEXT)
    try:
        zone = zone_meant(written.zone)
    except Refused:
        text = N_("{zone} is not a time zone. Write a name such as Europe/Vienna or America/New_York.")
        raise WrongMeeting("zone", text, zone=repr(written.zone)) from None
    try:
        local = local_time(written.starts_at)
    except Refused:
        text = N_("Write a day and a time there, such as 2027-03-15T10:00.")
        raise WrongMeeting("starts_at", text) from None
    if local.year not in YEARS:
        raise WrongMeeting("starts_at", N_("The year {year} cannot be meant."), year=str(local.year))
    return MeetingFacts(title, place, f"{local:%Y-%m-%d %H:%M}", zone.key)


def facts_of(meeting: Meeting) -> MeetingFacts:
    return MeetingFacts(meeting.title, meeting.place, meeting.starts_at_local, meeting.zone)


def require_future(facts: MeetingFacts, now: datetime) -> None:
    """Raises WrongMeeting if the meeting has begun."""
    if facts.starts_at <= now:
        text = N_("{local} in {zone} is past.")
        raise WrongMeeting("starts_at", text, local=facts.starts_at_local, zone=facts.zone)


async def add_meeting(session: AsyncSession, facts: MeetingFacts, now: datetime, by: str) -> Meeting:
    """Whether it may be past is the caller's to say (`require_future`)."""
    meeting = Meeting(
        reference=await _next_reference(session, facts.starts_at_local[:4]),
        title=facts.title,
        place=facts.place,
        starts_at_local=facts.starts_at_local,
        zone=facts.zone,
        starts_at=facts.starts_at,
        added_by=by,
        added_at=now,
    )
    session.add(meeting)
    try:
        await session.flush()
    except IntegrityError as error:
        raise ActedFirst(N_("Somebody else did the same just now. Look again.")) from error
    return meeting


async def _next_reference(session: AsyncSession, year: str) -> str:
    """Where two officers add one at once, the unique column refuses the second."""
    prefix = f"M-{year}-"
    taken = select(Meeting.reference).where(func.substr(Meeting.reference, 1, len(prefix)) == prefix)
    return reference_after(await session.scalars(taken), prefix)


async def correct_meeting(
    session: AsyncSession, meeting: Meeting, facts: MeetingFacts, change: MeetingChange
) -> MovedExercises:
    """Checks that a series planned ahead of it move with it; which did and which did not is told. Raises ActedFirst if
    it changed since it was seen, or is cancelled."""
    before = facts_of(meeting)
    await _change(session, meeting, change, _columns(facts))
    if (before.starts_at_local, before.zone) == (facts.starts_at_local, facts.zone):
        return MovedExercises((), (), ())
    return await replan_for_meeting(session, meeting, change.now, change.by)


async def cancel_meeting(session: AsyncSession, meeting: Meeting, change: MeetingChange) -> None:
    """It stays in the list, and no move of it waits. Raises ActedFirst as `correct_meeting`."""
    await _change(session, meeting, change, {"cancelled_at": change.now})
    waiting = MeetingMove.meeting_id == meeting.id, MeetingMove.decided_at.is_(None)
    gone = {"decision": MoveDecision.OVERTAKEN, "decided_by": change.by, "decided_at": change.now}
    await rows_changed(session, update(MeetingMove).where(*waiting).values(gone))


def _columns(facts: MeetingFacts) -> dict[str, object]:
    return {
        "title": facts.title,
        "place": facts.place,
        "starts_at_local": facts.starts_at_local,
        "zone": facts.zone,
        "starts_at": facts.starts_at,
    }


async def _change(session: AsyncSession, meeting: Meeting, change: MeetingChange, values: dict[str, object]) -> None:
    unchanged = (Meeting.id == meeting.id, Meeting.changes == change.seen, Meeting.cancelled_at.is_(None))
    counted = {"changes": change.seen + 1, "changed_at": change.now, "changed_by": change.by}
    won = await rows_changed(session, update(Meeting).where(*unchanged).values(**counted, **values))
    await session.refresh(meeting)
    if won:
        return
    named = {"meeting": meeting.reference, "by": meeting.changed_by or meeting.added_by}
    if meeting.cancelled_at is not None:
        raise ActedFirst(N_("{by} cancelled {meeting}."), **named)
    raise ActedFirst(N_("{by} changed {meeting} meanwhile. Look again."), **named)


async def find_meeting(session: AsyncSession, reference: str) -> Meeting:
    """Raises Refused if there is none."""
    wanted = reference.strip().upper()[:LONGEST_REFERENCE]
    found = await session.scalar(select(Meeting).where(Meeting.reference == wanted))
    if found is None:
        raise Refused(N_("There is no meeting {reference}."), reference=wanted)
    return found


async def all_meetings(session: AsyncSession) -> list[Meeting]:
    """All meetings, the earliest first."""
    return list(await session.scalars(select(Meeting).order_by(Meeting.starts_at, Meeting.id)))


async def exercises_ahead_of(session: AsyncSession, meetings: list[Meeting]) -> dict[int, list[Exercise]]:
    """The exercises that are held ahead of meetings, by the meeting's id."""
    ids = [meeting.id for meeting in meetings]
    found: dict[int, list[Exercise]] = {id_: [] for id_ in ids}
    ahead = select(Exercise).where(Exercise.meeting_id.in_(ids)).order_by(Exercise.opens_at, Exercise.id)
    for exercise in await session.scalars(ahead):
        found[exercise.meeting_id or 0].append(exercise)
    return found
