"""Letters as files: one as DOCX, and the list that is shown as a table."""

import asyncio
import csv
import io
import tempfile
from collections.abc import Sequence
from enum import StrEnum
from typing import IO

from aiohttp import web
from xlsxwriter import Workbook

from directory.disclosures import Disclosed, DisclosureKind
from directory.exchange.exporter import MEDIA_TYPES, ExportFormat
from directory.exchange.formats.spreadsheet import OPTIONS, cell_text
from directory.exchange.formulas import neutralised
from pingcheck.followup.letter_content import LetterContent
from pingcheck.followup.letter_list import MOST_ROWS, ListedLetter, listed_letters
from pingcheck.reports.letter_document import DOCX, letter_docx
from pingcheck.web.file_answer import FileFacts, file_answer, headers_alone
from pingcheck.web.forms import one_of
from pingcheck.web.keys import CLOCK, DATABASE
from pingcheck.web.secretariat.letter_page import named_letter
from pingcheck.web.secretariat.letters_page import read_letters_query
from pingcheck.web.secretariat.looks import record_taking

DOCX_ONE_BY_ONE = web.AppKey("docx_one_by_one", asyncio.Semaphore)
TITLES = ("number", "state", "language", "dated", "stage", "by", "sent_or_withdrawn", "cases", "answers", "reply_by")


class LetterTableFormat(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"


async def give_letter(request: web.Request) -> web.StreamResponse:
    """The letter as DOCX, made in a thread, one at a time."""
    async with request.config_dict[DATABASE].reading() as session:
        letter = await named_letter(request, session)
    facts = FileFacts(DOCX, f"{letter.number}.docx")
    if (headers := headers_alone(request, facts)) is not None:
        return headers
    content = LetterContent.kept(letter.content)
    async with request.config_dict[DOCX_ONE_BY_ONE]:
        made = await asyncio.to_thread(letter_docx, content, letter.language, letter.number)
    await record_taking(request, DisclosureKind.EXPORT, Disclosed(details=letter.number, rows=len(content.rows)))
    return await file_answer(request, io.BytesIO(made), facts)


async def give_letters(request: web.Request) -> web.StreamResponse:
    """The letters that the same address at `/letters` shows, all pages of them."""
    form, asked = (
        one_of(LetterTableFormat, request.query.get("format")) or LetterTableFormat.CSV,
        read_letters_query(request),
    )
    facts = FileFacts(MEDIA_TYPES[ExportFormat(form.value)], f"letters-{request.config_dict[CLOCK]().date()}.{form}")
    if (headers := headers_alone(request, facts)) is not None:
        return headers
    async with request.config_dict[DATABASE].reading() as session:
        found, _ = await listed_letters(session, asked.filters, 1, asked.order, MOST_ROWS)
    rows = [TITLES, *map(_row, found)]
    with tempfile.TemporaryFile() as file:
        await asyncio.to_thread(_write_xlsx if form is LetterTableFormat.XLSX else _write_csv, file, rows)
        return await file_answer(request, file, facts)


def _row(listed: ListedLetter) -> tuple[str, ...]:
    letter = listed.letter
    settled = f"{letter.settled_at:%Y-%m-%d}" if letter.settled_at else ""
    of_letter = letter.number, letter.state_code, letter.language.value, letter.dated.isoformat(), letter.stage.value
    return *of_letter, letter.made_by, settled, str(listed.cases), str(listed.answers), letter.reply_by.isoformat()


def _write_csv(file: IO[bytes], rows: Sequence[Sequence[str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([[neutralised(cell) for cell in row] for row in rows])
    file.write(written.getvalue().encode("utf-8-sig"))


def _write_xlsx(file: IO[bytes], rows: Sequence[Sequence[str]]) -> None:
    with Workbook(file, {**OPTIONS, "in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Letters")
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(place, column, cell_text(cell))
