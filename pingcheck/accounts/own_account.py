"""What an officer sees and sets of the own account."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.accounts.accounts import Account
from pingcheck.accounts.recovery_codes import unused_recovery_codes
from pingcheck.accounts.second_factors import second_factor_of
from pingcheck.accounts.sessions import BrowserSession


@dataclass(frozen=True, slots=True)
class OwnPages:
    """How an officer likes the pages. `reads`: the languages of replies that the officer reads."""

    language: Language
    time_zone: str
    reads: tuple[Language, ...]


class OwnAccount(NamedTuple):
    """An account as its owner sees it. `factor_since`: None without a second factor."""

    mail: str | None
    wants_digest: bool
    factor_since: datetime | None
    recovery_codes: int
    signed_in_at: tuple[datetime, ...]


async def own_account(session: AsyncSession, account_id: int) -> OwnAccount:
    account = await session.get_one(Account, account_id)
    factor = await second_factor_of(session, account_id)
    mine = select(BrowserSession.at).where(BrowserSession.account_id == account_id).order_by(BrowserSession.at.desc())
    return OwnAccount(
        account.mail,
        account.wants_digest,
        factor.confirmed_at if factor is not None else None,
        await unused_recovery_codes(session, account_id),
        tuple(await session.scalars(mine)),
    )


async def set_own_pages(session: AsyncSession, account_id: int, wanted: OwnPages) -> None:
    account = await session.get_one(Account, account_id)
    account.language, account.time_zone = wanted.language, wanted.time_zone
    account.reads = ",".join(language.value for language in wanted.reads)


async def set_wants_digest(session: AsyncSession, account_id: int, wants: bool) -> None:
    """Whether the day's email is sent to this officer."""
    (await session.get_one(Account, account_id)).wants_digest = wants
