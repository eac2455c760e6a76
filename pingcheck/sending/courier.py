"""A courier claims messages, sends them over connections that stay open, and records the results, all at once.

While its connections send, it claims the next messages and writes the last results. A shift is one run of this as one
worker. It ends when the courier is told to stop, when the server cannot be used, or when other couriers have given this
worker up for dead.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from datetime import datetime

import structlog

from directory.database import Database, is_away
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending import outbox
from pingcheck.sending.connection import ServerUnusable
from pingcheck.sending.connection_pool import ConnectionPool
from pingcheck.sending.in_flight import InFlight
from pingcheck.sending.journal import JournalPlace
from pingcheck.sending.lease import Lease, story_of
from pingcheck.sending.limits import Limits
from pingcheck.sending.mail_kind import MailKind
from pingcheck.sending.mail_servers import relay_of
from pingcheck.sending.pace import Pace
from pingcheck.sending.recorder import Recorder
from pingcheck.sending.settlement import settle_abandoned, settle_claims
from pingcheck.sending.trial_result import ResultsUnrecordable, can_record
from pingcheck.settings import Settings

log = structlog.get_logger()

IDLE_S = 1.0
DRAIN_LOOKS_EVERY_S = 0.1
PAUSES_WHEN_UNUSABLE_S = (2.0, 5.0, 15.0, 60.0)


class Courier:
    """Takes due messages of these kinds to the mail server. Any number of couriers may run on one database."""

    def __init__(self, database: Database, settings: Settings, kinds: Sequence[MailKind], clock: Clock) -> None:
        self._database = database
        self._kinds = kinds
        self._clock = clock
        self._limits = Limits(settings.mails_per_minute, settings.mails_per_minute_to_a_domain, settings.only_mail_to)
        relay = relay_of(settings)
        self._place = JournalPlace(settings.state_dir, relay.server.host)
        self._lease = Lease(database, settings.claim_lease, clock, self._place)
        self._recorder = Recorder(database)
        pace = Pace(settings.smtp_connections)
        self._pool = ConnectionPool(relay, pace, kinds, clock, self._lease, self._recorder)
        self._can_record = False  # whether a trial in this shift showed that results can be recorded
        self._cannot_settle = False  # whether that is what the alarm is about

    async def run(self, stop: asyncio.Event) -> None:
        """Sends whatever becomes due until `stop`. Then it claims no more, finishes what is being sent, and gives back
        its other claims."""
        failures = 0
        async with self._lease.held():
            while not stop.is_set():
                try:
                    await self._shift(stop)
                except (ServerUnusable, ResultsUnrecordable) as trouble:
                    failures = failures + 1 if self._lease.alarm else 1
                    pause = PAUSES_WHEN_UNUSABLE_S[min(failures, len(PAUSES_WHEN_UNUSABLE_S)) - 1]
                    self._lease.alarm = str(trouble)
                    log.error("nothing is sent", why=str(trouble), again_in_s=pause)
                    await _pause(stop, pause)
                except Exception as error:
                    # The database may be away. If it is not, the board will soon show that due mail is not being sent.
                    log.error("courier cannot work", why=type(error).__name__, exc_info=True)
                    await _pause(stop, IDLE_S)

    async def drain(self) -> None:
        """Sends what is due now, and waits until other couriers hold nothing either. Raises ServerUnusable or
        ResultsUnrecordable."""
        drained = asyncio.Event()
        async with self._lease.held():
            while not drained.is_set():
                await self._shift(drained, draining=True)

    async def _shift(self, stop: asyncio.Event, *, draining: bool = False) -> None:
        """One shift. When draining, it sets `stop` itself once nothing is left. Raises ServerUnusable, after giving
        back all claims, or ResultsUnrecordable."""
        if self._lease.wants_renewal:
            await self._lease.renew()
        assert self._lease.worker is not None
        in_flight = InFlight(self._lease.worker, self._lease.journal)
        waking = asyncio.create_task(_wake(in_flight, stop))
        self._pool.trouble = self._recorder.trouble = None
        self._can_record = False
        try:
            await self._settle_own(in_flight)
            while not stop.is_set() and not in_flight.closed and in_flight.worker == self._lease.worker:
                if not in_flight.count and self._lease.wants_renewal:
                    break
                await self._settle_abandoned()
                in_flight.most = self._pool.pace.wanted_in_flight
                self._pool.keep_busy(in_flight)
                await self._claim(in_flight)
                if draining and not in_flight.count and await self._nothing_left():
                    stop.set()
                await in_flight.changed(DRAIN_LOOKS_EVERY_S if draining else IDLE_S)
        finally:
            waking.cancel()
            await self._pool.finish(in_flight)
            fault_point("courier.stopping")
            await self._recorder.wait_until_written()
            self._clear_journal(in_flight)
        trouble = self._recorder.trouble or self._pool.trouble
        if trouble is not None:
            raise trouble

    async def _claim(self, in_flight: InFlight) -> None:
        """Claims as much of what is due as there is room for, and nothing while the database is away. Raises
        ResultsUnrecordable before anything is sent."""
        if not in_flight.room or not self._lease.may_send() or self._must_clear_journal(in_flight):
            return
        now = self._clock()
        try:
            if not self._can_record and await self._is_anything_due(now):
                self._can_record = await can_record(self._database, self._kinds, now, self._limits)
                if not self._can_record:  # nothing may be sent now
                    await self._withdraw_pointless(now)
            if not self._can_record:
                return
            async with self._database.writing() as session:
                claimed = await outbox.claim(session, in_flight.worker, self._kinds, now, in_flight.room, self._limits)
                fault_point("courier.claiming", happens=bool(claimed))
        except ResultsUnrecordable:
            raise
        except Exception as error:
            # The claim may have been committed although we were not told. The next shift gives back what it never saw.
            log.error("nothing claimed", why=type(error).__name__)
            await asyncio.sleep(IDLE_S)
            in_flight.close_soon()
            return
        fault_point("courier.claimed", happens=bool(claimed))
        in_flight.add(claimed)

    async def _is_anything_due(self, now: datetime) -> bool:
        """A look that waits for no other writer, since an idle courier looks every second."""
        async with self._database.reading() as session:
            return await outbox.is_anything_due(session, now)

    async def _withdraw_pointless(self, now: datetime) -> None:
        async with self._database.writing() as session:
            await outbox.withdraw_pointless(session, self._kinds, now)

    async def _nothing_left(self) -> bool:
        """Looks twice: what another courier gives back during the first look is due a moment later."""
        return await self._finds_nothing() and await self._finds_nothing()

    async def _finds_nothing(self) -> bool:
        async with self._database.reading() as session:
            left = await outbox.backlog(session, self._kinds, self._clock(), self._limits.only_to)
        return not left.due and left.claimed <= self._recorder.failed and self._clock() >= self._pool.lost_until

    async def _settle_own(self, in_flight: InFlight) -> None:
        """Settles what the database says this worker holds, although nothing is in flight: claims whose commit we were
        not told of, and messages whose result could not be recorded. Raises ResultsUnrecordable."""
        story, now = await story_of(in_flight.journal), self._clock()
        async with self._settling(), self._database.writing() as session:
            if story is not None:
                await settle_claims(session, story, now)
            elif self._recorder.failed:
                await outbox.put_in_doubt(session, [in_flight.worker], now)
            else:
                await outbox.give_back_all(session, in_flight.worker)
        self._recorder.failed = 0

    async def _settle_abandoned(self) -> None:
        """Settles what other couriers of this machine held when they were killed. Raises ResultsUnrecordable."""
        assert self._lease.installation is not None
        now = self._clock()
        try:
            async with self._settling():
                await settle_abandoned(self._database, self._place.folder, self._lease.installation, now)
        except ResultsUnrecordable:
            raise
        except Exception as error:  # the database is away
            log.error("journals not adopted yet", why=type(error).__name__)
            return
        if self._cannot_settle:
            self._cannot_settle, self._lease.alarm = False, ""

    @contextlib.asynccontextmanager
    async def _settling(self) -> AsyncIterator[None]:
        """Says of an error inside, unless the database is away, that results cannot be recorded."""
        try:
            yield
        except Exception as error:
            if is_away(error):
                raise
            self._cannot_settle = True
            raise ResultsUnrecordable(error) from error

    def _must_clear_journal(self, in_flight: InFlight) -> bool:
        """True if the journal is so long that nothing more may be claimed until all that it says is recorded."""
        if in_flight.journal is None or not in_flight.journal.is_long:
            return False
        self._clear_journal(in_flight)
        return in_flight.journal.is_long

    def _clear_journal(self, in_flight: InFlight) -> None:
        """Drops what the journal says once all of it is recorded."""
        if in_flight.journal is not None and not in_flight.count and not self._recorder.failed:
            in_flight.journal.clear()


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def _wake(in_flight: InFlight, stop: asyncio.Event) -> None:
    await stop.wait()
    in_flight.close_soon()
