"""The post: takes officers' mails to the mail server, beside a courier and under its lease."""

import asyncio
import contextlib
import random
from collections import deque
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import structlog

from directory.database import Database, is_away
from pingcheck.correspondence import officer_mail_outbox
from pingcheck.correspondence.officer_mail_due import is_any_due
from pingcheck.correspondence.officer_mail_outbox import Due
from pingcheck.correspondence.officer_mail_text import compose
from pingcheck.correspondence.officer_mails import OfficerMail
from pingcheck.exercises.message import Cause, Delivery
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.fault_points import fault_point
from pingcheck.sending.connection import LineLost, ServerUnusable
from pingcheck.sending.handover import Handover, Line
from pingcheck.sending.lease import Lease
from pingcheck.sending.limits import Limits
from pingcheck.sending.mail_servers import relay_of
from pingcheck.settings import Settings

log = structlog.get_logger()

MOST_AT_ONCE = 10
LOST_FOR = timedelta(seconds=2)
LOST_IN_A_ROW = 3
UNUSABLE_FOR = timedelta(seconds=15)
TRY_AGAIN_S = 1.0


class Post:
    """Few mails, one connection, each recorded before the next is sent."""

    def __init__(self, database: Database, settings: Settings, clock: Clock, limits: Limits, lease: Lease) -> None:
        self.trouble: ServerUnusable | None = None  # why nothing could be sent, until something is
        self.lost_until = datetime.min.replace(tzinfo=UTC)  # mails of broken connections wait until then
        self._database = database
        self._settings = settings
        self._relay = relay_of(settings)
        self._clock = clock
        self._limits = limits
        self._lease = lease
        self._lost_in_a_row = 0
        self._chance = random.Random()  # noqa: S311  (jitter, no secret)

    @contextlib.asynccontextmanager
    async def at_work(self, stop: asyncio.Event, every_s: float) -> AsyncIterator[None]:
        """Looks for what is due until `stop`; at the end what is in flight is done."""
        working = asyncio.create_task(self._run(stop, every_s))
        try:
            yield
        finally:
            if not stop.is_set():
                working.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await working

    async def _run(self, stop: asyncio.Event, every_s: float) -> None:
        while not stop.is_set():
            try:
                await self.send_due()
            except ServerUnusable as trouble:
                self.trouble, self._lease.alarm = trouble, str(trouble)
                log.error("mail server unusable", why=str(trouble))
            except Exception as error:  # the database may be away; what is claimed is in doubt when this worker ends
                log.error("officers' mails not sent", why=type(error).__name__, exc_info=True)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), every_s)

    async def send_due(self) -> None:
        """Sends what may go now. Raises ServerUnusable, with all claims returned."""
        worker, limits = self._lease.worker, self._limits
        if worker is None or not self._lease.may_send():
            return
        async with self._database.reading() as session:
            if not await is_any_due(session, self._clock(), limits.only_to):
                return
        async with self._database.writing() as session:
            due = deque(await officer_mail_outbox.claim(session, worker, self._clock(), MOST_AT_ONCE, limits))
        fault_point("officer.claimed", happens=bool(due))
        line = Line(self._relay)
        try:
            while due and self._lease.may_send() and self._lease.worker == worker:
                handover = await self._handed_over(line, due[0])
                mail, _ = due.popleft()
                await self._record(worker, mail, handover)
            await self._give_back(worker, due, self._clock())
        except LineLost as lost:
            self.lost_until = self._clock() + LOST_FOR
            await self._give_back(worker, due, self.lost_until, str(lost))
            self._lost(lost)
        except ServerUnusable as trouble:
            await self._give_back(worker, due, self._clock() + UNUSABLE_FOR, str(trouble))
            raise
        finally:
            await line.close()

    async def _handed_over(self, line: Line, due: Due) -> Handover:
        """What became of a mail. Raises ServerUnusable or LineLost if it was not handed over at all."""
        mail, language = due
        try:
            handover = await line.send(compose(self._settings, mail, language, self._clock()))
        except (ServerUnusable, LineLost):
            raise
        except Exception as error:
            log.error("dead letter", officer_mail=mail.id.hex, why=type(error).__name__)
            return Handover(Delivery.DEAD_LETTER, Cause.OUR_CODE, "compose", None, type(error).__name__)
        self._lost_in_a_row, self._lease.alarm, self.trouble = 0, "", None
        return handover

    async def _record(self, worker: UUID, mail: OfficerMail, handover: Handover) -> None:
        """Tries until the database is there again: what the mail server took must not be forgotten."""
        while True:
            try:
                async with self._database.writing() as session:
                    await officer_mail_outbox.record(session, worker, mail, handover, self._clock(), self._chance)
                break
            except Exception as error:
                if not is_away(error):
                    raise  # it stays claimed, and is in doubt as soon as this courier ends
                log.error("result not recorded yet", why=type(error).__name__)
                await asyncio.sleep(TRY_AGAIN_S)
        fault_point("officer.recorded")
        log.info("officer's mail", officer_mail=mail.id.hex, delivery=handover.delivery, cause=handover.cause)

    async def _give_back(self, worker: UUID, due: Iterable[Due], again_at: datetime, why: str = "") -> None:
        mails = [mail.id for mail, _ in due]
        if mails:
            async with self._database.writing() as session:
                await officer_mail_outbox.give_back(session, worker, mails, again_at, why)

    def _lost(self, lost: LineLost) -> None:
        """Raises ServerUnusable once every connection breaks."""
        log.warning("connection lost", why=str(lost))
        self._lost_in_a_row += 1
        if self._lost_in_a_row >= LOST_IN_A_ROW:
            self._lost_in_a_row = 0
            raise ServerUnusable(f"The mail server breaks off every connection: {lost}") from lost
