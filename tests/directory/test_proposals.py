"""Proposals wait for a person: they change no entry, are not kept twice, and cannot flood one."""

from sqlalchemy import select

from directory.contacts import PointOfContact
from directory.database import Database
from directory.history import HistoryEntry
from directory.proposals import MOST_OPEN, Origin, Proposal, ProposalKind, open_proposals, propose
from tests.cast import NOON, nominate


async def suggest(database: Database, contact_id: int, kind: ProposalKind, **fields: str) -> Proposal | None:
    async with database.writing() as session:
        return await propose(session, contact_id, kind, fields, Origin("CC-2026-01"), NOON)


async def test_a_proposal_changes_nothing_by_itself(database: Database) -> None:
    contact_id = await nominate(database, "KEN", "poc@ke.example", name="Wanjiru Mwangi")
    assert await suggest(database, contact_id, ProposalKind.SUCCESSOR, name=" Achieng \x00", mail="", words="\ud800")
    async with database.reading() as session:
        [waiting] = await open_proposals(session, contact_id)
        assert waiting.fields == {"name": "Achieng", "words": "?"}
        contact = await session.get_one(PointOfContact, contact_id)
        assert contact.name == "Wanjiru Mwangi"
        assert list(await session.scalars(select(HistoryEntry))) == []


async def test_the_same_again_is_kept_once_until_it_is_settled(database: Database) -> None:
    contact_id = await nominate(database, "KEN", "poc@ke.example")
    first = await suggest(database, contact_id, ProposalKind.CORRECTION, phone="+254 1")
    assert first is not None
    assert await suggest(database, contact_id, ProposalKind.CORRECTION, phone="+254 1") is None
    async with database.writing() as session:
        (await session.get_one(Proposal, first.id)).settled_at = NOON
    assert await suggest(database, contact_id, ProposalKind.CORRECTION, phone="+254 1") is not None


async def test_one_entry_keeps_so_many_and_no_more(database: Database) -> None:
    contact_id = await nominate(database, "KEN", "poc@ke.example")
    other_id = await nominate(database, "FRA", "poc@fr.example")
    for number in range(MOST_OPEN + 5):
        await suggest(database, contact_id, ProposalKind.CORRECTION, words=str(number))
    assert await suggest(database, other_id, ProposalKind.CORRECTION, words="still heard") is not None
    async with database.reading() as session:
        assert len(await open_proposals(session, contact_id)) == MOST_OPEN
