"""`kill -9` between the verdict that an address is gone and the probe that it asks for: there is exactly one."""

from directory.contacts import Standing
from directory.database import Database
from pingcheck.runtime.clock import wall_clock
from tests.cast import NOON, hours, nominate, open_now, plan, settings_for, until
from tests.faults.processes import environment, pingcheck, started
from tests.faults.test_kills import KILLED
from tests.incoming_mail import arrives, bounce, standings
from tests.journeys.test_probes import GONE, probes
from tests.journeys.test_what_comes_back import called
from tests.mail_server import mail_server


async def test_a_courier_killed_between_verdict_and_probe_leaves_exactly_one(
    database: Database, database_url: str
) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(database_url), await plan(database, now=wall_clock()), wall_clock())
    async with mail_server(lambda at, *_: GONE if at == "rcpt" else None) as server:
        env = environment(database_url, server.port, LOG_LEVEL="error")
        killed = await pingcheck({**env, "PINGCHECK_FAULT": "standings.failing"}, "courier", "--drain")
        assert killed.code == KILLED
        assert await standings(database) == [Standing.UNPROVEN]
        assert await probes(database) == []
        assert (await pingcheck(env, "courier", "--drain")).code == 0
    assert await standings(database) == [Standing.FAILING]
    assert len(await probes(database)) == 1


async def test_an_inbox_killed_between_verdict_and_probe_leaves_exactly_one(
    database: Database, database_url: str
) -> None:
    call = await called(database, database_url)
    await arrives(database, bounce(call, "poc@ke.example"), NOON + hours(1))
    env = environment(database_url, LOG_LEVEL="error", INBOX_BY_PIPE="true")
    killed = await started("serve", "--only", "inbox", env={**env, "PINGCHECK_FAULT": "standings.failing"})
    await killed.communicate()
    assert killed.returncode == KILLED
    assert await standings(database) == [Standing.UNPROVEN]
    assert await probes(database) == []
    again = await started("serve", "--only", "inbox", env=env)

    async def is_failing() -> bool:
        return await standings(database) == [Standing.FAILING]

    await until(is_failing)
    again.terminate()
    await again.communicate()
    assert [probe.due_at for probe in await probes(database)] == [NOON + hours(25)]
