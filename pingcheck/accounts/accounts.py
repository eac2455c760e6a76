"""Accounts of the secretariat: who may sign in, and who is signed in."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.errors import Refused
from pingcheck.accounts.sessions import BrowserSession, end_browser_sessions_of, hash_token


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(100))
    disabled_at: Mapped[datetime | None]


@dataclass(frozen=True, slots=True)
class SignedInOfficer:
    """Who sent a request, by the session of the browser."""

    name: str
    token: str


async def add_account(session: AsyncSession, name: str, password_hash: str, now: datetime, by: str) -> Account:
    """A new account. Raises Refused if the name is taken or unusable."""
    if not re.fullmatch(r"[\w.@+-]{1,100}", name):
        raise Refused("An account's name is 1 to 100 letters, digits and . @ + - _, without spaces.")
    if await session.scalar(select(Account.id).where(Account.name == name)):
        raise Refused(f"There is an account {name} already.")
    account = Account(name=name, password_hash=password_hash, made_at=now, made_by=by)
    session.add(account)
    await session.flush()
    return account


async def reset_password(session: AsyncSession, name: str, password_hash: str) -> None:
    """Sets a new password and signs the account out everywhere. Raises Refused."""
    account = await _account(session, name)
    account.password_hash = password_hash
    await end_browser_sessions_of(session, account.id)


async def disable_account(session: AsyncSession, name: str, now: datetime) -> None:
    """Closes the account for good and signs it out everywhere. Raises Refused."""
    account = await _account(session, name)
    account.disabled_at = account.disabled_at or now
    await end_browser_sessions_of(session, account.id)


async def all_accounts(session: AsyncSession) -> list[Account]:
    return list(await session.scalars(select(Account).order_by(Account.name)))


async def _account(session: AsyncSession, name: str) -> Account:
    account = await session.scalar(select(Account).where(Account.name == name))
    if account is None:
        raise Refused(f"There is no account {name}.")
    return account


async def open_account(session: AsyncSession, name: str) -> Account | None:
    """The account with this name, unless it is disabled."""
    found: Account | None = await session.scalar(
        select(Account).where(Account.name == name, Account.disabled_at.is_(None))
    )
    return found


async def officer_of_session(session: AsyncSession, token: str, now: datetime) -> SignedInOfficer | None:
    """The officer whose cookie this is, unless the session has ended or the account is disabled."""
    name = await session.scalar(
        select(Account.name)
        .join(BrowserSession, BrowserSession.account_id == Account.id)
        .where(
            BrowserSession.token_hash == hash_token(token),
            BrowserSession.ends_at > now,
            Account.disabled_at.is_(None),
        )
    )
    return SignedInOfficer(name, token) if name else None
