"""One takes over from another: at once, or on a day to come; both entries tell it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from directory.acts.entry_acts import withdraw
from directory.acts.succession import complete_handovers, replace_entry
from directory.acts.written_fields import WrongFields
from directory.contacts import ContactStatus
from directory.database import Database
from directory.entries.entry import Succession
from directory.errors import Refused
from directory.exchange.columns import Column
from directory.history import ChangeKind, Ground
from directory.search.attention import Staleness
from directory.search.finder import EntryFilters, find_contacts
from tests.cast import NOON
from tests.directory.acts.officer import ASHA, NOTE, add_cast, entry, last_change, on, past

BEATA = {Column.NAME: "Beata New", Column.EMAILS: "beata@ke.example"}
SUCCESSOR = replace(
    ASHA, name="Beata New", position="", emails=("beata@ke.example",), phones=(), note_reference="NV/9", note_date=NOTE
)
TODAY, SOON = NOON.date(), NOON.date() + timedelta(days=10)


async def handovers(database: Database, now: datetime) -> list[ChangeKind]:
    async with database.writing() as session:
        return [notice.kind for notice in await complete_handovers(session, now)]


@pytest.mark.parametrize("day", [None, TODAY, TODAY - timedelta(days=3)], ids=["unsaid", "today", "past"])
async def test_at_once(database: Database, day: date | None) -> None:
    await add_cast(database, ASHA)
    async with database.writing() as session:
        replaced = await replace_entry(session, on(), BEATA, day)
    assert (replaced.successor_id, replaced.notice.addresses) == (2, ASHA.emails)
    old, new = await entry(database), await entry(database, 2)
    assert (old.status, old.succession) == (ContactStatus.WITHDRAWN, Succession(2, day or TODAY))
    assert (new.status, new.nomination) == (ContactStatus.NOMINATED, SUCCESSOR)
    assert (await last_change(database, 2)).note_reference == "NV/9"
    assert await handovers(database, NOON + timedelta(days=30)) == []
    async with database.reading() as session:
        found = await find_contacts(session, "beata", EntryFilters(), Staleness(NOON))
        assert [one.id for one in found.contacts] == [2]


async def test_on_a_day_to_come(database: Database) -> None:
    await add_cast(database, ASHA)
    async with database.writing() as session:
        await replace_entry(session, on(), BEATA, SOON)
    assert (await entry(database)).status is ContactStatus.NOMINATED
    assert (await entry(database, 2)).status is ContactStatus.SUSPENDED
    eve = datetime.combine(SOON, NOON.time(), NOON.tzinfo) - timedelta(days=1)
    assert await handovers(database, eve) == []
    assert await handovers(database, eve + timedelta(hours=12)) == [ChangeKind.WITHDRAWN]
    assert await handovers(database, eve + timedelta(hours=13)) == []
    assert (await entry(database)).status is ContactStatus.WITHDRAWN
    assert (await entry(database, 2)).status is ContactStatus.NOMINATED
    row = await last_change(database)
    assert (row.by, row.ground, row.note_reference) == ("amina", Ground.NOTE, "NV/9")
    before = await past(database, eve)
    assert before is not None
    assert (before.status, before.succession) == (ContactStatus.NOMINATED, Succession(2, SOON))


async def test_a_state_may_end_the_old_entry_before_the_day(database: Database) -> None:
    await add_cast(database, ASHA)
    async with database.writing() as session:
        await replace_entry(session, on(), BEATA, SOON)
    async with database.writing() as session:
        await withdraw(session, on())
    assert (await entry(database, 2)).status is ContactStatus.NOMINATED
    assert await handovers(database, NOON + timedelta(days=30)) == []


@pytest.mark.parametrize(
    ("ground", "written", "day", "sentence"),
    [
        (Ground.ADDRESS_ON_FILE, BEATA, None, "Only the State ends an entry"),
        (Ground.CALL, BEATA, None, "Only the State ends an entry"),
        (Ground.NOTE, {Column.NAME: "Beata New"}, None, "cannot be reached"),
        (Ground.NOTE, BEATA, TODAY + timedelta(days=400), "more than a year ahead"),
    ],
    ids=["confirmed", "call", "nowhere", "far"],
)
async def test_what_is_no_succession(
    database: Database, ground: Ground, written: dict[Column, str], day: date | None, sentence: str
) -> None:
    await add_cast(database, ASHA)
    with pytest.raises(Refused, match=sentence):
        async with database.writing() as session:
            await replace_entry(session, on(ground), written, day)
    assert (await entry(database)).status is ContactStatus.NOMINATED


async def test_a_successor_is_named_once_and_readably(database: Database) -> None:
    await add_cast(database, ASHA)
    with pytest.raises(WrongFields):
        async with database.writing() as session:
            await replace_entry(session, on(), {Column.EMAILS: "beata"})
    async with database.writing() as session:
        await replace_entry(session, on(), BEATA, SOON)
    with pytest.raises(Refused, match=f"takes over on {SOON}"):
        async with database.writing() as session:
            await replace_entry(session, on(), BEATA)
