"""The version before the workplace, with its history and proposals, is upgraded: nothing is lost, and all is at hand.
What the dumps hold: tests/corpora/upgrade_workplace/README.md."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from directory.acts.proposal_queue import waiting_proposals
from directory.contacts import ContactStatus
from directory.database import Database, open_database
from directory.entries.entry import load_entries
from directory.entries.past import entry_as_of, histories_of
from directory.proposals import ProposalKind
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import NewAccount, add_account, all_accounts
from pingcheck.migrations import schema
from tests.cast import NOON, settings_for
from tests.officer import page, stranger, words
from tests.upgraded import load_dump

BEFORE = "0016"
COOKIE = {"Cookie": "pingcheck=the-invented-session-of-the-workplace-dumps"}
CORPUS = Path(__file__).parents[2] / "corpora" / "upgrade_workplace"


@pytest.fixture
def dumped_url(engine: str, empty_database_url: str) -> str:
    load_dump(engine, empty_database_url, CORPUS)
    return empty_database_url


@pytest.fixture
async def upgraded(dumped_url: str) -> AsyncIterator[Database]:
    database = open_database(dumped_url)
    await schema.upgrade(database)
    yield database
    await database.close()


async def test_every_past_state_and_the_present_are_as_they_were(upgraded: Database) -> None:
    async with upgraded.reading() as session:
        histories = await histories_of(session, list(range(1, 10)))
        entries = await load_entries(session, list(range(1, 10)))
    assert {number: entries[number].status for number in (4, 6, 7, 9)} == {
        4: ContactStatus.SUSPENDED,
        6: ContactStatus.WITHDRAWN,
        7: ContactStatus.WITHDRAWN,
        9: ContactStatus.NOMINATED,
    }
    for number, entry in entries.items():
        past = entry_as_of(histories[number], NOON)
        assert past is not None
        assert (past.status, past.nomination) == (entry.status, entry.nomination)
    before = entry_as_of(histories[1], NOON - timedelta(days=21))
    assert before is not None
    assert (before.nomination.phones, entries[1].nomination.phones) == (("+254205550142",), ("+254205550143",))


async def test_present_accounts_become_administrators_and_the_next_an_officer(upgraded: Database) -> None:
    async with upgraded.writing() as session:
        assert {each.role for each in await all_accounts(session)} == {AccountRole.ADMINISTRATOR}
        added = await add_account(session, NewAccount("lena", "a hash"), NOON, "amina")
        assert added.role is AccountRole.OFFICER


async def test_what_was_proposed_is_in_the_queue(upgraded: Database) -> None:
    async with upgraded.reading() as session:
        waiting, total = await waiting_proposals(session)
    assert total == 4
    assert {each.proposal.kind for each in waiting} == set(ProposalKind)


async def test_the_officer_is_still_signed_in_and_finds_her_work(upgraded: Database, dumped_url: str) -> None:
    async with stranger(upgraded, settings_for(dumped_url)) as browser:
        browser.session.headers.update(COOKIE)
        today = words(await page(browser, "/"))
        for said in ("May speak of a real incident 1", "Please call me 1", "contradict each other 1", "stand-ins 4"):
            assert said in today, said


async def test_down_and_up_again_loses_nothing_that_was_there(dumped_url: str) -> None:
    database = open_database(dumped_url)
    try:
        before = await all_rows(database)
        await schema.upgrade(database)
        await schema.downgrade(database, BEFORE)
        assert await all_rows(database) == before
        await schema.upgrade(database)
    finally:
        await database.close()


async def all_rows(database: Database) -> dict[str, list[str]]:
    """Every row of every table that the version before had, in no order."""
    tables = ("accounts", "contacts", "addresses", "history", "proposals", "pings", "messages", "answers")
    async with database.reading() as session:
        return {
            table: sorted(str(tuple(row)) for row in await session.execute(text(f"SELECT * FROM {table}")))
            for table in tables
        }
