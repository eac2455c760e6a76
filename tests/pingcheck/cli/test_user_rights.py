"""`pingcheck user`: roles, sessions and second factors of officers."""

import json
from datetime import timedelta

from sqlalchemy import select

from directory.database import Database
from pingcheck.accounts.accounts import account_named
from pingcheck.accounts.cover import answers_for
from pingcheck.accounts.second_factors import begin_second_factor, second_factor_of
from pingcheck.accounts.sessions import BrowserSession, begin_browser_session
from pingcheck.runtime.clock import wall_clock
from tests.cast import OFFICER
from tests.faults.processes import environment, pingcheck
from tests.officer import make_account


async def test_roles_by_command_and_the_last_administrator(sqlite_database: Database, sqlite_url: str) -> None:
    del sqlite_database
    env = environment(sqlite_url)

    async def roles() -> dict[str, str]:
        listed = json.loads((await pingcheck(env, "user", "list", "--json")).out)
        return {account["name"]: account["role"] for account in listed}

    assert (await pingcheck(env, "user", "add", "amina")).code == 0
    assert (await pingcheck(env, "user", "add", "boris", "--role", "viewer")).code == 0
    for refused in (("role", "amina", "officer"), ("disable", "amina")):
        ended = await pingcheck(env, "user", *refused)
        assert (ended.code, "amina is the last administrator" in ended.err + ended.out) == (1, True)
    assert (await pingcheck(env, "user", "role", "boris", "administrator")).code == 0
    assert (await pingcheck(env, "user", "role", "amina", "viewer")).code == 0
    assert await roles() == {"amina": "viewer", "boris": "administrator"}
    assert (await pingcheck(env, "user", "role", "amina", "owner")).code == 2
    assert (await pingcheck(env, "user", "role", "nobody", "viewer")).code == 1


async def test_signing_out_and_a_lost_telephone_by_command(database: Database, database_url: str) -> None:
    env = environment(database_url)
    await make_account(database)
    async with database.writing() as session:
        account = await account_named(session, OFFICER)
        for _ in range(2):
            await begin_browser_session(session, account.id, wall_clock())
        await begin_second_factor(session, account.id)

    async def sessions() -> int:
        async with database.reading() as session:
            return len(list(await session.scalars(select(BrowserSession.token_hash))))

    assert (await pingcheck(env, "user", "sign-out", "nobody")).code == 1
    assert await sessions() == 2
    assert (await pingcheck(env, "user", "sign-out", OFFICER)).code == 0
    assert await sessions() == 0
    assert (await pingcheck(env, "user", "reset-second-factor", OFFICER)).code == 0
    async with database.reading() as session:
        assert await second_factor_of(session, account.id) is None


async def test_away_and_back_by_command(database: Database, database_url: str) -> None:
    env = environment(database_url)
    await make_account(database)
    await make_account(database, "boris")
    until = (wall_clock() + timedelta(days=3)).date().isoformat()
    for refused, code in (
        (("--until", until), 1),  # who covers?
        (("--until", until, "--covered-by", OFFICER), 1),
        (("--until", "tomorrow", "--covered-by", "boris"), 2),
        (("--until", until, "--back"), 2),
        ((), 2),
        (("--back",), 1),
    ):
        assert (await pingcheck(env, "user", "away", OFFICER, *refused)).code == code, refused
    done = await pingcheck(env, "user", "away", OFFICER, "--until", until, "--covered-by", "boris", "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out)["covered_by"] == "boris"
    async with database.reading() as session:
        assert await answers_for(session, "boris", wall_clock()) == {OFFICER, "boris"}
    assert (await pingcheck(env, "user", "away", OFFICER, "--back")).code == 0
    async with database.reading() as session:
        assert await answers_for(session, "boris", wall_clock()) == {"boris"}
