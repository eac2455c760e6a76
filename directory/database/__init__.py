"""The database: the one place that knows SQLite from PostgreSQL."""

from directory.database.engine import (
    BIG_ID,
    DATABASE_AWAY,
    Base,
    Database,
    UnusableDatabase,
    UtcDateTime,
    closed_set,
    is_away,
    open_database,
)

__all__ = [
    "BIG_ID",
    "DATABASE_AWAY",
    "Base",
    "Database",
    "UnusableDatabase",
    "UtcDateTime",
    "closed_set",
    "is_away",
    "open_database",
]
