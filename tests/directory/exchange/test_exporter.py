"""What goes out comes back in as it was."""

import asyncio
import csv
import filecmp
import io
import shutil
import tempfile
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database, open_database
from directory.entries.entry import Entry
from directory.exchange import exporter
from directory.exchange.columns import Column
from directory.exchange.export_rows import ExportHead, ExportRow, ExportScope, export_rows
from directory.exchange.exporter import ExportFormat, write_export
from tests.cast import NOON
from tests.conftest import CORPORA
from tests.directory.exchange.files import counts, history, take_in, take_in_rows
from tests.directory.exchange.nominations import nomination

LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), max_size=40)  # fmt: skip  # noqa: E501
MAILBOX = st.builds(lambda n, host: f"poc{n}@{host}.example", st.integers(0, 99), st.sampled_from(["mfa", "cert"]))
ROW = st.fixed_dictionaries(
    {
        "state": st.sampled_from(["KEN", "FRA", "Côte d’Ivoire", "中国"]),
        "role": st.sampled_from(["diplomatic", "technical"]),
        "rank": st.sampled_from(["primary", "alternate"]),
        "entity": LINE,
        "position": LINE,
        "name": LINE,
        "name_latin": LINE,
        "form_of_address": LINE,
        "emails": st.lists(MAILBOX, max_size=3).map("; ".join),
        "phones": st.sampled_from(["", "+442079460110", "=1+1", "call me; 112"]),
        "languages": st.sampled_from(["", "fr; en", "pt-BR", "ar"]),
        "time_zone": st.sampled_from(["", "Africa/Nairobi"]),
        "hours": LINE,
        "note_date": st.sampled_from(["", "2024-02-29"]),
    }
)


async def exported(database: Database, file: Path) -> int:
    form = ExportFormat(file.suffix[1:])
    out = io.BytesIO()
    async with database.reading() as session:
        written = await write_export(session, out, form, ExportScope(), ExportHead(NOON))
    file.write_bytes(out.getvalue())  # noqa: ASYNC240
    return written


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
async def test_an_export_imported_again_changes_nothing(database: Database, tmp_path: Path, form: str) -> None:
    await take_in(database, CORPORA / "nominations.csv")
    await take_in(database, CORPORA / "nominations-messy.csv")
    known = len(await history(database))
    written = await exported(database, tmp_path / f"out.{form}")
    assert counts(await take_in(database, tmp_path / f"out.{form}")) == (0, 0, written, 0)
    assert len(await history(database)) == known


async def test_no_cell_of_an_export_is_run_by_a_spreadsheet(database: Database, tmp_path: Path) -> None:
    await take_in(database, CORPORA / "nominations-messy.csv")
    await exported(database, tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as opened:
        cells = [cell for row in csv.reader(opened) for cell in row]
    assert '\'=HYPERLINK("http://evil.example","x")' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


async def test_a_withdrawn_entry_is_left_out(database: Database, tmp_path: Path) -> None:
    await take_in(database, CORPORA / "nominations.csv")
    async with database.writing() as session:
        (await session.get_one(PointOfContact, 1)).status = ContactStatus.WITHDRAWN
    assert await exported(database, tmp_path / "out.csv") == 319


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
@pytest.mark.parametrize("into", ["the same directory", "an empty directory"])
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=1, max_size=12))
def test_whatever_was_taken_in_comes_back_the_same(
    sqlite_template: Path, tmp_path: Path, rows: list[dict[str, str]], into: str, form: str
) -> None:
    async def story() -> None:
        file, out, again = tmp_path / "in.csv", tmp_path / f"out.{form}", tmp_path / f"again.{form}"
        with file.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, [column.value for column in Column if column is not Column.REFERENCE])
            writer.writeheader()
            writer.writerows({**row, "note_reference": f"NV/{n}"} for n, row in enumerate(rows))
        database = _fresh(sqlite_template, tmp_path / "first.db")
        taken = await take_in(database, file)
        await exported(database, out)
        if into == "the same directory":
            assert counts(await take_in(database, out)) == (0, 0, taken.added, 0)
        else:
            other = _fresh(sqlite_template, tmp_path / "second.db")
            assert counts(await take_in(other, out)) == (taken.added, 0, 0, 0)
            await exported(other, again)
            assert filecmp.cmp(again, out, shallow=False)
            await other.close()
        await database.close()

    asyncio.run(story())


def _fresh(template: Path, file: Path) -> Database:
    for left in file.parent.glob(f"{file.name}*"):
        left.unlink()
    shutil.copy(template, file)
    return open_database(f"sqlite:///{file}")


@pytest.mark.parametrize("form", ExportFormat)
async def test_a_hundred_thousand_rows_pass_a_batch_at_a_time(
    sqlite_database: Database, form: ExportFormat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The writers keep no row: never are there more at once than two batches."""
    alive, most = 0, 0

    class Counted(Entry):
        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    async def many(*_: object) -> AsyncIterator[list[ExportRow]]:
        nonlocal alive, most
        for first in range(0, 100_000, 2_000):
            batch = [
                ExportRow(Counted(number, ContactStatus.ACTIVE, nomination(name="Asha"), ()), "Kenya", None, NOON)
                for number in range(first, first + 2_000)
            ]
            alive += 2_000
            most = max(most, alive)
            yield batch
            del batch

    monkeypatch.setattr(exporter, "export_rows", many)
    async with sqlite_database.reading() as session:
        with tempfile.TemporaryFile() as file:
            assert await write_export(session, file, form, ExportScope(), ExportHead(NOON)) == 100_000
            assert file.tell() > 1_000_000
    assert most <= 4_000


async def test_what_a_search_found_goes_out_in_its_order_and_as_it_stood(database: Database, tmp_path: Path) -> None:
    first = "KEN,technical,primary,,Asha,a@x.example,NV/1", "FRA,technical,primary,,Zoé,z@x.example,NV/2"
    await take_in_rows(database, tmp_path, *first)
    scope = ExportScope(ids=[2, 1], as_of=NOON - timedelta(days=1))
    async with database.reading() as session:
        rows = [row async for batch in export_rows(session, ExportScope(ids=[2, 1])) for row in batch]
        assert [(row.entry.reference, row.state_name, row.changed_at) for row in rows] == [
            ("P-000002", "France", NOON),
            ("P-000001", "Kenya", NOON),
        ]
        assert [row async for batch in export_rows(session, scope) for row in batch] == []
