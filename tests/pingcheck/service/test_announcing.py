"""The clock announces planned exercises, once, and says so if it was too late."""

from datetime import timedelta

from pydantic import SecretStr

from directory.database import Database
from pingcheck.exercises.approval import Approver, approve_exercise
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.exercise import Exercise, Phase, log_of
from pingcheck.exercises.plan import WrittenPlan, make_plan
from pingcheck.exercises.plan_changes import edit_plan
from pingcheck.service.tick import tick
from tests.cast import NOON, OFFICER, hours, nominate, plan, settings_for
from tests.check_notices import DIPLOMATIC, LADDER, TECHNICAL, add_kenya, told
from tests.pingcheck.correspondence.test_check_notices import A_WEEK_BEFORE, OPENS, OPENS_AT, answers, running

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


async def test_the_clock_asks_the_other_role_and_tells_the_mission(database: Database, database_url: str) -> None:
    await add_kenya(database)
    await nominate(database, "FRA", "desk@fr.example")
    exercise = await running(database, database_url)
    await answers(database, 2)
    settings = settings_for(database_url, base_url=BASE)
    asked = await tick(database, settings, NOON + hours(30))
    assert asked.done == [f"{exercise.reference}, other role: 1 messages"]
    told_of = await tick(database, settings, NOON + hours(36))
    assert told_of.done == [f"{exercise.reference}, Missions: 0 messages"]
    async with database.reading() as session:
        said = [entry.reason for entry in await log_of(session, exercise) if entry.what == "mission"]
    assert said == ["0 messages; States without an address of their Mission: 1"]


async def test_a_changed_plan_is_not_announced_twice(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    settings = settings_for(database_url, base_url=BASE)
    await tick(database, settings, A_WEEK_BEFORE)
    changed = make_plan(WrittenPlan(title="Another title", opens_at=OPENS, ladder="announce:6d, remind:24h"))
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        await edit_plan(session, found, changed, A_WEEK_BEFORE + A_MINUTE, OFFICER)
    assert (await tick(database, settings, OPENS_AT - timedelta(days=6))).done == []
    assert await told(database, NoticeSays.ANNOUNCED) == [TECHNICAL, DIPLOMATIC]


async def test_what_nobody_approved_is_not_announced(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    settings = settings_for(database_url, base_url=BASE, approve_checks=True)
    assert (await tick(database, settings, A_WEEK_BEFORE)).done == []
    assert await told(database, NoticeSays.ANNOUNCED) == []
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        await approve_exercise(session, found, Approver(A_WEEK_BEFORE, "joseph", 1))
    approved = await tick(database, settings, A_WEEK_BEFORE + A_MINUTE)
    assert approved.done == [f"{exercise.reference} announced: 2 messages"]
