"""Courtesy mail: an answer by mail gets one mail back, and nothing else ever does (RFC 3834)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import storable
from pingcheck.inbox.dmarc import passed_dmarc
from pingcheck.inbox.identification import About
from pingcheck.inbox.incoming import NULL_SENDER, Courtesy, CourtesyKind, CourtesyState, Incoming
from pingcheck.mailreading import Part, Reading, is_role_address, message_ids_in
from pingcheck.settings.server_urls import mail_address

A_DAY = timedelta(days=1)
MOST_A_DAY = 3  # to one address
# What lists and machines write; none of them is answered (RFC 3834 §2).
MACHINE_HEADERS = ("list-id", "list-unsubscribe", "list-post", "x-loop", "x-auto-response-suppress", "feedback-id")
BULK = frozenset({"bulk", "list", "junk", "auto_reply"})


@dataclass(frozen=True, slots=True)
class Courtesies:
    """Decides which mails are answered. `authserv_id`: by which our own MTA signs what it found (RFC 8601 §2.2)."""

    on: bool
    ours: frozenset[str]  # addresses that are our own: never written to
    authserv_id: str = ""

    async def thank(
        self, session: AsyncSession, incoming: Incoming, mail: Part, reading: Reading, about: About, now: datetime
    ) -> None:
        await self._make(session, CourtesyKind.THANKS, incoming, mail, reading.recipient, about, now)

    async def ask(
        self, session: AsyncSession, incoming: Incoming, mail: Part, reading: Reading, about: About, now: datetime
    ) -> None:
        """Did you mean…? Asked once of a ping; after that an officer reads in peace."""
        assert about.ping_id is not None
        if not about.answers_courtesy and not await _was_asked(session, about.ping_id):
            await self._make(session, CourtesyKind.UNSURE, incoming, mail, reading.recipient, about, now)

    async def _make(
        self,
        session: AsyncSession,
        kind: CourtesyKind,
        incoming: Incoming,
        mail: Part,
        recipient: str,
        about: About,
        now: datetime,
    ) -> None:
        """To be sent once this transaction is committed. Nothing is written where nothing may be sent."""
        if not self.on or not self.may_answer(incoming, mail, recipient, about):
            return
        if await _too_many(session, recipient, now):
            return
        ids = message_ids_in(mail.header("message-id"))
        session.add(
            Courtesy(
                id=uuid4(),
                incoming_id=incoming.id,
                ping_id=about.ping_id,
                recipient=recipient.lower(),
                kind=kind,
                in_reply_to=storable(ids[0])[:998] if ids else "",
                made_at=now,
                state=CourtesyState.WAITING,
                reply="",
            )
        )
        await session.flush()

    def may_answer(self, incoming: Incoming, mail: Part, recipient: str, about: About) -> bool:
        """Whether a mail may be answered at all, and this address be written to. A pure function."""
        if incoming.sender == NULL_SENDER or _is_from_a_machine(mail) or not _is_plain(recipient):
            return False
        if recipient.lower() in self.ours or is_role_address(recipient):
            return False
        return about.knows(recipient) or passed_dmarc(mail, recipient, self.authserv_id)


def _is_from_a_machine(mail: Part) -> bool:
    said = mail.header("auto-submitted").partition(";")[0].strip().lower()
    nobody = mail.header("return-path").strip() == NULL_SENDER
    bulk = mail.header("precedence").strip().lower() in BULK
    return nobody or bulk or said not in {"", "no"} or any(mail.header(name) for name in MACHINE_HEADERS)


def _is_plain(address: str) -> bool:
    try:
        mail_address(address)
    except ValueError:
        return False
    return True


async def _was_asked(session: AsyncSession, ping_id: UUID) -> bool:
    asked = select(Courtesy.id).where(Courtesy.ping_id == ping_id, Courtesy.kind == CourtesyKind.UNSURE).limit(1)
    return await session.scalar(asked) is not None


async def _too_many(session: AsyncSession, recipient: str, now: datetime) -> bool:
    lately = select(func.count()).where(Courtesy.made_at > now - A_DAY)
    to_this = lately.where(Courtesy.recipient == recipient.lower())
    return (await session.scalar(to_this) or 0) >= MOST_A_DAY
