"""A procedure happens whole or not at all, on both engines, whichever way it runs."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from sqlalchemy import FromClause, Text, null, select, update
from sqlalchemy.exc import DBAPIError

from directory.database import Database
from directory.database.compiled_statements import compiled_changes, compiled_lock, compiled_select
from directory.database.procedures import Procedure, Rows, execute, run_in_session, run_in_transaction
from directory.database.statements import core_table
from directory.states import RegionalGroup, State
from tests.directory.database.drivers import take_away_thread

STATES = core_table(State)
CODES = {"code": Text()}

Run = Callable[[Database, Procedure[Rows]], Awaitable[Rows]]


def _lock(given: FromClause) -> Any:
    return select(STATES.c.code).where(STATES.c.code.in_(select(given.c.code))).with_for_update()


def _move(given: FromClause) -> list[Any]:
    return [update(STATES).where(STATES.c.code == given.c.code).values(mission_address="moved@un.example")]


def _unname(given: FromClause) -> list[Any]:
    return [update(STATES).where(STATES.c.code == given.c.code).values(name_en=null())]


def _find(given: FromClause) -> Any:
    columns = STATES.c.code, STATES.c.regional_group, STATES.c.mission_address
    return select(*columns).where(STATES.c.code.in_(select(given.c.code)))


def _moving(database: Database, *codes: str, breaks: bool = False) -> Procedure[Rows]:
    dialect, rows = database.writer.dialect, [(code,) for code in codes]
    yield from execute(dialect, compiled_lock(CODES, _lock), CODES, rows)
    yield from execute(dialect, compiled_changes(CODES, _move), CODES, rows)
    if breaks:
        raise ZeroDivisionError
    return (yield from execute(dialect, compiled_select(CODES, _find), CODES, rows))


def _unnaming(database: Database, code: str) -> Procedure[Rows]:
    yield from execute(database.writer.dialect, compiled_changes(CODES, _move), CODES, [(code,)])
    return (yield from execute(database.writer.dialect, compiled_changes(CODES, _unname), CODES, [(code,)]))


async def _moved(database: Database) -> set[str]:
    async with database.reading() as session:
        return set(await session.scalars(select(State.code).where(State.mission_address == "moved@un.example")))


async def _in_a_session(database: Database, procedure: Procedure[Rows]) -> Rows:
    async with database.writing() as session:
        return await run_in_session(session, procedure)


@pytest.fixture(params=["as it comes", "without the driver's thread"])
def thread(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Access to the driver's thread, and none."""
    if request.param != "as it comes":
        take_away_thread(monkeypatch)


@pytest.fixture(params=[run_in_transaction, _in_a_session], ids=["its own transaction", "a session"])
def run(request: pytest.FixtureRequest, thread: None) -> Run:
    """Each way in which a procedure can run."""
    found: Run = request.param
    return found


async def test_what_is_found_has_the_types_of_its_columns(database: Database, run: Run) -> None:
    found = await run(database, _moving(database, "KEN", "FRA", "XXX"))
    assert sorted(found) == [
        ("FRA", RegionalGroup.WESTERN_EUROPEAN_OTHERS, "moved@un.example"),
        ("KEN", RegionalGroup.AFRICAN, "moved@un.example"),
    ]
    assert await _moved(database) == {"FRA", "KEN"}


async def test_a_procedure_that_breaks_off_changes_nothing(database: Database, run: Run) -> None:
    with pytest.raises(ZeroDivisionError):
        await run(database, _moving(database, "KEN", breaks=True))
    assert not await _moved(database)
    await run(database, _moving(database, "FRA"))
    assert await _moved(database) == {"FRA"}


async def test_what_the_database_refuses_is_raised_as_for_any_statement(database: Database, run: Run) -> None:
    with pytest.raises(DBAPIError):
        await run(database, _unnaming(database, "KEN"))
    assert not await _moved(database)


async def _broken_off_in_a_session(database: Database) -> None:
    async with database.writing() as session:
        assert len(await run_in_session(session, _moving(database, "KEN"))) == 1
        raise ZeroDivisionError


@pytest.mark.usefixtures("thread")
async def test_in_a_session_a_procedure_shares_the_fate_of_its_transaction(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        await _broken_off_in_a_session(database)
    assert not await _moved(database)
