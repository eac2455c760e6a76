"""A courier: claims a batch, commits the claim, sends it over kept connections, records it in one transaction."""

import asyncio
import contextlib
import random
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

import structlog

from directory.database import Database
from pingcheck.clock import Clock
from pingcheck.conversation.links import LinkKeys
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.faults import fault_point
from pingcheck.mail import outbox, workers
from pingcheck.mail.backoff import pause_after
from pingcheck.mail.composing import compose
from pingcheck.mail.outbox import Claimed
from pingcheck.mail.results import Result, record_results
from pingcheck.mail.sending import Handover, Line, LineLost, ServerUnusable
from pingcheck.mail.workers import LeaseWatch
from pingcheck.settings import Settings

log = structlog.get_logger()

MAILS_PER_LINE = 5
IDLE_S = 1.0
LOST_FOR = timedelta(seconds=2)
PAUSES_WHEN_UNUSABLE_S = (2.0, 5.0, 15.0, 60.0)
LOST_IN_A_ROW = 3


class Courier:
    """Takes due messages to the mail server, until told to stop. Any number may run on one database."""

    def __init__(self, database: Database, settings: Settings, keys: LinkKeys, clock: Clock) -> None:
        self._database = database
        self._settings = settings
        self._keys = keys
        self._clock = clock
        self._lines = [Line(settings.smtp_server) for _ in range(settings.smtp_connections)]
        self._watch = LeaseWatch(settings.claim_lease)
        self._chance = random.Random()  # noqa: S311  (jitter, no secret)
        self._worker: UUID | None = None
        self._last_beat = 0.0
        self._alarm = ""
        self._lost_in_a_row = 0
        self._lost_until = datetime.min.replace(tzinfo=UTC)

    async def run(self, stop: asyncio.Event) -> None:
        """Sends whatever becomes due until `stop`; then takes no more, ends what is in flight, returns its claims."""
        failures = 0
        async with self._at_work():
            while not stop.is_set():
                try:
                    sent = await self._one_batch(stop)
                    failures, self._alarm = 0, ""
                    pause = 0.0 if sent else IDLE_S
                except ServerUnusable as trouble:
                    pause = PAUSES_WHEN_UNUSABLE_S[min(failures, len(PAUSES_WHEN_UNUSABLE_S) - 1)]
                    failures, self._alarm = failures + 1, str(trouble)
                    log.error("mail server unusable", why=str(trouble), again_in_s=pause)
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), pause)

    async def drain(self) -> None:
        """Sends what is due now, and waits for what others hold. Raises ServerUnusable."""
        never = asyncio.Event()
        async with self._at_work():
            while True:
                if await self._one_batch(never):
                    continue
                async with self._database.reading() as session:
                    left = await outbox.backlog(session, self._clock())
                if not left.due and not left.claimed and self._clock() >= self._lost_until:
                    return
                await asyncio.sleep(0.2)

    @contextlib.asynccontextmanager
    async def _at_work(self) -> AsyncIterator[None]:
        """Enlisted and beating inside; retired, with connections closed, after."""
        await self._enlist()
        beating = asyncio.create_task(self._keep_beating())
        try:
            yield
        finally:
            beating.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await beating
            await asyncio.gather(*(line.close() for line in self._lines))
            if self._worker is not None:
                async with self._database.writing() as session:
                    await workers.retire(session, self._worker)

    async def _enlist(self) -> None:
        async with self._database.writing() as session:
            self._worker = await workers.enlist(session, self._clock())
        self._last_beat = time.monotonic()

    async def _keep_beating(self) -> None:
        """Beats four times a lease, and voids the claims of workers that do not."""
        while True:
            await asyncio.sleep(self._settings.claim_lease / 4)
            try:
                await self._beat()
            except Exception as error:  # the database may be away; sending stops by itself, see `_may_send`
                log.error("no beat", why=type(error).__name__)

    async def _beat(self) -> None:
        assert self._worker is not None
        began = time.monotonic()
        async with self._database.writing() as session:
            alive = await workers.beat(session, self._worker, self._alarm)
            counts = await workers.beats(session)
            counts.pop(self._worker, None)
            dead = self._watch.standing_still(counts, time.monotonic())
            if dead:
                voided = await outbox.void_claims(session, dead, self._clock())
                log.warning("claims voided", workers=len(dead), messages=voided)
        if alive:
            self._last_beat = began
        else:
            log.error("this courier was given up for dead and starts anew")
            await self._enlist()

    def _may_send(self) -> bool:
        """Nothing is sent once our own last beat is half as old as what others wait for before they void our claims."""
        return time.monotonic() - self._last_beat < self._settings.claim_lease / 2

    async def _one_batch(self, stop: asyncio.Event) -> int:
        """Claims, sends and records one batch; says how many it claimed. Raises ServerUnusable, all claims returned."""
        if not self._may_send():
            return 0
        assert self._worker is not None
        async with self._database.writing() as session:
            ids = await outbox.claim(session, self._worker, self._clock(), len(self._lines) * MAILS_PER_LINE)
            claimed = await outbox.read_claimed(session, ids) if ids else []
        if not ids:
            return 0
        fault_point("courier.claimed")
        batch = _Batch(self._worker, stop, waiting=claimed[::-1])
        await asyncio.gather(*(self._work(line, batch) for line in self._lines))
        await self._record(batch, ids)
        if batch.trouble is not None:
            raise batch.trouble
        return len(ids)

    async def _work(self, line: Line, batch: "_Batch") -> None:
        """One connection's share of a batch: takes the next message until none is left or nothing may be sent."""
        while self._goes_on(batch):
            claimed = batch.waiting.pop()
            try:
                handover = await line.send(compose(claimed, self._settings, self._keys, self._clock()))
                self._lost_in_a_row = 0
            except ServerUnusable as unusable:
                batch.trouble = unusable
                return
            except LineLost as lost:
                self._lost_in_a_row += 1
                batch.lost.append(claimed.message_id)
                log.warning("connection lost", why=str(lost))
                if self._lost_in_a_row >= LOST_IN_A_ROW:
                    batch.trouble = ServerUnusable(f"The mail server breaks off every connection: {lost}")
                return
            except Exception as error:
                # Our own fault: one bad message must not hold up the others, and must be seen.
                log.error("dead letter", message=claimed.message_id.hex, why=type(error).__name__)
                handover = Handover(Delivery.DEAD_LETTER, Cause.OUR_CODE, "compose", None, type(error).__name__)
            batch.results.append(self._result(claimed, handover))

    def _goes_on(self, batch: "_Batch") -> bool:
        may_send = self._may_send() and self._worker == batch.worker
        return bool(batch.waiting) and batch.trouble is None and not batch.stop.is_set() and may_send

    async def _record(self, batch: "_Batch", ids: list[UUID]) -> None:
        """What became of the messages; the claims on those that were not handed over are returned. A message on which
        the connection was lost waits a little, so that one that breaks every connection does not stay the first."""
        handled = {result.claimed.message_id for result in batch.results} | set(batch.lost)
        untouched = [message_id for message_id in ids if message_id not in handled]
        now = self._clock()
        async with self._database.writing() as session:
            if batch.results:
                await record_results(session, batch.worker, batch.results, now)
            await outbox.give_back(session, batch.worker, untouched)
            await outbox.give_back(session, batch.worker, batch.lost, now + LOST_FOR)
        if batch.lost:
            self._lost_until = now + LOST_FOR
        for result in batch.results:
            _log(result)

    def _result(self, claimed: Claimed, handover: Handover) -> Result:
        again = None
        if handover.delivery in {Delivery.DEFERRED, Delivery.IN_DOUBT}:
            again = self._clock() + pause_after(claimed.attempts + 1, self._chance)
        return Result(
            claimed=claimed,
            delivery=handover.delivery,
            cause=handover.cause,
            due_at=again,
            host=self._settings.smtp_server.host,
            stage=handover.stage,
            code=handover.code,
            reply=handover.reply,
        )


@dataclass(slots=True)
class _Batch:
    """Messages on their way: those still to send, the first of them last, and what became of the others."""

    worker: UUID
    stop: asyncio.Event
    waiting: list[Claimed]
    results: list[Result] = field(default_factory=list)
    lost: list[UUID] = field(default_factory=list)  # their connection broke before they were handed over
    trouble: ServerUnusable | None = None


def _log(result: Result) -> None:
    log.info(
        "message",
        message=result.claimed.message_id.hex,
        exercise=result.claimed.exercise.reference,
        delivery=result.delivery.value,
        cause=result.cause.value if result.cause else None,
        stage=result.stage,
        code=result.code,
    )
