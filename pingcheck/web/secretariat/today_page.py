"""Today: first the running check, those that closed lately, or the next one; then the work, the urgent kinds first."""

from collections.abc import Mapping
from datetime import datetime

from aiohttp import web

from pingcheck.accounts.cover import Absence, absences, covered_by
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping_list import has_contacts
from pingcheck.reports.brief_preflight import brief_preflight
from pingcheck.reports.diagnosis import COUNTED_UP_TO, diagnose, patience_of
from pingcheck.reports.digest_text import COVERS
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercises_page import ExerciseRow, exercise_rows
from pingcheck.web.secretariat.today_closed import shown_closings
from pingcheck.web.secretariat.today_groups import work_groups
from pingcheck.web.secretariat.work import teller


def add_today_routes(app: web.Application) -> None:
    app.router.add_get("/", show_today, name="today")


async def show_today(request: web.Request) -> web.Response:
    now = request.config_dict[CLOCK]()
    async with request.config_dict[DATABASE].reading() as session:
        rows = await exercise_rows(session)
        patience = patience_of(request.config_dict[CLOCK])
        diagnosis = await diagnose(session, request.config_dict[SETTINGS], now, patience, COUNTED_UP_TO)
        tell = teller(request)
        groups = await work_groups(session, tell, list(diagnosis.troubles))
        closings = await shown_closings(session, rows, now, tell.formats)
        away = await absences(session, now)
        somebody = bool(rows) or await has_contacts(session)
    running, coming = [row for row in rows if row.runs], next_check(rows, now)
    finds = None
    if coming is not None and not running:
        finds = await brief_preflight(request.config_dict[DATABASE], request.config_dict[SETTINGS], coming.id, now)
    return officer_page(
        request,
        "secretariat/today.html",
        now=now,
        running=running,
        closings=closings,
        next=coming,
        finds=finds,
        groups=groups,
        first=[group for group in groups if group.id == "incidents"],
        later=[group for group in groups if group.id != "incidents"],
        covered_by=colleague_of(tell.officer, away),
        covers=[
            tell.say(COVERS, name=name, day=tell.formats.day(day))
            for name, day in covered_by(tell.officer, away).items()
        ],
        total=sum(group.total for group in groups),
        advice=diagnosis.advice,
        somebody=somebody,
        live=bool(running),
    )


def colleague_of(officer: str, away: Mapping[str, Absence]) -> str:
    """The colleague who covers an officer who is away; empty if the officer is here, or nobody does."""
    covers = away[officer].covers if officer in away else officer
    return covers if covers != officer else ""


def next_check(rows: list[ExerciseRow], now: datetime) -> Exercise | None:
    """The scheduled exercise that opens first."""
    scheduled = [row.exercise for row in rows if row.exercise.phase is Phase.SCHEDULED]
    coming = [exercise for exercise in scheduled if exercise.opens_at is not None and exercise.opens_at > now]
    return min(coming, key=lambda exercise: exercise.opens_at or now, default=None)
