"""A courier's connections. One task owns each; it takes the next message in flight, composes it and sends it."""

import asyncio
import contextlib
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import NamedTuple

import structlog

from directory.phrases import N_
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.connection import ConnectionLost, ServerUnusable
from pingcheck.sending.handover import Handover, SmtpConnection
from pingcheck.sending.in_flight import InFlight
from pingcheck.sending.journal import JournalBroken
from pingcheck.sending.journal_format import BEGUN, NOT_TAKEN, JournalLine
from pingcheck.sending.lease import Lease
from pingcheck.sending.mail_kind import Claimed, MailKind
from pingcheck.sending.mail_servers import Relay
from pingcheck.sending.pace import Pace
from pingcheck.sending.recorder import Recorder, UnsentClaim
from pingcheck.sending.results import Result, with_final_delivery
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
        result = with_final_delivery(Result(claimed, handover, self._relay.server.host, self._clock()))
        self._note(claimed, result.handover, result.at, in_flight)
        self._recorder.add(in_flight, result)

    def _return_unsent(self, unsent: UnsentClaim, in_flight: InFlight) -> None:
        """Gives back a message that the server may have seen something of, but did not take."""
        self._note(unsent.claimed, NOT_TAKEN, self._clock(), in_flight)
        self._recorder.add(in_flight, unsent)

    def _note(self, claimed: Claimed, handover: Handover, at: datetime, in_flight: InFlight) -> None:
        """Writes into the journal what became of a message. If that fails, the shift ends; the journal then says of
        this message, as is right, that it is in doubt."""
        with contextlib.suppress(JournalBroken):
            self._write(claimed, handover, at, in_flight)

    def _begin(self, claimed: Claimed, in_flight: InFlight) -> None:
        """Called just before the mail's content goes. Raises JournalBroken; then it must not go, since the journal
        would say of it that it never went."""
        self._write(claimed, BEGUN, self._clock(), in_flight)

    def _write(self, claimed: Claimed, handover: Handover, at: datetime, in_flight: InFlight) -> None:
        if in_flight.journal is None:
            return
        try:
            in_flight.journal.write(JournalLine(claimed.message_id, claimed.attempts, at, handover))
        except JournalBroken:
            in_flight.close_soon()
            raise

    async def _send(
        self, connection: SmtpConnection, ready: ReadyMail, upcoming: ReadyMail | None, in_flight: InFlight
    ) -> None:
        began, claimed = time.monotonic(), ready.claimed
        try:
            begins = partial(self._begin, claimed, in_flight)
            handover = await connection.send(ready.mail, upcoming.mail if upcoming else None, begins)
        except ServerUnusable as unusable:
            self._return_unsent(UnsentClaim(claimed), in_flight)
            self._give_up(unusable, in_flight)
            return
        except ConnectionLost as lost:
            self._handle_lost(lost, claimed, in_flight)
            return
        except JournalBroken as broken:
            log.error("journal broken", why=str(broken))
            self._return_unsent(UnsentClaim(claimed), in_flight)
            return
        except Exception as error:
            self._make_dead_letter(claimed, error, in_flight)
            return
        self._record(claimed, handover, in_flight)
        if handover.delivery is Delivery.IN_DOUBT:
            self._count_lost("no answer to a mail", in_flight)
            return
        self._lost_in_a_row, self._lease.alarm = 0, ""
        self.pace.delivered(time.monotonic() - began, time.monotonic())

    def _handle_lost(self, lost: ConnectionLost, claimed: Claimed, in_flight: InFlight) -> None:
        """Lets the message wait a little, so that a message that breaks every connection is not always the first."""
        self.lost_until = self._clock() + PAUSE_AFTER_LOSS
        self._return_unsent(UnsentClaim(claimed, self.lost_until), in_flight)
        self._count_lost(str(lost), in_flight)

    def _count_lost(self, why: str, in_flight: InFlight) -> None:
        """Slows down. If the server breaks off one connection after the other, stops sending to it."""
        log.warning("connection lost", why=why)
        self._lost_in_a_row += 1
        self.pace.strained(time.monotonic())
        # Every connection may have been turned away once, only because the server had as many as it allows.
        if self._lost_in_a_row >= MOST_LOST_IN_A_ROW + len(self._tasks):
            breaks_off = N_("The mail server breaks off every connection: {why}")
            self._give_up(ServerUnusable(breaks_off.format(why=why)), in_flight)

    def _give_up(self, trouble: ServerUnusable, in_flight: InFlight) -> None:
        """Stops sending to this server. The shift ends and says why."""
        self.trouble = self.trouble or trouble
        self._lost_in_a_row = 0
        in_flight.close_soon()
