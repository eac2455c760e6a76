"""The directory as it stood, a page at a time."""

from dataclasses import replace
from datetime import timedelta

from directory.acts.entry_acts import correct, withdraw
from directory.contacts import ContactStatus
from directory.database import Database
from directory.entries.past_lists import PastPage, past_page
from directory.entries.writer import add_entries
from directory.exchange.columns import Column
from directory.history import Ground, Provenance
from directory.search.finder import PAGE_SIZE
from tests.cast import NOON, OFFICER
from tests.directory.acts.officer import ASHA, ZURI, add_cast, on

A_DAY = timedelta(days=1)


async def page(database: Database, days: int, number: int = 1, state: str = "") -> PastPage:
    async with database.reading() as session:
        return await past_page(session, NOON + days * A_DAY, number, state)


def shown(found: PastPage) -> list[tuple[int, str, ContactStatus]]:
    return [(entry.id, entry.nomination.name, entry.status) for entry in found.entries]


async def test_each_day_shows_what_stood_that_day(database: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    async with database.writing() as session:
        await correct(session, on(Ground.CLERICAL, at=NOON + A_DAY), {Column.NAME: "Asha New"})
    async with database.writing() as session:
        await withdraw(session, on(Ground.NOTE, 2, at=NOON + 2 * A_DAY))
    async with database.writing() as session:
        late = Provenance(NOON + 3 * A_DAY, OFFICER, "", "summer.csv")
        await add_entries(session, [(3, replace(ASHA, state="FRA", name="Léa"))], late)
    nominated, ended = ContactStatus.NOMINATED, ContactStatus.WITHDRAWN
    assert shown(await page(database, -1)) == []
    assert shown(await page(database, 0)) == [(1, "Asha Old", nominated), (2, "Zuri Stay", nominated)]
    assert shown(await page(database, 1)) == [(1, "Asha New", nominated), (2, "Zuri Stay", nominated)]
    assert shown(await page(database, 2))[1] == (2, "Zuri Stay", ended)
    assert [one[0] for one in shown(await page(database, 3))] == [3, 1, 2]
    assert [one[0] for one in shown(await page(database, 3, state="FRA"))] == [3]


async def test_a_page_holds_so_many_and_too_high_a_page_none(database: Database) -> None:
    many = [(number, replace(ZURI, emails=(f"p{number}@ke.example",))) for number in range(1, 2 * PAGE_SIZE)]
    async with database.writing() as session:
        await add_entries(session, many, Provenance(NOON, OFFICER, "", "spring.csv"))
    pages = [await page(database, 0, number) for number in (1, 2, 3, 10**9)]
    assert [len(one.entries) for one in pages] == [PAGE_SIZE, PAGE_SIZE - 1, 0, 0]
    assert {(one.total, one.pages) for one in pages} == {(2 * PAGE_SIZE - 1, 2)}
