"""Two services whose clocks are a minute and a half apart, killed at random, while officers stop, release and extend
checks; and a reckoning: every step once and in order, every mail once.

`python -m tests.faults.two_clocks --exercises 50` does so on both engines. It says its seed.
"""

import argparse
import asyncio
import contextlib
import random
import sys
import tempfile
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import asyncpg
from sqlalchemy import make_url, select

from directory.database import Database, open_database
from directory.errors import Refused
from directory.states import load_member_states
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.exercise import RUNNING, Exercise, Phase, Step, StepState
from pingcheck.exercises.extension import extend_exercise
from pingcheck.exercises.pause import pause_exercise, resume_exercise
from pingcheck.migrations.schema import upgrade
from pingcheck.runtime.clock import wall_clock
from pingcheck.runtime.hold import accept_time
from pingcheck.sending import outbox
from tests.cast import OFFICER, messages, nominate_many, plan, settings_for, until
from tests.faults.processes import Process, environment, started
from tests.faults.reckoned_steps import reckon_order, reckon_steps
from tests.faults.soak import CONNECTIONS, reckon
from tests.mail_server import MailServer, mail_server
from tests.postgres import running_postgres

APART = timedelta(seconds=90)
AHEAD = timedelta(minutes=5)  # how far time jumps at once; steps are further apart
LADDER = "15m,30m,45m"
AT_ONCE = 5  # checks that run side by side
KILLS = 0.7  # how likely one is killed while time goes on
LONGEST_LIFE_S = 0.5
ACTS = 0.3  # how likely an officer acts on a check between two jumps of time
EXTENSIONS = 0.3  # of these acts


