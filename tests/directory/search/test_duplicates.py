"""What stands on several entries: shown, whatever its capitals; ended entries and removed addresses share nothing."""

from dataclasses import replace

import pytest
from sqlalchemy import update

from directory.addresses import Address
from directory.contacts import ContactStatus, PointOfContact, Rank, Role
from directory.database import Database
from directory.search import duplicates
from directory.search.duplicates import SharedBy, shared_values
from tests.cast import NOON
from tests.directory.acts.officer import ABENA, ASHA, ZURI, add_cast

CAST = (
    ASHA,
    replace(ZURI, emails=("DUTY@ke.example", "zuri@ke.example")),
    replace(ABENA, name="asha old", emails=("duty@KE.example",), phones=("+254207654399",)),
    replace(ASHA, role=Role.DIPLOMATIC, name="ASHA OLD", emails=("other@ke.example",), phones=("+254207654398",)),
    replace(ASHA, role=Role.DIPLOMATIC, rank=Rank.ALTERNATE, name="", emails=(), phones=()),
    replace(ABENA, name="", emails=("alone@gh.example",), phones=("+233302000000",)),
)


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, *CAST)
    return database


async def shared(database: Database, by: SharedBy, page: int = 1) -> list[tuple[str, list[int]]]:
    async with database.reading() as session:
        found = await shared_values(session, by, page)
    assert all(one.total == len(one.contacts) for one in found.values)
    return [(one.value, [contact.id for contact in one.contacts]) for one in found.values]


async def test_what_several_entries_have(directory: Database) -> None:
    assert await shared(directory, SharedBy.MAILBOX) == [("duty@ke.example", [3, 1, 2])]
    assert [ids for _, ids in await shared(directory, SharedBy.TELEPHONE)] == [[1, 2]]
    assert await shared(directory, SharedBy.NAME) == [("asha old", [4, 1])]
    assert await shared(directory, SharedBy.NAME, page=2) == []


async def test_what_is_gone_shares_nothing(directory: Database) -> None:
    async with directory.writing() as session:
        await session.execute(
            update(Address).where(Address.contact_id == 2, Address.value == "DUTY@ke.example").values(removed_at=NOON)
        )
        ended = update(PointOfContact).where(PointOfContact.id.in_([3, 4])).values(status=ContactStatus.WITHDRAWN)
        await session.execute(ended)
    assert await shared(directory, SharedBy.MAILBOX) == []
    assert await shared(directory, SharedBy.NAME) == []


async def test_a_mailbox_of_very_many_is_named_in_part(directory: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "MOST_SHOWN", 2)
    async with directory.reading() as session:
        [one] = (await shared_values(session, SharedBy.MAILBOX)).values
    assert (one.total, len(one.contacts)) == (3, 2)
