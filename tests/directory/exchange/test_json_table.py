"""Our own JSON comes back as it went out, is read piece by piece, and nothing in it is taken for what it is not."""

import json
from pathlib import Path
from typing import Any

import pytest

from directory.database import Database
from directory.errors import Refused
from directory.exchange import json_table
from directory.exchange.exporter import ExportFormat
from directory.exchange.table import opened_table
from tests.directory.exchange.files import counts, take_in
from tests.directory.exchange.formats.rows import ORIGIN, export_row, written

HEAD = '"format": "pingcheck-directory", "version": 1'
ENTRY = {"state": "KEN", "role": "technical", "rank": "primary", "emails": ["a@x.example"]}


def file_of(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "in.json"
    file.write_text(text, "utf-8")
    return file


def read(file: Path) -> list[tuple[str, ...]]:
    with opened_table(file) as table:
        return [row.cells for row in table.rows()]


def test_the_shape_that_programs_rely_on() -> None:
    told = json.loads(written(ExportFormat.JSON, export_row(name="Пётр", emails="a@x.example b@x.example")))
    [entry] = told.pop("entries")
    assert told == {
        "format": "pingcheck-directory",
        "version": 1,
        "made_at": "2026-03-02T12:00:00+00:00",
        "as_of": None,
        "origin": ORIGIN,
    }
    assert entry == {
        "reference": "P-000001",
        "status": "active",
        "state": "KEN",
        "role": "technical",
        "rank": "primary",
        "entity": "",
        "position": "",
        "name": "Пётр",
        "emails": ["a@x.example", "b@x.example"],
        "phones": [],
        "languages": [],
        "time_zone": "",
        "hours": "",
        "note_reference": "",
        "note_date": None,
        "name_latin": "",
        "form_of_address": "",
        "state_name": "Kenya",
        "changed_at": "2026-02-21T12:00:00+00:00",
        "last_confirmed": {"at": "2026-02-28T12:00:00+00:00", "by": "answer"},
    }


@pytest.mark.parametrize("indent", [None, 2], ids=["one line", "indented"])
@pytest.mark.parametrize("piece", [80, 1 << 16])
def test_entries_are_read_wherever_the_pieces_end(
    tmp_path: Path, indent: int | None, piece: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"Name {number} of ] many, {{[" for number in range(40)]
    rows = [export_row(number, name=name) for number, name in enumerate(names)]
    text = json.dumps(json.loads(written(ExportFormat.JSON, *rows)), indent=indent, ensure_ascii=False)
    file = file_of(tmp_path, text)
    assert text.index('"entries"') < 200
    monkeypatch.setattr(json_table, "PIECE", max(piece, 200))
    assert [cells[6] for cells in read(file)] == names
    with opened_table(file) as table:
        lines = [row.line for row in table.rows()]
    assert [text.splitlines()[line - 1].strip()[0] for line in lines] == ["{"] * 40


@pytest.mark.parametrize(
    ("entries", "rejected"),
    [
        ([ENTRY, {**ENTRY, "note_reference": "NV/1"}], 1),
        ([{**ENTRY, "name": "Asha"}, ENTRY], 1),
        ([ENTRY, {**ENTRY, "state": ["KEN", "FRA"]}], 1),
        ([ENTRY, {**ENTRY, "state": {"code": "KEN"}}], 1),
        ([ENTRY, {**ENTRY, "state": 12}], 1),
        ([{**ENTRY, "emails": "a@x.example; b@x.example"}], 0),
        ([{**ENTRY, "emails": None, "status": "withdrawn"}], 0),
    ],
    ids=["one more", "one less", "a list", "an object", "a number", "text for a list", "nothing"],
)
async def test_an_entry_of_another_shape_is_refused_alone(
    database: Database, tmp_path: Path, entries: list[dict[str, Any]], rejected: int
) -> None:
    file = file_of(tmp_path, f'{{{HEAD}, "entries": {json.dumps(entries)}}}')
    assert counts(await take_in(database, file)) == (len(entries) - rejected, 0, 0, rejected)


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        '{"entries": []}',
        f'{{"format": "another", "version": 1, "entries": [{json.dumps(ENTRY)}]}}',
        f'{{"format": "pingcheck-directory", "version": 2, "entries": [{json.dumps(ENTRY)}]}}',
        f'{{{HEAD}, "entries": {{}}}}',
        f'{{{HEAD}, "entries": [{json.dumps(ENTRY)}',
        f'{{{HEAD}, "entries": [{json.dumps(ENTRY)}, 5]}}',
        f'{{{HEAD}, "entries": [{json.dumps(ENTRY)}, {{"state": ]}}',
        f'{{{HEAD}, "entries": [{json.dumps(ENTRY)}, {"[" * 100_000}',
        f'{{{HEAD}, "entries": [{{"name": "Asha"}}]}}',
        f'{{{HEAD}, "entries": [{json.dumps(ENTRY)}, {{"name": "{"x" * 3_000_000}"}}]}}',
    ],
    ids=range(11),
)
def test_what_is_not_ours_is_refused_with_a_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(Refused, match=r"cannot be imported: .*(JSON|breaks off|column titles|row ends)"):
        read(file_of(tmp_path, text))


def test_no_entries_are_none(tmp_path: Path) -> None:
    assert read(file_of(tmp_path, f'{{{HEAD}, "entries": []}}')) == []
