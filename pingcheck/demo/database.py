"""The demo's database: made once, with its States, its invented nominations and one account."""

import secrets
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from directory.addresses import Address, AddressKind
from directory.contacts import PointOfContact
from directory.database import Database
from directory.entries.writer import add_entries
from directory.history import Provenance
from directory.languages import Language, first_official
from directory.states import all_states, load_states
from pingcheck.accounts.accounts import NewAccount, add_account, all_accounts, reset_password
from pingcheck.accounts.passwords import hash_password
from pingcheck.demo.behaviour import Habit, deal_habits
from pingcheck.demo.invented_data import invented_states
from pingcheck.demo.letters import Correspondent
from pingcheck.demo.mailboxes import DemoMailbox
from pingcheck.demo.world import invented_nominations
from pingcheck.migrations.schema import database_version, require_current_schema, upgrade
from pingcheck.runtime.clock import wall_clock
from pingcheck.settings.key_file import KEY_FILE, make_key_file

OFFICER = "officer"
FIRST = 1  # the position of an address
OFFICER_ADDRESS = "officer@secretariat.example"


async def make_demo_database(database: Database, folder: Path, seed: int, now: datetime) -> str:
    """Puts the invented world into the database, unless it is there already. Returns the officer's new password."""
    if await database_version(database) is None:
        await upgrade(database)
    await require_current_schema(database)
    make_key_file(folder / KEY_FILE)
    password = secrets.token_urlsafe(9)
    password_hash = hash_password(password)
    async with database.writing() as session:
        await load_states(session, invented_states())
        if await session.get(PointOfContact, 1) is None:
            nominations = enumerate(invented_nominations(await all_states(session), seed), start=1)
            await add_entries(session, list(nominations), Provenance(now, "demo", "an invented world", "", ""))
        if OFFICER in {account.name for account in await all_accounts(session)}:
            await reset_password(session, OFFICER, password_hash, wall_clock())
        else:
            await add_account(session, NewAccount(OFFICER, password_hash, OFFICER_ADDRESS), wall_clock(), "demo")
    return password


async def demo_mailboxes(database: Database, seed: int) -> list[DemoMailbox]:
    """The mailboxes of the invented directory, and the officer's."""
    listed = select(Address.value, Address.position, PointOfContact.languages, PointOfContact.name)
    listed = listed.join(PointOfContact, PointOfContact.id == Address.contact_id).where(
        Address.kind == AddressKind.EMAIL
    )
    async with database.reading() as session:
        rows = list(await session.execute(listed.order_by(PointOfContact.id.desc())))
    # Who shares a mailbox answers by the name that comes first.
    readers = {
        address: Correspondent(address, name, first_official(languages.split(";")) or Language.ENGLISH)
        for address, _, languages, name in rows
    }
    first = {address for address, position, _, _ in rows if position == FIRST}
    habits = deal_habits(seed, {address: reader.language for address, reader in readers.items()}, first)
    officer = Correspondent(OFFICER_ADDRESS, "", Language.ENGLISH)
    return [DemoMailbox(readers[address], habit) for address, habit in habits.items()] + [
        DemoMailbox(officer, Habit.OFFICER)
    ]
