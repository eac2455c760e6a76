"""Recovery codes: each opens an account once in place of its authenticator app. The database has only their hashes."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import ForeignKey, String, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.database.statements import rows_changed
from pingcheck.accounts.one_time_codes import plain_code

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is easily taken for another
GROUPS, GROUP_LENGTH = 3, 4  # about 59 bits: more than anybody can guess, so a plain hash is enough
HOW_MANY = 10


class RecoveryCode(Base):
    __tablename__ = "recovery_codes"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    code_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    used_at: Mapped[datetime | None]


def new_code() -> str:
    groups = ("".join(secrets.choice(ALPHABET) for _ in range(GROUP_LENGTH)) for _ in range(GROUPS))
    return "-".join(groups)


def hash_code(account_id: int, typed: str) -> str:
    """The hash that is stored of a code, however it was typed."""
    return hashlib.sha256(f"pingcheck recovery code 1 {account_id} {plain_code(typed)}".encode()).hexdigest()


async def replace_recovery_codes(session: AsyncSession, account_id: int) -> list[str]:
    """New codes in place of all earlier ones. They are returned this one time."""
    await session.execute(delete(RecoveryCode).where(RecoveryCode.account_id == account_id))
    codes = [new_code() for _ in range(HOW_MANY)]
    session.add_all(RecoveryCode(account_id=account_id, code_hash=hash_code(account_id, code)) for code in codes)
    await session.flush()
    return codes


async def use_recovery_code(session: AsyncSession, account_id: int, typed: str, now: datetime) -> bool:
    """True if this is a code of the account that was not used before; it is used now. Two who send it at once: one."""
    code = RecoveryCode.account_id == account_id, RecoveryCode.code_hash == hash_code(account_id, typed)
    used = update(RecoveryCode).where(*code, RecoveryCode.used_at.is_(None)).values(used_at=now)
    return await rows_changed(session, used) == 1


async def unused_recovery_codes(session: AsyncSession, account_id: int) -> int:
    """How many codes are left."""
    mine = RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None)
    return await session.scalar(select(func.count()).select_from(RecoveryCode).where(*mine)) or 0
