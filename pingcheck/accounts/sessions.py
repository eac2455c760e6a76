"""Sessions of browsers that are signed in. The cookie holds a random token, the database only the token's hash."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, String, delete, func, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base

SESSION_LENGTH = timedelta(hours=12)
SEEN_WRITTEN_EVERY = timedelta(minutes=1)  # so that pages stay cheap to read
CODE_AWAITED_FOR = timedelta(minutes=10)


class BrowserSession(Base):
    """A browser in which somebody is signed in."""

    __tablename__ = "sign_ins"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    at: Mapped[datetime]
    ends_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]  # the last page that was opened, to the minute; at first the sign-in
    proved_at: Mapped[datetime | None]  # when the password was asked again; at first the sign-in


class WaitingSignIn(Base):
    """A browser in which somebody gave the right password and not yet the code of the second factor. It opens
    nothing."""

    __tablename__ = "waiting_sign_ins"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    ends_at: Mapped[datetime]


LAST_SEEN = func.coalesce(BrowserSession.seen_at, BrowserSession.at)
LAST_PROVED = func.coalesce(BrowserSession.proved_at, BrowserSession.at)


async def begin_browser_session(session: AsyncSession, account_id: int, now: datetime) -> str:
    """Signs a browser in; returns the token for its cookie. Sessions that have ended are removed."""
    token = secrets.token_urlsafe(32)
    await session.execute(delete(BrowserSession).where(BrowserSession.ends_at < now))
    session.add(
        BrowserSession(token_hash=hash_token(token), account_id=account_id, at=now, ends_at=now + SESSION_LENGTH)
    )
    await session.flush()
    return token


async def await_code(session: AsyncSession, account_id: int, now: datetime) -> str:
    """Remembers a browser until it sends the code of the second factor; returns the token for its cookie."""
    token = secrets.token_urlsafe(32)
    await session.execute(delete(WaitingSignIn).where(WaitingSignIn.ends_at < now))
    session.add(WaitingSignIn(token_hash=hash_token(token), account_id=account_id, ends_at=now + CODE_AWAITED_FOR))
    await session.flush()
    return token


async def end_waiting(session: AsyncSession, token: str) -> None:
    await session.execute(delete(WaitingSignIn).where(WaitingSignIn.token_hash == hash_token(token)))


async def note_seen(session: AsyncSession, token: str, now: datetime) -> None:
    """Notes that the session was used."""
    mine = update(BrowserSession).where(BrowserSession.token_hash == hash_token(token))
    await session.execute(mine.where(now - SEEN_WRITTEN_EVERY >= LAST_SEEN).values(seen_at=now))


async def note_proof(session: AsyncSession, token: str, now: datetime) -> None:
    """Notes that the password was given again in this session."""
    mine = update(BrowserSession).where(BrowserSession.token_hash == hash_token(token))
    await session.execute(mine.values(seen_at=now, proved_at=now))


async def end_browser_session(session: AsyncSession, token: str) -> None:
    """Signs one browser out."""
    await session.execute(delete(BrowserSession).where(BrowserSession.token_hash == hash_token(token)))


async def end_browser_sessions_of(session: AsyncSession, account_id: int) -> None:
    """Signs an account out everywhere, where it is signing in too."""
    for table in (BrowserSession, WaitingSignIn):
        await session.execute(delete(table).where(table.account_id == account_id))


async def end_other_browser_sessions(session: AsyncSession, account_id: int, token: str) -> None:
    """Signs an account out everywhere but in this browser."""
    others = delete(BrowserSession).where(BrowserSession.account_id == account_id)
    await session.execute(others.where(BrowserSession.token_hash != hash_token(token)))
    await session.execute(delete(WaitingSignIn).where(WaitingSignIn.account_id == account_id))


def hash_token(token: str) -> str:
    # A cookie may hold bytes that are no text.
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def csrf_token(token: str) -> str:
    """The value that each form of this session must carry. Only a holder of the session's cookie can compute it."""
    return hmac.digest(token.encode(), b"pingcheck form 1", hashlib.sha256).hex()
