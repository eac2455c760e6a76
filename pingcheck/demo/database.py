"""The demo's database: made once, with its States, its invented nominations, its officers and what they did."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address, AddressKind
from directory.contacts import REACHABLE, PointOfContact, Rank
from directory.database import Database
from directory.entries.writer import add_entries
from directory.languages import Language, first_official
from directory.states import all_states, load_states
from pingcheck.demo.behaviour import Habit, deal_habits
from pingcheck.demo.invented_data import invented_states
from pingcheck.demo.letters import Correspondent
from pingcheck.demo.mailboxes import DemoMailbox
from pingcheck.demo.officers import SECRETARIAT, SignIn, give_new_passwords
from pingcheck.demo.past_changes import change_the_past, import_provenance, name_groups
from pingcheck.demo.world import invented_nominations
from pingcheck.migrations.schema import database_version, require_current_schema, upgrade
from pingcheck.settings.key_file import KEY_FILE, make_key_file

FIRST = 1  # the position of an address


async def make_demo_database(database: Database, folder: Path, seed: int, now: datetime) -> tuple[SignIn, ...]:
    """Puts the invented world into the database, unless it is there already. Returns how its officers sign in."""
    if await database_version(database) is None:
        await upgrade(database)
    await require_current_schema(database)
    make_key_file(folder / KEY_FILE)
    on_import = import_provenance(now)
    async with database.writing() as session:
        await load_states(session, invented_states())
        if await session.get(PointOfContact, 1) is None:
            nominations = invented_nominations(await all_states(session), seed, on_import.at.date())
            await add_entries(session, list(enumerate(nominations, start=1)), on_import)
            await change_the_past(session, now, seed)
            await name_groups(session, on_import.at)
    return await give_new_passwords(database, on_import.at)


async def demo_mailboxes(database: Database, seed: int) -> list[DemoMailbox]:
    """The mailboxes of the invented directory, of its Missions, and of the secretariat's officers."""
    listed = select(
        Address.value,
        Address.position,
        PointOfContact.rank,
        PointOfContact.languages,
        PointOfContact.name,
        PointOfContact.status,
    )
    listed = listed.join(PointOfContact, PointOfContact.id == Address.contact_id).where(
        Address.kind == AddressKind.EMAIL
    )
    async with database.reading() as session:
        rows = list(await session.execute(listed.order_by(PointOfContact.id.desc())))
        others = [*await _missions(session), *_officers()]
    # Who shares a mailbox answers by the name that comes first.
    readers = {
        address: Correspondent(address, name, first_official(languages.split(";")) or Language.ENGLISH)
        for address, _, _, languages, name, _ in rows
    }
    first = {
        address
        for address, position, rank, _, _, status in rows
        if position == FIRST and rank is Rank.PRIMARY and status in REACHABLE
    }
    habits = deal_habits(seed, {address: reader.language for address, reader in readers.items()}, first)
    return [DemoMailbox(readers[address], habit) for address, habit in habits.items()] + others


async def _missions(session: AsyncSession) -> list[DemoMailbox]:
    return [
        DemoMailbox(Correspondent(state.mission_address, "", state.mission_language), Habit.MISSION)
        for state in await all_states(session)
        if state.mission_address
    ]


def _officers() -> list[DemoMailbox]:
    addresses = [officer.mail for officer in SECRETARIAT if officer.mail is not None]
    return [DemoMailbox(Correspondent(address, "", Language.ENGLISH), Habit.OFFICER) for address in addresses]
