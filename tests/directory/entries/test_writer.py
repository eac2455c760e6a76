"""What an import writes is made ready beforehand; under the lock there is a statement for each table and batch."""

import subprocess
import sys

import pytest
from sqlalchemy import Dialect
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

from directory.entries.entry_changes import change_of
from directory.entries.writer import STATEMENTS, RowsToWrite, rows_to_write, writing_rows
from directory.history import Provenance
from directory.nominations import FIELDS
from tests.cast import NOON, OFFICER
from tests.directory.exchange.nominations import entry, nomination

PROVENANCE = Provenance(NOON, OFFICER, "", "spring.csv", "")
DIALECTS: tuple[Dialect, ...] = (sqlite.dialect(), PGDialect_asyncpg())  # type: ignore[no-untyped-call]


def batch(dialect: Dialect, count: int) -> RowsToWrite:
    """So many new entries, and so many whose first address moves, which get another and lose their position."""
    added = [(number, nomination(f"a{number}@ke.example", position="Officer")) for number in range(1, count + 1)]
    changes = [
        change_of(entry(number, content), nomination(f"new{number}@ke.example {content.emails[0]}"), FIELDS)
        for number, content in added
    ]
    return rows_to_write(dialect, added, changes, PROVENANCE)


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
@pytest.mark.parametrize("count", [1, 1000])
def test_as_many_statements_for_many_rows_as_for_one(dialect: Dialect, count: int) -> None:
    once = list(writing_rows([batch(dialect, count)]))
    assert [bound.statement for bound in once] == [statement for statement, _ in STATEMENTS]
    assert len(list(writing_rows([batch(dialect, count)] * 3))) == 3 * len(STATEMENTS)


def test_nothing_is_written_where_nothing_is_new() -> None:
    assert list(writing_rows([rows_to_write(DIALECTS[0], [], [], PROVENANCE)])) == []


def test_its_statements_are_made_whatever_else_is_loaded() -> None:
    """They need the types of columns that refer to other tables."""
    subprocess.run([sys.executable, "-c", "import directory.entries.writer"], check=True)
