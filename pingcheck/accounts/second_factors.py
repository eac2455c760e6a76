"""Second factors of accounts: the secret that an officer's authenticator app shares with us.

One kind is built. Passkeys would stand beside it in a table of their own, and `has_second_factor` would ask for both.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base
from directory.database.statements import insert_or_update, rows_changed
from directory.errors import N_, Refused
from pingcheck.accounts.one_time_codes import new_secret, period_of, plain_code
from pingcheck.accounts.recovery_codes import RecoveryCode, replace_recovery_codes, use_recovery_code

IS_ON = N_("The second factor is on already.")


class SecondFactor(Base):
    """It counts once a code has shown that the app has the secret."""

    __tablename__ = "second_factors"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True, autoincrement=False)
    secret: Mapped[str] = mapped_column(String(64))
    confirmed_at: Mapped[datetime | None]
    last_step: Mapped[int] = mapped_column(BigInteger, default=0)  # the period of the last code that was used


async def second_factor_of(session: AsyncSession, account_id: int) -> SecondFactor | None:
    """The second factor, confirmed or only begun."""
    return await session.get(SecondFactor, account_id)


async def has_second_factor(session: AsyncSession, account_id: int) -> bool:
    found = await second_factor_of(session, account_id)
    return found is not None and found.confirmed_at is not None


async def begin_second_factor(session: AsyncSession, account_id: int) -> None:
    """A new secret for the app, in place of one that was only begun. Raises Refused if one counts already."""
    secret: dict[str, Any] = {"secret": new_secret()}
    made = insert_or_update(session, SecondFactor).values(account_id=account_id, last_step=0, **secret)
    is_begun = SecondFactor.confirmed_at.is_(None)
    again = made.on_conflict_do_update(index_elements=["account_id"], set_=secret, where=is_begun)
    if not await rows_changed(session, again):
        raise Refused(IS_ON)


async def confirm_second_factor(session: AsyncSession, account_id: int, typed: str, now: datetime) -> list[str]:
    """Switches the second factor on if the app shows the right code; returns the recovery codes, this one time. Raises
    Refused."""
    # Locked, so that of two who send a code at once only one is shown recovery codes.
    found = await session.get(SecondFactor, account_id, populate_existing=True, with_for_update=True)
    if found is None:
        raise Refused(N_("No second factor is being set up. Begin again."))
    if found.confirmed_at is not None:
        raise Refused(IS_ON)
    period = period_of(found.secret, plain_code(typed), now)
    if period is None:
        raise Refused(N_("This is not the code that the app shows now. Wait for the next one, then try again."))
    found.confirmed_at, found.last_step = now, period
    return await replace_recovery_codes(session, account_id)


async def is_right_code(session: AsyncSession, account_id: int, typed: str, now: datetime) -> bool:
    """True if this is the app's code, or a recovery code, and was not used before; it is used now."""
    found = await second_factor_of(session, account_id)
    if found is None or found.confirmed_at is None:
        return False
    period = period_of(found.secret, plain_code(typed), now, found.last_step)
    if period is None:
        return await use_recovery_code(session, account_id, typed, now)
    # Of two who send the same code at once, one finds the period taken.
    mine = SecondFactor.account_id == account_id, SecondFactor.last_step < period
    return await rows_changed(session, update(SecondFactor).where(*mine).values(last_step=period)) == 1


async def remove_second_factor(session: AsyncSession, account_id: int) -> None:
    """Takes away the second factor and its recovery codes."""
    for table in (RecoveryCode, SecondFactor):
        await session.execute(delete(table).where(table.account_id == account_id))
