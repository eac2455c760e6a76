"""Accounts of the secretariat: passwords, sign-ins, and the slowing of those who guess."""

import asyncio
import hashlib
import hmac
import re
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.errors import Refused

SESSION_LENGTH = timedelta(hours=12)
SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200
FREE_FAILURES = 3
LONGEST_WAIT_S = 60.0
MOST_REMEMBERED = 10_000

# argon2id with the library's defaults, which follow RFC 9106's second recommended choice.
hasher = PasswordHasher()


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(100))
    disabled_at: Mapped[datetime | None]


class SignIn(Base):
    """A session on the server; the browser holds a random value of which only the hash is kept here."""

    __tablename__ = "sign_ins"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    at: Mapped[datetime]
    ends_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class SignedIn:
    name: str
    token: str


@cache
def _nobodys_hash() -> str:
    return hasher.hash(secrets.token_urlsafe())


def check_password(password: str) -> str:
    """The password, if it is long enough to be one. Raises Refused."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Refused(f"A password needs {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters.")
    return password


async def add_account(session: AsyncSession, name: str, password: str, now: datetime, by: str) -> Account:
    """A new account. Raises Refused if the name is taken or unusable, or the password too short."""
    if not re.fullmatch(r"[\w.@+-]{1,100}", name):
        raise Refused("An account's name is 1 to 100 letters, digits and . @ + - _, without spaces.")
    if await session.scalar(select(Account.id).where(Account.name == name)):
        raise Refused(f"There is an account {name} already.")
    account = Account(name=name, password_hash=hasher.hash(check_password(password)), made_at=now, made_by=by)
    session.add(account)
    await session.flush()
    return account


async def reset_password(session: AsyncSession, name: str, password: str) -> None:
    """A new password; whoever is signed in under this name is signed out. Raises Refused."""
    account = await _account(session, name)
    account.password_hash = hasher.hash(check_password(password))
    await _end_sign_ins(session, account)


async def disable_account(session: AsyncSession, name: str, now: datetime) -> None:
    """Nobody signs in under this name any more, and whoever is signed in is signed out. Raises Refused."""
    account = await _account(session, name)
    account.disabled_at = account.disabled_at or now
    await _end_sign_ins(session, account)


async def all_accounts(session: AsyncSession) -> list[Account]:
    return list(await session.scalars(select(Account).order_by(Account.name)))


async def _account(session: AsyncSession, name: str) -> Account:
    account = await session.scalar(select(Account).where(Account.name == name))
    if account is None:
        raise Refused(f"There is no account {name}.")
    return account


async def _end_sign_ins(session: AsyncSession, account: Account) -> None:
    await session.execute(delete(SignIn).where(SignIn.account_id == account.id))


async def password_is_right(session: AsyncSession, name: str, password: str) -> int | None:
    """The account's id, or None. Takes as long for a name that does not exist as for a wrong password."""
    account = await session.scalar(select(Account).where(Account.name == name, Account.disabled_at.is_(None)))
    known_hash = account.password_hash if account else _nobodys_hash()
    right = await asyncio.to_thread(_verified, known_hash, password[:LONGEST_PASSWORD])
    return account.id if account and right else None


def _verified(password_hash: str, password: str) -> bool:
    try:
        return hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


async def begin_sign_in(session: AsyncSession, account_id: int, now: datetime) -> str:
    """A new session; the value for the browser's cookie."""
    token = secrets.token_urlsafe(32)
    await session.execute(delete(SignIn).where(SignIn.ends_at < now))
    session.add(SignIn(token_hash=_hash(token), account_id=account_id, at=now, ends_at=now + SESSION_LENGTH))
    await session.flush()
    return token


async def end_sign_in(session: AsyncSession, token: str) -> None:
    await session.execute(delete(SignIn).where(SignIn.token_hash == _hash(token)))


async def signed_in(session: AsyncSession, token: str, now: datetime) -> SignedIn | None:
    """Who holds this cookie, if the session has not ended and the account still stands."""
    name = await session.scalar(
        select(Account.name)
        .join(SignIn, SignIn.account_id == Account.id)
        .where(SignIn.token_hash == _hash(token), SignIn.ends_at > now, Account.disabled_at.is_(None))
    )
    return SignedIn(name, token) if name else None


def csrf_token(token: str) -> str:
    """What a form of this session must bear: only who holds the session's cookie could have made it."""
    return hmac.digest(token.encode(), b"pingcheck form 1", hashlib.sha256).hex()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


class Slowing:
    """Makes whoever fails to sign in wait longer and longer, by account and visitor together, so that a guesser is
    slowed but cannot lock an officer out from elsewhere. Kept in memory, bounded; it uses the machine's own clock."""

    def __init__(self) -> None:
        self._failures: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()

    def wait(self, name: str, visitor: str) -> float:
        """Seconds until the next try is heard; 0 if at once."""
        failures, until = self._failures.get((name, visitor), (0, 0.0))
        return max(0.0, until - time.monotonic()) if failures else 0.0

    def failed(self, name: str, visitor: str) -> None:
        failures = self._failures.get((name, visitor), (0, 0.0))[0] + 1
        pause = 0.0 if failures <= FREE_FAILURES else min(LONGEST_WAIT_S, 2.0 ** (failures - FREE_FAILURES))
        self._failures[name, visitor] = (failures, time.monotonic() + pause)
        self._failures.move_to_end((name, visitor))
        while len(self._failures) > MOST_REMEMBERED:
            self._failures.popitem(last=False)

    def succeeded(self, name: str, visitor: str) -> None:
        self._failures.pop((name, visitor), None)
