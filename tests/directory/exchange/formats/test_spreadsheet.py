"""A spreadsheet whose cells are all text, as another program reads it."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from directory.errors import Refused
from directory.exchange.export_rows import TITLES_OUT, ExportHead
from directory.exchange.exporter import ExportFormat
from directory.exchange.formats import spreadsheet
from directory.exchange.formulas import restored
from tests.cast import NOON
from tests.directory.exchange.formats.rows import export_row, written

HEAD = ExportHead(NOON)
NAME_AT = TITLES_OUT.index("name")
# Without controls, which no entry holds, and without what Unicode calls no characters.
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufffe\uffff"), max_size=60)
NASTY = st.sampled_from(
    ["=1+1", "+49", "-2", "@SUM(A1)", "'=1", "''+1", "<r><t>x</t></r>", "<r>", "_x0041_", "0123", "1e5", "TRUE", "#N/A",
     "http://evil.example", "mailto:a@b.example", "2024-01-02", " =1", "'", "＝1"]
)  # fmt: skip


def sheet_of(file: bytes) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python()]


@given(names=st.lists(TEXT | NASTY, min_size=1, max_size=6))
def test_another_program_reads_just_the_text_that_the_entry_holds(names: list[str]) -> None:
    rows = sheet_of(written(ExportFormat.XLSX, *(export_row(number, name=name) for number, name in enumerate(names))))
    read = [str(row[NAME_AT]) for row in rows[1:]]
    assert [restored(cell).strip() for cell in read] == [name.strip() for name in names]


def test_nothing_in_the_file_can_be_run() -> None:
    wild = "=HYPERLINK(0)", "+1", "-1", "@x", "http://evil.example", "<r><t>x</t></r>", "15"
    file = written(ExportFormat.XLSX, *(export_row(number, name=cell) for number, cell in enumerate(wild)))
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in archive.namelist() if "external" in name.lower() or "vba" in name.lower()]
        assert 'quotePrefix="1"' in archive.read("xl/styles.xml").decode()
    assert not re.search(r"<f[ >]|<hyperlink", sheet)
    assert set(re.findall(r'<c [^>]*?(?:t="(\w+)")?>', sheet)) == {"inlineStr"}
    assert '<pane xSplit="1" ySplit="1"' in sheet


def test_what_no_file_can_hold_is_shown_as_unknown() -> None:
    [_, row] = sheet_of(written(ExportFormat.XLSX, export_row(name="a\ufffeb\uffff")))
    assert row[NAME_AT] == "a\ufffdb\ufffd"


def test_a_full_sheet_says_which_format_holds_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 2)
    assert len(sheet_of(written(ExportFormat.XLSX, export_row()))) == 2
    out = spreadsheet.SpreadsheetFile(io.BytesIO(), HEAD)
    with pytest.raises(Refused, match="csv"):
        out.write([export_row(1), export_row(2)])
    out.close()
