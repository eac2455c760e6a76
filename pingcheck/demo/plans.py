"""What the demo's secretariat plans: two series with their checks, one put before another officer, and a draft."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.languages import Language
from pingcheck.demo.officers import OFFICER, RUBEN
from pingcheck.exercises.approval import ask_for_approval
from pingcheck.exercises.exercise import ExerciseKind
from pingcheck.exercises.ladder import EXAMPLE
from pingcheck.exercises.plan import WrittenPlan, make_plan, plan_exercise
from pingcheck.exercises.question import OwnQuestion, QuestionForm, QuestionText, set_question
from pingcheck.planning.recurrence import WrittenPattern
from pingcheck.planning.series_clock import plan_ahead
from pingcheck.planning.series_list import WrittenSeries, add_series, read_series

HALF_A_YEAR = timedelta(days=182)
PLANNED_AGO = timedelta(days=2)
ZONE = "Europe/Vienna"
EACH_HALF_YEAR = "FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU"
BEFORE_MEETINGS = "14d"

NIGHT_DUTY = OwnQuestion(
    QuestionForm.CHOICES,
    {
        Language.ENGLISH: QuestionText("Is somebody on duty with you at night?", ("Yes", "No")),
        Language.FRENCH: QuestionText("Y a-t-il chez vous une permanence de nuit ?", ("Oui", "Non")),
        Language.SPANISH: QuestionText("¿Hay alguien de guardia por la noche?", ("Sí", "No")),
        Language.RUSSIAN: QuestionText("Есть ли у вас ночное дежурство?", ("Да", "Нет")),
        Language.ARABIC: QuestionText("هل لديكم مناوبة ليلية؟", ("نعم", "لا")),
        Language.CHINESE: QuestionText("贵处夜间是否有人值班？", ("有", "没有")),
    },
)


async def plan_the_coming(database: Database, present: datetime) -> None:
    """Adds the series and plans what they plan now; asks for the approval of the first; leaves a draft."""
    at = present - PLANNED_AGO
    half_yearly = WrittenPattern(EACH_HALF_YEAR, "", "09:00", ZONE, f"{present + HALF_A_YEAR:%Y-%m-%d}")
    ahead = WrittenPattern("", BEFORE_MEETINGS, "09:00", ZONE, f"{present:%Y-%m-%d}")
    async with database.writing() as session:
        await _add_series(session, half_yearly, WrittenPlan(title="Half-yearly check"), at)
        series_id = await _add_series(session, ahead, WrittenPlan(title="Check ahead of a meeting", ladder=EXAMPLE), at)
        for exercise in (await plan_ahead(session, series_id, at))[:1]:
            await ask_for_approval(session, exercise, at, RUBEN.name)
        asks = WrittenPlan(title="Who is on duty at night", kind=ExerciseKind.QUESTION, ladder=EXAMPLE)
        draft = await plan_exercise(session, make_plan(asks), at, OFFICER.name)
        await set_question(session, draft, NIGHT_DUTY, at, OFFICER.name)


async def _add_series(session: AsyncSession, pattern: WrittenPattern, plan: WrittenPlan, at: datetime) -> int:
    read = read_series(WrittenSeries(pattern, plan))
    return (await add_series(session, read, at, RUBEN.name)).id
