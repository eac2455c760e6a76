"""Workbooks as offices make them, and as somebody makes them who means harm."""

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook

from directory.database import Database
from directory.errors import Refused
from directory.exchange import workbook
from directory.exchange.table import opened_table
from tests.directory.exchange.files import addresses, counts, take_in

TITLES = ["State", "Role", "Rank", "Name", "Telephone", "Note reference", "Date of note", "Hours"]
ROW = ["Kenya", "technical", "primary", "Asha", "+254202222222", "NV/1", "2024-03-31", "9-5"]


def saved(file: Path, fill: Callable[[Any], None]) -> Path:
    book = Workbook(str(file))
    fill(book)
    book.close()
    return file


def one_sheet(*rows: list[Any], above: int = 0, left: int = 0) -> Callable[[Any], None]:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet("Contacts")
        for number, row in enumerate(rows):
            sheet.write_row(above + number, left, row)

    return fill


def read(file: Path) -> list[tuple[int, tuple[str, ...]]]:
    with opened_table(file) as table:
        return [(row.line, row.cells) for row in table.rows()]


@pytest.mark.parametrize(("above", "left"), [(0, 0), (3, 0), (0, 2), (7, 1)])
def test_the_table_is_found_wherever_it_stands(tmp_path: Path, above: int, left: int) -> None:
    file = saved(tmp_path / "a.xlsx", one_sheet(TITLES, ROW, [], ROW, above=above, left=left))
    assert read(file) == [(above + 2, tuple(ROW)), (above + 4, tuple(ROW))]


