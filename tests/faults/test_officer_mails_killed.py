"""`kill -9` while an officer's mail is under way: it is never lost, and doubled only under its one id, and said so."""

import signal
from collections import Counter
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from directory.addresses import Address
from directory.database import Database
from pingcheck.correspondence.officer_mail_draft import MailDraft, store_draft
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.unsent import prospect
from pingcheck.runtime.clock import wall_clock
from tests.cast import OFFICER, nominate_many, open_now, pings, plan, settings_for
from tests.faults.processes import at_once, environment, pingcheck
from tests.mail_server import mail_server
from tests.writing import written

KILLED = -signal.SIGKILL
MAY_BE_TWICE = {"courier.before_data", "courier.mid_data", "courier.after_250"}


async def officers_wrote(database: Database, url: str, contacts: int) -> None:
    """To each of so many contacts of an exercise that is closed by now, so that nothing but this is to be sent."""
    await nominate_many(database, contacts)
    exercise = await plan(database, now=wall_clock())
    await open_now(database, settings_for(url), exercise, wall_clock())
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=wall_clock()))
        await session.execute(update(Exercise).values(phase=Phase.CLOSED))
        assert not (await prospect(session, wall_clock(), None)).would_send
    for ping in await pings(database):
        async with database.writing() as session:
            mine = await session.get_one(Ping, ping.id)
            address = await session.scalar(select(Address.id).where(Address.contact_id == ping.contact_id))
            assert address is not None
            said = MailDraft(address, "Which number may we use?", uuid4(), wall_clock(), OFFICER)
            await store_draft(session, settings_for(url), mine, exercise.reference, said)
    async with database.reading() as session:
        assert (await prospect(session, wall_clock(), None)).goes_on  # so that a restored backup is held


@pytest.mark.parametrize("moment", ["courier.claimed", *sorted(MAY_BE_TWICE), "courier.after_commit"])
async def test_a_courier_killed_loses_no_officers_mail(database: Database, database_url: str, moment: str) -> None:
    await officers_wrote(database, database_url, 3)
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error", CLAIM_LEASE="3600")
        killed = await pingcheck({**env, "PINGCHECK_FAULT": moment}, "courier", "--drain")
        assert killed.code == KILLED
        ended = await pingcheck(env, "courier", "--drain")
        assert ended.code == 0, ended.err
    mails = await written(database)
    assert {mail.delivery for mail in mails} == {Delivery.ACCEPTED}
    copies = Counter(str(mail.mail["Message-ID"]) for mail in server.received)
    assert set(copies) == {f"<{mail.id.hex}@poc.example>" for mail in mails}
    assert copies.total() - 3 <= (moment in MAY_BE_TWICE)
    doubled = {message_id for message_id, count in copies.items() if count > 1}
    assert doubled <= {f"<{mail.id.hex}@poc.example>" for mail in mails if mail.possibly_twice}


async def test_several_couriers_send_each_once(database: Database, database_url: str) -> None:
    await officers_wrote(database, database_url, 25)
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error", CLAIM_LEASE="60")
        ended = await at_once(*[("courier", "--drain")] * 3, env=env)
        assert [(one.code, one.err) for one in ended] == [(0, "")] * 3
    assert len(server.received) == len({mail.recipient for mail in server.received}) == 25
    assert not any(mail.possibly_twice for mail in await written(database))
