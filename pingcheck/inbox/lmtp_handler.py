"""The LMTP handler: an MTA hands over mail by LMTP (RFC 2033) or SMTP, and learns for each recipient if it is
stored."""

import asyncio
import contextlib
import warnings
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any, cast

import structlog
from aiosmtpd.lmtp import LMTP
from aiosmtpd.smtp import SMTP
from aiosmtpd.smtp import Envelope as SmtpEnvelope
from aiosmtpd.smtp import Session as SmtpSession

from directory.database import Database
from directory.errors import Refused
from pingcheck.inbox.incoming import NULL_SENDER, MailWay
from pingcheck.inbox.our_addresses import OurAddresses
from pingcheck.inbox.store import Envelope, IntakeLimits, TooMany, raise_alarm, refuse_too_many, store_within_limits
from pingcheck.runtime.background import in_background
from pingcheck.runtime.clock import Clock
from pingcheck.runtime.connections import ConnectionLimits, Connections
from pingcheck.runtime.fault_points import fault_point
from pingcheck.runtime.open_files import WAITING_TO_BE_ACCEPTED, mail_sessions_within, open_files
from pingcheck.runtime.ports import port_refused
from pingcheck.settings import Settings

log = structlog.get_logger()

# Programs without MIME write a paragraph as one line; we do not refuse their mail.
LONGEST_LINE = 1_000_000
MOST_RECIPIENTS = 100
BETWEEN_ALARMS = timedelta(minutes=1)
NOT_NOW = "451 4.3.0 not stored, try again later"
NOT_OURS = "550 5.1.1 no such mailbox here"

# A session may be silent for five minutes (RFC 5321 §4.5.3.2.7), and a mail may trickle for a while.
SILENT_S = 300.0
LONGEST_MAIL_S = 1200.0


class LmtpHandler:
    """The handler that aiosmtpd calls for each mail. It answers 250 only when the mail is stored."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Clock,
        stored: Callable[[], None],
        connections: Connections,
    ) -> None:
        self._connections = connections
        self._database = database
        self._way = MailWay(settings.lmtp_speaks)
        self._ours = OurAddresses(settings)
        self._limits = IntakeLimits(settings.largest_mail, settings.mails_from_a_sender, self._ours.is_signed)
        self._clock = clock
        self._stored = stored
        self._alarmed_at: datetime | None = None

    async def handle_RCPT(  # noqa: N802
        self, _: SMTP, __: SmtpSession, envelope: SmtpEnvelope, address: str, options: list[str]
    ) -> str:
        ours = self._ours.as_ours(address)
        if ours is None:
            return NOT_OURS
        if len(envelope.rcpt_tos) >= MOST_RECIPIENTS:
            return "452 4.5.3 too many recipients"
        try:
            async with self._database.reading() as session:
                given = Envelope(ours, envelope.mail_from or NULL_SENDER)
                await refuse_too_many(session, given, self._clock(), self._limits)
        except TooMany as refusal:
            await self._alarm(str(refusal))
            return f"452 4.7.1 {refusal}"
        envelope.rcpt_tos.append(ours)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server: SMTP, _: SmtpSession, envelope: SmtpEnvelope) -> str:  # noqa: N802
        """LMTP has a reply for each recipient. SMTP has one for all, so all are stored in one transaction."""
        with self._connections.at_work(cast("asyncio.Transport | None", server.transport)):
            return await self._replies(server, envelope)

    async def _replies(self, server: SMTP, envelope: SmtpEnvelope) -> str:
        if isinstance(server, LMTP):
            return "\r\n".join([await self._store(envelope, [recipient]) for recipient in envelope.rcpt_tos])
        return await self._store(envelope, envelope.rcpt_tos)

    async def _store(self, envelope: SmtpEnvelope, recipients: list[str]) -> str:
        raw = envelope.original_content or b""
        sender = envelope.mail_from or NULL_SENDER
        try:
            async with self._database.writing() as session:
                for recipient in recipients:
                    await store_within_limits(
                        session, raw, Envelope(recipient, sender), self._way, self._clock(), self._limits
                    )
        except TooMany as refusal:
            await self._alarm(str(refusal))
            return f"452 4.7.1 {refusal}"
        except Refused as refusal:
            return f"552 5.3.4 {refusal}"
        except Exception as error:  # whatever it is, the MTA keeps the mail and tries again
            log.error("mail not stored", why=type(error).__name__)
            return NOT_NOW
        fault_point("inbox.stored")
        self._stored()
        return "250 2.0.0 stored"

    async def _alarm(self, why: str) -> None:
        """Raises an alarm at most once a minute, so that a flood of mail does not cause a flood of writes."""
        now = self._clock()
        if self._alarmed_at is not None and abs(now - self._alarmed_at) < BETWEEN_ALARMS:
            return
        self._alarmed_at = now
        log.warning("mail turned away", why=why)
        async with self._database.writing() as session:
            await raise_alarm(session, self._way.value, why, now)

    async def handle_exception(self, error: Exception) -> str:
        log.error("mail not stored", why=type(error).__name__)
        return NOT_NOW


class ReplyPerRecipient(LMTP):
    """LMTP: sends a reply for each recipient after the final dot, also if aiosmtpd itself refuses (RFC 2033 §4.2)."""

    line_length_limit = LONGEST_LINE
    _replies = 1

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        self._replies = max(1, len(self.envelope.rcpt_tos)) if self.envelope is not None else 1
        try:
            await super().smtp_DATA(arg)
        finally:
            self._replies = 1

    async def push(self, status: Any) -> None:
        once = not isinstance(status, str) or status.startswith("354") or "\r\n" in status
        await super().push(status if once else "\r\n".join([status] * self._replies))


class OneReply(SMTP):
    line_length_limit = LONGEST_LINE


@contextlib.asynccontextmanager
async def open_lmtp_port(
    database: Database, settings: Settings, clock: Clock, stored: Callable[[], None] = lambda: None
) -> AsyncIterator[None]:
    """Listens as the settings say. Raises Refused if it cannot have the port."""
    speaks = ReplyPerRecipient if settings.lmtp_speaks == "lmtp" else OneReply
    most = mail_sessions_within(open_files())
    connections = Connections(ConnectionLimits(most, LONGEST_MAIL_S, SILENT_S))
    handler = LmtpHandler(database, settings, clock, stored, connections)

    def session() -> asyncio.Protocol:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # no sign-in is asked for: only our own MTA reaches this port
            made: asyncio.Protocol = speaks(
                handler,
                enable_SMTPUTF8=True,
                data_size_limit=settings.largest_mail,
                hostname="pingcheck",
                ident="pingcheck",
                timeout=SILENT_S,
            )
            return made

    try:
        listening = await asyncio.get_running_loop().create_server(
            connections.guarded(session), settings.lmtp_host, settings.lmtp_port, backlog=WAITING_TO_BE_ACCEPTED
        )
    except OSError as error:
        raise port_refused(settings.lmtp_host, settings.lmtp_port or 0, "PINGCHECK_LMTP_", error) from error
    try:
        async with in_background(connections.watch()):
            yield
    finally:
        listening.close()
        await listening.wait_closed()
