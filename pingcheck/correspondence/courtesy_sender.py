"""Sending courtesy mail: at most once, from nobody, and with nothing in it that is anybody's business (RFC 3834)."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from uuid import UUID

import structlog
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.database.statements import rows_changed
from directory.languages import Language
from pingcheck.correspondence.officer_mail_text import thread_headers
from pingcheck.exercises.message import Delivery
from pingcheck.exercises.ping import Ping
from pingcheck.inbox.incoming import Courtesy, CourtesyKind, CourtesyState
from pingcheck.runtime.fault_points import fault_point
from pingcheck.runtime.hold import nothing_is_held
from pingcheck.sending.composer import Composed, wire_address
from pingcheck.sending.connection import LineLost, ServerUnusable
from pingcheck.sending.frames import mail_environment
from pingcheck.sending.handover import Line
from pingcheck.sending.limits import is_within
from pingcheck.sending.mail_servers import Relay
from pingcheck.settings import Settings
from pingcheck.wording.catalogues import in_language_or_english

log = structlog.get_logger()
WIRE = policy.SMTP.clone(cte_type="7bit")
LONGEST_ID = 900  # in a header line (RFC 5322 §2.1.1)


@dataclass(frozen=True, slots=True)
class Due:
    """A courtesy mail in hand."""

    id: UUID
    recipient: str
    kind: CourtesyKind
    in_reply_to: str
    language: Language


async def claim(session: AsyncSession, most: int) -> list[Due]:
    """Takes courtesy mails in hand. Once this is committed they are never claimed again, whatever becomes of them: a
    thank-you that is lost harms nobody, two are a loop's beginning."""
    mine = (
        select(Courtesy.id, Courtesy.recipient, Courtesy.kind, Courtesy.in_reply_to, Ping.language)
        .join(Ping, Ping.id == Courtesy.ping_id)
        .where(Courtesy.state == CourtesyState.WAITING, nothing_is_held())
        .order_by(Courtesy.made_at)
        .limit(most)
    )
    won = []
    for row in (await session.execute(mine)).all():
        taken = update(Courtesy).where(Courtesy.id == row.id, Courtesy.state == CourtesyState.WAITING)
        if await rows_changed(session, taken.values(state=CourtesyState.CLAIMED)):
            won.append(Due(*row))
    return won


async def thank_all(database: Database, settings: Settings, relay: Relay, now: datetime, most: int = 50) -> int:
    """Sends what is due; how many were accepted."""
    async with database.reading() as session:
        waits = await session.scalar(select(Courtesy.id).where(Courtesy.state == CourtesyState.WAITING).limit(1))
    if waits is None:
        return 0
    async with database.writing() as session:
        due = await claim(session, most)
    fault_point("courtesy.claimed", happens=bool(due))
    line = Line(relay)
    sent = 0
    try:
        for courtesy in due:
            accepted, reply = await _send(line, settings, courtesy, now)
            sent += accepted
            async with database.writing() as session:
                state = CourtesyState.SENT if accepted else CourtesyState.FAILED
                became = update(Courtesy).where(Courtesy.id == courtesy.id)
                await session.execute(became.values(state=state, reply=reply))
    finally:
        await line.close()
    return sent


async def _send(line: Line, settings: Settings, courtesy: Due, now: datetime) -> tuple[bool, str]:
    if not is_within(settings.only_mail_to, courtesy.recipient):
        return False, "This host mails only to PINGCHECK_ONLY_MAIL_TO."
    try:
        handover = await line.send(compose(settings, courtesy, now))
    except (ServerUnusable, LineLost, ValueError, asyncio.IncompleteReadError) as trouble:
        log.warning("courtesy mail not sent", courtesy=courtesy.id.hex, why=type(trouble).__name__)
        return False, str(trouble)[:500]
    return handover.delivery is Delivery.ACCEPTED, handover.reply


def compose(settings: Settings, courtesy: Due, now: datetime) -> Composed:
    """The mail as it goes over the wire. Its envelope sender is null, so that nothing can come back to it but an
    answer; no link, code, State or role stands in it, for who reads it may not be whom we know."""
    mail = EmailMessage(policy=WIRE)
    mail["From"] = f'"{_plain(settings.sender_name)}" <{settings.sender}>' if settings.sender_name else settings.sender
    mail["To"] = courtesy.recipient
    mail["Subject"] = _spoken(settings, courtesy, "subject.txt")
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{courtesy.id.hex}@{settings.sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-replied"
    mail.set_content(_spoken(settings, courtesy, "txt") + "\n", cte="base64")
    mail["Content-Language"] = courtesy.language.value
    named = courtesy.in_reply_to
    answers = thread_headers(named, [named]) if named and len(named) <= LONGEST_ID and named.isascii() else []
    # By hand: the library would encode a long id as if it were text, and no program would know it again.
    head = "".join(f"{line}\r\n" for line in answers).encode("ascii")
    return Composed("", wire_address(courtesy.recipient), courtesy.id.hex, head + mail.as_bytes())


def _spoken(settings: Settings, courtesy: Due, ending: str) -> str:
    def render(language: Language) -> str:
        template = mail_environment(language).get_template(f"mail/courtesy/{courtesy.kind.value}.{ending}")
        return template.render(sender_name=settings.sender_name).strip()

    return in_language_or_english(courtesy.language, render)


def _plain(name: str) -> str:
    return name.replace("\\", "").replace('"', "")
