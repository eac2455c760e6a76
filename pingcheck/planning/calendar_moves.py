"""Moves that calendars propose: kept until an officer accepts them or keeps ours, and never followed by themselves."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from directory.errors import N_, ActedFirst, Refused
from pingcheck.exercises.exercise import CLOCK
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meeting_move import VANISHED, MeetingMove, MoveDecision, MoveKind
from pingcheck.planning.meeting_moves import MovedExercises
from pingcheck.planning.meetings import MeetingChange, cancel_meeting, correct_meeting


class Followed(NamedTuple):
    """A meeting about which was decided, and the checks that moved with it, or did not."""

    meeting: Meeting
    checks: MovedExercises = MovedExercises((), (), ())


class WaitingMove(NamedTuple):
    move: MeetingMove
    meeting: Meeting


async def propose_move(
    session: AsyncSession, meeting: Meeting, kind: MoveKind, facts: MeetingFacts, now: datetime
) -> None:
    """Puts it before the officers, in place of an older one; one that waits already stays. Raises ActedFirst."""
    values: dict[str, Any] = {
        "kind": kind,
        "title": facts.title,
        "place": facts.place,
        "starts_at_local": facts.starts_at_local,
        "zone": facts.zone,
    }
    of_meeting = MeetingMove.meeting_id == meeting.id, MeetingMove.decided_at.is_(None)
    waiting = await session.scalar(select(MeetingMove).where(*of_meeting))
    if waiting is not None:
        if all(getattr(waiting, name) == value for name, value in values.items()):
            return
        await overtake_moves(session, [meeting.id], now)
    session.add(MeetingMove(meeting_id=meeting.id, starts_at=facts.starts_at, found_at=now, **values))
    try:
        await session.flush()
    except IntegrityError as error:
        raise ActedFirst(N_("Somebody else did the same just now. Look again.")) from error


async def overtake_moves(session: AsyncSession, meeting_ids: Sequence[int], now: datetime) -> None:
    """What waits about these meetings waits no more."""
    waiting = MeetingMove.meeting_id.in_(meeting_ids), MeetingMove.decided_at.is_(None)
    gone = {"decision": MoveDecision.OVERTAKEN, "decided_by": CLOCK, "decided_at": now}
    await rows_changed(session, update(MeetingMove).where(*waiting).values(gone))


async def waiting_moves(session: AsyncSession, most: int | None = None) -> list[WaitingMove]:
    """Those of coming meetings, the nearest meeting first."""
    query = select(MeetingMove, Meeting).join(Meeting, Meeting.id == MeetingMove.meeting_id)
    query = query.where(MeetingMove.decided_at.is_(None)).order_by(Meeting.starts_at, Meeting.id).limit(most)
    return [WaitingMove(move, meeting) for move, meeting in await session.execute(query)]


async def count_waiting_moves(session: AsyncSession) -> int:
    count = await session.scalar(select(func.count()).where(MeetingMove.decided_at.is_(None)))
    return count or 0


async def find_move(session: AsyncSession, move_id: int) -> WaitingMove | None:
    """Also one that was decided."""
    found = await session.get(MeetingMove, move_id)
    return WaitingMove(found, await session.get_one(Meeting, found.meeting_id)) if found is not None else None


async def move_of(session: AsyncSession, meeting: Meeting) -> MeetingMove | None:
    """The one that waits about a meeting."""
    of_meeting = MeetingMove.meeting_id == meeting.id, MeetingMove.decided_at.is_(None)
    return await session.scalar(select(MeetingMove).where(*of_meeting))


async def accept_move(session: AsyncSession, move_id: int, now: datetime, by: str) -> Followed:
    """The meeting follows its calendar, and what its series planned follows the meeting. Raises ActedFirst if somebody
    decided already."""
    move, meeting = await _decided(session, move_id, MoveDecision.ACCEPTED, now, by)
    change = MeetingChange(meeting.changes, now, by)
    if move.kind in {MoveKind.CANCELLED, MoveKind.VANISHED}:
        await cancel_meeting(session, meeting, change)
        return Followed(meeting)
    return Followed(meeting, await correct_meeting(session, meeting, _facts(move), change))


async def keep_ours(session: AsyncSession, move_id: int, now: datetime, by: str) -> Followed:
    """The meeting stays as it is, until its calendar says something else again. Raises as `accept_move`."""
    return Followed((await _decided(session, move_id, MoveDecision.KEPT, now, by)).meeting)


async def _decided(session: AsyncSession, move_id: int, decision: MoveDecision, now: datetime, by: str) -> WaitingMove:
    mine = update(MeetingMove).where(MeetingMove.id == move_id, MeetingMove.decided_at.is_(None))
    won = await rows_changed(session, mine.values(decision=decision, decided_by=by, decided_at=now))
    found = await find_move(session, move_id)
    if found is None:
        raise Refused(N_("This move is not known."))
    await session.refresh(found.move)
    if not won:
        raise _too_late(found)
    found.meeting.calendar_says = _told(found.move)
    await session.flush()
    return found


def _too_late(found: WaitingMove) -> ActedFirst:
    named = {"by": found.move.decided_by, "meeting": found.meeting.reference}
    match found.move.decision:
        case MoveDecision.ACCEPTED:
            return ActedFirst(N_("{by} accepted what the calendar says of {meeting} already."), **named)
        case MoveDecision.KEPT:
            return ActedFirst(N_("{by} kept {meeting} as it is already."), **named)
        case _:
            return ActedFirst(N_("The calendar says something else of {meeting} by now."), meeting=named["meeting"])


def _facts(move: MeetingMove) -> MeetingFacts:
    return MeetingFacts(move.title, move.place, move.starts_at_local, move.zone)


def _told(move: MeetingMove) -> dict[str, Any]:
    """As `CalendarEvent.told`."""
    if move.kind is MoveKind.VANISHED:
        return VANISHED
    return {
        "title": move.title,
        "place": move.place,
        "starts_at_local": move.starts_at_local,
        "zone": move.zone,
        "is_cancelled": move.kind is MoveKind.CANCELLED,
    }
