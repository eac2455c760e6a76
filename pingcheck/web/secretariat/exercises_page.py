"""Checks: those that are open, and all that were and will be."""

from dataclasses import dataclass, replace

from aiohttp import web
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.approval import ApprovalStage, approval_of
from pingcheck.exercises.exercise import NOT_YET_OPEN, RUNNING, Exercise, all_exercises
from pingcheck.exercises.pause import StoppedSending, stopped_sending
from pingcheck.exercises.status import Status
from pingcheck.reports.figures import called_of, groups_of, pings_by_exercise, reached_of
from pingcheck.reports.pictures import Bar, progress_bar
from pingcheck.reports.telephone_labels import groups_in
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.pages import officer_page
from pingcheck.web.secretariat.exercise_page import show_exercise


def add_exercise_routes(app: web.Application) -> None:
    app.router.add_get("/exercises", show_exercises, name="exercises")
    app.router.add_get("/exercises/{reference}", show_exercise, name="exercise")


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """An exercise as lists show it."""

    exercise: Exercise
    roster: int
    called: int
    reached: int
    to_read: int
    bar: Bar
    stopped: StoppedSending | None = None
    is_approved: bool = False  # and still to open

    @property
    def runs(self) -> bool:
        return self.exercise.phase in RUNNING


async def exercise_rows(session: AsyncSession) -> list[ExerciseRow]:
    """All exercises, the latest first."""
    counts = await pings_by_exercise(session)
    rows = []
    for exercise in await all_exercises(session):
        row = _row(exercise, counts.get(exercise.id, {}), await stopped_sending(session, exercise))
        if exercise.approved_by and exercise.phase in NOT_YET_OPEN:
            row = replace(row, is_approved=(await approval_of(session, exercise)).stage is ApprovalStage.APPROVED)
        rows.append(row)
    return rows


def _row(exercise: Exercise, pings: dict[Status, int], stopped: StoppedSending | None) -> ExerciseRow:
    return ExerciseRow(
        exercise=exercise,
        roster=sum(pings.values()),
        called=called_of(pings),
        reached=reached_of(pings),
        to_read=pings.get(Status.TO_READ, 0),
        bar=progress_bar(groups_of(pings), groups_in(exercise)),
        stopped=stopped,
    )


async def show_exercises(request: web.Request) -> web.Response:
    async with request.config_dict[DATABASE].reading() as session:
        rows = await exercise_rows(session)
    running = [row for row in rows if row.runs]
    return officer_page(
        request,
        "secretariat/exercises.html",
        now=request.config_dict[CLOCK](),
        running=running,
        rows=rows,
        live=bool(running),
    )
