"""An officer of the tests' stories, and what she acts upon."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from directory.acts.intent import Intent
from directory.contacts import Rank, Role
from directory.database import Database
from directory.entries.entry import Entry, find_entry
from directory.entries.past import PastEntry, entry_as_of
from directory.entries.writer import add_entries
from directory.history import Ground, HistoryEntry, Provenance, history_of
from directory.nominations import Nomination
from tests.cast import NOON, OFFICER

ASHA = Nomination(
    "KEN", Role.TECHNICAL, Rank.PRIMARY, "National CERT", "Duty officer", "Asha Old",
    ("asha@ke.example", "duty@ke.example"), ("+254207654321",), ("en",), "Africa/Nairobi", "24/7", "NV/1",
    date(2026, 1, 5),
)  # fmt: skip
ZURI = replace(ASHA, rank=Rank.ALTERNATE, name="Zuri Stay", emails=("zuri@ke.example",), note_reference="NV/2")
ABENA = replace(
    ASHA,
    state="GHA",
    name="Abena Mensah",
    emails=("abena@gh.example",),
    phones=("+233302123456",),
    note_reference="NV/3",
)
NOTE = date(2026, 2, 20)


async def add_cast(database: Database, *nominations: Nomination) -> None:
    """Entries P-000001 and on."""
    async with database.writing() as session:
        added = list(enumerate(nominations, start=1))
        await add_entries(session, added, Provenance(NOON, OFFICER, "", "spring.csv"))


def provenance(ground: Ground = Ground.NOTE, at: datetime = NOON, by: str = OFFICER, **others: Any) -> Provenance:
    said = {"note_reference": "NV/9", "note_date": NOTE} if ground is Ground.NOTE else {}
    return Provenance(at, by, "as the tests tell", ground=ground, **{**said, **others})


def on(ground: Ground = Ground.NOTE, contact_id: int = 1, *, seen: int | None = None, **others: Any) -> Intent:
    """An act on this ground."""
    return Intent(contact_id, provenance(ground, **others), seen)


async def entry(database: Database, contact_id: int = 1) -> Entry:
    async with database.reading() as session:
        return await find_entry(session, contact_id)


async def past(database: Database, at: datetime, contact_id: int = 1) -> PastEntry | None:
    async with database.reading() as session:
        return entry_as_of(await history_of(session, contact_id), at)


async def last_change(database: Database, contact_id: int = 1) -> HistoryEntry:
    async with database.reading() as session:
        return (await history_of(session, contact_id))[-1]
