"""Accounts of the secretariat: who may sign in, and who is signed in."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.errors import N_, Refused
from directory.languages import Language
from pingcheck.accounts.account_links import void_links
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.passwords import NO_PASSWORD
from pingcheck.accounts.second_factors import SecondFactor
from pingcheck.accounts.sessions import (
    LAST_PROVED,
    LAST_SEEN,
    BrowserSession,
    WaitingSignIn,
    end_browser_sessions_of,
    hash_token,
)
from pingcheck.settings.mail_addresses import mail_address

LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Account(Base):
    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    made_by: Mapped[str] = mapped_column(String(100))
    disabled_at: Mapped[datetime | None]
    mail: Mapped[str | None] = mapped_column(String(320))  # where possible incidents are told
    role: Mapped[AccountRole] = mapped_column(closed_set(AccountRole))
    language: Mapped[Language] = mapped_column(closed_set(Language), default=Language.ENGLISH)  # of the pages
    reads: Mapped[str] = mapped_column(String(40), default="")  # languages of replies, as codes with commas
    time_zone: Mapped[str] = mapped_column(String(64), default="UTC")  # in which pages show times
    away_until: Mapped[datetime | None]  # the first instant after the last day away, in the zone of the account
    covered_by: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))  # while away
    wants_digest: Mapped[bool] = mapped_column(default=True)  # the day's email
    digest_looked_at: Mapped[datetime | None]  # when the clock last looked what the day's email would say


class MailableOfficer(NamedTuple):
    """An officer who can be mailed."""

    account_id: int
    address: str


@dataclass(frozen=True, slots=True)
class SignedInOfficer:
    """Who sent a request, by the session of the browser."""

    account_id: int
    name: str
    role: AccountRole
    language: Language
    reads: str
    time_zone: str
    token: str
    has_second_factor: bool = False
    seen_at: datetime = LONG_AGO
    proved_at: datetime = LONG_AGO  # when the password was given last


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What is said of an account when it is made. Without a role, the first is an administrator's and later ones are
    officers'."""

    name: str
    password_hash: str
    mail: str | None = None
    role: AccountRole | None = None


async def add_account(session: AsyncSession, new: NewAccount, now: datetime, by: str) -> Account:
    """A new account. Raises Refused if the name is taken or unusable, or the mail address is not one."""
    if not re.fullmatch(r"[\w.@+-]{1,100}", new.name):
        raise Refused(N_("An account's name is 1 to 100 letters, digits and . @ + - _, without spaces."))
    if await session.scalar(select(Account.id).where(Account.name == new.name)):
        raise Refused(N_("There is an account {name} already."), name=new.name)
    account = Account(
        name=new.name,
        password_hash=new.password_hash,
        made_at=now,
        made_by=by,
        mail=_checked_address(new.mail) if new.mail is not None else None,
        role=new.role or await _role_of_the_next(session),
    )
    try:
        async with session.begin_nested():
            session.add(account)
    except IntegrityError as error:  # somebody was faster
        raise Refused(N_("There is an account {name} already."), name=new.name) from error
    return account


async def _role_of_the_next(session: AsyncSession) -> AccountRole:
    is_first = await session.scalar(select(Account.id).limit(1)) is None
    return AccountRole.ADMINISTRATOR if is_first else AccountRole.OFFICER


async def reset_password(session: AsyncSession, name: str, password_hash: str, now: datetime) -> None:
    """Sets a new password, ends the links that would set another, and signs the account out everywhere. Raises
    Refused."""
    account = await account_named(session, name)
    account.password_hash = password_hash
    await void_links(session, account.id, now)
    await end_browser_sessions_of(session, account.id)


async def set_mail(session: AsyncSession, name: str, mail: str) -> None:
    """Sets the address at which the officer is told of possible incidents; "" for none. Raises Refused."""
    account = await account_named(session, name)
    account.mail = _checked_address(mail) if mail else None


def _checked_address(mail: str) -> str:
    try:
        return mail_address(mail)
    except ValueError as error:
        raise Refused(N_("{mail} is no email address: {why}."), mail=repr(mail), why=str(error)) from error


async def officers_with_mail(session: AsyncSession) -> list[MailableOfficer]:
    """The officers who can be mailed, each address once: two accounts may be one person's. A viewer is told of nothing
    that only an officer can do."""
    able = Account.disabled_at.is_(None), Account.password_hash != NO_PASSWORD, Account.role != AccountRole.VIEWER
    mine = select(Account.id, Account.mail).where(*able, Account.mail.is_not(None))
    first: dict[str, MailableOfficer] = {}
    for row in await session.execute(mine.order_by(Account.id)):
        officer = MailableOfficer._make(row)
        first.setdefault(officer.address.lower(), officer)
    return list(first.values())


async def all_accounts(session: AsyncSession) -> list[Account]:
    return list(await session.scalars(select(Account).order_by(Account.name)))


async def account_named(session: AsyncSession, name: str) -> Account:
    """The account with this name, open or disabled. Raises Refused if there is none."""
    account = await session.scalar(select(Account).where(Account.name == name))
    if account is None:
        raise Refused(N_("There is no account {name}."), name=name)
    return account


async def account_with_id(session: AsyncSession, account_id: int) -> Account | None:
    return await session.get(Account, account_id)


async def open_account(session: AsyncSession, name: str) -> Account | None:
    """The account with this name, unless it is disabled."""
    found: Account | None = await session.scalar(
        select(Account).where(Account.name == name, Account.disabled_at.is_(None))
    )
    return found


async def account_awaiting_code(session: AsyncSession, token: str, now: datetime) -> Account | None:
    """The account that somebody is signing in to, whose cookie this is, and who has yet to send the code."""
    waiting = WaitingSignIn.token_hash == hash_token(token), WaitingSignIn.ends_at > now
    account = select(Account).join(WaitingSignIn, WaitingSignIn.account_id == Account.id)
    found: Account | None = await session.scalar(account.where(*waiting, Account.disabled_at.is_(None)))
    return found


async def officer_of_session(
    session: AsyncSession, token: str, now: datetime, idle: timedelta
) -> SignedInOfficer | None:
    """The officer whose cookie this is, unless the session has ended, or was not used for `idle`, or the account is
    disabled."""
    account = Account.id, Account.name, Account.role, Account.language, Account.reads, Account.time_zone
    found = await session.execute(
        select(*account, SecondFactor.confirmed_at.is_not(None), LAST_SEEN, LAST_PROVED)
        .join(BrowserSession, BrowserSession.account_id == Account.id)
        .outerjoin(SecondFactor, SecondFactor.account_id == Account.id)
        .where(
            BrowserSession.token_hash == hash_token(token),
            BrowserSession.ends_at > now,
            now - idle < LAST_SEEN,
            Account.disabled_at.is_(None),
        )
    )
    row = found.one_or_none()
    return SignedInOfficer(*row[:6], token, *row[6:]) if row is not None else None
