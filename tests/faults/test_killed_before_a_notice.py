"""`kill -9` between the change of an entry and the mails that tell of it: there are both, or neither."""

from datetime import timedelta

from directory.acts.succession import replace_entry
from directory.contacts import ContactStatus
from directory.database import Database
from directory.exchange.columns import Column
from directory.proposals import Origin, ProposalKind, propose
from pingcheck.runtime.clock import wall_clock
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, add_cast, entry, on
from tests.faults.processes import environment, pingcheck
from tests.faults.test_kills import KILLED
from tests.mail_server import mail_server
from tests.noticed import told

OLD = ["asha@ke.example", "duty@ke.example"]
NOTE = ("--note", "NV/9", "--note-date", "2026-02-20", "--by", "boris")


async def test_an_officer_killed_before_the_mails_has_changed_nothing(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    async with database.writing() as session:
        assert await propose(session, 1, ProposalKind.CORRECTION, {"phone": "+254207654322"}, Origin("CC"), NOON)
    env = environment(database_url, LOG_LEVEL="error")
    killed = await pingcheck({**env, "PINGCHECK_FAULT": "notices.queued"}, "proposal", "apply", "1", *NOTE)
    assert killed.code == KILLED
    assert (await entry(database)).nomination == ASHA
    assert await told(database) == []
    applied = await pingcheck(env, "proposal", "apply", "1", *NOTE)
    assert "2 emails go out about it: asha@ke.example, duty@ke.example." in applied.out
    assert (await entry(database)).nomination.phones == ("+254207654322",)
    assert await told(database) == OLD


async def test_a_clock_killed_before_the_mails_has_handed_nothing_over(database: Database, database_url: str) -> None:
    await add_cast(database, ASHA)
    yesterday = wall_clock() - timedelta(days=1)
    async with database.writing() as session:
        successor = {Column.NAME: "Neema New", Column.EMAILS: "neema@ke.example"}
        await replace_entry(session, on(at=yesterday), successor, wall_clock().date())
    env = environment(database_url, LOG_LEVEL="error")
    assert (await pingcheck({**env, "PINGCHECK_FAULT": "notices.queued"}, "clock", "--once")).code == KILLED
    assert (await entry(database)).status is ContactStatus.NOMINATED
    assert await told(database) == []
    assert (await pingcheck(env, "clock", "--once")).code == 0
    assert (await entry(database)).status is ContactStatus.WITHDRAWN
    assert await told(database) == OLD


async def test_a_courier_killed_after_a_mail_tells_it_twice_at_most_and_never_not_at_all(
    database: Database, database_url: str
) -> None:
    await add_cast(database, ASHA)
    async with database.writing() as session:
        assert await propose(session, 1, ProposalKind.CORRECTION, {"phone": "+254207654322"}, Origin("CC"), NOON)
    async with mail_server() as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        assert (await pingcheck(env, "proposal", "apply", "1", *NOTE)).code == 0
        killed = await pingcheck({**env, "PINGCHECK_FAULT": "courier.before_commit"}, "courier", "--drain")
        assert killed.code == KILLED
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    for address in OLD:
        got = [received.mail["Message-ID"] for received in server.received if received.recipient == address]
        assert (len(set(got)), len(got) in (1, 2)) == (1, True)
