"""Answers and page reads of contacts in groups: what comes within a few milliseconds shares one transaction."""

from collections.abc import Sequence
from uuid import UUID

from directory.database import Database, is_away
from pingcheck.conversation.answer_recording import NotPlain, record_answers, record_plain_answers
from pingcheck.conversation.answers import Addressed, Given, Taken
from pingcheck.conversation.lookup import find_addressed
from pingcheck.followup.cases import settle_after_closing
from pingcheck.runtime.batcher import Batcher
from pingcheck.runtime.fault_points import fault_point

GATHER_S = 0.002
MOST_AT_ONCE = 200
MOST_WAITING = 2000  # beyond that one would wait for seconds: better to be told to come back


class Grouping:
    """Raises Overloaded to whoever would wait too long; each answer is durable before its result is given."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.answer: Batcher[Given, Taken | None] = Batcher(
            self._take,
            gather_s=GATHER_S,
            most_at_once=MOST_AT_ONCE,
            most_waiting=MOST_WAITING,
            groups_at_once=database.writes_at_once,
            nobodys_fault=is_away,
        )
        self.addressed: Batcher[UUID, Addressed | None] = Batcher(
            self._find,
            gather_s=GATHER_S,
            most_at_once=MOST_AT_ONCE,
            most_waiting=MOST_WAITING,
            nobodys_fault=is_away,
        )

    async def _take(self, given: Sequence[Given]) -> list[Taken | None]:
        try:
            taken = await record_plain_answers(self._database, given)
        except NotPlain:
            taken = await self._take_with_their_stories(given)
        fault_point("answers.after_commit")
        return taken

    async def _take_with_their_stories(self, given: Sequence[Given]) -> list[Taken | None]:
        async with self._database.writing() as session:
            taken = await record_answers(session, given)
            late = {each.ping_id for each, what in zip(given, taken, strict=True) if what is Taken.LATE}
            if late:
                await settle_after_closing(session, late, max(each.at for each in given))
        return taken

    async def _find(self, ping_ids: Sequence[UUID]) -> list[Addressed | None]:
        async with self._database.reading() as session:
            found = await find_addressed(session, set(ping_ids))
        return [found.get(ping_id) for ping_id in ping_ids]
