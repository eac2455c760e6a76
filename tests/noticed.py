"""Changed entries in the stories, and the mails about them: queued, sent, and read by whoever got them."""

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.entry_acts import correct
from directory.acts.intent import Intent
from directory.acts.notices import Notice
from directory.addresses import Address, Standing
from directory.database import Database
from directory.exchange.columns import Column
from directory.states import State
from pingcheck.correspondence.entry_mails import EntryMails
from pingcheck.correspondence.entry_notices import NoticeForecast, queue_notices
from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind
from pingcheck.exercises.message import Message
from pingcheck.sending.courier import Courier
from pingcheck.settings import Settings
from tests.cast import NOON
from tests.directory.acts.officer import on

MISSION = "mission@ke.example"
PROOF_LINK = re.compile(r"http://[^\s/]+(/p/\S+)")


async def with_mission(database: Database, address: str | None = MISSION, code: str = "KEN") -> None:
    async with database.writing() as session:
        await session.execute(update(State).where(State.code == code).values(mission_address=address))


async def corrected(
    database: Database, written: dict[Column, str], intent: Intent | None = None, at: datetime = NOON
) -> NoticeForecast:
    """A correction and its notices, in one transaction."""
    async with database.writing() as session:
        notice = await correct(session, intent or on(), written)
        return await queue_notices(session, [notice], at)


async def queued(session: AsyncSession, notices: Sequence[Notice], at: datetime = NOON) -> NoticeForecast:
    return await queue_notices(session, notices, at)


async def entry_mails(
    database: Database, says: EntryMailKind = EntryMailKind.NOTICE
) -> list[tuple[str, Message, EntryMail]]:
    """To whom, and what, in the order in which they are due."""
    listed = select(Message, EntryMail).join(EntryMail, EntryMail.id == Message.id).where(EntryMail.says == says)
    async with database.reading() as session:
        rows = await session.execute(listed.order_by(Message.due_at, Message.recipient))
        return [(message.recipient or "", message, mail) for message, mail in rows]


async def told(database: Database, says: EntryMailKind = EntryMailKind.NOTICE) -> list[str]:
    return [recipient for recipient, _, _ in await entry_mails(database, says)]


async def send_entry_mails(database: Database, settings: Settings, at: datetime = NOON) -> None:
    """Mails about entries are sent, and no other kind."""
    await Courier(database, settings, [EntryMails(settings)], lambda: at).drain()


async def standing_of(database: Database, value: str) -> Standing:
    async with database.reading() as session:
        found = await session.scalar(select(Address.standing).where(Address.value == value))
        assert found is not None
        return found


async def set_standing(database: Database, value: str, standing: Standing) -> None:
    async with database.writing() as session:
        await session.execute(update(Address).where(Address.value == value).values(standing=standing))
