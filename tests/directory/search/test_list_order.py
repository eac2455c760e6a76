"""Lists in the order that an officer asked for: by State, name or last confirmation, the same on both engines."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Select, Subquery, literal, select, union_all

from directory.contacts import ConfirmedBy, PointOfContact, Rank, Role
from directory.database import Database
from directory.database.types import UtcDateTime
from directory.entries.missing_sort_names import fill_missing_sort_names
from directory.entries.writer import add_entries
from directory.history import Provenance
from directory.nominations import Nomination
from directory.search import finder
from directory.search.attention import Attention, Staleness, count_attention
from directory.search.finder import EntryFilters, ListOrder, SortedBy, all_found, find_contacts
from tests.cast import NOON, OFFICER

TECHNICAL = Nomination("KEN", Role.TECHNICAL, Rank.PRIMARY)
CAST = {
    1: replace(TECHNICAL, state="CHN", name="王伟", name_latin="Wáng Wěi"),
    2: replace(TECHNICAL, state="POL", name="Łukasz Żółć"),
    3: replace(TECHNICAL, name="ámina Otieno"),
    4: replace(TECHNICAL, state="FRA", position="Duty officer", entity="ANSSI"),
    5: replace(TECHNICAL, state="FRA", entity="Bureau"),
    6: replace(TECHNICAL, name="Amina Otieno", role=Role.DIPLOMATIC),
}
BY_NAME = [3, 6, 5, 4, 2, 1]


@pytest.fixture
async def directory(database: Database) -> Database:
    async with database.writing() as session:
        await add_entries(session, list(CAST.items()), Provenance(NOON, OFFICER, "", "spring.csv"))
    return database


async def listed(
    database: Database, by: SortedBy, text: str = "", *, descending: bool = False, stale: Staleness | None = None
) -> list[int]:
    stale, order = stale or Staleness(NOON), ListOrder(by, descending)
    async with database.reading() as session:
        page = await find_contacts(session, text, EntryFilters(), stale, order=order)
        assert await all_found(session, text, EntryFilters(), stale, order) == [one.id for one in page.contacts]
    return [one.id for one in page.contacts]


async def test_by_name_without_accents_and_capitals_in_latin_letters_where_known(directory: Database) -> None:
    assert await listed(directory, SortedBy.NAME) == BY_NAME
    assert await listed(directory, SortedBy.NAME, descending=True) == BY_NAME[::-1]
    assert await listed(directory, SortedBy.NAME, "otieno") == [3, 6]


async def test_by_state_the_other_way_round(directory: Database) -> None:
    assert await listed(directory, SortedBy.STATE) == [1, 4, 5, 6, 3, 2]
    assert await listed(directory, SortedBy.STATE, descending=True) == [2, 6, 3, 4, 5, 1]


@pytest.mark.parametrize("most", [20_000, 0], ids=["few", "many"])
async def test_few_and_many_are_sorted_alike(directory: Database, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(finder, "MOST_LOOKED_UP", most)
    assert await listed(directory, SortedBy.NAME, "fra") == [5, 4]
    assert await listed(directory, SortedBy.CONFIRMED, "fra") == [4, 5]


async def test_by_the_last_confirmation_an_answer_counts_too(directory: Database) -> None:
    days = {1: 5, 2: None, 3: 30, 4: 10, 5: 20, 6: None}
    async with directory.writing() as session:
        for contact_id, ago in days.items():
            contact = await session.get_one(PointOfContact, contact_id)
            contact.confirmed_at = NOON - timedelta(days=ago) if ago else None
            contact.confirmed_by = ConfirmedBy.NOTE if ago else None
    assert await listed(directory, SortedBy.CONFIRMED) == [2, 6, 3, 5, 4, 1]
    # Answers: of 3 and 6 the day before yesterday, of 5 long before its note, of 1 twice.
    answered = answers((3, 2), (6, 2), (5, 40), (1, 50), (1, 1))
    stale = Staleness(NOON, answered)
    assert await listed(directory, SortedBy.CONFIRMED, stale=stale) == [2, 5, 4, 3, 6, 1]
    assert await listed(directory, SortedBy.CONFIRMED, stale=stale, descending=True) == [1, 6, 3, 4, 5, 2]


async def test_counts_agree_with_the_lists(directory: Database) -> None:
    stale = Staleness(NOON - timedelta(days=365))
    async with directory.reading() as session:
        counts = await count_attention(session, stale)
        for kind, count in counts.by_kind.items():
            found = await find_contacts(session, "", EntryFilters(attention=frozenset({kind})), stale)
            assert found.total == count, kind
    assert (counts.entries, counts.states, counts.needing) == (6, 4, 6)
    assert counts.by_kind[Attention.NO_MAIL] == 6
    assert counts.by_kind[Attention.STALE] == 0


async def test_an_upgrade_fills_in_the_names_for_sorting(directory: Database) -> None:
    async with directory.writing() as session:
        for contact_id in (2, 3, 4):
            (await session.get_one(PointOfContact, contact_id)).sort_name = ""
    assert await listed(directory, SortedBy.NAME) == [2, 3, 4, 6, 5, 1]
    assert await fill_missing_sort_names(directory) == 3
    assert await listed(directory, SortedBy.NAME) == BY_NAME
    assert await fill_missing_sort_names(directory) == 0


def answers(*days_ago: tuple[int, int]) -> Subquery:
    """As the exercises give them: a contact and when it answered."""

    def one(contact_id: int, at: datetime) -> Select[int, datetime]:
        return select(literal(contact_id).label("contact_id"), literal(at, UtcDateTime()).label("at"))

    return union_all(*(one(contact, NOON - timedelta(days=ago)) for contact, ago in days_ago)).subquery()
