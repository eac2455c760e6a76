"""Sessions of browsers that are signed in. The cookie holds a random token, the database only the token's hash."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, String, delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base

SESSION_LENGTH = timedelta(hours=12)


class BrowserSession(Base):
    """A browser in which somebody is signed in."""

    __tablename__ = "sign_ins"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    at: Mapped[datetime]
    ends_at: Mapped[datetime]


async def begin_browser_session(session: AsyncSession, account_id: int, now: datetime) -> str:
    """Signs a browser in; returns the token for its cookie. Sessions that have ended are removed."""
    token = secrets.token_urlsafe(32)
    await session.execute(delete(BrowserSession).where(BrowserSession.ends_at < now))
    session.add(
        BrowserSession(token_hash=hash_token(token), account_id=account_id, at=now, ends_at=now + SESSION_LENGTH)
    )
    await session.flush()
    return token


async def end_browser_session(session: AsyncSession, token: str) -> None:
    """Signs one browser out."""
    await session.execute(delete(BrowserSession).where(BrowserSession.token_hash == hash_token(token)))


async def end_browser_sessions_of(session: AsyncSession, account_id: int) -> None:
    """Signs an account out everywhere."""
    await session.execute(delete(BrowserSession).where(BrowserSession.account_id == account_id))


def hash_token(token: str) -> str:
    # A cookie may hold bytes that are no text.
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def csrf_token(token: str) -> str:
    """The value that each form of this session must carry. Only a holder of the session's cookie can compute it."""
    return hmac.digest(token.encode(), b"pingcheck form 1", hashlib.sha256).hex()
