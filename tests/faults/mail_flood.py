"""A flood: one sender's mails by LMTP, without end, while a check runs and its contacts answer.

`python -m tests.faults.mail_flood --mails 10000`: in a real `pingcheck serve`, on a SQLite file. `make soak` runs it;
the tests run the same with fewer mails, since beyond the bound each mail is refused like the one before.
"""

import argparse
import asyncio
import smtplib
import sys
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from sqlalchemy import func, select

from directory.contacts import PointOfContact
from directory.database import Database, open_database
from directory.states import load_member_states
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Status
from pingcheck.inbox.incoming import Incoming
from pingcheck.inbox.intake import unprocessed_mails
from pingcheck.inbox.troubles import inbox_troubles
from pingcheck.migrations.schema import upgrade
from pingcheck.runtime.clock import wall_clock
from tests.cast import PATIENCE_S, messages, nominate, open_now, plan, settings_for, statuses, until
from tests.faults.processes import ended, environment, installed
from tests.incoming_mail import reply
from tests.ports import free_port, is_open

FLOODING = "flood@elsewhere.example"
TO = "check@poc.example"
CONNECTIONS = 4
A_DAY = 20  # mails that are taken from one sender
CONTACTS = 6
MOST_GROWTH = 32 * 1024 * 1024  # bytes; ten thousand of these mails are 200 megabytes
PADDING = "Buy this. " * 2_000  # 20 kilobytes


@dataclass
class Flood:
    """From several connections at once, until `enough`, and never less than asked for."""

    port: int
    least: int
    enough: threading.Event = field(default_factory=threading.Event)
    said: Counter[int] = field(default_factory=Counter)

    def pour(self, connection: int) -> None:
        with smtplib.LMTP("127.0.0.1", self.port, timeout=PATIENCE_S) as mta:
            number = 0
            while number < self.least // CONNECTIONS or not self.enough.is_set():
                number += 1
                self.said[hand_over(mta, FLOODING, f"{connection}-{number} {PADDING}".encode())] += 1


def hand_over(mta: smtplib.LMTP, sender: str, raw: bytes) -> int:
    """The code by which a mail was taken, or turned away before it was sent."""
    mta.ehlo_or_helo_if_needed()
    mta.mail(sender)
    code, _ = mta.rcpt(TO)
    if code == 250:
        code, _ = mta.data(raw)
    mta.rset()
    return code


async def a_check(database: Database, url: str) -> list[bytes]:
    """An exercise that is on, and what each of its contacts writes back."""
    for number in range(CONTACTS):
        await nominate(database, "KEN", f"poc{number}@ke.example")
    await open_now(database, settings_for(url, lmtp_port=1), await plan(database, now=wall_clock()), wall_clock())
    return [reply("Received.", message.id, sender="poc@ke.example") for message in await messages(database)]


async def flooded(database: Database, url: str, mails: int) -> list[str]:
    """What is wrong, in sentences; nothing, if only the sender of the flood was put off and the work went on."""
    answers = await a_check(database, url)
    port = free_port()
    env = environment(url, 25, LMTP_PORT=str(port), LOG_LEVEL="error", MAILS_FROM_A_SENDER=str(A_DAY))
    service = await installed("serve", "--only", "inbox", env=env)
    try:
        await until(lambda: is_open(port))
        return await _while_it_floods(database, service.pid, Flood(port, mails), answers)
    finally:
        service.terminate()
        await ended(service)


async def _while_it_floods(database: Database, pid: int, flood: Flood, answers: list[bytes]) -> list[str]:
    pouring = [asyncio.create_task(asyncio.to_thread(flood.pour, number)) for number in range(CONNECTIONS)]
    try:
        await until(lambda: _is_full(flood))
        before = psutil.Process(pid).memory_info().rss
        taken = [
            await asyncio.to_thread(_one, flood.port, f"poc{at}@ke.example", raw) for at, raw in enumerate(answers)
        ]
        await until(lambda: _all_confirmed(database))
        await nominate(database, "ALB", "new@al.example")  # the directory is worked on while it still pours
    finally:
        flood.enough.set()
        await asyncio.gather(*pouring)
    grown = psutil.Process(pid).memory_info().rss - before
    assert await statuses(database) == [Status.CONFIRMED] * CONTACTS
    return await _reckoned(database, flood, taken, grown)


async def _reckoned(database: Database, flood: Flood, taken: list[int], grown: int) -> list[str]:
    async with database.reading() as session:
        stored = await session.scalar(select(func.count()).where(Incoming.sender == FLOODING))
        troubles = await inbox_troubles(session, None, wall_clock())
        contacts = await session.scalar(select(func.count()).select_from(PointOfContact))
    sys.stdout.write(f"{flood.said.total()} mails of one sender, {stored} taken, {grown / 1e6:.0f} MB more memory\n")
    wrong = {
        f"other senders heard {taken}": set(taken) != {250},
        f"the sender of the flood heard {dict(flood.said)}": set(flood.said) != {250, 452},
        f"{stored} of its mails are stored": stored != flood.said[250] or not A_DAY <= stored < A_DAY + CONNECTIONS,
        "nobody is alarmed": not any("PINGCHECK_MAILS_FROM_A_SENDER" in trouble for trouble in troubles),
        "the directory was not worked on": contacts != CONTACTS + 1,
        f"memory grew by {grown} bytes": grown > MOST_GROWTH,
        f"only {flood.said.total()} mails came": flood.said.total() < flood.least - CONNECTIONS,
    }
    return [sentence for sentence, is_so in wrong.items() if is_so]


def _one(port: int, sender: str, raw: bytes) -> int:
    with smtplib.LMTP("127.0.0.1", port, timeout=PATIENCE_S) as mta:
        return hand_over(mta, sender, raw)


async def _is_full(flood: Flood) -> bool:
    return flood.said[452] > 0


async def _all_confirmed(database: Database) -> bool:
    """And what was taken of the flood is worked off, too: from now on it costs no more than its refusals."""
    async with database.reading() as session:
        confirmed = await session.scalar(select(func.count()).where(Ping.status == Status.CONFIRMED))
        return confirmed == CONTACTS and not await unprocessed_mails(session, 1)


async def on_a_new_database(url: str, mails: int) -> list[str]:
    database = open_database(url)
    await upgrade(database)
    async with database.writing() as session:
        await load_member_states(session)
    wrong = await flooded(database, url, mails)
    await database.close()
    return wrong


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mails", type=int, default=10_000)
    with tempfile.TemporaryDirectory() as folder:
        wrong = asyncio.run(on_a_new_database(f"sqlite:///{Path(folder) / 'flood.db'}", options.parse_args().mails))
    sys.stdout.write("\n".join(wrong or ["Only the sender of the flood was put off, and the work went on."]) + "\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
