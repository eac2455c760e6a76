"""The timetable of a check, message for message: worked out when an officer asks, since it keeps writers waiting."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date

from aiohttp import web

from directory.errors import N_, Refused
from pingcheck.exercises.exercise import NOT_YET_OPEN, RUNNING
from pingcheck.reports.timetable import TimedMail, work_out_timetable
from pingcheck.web.forms import add_form_routes
from pingcheck.web.guards import refusal
from pingcheck.web.keys import CLOCK, DATABASE, SETTINGS
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import exercise_named

MOST_ROWS = 500  # mails that the page lists; the command lists all


@dataclass(frozen=True, slots=True)
class DayOfMails:
    """The mails of one kind of step on one day in UTC."""

    sample: TimedMail
    day: date
    count: int
    first: TimedMail
    last: TimedMail


def add_timetable_routes(app: web.Application) -> None:
    add_form_routes(app, "/exercises/{reference}/timetable", "exercise-timetable", ask_for_timetable, show_timetable)


async def ask_for_timetable(request: web.Request) -> web.Response:
    """Only the button: to read a page must not keep the couriers waiting."""
    async with request.config_dict[DATABASE].reading() as session:
        exercise = await exercise_named(request, session)
    can_come = exercise.phase in (*NOT_YET_OPEN, *RUNNING)
    page = "secretariat/exercise_timetable.html"
    return officer_page(request, page, exercise=exercise, can_come=can_come, worked_out=False)


async def show_timetable(request: web.Request) -> web.Response:
    database, settings, now = request.config_dict[DATABASE], request.config_dict[SETTINGS], request.config_dict[CLOCK]()
    async with database.reading() as session:
        exercise = await exercise_named(request, session)
    try:
        worked_out = await work_out_timetable(database, settings, exercise.reference, now)
    except Refused as why:
        return refusal(request, 409, N_("The timetable cannot be worked out"), why)
    return officer_page(
        request,
        "secretariat/exercise_timetable.html",
        exercise=exercise,
        can_come=True,
        days=by_day(worked_out.mails),
        mails=worked_out.mails[:MOST_ROWS],
        total=len(worked_out.mails),
        notes=worked_out.notes,
        worked_out=True,
    )


def by_day(mails: Sequence[TimedMail]) -> list[DayOfMails]:
    """How many mails of which step go on which day, by the first of each."""
    groups: dict[tuple[date, str, str], list[TimedMail]] = defaultdict(list)
    for mail in mails:
        groups[mail.at.astimezone(UTC).date(), mail.step.value, mail.target or ""].append(mail)
    days = [DayOfMails(each[0], day, len(each), each[0], each[-1]) for (day, _, _), each in groups.items()]
    return sorted(days, key=lambda group: group.first.at)
