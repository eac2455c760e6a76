"""Reads of conversations in groups, as those of pings: what comes within a few milliseconds shares one transaction."""

from collections.abc import Sequence
from uuid import UUID

from directory.database import Database, is_away
from pingcheck.conversation.turns import Thread, threads_of
from pingcheck.runtime.batcher import Batcher
from pingcheck.web.answer_batches import GATHER_S, MOST_AT_ONCE, MOST_WAITING


class Threads:
    """Raises Overloaded to whoever would wait too long."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.thread: Batcher[UUID, Thread] = Batcher(
            self._find,
            gather_s=GATHER_S,
            most_at_once=MOST_AT_ONCE,
            most_waiting=MOST_WAITING,
            nobodys_fault=is_away,
        )

    async def _find(self, ping_ids: Sequence[UUID]) -> list[Thread]:
        async with self._database.reading() as session:
            found = await threads_of(session, set(ping_ids))
        return [found[ping_id] for ping_id in ping_ids]
