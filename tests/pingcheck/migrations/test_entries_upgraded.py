"""A directory of the version before officers could act: after the upgrade its history tells all, and all is found."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from directory.contacts import ConfirmedBy, ContactStatus, contact_reference
from directory.database import open_database
from directory.entries.entry import Confirmation, load_entries
from directory.entries.past import directory_as_of, entry_as_of, histories_of
from directory.entries.untold_changes import UPGRADE, tell_untold_changes
from directory.history import HistoryEntry
from directory.proposals import Proposal, ProposalSource
from directory.search.attention import Staleness
from directory.search.finder import EntryFilters, find_contacts
from pingcheck.migrations import schema
from tests.upgraded import THEN, load_dump

BEFORE = "0011"
BY_HAND = {12, 22, 23}  # an address added, one removed, an entry withdrawn, without a word in the history


@pytest.fixture
def dumped_url(engine: str, empty_database_url: str) -> str:
    load_dump(engine, empty_database_url)
    return empty_database_url


async def test_history_and_present_state_agree_after_the_upgrade(dumped_url: str) -> None:
    database = open_database(dumped_url)
    try:
        await schema.upgrade(database, BEFORE)
        async with database.reading() as session:
            untouched = (await session.execute(text("SELECT * FROM contacts ORDER BY id"))).all()
        await schema.upgrade(database)
        async with database.reading() as session:
            ids = list(range(1, 25))
            entries, histories = await load_entries(session, ids), await histories_of(session, ids)
            pasts = {past.id: past async for past in directory_as_of(session, THEN)}
            assert {past.reference for past in pasts.values()} == {contact_reference(number) for number in ids}
            for number in ids:
                entry, past = entries[number], pasts[number]
                assert (past.status, past.nomination) == (entry.status, entry.nomination)
                assert (histories[number][-1].by == UPGRADE) == (number in BY_HAND)
            found = await find_contacts(session, "waiting@cert KEN", EntryFilters(), Staleness(THEN))
            assert [one.id for one in found.contacts] == [1]
            assert entries[1].confirmed == Confirmation(histories[1][0].at, ConfirmedBy.IMPORT)
        # A day before the hand wrote into the database, the entry stood as it had been nominated.
        jpn = entry_as_of(histories[23], THEN - timedelta(days=1))
        assert jpn is not None
        assert (jpn.status, pasts[23].status) == (ContactStatus.NOMINATED, ContactStatus.WITHDRAWN)
        assert await tell_untold_changes(database) == 0
        await schema.downgrade(database, BEFORE)
        async with database.reading() as session:
            assert (await session.execute(text("SELECT * FROM contacts ORDER BY id"))).all() == untouched
    finally:
        await database.close()


async def test_its_proposals_wait_in_the_queue(dumped_url: str) -> None:
    database = open_database(dumped_url)
    try:
        await schema.upgrade(database)
        async with database.reading() as session:
            waiting = list(await session.scalars(select(Proposal).order_by(Proposal.id)))
            assert [(one.contact_id, one.source, one.outcome) for one in waiting] == [
                (12, ProposalSource.CONTACT, None),
                (20, ProposalSource.CONTACT, None),
            ]
            assert await session.scalar(select(HistoryEntry.ground).where(HistoryEntry.id == 1)) == "import"
    finally:
        await database.close()
