"""Rows of exports for tests that need no database."""

import io
from datetime import timedelta
from typing import Any

from directory.contacts import ConfirmedBy, ContactStatus
from directory.entries.entry import Confirmation
from directory.exchange.export_rows import ExportHead, ExportRow
from directory.exchange.exporter import _FILES, ExportFormat
from tests.cast import NOON
from tests.directory.exchange.nominations import entry, nomination

ORIGIN = "https://check.example"


def export_row(number: int = 1, status: ContactStatus = ContactStatus.ACTIVE, **fields: Any) -> ExportRow:
    """An entry of Kenya that answered two days ago."""
    confirmed = Confirmation(NOON - timedelta(days=2), ConfirmedBy.ANSWER)
    return ExportRow(entry(number, nomination(**fields), status=status), "Kenya", confirmed, NOON - timedelta(days=9))


def written(form: ExportFormat, *rows: ExportRow) -> bytes:
    """The whole file with these rows."""
    out = io.BytesIO()
    opened = _FILES[form](out, ExportHead(NOON, origin=ORIGIN))
    opened.write(rows)
    opened.finish()
    opened.close()
    return out.getvalue()
