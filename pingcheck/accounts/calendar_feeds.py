"""The secret address at which an officer's calendar program reads what is planned. One for each account."""

from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.errors import N_, ActedFirst
from pingcheck.accounts.accounts import Account


class CalendarFeed(Base):
    """Its token is made of the id and of our secret (`LinkKeys`), so that the database alone opens no feed."""

    __tablename__ = "calendar_feeds"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), unique=True)
    made_at: Mapped[datetime]


async def feed_of(session: AsyncSession, account_id: int) -> CalendarFeed | None:
    return await session.scalar(select(CalendarFeed).where(CalendarFeed.account_id == account_id))


async def renew_feed(session: AsyncSession, account_id: int, now: datetime) -> CalendarFeed:
    """A new feed; an earlier address of this account opens nothing any more. Raises ActedFirst."""
    await revoke_feed(session, account_id)
    feed = CalendarFeed(id=uuid4(), account_id=account_id, made_at=now)
    session.add(feed)
    try:
        await session.flush()
    except IntegrityError as error:
        raise ActedFirst(N_("Somebody else did the same just now. Look again.")) from error
    return feed


async def revoke_feed(session: AsyncSession, account_id: int) -> None:
    await session.execute(delete(CalendarFeed).where(CalendarFeed.account_id == account_id))


async def is_feed_open(session: AsyncSession, feed_id: UUID) -> bool:
    """Whether this feed was neither renewed nor revoked, and its officer's account is in use."""
    own = select(CalendarFeed.id).join(Account, Account.id == CalendarFeed.account_id)
    return await session.scalar(own.where(CalendarFeed.id == feed_id, Account.disabled_at.is_(None))) is not None
