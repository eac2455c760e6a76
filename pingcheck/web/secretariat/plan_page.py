"""Planning a check: one page, new or of an exercise that is not open yet. Every button keeps what was typed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from aiohttp import web
from sqlalchemy.exc import IntegrityError

from directory.errors import N_, ActedFirst
from directory.phrases import Phrase
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise
from pingcheck.exercises.plan import Plan, plan_exercise
from pingcheck.exercises.plan_changes import edit_plan, require_unchanged
from pingcheck.web.done_notice import done
from pingcheck.web.forms import add_form_routes, see_other, text_of
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER
from pingcheck.web.pages import spoken
from pingcheck.web.secretariat.exercise_page import exercise_named
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.plan_desk import PlanDesk, ShownPlan, desk_of, first_values, saved_values, show_desk
from pingcheck.web.secretariat.plan_fields import read_plan, typed_plan
from pingcheck.web.secretariat.plan_view import plan_facts
from pingcheck.web.secretariat.rung_fields import sorted_rungs, with_another_rung, without_rung

SAVE, SCHEDULE, ADD, REMOVE = "save", "schedule", "add", "remove:"
TRIES = 3  # of two who plan at once on two machines, one has to take the next reference


def add_plan_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/new", "exercise-new", show_new, take_new)
    add_form_routes(app, "/exercises/{reference}/plan", "exercise-plan", show_plan, take_plan)


async def show_new(request: web.Request) -> web.Response:
    """An empty plan; with `?meeting=` ahead of that meeting, with `?like=` as an earlier check was planned."""
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        desk = await desk_of(session, now, None)
        values = await first_values(session, request, desk)
        read = read_plan(values, desk.known, now, schedules=False)
        facts = await plan_facts(session, read, now, None)
    return await show_desk(request, desk, ShownPlan(FormState(values), read, facts))


async def show_plan(request: web.Request) -> web.Response:
    """The plan of an exercise; one that is open or over leads to its page."""
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
        if exercise.phase not in NOT_YET_OPEN:
            return see_other(f"/exercises/{exercise.reference}")
        desk = await desk_of(session, now, exercise)
        values = await saved_values(session, exercise, desk)
        read = read_plan(values, desk.known, now, schedules=False)
        facts = await plan_facts(session, read, now, exercise)
    return await show_desk(request, desk, ShownPlan(FormState(values), read, facts))


async def take_new(request: web.Request) -> web.Response:
    return await _take(request, None)


async def take_plan(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
    if exercise.phase not in NOT_YET_OPEN:
        return see_other(f"/exercises/{exercise.reference}")
    return await _take(request, exercise)


async def _take(request: web.Request, exercise: Exercise | None) -> web.Response:
    """Saves the plan, or shows it again: counted anew, with a step more or less, or with what is wrong."""
    form, now = await request.post(), request.config_dict[CLOCK]()
    act = "" if "check" in form else text_of(form, "act", 20)
    saves = act in (SAVE, SCHEDULE)
    values = typed_plan(form)
    if not saves and "check" not in form:
        values = _with_act(values, act)
    async with request.config_dict[DATABASE].reading() as session:
        desk = replace(await desk_of(session, now, exercise), seen=text_of(form, "seen", 64))
        read = read_plan(values, desk.known, now, schedules=act == SCHEDULE)
        facts = await plan_facts(session, read, now, exercise)
    problems = dict(read.problems)
    if act == SCHEDULE and facts is not None and not facts.counts.contacts:
        problems["who"] = Phrase(N_("Nobody is asked by this plan. Ask more, or save it as a draft."))
    if saves and not problems and read.plan is not None:
        try:
            return await _save(request, desk, read.plan, now)
        except ActedFirst as first:
            async with request.config_dict[DATABASE].reading() as session:
                newest = await desk_of(session, now, await exercise_named(request, session))
            shown = ShownPlan(FormState(values), read, facts, spoken(request, first.phrase))
            return await show_desk(request, newest, shown, 409)
    if not saves and not values["title"]:
        problems.pop("title", None)  # who has not come to it yet is not told off
    state = FormState(values, {name: spoken(request, problem) for name, problem in problems.items()})
    return await show_desk(request, desk, ShownPlan(state, read, facts), 422 if problems else 200)


def _with_act(values: Mapping[str, str], act: str) -> dict[str, str]:
    """The form after the press of a button that saves nothing."""
    number = act.removeprefix(REMOVE)
    if act == ADD:
        return with_another_rung(values)
    if act.startswith(REMOVE) and number.isascii() and number.isdecimal():
        return without_rung(values, int(number))
    return sorted_rungs(values)


async def _save(request: web.Request, desk: PlanDesk, plan: Plan, now: datetime) -> web.Response:
    """Raises ActedFirst if another officer saved meanwhile."""
    by, voids = request[OFFICER].name, False
    for attempt in range(1, TRIES + 1):
        try:
            async with request.config_dict[DATABASE].writing() as session:
                if desk.exercise is None:
                    exercise = await plan_exercise(session, plan, now, by)
                else:
                    exercise = await session.get_one(Exercise, desk.exercise.id)
                    await require_unchanged(session, exercise, desk.seen)
                    had = exercise.asked_by or exercise.approved_by
                    await edit_plan(session, exercise, plan, now, by)
                    voids = bool(had) and not (exercise.asked_by or exercise.approved_by)
            break
        except IntegrityError:
            if attempt == TRIES:
                raise
    return done(request, f"/exercises/{exercise.reference}/plan", _said(exercise, voids=voids), title=exercise.title)


def _said(exercise: Exercise, *, voids: bool) -> str:
    if voids:
        return N_("You changed {title}. Its approval is void: ask for it again.")
    if exercise.opens_at is not None:
        return N_("{title} is scheduled, and opens by itself.")
    return N_("You saved {title} as a draft. Nothing goes out.")
