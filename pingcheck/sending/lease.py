"""A courier's lease: it beats to show that it is alive, voids the claims of dead workers, and knows when to stop."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from uuid import UUID

import structlog

from directory.database import Database
from pingcheck.runtime import hold
from pingcheck.runtime.background import in_background
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending import workers
from pingcheck.sending.journal import Journal, JournalBroken, JournalPlace, create_journal
from pingcheck.sending.journal_format import JournalStory, replay
from pingcheck.sending.outbox import void_claims
from pingcheck.sending.settlement import settle_claims
from pingcheck.sending.workers import LeaseWatch

log = structlog.get_logger()

BEATS_PER_LEASE = 4


class Lease:
    """This process as one worker among others. `worker` is its id; a new one if others have given it up for dead."""

    def __init__(self, database: Database, lease_s: float, clock: Clock, place: JournalPlace | None = None) -> None:
        self.worker: UUID | None = None
        self.installation: UUID | None = None  # which database this is
        self.journal: Journal | None = None  # of this worker, for its whole life or not at all
        self.alarm = ""  # what keeps this courier from sending, as a sentence; each beat writes it to the database
        self._database = database
        self._lease_s = lease_s
        self._clock = clock
        self._watch = LeaseWatch(lease_s)
        self._last_beat = self._enlisted_at = 0.0
        self._place = place
        self._no_journal_because = ""

    @contextlib.asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Inside, the worker is enlisted and beats. Afterwards it is retired, and the claims that it still has are
        settled."""
        await self._enlist()
        try:
            async with in_background(self._keep_beating()):
                yield
        finally:
            await self._retire()

    async def _retire(self) -> None:
        """Settles what this worker still holds: by its journal, else all of it is in doubt. If that fails, the next
        courier of this machine does it by the journal, or others once our counter has stood still for a lease."""
        if self.worker is None:
            return
        journal, self.journal = self.journal, None
        try:
            story = await story_of(journal)
            async with self._database.writing() as session:
                if story is not None:
                    await settle_claims(session, story, self._clock())
                await void_claims(session, [self.worker], self._clock())
        except Exception as error:
            log.error("claims not given up", why=type(error).__name__)
            if journal is not None:
                journal.let_go()
        else:
            if journal is not None:
                journal.remove()

    @property
    def wants_renewal(self) -> bool:
        """Whether this worker should have a journal and has none, or a broken one; and it is time to try again."""
        if self.journal is None:
            return self._place is not None and time.monotonic() - self._enlisted_at >= self._lease_s
        return self.journal.broken is not None

    async def renew(self) -> None:
        """Begins anew as another worker, with a journal if possible. Nothing may be in flight."""
        await self._retire()
        await self._enlist()

    def may_send(self) -> bool:
        """False once our last beat is older than half the lease. Others void our claims after a whole lease."""
        return time.monotonic() - self._last_beat < self._lease_s / 2

    async def _enlist(self) -> None:
        async with self._database.writing() as session:
            self.worker = await workers.enlist(session, self._clock())
            self.installation = (await hold.installation(session)).name
        self._last_beat = self._enlisted_at = time.monotonic()
        self._begin_journal(self.installation, self.worker)

    def _begin_journal(self, installation: UUID, worker: UUID) -> None:
        """Without a journal we go on: if we are killed, others void all our claims once our lease is over."""
        given_up, self.journal = self.journal, None
        if given_up is not None:
            given_up.remove()  # others voided its worker's claims
        if self._place is None:
            return
        try:
            self.journal, self._no_journal_because = create_journal(self._place, installation, worker), ""
        except JournalBroken as broken:
            self._no_journal_because = str(broken)
            log.error("no journal", why=str(broken))

    async def _keep_beating(self) -> None:
        while True:
            await asyncio.sleep(self._lease_s / BEATS_PER_LEASE)
            try:
                await self._beat()
            except Exception as error:  # the database may be away; `may_send` then stops the sending
                log.error("no beat", why=type(error).__name__)

    async def _beat(self) -> None:
        """Beats once, and voids the claims of workers that have stopped beating."""
        assert self.worker is not None
        began = time.monotonic()
        async with self._database.writing() as session:
            alive = await workers.beat(session, self.worker, self.alarm or self._no_journal_because)
            counts = await workers.beats(session)
            counts.pop(self.worker, None)
            dead = self._watch.standing_still(counts, time.monotonic())
            if dead:
                voided = await void_claims(session, dead, self._clock())
                fault_point("courier.voiding")
                log.warning("claims voided", workers=len(dead), messages=voided)
        if alive:
            self._last_beat = began
        else:
            log.error("this courier was given up for dead and starts anew")
            await self._enlist()


async def story_of(journal: Journal | None) -> JournalStory | None:
    """What an open journal says so far; None if it cannot be read."""
    if journal is None:
        return None
    with contextlib.suppress(OSError):
        return await asyncio.to_thread(replay, journal.read())
    return None
