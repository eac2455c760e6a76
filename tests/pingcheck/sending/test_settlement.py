"""What a dead courier held is settled by its journal at once, once, and only where it is still its own."""

import asyncio
import os
from collections import Counter
from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.message import NEVER, Attempt, Cause, Delivery
from pingcheck.exercises.status import Status
from pingcheck.runtime import hold
from pingcheck.sending import outbox, workers
from pingcheck.sending.handover import Handover
from pingcheck.sending.journal import JournalPlace, create_journal, journal_files
from pingcheck.sending.journal_format import BEGUN, LINE_BYTES, JournalLine
from pingcheck.sending.mail_kind import Claimed
from pingcheck.sending.settlement import settle_abandoned
from tests.cast import (
    NOON,
    courier_of,
    messages,
    nominate_many,
    open_now,
    plan,
    settings_for,
    state_folder,
    statuses,
    until,
)
from tests.mail_server import mail_server

ACCEPTED = Handover(Delivery.ACCEPTED, None, "data", 250, "2.0.0 Queued as ABC")
GREYLISTED = Handover(Delivery.DEFERRED, Cause.TEMPORARY, "rcpt", 451, "4.7.1 Come back later")
HOUR = 3600.0


class DeadCourier:
    """One that claimed some messages and died, with what its journal says of each."""

    def __init__(self, database: Database, url: str) -> None:
        self.database = database
        self.url = url
        self.folder = state_folder(url)
        self.worker = uuid4()
        self.installation = uuid4()
        self.claimed: Sequence[Claimed] = ()

    async def claims(self, count: int) -> "DeadCourier":
        async with self.database.writing() as session:
            self.worker = await workers.enlist(session, NOON)
            self.installation = (await hold.installation(session)).name
            kinds = all_mail_kinds(settings_for(self.url))
            self.claimed = await outbox.claim(session, self.worker, kinds, NOON, count)
        return self

    def dies(self, *told: Sequence[Handover], torn: bytes = b"") -> Sequence[UUID]:
        """`told`: what its journal says of each message, in order. Returns their ids."""
        journal = create_journal(JournalPlace(self.folder, "mx.tests.example"), self.installation, self.worker)
        for claimed, handovers in zip(self.claimed, told, strict=False):
            for handover in handovers:
                journal.write(JournalLine(claimed.message_id, claimed.attempts, NOON, handover))
        os.write(journal._descriptor, torn)
        journal.let_go()
        return [claimed.message_id for claimed in self.claimed]

    async def is_settled(self) -> None:
        await settle_abandoned(self.database, self.folder, self.installation, NOON)

    async def deliveries(self) -> dict[UUID, Delivery]:
        return {message.id: message.delivery for message in await messages(self.database)}


@pytest.fixture
async def dead(database: Database, database_url: str) -> DeadCourier:
    await nominate_many(database, 4)
    await open_now(database, settings_for(database_url), await plan(database))
    return await DeadCourier(database, database_url).claims(4)


async def attempts(database: Database) -> list[tuple[str, str, int | None, str]]:
    async with database.reading() as session:
        found = await session.scalars(select(Attempt).order_by(Attempt.id))
        return [(attempt.host, attempt.stage, attempt.code, attempt.reply) for attempt in found]


async def test_accepted_is_recorded_never_begun_is_given_back_and_only_the_rest_is_in_doubt(dead: DeadCourier) -> None:
    accepted, deferred, begun, waiting = dead.dies([BEGUN, ACCEPTED], [GREYLISTED], [BEGUN])
    for _ in range(2):  # whoever dies between settling and removing the file leaves it to the next
        await dead.is_settled()
        assert await dead.deliveries() == {
            accepted: Delivery.ACCEPTED,
            deferred: Delivery.DEFERRED,
            begun: Delivery.IN_DOUBT,
            waiting: Delivery.WAITING,
        }
        dead.dies([BEGUN, ACCEPTED], [GREYLISTED], [BEGUN])
    found = {message.id: message for message in await messages(dead.database)}
    assert {message.id for message in found.values() if message.possibly_twice} == {begun}
    assert found[begun].due_at == NOON
    assert not any(message.claimed_by for message in found.values())
    assert Counter(await statuses(dead.database)) == {Status.SENT: 1, Status.DEFERRED: 2, Status.QUEUED: 1}
    assert ("mx.tests.example", "data", 250, "2.0.0 Queued as ABC") in await attempts(dead.database)
    assert len(await attempts(dead.database)) == 3


