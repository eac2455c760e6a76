"""What became of messages, recorded: also where something else was recorded first."""

import random

from sqlalchemy import update

from directory.database import Database
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.sending.handover import Handover
from pingcheck.sending.outbox import claim
from pingcheck.sending.results import Result, record_results
from pingcheck.sending.workers import enlist
from tests.cast import NOON, messages, nominate, open_now, plan, settings_for


async def test_a_bounce_that_is_read_before_its_acceptance_is_recorded_keeps_its_cause(
    database: Database, database_url: str
) -> None:
    settings = settings_for(database_url)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings, await plan(database))
    async with database.writing() as session:
        worker = await enlist(session, NOON)
        [claimed] = await claim(session, worker, all_mail_kinds(settings), NOON, 1)
    async with database.writing() as session:
        returned = update(Message).values(returned_at=NOON, cause=Cause.NO_SUCH_MAILBOX)
        await session.execute(returned)
    accepted = Result(claimed, Handover(Delivery.ACCEPTED, None, "data", 250, "OK"), "mx.example", NOON)
    async with database.writing() as session:
        assert await record_results(session, worker, [accepted], random.Random(1)) == 1
    [message] = await messages(database)
    assert (message.delivery, message.cause, message.returned_at) == (
        Delivery.ACCEPTED, Cause.NO_SUCH_MAILBOX, NOON,
    )  # fmt: skip
