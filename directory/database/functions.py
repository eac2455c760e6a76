"""SQL functions that the two engines spell differently."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Double, Text, Uuid
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from directory.database.types import UtcDateTime


class random_uuid(GenericFunction[uuid.UUID]):  # noqa: N801  (a function, as SQL spells it)
    """A random id made by the database itself, for rows that one INSERT … SELECT makes."""

    type = Uuid()
    inherit_cache = True


@compiles(random_uuid, "sqlite")
def _random_uuid_on_sqlite(*_: Any, **__: Any) -> str:
    return "lower(hex(randomblob(16)))"


@compiles(random_uuid, "postgresql")
def _random_uuid_on_postgresql(*_: Any, **__: Any) -> str:
    return "gen_random_uuid()"


class email_domain(GenericFunction[str]):  # noqa: N801
    """The domain of a mail address, in lower case."""

    type = Text()
    inherit_cache = True


@compiles(email_domain, "sqlite")
def _email_domain_on_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    address = compiler.process(element.clauses, **kw)
    return f"lower(substr({address}, instr({address}, '@') + 1))"


@compiles(email_domain, "postgresql")
def _email_domain_on_postgresql(element: Any, compiler: Any, **kw: Any) -> str:
    return f"lower(substring({compiler.process(element.clauses, **kw)} from '[^@]*$'))"


class a_day_before(GenericFunction[datetime]):  # noqa: N801
    """The instant 24 hours before; on SQLite up to a second earlier."""

    type = UtcDateTime()
    inherit_cache = True


@compiles(a_day_before, "sqlite")
def _a_day_before_on_sqlite(element: Any, compiler: Any, **kw: Any) -> str:
    return f"datetime({compiler.process(element.clauses, **kw)}, '-24 hours')"


@compiles(a_day_before, "postgresql")
def _a_day_before_on_postgresql(element: Any, compiler: Any, **kw: Any) -> str:
    return f"({compiler.process(element.clauses, **kw)} - interval '24 hours')"


class seconds_of_database(GenericFunction[float]):  # noqa: N801
    """Seconds since 1970 by the clock of the database, which all processes share."""

    type = Double()
    inherit_cache = True


@compiles(seconds_of_database, "sqlite")
def _seconds_on_sqlite(*_: Any, **__: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(seconds_of_database, "postgresql")
def _seconds_on_postgresql(*_: Any, **__: Any) -> str:
    return "extract(epoch FROM clock_timestamp())::float8"
