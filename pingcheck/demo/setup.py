"""The demo's database: made once, with its States, its invented nominations and one account."""

import secrets
from datetime import datetime
from pathlib import Path

from directory.atomic_file import written_whole
from directory.contacts import PointOfContact
from directory.database import Database
from directory.errors import Refused
from directory.exchange.changes import Act, add_entries
from directory.states import all_states, load_member_states
from pingcheck.accounts.accounts import add_account, all_accounts, reset_password
from pingcheck.demo.world import invented_nominations
from pingcheck.migrations.schema import database_version, require_current_schema, upgrade
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings.key_file import KEY_FILE, make_key_file

OFFICER = "officer"
MOMENT_FILE = "moment"


async def make_world(database: Database, folder: Path, seed: int, now: datetime) -> str:
    """A database with the invented world in it, unless it is there already; the password of this start."""
    if await database_version(database) is None:
        await upgrade(database)
    await require_current_schema(database)
    make_key_file(folder / KEY_FILE)
    password = secrets.token_urlsafe(9)
    async with database.writing() as session:
        await load_member_states(session)
        if await session.get(PointOfContact, 1) is None:
            nominations = enumerate(invented_nominations(await all_states(session), seed), start=1)
            await add_entries(session, list(nominations), Act(now, "demo", "an invented world", "", ""))
        if OFFICER in {account.name for account in await all_accounts(session)}:
            await reset_password(session, OFFICER, password)
        else:
            await add_account(session, OFFICER, password, wall_clock(), "demo")
    return password


def kept_moment(folder: Path) -> datetime | None:
    """What time it was here when the demo last ran in this folder. Raises Refused."""
    file = folder / MOMENT_FILE
    if not file.exists():
        return None
    try:
        return datetime.fromisoformat(file.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        raise Refused(f"{file} cannot be read ({error}); name another folder by --keep, or empty this one.") from error


def keep_moment(folder: Path, now: datetime) -> None:
    with written_whole(folder / MOMENT_FILE, "ascii") as file:
        file.write(now.isoformat())
