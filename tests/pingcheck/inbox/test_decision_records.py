"""An officer misread a reply and undoes the decision: it waits again, and whatever followed from it is taken back."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from directory.database import Database
from directory.errors import Refused
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.conversation.call_backs import wanted_calls
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.followup.case_acts import add_entry
from pingcheck.followup.cases import BY_ITSELF, Case, CaseCause, CaseEntryKind
from pingcheck.followup.cause_changes import CauseChange
from pingcheck.followup.closing import close_exercise
from pingcheck.followup.replies_to_read import decide_reply, undo_reply
from pingcheck.inbox.decision_records import ReplyDecision
from pingcheck.inbox.incoming import Outcome
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, messages, nominate, open_now, pings, plan, record_answer, settings_for, statuses
from tests.incoming_mail import arrives, only_message, readings, reply, worked_off
from tests.mission_letters import letter_made

VAGUE = "Well noted, we will see what can be done about it."


async def waiting(database: Database, url: str, *words: str) -> tuple[Exercise, UUID]:
    """One contact was called and wrote back what nobody can be sure of."""
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    message = await only_message(database)
    [ping] = await pings(database)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        await record_events(session, [Happened(ping.id, NOON, EventKind.ACCEPTED, None, message)])
    for place, said in enumerate(words or (VAGUE,)):
        await arrives(database, reply(said, message), NOON + hours(1) + timedelta(minutes=place))
    await worked_off(database, NOON + hours(1))
    assert await statuses(database) == [Status.TO_READ]
    return exercise, ping.id


async def decide(database: Database, answer: Answer | None, at: datetime, by: str = "lena", place: int = 0) -> None:
    async with database.writing() as session:
        await decide_reply(session, (await readings(database))[place].id, answer, at, by, "because")


async def undo(database: Database, at: datetime, by: str = "lena", place: int = 0) -> ReplyDecision:
    async with database.writing() as session:
        return await undo_reply(session, (await readings(database))[place].id, at, by)


async def undone(database: Database, at: datetime, by: str) -> None:
    await undo(database, at, by)


async def outcomes(database: Database) -> Sequence[Outcome]:
    return [reading.outcome for reading in await readings(database)]


async def answers(database: Database) -> Sequence[Answer | None]:
    async with database.reading() as session:
        return list(await session.scalars(select(GivenAnswer.answer).order_by(GivenAnswer.id)))


async def only_ping(database: Database) -> Ping:
    [ping] = await pings(database)
    return ping


@pytest.mark.parametrize("decided", [*Answer, None], ids=lambda answer: str(answer))
async def test_each_decision_is_undone_and_made_again(
    database: Database, database_url: str, decided: Answer | None
) -> None:
    await waiting(database, database_url)
    before = await only_ping(database)
    for number in range(3):  # however often an officer changes the mind
        await decide(database, decided, NOON + hours(2 + number))
        after = await statuses(database)
        assert after != [Status.TO_READ]
        undone = await undo(database, NOON + hours(2.5 + number), "ruben")
        assert (undone.answer, undone.undone_by) == (decided, "ruben")
        assert await statuses(database) == [Status.TO_READ]
        assert await outcomes(database) == [Outcome.TO_READ]
        assert await answers(database) == []
        ping = await only_ping(database)
        assert (ping.answered_at, ping.contradicted) == (before.answered_at, before.contradicted) == (None, False)
        async with database.reading() as session:
            assert await wanted_calls(session, 10) == []
    await decide(database, Answer.RECEIVED, NOON + hours(6))
    assert await statuses(database) == [Status.CONFIRMED]
    assert (await only_ping(database)).answered_at == NOON + hours(1)


async def test_what_the_contact_said_by_hand_stands_when_an_officers_reading_is_undone(
    database: Database, database_url: str
) -> None:
    _, ping = await waiting(database, database_url)
    await decide(database, Answer.NO_LONGER_ME, NOON + hours(2))
    async with database.writing() as session:
        await record_answer(session, ping, Answer.RECEIVED, "", NOON + hours(3))
    assert (await only_ping(database)).contradicted
    await undo(database, NOON + hours(4))
    stands = await only_ping(database)
    assert (stands.status, stands.answered_at, stands.contradicted) == (Status.CONFIRMED, NOON + hours(3), False)
    assert await answers(database) == [Answer.RECEIVED]


async def test_of_two_replies_only_the_one_is_undone(database: Database, database_url: str) -> None:
    await waiting(database, database_url, VAGUE, "Let me ask around first, and come back to you.")
    await decide(database, None, NOON + hours(2), place=0)
    assert await statuses(database) == [Status.TO_READ]
    await decide(database, Answer.RECEIVED, NOON + hours(3), place=1)
    await undo(database, NOON + hours(4), place=0)
    assert await statuses(database) == [Status.CONFIRMED]
    assert await outcomes(database) == [Outcome.TO_READ, Outcome.ACCEPTED]


async def test_an_undone_reply_holds_back_the_reminder_again(database: Database, database_url: str) -> None:
    await waiting(database, database_url)
    await decide(database, None, NOON + hours(2))
    await undo(database, NOON + hours(3))
    await tick(database, settings_for(database_url), NOON + hours(25))
    assert len(await messages(database)) == 1
    await decide(database, None, NOON + hours(26))
    assert await statuses(database) == [Status.SENT]
    await tick(database, settings_for(database_url), NOON + hours(49))
    assert len(await messages(database)) == 2


async def test_after_the_closing_the_case_follows(database: Database, database_url: str) -> None:
    exercise, _ = await waiting(database, database_url)
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(72), "clock")
    for answer, count in ((Answer.NO_LONGER_ME, 1), (None, 1), (Answer.RECEIVED, 0)):
        at = NOON + hours(73)
        await decide(database, answer, at)
        assert await open_cases(database) == count
        await undo(database, at + hours(1))
        assert await open_cases(database) == 0
        assert await statuses(database) == [Status.TO_READ]


async def test_a_case_that_an_answer_ended_is_open_again(database: Database, database_url: str) -> None:
    exercise, _ = await waiting(database, database_url)
    await decide(database, Answer.NO_LONGER_ME, NOON + hours(60))
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(72), "clock")
    await undo(database, NOON + hours(73))
    await decide(database, Answer.RECEIVED, NOON + hours(74))
    assert await open_cases(database) == 0
    await undo(database, NOON + hours(75))
    assert await open_cases(database) == 1


async def test_a_case_that_a_letter_names_already_stays(database: Database, database_url: str) -> None:
    exercise, _ = await waiting(database, database_url)
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(72), "clock")
    await decide(database, Answer.NO_LONGER_ME, NOON + hours(73))
    async with database.reading() as session:
        case_ids = list(await session.scalars(select(Case.id)))
    await letter_made(database, database_url, case_ids)
    await undo(database, NOON + hours(74))
    assert await open_cases(database) == 1
    assert await statuses(database) == [Status.TO_READ]


@pytest.mark.parametrize(("by", "left"), [(BY_ITSELF, 0), ("lena", 1)], ids=["by itself", "by an officer"])
async def test_only_what_an_officer_did_keeps_a_case_that_the_decision_opened(
    database: Database, database_url: str, by: str, left: int
) -> None:
    exercise, _ = await waiting(database, database_url)
    async with database.writing() as session:
        await close_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(72), "clock")
    await decide(database, Answer.NO_LONGER_ME, NOON + hours(73))
    change = CauseChange(CaseCause.NO_LONGER_THEM, CaseCause.WRONG_PERSON)
    async with database.writing() as session:
        case = (await session.scalars(select(Case))).one()
        add_entry(session, case, CaseEntryKind.NOTED, change.words, (NOON + hours(73.5), by))
    await undo(database, NOON + hours(74))
    assert await open_cases(database) == left


async def open_cases(database: Database) -> int:
    async with database.reading() as session:
        return len(list(await session.scalars(select(Case.id).where(Case.ended_at.is_(None)))))


async def test_when_it_cannot_be_undone_that_is_said(database: Database, database_url: str) -> None:
    exercise, _ = await waiting(database, database_url)
    with pytest.raises(Refused, match="Nobody has decided"):
        await undo(database, NOON + hours(2))
    await decide(database, Answer.RECEIVED, NOON + hours(2), "lena")
    with pytest.raises(Refused, match="lena has decided about this reply already"):
        await decide(database, None, NOON + hours(2), "ruben")
    with pytest.raises(Refused, match="within 24 hours"):
        await undo(database, NOON + hours(27))
    await undo(database, NOON + hours(3), "ruben")
    with pytest.raises(Refused, match="ruben has undone this already"):
        await undo(database, NOON + hours(3))
    await decide(database, None, NOON + hours(4))
    async with database.writing() as session:
        await cancel_exercise(session, await session.get_one(Exercise, exercise.id), NOON + hours(5), "lena", "")
    with pytest.raises(Refused, match="was called off"):
        await undo(database, NOON + hours(6))


async def test_of_two_who_undo_or_decide_at_once_one_does_it(database: Database, database_url: str) -> None:
    await waiting(database, database_url)
    officers = ("lena", "ruben", "amina")
    for at in (2, 3, 4, 5):
        now = NOON + hours(at)
        acts = [
            decide(database, Answer.RECEIVED, now, by) if at % 2 == 0 else undone(database, now, by) for by in officers
        ]
        outcomes = await asyncio.gather(*acts, return_exceptions=True)
        refused = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        assert [type(outcome) for outcome in refused] == [Refused, Refused]
        expected = Status.CONFIRMED if at % 2 == 0 else Status.TO_READ
        assert await statuses(database) == [expected]
        assert await answers(database) == ([Answer.RECEIVED] if at % 2 == 0 else [])
