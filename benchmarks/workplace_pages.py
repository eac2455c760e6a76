"""How quickly the secretariat's pages of a large directory come: the directory with searches, filters and orders, and
the pages of States, entries and pings, each a whole request to the service, signed in.

Run `python benchmarks/workplace_pages.py [--quick] [sqlite|postgresql]`; --quick has 10,000 contacts, not 100,000.
"""

import asyncio
import random
import sys
import time
from collections.abc import Iterator

from _report import save, waiting_row
from _world import ENGINES, _open, settings_for, world
from aiohttp.test_utils import TestClient, TestServer
from directory_search import fill
from sqlalchemy import text

from directory.database import Database, open_database
from directory.states import all_states
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import NewAccount, add_account, open_account
from pingcheck.accounts.sessions import begin_browser_session
from pingcheck.conversation.links import LinkKeys
from pingcheck.migrations.schema import upgrade
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.app import make_app

MOST_MS = 100
REQUESTS = 150  # of each kind
NARROWED = (
    "", "?q=otieno", "?q=kenya+otieno", "?q=%E6%9D%8E", "?q=egipto&role=technical", "?q=duty", "?role=diplomatic",
    "?region=african&rank=primary", "?standing=failing", "?needs=no_alternate", "?needs=no_mail", "?state=KEN",
    "?sort=name", "?sort=-name&page=3", "?q=garcia&sort=name", "?page=40", "?needs=stale",
)  # fmt: skip
SORTED_BY_CONFIRMATION = ("?sort=confirmed",)


async def made_ready(database: Database, url: str, count: int) -> str:
    """Contacts, an open check, answers of three in five, addresses of all standings. Returns an officer's session."""
    await upgrade(database)
    await fill(database, count)
    await _open(database, url)
    async with database.writing() as session:
        for change in (
            "UPDATE pings SET status = 'confirmed', answered_at = called_at WHERE contact_id % 5 < 3",
            "UPDATE addresses SET standing = 'good' WHERE contact_id % 5 < 3",
            "UPDATE addresses SET standing = 'failing' WHERE contact_id % 97 = 0",
            "UPDATE addresses SET standing = 'dead' WHERE contact_id % 101 = 0",
        ):
            await session.execute(text(change))
        await add_account(session, NewAccount("bench", "", role=AccountRole.ADMINISTRATOR), wall_clock(), "bench")
    if not url.startswith("sqlite"):
        tidying = database.writer.execution_options(isolation_level="AUTOCOMMIT")
        async with tidying.connect() as connection:
            await connection.exec_driver_sql("VACUUM ANALYZE")
    async with database.writing() as session:
        account = await open_account(session, "bench")
        assert account is not None
        return await begin_browser_session(session, account.id, wall_clock())


async def paths(database: Database, count: int, chance: random.Random) -> dict[str, list[str]]:
    """By kind, what is asked for."""
    async with database.reading() as session:
        states = [state.code for state in await all_states(session)]
        pinged = (await session.execute(text("SELECT id FROM pings ORDER BY contact_id LIMIT 500"))).scalars().all()
        reference = (await session.execute(text("SELECT reference FROM exercises"))).scalar_one()
    ids = [
        str(one) if "-" in str(one) else f"{one[:8]}-{one[8:12]}-{one[12:16]}-{one[16:20]}-{one[20:]}" for one in pinged
    ]

    def many(choose: object) -> Iterator[str]:
        for _ in range(REQUESTS):
            yield choose()  # type: ignore[operator]

    return {
        "the directory": list(many(lambda: f"/directory{chance.choice(NARROWED)}")),
        "the directory by last confirmation": [f"/directory{one}" for one in SORTED_BY_CONFIRMATION] * 20,
        "a State": list(many(lambda: f"/states/{chance.choice(states)}")),
        "an entry": list(many(lambda: f"/contacts/P-{chance.randrange(count) + 1:06d}")),
        "a ping": list(many(lambda: f"/exercises/{reference}/pings/{chance.choice(ids)}")),
        "the directory as it stood": list(many(lambda: f"/directory/as-of?page={chance.randrange(count // 50) + 1}")),
    }


async def asked(browser: TestClient, wanted: list[str]) -> list[tuple[float, str]]:  # type: ignore[type-arg]
    """Milliseconds of each request, with its path."""
    taken = []
    for path in wanted:
        began = time.perf_counter()
        answer = await browser.get(path)
        await answer.read()
        taken.append(((time.perf_counter() - began) * 1000, path))
        assert answer.status == 200, (path, answer.status)
    return sorted(taken)


async def measured(url: str, count: int) -> dict[str, list[tuple[float, str]]]:
    database = open_database(url)
    token = await made_ready(database, url, count)
    settings = settings_for(url)
    app = make_app(database, settings, LinkKeys(settings.secrets()), wall_clock)
    async with TestClient(TestServer(app), cookies={"pingcheck": token}) as browser:
        wanted = await paths(database, count, random.Random(11))
        for each in wanted.values():
            await asked(browser, each[:10])
        found = {kind: await asked(browser, each) for kind, each in wanted.items()}
    await database.close()
    return found


def main() -> None:
    count = 10_000 if "--quick" in sys.argv else 100_000
    engines = [engine for engine in ENGINES if engine in sys.argv] or list(ENGINES)
    rows = []
    with world() as each:
        for engine in engines:
            url = each.new(engine)
            for kind, found in asyncio.run(measured(url, count)).items():
                rows.append(waiting_row(f"{kind} at {count:,} contacts, {engine}", found, MOST_MS))
            each.drop(url)
    save("workplace_pages", rows)


if __name__ == "__main__":
    main()
