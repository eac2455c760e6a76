"""Answers recorded by hand: proved, marked, late after the closing, and taken back within a day."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import Refused
from pingcheck.conversation.answers_by_hand import (
    HandAnswer,
    count_by_hand,
    is_code_of,
    record_by_hand,
    take_back_by_hand,
)
from pingcheck.conversation.codes import CodeKeys
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingAct, acts_of_ping
from pingcheck.exercises.status import Answer, Status
from tests.cast import (
    SECRET,
    hours,
    pings,
    statuses,
)
from tests.running_check import BY_TELEPHONE, SOON, Act, answer, close, did, everything, running, sent


async def test_an_answer_by_hand_counts_is_marked_and_stops_mail(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, answer)
    assert await statuses(database) == [Status.CONFIRMED, Status.QUEUED]
    async with database.reading() as session:
        counts = await count_by_hand(session, exercise)
        [act] = await acts_of_ping(session, (await pings(database))[0].id)
    assert (counts.answered, counts.by_code) == (1, 0)
    assert (act.code, act.proof, act.by) == ("received", "telephone, the number on file", "lena")
    assert await sent(database, database_url, SOON) == ["b@ke.example"]
    with pytest.raises(Refused, match="was recorded already, by lena on 2026-03-02 at 12:10 UTC"):
        await did(database, exercise, answer)


async def test_an_answer_by_hand_needs_proof_or_the_code(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    for given in (HandAnswer(answer=Answer.RECEIVED, proof=" "), HandAnswer(answer=Answer.RECEIVED, proof="")):
        with pytest.raises(Refused, match="Say how the answer is proved"):
            await did(database, exercise, partial(recorded, given))
    first, second = await pings(database)
    code = CodeKeys([SECRET]).code(first.id)
    assert is_code_of(first, f" {code.lower().replace('-', ' ')}", [SECRET])
    assert is_code_of(first, code, ["another secret, long enough", SECRET])
    assert not is_code_of(second, code, [SECRET])
    with pytest.raises(Refused, match="no code, or it was mistyped"):
        is_code_of(first, code[:-1], [SECRET])


async def test_after_the_closing_it_counts_as_late_and_after_the_grace_time_not_at_all(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, close)
    await did(database, exercise, lambda s, e, p: record_by_hand(s, p, BY_TELEPHONE, SOON + hours(1), "lena"))
    assert (await statuses(database))[0] is Status.CONFIRMED_LATE
    before = await everything(database)
    late = SOON + timedelta(days=31)
    with pytest.raises(Refused, match="The time for late answers to CC-2026-01 is over"):
        await did(database, exercise, lambda s, e, p: record_by_hand(s, p, BY_TELEPHONE, late, "lena"), place=1)
    assert await everything(database) == before


async def test_an_answer_by_hand_is_taken_back_once_and_within_a_day(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url)
    await did(database, exercise, answer)
    async with database.reading() as session:
        act = (await session.scalars(select(PingAct.id))).one()

    def back(at: Any) -> Act:
        return lambda session, _, ping: take_back_by_hand(session, ping, act, at, "amina")

    with pytest.raises(Refused, match="within 24 hours"):
        await did(database, exercise, back(SOON + hours(25)))
    await did(database, exercise, back(SOON + hours(1)))
    assert await statuses(database) == [Status.QUEUED, Status.QUEUED]
    with pytest.raises(Refused, match="taken back already"):
        await did(database, exercise, back(SOON + hours(1)))
    async with database.reading() as session:
        assert (await count_by_hand(session, exercise)).answered == 0
        assert await session.scalar(text("SELECT count(*) FROM answers")) == 0


async def recorded(given: HandAnswer, session: AsyncSession, exercise: Exercise, ping: Ping) -> Any:
    return await record_by_hand(session, ping, given, SOON, "lena")
