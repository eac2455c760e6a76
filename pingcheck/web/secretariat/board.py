"""The secretariat's board: what needs an officer today, open exercises, all exercises, and the cases."""

from dataclasses import dataclass

from aiohttp import web

from pingcheck.conversation.call_backs import wanted_calls
from pingcheck.conversation.incident_words import count_unread_incident_words
from pingcheck.exercises.exercise import RUNNING, Exercise, all_exercises
from pingcheck.exercises.ping_list import has_contacts, states_named
from pingcheck.exercises.status import Status
from pingcheck.followup.case_list import CaseFilter, count_cases, page_of_cases
from pingcheck.followup.cases import CaseCause
from pingcheck.inbox.officer_decisions import to_read
from pingcheck.reports.diagnosis import COUNTED_UP_TO, diagnose, patience_of
from pingcheck.reports.figures import GROUP_OF, called_of, groups_of, pings_by_exercise, reached_of
from pingcheck.reports.pictures import Bar, progress_bar
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page, same_page_with, search_text
from pingcheck.web.secretariat.calls import shown_call
from pingcheck.web.secretariat.exercise_page import exercise_named, show_exercise
from pingcheck.web.secretariat.ping_page import end_call, show_ping

MOST_CALLS = 50  # shown at once


def add_board_routes(app: web.Application) -> None:
    app.router.add_get("/", show_board, name="board")
    app.router.add_get("/cases", show_cases, name="cases")
    app.router.add_get("/exercises/{reference}", show_exercise, name="exercise")
    app.router.add_get("/exercises/{reference}/cases", show_cases, name="exercise-cases")
    app.router.add_get("/exercises/{reference}/pings/{ping_id}", show_ping, name="ping")
    app.router.add_post("/exercises/{reference}/pings/{ping_id}/called", end_call, name="ping-called")


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An exercise as the board lists it."""

    exercise: Exercise
    roster: int
    called: int
    reached: int
    to_read: int
    bar: Bar


async def show_board(request: web.Request) -> web.Response:
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        exercises = await all_exercises(session)
        counts = await pings_by_exercise(session)
        patience = patience_of(request.config_dict[CLOCK])
        diagnosis = await diagnose(session, request.config_dict[SETTINGS], now, patience, COUNTED_UP_TO)
        causes = await count_cases(session, CaseFilter())
        waiting = await to_read(session)
        calls = [shown_call(wanted, now) for wanted in await wanted_calls(session, MOST_CALLS)]
        on_pages = await count_unread_incident_words(session)
        somebody = bool(exercises) or await has_contacts(session)
    rows = [_row(exercise, counts.get(exercise.id, {})) for exercise in exercises]
    running = [row for row in rows if row.exercise.phase in RUNNING]
    return officer_page(
        request,
        "secretariat/board.html",
        now=now,
        running=running,
        rows=rows,
        troubles=[trouble.sentence for trouble in diagnosis.troubles],
        to_read=waiting,
        calls=calls,
        most_calls=MOST_CALLS,
        possible_incidents=waiting.possible_incidents + on_pages,
        advice=diagnosis.advice,
        causes=causes,
        open_cases=sum(causes.values()),
        somebody=somebody,
        live=bool(running),
    )


def _row(exercise: Exercise, pings: dict[Status, int]) -> BoardRow:
    return BoardRow(
        exercise=exercise,
        roster=sum(pings.values()),
        called=called_of(pings),
        reached=reached_of(pings),
        to_read=pings.get(Status.TO_READ, 0),
        bar=progress_bar(groups_of(pings)),
    )


async def show_cases(request: web.Request) -> web.Response:
    """The cases of one exercise, or of all."""
    query = request.query
    cause = CaseCause(query["cause"]) if query.get("cause") in list(CaseCause) else None
    after = query.get("after", "")
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session) if "reference" in request.match_info else None
        chosen = CaseFilter(
            exercise_id=exercise.id if exercise else None,
            cause=cause,
            states=await states_named(session, search_text(request)),
            ended=query.get("which") == "ended",
        )
        causes = await count_cases(session, chosen)
        page = await page_of_cases(session, chosen, int(after) if after.isdecimal() and len(after) < 10 else None)
    kept = {name: query[name] for name in ("q", "cause", "which") if query.get(name)}
    return officer_page(
        request,
        "secretariat/cases.html",
        exercise=exercise,
        group_of=GROUP_OF,
        chosen=chosen,
        search=search_text(request),
        causes=causes,
        total=causes.get(cause, 0) if cause else sum(causes.values()),
        page=page,
        later=same_page_with(request, {**kept, "after": page.later}) if page.later else None,
        first=same_page_with(request, kept) if after else None,
        live=False,
    )
