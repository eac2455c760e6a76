"""What contacts' pages read and write, in batches: requests that come within milliseconds share a transaction."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database, is_away
from pingcheck.conversation.addressed_pings import AddressedPing, find_addressed
from pingcheck.conversation.answer_effect import NEW_ANSWERS, AnswerOutcome
from pingcheck.conversation.answer_recording import NotPlain, record_answers, record_plain_answers
from pingcheck.conversation.answers import NewAnswer
from pingcheck.conversation.threads import Thread, threads_of
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.exercises.status import Answer
from pingcheck.followup.settling import settle_after_closing
from pingcheck.runtime.batcher import Batcher
from pingcheck.runtime.fault_points import fault_point

T = TypeVar("T")
R = TypeVar("R")

GATHER_S = 0.002
MOST_AT_ONCE = 200
MOST_WAITING = 2000  # one more would wait for seconds, and is better told to come back


class ContactBatches:
    """Raises Overloaded if too many wait already. A result of `answer` means that the answer is durable."""

    def __init__(self, database: Database, alerts: IncidentAlerts) -> None:
        self._database = database
        self._alerts = alerts
        self.answer: Batcher[NewAnswer, AnswerOutcome | None] = _batcher(self._take, database.writes_at_once)
        self.addressed: Batcher[UUID, AddressedPing | None] = _batcher(self._find)
        self.thread: Batcher[UUID, Thread] = _batcher(self._find_threads)

    async def _take(self, given: Sequence[NewAnswer]) -> list[AnswerOutcome | None]:
        try:
            taken = await record_plain_answers(self._database, given)
        except NotPlain:
            taken = await self._take_with_history(given)
        fault_point("answers.after_commit")
        return taken

    async def _take_with_history(self, given: Sequence[NewAnswer]) -> list[AnswerOutcome | None]:
        """For answers to pings at which more has happened already, such as an earlier answer or the closing, and for
        words that may speak of an incident and wishes to be called, of which officers are told in the same
        transaction."""
        async with self._database.writing() as session:
            taken = await record_answers(session, given)
            for each, result in zip(given, taken, strict=True):
                if result in NEW_ANSWERS:
                    await self._tell(session, each)
            late = {each.ping_id for each, result in zip(given, taken, strict=True) if result is AnswerOutcome.LATE}
            if late:
                await settle_after_closing(session, late, max(each.at for each in given))
        return taken

    async def _tell(self, session: AsyncSession, given: NewAnswer) -> None:
        if given.incident:
            await self._alerts.tell_of_answer(session, given, given.at)
        if given.answer is Answer.CALL_ME:
            await self._alerts.tell_of_call(session, given.ping_id, given.at, given.at)

    async def _find(self, ping_ids: Sequence[UUID]) -> list[AddressedPing | None]:
        async with self._database.reading() as session:
            found = await find_addressed(session, set(ping_ids))
        return [found.get(ping_id) for ping_id in ping_ids]

    async def _find_threads(self, ping_ids: Sequence[UUID]) -> list[Thread]:
        async with self._database.reading() as session:
            found = await threads_of(session, set(ping_ids))
        return [found[ping_id] for ping_id in ping_ids]


def _batcher(work: Callable[[Sequence[T]], Awaitable[Sequence[R]]], groups_at_once: int = 1) -> Batcher[T, R]:
    return Batcher(
        work,
        gather_s=GATHER_S,
        most_at_once=MOST_AT_ONCE,
        most_waiting=MOST_WAITING,
        groups_at_once=groups_at_once,
        nobodys_fault=is_away,
    )
