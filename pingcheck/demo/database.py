"""The demo's database: made once, with its States, its invented nominations and one account."""

import secrets
from datetime import datetime
from pathlib import Path

from directory.contacts import PointOfContact
from directory.database import Database
from directory.entries.writer import add_entries
from directory.history import Provenance
from directory.states import all_states, load_member_states
from pingcheck.accounts.accounts import add_account, all_accounts, reset_password
from pingcheck.accounts.passwords import hash_password
from pingcheck.demo.world import invented_nominations
from pingcheck.migrations.schema import database_version, require_current_schema, upgrade
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings.key_file import KEY_FILE, make_key_file

OFFICER = "officer"


async def make_demo_database(database: Database, folder: Path, seed: int, now: datetime) -> str:
    """Puts the invented world into the database, unless it is there already. Returns the officer's new password."""
    if await database_version(database) is None:
        await upgrade(database)
    await require_current_schema(database)
    make_key_file(folder / KEY_FILE)
    password = secrets.token_urlsafe(9)
    password_hash = hash_password(password)
    async with database.writing() as session:
        await load_member_states(session)
        if await session.get(PointOfContact, 1) is None:
            nominations = enumerate(invented_nominations(await all_states(session), seed), start=1)
            await add_entries(session, list(nominations), Provenance(now, "demo", "an invented world", "", ""))
        if OFFICER in {account.name for account in await all_accounts(session)}:
            await reset_password(session, OFFICER, password_hash)
        else:
            await add_account(session, OFFICER, password_hash, wall_clock(), "demo")
    return password
