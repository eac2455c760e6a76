"""What goes out comes back in as it was."""

import asyncio
import csv
import filecmp
import io
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database, open_database
from directory.exchange.columns import Column
from directory.exchange.exporter import export_csv
from tests.conftest import CORPORA
from tests.directory.exchange.files import counts, history, take_in

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
    text = io.StringIO(newline="")
    async with database.reading() as session:
        written = await export_csv(session, text)
    _write(file, text.getvalue())
    return written


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="")


async def test_an_export_imported_again_changes_nothing(database: Database, tmp_path: Path) -> None:
    await take_in(database, CORPORA / "nominations.csv")
    await take_in(database, CORPORA / "nominations-messy.csv")
    known = len(await history(database))
    written = await exported(database, tmp_path / "out.csv")
    assert counts(await take_in(database, tmp_path / "out.csv")) == (0, 0, written, 0)
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


@pytest.mark.parametrize("into", ["the same directory", "an empty directory"])
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=1, max_size=12))
def test_whatever_was_taken_in_comes_back_the_same(
    sqlite_template: Path, tmp_path: Path, rows: list[dict[str, str]], into: str
) -> None:
    async def story() -> None:
        file, out, again = tmp_path / "in.csv", tmp_path / "out.csv", tmp_path / "again.csv"
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
