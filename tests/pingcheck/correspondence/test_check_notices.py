"""Whom an exercise's letters go to: the announcement, word to the other role and the Mission, extended, stopped."""

from datetime import timedelta

import pytest

from directory.addresses import Standing
from directory.contacts import Rank, Role
from directory.database import Database
from pingcheck.correspondence.check_mails import CheckMails
from pingcheck.correspondence.check_notices import (
    forecast_extension_notice,
    forecast_stop_notice,
    queue_extension_notice,
    queue_stop_notice,
)
from pingcheck.exercises.announcements import LEAST_WARNING, place_announcement
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.check_notices import NoticeSays
from pingcheck.exercises.exercise import Exercise, StepKind, StepState, Target, steps_of
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.pause import pause_exercise, resume_exercise
from pingcheck.exercises.status import Answer
from pingcheck.followup.closing import close_exercise
from pingcheck.sending.outbox import claim, void_claims
from pingcheck.sending.workers import enlist
from tests.cast import NOON, OFFICER, courier_of, hours, nominate, open_now, pings, plan, record_answer, settings_for
from tests.check_notices import (
    DIPLOMATIC,
    LADDER,
    MISSION,
    TECHNICAL,
    add_kenya,
    notices,
    run_step,
    send_notices,
    told,
)
from tests.mail_server import mail_server
from tests.noticed import set_standing

OPENS = "2026-03-12 12:00"
OPENS_AT = NOON + timedelta(days=10)
A_WEEK_BEFORE = OPENS_AT - timedelta(days=7)
ANNOUNCED, OTHER_ROLE = NoticeSays.ANNOUNCED, NoticeSays.OTHER_ROLE
EXTENDED, STOPPED = NoticeSays.EXTENDED, NoticeSays.STOPPED


async def running(database: Database, url: str, ladder: str = LADDER) -> Exercise:
    """An exercise whose calls a mail server took."""
    exercise = await plan(database, ladder=ladder)
    async with mail_server() as server:
        settings = settings_for(url, server.port, base_url="https://c.example")
        await open_now(database, settings, exercise)
        await courier_of(database, settings, lambda: NOON).drain()
    return exercise


async def answers(database: Database, contact: int, answer: Answer = Answer.RECEIVED) -> None:
    ping = next(each for each in await pings(database) if each.contact_id == contact)
    async with database.writing() as session:
        await record_answer(session, ping.id, answer, "", NOON + hours(1))


async def extended(database: Database, exercise: Exercise, by: timedelta) -> int:
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        assert found.closes_at is not None
        found.closes_at += by
        await session.flush()
        return await queue_extension_notice(session, found, NOON + hours(2))


async def stopped(database: Database, exercise: Exercise) -> int:
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        await cancel_exercise(session, found, NOON + hours(2), OFFICER, "a real event")
        return await queue_stop_notice(session, found, NOON + hours(2))


async def state_of_announcement(database: Database, exercise: Exercise) -> StepState:
    async with database.reading() as session:
        return next(step.state for step in await steps_of(session, exercise) if step.kind is StepKind.ANNOUNCE)


async def test_the_announcement_goes_to_whom_the_opening_would_call(database: Database) -> None:
    await add_kenya(database)
    await nominate(database, "KEN", "deputy@ke.example", rank=Rank.ALTERNATE)
    await nominate(database, "AUT", "lone@at.example", "second@at.example", rank=Rank.ALTERNATE)
    await nominate(database, "AUT", "LONE@at.example", role=Role.DIPLOMATIC)
    await nominate(database, "FRA", "gone@fr.example", "alive@fr.example")
    await set_standing(database, "gone@fr.example", Standing.DEAD)
    exercise = await plan(database, opens_at=OPENS, ladder="announce:7d, alternate:36h")
    assert await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE - hours(1)) == 0
    assert await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE) == 4
    assert await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE) == 0
    # An alternate who stands by is not announced to; a mailbox gets it once, whatever serves it.
    mailed = await told(database, ANNOUNCED)
    assert sorted(each.lower() for each in mailed) == ["alive@fr.example", TECHNICAL, DIPLOMATIC, "lone@at.example"]


async def test_who_confirmed_lately_is_not_announced_to(database: Database, database_url: str) -> None:
    await add_kenya(database)
    earlier = await running(database, database_url)
    await answers(database, 1)
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, earlier.id), NOON + hours(3), OFFICER)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER, credit="90d")
    assert await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE) == 1
    assert await told(database, ANNOUNCED) == [DIPLOMATIC]


async def test_an_announcement_goes_late_rather_than_not_at_all(database: Database) -> None:
    await add_kenya(database)
    late = await plan(database, opens_at=OPENS, ladder=LADDER)
    assert await run_step(database, late, StepKind.ANNOUNCE, OPENS_AT - LEAST_WARNING - timedelta(minutes=1)) == 2
    too_late = await plan(database, opens_at=OPENS, ladder=LADDER)
    assert await run_step(database, too_late, StepKind.ANNOUNCE, OPENS_AT - LEAST_WARNING) == 0
    assert await state_of_announcement(database, too_late) is StepState.MISSED


async def test_it_moves_along_with_the_opening(database: Database) -> None:
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        found.opens_at = OPENS_AT + timedelta(days=2)
        await place_announcement(session, found)
        [step] = [rung for rung in await steps_of(session, found) if rung.kind is StepKind.ANNOUNCE]
        assert step.due_at == A_WEEK_BEFORE + timedelta(days=2)


