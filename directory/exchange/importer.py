"""An import: a file of nominations is read whole, then applied whole, in one transaction.

To read and decide takes most of the time, and is done before anything is locked: others go on writing. Only what was
decided is then written under the lock; if the directory has changed meanwhile, it is decided anew. The command does
this in a process of its own, so that its computing keeps nobody else's event loop waiting.
"""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database import Database
from directory.database.locks import lock_table
from directory.exchange.import_plan import ImportPlan, Progress
from directory.exchange.import_result import Imported
from directory.exchange.source_table import SourceTable
from directory.history import HistoryEntry, Provenance

# So often it is decided before the lock. Where the directory changes each time meanwhile, the last time is under it.
MOST_UNLOCKED = 3


async def import_table(
    database: Database,
    table: SourceTable,
    provenance: Provenance,
    *,
    apply: bool,
    rejects: Path | None = None,
    progress: Progress = lambda _: None,
) -> Imported:
    """Reads, decides and, if it is to `apply`, writes. The rejects file is on disk before anything is committed.

    Raises Refused if the file cannot be read to its end, or the rejects cannot be written.
    """
    new_plan = partial(ImportPlan, table, provenance, rejects, progress)
    if not apply:
        with new_plan() as plan:
            async with database.reading() as session:
                await plan.decide(session)
            return plan.result
    for _ in range(MOST_UNLOCKED):
        with new_plan() as plan:
            if await _decide_and_write(database, plan):
                return plan.result
    with new_plan() as plan:
        async with database.writing() as session:
            await lock_table(session, PointOfContact)
            await plan.decide(session)
            await plan.write(session)
        return plan.result


async def _decide_and_write(database: Database, plan: ImportPlan) -> bool:
    """Decides without a lock, then writes. False, with nothing written, if the directory changed in between."""
    async with database.writing() as session:
        before = await _locked_version(session)
    async with database.reading() as session:
        await plan.decide(session)
    async with database.writing() as session:
        if await _locked_version(session) == before:
            await plan.write(session)
            return True
    plan.discard()
    return False


class _DirectoryVersion(NamedTuple):
    """While these are the same, no entry has changed: each change writes history."""

    last_change: int | None
    last_contact: int | None


async def _locked_version(session: AsyncSession) -> _DirectoryVersion:
    """The version of the directory, which nobody else changes until the transaction ends.

    On PostgreSQL the lock first waits for all who have changed an entry but not committed, so that none of their
    history can turn up later under a lower id.
    """
    await lock_table(session, PointOfContact)
    newest = [select(func.max(table.id)).scalar_subquery() for table in (HistoryEntry, PointOfContact)]
    return _DirectoryVersion(*(await session.execute(select(*newest))).one())
