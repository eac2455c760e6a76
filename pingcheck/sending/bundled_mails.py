"""Whom a bundled reminder names: read when it is claimed."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.bundled_reminders import IS_BUNDLED, SHARES, Mate, There
from pingcheck.exercises.exercise import Step
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.exercises.shared_mailboxes import is_missing
from pingcheck.sending.missing_entries import MissingEntry


async def missing_entries(session: AsyncSession, message_ids: Collection[UUID]) -> dict[UUID, tuple[MissingEntry, ...]]:
    """The other entries that these bundled reminders name: those of exactly their mailbox in their exercise."""
    in_its_language = case(
        *((Ping.language == known, getattr(State, f"name_{known.value}")) for known in Language), else_=State.name_en
    )
    named = (
        select(Message.id, Mate.role, in_its_language, State.name_en, Mate.name, Mate.position, Mate.entity)
        .join(Ping, Ping.id == Message.ping_id)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(There, SHARES)
        .join(Mate, Mate.id == There.ping_id)
        .join(State, State.code == Mate.state_code)
        .join(Step, Step.id == Message.step_id)
        .where(IS_BUNDLED, among(session, Message.id, message_ids), *is_missing(Mate, There))
        .order_by(Message.id, There.shared_place)
    )
    found: defaultdict[UUID, list[MissingEntry]] = defaultdict(list)
    for message_id, *entry in await session.execute(named):
        found[message_id].append(MissingEntry(*entry))
    return {message_id: tuple(entries) for message_id, entries in found.items()}
