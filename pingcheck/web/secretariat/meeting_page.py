"""Meetings: the list, one of them, and its briefing."""

from dataclasses import dataclass

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from directory.languages import Language
from directory.phrases import StoredPhrase
from directory.states import state_names
from pingcheck.exercises.exercise import Phase
from pingcheck.planning.calendar_moves import WaitingMove, move_of, waiting_moves
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meetings import all_meetings, facts_of, find_meeting
from pingcheck.planning.sources import host_of, kept_sources
from pingcheck.reports.figures import Figures, StateResult, exercise_figures
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page, page_language, spoken
from pingcheck.web.secretariat.meeting_view import CheckAhead, ShownMeeting, shown_meetings, when_in_words
from pingcheck.web.secretariat.move_view import ShownMove, shown_move

NOT_REACHED = (StateResult.PARTIAL, StateResult.SILENT, StateResult.TO_READ)


@dataclass(frozen=True, slots=True)
class Briefed:
    """A check in the briefing. `not_reached`: names of States of which not every role was reached, or not for sure."""

    check: CheckAhead
    figures: Figures
    not_reached: dict[StateResult, list[str]]

    @property
    def is_over(self) -> bool:
        return self.check.exercise.phase is Phase.CLOSED


async def meeting_named(request: web.Request, session: AsyncSession) -> Meeting:
    """The meeting that the address names. Raises HTTPNotFound with a sentence."""
    try:
        return await find_meeting(session, request.match_info["meeting"])
    except Refused:
        raise web.HTTPNotFound(text=N_("There is no such meeting.")) from None


async def show_meetings(request: web.Request) -> web.Response:
    """Those to come first, with what their calendars say of them, and the calendars that are kept."""
    now, language = request.config_dict[CLOCK](), page_language(request)
    async with request.config_dict[DATABASE].reading() as session:
        meetings = await shown_meetings(session, await all_meetings(session), language, now)
        moves = [shown_move(waiting, language) for waiting in await waiting_moves(session)]
        sources = await kept_sources(session)
    return officer_page(
        request,
        "secretariat/meetings.html",
        coming=[one for one in meetings if one.is_coming],
        earlier=[one for one in reversed(meetings) if not one.is_coming],
        moves=moves,
        stored=StoredPhrase,
        sources=[(source, host_of(source)) for source in sources],
    )


async def show_meeting(request: web.Request) -> web.Response:
    now, language = request.config_dict[CLOCK](), page_language(request)
    async with request.config_dict[DATABASE].reading() as session:
        meeting = await meeting_named(request, session)
        [shown] = await shown_meetings(session, [meeting], language, now)
        move = await _move(session, meeting, language)
        open_cases = {
            check.exercise.id: (await exercise_figures(session, check.exercise)).open_cases
            for check in shown.checks
            if not check.is_planned
        }
    return officer_page(
        request, "secretariat/meeting.html", shown=shown, meeting=meeting, move=move, open_cases=open_cases, now=now
    )


async def _move(session: AsyncSession, meeting: Meeting, language: Language) -> ShownMove | None:
    move = await move_of(session, meeting)
    return shown_move(WaitingMove(move, meeting), language) if move is not None else None


async def show_briefing(request: web.Request) -> web.Response:
    """One page for the chair, to be printed: who was asked, who was reached and who was not."""
    now, language = request.config_dict[CLOCK](), page_language(request)
    async with request.config_dict[DATABASE].reading() as session:
        meeting = await meeting_named(request, session)
        [shown] = await shown_meetings(session, [meeting], language, now)
        names = await state_names(session, language)
        briefed = [await _briefed(session, check, names) for check in shown.checks if check.exercise.opened_at]
    return officer_page(
        request,
        "secretariat/meeting_briefing.html",
        shown=shown,
        meeting=meeting,
        briefed=briefed,
        planned=_planned(shown),
        now=now,
        title=spoken(request, N_("Briefing: {title}"), title=meeting.title),
        when=when_in_words(facts_of(meeting), language),
    )


async def _briefed(session: AsyncSession, check: CheckAhead, names: dict[str, str]) -> Briefed:
    figures = await exercise_figures(session, check.exercise)
    found = {
        result: sorted(names[code] for code, of_state in figures.result_of.items() if of_state is result)
        for result in NOT_REACHED
    }
    return Briefed(check, figures, found)


def _planned(shown: ShownMeeting) -> list[CheckAhead]:
    return [check for check in shown.checks if check.exercise.phase is Phase.SCHEDULED]
