"""A telephone check: no email whatever happens, nobody silent without a call, and plans that can promise no emails."""

import contextlib
import random
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from pingcheck.conversation.answers import Channel
from pingcheck.correspondence.rehearsals import rehearse
from pingcheck.exercises.addition import add_contact
from pingcheck.exercises.again import ping_again
from pingcheck.exercises.answering_pace import expected_emails
from pingcheck.exercises.confirmations import proved_since
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact
from pingcheck.exercises.exercise import Exercise, ExerciseKind, Frame, StepKind, WindowMode, steps_of
from pingcheck.exercises.exercise_texts import OwnWords, set_words
from pingcheck.exercises.extension import extend_exercise
from pingcheck.exercises.message import Message
from pingcheck.exercises.pause import pause_exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.plan import WrittenPlan, make_plan
from pingcheck.exercises.plan_forecast import asked_by_exercise, forecast
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.cases import Case, CaseCause
from pingcheck.followup.closing import close_exercise
from pingcheck.reports.ending_forecast import forecast_closing
from pingcheck.reports.figures import exercise_figures
from pingcheck.reports.timetable import work_out_timetable
from tests.cast import NOON, OFFICER, hours, nominate, open_now, pings, plan, settings_for, statuses
from tests.telephoned import reached_by_telephone, telephone_check, telephoned, with_number


def written(**others: Any) -> WrittenPlan:
    return WrittenPlan(title="Telephone check", kind=ExerciseKind.TELEPHONE, **others)


@pytest.mark.parametrize(
    "others",
    [
        {"ladder": "24h"}, {"ladder": "announce:7d"}, {"ladder": "mission:24h"}, {"credit": "30d"},
        {"is_link_free": True}, {"window_mode": WindowMode.WORKING_HOURS},
    ],
)  # fmt: skip
def test_a_plan_that_would_need_emails_is_refused(others: dict[str, Any]) -> None:
    with pytest.raises(Refused, match="A telephone check sends no email"):
        make_plan(written(**others))


@pytest.mark.parametrize("ladder", ["default", "none"])
def test_its_ladder_is_a_call_and_a_closing(ladder: str) -> None:
    assert make_plan(written(ladder=ladder)).ladder == ()


async def count(database: Database, table: type[Message | Frame]) -> int:
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def close(database: Database, exercise: Exercise, after: float = 72) -> dict[Status, int]:
    """Closes it, just as the page before had said; how many have each status."""
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        coming = forecast_closing((await exercise_figures(session, found)).pings)
        closing = await close_exercise(session, found, NOON + hours(after), OFFICER)
        figures = await exercise_figures(session, found)
    assert (coming.cases, coming.reached) == (closing.cases, closing.reached)
    assert figures.cases == closing.cases
    assert sum(figures.reached_by.values()) == figures.reached
    assert coming.silent == figures.pings.get(Status.SILENT, 0)
    assert coming.not_sent == figures.pings.get(Status.NOT_SENT, 0)
    return figures.pings


async def test_it_opens_as_forecast_with_a_calling_list_and_no_email(database: Database, database_url: str) -> None:
    await with_number(database, "KEN", "Amani", "a@ke.example")
    await with_number(database, "FRA", "Claire")
    await nominate(database, "FRA", "d@fr.example", name="Didier")
    exercise = await plan(database, kind=ExerciseKind.TELEPHONE)
    async with database.reading() as session:
        coming = await forecast(session, await asked_by_exercise(session, exercise), NOON)
    assert (coming.contacts, coming.called, coming.without_number) == (3, 3, 1)
    assert (coming.first_emails, coming.emails) == (0, (0, 0))
    assert not (await work_out_timetable(database, settings_for(database_url), exercise.reference, NOON)).mails
    opened = await open_now(database, settings_for(database_url), exercise)
    assert (opened.pings, opened.messages, opened.states) == (3, 0, 2)
    assert (await count(database, Message), await count(database, Frame)) == (0, 0)
    assert await statuses(database) == [Status.QUEUED, Status.QUEUED, Status.NO_ADDRESS]
    async with database.reading() as session:
        assert [step.kind for step in await steps_of(session, exercise)] == [StepKind.CALL, StepKind.CLOSE]


