"""Any sequence of acts on a running check keeps what a check promises: figures add up, the status is the fold of the
events, and nothing goes to whoever answered or is excused."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import open_database
from directory.errors import Refused
from pingcheck.conversation.answers_by_hand import HandAnswer, count_by_hand, record_by_hand
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.again import ping_again
from pingcheck.exercises.events import events_of
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact, lift_excuse
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.extension import extend_exercise
from pingcheck.exercises.pause import pause_exercise, resume_exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import ANSWERED, NOT_COUNTED, REACHED, STILL_ASKED, Answer
from pingcheck.exercises.status_fold import ping_status
from pingcheck.followup.closing import close_exercise
from pingcheck.reports.figures import exercise_figures
from pingcheck.sending.composer import ExerciseMail
from pingcheck.sending.outbox import claim
from pingcheck.sending.workers import enlist
from tests.cast import NOON, hours, settings_for
from tests.running_check import running

Act = Callable[[AsyncSession, Exercise, Ping, datetime], Awaitable[Any]]


def by_hand(answer: Answer) -> Act:
    given_so = HandAnswer(answer=answer, proof="telephone")
    return lambda session, _, ping, now: record_by_hand(session, ping, given_so, now, "lena")


ACTS: dict[str, Act] = {
    "pause": lambda session, exercise, _, now: pause_exercise(session, exercise, now, "lena"),
    "resume": lambda session, exercise, _, now: resume_exercise(session, exercise, now, "lena"),
    "extend": lambda session, exercise, _, now: extend_exercise(session, exercise, hours(1), now, "lena"),
    "close": lambda session, exercise, _, now: close_exercise(session, exercise, now, "lena"),
    "again": lambda session, _, ping, now: ping_again(session, ping, now, "lena"),
    "excuse": lambda session, _, ping, now: excuse_contact(session, ping, ExcuseGround.CRISIS, now, "lena"),
    "lift": lambda session, _, ping, now: lift_excuse(session, ping, now, "lena"),
    "received": by_hand(Answer.RECEIVED),
    "wrong person": by_hand(Answer.WRONG_PERSON),
}


def test_any_acts_keep_the_promises(database_url: str) -> None:
    asyncio.run(prepared(database_url))

    @settings(max_examples=8, deadline=None, database=None)
    @given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 1)), max_size=8))
    def holds(acts: list[tuple[str, int]]) -> None:
        asyncio.run(played(database_url, acts))

    holds()


async def prepared(url: str) -> None:
    database = open_database(url)
    await running(database, url)
    await database.close()


async def played(url: str, acts: list[tuple[str, int]]) -> None:
    """Plays the acts a minute apart, looks at what came of them, and takes all back."""
    database = open_database(url)
    try:
        with suppress(Played):
            async with database.writing() as session:
                await play(session, acts)
                await look(session, url, NOON + timedelta(minutes=len(acts) + 1))
                raise Played
    finally:
        await database.close()


class Played(Exception):
    pass


async def play(session: AsyncSession, acts: list[tuple[str, int]]) -> None:
    [exercise] = await session.scalars(select(Exercise))
    for minute, (name, place) in enumerate(acts, start=1):
        listed = list(await session.scalars(select(Ping).order_by(Ping.contact_id)))
        with suppress(Refused):
            async with session.begin_nested():
                await ACTS[name](session, exercise, listed[place], NOON + timedelta(minutes=minute))
        await session.refresh(exercise)


async def look(session: AsyncSession, url: str, now: datetime) -> None:
    session.expire_all()
    [exercise] = await session.scalars(select(Exercise))
    found = {ping.id: ping for ping in await session.scalars(select(Ping))}
    histories = await events_of(session, found)
    for ping_id, ping in found.items():
        assert ping.status is ping_status(histories[ping_id])
    figures = await exercise_figures(session, exercise)
    statuses = [ping.status for ping in found.values()]
    assert figures.roster == len(statuses)
    assert figures.called == sum(status not in NOT_COUNTED for status in statuses)
    assert figures.reached == sum(status in REACHED for status in statuses)
    assert (await count_by_hand(session, exercise)).answered == sum(status in ANSWERED for status in statuses)
    taken = await claim(session, await enlist(session, now), all_mail_kinds(settings_for(url)), now, 100)
    mailed = [found[mail.ping_id] for mail in taken if isinstance(mail, ExerciseMail)]
    assert exercise.phase is Phase.OPEN or not mailed
    assert all(ping.status in STILL_ASKED for ping in mailed)