def test_explanations_above_the_titles_are_no_titles(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        one_sheet(["Ministry of Foreign Affairs"], ["Name", "see below"], TITLES, ROW)(book)

    assert read(saved(tmp_path / "a.xlsx", fill)) == [(4, tuple(ROW))]


def test_cells_are_read_as_people_write_them(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, TITLES)
        sheet.write_row(1, 0, ROW[:4])
        sheet.write_number(1, 4, 254202222222)
        sheet.write_number(1, 5, 7.5)
        sheet.write_datetime(1, 6, datetime(2024, 3, 31), book.add_format({"num_format": "dd/mm/yyyy"}))
        sheet.write_boolean(1, 7, True)
        sheet.write_formula(2, 3, '="Zu"&"ri"', None, "Zuri")
        sheet.write_number(2, 4, 4.47911123456789e17)

    [first, second] = read(saved(tmp_path / "a.xlsx", fill))
    assert first == (2, (*ROW[:4], "254202222222", "7.5", "2024-03-31", "TRUE"))
    assert second[1][3:5] == ("Zuri", "4.47911123456789e+17")


async def test_what_a_number_may_have_lost_is_said(database: Database, tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, TITLES)
        sheet.write_row(1, 0, ROW)
        sheet.write_number(1, 4, 254202222222)
        sheet.write_number(1, 5, 12)
        sheet.write_datetime(1, 7, datetime(2026, 9, 5), book.add_format({"num_format": "d-m"}))

    imported = await take_in(database, saved(tmp_path / "a.xlsx", fill))
    found = [(each.line, each.column) for each in imported.warnings.in_order() if "stored as" in each.problem]
    assert found == [(2, "phones"), (2, "note_reference"), (2, "hours")]
    assert await addresses(database, 1) == ["+254202222222"]


async def test_rejects_of_a_sheet_name_its_lines_and_can_be_mended(database: Database, tmp_path: Path) -> None:
    wrong = ["Atlantis", *ROW[1:]]
    file = saved(tmp_path / "a.xlsx", one_sheet(TITLES, ROW, wrong, above=4))
    imported = await take_in(database, file, rejects=tmp_path / "rejects.csv")
    assert counts(imported) == (1, 0, 0, 1)
    assert [(each.line, each.column) for each in imported.rejected.in_order()] == [(7, "state")]
    mended = (tmp_path / "rejects.csv").read_text("utf-8-sig").replace("Atlantis", "France").replace("NV/1", "NV/2")
    (tmp_path / "rejects.csv").write_text(mended, "utf-8")
    assert counts(await take_in(database, tmp_path / "rejects.csv")) == (1, 0, 0, 0)
    assert counts(await take_in(database, file)) == (0, 0, 1, 1)


def test_merged_cells_say_the_same_for_each_of_their_rows(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 4, "A letterhead over all columns")
        sheet.write_row(1, 1, TITLES)
        for row, rank in enumerate(["primary", "alternate", "alternate"], start=2):
            sheet.write_row(row, 3, [rank, f"Name {row}"])
        sheet.merge_range(2, 1, 4, 1, "Kenya")
        sheet.merge_range(2, 2, 3, 2, "technical")
        sheet.write(4, 2, "diplomatic")

    file = saved(tmp_path / "a.xlsx", fill)
    assert [cells[1:4] for _, cells in read(file)] == [
        ("Kenya", "technical", "primary"),
        ("Kenya", "technical", "alternate"),
        ("Kenya", "diplomatic", "alternate"),
    ]
    with opened_table(file) as table:
        assert "2 merged cells" in table.remarks[0]


def test_the_sheet_that_is_read_and_those_left_aside_are_named(tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        book.add_worksheet("Explanations").write(0, 0, "Read me")
        hidden = book.add_worksheet("Old")
        one_sheet(TITLES, ROW)(book)
        hidden.write_row(0, 0, TITLES)
        hidden.hide()

    with opened_table(saved(tmp_path / "a.xlsx", fill)) as table:
        assert table.remarks == ("The sheet Contacts was read; left aside: Explanations, Old (hidden).",)
        assert len(list(table.rows())) == 1


def test_formulas_that_were_never_worked_out_are_counted(tmp_path: Path) -> None:
    file = saved(tmp_path / "a.xlsx", one_sheet([*TITLES, "x"], [*ROW, "=1+1"], [*ROW, "=A1"]))
    sheet = "xl/worksheets/sheet1.xml"
    replaced(file, sheet, lambda content: content.replace(b"</f><v>0</v></c>", b"</f></c>"))
    with opened_table(file) as table:
        assert "2 formulas have no value" in table.remarks[0]


def replaced(file: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    """Changes one part of a saved workbook."""
    with zipfile.ZipFile(file) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, change(content) if name == part else content)


def test_without_our_columns_it_says_where_they_should_be(tmp_path: Path) -> None:
    file = saved(tmp_path / "a.xlsx", one_sheet(["State", "Name"], ["Kenya", "Asha"]))
    with pytest.raises(Refused, match=r"row 1 of the sheet 'Contacts' should hold.*role and rank are not among them"):
        read(file)


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def bomb() -> bytes:
    return packed(xl__workbook_xml=b"<workbook/>", xl__worksheets__sheet1_xml=bytes(40_000_000))


def lying_bomb() -> bytes:
    """It says that a part is small, and is large: sizes stand in the local header and in the directory."""
    content = bomb()
    return content.replace(struct.pack("<I", 40_000_000), struct.pack("<I", 1_000))


def many_parts() -> bytes:
    return packed(xl__workbook_xml=b"<workbook/>", **{f"part{number}": b"" for number in range(2_100)})


def expanding_entities() -> bytes:
    inner = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12))
    return packed(xl__workbook_xml=f'<!DOCTYPE w [<!ENTITY x0 "ha">{inner}]><workbook>&x11;</workbook>'.encode())


def far_cells(tmp_path: Path) -> bytes:
    """Two cells, at either end of a sheet: whoever makes room for all between needs hundreds of gigabytes."""
    file = saved(tmp_path / "far.xlsx", one_sheet(TITLES, ROW))
    corner = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    replaced(file, "xl/worksheets/sheet1.xml", lambda content: content.replace(b"</sheetData>", corner))
    return file.read_bytes()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (bomb(), "unpacked, it has 40 MB"),
        (lying_bomb(), "damaged"),
        (many_parts(), "in 2,101 parts"),
        (expanding_entities(), "damaged|is empty"),
        (packed(word__document_xml=b"<w/>"), "no XLSX"),
        (b"PK\x03\x04" + bytes(500), "damaged"),
        (packed(xl__workbook_xml=b"<workbook/>")[:-10], "damaged"),
    ],
    ids=["a bomb", "a lying bomb", "many parts", "expanding entities", "a letter", "no archive", "cut off"],
)
def test_an_archive_that_means_harm_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(content)
    with pytest.raises(Refused, match=sentence):
        read(file)


def test_cells_at_the_ends_of_a_sheet_end_only_the_process_that_reads(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(far_cells(tmp_path))
    with pytest.raises(Refused, match=r"more memory or time|reaches over"):
        read(file)


def test_a_reader_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "LIMIT_S", 0)
    with pytest.raises(Refused, match="more memory or time"):
        read(saved(tmp_path / "a.xlsx", one_sheet(TITLES, ROW)))
