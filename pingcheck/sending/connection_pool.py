"""The connections of a courier: each owned by one task that takes the next message in hand, composes and sends it."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import structlog

from pingcheck.conversation.links import LinkKeys
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.composer import Composed, Composer
from pingcheck.sending.connection import LineLost, ServerUnusable
from pingcheck.sending.handover import Handover, Line
from pingcheck.sending.in_flight import Hand
from pingcheck.sending.lease import Lease
from pingcheck.sending.mail_servers import relay_of
from pingcheck.sending.outbox import Claimed
from pingcheck.sending.pace import Pace
from pingcheck.sending.recorder import Recorder, Returned
from pingcheck.sending.results import Result
from pingcheck.settings import Settings

log = structlog.get_logger()

LOST_FOR = timedelta(seconds=2)
LOST_IN_A_ROW = 3


class Ready(NamedTuple):
    """A message that is composed and may go."""

    claimed: Claimed
    mail: Composed


class Connections:
    """As many as the settings allow and the server bears; opened when there is something to send, and kept."""

    def __init__(self, settings: Settings, keys: LinkKeys, clock: Clock, lease: Lease, recorder: Recorder) -> None:
        self.pace = Pace(settings.smtp_connections)
        self.trouble: ServerUnusable | None = None
        self.lost_until = datetime.min.replace(tzinfo=UTC)  # messages of broken connections wait until then
        self._relay = relay_of(settings)
        self._composer = Composer(settings, keys)
        self._clock = clock
        self._lease = lease
        self._recorder = recorder
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._lost_in_a_row = 0

    def keep_busy(self, hand: Hand) -> None:
        """Starts what is missing of the connections that the server bears now."""
        for number in range(self.pace.allowed):
            if number not in self._tasks and self._may_send(hand):
                self._tasks[number] = asyncio.create_task(self._tend(number, hand))

    async def finish(self, hand: Hand) -> None:
        """Ends what is in flight, hands nothing more out, and returns the claims on what was not sent."""
        for claimed in hand.close(len(self._tasks)):
            self._recorder.note(hand, Returned(claimed))
        if self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    def _may_send(self, hand: Hand) -> bool:
        return not hand.closed and self._lease.worker == hand.worker and self._lease.may_send()

    async def _tend(self, number: int, hand: Hand) -> None:
        line = Line(self._relay)
        ready: Ready | None = None
        try:
            while number < self.pace.allowed and (ready := ready or await self._next(hand)) is not None:
                if not self._may_send(hand):
                    break
                upcoming = self._composed(hand.next_now(), hand)
                sent, ready = ready, upcoming
                await self._send(line, sent, upcoming, hand)
        finally:
            del self._tasks[number]
            if ready is not None:
                self._recorder.note(hand, Returned(ready.claimed))
            await line.close()

    async def _next(self, hand: Hand) -> Ready | None:
        """The next message, composed; None once the hand is closed."""
        ready = None
        while ready is None and (claimed := await hand.next()) is not None:
            ready = self._composed(claimed, hand)
        return ready

    def _composed(self, claimed: Claimed | None, hand: Hand) -> Ready | None:
        """None for what cannot be composed: our own fault, which must not hold up the others, and must be seen."""
        if claimed is None:
            return None
        fault_point("courier.composing")
        try:
            return Ready(claimed, self._composer.compose(claimed, hand.frames[claimed.frame_key], self._clock()))
        except Exception as error:
            self._bury(claimed, error, hand)
            return None

    def _bury(self, claimed: Claimed, error: Exception, hand: Hand) -> None:
        log.error("dead letter", message=claimed.message_id.hex, why=type(error).__name__)
        handover = Handover(Delivery.DEAD_LETTER, Cause.OUR_CODE, "compose", None, type(error).__name__)
        self._recorder.note(hand, Result(claimed, handover, self._relay.server.host, self._clock()))

    async def _send(self, line: Line, ready: Ready, upcoming: Ready | None, hand: Hand) -> None:
        began, claimed = time.monotonic(), ready.claimed
        try:
            handover = await line.send(ready.mail, upcoming.mail if upcoming else None)
        except ServerUnusable as unusable:
            self._give_up(unusable, hand, Returned(claimed))
            return
        except LineLost as lost:
            self._lost(lost, claimed, hand)
            return
        except Exception as error:
            self._bury(claimed, error, hand)
            return
        self._lost_in_a_row, self._lease.alarm = 0, ""
        self.pace.delivered(time.monotonic() - began, time.monotonic())
        self._recorder.note(hand, Result(claimed, handover, self._relay.server.host, self._clock()))

    def _lost(self, lost: LineLost, claimed: Claimed, hand: Hand) -> None:
        """The message waits a little, so that one that breaks every connection does not stay the first."""
        log.warning("connection lost", why=str(lost))
        self._lost_in_a_row += 1
        self.pace.strained(time.monotonic())
        self.lost_until = self._clock() + LOST_FOR
        returned = Returned(claimed, self.lost_until)
        # Each connection may have been turned away once while the server had taken all that it takes.
        if self._lost_in_a_row >= LOST_IN_A_ROW + len(self._tasks):
            self._give_up(ServerUnusable(f"The mail server breaks off every connection: {lost}"), hand, returned)
        else:
            self._recorder.note(hand, returned)

    def _give_up(self, trouble: ServerUnusable, hand: Hand, returned: Returned) -> None:
        """Nothing more is handed to this server now; the shift ends and says why."""
        self.trouble = self.trouble or trouble
        self._lost_in_a_row = 0
        self._recorder.note(hand, returned)
        hand.close_soon()
