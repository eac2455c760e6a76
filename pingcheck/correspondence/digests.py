"""The day's email: one to each officer who has something due, at most once a day.

The row that says that it was made and the message to be sent are written in one transaction, so that an officer gets
one however often the clock is killed, and however many clocks there are.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, Select, String, Text, UniqueConstraint, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.database.locks import lock_row
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account
from pingcheck.accounts.passwords import NO_PASSWORD
from pingcheck.correspondence.digest_rules import LOOKED_AGAIN_AFTER, is_due, is_of_this_week, working_day, zone_of_work
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.settings.names import OfficeHours

LONGEST_SUBJECT = 300


class DigestMail(Base):
    """What the day's email to one officer says. Its recipient and its delivery are in the message with the same id."""

    __tablename__ = "digest_mails"
    __table_args__ = (UniqueConstraint("account_id", "day"),)

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    day: Mapped[str] = mapped_column(String(10))  # 2026-03-02, in the officer's zone
    made_at: Mapped[datetime]
    language: Mapped[Language] = mapped_column(closed_set(Language))
    subject: Mapped[str] = mapped_column(String(LONGEST_SUBJECT))
    text: Mapped[str] = mapped_column(Text)


@dataclass(frozen=True, slots=True)
class DigestReader:
    """An officer who may be told now what is due. `day`: the officer's own, in `zone`; `is_told_this_week`: whether a
    mail went already in its week; `last_made_at`, `last_text`: of the last one, if there was any."""

    account_id: int
    name: str
    language: Language
    day: date
    zone: ZoneInfo
    is_told_this_week: bool
    last_made_at: datetime | None
    last_text: str


async def digest_readers(session: AsyncSession, hours: OfficeHours | None, now: datetime) -> list[DigestReader]:
    """The officers who are at work, have an address, want the email, had none today, and for whom nobody has looked in
    the last quarter of an hour."""
    not_looked = or_(Account.digest_looked_at.is_(None), Account.digest_looked_at <= now - LOOKED_AGAIN_AFTER)
    return [
        reader for row in await session.execute(_wanting(now).where(not_looked)) if (reader := _reader(row, hours, now))
    ]


async def look_done(session: AsyncSession, reader: DigestReader, now: datetime) -> None:
    """Notes that nothing was due for an officer, so that the clock need not look again at every tick."""
    await session.execute(update(Account).where(Account.id == reader.account_id).values(digest_looked_at=now))


async def queue_digest(
    session: AsyncSession, reader: DigestReader, hours: OfficeHours | None, mail: tuple[str, str], now: datetime
) -> bool:
    """Writes the email, its subject and its text, to be sent after this transaction commits. False if another clock was
    faster, or the officer has left, gone away or switched it off meanwhile."""
    await lock_row(session, select(Account).where(Account.id == reader.account_id))
    row = (await session.execute(_wanting(now).where(Account.id == reader.account_id))).first()
    if row is None or _reader(row, hours, now) is None:
        return False
    subject, text = mail
    kept = DigestMail(
        id=uuid4(), account_id=reader.account_id, day=reader.day.isoformat(), made_at=now, language=reader.language,
        subject=subject[:LONGEST_SUBJECT], text=text,
    )  # fmt: skip
    waiting = Delivery.WAITING
    session.add(Message(id=kept.id, kind=MessageKind.DIGEST, recipient=row.mail, delivery=waiting, due_at=now))
    await session.flush()
    session.add(kept)
    await session.flush()
    return True


def _wanting(now: datetime) -> Select[*tuple[Any, ...]]:
    """The officers who are present and want the email, each with what the last one was."""
    last = select(DigestMail.account_id, func.max(DigestMail.made_at).label("made_at"))
    latest = last.group_by(DigestMail.account_id).subquery()
    columns = Account.id, Account.name, Account.mail, Account.language, Account.time_zone
    return (
        select(*columns, DigestMail.day, DigestMail.made_at, DigestMail.text)
        .outerjoin(latest, latest.c.account_id == Account.id)
        .outerjoin(DigestMail, (DigestMail.account_id == Account.id) & (DigestMail.made_at == latest.c.made_at))
        .where(
            Account.disabled_at.is_(None),
            Account.password_hash != NO_PASSWORD,
            Account.mail.is_not(None),
            Account.role != AccountRole.VIEWER,
            Account.wants_digest.is_(True),
            or_(Account.away_until.is_(None), Account.away_until <= now),
        )
        .order_by(Account.id)
    )


def _reader(row: Any, hours: OfficeHours | None, now: datetime) -> DigestReader | None:
    """The reader, if it is time."""
    zone = zone_of_work(row.time_zone, hours)
    day = working_day(hours, zone, now)
    if day is None or not is_due(day, row.day, row.made_at, now):
        return None
    return DigestReader(
        row.id, row.name, row.language, day, zone, is_of_this_week(row.day, day, hours), row.made_at, row.text or ""
    )
