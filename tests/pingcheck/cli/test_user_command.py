"""`pingcheck user`: an officer's mail address is set, checked and shown."""

import json

import pytest

from directory.database import Database
from tests.faults.processes import environment, pingcheck


@pytest.mark.usefixtures("database")
async def test_an_officer_has_a_mail_address(database_url: str) -> None:
    env = environment(database_url)
    added = await pingcheck(env, "user", "add", "amina", "--mail", "amina@un.example")
    assert added.code == 0, added.err
    assert (await pingcheck(env, "user", "add", "boris")).code == 0
    listed = json.loads((await pingcheck(env, "user", "list", "--json")).out)
    assert [(account["name"], account["mail"]) for account in listed] == [
        ("amina", "amina@un.example"),
        ("boris", None),
    ]
    assert (await pingcheck(env, "user", "mail", "boris", "boris@un.example")).code == 0
    assert (await pingcheck(env, "user", "mail", "amina", "")).code == 0
    shown = (await pingcheck(env, "user", "list")).out
    assert "boris@un.example" in shown
    assert "amina@un.example" not in shown


@pytest.mark.parametrize("address", ["amina", "amina@", "a b@un.example", "x@un.example\nBcc: y@z.example", "a@b@c"])
async def test_what_is_no_address_is_refused_and_changes_nothing(
    sqlite_database: Database, sqlite_url: str, address: str
) -> None:
    del sqlite_database
    env = environment(sqlite_url)
    refused = await pingcheck(env, "user", "add", "amina", "--mail", address)
    assert refused.code == 1
    assert "is no email address" in refused.err + refused.out
    assert json.loads((await pingcheck(env, "user", "list", "--json")).out) == []
    assert (await pingcheck(env, "user", "add", "amina")).code == 0
    assert (await pingcheck(env, "user", "mail", "amina", address)).code == 1
    assert (await pingcheck(env, "user", "mail", "nobody", "a@un.example")).code == 1
    [account] = json.loads((await pingcheck(env, "user", "list", "--json")).out)
    assert account["mail"] is None
