"""The clock announces planned exercises, once, and says so if it was too late."""

from datetime import timedelta

from pydantic import SecretStr

from directory.database import Database
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.service.tick import tick
from tests.cast import plan, settings_for
from tests.check_notices import DIPLOMATIC, LADDER, TECHNICAL, add_kenya, told
from tests.pingcheck.correspondence.test_check_notices import A_WEEK_BEFORE, OPENS, OPENS_AT

A_MINUTE = timedelta(minutes=1)
BASE = "https://c.example"


async def test_the_clock_announces_a_week_before_and_once(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    settings = settings_for(database_url, base_url=BASE)
    assert (await tick(database, settings, A_WEEK_BEFORE - A_MINUTE)).done == []
    assert (await tick(database, settings, A_WEEK_BEFORE)).done == [f"{exercise.reference} announced: 2 messages"]
    assert (await tick(database, settings, A_WEEK_BEFORE + A_MINUTE)).done == []
    assert await told(database, NoticeSays.ANNOUNCED) == [TECHNICAL, DIPLOMATIC]


async def test_too_late_is_said_and_the_exercise_opens(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    settings = settings_for(database_url, base_url=BASE)
    late = await tick(database, settings, OPENS_AT - A_MINUTE)
    assert late.done == [f"{exercise.reference} not announced: too late"]
    await tick(database, settings, OPENS_AT)
    assert await told(database, NoticeSays.ANNOUNCED) == []
    async with database.reading() as session:
        assert (await session.get_one(Exercise, exercise.id)).phase is Phase.OPEN


async def test_nothing_is_announced_whose_pages_nobody_could_open(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    elsewhere = {"smtp_url": SecretStr("smtp://mail.poc.example")}
    nowhere = settings_for(database_url).model_copy(update=elsewhere)
    assert (await tick(database, nowhere, A_WEEK_BEFORE)).done == []
    somewhere = settings_for(database_url, base_url=BASE)
    later = await tick(database, somewhere, A_WEEK_BEFORE + timedelta(days=1))
    assert later.done == [f"{exercise.reference} announced: 2 messages"]
