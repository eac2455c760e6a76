"""Officers' acts on entries: foreseen before the last press, then done, with the mails that tell of them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from directory.acts.entry_acts import LastInRole
from directory.acts.notices import Notice
from directory.acts.reversal import undo_change
from directory.database import Database
from directory.entries.entry import Entry, find_entry
from directory.history import entry_version
from pingcheck.correspondence.entry_notices import NoticeForecast, forecast, queue_notices


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act did. `successor_id`: the new entry, where somebody takes over."""

    notices: tuple[Notice, ...]
    successor_id: int | None = None


# One act, in the transaction that it is given. The flag: that nobody is left in the role was acknowledged.
EntryAct = Callable[[AsyncSession, bool], Awaitable[Changed]]


@dataclass(frozen=True, slots=True)
class Forecast:
    """What an act would do. `last_in_role`: the sentence that an officer must tick first, because the State would have
    nobody left in the role."""

    before: Entry
    after: Entry
    successor: Entry | None
    notices: tuple[Notice, ...]
    last_in_role: LastInRole | None

    @property
    def mails(self) -> NoticeForecast:
        return forecast(self.notices)


async def foresee(database: Database, contact_id: int, act: EntryAct) -> Forecast:
    """Tries an act, and takes it back. Raises Refused as the act does."""
    try:
        return await _tried(database, contact_id, act, None)
    except LastInRole as last:
        return await _tried(database, contact_id, act, last)


async def _tried(database: Database, contact_id: int, act: EntryAct, last: LastInRole | None) -> Forecast:
    async with database.trying() as session:
        before = await find_entry(session, contact_id)
        changed = await act(session, last is not None)
        after = await find_entry(session, contact_id)
        successor = await find_entry(session, changed.successor_id) if changed.successor_id is not None else None
    return Forecast(before, after, successor, changed.notices, last)


@dataclass(frozen=True, slots=True)
class Done:
    """`version`: of the entry afterwards, by which the act can be undone."""

    changed: Changed
    version: int

    @property
    def mails(self) -> int:
        """How many emails go out about it."""
        return forecast(self.changed.notices).count


async def carry_out(database: Database, contact_id: int, act: EntryAct, now: datetime, acknowledged: bool) -> Done:
    """Does an act and queues the mails about it. Raises Refused."""
    async with database.writing() as session:
        changed = await act(session, acknowledged)
        await queue_notices(session, changed.notices, now)
        return Done(changed, await entry_version(session, contact_id))


async def undo_act(database: Database, contact_id: int, version: int, now: datetime, by: str) -> Notice:
    """Sets the last act on an entry back, and tells of that too. Raises Refused."""
    async with database.writing() as session:
        notice = await undo_change(session, contact_id, version, now, by)
        await queue_notices(session, [notice], now)
    return notice
