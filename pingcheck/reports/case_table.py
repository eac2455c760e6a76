"""Cases as a table that officers take with them: CSV or XLSX, in the language of their pages."""

import csv
import io
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import IO

from xlsxwriter import Workbook

from directory.exchange.formats.spreadsheet import OPTIONS, cell_text
from directory.exchange.formulas import neutralised
from directory.languages import Language
from directory.phrases import N_
from pingcheck.followup.case_list import ListedCase
from pingcheck.reports.spoken_labels import labels_in
from pingcheck.reports.spoken_phrases import said_in

TITLES = (
    N_("Case"), N_("State"), N_("Code"), N_("Role"), N_("Rank"), N_("Contact"), N_("Cause"), N_("Owner"), N_("Due"),
    N_("Check"), N_("Opened"), N_("Ended"), N_("Outcome"),
)  # fmt: skip
WIDTH = 18


class TableFormat(StrEnum):
    """The values are also the names' endings of the files."""

    CSV = "csv"
    XLSX = "xlsx"


def write_case_table(file: IO[bytes], form: TableFormat, cases: Iterable[ListedCase], language: Language) -> None:
    """Writes the table. Nothing that people wrote becomes a formula; days are UTC's, `2026-03-02`."""
    titles = [said_in(language, title) for title in TITLES]
    rows = (_cells(listed, language) for listed in cases)
    (_write_workbook if form is TableFormat.XLSX else _write_csv)(file, titles, rows)


def _cells(listed: ListedCase, language: Language) -> Sequence[str]:
    case, ping, labels = listed.case, listed.ping, labels_in(language)
    return (
        str(case.id),
        listed.state,
        case.state_code,
        labels.ROLE[ping.role] if ping is not None else "",
        labels.RANK[ping.rank] if ping is not None else "",
        listed.contact,
        labels.CASE_CAUSE[case.cause],
        case.owner or "",
        f"{case.due_at:%Y-%m-%d}" if case.due_at else "",
        listed.exercise,
        f"{case.opened_at:%Y-%m-%d}",
        f"{case.ended_at:%Y-%m-%d}" if case.ended_at else "",
        labels.OUTCOME[case.outcome] if case.outcome else "",
    )


def _write_csv(file: IO[bytes], titles: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
    # With the mark, spreadsheets read the letters of all languages right.
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(titles)
    writer.writerows(map(neutralised, row) for row in rows)
    text.detach()  # else the wrapper would close the file with itself


def _write_workbook(file: IO[bytes], titles: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Workbook(file, {**OPTIONS, "tmpdir": folder}) as workbook:
        text = workbook.add_format({"num_format": "@", "quote_prefix": True})
        sheet = workbook.add_worksheet()
        sheet.set_column(0, len(titles) - 1, WIDTH, text)
        for place, title in enumerate(titles):
            sheet.write_string(0, place, title, workbook.add_format({"bold": True, "bottom": 1}))
        sheet.freeze_panes(1, 1)
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(row):
                if cell:
                    sheet.write_string(number, place, cell_text(cell), text)
