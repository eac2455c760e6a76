"""One exercise: before the opening its plan; afterwards what needs an officer, its figures, and tabs."""

from typing import Any

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from directory.phrases import StoredPhrase
from pingcheck.conversation.answers_by_hand import count_by_hand
from pingcheck.exercises.approval import ApprovalStage, approval_of
from pingcheck.exercises.exercise import (
    NOT_YET_OPEN,
    RUNNING,
    Exercise,
    StepKind,
    StepState,
    find_exercise,
    log_of,
    no_rung_of,
    steps_of,
)
from pingcheck.exercises.opening import forecast_opening
from pingcheck.exercises.pause import stopped_sending
from pingcheck.exercises.ping_acts import count_added
from pingcheck.exercises.ping_list import count_judged
from pingcheck.exercises.plan import opening_note
from pingcheck.followup.corrections import corrections_in_force
from pingcheck.planning.meeting_choices import meeting_of
from pingcheck.planning.series_list import series_of
from pingcheck.reports.check_letters import letter_counts
from pingcheck.reports.figures import exercise_figures
from pingcheck.reports.pictures import progress_bar
from pingcheck.reports.telephone_labels import groups_in
from pingcheck.sending.dead_letters import dead_letters
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_tabs import TAB_NAMES, Shown, tab_of, tab_values


async def exercise_named(request: web.Request, session: AsyncSession) -> Exercise:
    """The exercise that the URL names. Raises HTTPNotFound with a sentence."""
    try:
        return await find_exercise(session, request.match_info["reference"])
    except Refused as refused:
        raise web.HTTPNotFound(text=str(refused)) from refused


async def show_exercise(request: web.Request) -> web.Response:
    """Before the opening, the plan and a forecast; afterwards figures, timetable and pings."""
    now, tab = request.config_dict[CLOCK](), tab_of(request)
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        ladder = await steps_of(session, exercise)
        common: dict[str, Any] = {"exercise": exercise, "ladder": ladder, "now": now, "stored": StoredPhrase}
        common["letters"] = await letter_counts(session, exercise)
        if exercise.opened_at is None:
            forecast = await forecast_opening(session, exercise, now) if exercise.phase in NOT_YET_OPEN else None
            meeting, log = await meeting_of(session, exercise), await log_of(session, exercise)
            common |= {"forecast": forecast, "note": opening_note(exercise), "log": log, "meeting": meeting}
            common["series"] = await series_of(session, exercise)
            common["is_approved"] = (await approval_of(session, exercise)).stage is ApprovalStage.APPROVED
            return officer_page(request, "secretariat/planned.html", live=False, **common)
        figures = await exercise_figures(session, exercise)
        values: dict[str, Any] = {
            "dead": await dead_letters(session, exercise),
            "probes": await no_rung_of(session, exercise, StepKind.PROBE),
            "again": await no_rung_of(session, exercise, StepKind.AGAIN),
            "stopped": await stopped_sending(session, exercise),
            "by_hand": await count_by_hand(session, exercise),
            "added": await count_added(session, exercise),
            "judged": await count_judged(session, exercise),
            "corrected": await corrections_in_force(session, exercise),
            **await tab_values(request, session, tab, Shown(exercise, figures, ladder, now)),
        }
    return officer_page(
        request,
        "secretariat/exercise.html",
        figures=figures,
        bar=progress_bar(figures.groups, groups_in(exercise)),
        live=exercise.phase in RUNNING,
        tab=tab,
        tabs=TAB_NAMES,
        next_rung=next((rung for rung in ladder if rung.state is StepState.PLANNED and rung.due_at), None),
        **values,
        **common,
    )