async def test_what_others_took_meanwhile_is_not_touched(dead: DeadCourier, database_url: str) -> None:
    ids = dead.dies([BEGUN, ACCEPTED], [BEGUN])
    async with dead.database.writing() as session:  # its lease was over first
        await outbox.void_claims(session, [dead.worker], NOON)
    other = await DeadCourier(dead.database, database_url).claims(1)
    before = [(each.id, each.delivery, each.claimed_by) for each in await messages(dead.database)]
    await dead.is_settled()
    assert [(each.id, each.delivery, each.claimed_by) for each in await messages(dead.database)] == before
    assert (other.claimed[0].message_id in ids) is True
    assert await attempts(dead.database) == []
    assert journal_files(dead.folder, dead.installation) == []


async def test_a_journal_of_another_installation_is_left_alone(dead: DeadCourier) -> None:
    mine, dead.installation = dead.installation, uuid4()
    dead.dies([BEGUN, ACCEPTED])
    await settle_abandoned(dead.database, dead.folder, mine, NOON)
    assert set((await dead.deliveries()).values()) == {Delivery.CLAIMED}
    [file] = journal_files(dead.folder, dead.installation)
    file.rename(str(file).replace(dead.installation.hex, mine.hex))  # nor is one that bears our name
    await settle_abandoned(dead.database, dead.folder, mine, NOON)
    assert set((await dead.deliveries()).values()) == {Delivery.CLAIMED}


async def test_after_a_power_cut_the_lease_decides(dead: DeadCourier, monkeypatch: pytest.MonkeyPatch) -> None:
    dead.dies([BEGUN, ACCEPTED])
    monkeypatch.setattr("pingcheck.sending.settlement.boot_id", uuid4)
    await dead.is_settled()
    assert set((await dead.deliveries()).values()) == {Delivery.CLAIMED}
    assert journal_files(dead.folder, dead.installation) == []


async def test_a_damaged_line_puts_in_doubt_what_may_have_been_begun(dead: DeadCourier) -> None:
    accepted, *others = dead.dies([BEGUN, ACCEPTED], torn=bytes(LINE_BYTES))
    await dead.is_settled()
    assert await dead.deliveries() == {accepted: Delivery.ACCEPTED} | dict.fromkeys(others, Delivery.IN_DOUBT)


async def test_a_torn_last_line_counts_for_nothing(dead: DeadCourier) -> None:
    accepted, *others = dead.dies([BEGUN, ACCEPTED], torn=bytes(LINE_BYTES - 1))
    await dead.is_settled()
    assert await dead.deliveries() == {accepted: Delivery.ACCEPTED} | dict.fromkeys(others, Delivery.WAITING)


async def test_the_next_courier_sends_at_once_what_was_not_sent(dead: DeadCourier, database_url: str) -> None:
    """It waits for no lease, which would be an hour."""
    accepted, *_ = dead.dies([BEGUN, ACCEPTED], [BEGUN])
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, claim_lease=HOUR)
        await courier_of(dead.database, settings, lambda: NOON).drain()
    assert set((await dead.deliveries()).values()) == {Delivery.ACCEPTED}
    assert len(server.received) == 3
    assert accepted.hex not in {mail.mail["Message-ID"][1:33] for mail in server.received}
    assert list(dead.folder.iterdir()) == []


async def test_a_courier_at_work_settles_what_its_neighbour_held(dead: DeadCourier, database_url: str) -> None:
    stop = asyncio.Event()
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, claim_lease=HOUR)
        running = asyncio.create_task(courier_of(dead.database, settings, lambda: NOON).run(stop))
        await until(lambda: are_at_work(dead.database, 2))
        dead.dies([BEGUN, ACCEPTED])
        await server.wait_for(3)
        stop.set()
        await running
    assert set((await dead.deliveries()).values()) == {Delivery.ACCEPTED}
    assert len(server.received) == 3


async def are_at_work(database: Database, couriers: int) -> bool:
    async with database.reading() as session:
        return len(await workers.beats(session)) == couriers


async def test_a_message_begun_twice_is_not_begun_a_third_time(dead: DeadCourier, database_url: str) -> None:
    doubtful = dead.claimed[0].message_id
    for _ in range(2):
        dead.dies(*([BEGUN] if claimed.message_id == doubtful else [] for claimed in dead.claimed))
        await dead.is_settled()
        dead = await DeadCourier(dead.database, database_url).claims(4)
    assert len(dead.claimed) == 3
    [message] = [message for message in await messages(dead.database) if message.id == doubtful]
    assert (message.delivery, message.due_at, message.is_to_send) == (Delivery.IN_DOUBT, NEVER, False)


async def test_voided_again_and_again_a_message_goes_on_being_tried(dead: DeadCourier, database_url: str) -> None:
    """Without a journal, nobody knows whether it went out even once; never at all would be worse than twice."""
    for _ in range(3):
        assert len(dead.claimed) == 4
        async with dead.database.writing() as session:
            await outbox.void_claims(session, [dead.worker], NOON)
        dead = await DeadCourier(dead.database, database_url).claims(4)
    assert len(dead.claimed) == 4
