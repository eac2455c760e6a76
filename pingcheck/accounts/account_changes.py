"""What administrators do with the accounts of others. One administrator always stays who can sign in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_in_order
from directory.errors import N_, Refused
from pingcheck.accounts.account_links import LinkUse, NewLink, mail_link, void_links
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, NewAccount, add_account
from pingcheck.accounts.passwords import NO_PASSWORD
from pingcheck.accounts.second_factors import remove_second_factor
from pingcheck.accounts.sessions import end_browser_sessions_of


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whom an administrator invites."""

    name: str
    mail: str
    role: AccountRole
    by: str


async def invite(session: AsyncSession, invited: Invitation, now: datetime, due_at: datetime) -> Account:
    """A new account without a password, and the mail with the link to set one; `due_at` is now by the couriers' clock.
    Raises Refused if the name or the address cannot be used."""
    new = NewAccount(invited.name, NO_PASSWORD, invited.mail, invited.role)
    account = await add_account(session, new, now, invited.by)
    await _mail_invitation(session, account, invited.by, now, due_at)
    return account


async def invite_again(session: AsyncSession, account: Account, by: str, now: datetime, due_at: datetime) -> None:
    """A new invitation; earlier ones open nothing any more. Raises Refused."""
    if account.password_hash != NO_PASSWORD:
        raise Refused(N_("{name} has set a password already."), name=account.name)
    if account.disabled_at is not None:
        raise Refused(N_("The account {name} is disabled."), name=account.name)
    await _mail_invitation(session, account, by, now, due_at)


async def _mail_invitation(session: AsyncSession, account: Account, by: str, now: datetime, due_at: datetime) -> None:
    if not account.mail:
        raise Refused(N_("{name} has no email address."), name=account.name)
    await mail_link(session, NewLink(account.id, account.mail, LinkUse.INVITATION, by), now, due_at)


async def change_role(session: AsyncSession, account: Account, role: AccountRole) -> None:
    """Changes what an account may do, from its next request on. Raises Refused for the last administrator."""
    if role is not AccountRole.ADMINISTRATOR:
        await _keep_an_administrator(session, account)
    account.role = role
    await session.flush()


async def disable_account(session: AsyncSession, account: Account, now: datetime) -> None:
    """Closes the account for good and signs it out everywhere. Raises Refused for the last administrator."""
    await _keep_an_administrator(session, account)
    account.disabled_at = account.disabled_at or now
    await void_links(session, account.id, now)
    await end_browser_sessions_of(session, account.id)


async def reset_second_factor(session: AsyncSession, account: Account) -> None:
    """Takes the second factor away, for an officer who has lost the telephone and the recovery codes; signs the account
    out everywhere."""
    await remove_second_factor(session, account.id)
    await end_browser_sessions_of(session, account.id)


async def _keep_an_administrator(session: AsyncSession, account: Account) -> None:
    """Raises Refused if there would be no administrator left who can sign in. Of two administrators who take each
    other's role at once, the second waits here until the first is done, and is refused."""
    able = select(Account.id).where(
        Account.role == AccountRole.ADMINISTRATOR, Account.disabled_at.is_(None), Account.password_hash != NO_PASSWORD
    )
    await lock_in_order(session, able, Account.id)
    if list(await session.scalars(able)) == [account.id]:
        raise Refused(
            N_("{name} is the last administrator. Make somebody else an administrator first."), name=account.name
        )
