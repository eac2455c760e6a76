"""A courier: claims messages, sends them over kept connections, records what became of them; all three at once.

While its connections send, the next messages are claimed and the results of the last are written. A shift is the time
in which that goes on as one worker: until it is told to stop, the server cannot be used, or others gave it up for dead.
"""

import asyncio
import contextlib
from collections.abc import Sequence

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database, is_away
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.known_codes import know_codes
from pingcheck.conversation.links import LinkKeys
from pingcheck.correspondence.officer_mail_post import Post
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending import outbox
from pingcheck.sending.connection import ServerUnusable
from pingcheck.sending.connection_pool import Connections
from pingcheck.sending.in_flight import Hand
from pingcheck.sending.lease import Lease
from pingcheck.sending.limits import Limits
from pingcheck.sending.outbox import Claimed
from pingcheck.sending.recorder import Recorder, ResultsUnrecordable
from pingcheck.sending.results import try_to_record
from pingcheck.settings import Settings

log = structlog.get_logger()

IDLE_S = 1.0
DRAIN_LOOKS_EVERY_S = 0.1
PAUSES_WHEN_UNUSABLE_S = (2.0, 5.0, 15.0, 60.0)
MOST_FRAMES_KEPT = 200


class Courier:
    """Takes due messages to the mail server, until told to stop. Any number may run on one database."""

    def __init__(self, database: Database, settings: Settings, keys: LinkKeys, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._code_keys = CodeKeys(settings.secrets())
        self._limits = Limits(settings.mails_per_minute, settings.mails_per_minute_to_a_domain, settings.only_mail_to)
        self._lease = Lease(database, settings.claim_lease, clock)
        self._recorder = Recorder(database)
        self._connections = Connections(settings, keys, clock, self._lease, self._recorder)
        self._records = False  # whether a trial showed in this shift that results can be recorded
        self._post = Post(database, settings, clock, self._limits, self._lease)

    async def run(self, stop: asyncio.Event) -> None:
        """Sends whatever becomes due until `stop`; then takes no more, ends what is in flight, returns its claims."""
        failures = 0
        async with self._lease.held(), self._post.at_work(stop, IDLE_S):
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
                    # The database may be away. If not, the board soon says that what is due is not taken.
                    log.error("courier cannot work", why=type(error).__name__, exc_info=True)
                    await _pause(stop, IDLE_S)

    async def drain(self) -> None:
        """Sends what is due now, and waits for what others hold. Raises ServerUnusable or ResultsUnrecordable."""
        drained = asyncio.Event()
        async with self._lease.held(), self._post.at_work(drained, DRAIN_LOOKS_EVERY_S):
            while not drained.is_set():
                await self._shift(drained, draining=True)
        if self._post.trouble is not None:
            raise self._post.trouble

    async def _shift(self, stop: asyncio.Event, *, draining: bool = False) -> None:
        """Raises ServerUnusable, with all claims returned, or ResultsUnrecordable. Draining, it sets `stop` itself when
        nothing is left."""
        assert self._lease.worker is not None
        hand = Hand(self._lease.worker)
        waking = asyncio.create_task(_wake(hand, stop))
        self._connections.trouble = self._recorder.trouble = None
        self._records = False
        try:
            await self._return_unknown(hand)
            while not stop.is_set() and not hand.closed and hand.worker == self._lease.worker:
                hand.most = self._connections.pace.in_hand
                self._connections.keep_busy(hand)
                await self._claim(hand)
                if draining and not hand.held and await self._nothing_left():
                    stop.set()
                await hand.changed(DRAIN_LOOKS_EVERY_S if draining else IDLE_S)
        finally:
            waking.cancel()
            await self._connections.finish(hand)
            fault_point("courier.stopping")
            await self._recorder.all_written()
        trouble = self._recorder.trouble or self._connections.trouble
        if trouble is not None:
            raise trouble

    async def _claim(self, hand: Hand) -> None:
        """Takes up what is due, as far as there is room for it in the hand. Nothing, while the database is away.
        Raises ResultsUnrecordable before anything is sent."""
        if not hand.room or not self._lease.may_send():
            return
        try:
            if not self._records and not await self._try_to_record(hand):
                return
            async with self._database.writing() as session:
                claimed = await outbox.claim(session, hand.worker, self._clock(), hand.room, self._limits)
                await know_codes(session, self._code_keys, (each.ping_id for each in claimed))
                await _read_frames(session, hand, claimed)
                fault_point("courier.claiming", happens=bool(claimed))
        except ResultsUnrecordable:
            raise
        except Exception as error:
            # The claim may stand all the same, if only its word was lost. The next shift returns what it knows not of.
            log.error("nothing claimed", why=type(error).__name__)
            await asyncio.sleep(IDLE_S)
            hand.close_soon()
            return
        fault_point("courier.claimed", happens=bool(claimed))
        hand.take_up(claimed)

    async def _try_to_record(self, hand: Hand) -> bool:
        """Whether there is a message whose result could be recorded: one is claimed and recorded, and all is taken
        back. Raises ResultsUnrecordable, or what says that the database is away."""
        try:
            async with self._database.trying() as session:
                claimed = await outbox.claim(session, hand.worker, self._clock(), 1, self._limits)
                if claimed:
                    await try_to_record(session, hand.worker, claimed[0], self._clock())
        except Exception as error:
            if is_away(error):
                raise
            raise ResultsUnrecordable(error) from error
        self._records = bool(claimed)
        return self._records

    async def _nothing_left(self) -> bool:
        """Seen twice: what another courier gives up in the middle of a look is due a moment after it."""
        return await self._finds_nothing() and await self._finds_nothing()

    async def _finds_nothing(self) -> bool:
        async with self._database.reading() as session:
            left = await outbox.backlog(session, self._clock(), self._limits.only_to)
        lost_until = max(self._connections.lost_until, self._post.lost_until)
        return not left.due and left.claimed <= self._recorder.failed and self._clock() >= lost_until

    async def _return_unknown(self, hand: Hand) -> None:
        """A new hand is empty: whatever this worker still holds by the database was claimed and never sent."""
        async with self._database.writing() as session:
            await outbox.give_back_all(session, hand.worker)


async def _read_frames(session: AsyncSession, hand: Hand, claimed: Sequence[Claimed]) -> None:
    """The texts that these messages are made of, unless they are known."""
    missing = {each.frame_key for each in claimed} - hand.frames.keys()
    if missing:
        if len(hand.frames) > MOST_FRAMES_KEPT and not hand.held:
            hand.frames.clear()
            missing = {each.frame_key for each in claimed}
        hand.frames.update(await outbox.read_frames(session, missing))


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def _wake(hand: Hand, stop: asyncio.Event) -> None:
    await stop.wait()
    hand.close_soon()
