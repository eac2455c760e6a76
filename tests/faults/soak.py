"""A soak: exercise after exercise, couriers killed at random, and at the end every message reckoned up.

`python -m tests.faults.soak --minutes 60` on a SQLite file, `--database URL` on an empty PostgreSQL. It says its seed.
"""

import argparse
import asyncio
import random
import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from uuid import UUID

from directory.database import Database, open_database
from directory.states import load_member_states
from pingcheck.correspondence.mail_kinds import all_mail_kinds
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Answer, Status
from pingcheck.migrations.schema import upgrade
from pingcheck.runtime.clock import wall_clock
from pingcheck.sending import outbox
from tests.cast import messages, nominate_many, open_now, pings, plan, record_answer, settings_for, statuses, until
from tests.faults.processes import Process, environment, installed
from tests.mail_server import MailServer, mail_server

CONTACTS = 200
COURIERS = 2
CONNECTIONS = 3
MESSAGE_ID = re.compile(rb"^Message-ID: <([0-9a-f]{32})@", re.MULTILINE | re.IGNORECASE)


class Soak:
    def __init__(self, database: Database, url: str, server: MailServer, chance: random.Random) -> None:
        self._database = database
        self._chance = chance
        self._settings = settings_for(url)
        self._environment = environment(
            url, server.port, LOG_LEVEL="error", SMTP_CONNECTIONS=str(CONNECTIONS), CLAIM_LEASE="60"
        )
        self.kills = 0
        self.exercises = 0

    async def run(self, seconds: float) -> None:
        """Exercises until the time is over, while processes come and go."""
        ends_at = time.monotonic() + seconds
        couriers = [await self._courier() for _ in range(COURIERS)]
        killing = asyncio.create_task(self._kill_now_and_then(couriers))
        while time.monotonic() < ends_at:
            await self._one_exercise()
        killing.cancel()
        await asyncio.wait([killing])
        for courier in couriers:
            courier.terminate()
            await courier.communicate()

    async def _courier(self) -> Process:
        return await installed("courier", env=self._environment)

    async def _kill_now_and_then(self, couriers: list[Process]) -> None:
        while True:
            await asyncio.sleep(self._chance.uniform(0.5, 3))
            place = self._chance.randrange(len(couriers))
            couriers[place].kill()
            await couriers[place].communicate()
            couriers[place] = await self._courier()
            self.kills += 1

    async def _one_exercise(self) -> None:
        """Opened; some answer before their mail is sent; over when everybody else was sent one."""
        exercise = await plan(self._database, now=wall_clock())
        await open_now(self._database, self._settings, exercise, wall_clock())
        for ping in self._chance.sample(await pings(self._database, exercise), 5):
            async with self._database.writing() as session:
                await record_answer(session, ping.id, Answer.RECEIVED, "", wall_clock())
        await until(self._all_sent)
        self.exercises += 1

    async def _all_sent(self) -> bool:
        async with self._database.reading() as session:
            left = await outbox.backlog(session, all_mail_kinds(self._settings), wall_clock())
        return not left.due and not left.claimed


def reckon(found: list[Message], answered: set[UUID], server: MailServer, kills: int) -> list[str]:
    """What is wrong, in sentences; nothing, if every message came once, or twice and says so. One that was in a killed
    courier's hands when its contact answered stays in doubt: nobody needs it any more."""
    copies = Counter(found[1].decode() for mail in server.received for found in MESSAGE_ID.finditer(mail.content))
    planned = {message.id.hex for message in found}
    accepted = {message.id.hex: message for message in found if message.delivery is Delivery.ACCEPTED}
    wrong = [f"lost: {message}" for message in accepted if message not in copies]
    wrong += [
        f"never sent: {message.id.hex}, {message.delivery}"
        for message in found
        if message.delivery not in {Delivery.ACCEPTED, Delivery.WITHDRAWN}
        and message.ping_id not in answered
        and not message.is_given_up
    ]
    wrong += [f"never planned: {message}" for message in copies.keys() - planned]
    doubled = {message for message, count in copies.items() if count > 1}
    said = {message.id.hex for message in found if message.possibly_twice}
    wrong += [f"twice, and not said: {message}" for message in doubled - said]
    more = copies.total() - len(copies)
    if max(more, len(said)) > kills * CONNECTIONS:
        wrong.append(f"{more} copies too many and {len(said)} possibly twice after {kills} kills")
    sys.stdout.write(f"{len(found)} messages, {copies.total()} mails, {more} of them again\n")
    return wrong


async def soak(url: str, minutes: float, seed: int) -> list[str]:
    database = open_database(url)
    await upgrade(database)
    async with database.writing() as session:
        await load_member_states(session)
    await nominate_many(database, CONTACTS)
    async with mail_server() as server:
        running = Soak(database, url, server, random.Random(seed))
        await running.run(minutes * 60)
        answered = {ping.id for ping in await pings(database) if ping.status is Status.CONFIRMED}
        wrong = reckon(await messages(database), answered, server, running.kills)
    given_up = {message.ping_id for message in await messages(database) if message.is_given_up}
    wrong += [
        f"status {ping.status}"
        for ping in await pings(database)
        if ping.status not in {Status.SENT, Status.CONFIRMED} and ping.id not in given_up
    ]
    await statuses(database)  # each is what the ping's events say
    sys.stdout.write(f"{running.exercises} exercises, {running.kills} kills, seed {seed}\n")
    await database.close()
    return wrong


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options.add_argument("--database", default="")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        url = asked.database or f"sqlite:///{Path(folder) / 'soak.db'}"
        wrong = asyncio.run(soak(url, asked.minutes, asked.seed))
    sys.stdout.write("\n".join(wrong or ["Every message is accounted for."]) + "\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
