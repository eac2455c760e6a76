"""Passwords that officers set by themselves: by a link from a mail, or because they know the present one."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.errors import N_, Refused
from pingcheck.accounts.account_links import (
    LinkUse,
    NewLink,
    account_of_link,
    mail_link,
    may_ask_again,
    use_link,
    void_links,
)
from pingcheck.accounts.accounts import Account
from pingcheck.accounts.passwords import NO_PASSWORD
from pingcheck.accounts.sessions import end_browser_sessions_of, end_other_browser_sessions
from pingcheck.exercises.message import Message

MOST_ACCOUNTS = 5  # of one address
ASKED_BY = "forgotten password"


async def mail_resets(session: AsyncSession, asked: str, now: datetime, due_at: datetime) -> int:
    """Mails a link to each account that has this name or this address, if it can sign in and has an address at all;
    returns how many. `due_at` is now by the couriers' clock."""
    found = select(Account.id, Account.mail).where(
        or_(Account.name == asked, func.lower(Account.mail) == asked.lower()),
        Account.disabled_at.is_(None),
        Account.password_hash != NO_PASSWORD,
    )
    mailed = 0
    for account_id, address in (await session.execute(found.order_by(Account.id).limit(MOST_ACCOUNTS))).all():
        if address and await may_ask_again(session, account_id, now):
            await mail_link(session, NewLink(account_id, address, LinkUse.RESET, ASKED_BY), now, due_at)
            mailed += 1
    return mailed


async def account_behind_link(session: AsyncSession, link_id: UUID, use: LinkUse, now: datetime) -> Account | None:
    """The account whose password the link sets; None if it opens nothing. A link that went to an earlier address of the
    account opens nothing: perhaps others read there."""
    account_id = await account_of_link(session, link_id, use, now)
    mine = select(Account).join(Message, Message.recipient == Account.mail)
    found: Account | None = await session.scalar(
        mine.where(Account.id == account_id, Account.disabled_at.is_(None), Message.id == link_id)
    )
    return found


async def set_password_by_link(
    session: AsyncSession, link_id: UUID, use: LinkUse, password_hash: str, now: datetime
) -> None:
    """Uses the link up and sets the password. Raises Refused if it opens nothing any more."""
    account = await account_behind_link(session, link_id, use, now)
    if account is None or not await use_link(session, link_id, now):
        raise Refused(N_("This link opens nothing any more."))
    account.password_hash = password_hash
    await void_links(session, account.id, now)
    await end_browser_sessions_of(session, account.id)


async def change_own_password(
    session: AsyncSession, account_id: int, token: str, password_hash: str, now: datetime
) -> None:
    """Sets a new password, ends the links that would set another, and signs the account out in all other browsers."""
    account = await session.get_one(Account, account_id)
    account.password_hash = password_hash
    await void_links(session, account_id, now)
    await end_other_browser_sessions(session, account_id, token)
