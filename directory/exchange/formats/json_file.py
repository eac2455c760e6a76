"""JSON: the directory for programs; docs/exchange.md describes its shape. Import reads it back."""

import io
import json
from collections.abc import Sequence
from typing import IO, Any

from directory.exchange.export_rows import ExportHead, ExportRow
from directory.exchange.json_table import FORMAT, VERSION


class JsonFile:
    """Writes one object, its entries one to a line."""

    def __init__(self, file: IO[bytes], head: ExportHead) -> None:
        self._text = io.TextIOWrapper(file, encoding="utf-8", newline="\n", write_through=True)
        facts = {
            "format": FORMAT,
            "version": VERSION,
            "made_at": head.made_at.isoformat(),
            "as_of": head.as_of and head.as_of.isoformat(),
            "origin": head.origin,
        }
        self._text.write(f'{json.dumps(facts)[:-1]}, "entries": [')
        self._separator = "\n"

    def write(self, rows: Sequence[ExportRow]) -> None:
        for row in rows:
            self._text.write(self._separator + json.dumps(as_data(row), ensure_ascii=False))
            self._separator = ",\n"

    def finish(self) -> None:
        self._text.write("\n]}\n")

    def close(self) -> None:
        self._text.detach()  # else the wrapper would close the file with itself


def as_data(row: ExportRow) -> dict[str, Any]:
    """An entry as programs read it. Lists are in their order of preference; times are in UTC."""
    confirmed = row.confirmed
    return {
        "reference": row.entry.reference,
        "status": row.entry.status.value,
        **row.entry.nomination.record(),
        "state_name": row.state_name,
        "changed_at": row.changed_at and row.changed_at.isoformat(),
        "last_confirmed": {"at": confirmed.at.isoformat(), "by": confirmed.by.value} if confirmed else None,
    }
