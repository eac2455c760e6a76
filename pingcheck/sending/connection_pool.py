"""A courier's connections. One task owns each; it takes the next message in flight, composes it and sends it."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import structlog

from pingcheck.exercises.message import Cause, Delivery
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.connection import ConnectionLost, ServerUnusable
from pingcheck.sending.handover import Handover, SmtpConnection
from pingcheck.sending.in_flight import InFlight
from pingcheck.sending.lease import Lease
from pingcheck.sending.mail_kind import Claimed, MailKind
from pingcheck.sending.mail_servers import Relay
from pingcheck.sending.pace import Pace
from pingcheck.sending.recorder import Recorder, UnsentClaim
from pingcheck.sending.results import Result
from pingcheck.sending.wire import Composed

log = structlog.get_logger()

PAUSE_AFTER_LOSS = timedelta(seconds=2)
MOST_LOST_IN_A_ROW = 3


class ReadyMail(NamedTuple):
    """A claimed message with its composed mail, ready to send."""

    claimed: Claimed
    mail: Composed


class ConnectionPool:
    """As many connections as the pace allows. They are opened when there is something to send, and kept open."""

    def __init__(
        self, relay: Relay, pace: Pace, kinds: Sequence[MailKind], clock: Clock, lease: Lease, recorder: Recorder
    ) -> None:
        self.pace = pace
        self.trouble: ServerUnusable | None = None
        self.lost_until = datetime.min.replace(tzinfo=UTC)  # until then, messages from broken connections wait
        self._relay = relay
        self._kinds = {kind.kind: kind for kind in kinds}
        self._clock = clock
        self._lease = lease
        self._recorder = recorder
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._lost_in_a_row = 0

    def keep_busy(self, in_flight: InFlight) -> None:
        """Starts connections until there are as many as the server can take now."""
        for number in range(self.pace.allowed):
            if number not in self._tasks and self._may_send(in_flight):
                self._tasks[number] = asyncio.create_task(self._run_connection(number, in_flight))

    async def finish(self, in_flight: InFlight) -> None:
        """Hands out no more messages, waits for those that are being sent, and gives back the claims on the rest."""
        for claimed in in_flight.close(len(self._tasks)):
            self._recorder.add(in_flight, UnsentClaim(claimed))
        if self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    def _may_send(self, in_flight: InFlight) -> bool:
        return not in_flight.closed and self._lease.worker == in_flight.worker and self._lease.may_send()

    async def _run_connection(self, number: int, in_flight: InFlight) -> None:
        connection = SmtpConnection(self._relay)
        ready: ReadyMail | None = None
        try:
            while number < self.pace.allowed and (ready := ready or await self._next(in_flight)) is not None:
                if not self._may_send(in_flight):
                    break
                upcoming = self._compose(in_flight.next_now(), in_flight)
                sent, ready = ready, upcoming
                await self._send(connection, sent, upcoming, in_flight)
        finally:
            del self._tasks[number]
            if ready is not None:
                self._recorder.add(in_flight, UnsentClaim(ready.claimed))
            await connection.close()

    async def _next(self, in_flight: InFlight) -> ReadyMail | None:
        """The next message, composed. None once the courier hands out no more."""
        ready = None
        while ready is None and (claimed := await in_flight.next()) is not None:
            ready = self._compose(claimed, in_flight)
        return ready

    def _compose(self, claimed: Claimed | None, in_flight: InFlight) -> ReadyMail | None:
        """The message, composed. None if that fails: it becomes a dead letter, so that our own fault is seen and holds
        up no other message."""
        if claimed is None:
            return None
        fault_point("courier.composing")
        try:
            return ReadyMail(claimed, self._kinds[claimed.kind].compose(claimed, self._clock()))
        except Exception as error:
            self._make_dead_letter(claimed, error, in_flight)
            return None

    def _make_dead_letter(self, claimed: Claimed, error: Exception, in_flight: InFlight) -> None:
        log.error("dead letter", message=claimed.message_id.hex, why=type(error).__name__)
        handover = Handover(Delivery.DEAD_LETTER, Cause.OUR_CODE, "compose", None, type(error).__name__)
        self._record(claimed, handover, in_flight)

    def _record(self, claimed: Claimed, handover: Handover, in_flight: InFlight) -> None:
        self._recorder.add(in_flight, Result(claimed, handover, self._relay.server.host, self._clock()))

    async def _send(
        self, connection: SmtpConnection, ready: ReadyMail, upcoming: ReadyMail | None, in_flight: InFlight
    ) -> None:
        began, claimed = time.monotonic(), ready.claimed
        try:
            handover = await connection.send(ready.mail, upcoming.mail if upcoming else None)
        except ServerUnusable as unusable:
            self._give_up(unusable, in_flight, UnsentClaim(claimed))
            return
        except ConnectionLost as lost:
            self._handle_lost(lost, claimed, in_flight)
            return
        except Exception as error:
            self._make_dead_letter(claimed, error, in_flight)
            return
        self._lost_in_a_row, self._lease.alarm = 0, ""
        self.pace.delivered(time.monotonic() - began, time.monotonic())
        self._record(claimed, handover, in_flight)

    def _handle_lost(self, lost: ConnectionLost, claimed: Claimed, in_flight: InFlight) -> None:
        """Lets the message wait a little, so that a message that breaks every connection is not always the first."""
        log.warning("connection lost", why=str(lost))
        self._lost_in_a_row += 1
        self.pace.strained(time.monotonic())
        self.lost_until = self._clock() + PAUSE_AFTER_LOSS
        unsent = UnsentClaim(claimed, self.lost_until)
        # Every connection may have been turned away once, only because the server had as many as it allows.
        if self._lost_in_a_row >= MOST_LOST_IN_A_ROW + len(self._tasks):
            self._give_up(ServerUnusable(f"The mail server breaks off every connection: {lost}"), in_flight, unsent)
        else:
            self._recorder.add(in_flight, unsent)

    def _give_up(self, trouble: ServerUnusable, in_flight: InFlight, unsent: UnsentClaim) -> None:
        """Stops sending to this server. The shift ends and says why."""
        self.trouble = self.trouble or trouble
        self._lost_in_a_row = 0
        self._recorder.add(in_flight, unsent)
        in_flight.close_soon()