async def test_what_waits_at_the_opening_is_withdrawn(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    await open_now(database, settings_for(database_url, base_url="https://c.example"), exercise, OPENS_AT)
    assert {delivery for _, delivery in await notices(database, ANNOUNCED)} == {Delivery.WITHDRAWN}
    by_hand = await plan(database, ladder=LADDER)
    await open_now(database, settings_for(database_url, base_url="https://c.example"), by_hand, OPENS_AT)
    assert await state_of_announcement(database, by_hand) is StepState.MISSED


async def test_the_other_role_is_asked_once_it_was_reached_itself(database: Database, database_url: str) -> None:
    await add_kenya(database)
    await nominate(database, "FRA", "silent@fr.example")
    await nominate(database, "FRA", "silent.too@fr.example", role=Role.DIPLOMATIC)
    await nominate(database, "AUT", "desk@at.example", "both@at.example")
    await nominate(database, "AUT", "BOTH@at.example", role=Role.DIPLOMATIC)
    exercise = await running(database, database_url)
    await answers(database, 2)
    await answers(database, 6)  # whose one mailbox is that of the silent, too
    assert await run_step(database, exercise, Target.OTHER_ROLE, NOON + hours(30)) == 1
    assert await told(database, OTHER_ROLE) == [DIPLOMATIC]


async def test_the_mission_is_told_of_a_state_of_which_nobody_is_reached(database: Database, database_url: str) -> None:
    await add_kenya(database)
    await nominate(database, "AUT", "desk@at.example")
    await nominate(database, "FRA", "desk@fr.example")
    exercise = await running(database, database_url)
    await answers(database, 4)
    assert await run_step(database, exercise, Target.MISSION, NOON + hours(36)) == 1
    assert await run_step(database, exercise, Target.MISSION, NOON + hours(36)) == 0
    assert await told(database, NoticeSays.MISSION) == [MISSION]


@pytest.mark.parametrize("target", [Target.OTHER_ROLE, Target.MISSION])
async def test_word_is_not_sent_once_the_state_answered(database: Database, database_url: str, target: Target) -> None:
    await add_kenya(database)
    exercise = await running(database, database_url)
    if target is Target.OTHER_ROLE:
        await answers(database, 2)
    assert await run_step(database, exercise, target, NOON + hours(36)) == 1
    await answers(database, 1)
    async with mail_server() as server:
        await send_notices(database, settings_for(database_url, server.port), NOON + hours(36))
        assert not server.received


async def test_who_is_still_asked_is_told_of_more_time(database: Database, database_url: str) -> None:
    await add_kenya(database)
    await nominate(database, "FRA", "not.me@fr.example")
    exercise = await running(database, database_url)
    await answers(database, 2)
    await answers(database, 3, Answer.NO_LONGER_ME)
    async with database.reading() as session:
        assert await forecast_extension_notice(session, exercise) == 1
    assert await extended(database, exercise, hours(24)) == 1
    assert await extended(database, exercise, hours(0)) == 0
    assert await extended(database, exercise, hours(24)) == 1, "of the second extension alone"
    assert await notices(database, EXTENDED) == [(TECHNICAL, Delivery.WITHDRAWN), (TECHNICAL, Delivery.WAITING)]


async def test_a_pause_holds_them_and_an_answer_ends_them(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await running(database, database_url)
    assert await extended(database, exercise, hours(24)) == 2
    async with database.writing() as session:
        await pause_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(2), OFFICER)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        await send_notices(database, settings, NOON + hours(3))
        assert not server.received
        await answers(database, 2)
        async with database.writing() as session:
            await resume_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(4), OFFICER)
        await send_notices(database, settings, NOON + hours(5))
        assert [received.recipient for received in server.received] == [TECHNICAL]


async def test_everybody_who_was_mailed_is_told_that_it_is_stopped(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await running(database, database_url)
    await nominate(database, "FRA", "never.called@fr.example")
    await answers(database, 2)
    await extended(database, exercise, hours(24))
    assert await stopped(database, exercise) == 2
    assert await notices(database, EXTENDED) == [(TECHNICAL, Delivery.WITHDRAWN)]
    async with mail_server() as server:
        await send_notices(database, settings_for(database_url, server.port), NOON + hours(2))
        assert sorted(received.recipient for received in server.received) == [TECHNICAL, DIPLOMATIC]


async def test_who_only_read_the_announcement_is_told_that_it_is_stopped(database: Database, database_url: str) -> None:
    await add_kenya(database)
    exercise = await plan(database, opens_at=OPENS, ladder=LADDER)
    await run_step(database, exercise, StepKind.ANNOUNCE, A_WEEK_BEFORE)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        await send_notices(database, settings, A_WEEK_BEFORE)
        async with database.reading() as session:
            assert await forecast_stop_notice(session, exercise) == 2
        assert await stopped(database, exercise) == 2
        await send_notices(database, settings, A_WEEK_BEFORE + hours(1))
        assert len(server.received) == 4


async def test_what_a_process_that_died_had_claimed_goes_once_more(database: Database, database_url: str) -> None:
    await add_kenya(database)
    await run_step(database, await plan(database, opens_at=OPENS, ladder=LADDER), StepKind.ANNOUNCE, A_WEEK_BEFORE)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, base_url="https://c.example")
        async with database.writing() as session:
            worker = await enlist(session, A_WEEK_BEFORE)
            assert len(await claim(session, worker, [CheckMails(settings)], A_WEEK_BEFORE, 10)) == 2
        async with database.writing() as session:
            await void_claims(session, [worker], A_WEEK_BEFORE)
        await send_notices(database, settings.model_copy(update={"base_url": "https://moved.example"}), A_WEEK_BEFORE)
        assert sorted(received.recipient for received in server.received) == [TECHNICAL, DIPLOMATIC]
        assert all("https://c.example/guide" in received.text for received in server.received), "as first rendered"
