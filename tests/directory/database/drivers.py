"""Drivers as they may be one day."""

import pytest

from directory.database import procedures
from directory.database.sqlite_thread import NoThreadAccess


def take_away_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with a driver of SQLite that gives no access to its thread. PostgreSQL's has none."""

    async def refuse(*_: object) -> None:
        raise NoThreadAccess

    monkeypatch.setattr(procedures, "run_in_sqlite_thread", refuse)
