"""Whatever changes an address of an entry: each other living address is told of it, once, and nobody else is."""

import asyncio
from collections import Counter
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from directory.acts.entry_acts import correct, suspend, withdraw
from directory.acts.intent import Intent
from directory.acts.notices import Notice
from directory.acts.succession import replace_entry
from directory.addresses import Address, Standing
from directory.contacts import ContactStatus
from directory.database import Database, open_database
from directory.entries.entry import Entry, find_entry
from directory.errors import Refused
from directory.exchange.columns import Column
from pingcheck.correspondence.entry_notices import forecast, queue_notices
from pingcheck.exercises.message import Delivery
from tests.cast import NOON, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, provenance
from tests.mail_server import mail_server
from tests.noticed import entry_mails, send_entry_mails, with_mission

MAILS = st.sampled_from(["", "a@x.example", "b@x.example; a@x.example", "A@x.example", "c@x.example"])
PHONES = st.integers(4321, 4329).map(lambda number: f"+25420765{number}")
VALUES: dict[Column, st.SearchStrategy[str]] = {
    Column.EMAILS: MAILS,
    Column.PHONES: PHONES,
    Column.NAME: st.sampled_from(["Asha", "Zuri"]),
}
FIELDS = st.dictionaries(st.sampled_from([Column.EMAILS, Column.PHONES, Column.NAME]), st.just(""), min_size=1).flatmap(
    lambda drawn: st.fixed_dictionaries({column: VALUES[column] for column in drawn})
)
CORRECTION = st.tuples(st.just("correct"), FIELDS)
ACTS = st.one_of(
    *(CORRECTION for _ in range(4)),  # the others end an entry, and with it the story
    st.tuples(st.just("replace"), FIELDS, st.sampled_from([None, NOON.date() + timedelta(days=300)])),
    st.tuples(st.sampled_from(["suspend", "withdraw"])),
    st.tuples(st.just("die")),
)
# What is done to which entry, how many minutes later, and whether the couriers run then.
STEPS = st.lists(st.tuples(st.integers(1, 2), ACTS, st.integers(0, 30), st.booleans()), min_size=4, max_size=10)
TABLES = ("entry_mails", "attempts", "messages", "directory_terms", "addresses", "history", "contacts")

Told = Counter[tuple[int, str, str]]  # the entry, the time of its change, and to whom it is told


def wanted(entry: Entry, after: Entry | None, at: datetime, mission: str) -> Told:
    """Said once more, and in another way than the program does: from the entry before and after."""
    assert after is not None
    before, now = entry.nomination, after.nomination
    is_told = (
        (before.emails, before.phones) != (now.emails, now.phones)
        or after.status is ContactStatus.WITHDRAWN
        or after.succession != entry.succession
    )
    living = {each.value for each in entry.addresses if "@" in each.value and not each.removed}
    dead = {each.value for each in entry.addresses if each.standing is Standing.DEAD}
    to = {*(living - dead), mission} if is_told else set()
    return Counter((entry.id, at.isoformat(), each) for each in to)


async def do(database: Database, contact_id: int, act: Any, at: datetime) -> Told:
    """Does it; returns what should be told."""
    intent = Intent(contact_id, provenance(at=at), last_in_role_acknowledged=True)
    async with database.writing() as session:
        before = await find_entry(session, contact_id)
        notice: Notice
        match act:
            case ("die",):
                for each in before.addresses[:1]:
                    (await session.get_one(Address, each.id)).standing = Standing.DEAD
                return Counter()
            case ("correct", written):
                notice = await correct(session, intent, written)
            case ("replace", written, day):
                notice = (await replace_entry(session, intent, written, day)).notice
            case (word,):
                notice = await {"suspend": suspend, "withdraw": withdraw}[word](session, intent)
        said = await queue_notices(session, [notice], at)
        assert said == forecast([notice])
        told = wanted(before, await find_entry(session, contact_id), at, "mission@ke.example")
        assert sorted(said.told) == sorted(to for _, _, to in told)
        return told


async def story(database: Database, url: str, steps: list[Any]) -> None:
    await add_cast(database, ASHA, ZURI)
    await with_mission(database)
    expected: Told = Counter()
    at = NOON
    async with mail_server() as server:
        settings = settings_for(url, server.port)
        for contact_id, act, minutes, sends in steps:
            at += timedelta(minutes=minutes, seconds=1)
            with suppress(Refused):
                expected += await do(database, contact_id, act, at)
            if sends:
                await send_entry_mails(database, settings, at)
        await send_entry_mails(database, settings, at + timedelta(days=1))
    found: Told = Counter()
    arrived: Counter[str] = Counter()
    for to, message, mail in await entry_mails(database):
        found.update((mail.contact_id, change["at"], to) for change in mail.changes)
        arrived[to] += len(mail.changes) if message.delivery is Delivery.ACCEPTED else 0
    assert found == expected
    # What the reader got says all of it: each change says what it rests on.
    notices = [received for received in server.received if "Change of an entry" in received.mail["Subject"]]
    read = Counter({to: sum(each.text.count("Basis: ") for each in notices if each.recipient == to) for to in arrived})
    assert +read == +arrived


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_every_change_is_told_to_each_once(database_url: str, steps: list[Any]) -> None:
    async def run() -> None:
        database = open_database(database_url)
        try:
            async with database.writing() as session:
                for table in TABLES:
                    await session.execute(text(f"DELETE FROM {table}"))
            await story(database, database_url, steps)
        finally:
            await database.close()

    asyncio.run(run())
