"""When a row is about an entry that the directory has, when it is about a new one, and when nobody can know."""

from pathlib import Path

import pytest

from directory.database import Database
from tests.directory.exchange.files import TITLES, addresses, contacts, counts, take_in_rows

PRIMARY = "KEN,technical,primary,CERT,Asha,duty@ke.example; a@ke.example,NV/1"
ALTERNATE = "KEN,technical,alternate,CERT,Baraka,duty@ke.example; b@ke.example,NV/2"


async def test_the_reference_is_believed_before_anything_else(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, PRIMARY)
    moved = await take_in_rows(
        database,
        tmp_path,
        "p-000001,KEN,diplomatic,alternate,MFA,Zuri,new@ke.example,NV/9",
        titles=f"reference,{TITLES}",
    )
    assert counts(moved) == (0, 1, 0, 0)
    [contact] = await contacts(database)
    assert (contact.name, contact.role, await addresses(database, 1)) == ("Zuri", "diplomatic", ["new@ke.example"])


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("P-000099," + PRIMARY, "there is no entry P-000099"),
        ("P-000001," + PRIMARY.replace("KEN", "FRA"), "P-000001 is an entry of KEN"),
        ("99," + PRIMARY, "write it as P-000123"),
    ],
)
async def test_a_reference_that_does_not_fit_is_refused(
    database: Database, tmp_path: Path, row: str, problem: str
) -> None:
    await take_in_rows(database, tmp_path, PRIMARY)
    refused = await take_in_rows(database, tmp_path, row, titles=f"reference,{TITLES}")
    [found] = refused.rejected.in_order()
    assert found.column == "reference"
    assert problem in found.problem


async def test_by_its_note_an_entry_is_known_though_all_else_is_new(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, PRIMARY)
    row = "KEN,technical,primary,Other,Zuri,new@ke.example,NV/1"
    assert counts(await take_in_rows(database, tmp_path, row)) == (0, 1, 0, 0)


async def test_by_a_shared_address_an_entry_is_known_though_its_note_is_new(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, PRIMARY)
    row = PRIMARY.replace("NV/1", "NV/7").replace("a@ke", "A@KE")
    assert counts(await take_in_rows(database, tmp_path, row)) == (0, 1, 0, 0)
    [contact] = await contacts(database)
    assert contact.note_reference == "NV/7"


async def test_a_change_of_rank_is_said(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, PRIMARY)
    moved = await take_in_rows(database, tmp_path, PRIMARY.replace("primary", "alternate"))
    assert counts(moved) == (0, 1, 0, 0)
    assert "P-000001 was primary and becomes alternate" in [w.problem for w in moved.warnings.in_order()]


async def test_several_matches_are_ambiguous_and_not_applied(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, PRIMARY, ALTERNATE)
    unclear = await take_in_rows(database, tmp_path, "KEN,technical,primary,CERT,Zuri,duty@ke.example,NV/3")
    assert counts(unclear) == (0, 0, 0, 1)
    [found] = unclear.rejected.in_order()
    assert (found.line, found.column, found.value) == (2, "emails", "duty@ke.example")
    assert "ambiguous: it may be about P-000001, P-000002" in found.problem
    assert [contact.name for contact in await contacts(database)] == ["Asha", "Baraka"]


async def test_what_another_row_is_certainly_about_is_no_match(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, PRIMARY, ALTERNATE)
    renewed = PRIMARY.replace("NV/1", "NV/3").replace("Asha", "Zuri")
    assert counts(await take_in_rows(database, tmp_path, renewed, ALTERNATE)) == (0, 1, 1, 0)
    assert [contact.name for contact in await contacts(database)] == ["Zuri", "Baraka"]


async def test_two_posts_of_one_file_may_share_a_mailbox(database: Database, tmp_path: Path) -> None:
    both = await take_in_rows(database, tmp_path, PRIMARY, ALTERNATE)
    assert counts(both) == (2, 0, 0, 0)
    [warning] = both.warnings.in_order()
    assert (warning.line, warning.value) == (3, "duty@ke.example")
    assert "the entry on line 2" in warning.problem


async def test_a_row_twice_is_taken_once_and_two_versions_of_one_entry_are_refused(
    database: Database, tmp_path: Path
) -> None:
    imported = await take_in_rows(database, tmp_path, PRIMARY, PRIMARY, PRIMARY.replace("Asha", "Zuri"))
    assert counts(imported) == (1, 0, 1, 1)
    [found] = imported.rejected.in_order()
    assert (found.line, found.column, found.value) == (4, "note_reference", "NV/1")
    assert "line 2 is about the same entry" in found.problem


async def test_an_office_without_note_or_mail_is_known_by_its_description(database: Database, tmp_path: Path) -> None:
    row = "KEN,technical,primary,CERT,,,"
    assert counts(await take_in_rows(database, tmp_path, row)) == (1, 0, 0, 0)
    assert counts(await take_in_rows(database, tmp_path, row)) == (0, 0, 1, 0)
    assert counts(await take_in_rows(database, tmp_path, "KEN,technical,primary,MFA,,,")) == (1, 0, 0, 0)


async def test_an_empty_directory_takes_over_the_references_of_the_file(database: Database, tmp_path: Path) -> None:
    titles = f"reference,{TITLES}"
    taken = await take_in_rows(database, tmp_path, "P-000042," + PRIMARY, "," + ALTERNATE, titles=titles)
    assert counts(taken) == (2, 0, 0, 0)
    assert [contact.reference for contact in await contacts(database)] == ["P-000042", "P-000043"]
