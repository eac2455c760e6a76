"""CSV: a file that import reads back, and that no spreadsheet runs."""

import csv
import io
from collections.abc import Sequence
from typing import IO

from directory.exchange.export_rows import TITLES_OUT, ExportHead, ExportRow
from directory.exchange.formulas import neutralised


class CsvFile:
    """Writes RFC 4180 with commas, in UTF-8."""

    def __init__(self, file: IO[bytes], head: ExportHead) -> None:
        encoding = "utf-8-sig" if head.byte_order_mark else "utf-8"
        self._text = io.TextIOWrapper(file, encoding=encoding, newline="", write_through=True)
        self._writer = csv.writer(self._text)
        self._writer.writerow(TITLES_OUT)

    def write(self, rows: Sequence[ExportRow]) -> None:
        self._writer.writerows(map(neutralised, row.cells()) for row in rows)

    def finish(self) -> None:
        pass  # nothing follows the last row

    def close(self) -> None:
        self._text.detach()  # else the wrapper would close the file with itself
