"""The accounts as an administrator sees them: who may do what, whether they came, and how they sign in."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.accounts.account_links import AccountLink, LinkUse
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account
from pingcheck.accounts.passwords import NO_PASSWORD
from pingcheck.accounts.second_factors import SecondFactor
from pingcheck.accounts.sessions import LAST_SEEN, BrowserSession
from pingcheck.exercises.message import Delivery, Message

ON_A_PAGE = 50


class ListedAccount(NamedTuple):
    """An account. `seen_at`: the last page that was opened in a browser that is signed in; None if there is none.
    `invited_until`: the end of an invitation that waits, and `invitation` what became of its mail."""

    id: int
    name: str
    mail: str | None
    role: AccountRole
    made_at: datetime
    made_by: str
    disabled_at: datetime | None
    is_invited: bool
    has_second_factor: bool
    seen_at: datetime | None
    invited_until: datetime | None
    invitation: Delivery | None


async def listed_accounts(session: AsyncSession, now: datetime, page: int) -> tuple[list[ListedAccount], bool]:
    """A page of the accounts that are open, by name, and after them those that are disabled; and whether there are
    more. The first page is 1."""
    order = Account.disabled_at.is_not(None), func.lower(Account.name), Account.id
    accounts = _listed(now).order_by(*order).offset((page - 1) * ON_A_PAGE).limit(ON_A_PAGE + 1)
    found = [ListedAccount._make(row) for row in await session.execute(accounts)]
    return found[:ON_A_PAGE], len(found) > ON_A_PAGE


async def listed_account(session: AsyncSession, account_id: int, now: datetime) -> ListedAccount | None:
    row = (await session.execute(_listed(now).where(Account.id == account_id))).first()
    return ListedAccount._make(row) if row is not None else None


def _listed(now: datetime) -> Any:
    seen = (
        select(func.max(LAST_SEEN))
        .where(BrowserSession.account_id == Account.id, BrowserSession.ends_at > now)
        .scalar_subquery()
    )
    waits = AccountLink.use == LinkUse.INVITATION, AccountLink.closed_at.is_(None), AccountLink.ends_at > now
    link = select(AccountLink.id).where(AccountLink.account_id == Account.id, *waits)
    last_link = link.order_by(AccountLink.made_at.desc()).limit(1).correlate(Account).scalar_subquery()
    columns = (
        Account.id,
        Account.name,
        Account.mail,
        Account.role,
        Account.made_at,
        Account.made_by,
        Account.disabled_at,
    )
    signs_in = Account.password_hash == NO_PASSWORD, SecondFactor.confirmed_at.is_not(None), seen
    return (
        select(*columns, *signs_in, AccountLink.ends_at, Message.delivery)
        .outerjoin(SecondFactor, SecondFactor.account_id == Account.id)
        .outerjoin(AccountLink, AccountLink.id == last_link)
        .outerjoin(Message, Message.id == AccountLink.id)
    )
