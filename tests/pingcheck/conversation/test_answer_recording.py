"""A group of answers is recorded alike, whichever way its statements go to the database."""

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answer_recording import NotPlain, record_answers, record_plain_answers
from pingcheck.conversation.answers import GivenAnswer, NewAnswer
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.status import Answer, Status
from tests.cast import NOON, hours, messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.directory.database.drivers import take_away_thread


async def record(database: Database, given: list[NewAnswer], way: str) -> list[AnswerOutcome | None]:
    if way == "in a session":
        async with database.writing() as session:
            return await record_answers(session, given)
    return await record_plain_answers(database, given)


PLAIN_WAYS = ["by the driver", "by the driver, without its thread"]


@pytest.fixture(params=[*PLAIN_WAYS, "in a session"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if "without" in request.param:
        take_away_thread(monkeypatch)
    return str(request.param)


async def opened(database: Database, url: str) -> list[NewAnswer]:
    """First answers of three contacts in an open exercise."""
    for state in ("KEN", "FRA", "BRA"):
        await nominate(database, state, f"poc@{state.lower()}.example")
    await open_now(database, settings_for(url), await plan(database))
    answers = [(Answer.RECEIVED, ""), (Answer.NO_LONGER_ME, "Ask Asha"), (None, "words alone")]
    return [
        NewAnswer(ping.id, answer, words, NOON + hours(1))
        for ping, (answer, words) in zip(await pings(database), answers, strict=True)
    ]


async def test_a_group_is_recorded_alike(database: Database, database_url: str, way: str) -> None:
    given = await opened(database, database_url)
    assert await record(database, given, way) == [AnswerOutcome.RECORDED, AnswerOutcome.RECORDED, AnswerOutcome.EMPTY]
    assert await statuses(database) == [Status.CONFIRMED, Status.HANDED_OVER, Status.QUEUED]
    assert [ping.answered_at for ping in await pings(database)] == [given[0].at, given[1].at, None]
    async with database.reading() as session:
        kept = [
            (said.answer, said.words) for said in await session.scalars(select(GivenAnswer).order_by(GivenAnswer.id))
        ]
    assert sorted(kept) == [(Answer.NO_LONGER_ME, "Ask Asha"), (Answer.RECEIVED, "")]
    withdrawn = {message.ping_id for message in await messages(database) if message.delivery is Delivery.WITHDRAWN}
    assert withdrawn == {given[0].ping_id}


@pytest.mark.parametrize("way", PLAIN_WAYS, indirect=True)
async def test_an_answer_that_is_not_plain_leaves_nothing_recorded(
    database: Database, database_url: str, way: str
) -> None:
    first, second, _ = await opened(database, database_url)
    await record(database, [first], way)
    with pytest.raises(NotPlain):
        await record(database, [second, first._replace(answer=Answer.CALL_ME)], way)
    assert await statuses(database) == [Status.CONFIRMED, Status.QUEUED, Status.QUEUED]
