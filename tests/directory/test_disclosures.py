"""Who saw or took out personal data stays on record; a second look on the same day adds nothing."""

from datetime import datetime, timedelta

import pytest

from directory.database import Database
from directory.disclosures import (
    Disclosed,
    Disclosure,
    DisclosureFilter,
    DisclosureKind,
    find_disclosures,
    is_recorded,
    record_disclosure,
)
from tests.cast import NOON
from tests.directory.exchange.files import take_in_rows

LOOK, EXPORT = DisclosureKind.CONTACT_PAGE, DisclosureKind.EXPORT
KENYA, FRANCE = Disclosed(contact_id=1), Disclosed(contact_id=2)


@pytest.fixture(autouse=True)
async def two_entries(database: Database, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("rows")
    await take_in_rows(database, folder, "KEN,technical,primary,,Asha,a@x.example,", "FRA,technical,primary,,Zoé,,")


async def record(database: Database, by: str, what: DisclosureKind, subject: Disclosed, at: datetime = NOON) -> None:
    async with database.writing() as session:
        await record_disclosure(session, by, what, subject, at)


async def found(database: Database, wanted: DisclosureFilter | None = None) -> list[Disclosure]:
    async with database.reading() as session:
        return list(await find_disclosures(session, wanted or DisclosureFilter()))


@pytest.mark.parametrize(
    ("second", "rows"),
    [
        (("ana", LOOK, KENYA, timedelta(hours=11)), 1),
        (("ana", LOOK, KENYA, timedelta(hours=13)), 2),
        (("bo", LOOK, KENYA, timedelta()), 2),
        (("ana", LOOK, FRANCE, timedelta()), 2),
        (("ana", DisclosureKind.PAST_PAGE, KENYA, timedelta()), 2),
    ],
    ids=["the same day", "the next day", "another officer", "another contact", "another page"],
)
async def test_a_contact_s_page_is_recorded_once_for_each_officer_and_day(
    database: Database, second: tuple[str, DisclosureKind, Disclosed, timedelta], rows: int
) -> None:
    by, what, subject, later = second
    await record(database, "ana", LOOK, KENYA)
    async with database.reading() as session:
        assert await is_recorded(session, by, what, subject, NOON + later) == (rows == 1)
    await record(database, by, what, subject, NOON + later)
    assert len(await found(database)) == rows


async def test_each_export_is_recorded(database: Database) -> None:
    for _ in range(2):
        await record(database, "ana", EXPORT, Disclosed(details="csv", rows=2))
    assert [(each.by, each.details, each.rows) for each in await found(database)] == [("ana", "csv", 2)] * 2


async def test_details_that_are_too_long_are_cut_and_not_refused(database: Database) -> None:
    await record(database, "n" * 200, EXPORT, Disclosed(details="d" * 2_000))
    [only] = await found(database)
    assert (len(only.by), len(only.details)) == (100, 500)


async def test_a_contact_s_list_has_the_exports_that_may_hold_it(database: Database) -> None:
    await record(database, "ana", LOOK, KENYA)
    await record(database, "ana", LOOK, FRANCE)
    await record(database, "bo", EXPORT, Disclosed(details="csv"), NOON + timedelta(hours=1))
    await record(database, "bo", EXPORT, Disclosed(details="before it was there"), NOON - timedelta(days=1))
    seen = await found(database, DisclosureFilter(contact_id=1))
    assert [(each.by, each.reference, each.details) for each in seen] == [("bo", "", "csv"), ("ana", "P-000001", "")]
    since = await found(database, DisclosureFilter(by="bo", since=NOON))
    assert [each.details for each in since] == ["csv"]
