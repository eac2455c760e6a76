"""Statements given to the driver itself: all of a dialogue happens, or nothing, on both engines."""

from typing import Any

import pytest
from sqlalchemy import FromClause, Text, null, select, update
from sqlalchemy.exc import DBAPIError

from directory.database import Database, open_database
from directory.database.statement_group import Dialogue, Rows, ask, changing, directly, reading, within
from directory.database.statements import core_table
from directory.states import RegionalGroup, State

STATES = core_table(State)
CODES = {"code": Text()}


def _move(given: FromClause) -> list[Any]:
    return [update(STATES).where(STATES.c.code == given.c.code).values(mission_address="moved@un.example")]


def _unname(given: FromClause) -> list[Any]:
    return [update(STATES).where(STATES.c.code == given.c.code).values(name_en=null())]


def _find(given: FromClause) -> Any:
    columns = STATES.c.code, STATES.c.regional_group, STATES.c.mission_address
    return select(*columns).where(STATES.c.code.in_(select(given.c.code)))


def _moving(database: Database, *codes: str, breaks: bool = False) -> Dialogue[Rows]:
    dialect, rows = database.writer.dialect, [(code,) for code in codes]
    yield from ask(dialect, changing(CODES, _move), CODES, rows)
    if breaks:
        raise ZeroDivisionError
    return (yield from ask(dialect, reading(CODES, _find), CODES, rows))


def _unnaming(database: Database, code: str) -> Dialogue[Rows]:
    yield from ask(database.writer.dialect, changing(CODES, _move), CODES, [(code,)])
    return (yield from ask(database.writer.dialect, changing(CODES, _unname), CODES, [(code,)]))


async def _moved(database: Database) -> set[str]:
    async with database.reading() as session:
        return set(await session.scalars(select(State.code).where(State.mission_address == "moved@un.example")))


async def test_what_is_found_has_the_types_of_its_columns(database_url: str) -> None:
    database = open_database(database_url)
    found = await directly(database, _moving(database, "KEN", "FRA", "XXX"))
    assert sorted(found) == [
        ("FRA", RegionalGroup.WESTERN_EUROPEAN_OTHERS, "moved@un.example"),
        ("KEN", RegionalGroup.AFRICAN, "moved@un.example"),
    ]
    assert await _moved(database) == {"FRA", "KEN"}
    await database.close()


async def test_a_dialogue_that_breaks_off_changes_nothing(database_url: str) -> None:
    database = open_database(database_url)
    with pytest.raises(ZeroDivisionError):
        await directly(database, _moving(database, "KEN", breaks=True))
    assert not await _moved(database)
    await directly(database, _moving(database, "FRA"))
    assert await _moved(database) == {"FRA"}
    await database.close()


async def test_what_the_database_refuses_is_raised_as_of_any_statement(database_url: str) -> None:
    database = open_database(database_url)
    with pytest.raises(DBAPIError):
        await directly(database, _unnaming(database, "KEN"))
    assert not await _moved(database)
    await database.close()


async def _broken_off_in_a_session(database: Database) -> None:
    async with database.writing() as session:
        assert len(await within(session, _moving(database, "KEN"))) == 1
        raise ZeroDivisionError


async def test_a_session_holds_the_same_dialogue_in_its_own_transaction(database_url: str) -> None:
    database = open_database(database_url)
    with pytest.raises(ZeroDivisionError):
        await _broken_off_in_a_session(database)
    assert not await _moved(database)
    await database.close()
