"""Two clocks at once plan each check of a series once."""

from directory.database import Database
from pingcheck.exercises.exercise import all_exercises
from pingcheck.exercises.plan import WrittenPlan
from pingcheck.planning.recurrence import WrittenPattern
from pingcheck.planning.series_list import WrittenSeries, add_series, read_series
from pingcheck.runtime.clock import wall_clock
from tests.faults.processes import at_once, environment


async def test_two_clocks_plan_each_check_of_a_series_once(database: Database, database_url: str) -> None:
    now = wall_clock()
    pattern = WrittenPattern("FREQ=WEEKLY", "", "09:00", "Europe/Vienna", f"{now:%Y-%m-%d}")
    async with database.writing() as session:
        read = read_series(WrittenSeries(pattern, WrittenPlan(title="Weekly")))
        await add_series(session, read, now, "amina")
    once = "clock", "--once"
    outcomes = await at_once(once, once, env=environment(database_url))
    assert [outcome.code for outcome in outcomes] == [0, 0]
    async with database.reading() as session:
        planned = [exercise.occurrence for exercise in await all_exercises(session)]
    assert len(planned) == len(set(planned)) in {8, 9}
