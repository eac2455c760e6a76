"""The template offers its lists, and what is filled in is taken as it stands."""

import re
import zipfile
from pathlib import Path

from directory.database import Database
from directory.exchange.columns import Column, layout_of
from directory.exchange.table import opened_table
from directory.exchange.template import COLUMNS, MEANINGS, write_template
from directory.states import all_states
from tests.directory.exchange.files import contacts, counts, take_in

SHEET = "xl/worksheets/sheet1.xml"


async def made(database: Database, file: Path) -> Path:
    async with database.reading() as session:
        states = await all_states(session)
    with file.open("wb") as opened:
        write_template(opened, states)
    return file


def filled(file: Path, *rows: dict[Column, str]) -> None:
    """Writes rows below the titles, as a spreadsheet program does that leaves all else as it is."""
    written = ""
    for number, row in enumerate(rows, start=3):
        cells = "".join(
            f'<c r="{chr(65 + COLUMNS.index(column))}{number}" t="inlineStr"><is><t>{value}</t></is></c>'
            for column, value in row.items()
        )
        written += f'<row r="{number}">{cells}</row>'
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    parts[SHEET] = parts[SHEET].replace("</sheetData>", f"{written}</sheetData>")
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


async def test_what_is_filled_in_is_taken_without_a_warning(database: Database, tmp_path: Path) -> None:
    file = await made(database, tmp_path / "template.xlsx")
    filled(
        file,
        {
            Column.STATE: "Côte d’Ivoire", Column.ROLE: "technical", Column.RANK: "primary", Column.ENTITY: "CERT",
            Column.POSITION: "Duty officer", Column.NAME: "Aya",
            Column.FORM_OF_ADDRESS: "Ms", Column.EMAILS: "soc@cert.example",
            Column.PHONES: "+254202222222", Column.LANGUAGES: "fr; en", Column.TIME_ZONE: "Africa/Abidjan",
            Column.HOURS: "24/7", Column.NOTE_REFERENCE: "NV/1", Column.NOTE_DATE: "2024-03-31",
        },
        {Column.STATE: "Kenya", Column.ROLE: "diplomatic", Column.RANK: "primary", Column.EMAILS: "po@mfa.example"},
    )  # fmt: skip
    imported = await take_in(database, file)
    assert counts(imported) == (2, 0, 0, 0)
    assert imported.warnings.in_order() == ()
    assert [(each.state_code, each.name) for each in await contacts(database)] == [("CIV", "Aya"), ("KEN", "")]


async def test_an_empty_template_has_nothing_to_take(database: Database, tmp_path: Path) -> None:
    file = await made(database, tmp_path / "template.xlsx")
    with opened_table(file) as table:
        assert (table.layout.unknown, table.layout.missing, list(table.rows())) == ((), [], [])
        assert table.remarks == ("The sheet Contacts was read; left aside: Explanations, Lists (hidden).",)


async def test_lists_offer_what_import_knows(database: Database, tmp_path: Path) -> None:
    with zipfile.ZipFile(await made(database, tmp_path / "template.xlsx")) as archive:
        sheet = archive.read(SHEET).decode()
    rules = re.findall(r'<dataValidation type="list" [^>]*sqref="(\w+):\w+"><formula1>([^<]+)', sheet)
    assert dict(rules) == {
        "A3": "Lists!$A$2:$A$194",
        "B3": "Lists!$B$2:$B$3",
        "C3": "Lists!$C$2:$C$3",
        "K3": "Lists!$D$2:$D$7",
        "L3": next(source for place, source in rules if place == "L3"),
    }
    assert 'errorStyle="information"' in sheet  # whoever writes two languages is not stopped
    assert max(map(len, MEANINGS.values())) <= 255  # more is no input message
    assert not layout_of([column.value for column in COLUMNS]).missing
