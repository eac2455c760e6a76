"""Outages: the errors that say that the database can do nothing for anybody at the moment."""

import asyncpg
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionInTime

# Raised while the database cannot be reached or refuses all work. No statement of ours is at fault.
DATABASE_AWAY = (
    OSError,
    OperationalError,
    InterfaceError,
    NoConnectionInTime,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
)

# The same, as the first two characters of PostgreSQL's error code: connection, transaction rollback (deadlocks), not
# ready, resources, intervention.
PASSING_ERROR_CODES = ("08", "40", "55", "53", "57")


def is_away(error: Exception) -> bool:
    """True if an error says that the database can do nothing for anybody at the moment, so that trying again helps."""
    if isinstance(error, DATABASE_AWAY):
        return True
    if not isinstance(error, DBAPIError):
        return False
    code = str(getattr(error.orig, "sqlstate", None) or "")
    return error.connection_invalidated or error.statement is None or code.startswith(PASSING_ERROR_CODES)
