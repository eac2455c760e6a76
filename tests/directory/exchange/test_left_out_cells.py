"""Excel leaves out empty cells at the ends of rows, for a block of rows at a time. A row that lost cells is other."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from directory.database import Database
from directory.exchange.left_out_cells import BLOCK, RawRow, with_empty_cells
from tests.conftest import CORPORA
from tests.directory.exchange.files import counts, take_in, take_in_rows

SPREADSHEETS = CORPORA / "spreadsheets"
WIDTH, LEAST = 5, 3
FULL, SHORT = 5, 3


def rows_of(lengths: Sequence[int]) -> list[RawRow]:
    return [RawRow(n, n, ("x",) * length, closed=True) for n, length in enumerate(lengths, start=2)]


@pytest.mark.parametrize(
    ("lengths", "left_short"),
    [
        ([FULL] * 16 + [SHORT] * 4, []),
        ([SHORT] * 3, []),
        ([FULL, SHORT], []),
        ([FULL] + [SHORT] * BLOCK + [FULL], []),
        ([FULL] + [SHORT] * (BLOCK + 7) + [FULL] * 2 + [SHORT], []),
        ([FULL, SHORT, FULL], [1]),
        ([SHORT, FULL], [0]),
        ([FULL] + [SHORT] * (BLOCK - 1) + [FULL], list(range(1, BLOCK))),
        ([FULL, SHORT, FULL, 4, 2], [1]),
        ([FULL] + [SHORT] * BLOCK + [FULL, SHORT, FULL], [BLOCK + 2]),
        ([], []),
    ],
)
def test_a_block_of_short_rows_or_a_tail_of_them_is_a_spreadsheet_s_way(
    lengths: list[int], left_short: list[int]
) -> None:
    read = list(with_empty_cells(iter(rows_of(lengths)), WIDTH, LEAST))
    assert [row.line for row in read] == list(range(2, 2 + len(lengths)))
    assert [n for n, row in enumerate(read) if len(row.cells) < WIDTH] == left_short


@pytest.mark.parametrize(("cells", "taken"), [(4, True), (3, True), (2, False), (1, False)])
def test_a_last_row_that_breaks_off_before_its_addresses_is_not_filled_up(cells: int, taken: bool) -> None:
    broken = RawRow(9, 9, ("x",) * cells, closed=True, line_ended=False)
    [read] = with_empty_cells(iter([broken]), WIDTH, LEAST)
    assert (len(read.cells) == WIDTH) is taken


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("excel-no-trailing.csv", (20, 0, 0, 0)),
        ("blank-columns-and-rows.csv", (1, 0, 0, 0)),
        ("phones.csv", (4, 0, 0, 0)),
        ("line-breaks.csv", (2, 0, 0, 0)),
        ("trailing-semicolon.csv", (3, 0, 0, 0)),
    ],
)
async def test_files_of_spreadsheets_are_taken_whole(
    database: Database, file: str, expected: tuple[int, int, int, int]
) -> None:
    assert counts(await take_in(database, SPREADSHEETS / file)) == expected
    assert counts(await take_in(database, SPREADSHEETS / file)) == (0, 0, expected[0], 0)


async def test_each_doubt_is_said_once_with_the_whole_value(database: Database) -> None:
    phones = await take_in(database, SPREADSHEETS / "phones.csv")
    said = {problem.line: problem for problem in phones.warnings.in_order() if problem.column == "phones"}
    assert (len(phones.warnings.in_order()), said[2].value, said[5].value) == (4, "4.479E+11", "4,479E+11")
    assert "rounded" in said[2].problem
    assert "rounded" in said[5].problem
    addresses = await take_in(database, SPREADSHEETS / "addresses.csv")
    assert [problem.line for problem in addresses.warnings.in_order() if "’" in problem.problem] == [11]


async def test_a_file_cut_short_takes_nobody_s_addresses_away(database: Database, tmp_path: Path) -> None:
    await take_in_rows(database, tmp_path, "KEN,technical,primary,CERT,Asha,a@ke.example,NV/1")
    file = tmp_path / "cut.csv"
    file.write_text("state,role,rank,entity,name,emails,note_reference\nKEN,technical,primary,CERT", encoding="utf-8")
    assert counts(await take_in(database, file)) == (0, 0, 0, 1)
