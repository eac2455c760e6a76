"""Records in the background: collects results and claims to give back, and writes them, trying until it works."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

import structlog

from directory.database import Database, is_away
from pingcheck.runtime import hold
from pingcheck.runtime.batcher import Batcher
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending import outbox
from pingcheck.sending.in_flight import InFlight
from pingcheck.sending.mail_kind import Claimed
from pingcheck.sending.result_counts import count_if_possible
from pingcheck.sending.results import Result, record_results
from pingcheck.sending.trial_result import ResultsUnrecordable

log = structlog.get_logger()

GATHER_S = 0.05
MOST_AT_ONCE = 1000
TRY_AGAIN_S = 1.0


@dataclass(frozen=True, slots=True)
class UnsentClaim:
    """A claim on a message that never went to the server. It is due again from `due_at` on, or at once."""

    claimed: Claimed
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    in_flight: InFlight
    what: Result | UnsentClaim


class Recorder:
    """Writes down what became of messages. While the database is away it waits, since the mail server has the mails."""

    def __init__(self, database: Database) -> None:
        self.failed = 0  # results that could not be written at all
        self.trouble: ResultsUnrecordable | None = None  # because of the first of them
        self._database = database
        self._chance = random.Random()  # noqa: S311  (jitter, no secret)
        self._batch: Batcher[_Entry, None] = Batcher(
            self._write_until_done, gather_s=GATHER_S, most_at_once=MOST_AT_ONCE, most_waiting=1_000_000
        )

    def add(self, in_flight: InFlight, what: Result | UnsentClaim) -> None:
        """Queues this, to be written soon together with others. Only messages in flight can be in the queue."""
        self._batch.post(_Entry(in_flight, what))

    async def wait_until_written(self) -> None:
        await self._batch.done()

    async def _write_until_done(self, entries: Sequence[_Entry]) -> list[None]:
        """Tries until the database is back: we must not forget what the mail server accepted."""
        while True:
            try:
                await self._write(entries)
                break
            except Exception as error:
                if is_away(error):
                    log.error("results not recorded yet", why=type(error).__name__, results=len(entries))
                    await asyncio.sleep(TRY_AGAIN_S)
                    continue
                for entry in entries:
                    entry.in_flight.close_soon()  # send no more until we know that results can be recorded
                if len(entries) > 1:
                    raise  # the batcher tries each half, so that only the bad one fails
                await self._handle_unrecordable(entries[0], error)
                break
        for in_flight, written in groupby(entries, key=lambda entry: entry.in_flight):
            in_flight.remove(len(list(written)))
        return [None] * len(entries)

    async def _handle_unrecordable(self, entry: _Entry, error: Exception) -> None:
        """The message stays claimed, and the next shift or courier records the result from the journal; without one,
        it becomes in doubt. All couriers are held until a person says that results can be recorded again: otherwise
        they would mail everybody once more."""
        self.failed += 1
        log.error("result not recorded", message=_message_id_of(entry), why=type(error).__name__)
        if self.trouble is None:
            self.trouble = ResultsUnrecordable(error)
            await self._hold(self.trouble)

    async def _hold(self, trouble: ResultsUnrecordable) -> None:
        try:
            async with self._database.writing() as session:
                await hold.place_hold(session, str(trouble))
        except Exception as error:  # this courier stops anyway, and the next one's own trial finds out
            log.error("not held", why=type(error).__name__)

    async def _write(self, entries: Sequence[_Entry]) -> None:
        async with self._database.writing() as session:
            for worker, of_worker in groupby(entries, key=lambda entry: entry.in_flight.worker):
                what = [entry.what for entry in of_worker]
                results = [each for each in what if isinstance(each, Result)]
                if results:
                    await record_results(session, worker, results, self._chance)
                unsent = [each for each in what if isinstance(each, UnsentClaim)]
                for due_at, same in groupby(unsent, key=lambda each: each.due_at):
                    await outbox.give_back(session, worker, [each.claimed.message_id for each in same], due_at)
            results = [entry.what for entry in entries if isinstance(entry.what, Result)]
            await count_if_possible(session, results)
            fault_point("courier.before_commit")
        fault_point("courier.after_commit")
        _log(results)


def _message_id_of(entry: _Entry) -> str:
    return entry.what.claimed.message_id.hex


def _log(results: Sequence[Result]) -> None:
    """Logs a line for each message, without addresses."""
    bound = log.bind()
    for claimed, handover, _, _ in results:
        bound.info(
            "message",
            message=claimed.message_id.hex,
            exercise=claimed.reference,
            delivery=handover.delivery,
            cause=handover.cause,
            stage=handover.stage,
            code=handover.code,
        )
