"""A move as pages show it: what we have, and what the calendar says, side by side."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_
from directory.languages import Language
from pingcheck.planning.calendar_moves import WaitingMove, count_waiting_moves, waiting_moves
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_facts import MeetingFacts
from pingcheck.planning.meeting_move import MeetingMove, MoveKind
from pingcheck.planning.meetings import facts_of
from pingcheck.web.secretariat.meeting_view import when_in_words
from pingcheck.web.secretariat.work import MOST_ROWS, Teller, WorkGroup, WorkRow


@dataclass(frozen=True, slots=True)
class ShownMove:
    """`ours` and `theirs`: when, in words."""

    move: MeetingMove
    meeting: Meeting
    ours: str
    theirs: str

    @property
    def path(self) -> str:
        return f"/meetings/moves/{self.move.id}"


def shown_move(waiting: WaitingMove, language: Language) -> ShownMove:
    move = waiting.move
    told = MeetingFacts(move.title, move.place, move.starts_at_local, move.zone)
    ours = when_in_words(facts_of(waiting.meeting), language)
    return ShownMove(move, waiting.meeting, ours, when_in_words(told, language))


async def moves_to_decide(session: AsyncSession, tell: Teller) -> WorkGroup:
    """What Today says of them."""
    shown = [shown_move(waiting, tell.formats.language) for waiting in await waiting_moves(session, MOST_ROWS)]
    rows = [
        WorkRow("to_settle", one.meeting.title, one.path, _said(tell, one), tell.since(one.move.found_at),
                tell.say(N_("Decide")))
        for one in shown
    ]  # fmt: skip
    total = await count_waiting_moves(session)
    return WorkGroup(
        "meetings", tell.say(N_("Changes in calendars")), tell.say(N_("meetings")), rows, total,
        "/meetings" if total > MOST_ROWS else "", tell.say(N_("All meetings")),
    )  # fmt: skip


def _said(tell: Teller, shown: ShownMove) -> str:
    match shown.move.kind:
        case MoveKind.MOVED:
            return tell.say(N_("Moved from {ours} to {theirs}."), ours=shown.ours, theirs=shown.theirs)
        case MoveKind.RENAMED:
            return tell.say(N_("Its calendar says: {title}, {place}"), title=shown.move.title, place=shown.move.place)
        case kind:
            return f"{tell.labels.MOVE[kind]}."
