"""Export: the directory, as it is or as it stood, or what a search found, as a file in one of four formats."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import closing
from enum import StrEnum
from typing import IO

from sqlalchemy.ext.asyncio import AsyncSession

from directory.exchange.export_rows import ExportFile, ExportHead, ExportScope, export_rows
from directory.exchange.formats.csv_file import CsvFile
from directory.exchange.formats.json_file import JsonFile
from directory.exchange.formats.spreadsheet import SpreadsheetFile
from directory.exchange.formats.vcard import VCardFile


class ExportFormat(StrEnum):
    """The values are also the names' endings of the files."""

    CSV = "csv"
    XLSX = "xlsx"
    VCF = "vcf"
    JSON = "json"

    @property
    def is_text(self) -> bool:
        """True if it can be printed at a terminal."""
        return self is not ExportFormat.XLSX


MEDIA_TYPES = {
    ExportFormat.CSV: "text/csv; charset=utf-8",
    ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ExportFormat.VCF: "text/vcard; charset=utf-8",
    ExportFormat.JSON: "application/json; charset=utf-8",
}
_FILES: Mapping[ExportFormat, Callable[[IO[bytes], ExportHead], ExportFile]] = {
    ExportFormat.CSV: CsvFile,
    ExportFormat.XLSX: SpreadsheetFile,
    ExportFormat.VCF: VCardFile,
    ExportFormat.JSON: JsonFile,
}


async def write_export(
    session: AsyncSession, file: IO[bytes], form: ExportFormat, scope: ExportScope, head: ExportHead
) -> int:
    """Writes the entries of the scope into a file, a batch at a time. Returns how many. Raises Refused if the format
    cannot hold so many."""
    written = 0
    with closing(_FILES[form](file, head)) as opened:
        async for rows in export_rows(session, scope):
            # In a thread: to format two thousand rows takes longer than a page may wait.
            await asyncio.to_thread(opened.write, rows)
            written += len(rows)
        await asyncio.to_thread(opened.finish)
    return written
