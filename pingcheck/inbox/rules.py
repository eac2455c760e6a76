"""The rules of intake: all that it needs beside the mail."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.inbox.identification import Identifier
from pingcheck.inbox.mail_reader import MailReader
from pingcheck.inbox.read_mail import ReadMail

# Lets follow-up act on pings that changed, in the same transaction (`settle_after_closing`).
Settle = Callable[[AsyncSession, Collection[UUID], datetime], Awaitable[None]]

# Lets follow-up know, in the same transaction, that a notice came to a letter's address that it came back: the letter,
# the mail, and when it came (`letter_returned`).
LetterReturned = Callable[[AsyncSession, int, int, datetime, datetime], Awaitable[None]]


class CourtesyWriter(Protocol):
    """Writes the courtesy mail that an answer gets back, in the same transaction."""

    async def thank(self, session: AsyncSession, read: ReadMail, now: datetime) -> None: ...

    async def ask(self, session: AsyncSession, read: ReadMail, now: datetime) -> None: ...


class AlertWriter(Protocol):
    """Tells officers, in the same transaction, of a mail that may speak of a real incident, once for each mail; and of
    a contact who wishes to be called, once until an officer has called."""

    async def tell_of_mail(self, session: AsyncSession, read: ReadMail, now: datetime) -> None: ...

    async def tell_of_call(self, session: AsyncSession, ping_id: UUID, at: datetime, now: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class IntakeRules:
    """What intake needs beside the mail. `ours`: our own addresses. `courtesies`: None if no courtesy mail is to be
    written. `again`: the mail was processed before, so do not record any event twice."""

    reader: MailReader
    finder: Identifier
    ours: frozenset[str]
    settle: Settle
    returned: LetterReturned
    alerts: AlertWriter
    courtesies: CourtesyWriter | None = None
    again: bool = False