async def test_only_who_was_called_in_time_is_silent(database: Database, database_url: str) -> None:
    for name in ("Amani", "Baraka", "Chausiku", "Daudi", "Eshe"):
        await with_number(database, "KEN", name, f"{name}@ke.example".lower())
    await nominate(database, "KEN", "f@ke.example", name="Femi")
    exercise = await telephone_check(database, database_url)
    amani, baraka, chausiku, daudi, eshe, _ = (ping.id for ping in await pings(database))
    await reached_by_telephone(database, amani, NOON + hours(1))
    await telephoned(database, baraka, "no_answer", NOON + hours(1))
    await telephoned(database, baraka, "left_word", NOON + hours(2))
    await reached_by_telephone(database, chausiku, NOON + hours(3), Answer.NO_LONGER_ME)
    async with database.writing() as session:
        await excuse_contact(session, await session.get_one(Ping, daudi), ExcuseGround.POST_VACANT, NOON, OFFICER)
    running = [Status.CONFIRMED, Status.SENT, Status.HANDED_OVER, Status.EXCUSED, Status.QUEUED, Status.NO_ADDRESS]
    assert await statuses(database) == running
    assert await close(database, exercise) == {
        Status.CONFIRMED: 1, Status.SILENT: 1, Status.HANDED_OVER: 1, Status.EXCUSED: 1, Status.NOT_SENT: 1,
        Status.NO_ADDRESS: 1,
    }  # fmt: skip
    async with database.reading() as session:
        causes = {case.ping_id: case.cause for case in await session.scalars(select(Case))}
    assert causes[baraka] is CaseCause.NO_ANSWER
    assert causes[eshe] is CaseCause.NOT_SENT
    assert len(causes) == 4
    # Who is called only now was not asked in time; an answer is late.
    await telephoned(database, eshe, "no_answer", NOON + hours(80))
    assert (await statuses(database))[4] is Status.NOT_SENT
    await reached_by_telephone(database, eshe, NOON + hours(81))
    assert (await statuses(database))[4] is Status.CONFIRMED_LATE
    assert await count(database, Message) == 0


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_officers_do_the_figures_add_up(database: Database, database_url: str, seed: int) -> None:
    chance = random.Random(seed)
    for place in range(8):
        if chance.random() < 0.7:
            await with_number(database, "KEN", f"Poc {place}", f"{place}@ke.example")
        else:
            await nominate(database, "KEN", f"{place}@ke.example")
    exercise = await telephone_check(database, database_url)
    called: set[Any] = set()
    for step in range(12):
        ping, at = chance.choice(await pings(database)), NOON + hours(step + 1)
        deed = chance.choice(["call", "call", "answer", "excuse"])
        with contextlib.suppress(Refused):
            if deed == "excuse":
                async with database.writing() as session:
                    mine = await session.get_one(Ping, ping.id)
                    await excuse_contact(session, mine, ExcuseGround.POST_VACANT, at, OFFICER)
            elif deed == "call":
                await telephoned(database, ping.id, chance.choice(["no_answer", "left_word", "wrong_number"]), at)
                called.add(ping.id)
            else:
                channel = chance.choice([Channel.TELEPHONE, Channel.BY_HAND])
                await reached_by_telephone(database, ping.id, at, chance.choice(list(Answer)), channel)
                called |= {ping.id} if channel is Channel.TELEPHONE else set()
        await statuses(database)  # as the fold says
    counts = await close(database, exercise)
    assert sum(counts.values()) == 8
    await statuses(database)
    for ping in await pings(database):
        assert ping.status not in {Status.QUEUED, Status.SENT}
        assert (ping.status is Status.SILENT) <= (ping.id in called)
        assert (ping.status in {Status.NOT_SENT, Status.NO_ADDRESS}) <= (ping.id not in called)


async def test_in_a_check_by_email_a_call_is_no_mail(database: Database, database_url: str) -> None:
    await with_number(database, "KEN", "Amani", "a@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    [ping] = await pings(database)
    await telephoned(database, ping.id, "no_answer", NOON + hours(1))
    assert await statuses(database) == [Status.QUEUED]
    assert await close(database, exercise) == {Status.NOT_SENT: 1}


async def test_who_is_added_later_stands_on_the_list(database: Database, database_url: str) -> None:
    await with_number(database, "KEN", "Amani")
    exercise = await telephone_check(database, database_url)
    late = [await with_number(database, "FRA", "Claire"), await nominate(database, "FRA", "d@fr.example")]
    for contact_id in late:
        async with database.writing() as session:
            await add_contact(session, await session.get_one(Exercise, exercise.id), contact_id, NOON, OFFICER)
    assert await statuses(database) == [Status.QUEUED, Status.QUEUED, Status.NO_ADDRESS]
    assert await count(database, Message) == 0
    await telephoned(database, (await pings(database))[1].id, "no_answer", NOON + hours(1))
    assert (await close(database, exercise))[Status.SILENT] == 1


Forbidden = Callable[[AsyncSession, Exercise, Ping], Awaitable[Any]]


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda session, _, ping: ping_again(session, ping, NOON, OFFICER), "Call Amani, Kenya instead"),
        (
            lambda session, exercise, _: pause_exercise(session, exercise, NOON, OFFICER),
            "no email that could be stopped",
        ),
        (
            lambda session, exercise, _: set_words(session, exercise, Language.FRENCH, OwnWords(), (NOON, OFFICER)),
            "it has no texts",
        ),
    ],
)
async def test_acts_that_are_about_emails_are_refused(
    database: Database, database_url: str, act: Forbidden, says: str
) -> None:
    await with_number(database, "KEN", "Amani", "a@ke.example")
    exercise = await telephone_check(database, database_url)
    [ping] = await pings(database)
    with pytest.raises(Refused, match=says):
        async with database.writing() as session:
            await act(session, await session.get_one(Exercise, exercise.id), await session.get_one(Ping, ping.id))
    assert await count(database, Message) == 0


async def test_there_is_nothing_to_rehearse(database: Database, database_url: str) -> None:
    exercise = await plan(database, kind=ExerciseKind.TELEPHONE)
    with pytest.raises(Refused, match="nothing to rehearse"):
        await rehearse(database, settings_for(database_url), exercise.id, NOON, OFFICER)


async def test_it_can_be_extended(database: Database, database_url: str) -> None:
    await with_number(database, "KEN", "Amani", "a@ke.example")
    exercise = await telephone_check(database, database_url)
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        moved = await extend_exercise(session, found, hours(24), NOON, OFFICER)
    assert moved.after - moved.before == hours(24)
    assert await count(database, Message) == 0


async def test_what_it_finds_says_nothing_about_email(database: Database, database_url: str) -> None:
    await with_number(database, "KEN", "Amani", "a@ke.example")
    exercise = await telephone_check(database, database_url)
    await reached_by_telephone(database, (await pings(database))[0].id, NOON + hours(1))
    await close(database, exercise)
    async with database.reading() as session:
        ladder = make_plan(WrittenPlan(title="Spring check")).ladder
        assert (await expected_emails(session, ladder, [5] * len(ladder))).like == ""
        assert list(await session.scalars(select(PointOfContact.id).where(proved_since(NOON)))) == []
