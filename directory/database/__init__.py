"""The database: the one place that knows SQLite from PostgreSQL."""

from directory.database.engine import UnusableDatabase, open_database, sqlite_file
from directory.database.outages import DATABASE_AWAY, is_away
from directory.database.sessions import Database
from directory.database.types import BIG_ID, FOLDED_TEXT, LONGEST_FOLDED, Base, UtcDateTime, closed_set

__all__ = [
    "BIG_ID",
    "DATABASE_AWAY",
    "FOLDED_TEXT",
    "LONGEST_FOLDED",
    "Base",
    "Database",
    "UnusableDatabase",
    "UtcDateTime",
    "closed_set",
    "is_away",
    "open_database",
    "sqlite_file",
]
