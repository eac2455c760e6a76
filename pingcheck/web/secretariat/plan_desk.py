"""The page of a plan: what may be chosen, how the form begins, and how it is shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import available_timezones

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import Refused
from directory.folding import folded
from directory.languages import Language
from directory.named_groups import named_groups
from directory.states import all_states
from pingcheck.exercises.exercise import Exercise, ExerciseKind, WhenLate, WindowMode, find_exercise, steps_of
from pingcheck.exercises.ladder import MOST_RUNGS
from pingcheck.exercises.plan import Plan, WrittenPlan, make_plan
from pingcheck.exercises.plan_changes import plan_mark, written_plan
from pingcheck.planning.meeting import Meeting
from pingcheck.planning.meeting_choices import meetings_to_choose
from pingcheck.reports.brief_preflight import brief_preflight
from pingcheck.web.keys import CLOCK, DATABASE, OFFICER, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.form_state import FormState
from pingcheck.web.secretariat.plan_fields import BARE, KINDS, SINCE, KnownChoices, PlanRead, shown_plan
from pingcheck.web.secretariat.plan_view import PlanFacts, StepView, plan_view
from pingcheck.web.secretariat.rung_fields import RUNG_KINDS, rows_of

AHEAD_OF_A_MEETING = timedelta(days=14)
AT = "09:00"


@dataclass(frozen=True, slots=True)
class PlanDesk:
    """What the page knows besides the form. `exercise`: None while nothing is saved; `seen`: the mark of its plan."""

    exercise: Exercise | None
    seen: str
    meetings: list[Meeting]
    known: KnownChoices


@dataclass(frozen=True, slots=True)
class ShownPlan:
    """The form and what it says. `notice`: why nothing was saved, if that is no fault of a field."""

    form: FormState
    read: PlanRead
    facts: PlanFacts | None
    notice: str = ""


@dataclass(frozen=True, slots=True)
class RungRow:
    """A row of the ladder. `step`: None if what was typed cannot be."""

    number: int
    kind: str
    step: StepView | None


async def desk_of(session: AsyncSession, now: datetime, exercise: Exercise | None) -> PlanDesk:
    meetings = await meetings_to_choose(session, now, exercise.meeting_id if exercise else None)
    seen = plan_mark(exercise, await steps_of(session, exercise)) if exercise else ""
    states: dict[str, str] = {}
    for state in await all_states(session):
        states |= {folded(name): state.code for name in (state.code, *(state.name(each) for each in Language))}
    groups = {group.name: group.group_rule for group in await named_groups(session)}
    return PlanDesk(exercise, seen, meetings, KnownChoices(states, groups, {one.reference: one.id for one in meetings}))


async def first_values(session: AsyncSession, request: web.Request, desk: PlanDesk) -> dict[str, str]:
    """How a new plan begins: as an earlier check if the address names one, and ahead of a meeting if it names that."""
    like, meeting = request.query.get("like", "")[:20], request.query.get("meeting", "")[:20]
    written, kept = WrittenPlan(title=BARE.title, zone=request[OFFICER].time_zone), ""
    if like:
        try:
            earlier = await find_exercise(session, like)
        except Refused as refused:
            raise web.HTTPNotFound(text=str(refused)) from refused
        written, kept = written_plan(earlier, await steps_of(session, earlier)), _meeting_of(earlier, desk)
    values = shown_plan(make_plan(written), kept) | {"opens_on": "", "opens_time": ""}
    values["title"] = written.title if like else ""
    for each in desk.meetings:
        if each.reference == meeting:
            opens_on = datetime.fromisoformat(each.starts_at_local) - AHEAD_OF_A_MEETING
            values |= {"meeting": meeting, "zone": each.zone, "opens_on": f"{opens_on:%Y-%m-%d}", "opens_time": AT}
    return values


async def saved_values(session: AsyncSession, exercise: Exercise, desk: PlanDesk) -> dict[str, str]:
    """The plan of an exercise, as the form shows it."""
    written = written_plan(exercise, await steps_of(session, exercise))
    return shown_plan(make_plan(written), _meeting_of(exercise, desk))


def _meeting_of(exercise: Exercise, desk: PlanDesk) -> str:
    """The reference of its meeting, if that may be chosen: of an earlier check, if the meeting is still ahead."""
    references = {id_: reference for reference, id_ in desk.known.meetings.items()}
    return references.get(exercise.meeting_id or 0, "")


async def show_desk(request: web.Request, desk: PlanDesk, shown: ShownPlan, status: int = 200) -> web.Response:
    now = request.config_dict[CLOCK]()
    view = await plan_view(shown.facts, now) if shown.facts is not None else None
    steps = {step.rung: step for step in view.steps} if view else {}
    rows = [
        RungRow(number, kind, steps.get(shown.read.rungs[number]) if number in shown.read.rungs else None)
        for number, kind, _ in rows_of(shown.form.values)
    ]
    reference = desk.exercise.reference if desk.exercise else ""
    finds = None
    if desk.exercise is not None:
        config = request.config_dict
        finds = await brief_preflight(config[DATABASE], config[SETTINGS], desk.exercise.id, now)
    return officer_page(
        request,
        "secretariat/plan.html",
        status,
        exercise=desk.exercise,
        here=f"/exercises/{reference}/plan" if reference else "/exercises/new",
        seen=desk.seen,
        form=shown.form,
        notice=shown.notice,
        view=view,
        finds=finds,
        rows=rows,
        now=now,
        roster=roster_address(view.plan) if view else "",
        meetings=desk.meetings,
        groups=list(desk.known.groups),
        since=SINCE,
        kinds=list(ExerciseKind),
        tables=KINDS,
        rung_kinds=RUNG_KINDS,
        most_rungs=MOST_RUNGS,
        window_modes=list(WindowMode),
        choices_when_late=list(WhenLate),
        zones=sorted(available_timezones()),
    )


def roster_address(plan: Plan) -> str:
    """The page of those whom a plan asks, saved or not."""
    ladder = ", ".join(map(str, plan.ladder)) or "none"
    credit = f"{plan.credit.days}d" if plan.credit else "none"
    minutes = plan.window // timedelta(minutes=1)
    asked = {"scope": str(plan.scope), "credit": credit, "ladder": ladder, "window": f"{minutes}m"}
    return f"/exercises/new/roster?{urlencode(asked)}"
