"""*Move it*: another opening time for a check that is not open yet."""

from collections.abc import Callable
from zoneinfo import available_timezones

from aiohttp import web

from directory.errors import N_, ActedFirst, Refused
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise
from pingcheck.exercises.local_time import local_time, zone_named
from pingcheck.exercises.rescheduling import Move, reschedule, seen_opening
from pingcheck.planning.series_list import series_of
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, see_other, text_of
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import officer_page, spoken
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.stop_pages import LONGEST_REASON, NOTHING_DONE

FIELDS = ("day", "at", "zone", "reason", "seen")


def add_move_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/move", "exercise-move", ask_where_to, move)


async def ask_where_to(request: web.Request) -> web.Response:
    """Where nothing can be moved any more, the page of the check says how it stands."""
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
    if exercise.phase not in NOT_YET_OPEN:
        return see_other(f"/exercises/{exercise.reference}")
    day, _, at = (exercise.opens_at_local or "").partition(" ")
    values = {"day": day, "at": at, "zone": exercise.zone, "seen": seen_opening(exercise)}
    return await _form(request, exercise, FormState(values))


async def _form(request: web.Request, exercise: Exercise, form: FormState, status: int = 200) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        series = await series_of(session, exercise)
    return officer_page(
        request,
        "secretariat/exercise_move.html",
        status,
        exercise=exercise,
        form=form,
        series=series,
        zones=sorted(available_timezones()),
    )


async def move(request: web.Request) -> web.Response:
    """Of two officers, the second is told who was first."""
    sent = await request.post()
    typed = {name: text_of(sent, name, LONGEST_REASON) for name in FIELDS}
    moved = Move(f"{typed['day']} {typed['at']}", typed["zone"], request[OFFICER].name, typed["reason"], typed["seen"])
    try:
        async with request.config_dict[DATABASE].writing() as session:
            exercise = await exercise_named(request, session)
            await reschedule(session, exercise, moved, request.config_dict[CLOCK]())
    except ActedFirst as first:
        return refusal(request, 409, NOTHING_DONE, first, (f"{request.path}", N_("Look again")))
    except Refused as refused:
        return await _not_moved(request, typed, refused)
    text = N_("You moved {title}. It opens {opening} now.")
    opening = seen_opening(exercise)
    return done(request, f"/exercises/{exercise.reference}", text, title=exercise.title, opening=opening)


async def _not_moved(request: web.Request, typed: dict[str, str], refused: Refused) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
    if exercise.phase not in NOT_YET_OPEN:
        return refusal(request, 409, NOTHING_DONE, refused)
    problem = spoken(request, refused.phrase)
    return await _form(request, exercise, FormState(typed, {_field(typed): problem}), 422)


def _field(typed: dict[str, str]) -> str:
    """The field that is wrong."""
    checks: tuple[tuple[str, Callable[[], object]], ...] = (
        ("zone", lambda: zone_named(typed["zone"])),
        ("day", lambda: local_time(f"{typed['day']} 00:00")),
        ("at", lambda: local_time(f"{typed['day']} {typed['at']}")),
    )
    for name, check in checks:
        try:
            check()
        except Refused:
            return name
    return "day"