class TwoClocks:
    """The two services, and the time that they believe it is."""

    def __init__(self, database: Database, url: str, server: MailServer, chance: random.Random, folder: Path) -> None:
        self.database = database
        self.kills = 0
        self._chance = chance
        self._settings = settings_for(url)
        self._wrong_by = timedelta()
        self._services: list[Process] = []
        self._files = [folder / f"offset{number}" for number in range(2)]
        self._environments = [
            environment(
                url, server.port, LOG_LEVEL="error", SMTP_CONNECTIONS=str(CONNECTIONS), CLAIM_LEASE="60", TICK="0.1",
                CLOCK_OFFSET_FILE=str(file),
            )
            for file in self._files
        ]  # fmt: skip
        self._write_offsets()

    def now(self) -> datetime:
        """By the clock that is behind."""
        return wall_clock() + self._wrong_by

    def _write_offsets(self) -> None:
        """At one stroke each: a service that reads one at that moment must not find it empty."""
        for number, file in enumerate(self._files):
            new = file.with_suffix(".new")
            new.write_text(str((self._wrong_by + number * APART).total_seconds()))
            new.replace(file)

    async def go_on(self) -> None:
        """Time jumps ahead, which an officer confirms; until all that is due by then is done and sent. While that is
        under way one of the two may be killed."""
        self._wrong_by += AHEAD
        self._write_offsets()
        async with self.database.writing() as session:
            await accept_time(session, self.now(), OFFICER, "a story in haste")
        if self._chance.random() < KILLS:
            await asyncio.sleep(self._chance.uniform(0, LONGEST_LIFE_S))
            number = self._chance.randrange(2)
            await self._kill(number)
            self._services[number] = await self._service(number)
        await until(self._nothing_is_due)

    async def _nothing_is_due(self) -> bool:
        now = self.now() - AHEAD / 2  # a minute that passes meanwhile must not make it wait for ever
        async with self.database.reading() as session:
            late = select(Step.id).join(Exercise, Exercise.id == Step.exercise_id)
            late = late.where(Exercise.phase == Phase.OPEN, Step.state == StepState.PLANNED, Step.due_at <= now)
            unopened = select(Exercise.id).where(Exercise.phase == Phase.SCHEDULED, Exercise.opens_at <= now)
            if await session.scalar(late.limit(1)) or await session.scalar(unopened.limit(1)):
                return False
            left = await outbox.backlog(session, all_mail_kinds(self._settings), now)
        return not left.due and not left.claimed

    @contextlib.asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Both services at work."""
        self._services = [await self._service(number) for number in range(2)]
        try:
            yield
        finally:
            for number in range(2):
                await self._kill(number)

    async def _service(self, number: int) -> Process:
        return await started("serve", "--only", "clock,courier", env=self._environments[number])

    async def _kill(self, number: int) -> None:
        self._services[number].kill()
        await self._services[number].communicate()
        self.kills += 1


async def run_checks(clocks: TwoClocks, chance: random.Random, count: int) -> Counter[str]:
    """So many checks, a few side by side, from their opening to their closing. Says how often officers did what."""
    acts: Counter[str] = Counter()
    async with clocks.serving():
        for first in range(0, count, AT_ONCE):
            for _ in range(first, min(first + AT_ONCE, count)):
                opens_at = clocks.now() + timedelta(minutes=chance.randint(3, 20))
                await plan(
                    clocks.database,
                    now=clocks.now(),
                    opens_at=f"{opens_at:%Y-%m-%dT%H:%M}",
                    window="60m",
                    ladder=LADDER,
                )
            while running := await _unclosed(clocks.database):
                for exercise in running:
                    if act := await _interfere(clocks, chance, exercise):
                        acts[act] += 1
                await clocks.go_on()
    return acts


async def _unclosed(database: Database) -> list[Exercise]:
    async with database.reading() as session:
        return list(await session.scalars(select(Exercise).where(Exercise.phase != Phase.CLOSED)))


async def _interfere(clocks: TwoClocks, chance: random.Random, exercise: Exercise) -> str:
    """Now and then an officer acts; what the clock did at the same moment may refuse it."""
    if exercise.phase not in RUNNING or chance.random() > ACTS:
        return ""
    try:
        async with clocks.database.writing() as session:
            found = await session.get_one(Exercise, exercise.id)
            if chance.random() < EXTENSIONS:
                longer = timedelta(minutes=chance.randint(5, 20))
                await extend_exercise(session, found, longer, clocks.now(), OFFICER)
                return "extended"
            if found.phase is Phase.PAUSED:
                await resume_exercise(session, found, clocks.now(), OFFICER)
                return "released"
            await pause_exercise(session, found, clocks.now(), OFFICER)
            return "stopped"
    except Refused:
        return "refused"


async def two_clocks(url: str, count: int, contacts: int, seed: int) -> list[str]:
    """What went wrong with so many checks of so many contacts; a database that has its tables."""
    database, chance = open_database(url), random.Random(seed)
    await nominate_many(database, contacts)
    with tempfile.TemporaryDirectory() as folder:
        async with mail_server() as server:
            clocks = TwoClocks(database, url, server, chance, Path(folder))
            acts = await run_checks(clocks, chance, count)
            wrong = reckon(await messages(database), set(), server, clocks.kills)
            wrong += await reckon_steps(database, APART) + await reckon_order(database, server)
    sys.stdout.write(f"{count} checks, {clocks.kills} kills, {dict(acts)}, seed {seed}\n")
    await database.close()
    return wrong


@contextlib.contextmanager
def _databases() -> Iterator[Sequence[str]]:
    """One of each engine, without tables."""
    with tempfile.TemporaryDirectory() as folder, running_postgres() as server:
        name = f"two_clocks_{uuid.uuid4().hex}"
        asyncio.run(_on_server(server, f"CREATE DATABASE {name}"))
        postgres = make_url(server).set(database=name).render_as_string(hide_password=False)
        yield f"sqlite:///{Path(folder) / 'two_clocks.db'}", postgres
        asyncio.run(_on_server(server, f"DROP DATABASE {name} WITH (FORCE)"))


async def _on_server(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(statement)
    await connection.close()


async def _made_ready(url: str) -> None:
    database = open_database(url)
    await upgrade(database)
    async with database.writing() as session:
        await load_member_states(session)
    await database.close()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--exercises", type=int, default=50)
    options.add_argument("--contacts", type=int, default=60)
    options.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    asked = options.parse_args()
    wrong: list[str] = []
    with _databases() as urls:
        for url in urls:
            asyncio.run(_made_ready(url))
            wrong += asyncio.run(two_clocks(url, asked.exercises, asked.contacts, asked.seed))
    sys.stdout.write("\n".join(wrong or ["Every step ran once and in order, and every mail came once."]) + "\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
