"""A row of a list says the same of an entry as the filters by which it is found."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact, Rank, Role
from directory.database import Database
from directory.entries.attention_reasons import attention_reasons
from directory.entries.confirmations import last_confirmed
from directory.entries.entry import load_entries
from directory.entries.writer import add_entries
from directory.history import Provenance
from directory.nominations import Nomination
from directory.search.attention import Attention, Staleness
from directory.search.finder import EntryFilters, find_contacts
from tests.cast import NOON, OFFICER

WHOLE = Nomination(
    "KEN", Role.TECHNICAL, Rank.PRIMARY, name="Asha", emails=("asha@ke.example",), phones=("+254207654321",)
)
CAST = {
    1: WHOLE,
    2: replace(WHOLE, rank=Rank.ALTERNATE, emails=("zuri@ke.example", "desk@ke.example")),
    3: replace(WHOLE, role=Role.DIPLOMATIC, emails=("Desk@ke.example",)),
    4: replace(WHOLE, state="FRA", emails=(), phones=()),
    5: replace(WHOLE, state="FRA", rank=Rank.ALTERNATE, emails=("ended@fr.example",)),
    6: replace(WHOLE, state="JPN", emails=("ended@fr.example",)),
}


async def test_the_reasons_of_a_row_are_those_of_the_filters(database: Database) -> None:
    async with database.writing() as session:
        await add_entries(session, list(CAST.items()), Provenance(NOON, OFFICER, "", "spring.csv"))
    async with database.writing() as session:
        (await session.get_one(PointOfContact, 5)).status = ContactStatus.WITHDRAWN
        (await session.get_one(PointOfContact, 6)).status = ContactStatus.SUSPENDED
        (await session.get_one(PointOfContact, 2)).confirmed_at = NOON - timedelta(days=400)
        (await session.get_one(Address, 1)).standing = Standing.DEAD
    stale = Staleness(NOON - timedelta(days=365), None, select(PointOfContact.id).where(PointOfContact.id.in_((3, 5))))
    async with database.reading() as session:
        entries = await load_entries(session, list(CAST))
        confirmed = await last_confirmed(session, entries.values())
        told = await attention_reasons(session, entries.values(), confirmed, stale)
        for kind in Attention:
            found = await find_contacts(session, "", EntryFilters(attention=frozenset({kind})), stale)
            assert {one.id for one in found.contacts} == {number for number, why in told.items() if kind in why}, kind
    assert told[4] == [Attention.NO_MAIL, Attention.NO_ALTERNATE, Attention.NO_TELEPHONE]
    assert told[3][0] is Attention.UNREACHABLE
    assert told[5] == []
