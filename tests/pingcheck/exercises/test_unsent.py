"""What a database would send if it were served, at each moment of an exercise."""

from datetime import datetime

from sqlalchemy import update

from directory.database import Database
from pingcheck.exercises.exercise import StepKind
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Answer
from pingcheck.exercises.unsent import Outgoing, ReleaseEffect, prospect, release_effect
from pingcheck.runtime.hold import Prospect
from pingcheck.service.tick import tick
from tests.cast import NOON, hours, nominate, open_now, pings, plan, record_answer, settings_for


async def effect_at(database: Database, now: datetime) -> ReleaseEffect:
    async with database.reading() as session:
        return await release_effect(session, now)


async def prospect_at(database: Database, now: datetime, served_at: datetime | None = None) -> Prospect:
    async with database.reading() as session:
        return await prospect(session, now, served_at)


async def test_before_it_opens_while_it_runs_and_when_it_is_over(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    assert await prospect_at(database, NOON) == Prospect(False, False, False, None)
    for state, *emails in (("KEN", "a@ke.example", "b@ke.example"), ("FRA", "c@fr.example"), ("FRA",)):
        await nominate(database, state, *emails)

    # Planned: harmless until its time, and three mails, less the one without an address, once that has come.
    exercise = await plan(database, opens_at="2026-03-02T14:00")
    assert await prospect_at(database, NOON) == Prospect(True, False, False, NOON)
    assert await effect_at(database, NOON) == ReleaseEffect((), ())
    assert await prospect_at(database, NOON + hours(3)) == Prospect(True, True, False, NOON)
    assert await prospect_at(database, NOON + hours(3), NOON) == Prospect(True, True, True, NOON)
    assert not (await prospect_at(database, NOON + hours(3), NOON - hours(1))).went_on_then
    assert await effect_at(database, NOON + hours(3)) == effect_of(exercise.reference, StepKind.CALL, 2, 2)
    assert await effect_at(database, NOON + hours(48)) == ReleaseEffect((), ())  # missed, which asks by itself

    # Open and not sent; then sent, and a reminder is due to all addresses of those who have not answered.
    await open_now(database, settings, exercise)
    assert await effect_at(database, NOON) == effect_of(exercise.reference, StepKind.CALL, 2, 2)
    assert await prospect_at(database, NOON, NOON) == Prospect(True, True, True, NOON)
    assert not (await prospect_at(database, NOON, NOON - hours(1))).went_on_then
    assert await effect_at(database, NOON + hours(25)) == effect_of(exercise.reference, StepKind.REMIND, 3, 2)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        [_, french, _] = await pings(database, exercise)
        await record_answer(session, french.id, Answer.RECEIVED, "", NOON)
    assert await effect_at(database, NOON) == ReleaseEffect((), ())
    assert await effect_at(database, NOON + hours(25)) == effect_of(exercise.reference, StepKind.REMIND, 2, 1)

    # Past its end it is closed, and then nothing goes on any more.
    assert await effect_at(database, NOON + hours(73)) == ReleaseEffect((), (exercise.reference,))
    await tick(database, settings, NOON + hours(73))
    assert await effect_at(database, NOON + hours(73)) == ReleaseEffect((), ())
    assert await prospect_at(database, NOON) == Prospect(False, False, False, NOON + hours(73))


def effect_of(reference: str, what: StepKind, mails: int, contacts: int) -> ReleaseEffect:
    return ReleaseEffect((Outgoing(reference, what, mails, contacts),), ())
