"""The demo's secretariat: an administrator, a second officer and a viewer."""

import asyncio
import secrets
from dataclasses import dataclass
from datetime import datetime

from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import NewAccount, add_account, all_accounts, reset_password
from pingcheck.accounts.own_account import OwnPages, set_own_pages
from pingcheck.accounts.passwords import hash_password
from pingcheck.runtime.clock import wall_clock


@dataclass(frozen=True, slots=True)
class InventedOfficer:
    """Somebody of the demo's secretariat. `mail`: none for who is told of nothing; `reads`: replies in these."""

    name: str
    role: AccountRole
    mail: str | None
    reads: tuple[Language, ...]


OFFICER = InventedOfficer(
    "officer", AccountRole.ADMINISTRATOR, "officer@secretariat.example", (Language.ENGLISH, Language.FRENCH)
)
RUBEN = InventedOfficer(
    "ruben",
    AccountRole.OFFICER,
    "ruben@secretariat.example",
    (Language.SPANISH, Language.RUSSIAN, Language.ENGLISH),
)
VERA = InventedOfficer("vera", AccountRole.VIEWER, None, ())
SECRETARIAT = (OFFICER, RUBEN, VERA)


@dataclass(frozen=True, slots=True)
class SignIn:
    """How one of them signs in."""

    name: str
    role: AccountRole
    password: str


async def give_new_passwords(database: Database, made_at: datetime) -> tuple[SignIn, ...]:
    """Makes the accounts that are not there yet, and gives each a new password."""
    passwords = [secrets.token_urlsafe(9) for _ in SECRETARIAT]
    hashes = await asyncio.gather(*(asyncio.to_thread(hash_password, password) for password in passwords))
    async with database.writing() as session:
        known = {account.name for account in await all_accounts(session)}
        for officer, password_hash in zip(SECRETARIAT, hashes, strict=True):
            if officer.name in known:
                await reset_password(session, officer.name, password_hash, wall_clock())
                continue
            new = NewAccount(officer.name, password_hash, officer.mail, officer.role)
            account = await add_account(session, new, made_at, OFFICER.name)
            await set_own_pages(session, account.id, OwnPages(Language.ENGLISH, "UTC", officer.reads))
    return tuple(
        SignIn(officer.name, officer.role, password) for officer, password in zip(SECRETARIAT, passwords, strict=True)
    )
