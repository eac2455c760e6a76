"""What States send goes in whole and once; what cannot be taken is named, kept and comes back mended."""

import csv
from pathlib import Path

import pytest

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact, Rank
from directory.database import Database
from directory.errors import Refused
from directory.history import ChangeKind
from tests.cast import NOON
from tests.conftest import CORPORA
from tests.directory.exchange.files import (
    TITLES,
    addresses,
    all_addresses,
    contacts,
    counts,
    history,
    take_in,
    take_in_rows,
)

NOMINATIONS, MESSY = CORPORA / "nominations.csv", CORPORA / "nominations-messy.csv"
FIRST = "KEN,technical,primary,CERT,Asha,a@ke.example,NV/1"


async def test_the_same_file_twice_changes_nothing(database: Database) -> None:
    assert counts(await take_in(database, NOMINATIONS, reason="notes of spring")) == (320, 0, 0, 0)
    entries = await history(database)
    assert len(entries) == 320
    assert (entries[0].by, entries[0].reason, entries[0].document) == ("amina", "notes of spring", "nominations.csv")
    assert len(entries[0].document_hash) == 64
    assert counts(await take_in(database, NOMINATIONS)) == (0, 0, 320, 0)
    assert len(await history(database)) == 320
    found = await contacts(database)
    assert len({contact.state_code for contact in found}) == 129
    assert len({address.contact_id for address in await all_addresses(database) if address.kind == "email"}) == 317


async def test_a_dry_run_says_the_same_and_changes_nothing(database: Database) -> None:
    dry = await take_in(database, MESSY, apply=False)
    assert await contacts(database) == []
    wet = await take_in(database, MESSY)
    assert counts(dry) == counts(wet) == (80, 0, 1, 6)
    assert dry.rejected == wet.rejected
    assert dry.warnings == wet.warnings


async def test_every_bad_row_is_named_by_line_and_column_with_what_would_be_right(database: Database) -> None:
    imported = await take_in(database, MESSY)
    assert [(found.line, found.column) for found in imported.rejected.in_order()] == [
        (6, "emails"), (8, "state"), (12, "time_zone"), (15, "note_date"), (17, "emails"), (21, "time_zone")
    ]  # fmt: skip
    assert all("write" in found.problem for found in imported.rejected.in_order())
    warned = {(found.line, found.column) for found in imported.warnings.in_order()}
    assert {(13, "emails"), (14, "phones"), (16, "name"), (11, "emails"), (90, "note_reference")} <= warned
    assert '=HYPERLINK("http://evil.example","x")' in {contact.name for contact in await contacts(database)}
    assert not any("Bcc" in address.value for address in await all_addresses(database))
    assert (await contacts(database))[2].state_code == "CIV"  # given by its name


async def test_rejected_rows_come_back_mended(database: Database, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    await take_in(database, MESSY, rejects=rejects)
    with rejects.open(encoding="utf-8-sig", newline="") as opened:
        titles, *rows = csv.reader(opened, delimiter=";")
    assert [row[0] for row in rows] == ["6", "8", "12", "15", "17", "21"]
    # Unmended they are rejected again, the short row too: nobody may take its missing cells for empty ones.
    again = tmp_path / "again.csv"
    assert counts(await take_in(database, rejects, rejects=again)) == (0, 0, 0, 6)
    right = {
        "Emails": "poc@mended.example", "State": "BLR", "Time Zone": "Africa/Nairobi", "Hours": "24/7",
        "Note Date": "2024-03-31", "Note Reference": "NV/MENDED"
    }  # fmt: skip
    for number, row in enumerate(rows):
        for title, value in right.items():
            row[titles.index(title)] = f"{value}/{number}" if title == "Note Reference" else value
    with again.open("w", encoding="utf-8-sig", newline="") as opened:
        csv.writer(opened, delimiter=";").writerows([titles, *rows])
    assert counts(await take_in(database, again)) == (6, 0, 0, 0)


async def test_rejects_that_cannot_be_written_leave_the_directory_as_it_was(database: Database, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing was imported"):
        await take_in(database, MESSY, rejects=tmp_path / "no such folder" / "rejects.csv")
    assert await contacts(database) == []


async def test_a_file_that_breaks_off_midway_leaves_the_directory_as_it_was(database: Database, tmp_path: Path) -> None:
    endless = tmp_path / "endless.csv"
    rows = "\n".join(f"KEN,technical,primary,CERT,,a{n}@ke.example,NV/{n}" for n in range(5000))
    endless.write_text(f'{TITLES}\n{rows}\nKEN,"' + "x" * 1_100_000, encoding="utf-8")
    with pytest.raises(Refused, match="quotation mark"):
        await take_in(database, endless)
    assert await contacts(database) == []


async def test_a_change_keeps_what_it_does_not_speak_of_and_tells_its_history(
    database: Database, tmp_path: Path
) -> None:
    await take_in_rows(database, tmp_path, FIRST)
    async with database.writing() as session:
        (await session.get_one(Address, 1)).standing = Standing.GOOD
    moved = await take_in_rows(
        database, tmp_path, "KEN,technical,primary,b@ke.example; a@ke.example,NV/1",
        titles="state,role,rank,emails,note_reference",
    )  # fmt: skip
    assert counts(moved) == (0, 1, 0, 0)
    [contact] = await contacts(database)
    assert (contact.name, contact.entity, contact.changed_at) == ("Asha", "CERT", NOON)
    assert await addresses(database, contact.id) == ["b@ke.example", "a@ke.example"]
    entry = (await history(database))[-1]
    assert (entry.change, entry.before, entry.after) == (
        ChangeKind.CHANGED, {"emails": ["a@ke.example"]}, {"emails": ["b@ke.example", "a@ke.example"]}
    )  # fmt: skip
    # Named no more, an address is kept as removed; named again, it is itself again.
    await take_in_rows(database, tmp_path, FIRST.replace("a@ke", "b@ke"))
    assert {address.value for address in await all_addresses(database) if address.removed_at} == {"a@ke.example"}
    await take_in_rows(database, tmp_path, FIRST)
    assert [(address.value, address.standing, address.removed_at) for address in await all_addresses(database)] == [
        ("a@ke.example", Standing.GOOD, None), ("b@ke.example", Standing.UNPROVEN, NOON)
    ]  # fmt: skip


async def test_absence_ends_nothing(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, FIRST, FIRST.replace("primary", "alternate"))
    await take_in_rows(database, tmp_path, FIRST)
    assert {contact.status for contact in await contacts(database)} == {ContactStatus.NOMINATED}


async def test_a_withdrawn_entry_does_not_come_back_by_an_old_file(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, FIRST)
    async with database.writing() as session:
        (await session.get_one(PointOfContact, 1)).status = ContactStatus.WITHDRAWN
    again = await take_in_rows(database, tmp_path, FIRST)
    assert counts(again) == (0, 0, 0, 1)
    assert "withdrew" in again.rejected.in_order()[0].problem
    # The State may nominate the same mailbox anew, by a new note.
    assert counts(await take_in_rows(database, tmp_path, FIRST.replace("NV/1", "NV/2"))) == (1, 0, 0, 0)


async def test_a_new_entry_added_later_gets_a_number_of_its_own(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, FIRST)
    async with database.writing() as session:
        session.add(
            PointOfContact(
                state_code="FRA", role="technical", rank=Rank.PRIMARY, entity="", position="", name="", languages="",
                time_zone="", hours="", note_reference="", added_at=NOON, changed_at=NOON,
            )
        )  # fmt: skip
    assert [contact.id for contact in await contacts(database)] == [1, 2]
