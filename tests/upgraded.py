"""The service of tests/corpora/upgrade: its database loaded as the version before 0008 left it, upgraded, and served.

Whatever needs the insides of the program stands here, in a function named after what it does.
"""

import asyncio
import json
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
from aiohttp.test_utils import TestClient, TestServer
from bs4 import BeautifulSoup
from pydantic import SecretStr
from sqlalchemy import Row, Uuid, make_url, text

from directory.database import Database, UtcDateTime, open_database
from pingcheck.conversation.links import LinkKeys
from pingcheck.inbox.runner import InboxRunner
from pingcheck.migrations import schema
from pingcheck.service.intake_rules import intake_rules_of
from pingcheck.service.tick import tick
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.cast import courier_of, settings_for
from tests.direct_reader import DirectReader
from tests.faults.processes import environment, pingcheck
from tests.mail_server import MailServer, Received, mail_server
from tests.officer import Browser

CORPUS = Path(__file__).parent / "corpora" / "upgrade"
KEY = "the invented key of the upgrade dumps"
SESSION = "__Host-pingcheck=the-invented-session-of-the-upgrade-dumps"
THEN = datetime(2026, 3, 3, 12, 30, tzinfo=UTC)  # when the dumps were taken
DEAD_AFTER_S = 0.5  # the couriers' lease; the worker of the dump beats no more
SQL_TYPES: dict[str, Any] = {
    "id": Uuid, "ping_id": Uuid, "message_id": Uuid, "at": UtcDateTime, "answered_at": UtcDateTime
}  # fmt: skip


def load_dump(engine: str, database_url: str, corpus: Path = CORPUS) -> None:
    """Fills an empty database with the dump of its engine."""
    dump = (corpus / f"{engine}.sql").read_text(encoding="utf-8")
    if engine == "sqlite":
        with closing(sqlite3.connect(str(make_url(database_url).database))) as connection:
            connection.executescript(dump)
        return
    asyncio.run(_execute(database_url, dump))


async def _execute(database_url: str, dump: str) -> None:
    connection = await asyncpg.connect(database_url)
    try:
        await connection.execute(dump)
    finally:
        await connection.close()


@dataclass(frozen=True)
class Upgraded:
    """The service after its upgrade, at a mail server that takes everything. Times are passed, never waited for."""

    database: Database
    settings: Settings
    server: MailServer

    async def send_what_is_due(self, now: datetime) -> None:
        """One courier, until nothing is due; the claims of the dead worker are void after the lease."""
        await courier_of(self.database, self.settings, lambda: now).drain()

    async def work_off_the_inbox(self, now: datetime) -> None:
        await InboxRunner(self.database, intake_rules_of(self.settings, DirectReader()), lambda: now).process_all()

    async def run_the_clock(self, now: datetime) -> None:
        assert (await tick(self.database, self.settings, now)).failed == 0

    @asynccontextmanager
    async def browser(self, now: datetime) -> AsyncIterator[Browser]:
        app = make_app(self.database, self.settings, LinkKeys([KEY]), lambda: now)
        async with TestClient(TestServer(app)) as browser:
            yield browser

    async def officers_page(self, path: str, now: datetime) -> str:
        """What an officer reads there, who signed in before the upgrade, in one line."""
        async with self.browser(now) as browser:
            answer = await browser.get(path, headers={"Cookie": SESSION}, allow_redirects=False)
            assert answer.status == 200, path
            return " ".join(BeautifulSoup(await answer.text(), "html.parser").get_text(" ").split())

    async def status(self, exercise: str) -> dict[str, Any]:
        """What `pingcheck status --json` prints of it."""
        env = environment(self.settings.database_url.get_secret_value())
        ended = await pingcheck(env, "status", exercise, "--json")
        assert ended.code == 0, ended.err
        counts: dict[str, Any] = json.loads(ended.out)
        return counts

    async def rows(self, query: str) -> list[Row[Any]]:
        """Ids and times as Python has them, whichever engine it is."""
        async with self.database.reading() as session:
            return list(await session.execute(text(query).columns(**SQL_TYPES)))

    def sent(self) -> Counter[UUID]:
        """How often the server took each mail, by the row that its Message-ID names."""
        named = [str(received.mail["Message-ID"]).strip("<>").partition("@") for received in self.server.received]
        assert {domain for _, _, domain in named} <= {"poc.example"}
        return Counter(UUID(hex=row) for row, _, _ in named)

    def sent_as(self, row: UUID) -> Received:
        """The one mail with this Message-ID."""
        begins = f"<{row.hex}@"
        [mail] = [each for each in self.server.received if str(each.mail["Message-ID"]).startswith(begins)]
        return mail


@asynccontextmanager
async def upgraded(dumped_url: str) -> AsyncIterator[Upgraded]:
    """The service on a database that a dump was loaded into, brought up to date."""
    database = open_database(dumped_url)
    assert await schema.database_version(database) == "0007"
    await schema.upgrade(database)
    await schema.require_current_schema(database)
    reads_mail = {"base_url": "https://check.poc.example", "inbox_by_pipe": True}
    async with mail_server() as server:
        settings = settings_for(dumped_url, server.port, claim_lease=DEAD_AFTER_S, **reads_mail)
        with_its_key = settings.model_copy(update={"secret_key": SecretStr(KEY)})
        try:
            yield Upgraded(database, with_its_key, server)
        finally:
            await database.close()


def ping(contact: int, exercise: int = 2) -> UUID:
    return UUID(f"a{exercise}000000-0000-4000-8000-{contact:012d}")


def message(contact: int, step: int, address: int = 1) -> UUID:
    """Of the open exercise; `step`: CALL, REMINDER or PROBE."""
    return UUID(f"b20000{step:02d}-0000-4000-8000-{contact:010d}{address:02d}")


def officers_mail(number: int) -> UUID:
    return UUID(f"e0000000-0000-4000-8000-{number:012d}")


def courtesy(incoming: int) -> UUID:
    return UUID(f"d0000000-0000-4000-8000-{incoming:012d}")


CALL, REMINDER, PROBE = 0, 1, 99
