"""Second factors: set up with a code, asked for at each sign-in, and every code opens once."""

import asyncio
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
from sqlalchemy import select

from directory.database import Database
from directory.errors import Refused
from pingcheck.accounts.accounts import open_account
from pingcheck.accounts.recovery_codes import HOW_MANY, RecoveryCode, unused_recovery_codes
from pingcheck.accounts.second_factors import (
    begin_second_factor,
    confirm_second_factor,
    has_second_factor,
    is_right_code,
    remove_second_factor,
    second_factor_of,
)
from tests.cast import OFFICER
from tests.officer import make_account

AT = datetime(2026, 3, 2, 9, 0, 10, tzinfo=UTC)
HALF_A_MINUTE = timedelta(seconds=30)


async def begun(database: Database) -> tuple[int, pyotp.TOTP]:
    """The account, and its officer's app."""
    await make_account(database)
    async with database.writing() as session:
        account = await open_account(session, OFFICER)
        assert account is not None
        await begin_second_factor(session, account.id)
        factor = await second_factor_of(session, account.id)
        assert factor is not None
        return account.id, pyotp.TOTP(factor.secret)


async def confirmed(database: Database) -> tuple[int, pyotp.TOTP, list[str]]:
    account, app = await begun(database)
    async with database.writing() as session:
        return account, app, await confirm_second_factor(session, account, app.at(AT), AT)


async def opens(database: Database, account: int, typed: str, at: datetime) -> bool:
    async with database.writing() as session:
        return await is_right_code(session, account, typed, at)


async def test_it_counts_only_once_the_app_has_shown_a_code(database: Database) -> None:
    account, app = await begun(database)
    async with database.writing() as session:
        assert not await has_second_factor(session, account)
        assert not await is_right_code(session, account, app.at(AT), AT)
        wrong = f"{(int(app.at(AT)) + 1) % 10**6:06}"
        with pytest.raises(Refused, match="not the code that the app shows"):
            await confirm_second_factor(session, account, wrong, AT)
        await confirm_second_factor(session, account, f" {app.at(AT)[:3]} {app.at(AT)[3:]}", AT)
        assert await has_second_factor(session, account)
        with pytest.raises(Refused, match="on already"):
            await begin_second_factor(session, account)
        with pytest.raises(Refused, match="on already"):
            await confirm_second_factor(session, account, app.at(AT + HALF_A_MINUTE), AT)


async def test_beginning_again_makes_the_first_secret_void(database: Database) -> None:
    account, first = await begun(database)
    async with database.writing() as session:
        await begin_second_factor(session, account)
        with pytest.raises(Refused):
            await confirm_second_factor(session, account, first.at(AT), AT)


async def test_two_presses_at_once_begin_one_second_factor(database: Database) -> None:
    await make_account(database)
    async with database.reading() as session:
        account = await open_account(session, OFFICER)
        assert account is not None

    async def press() -> None:
        async with database.writing() as session:
            await begin_second_factor(session, account.id)

    await asyncio.gather(press(), press(), press())
    async with database.reading() as session:
        factor = await second_factor_of(session, account.id)
        assert factor is not None
    code = pyotp.TOTP(factor.secret).at(AT)

    async def confirms() -> list[str]:
        try:
            async with database.writing() as session:
                return await confirm_second_factor(session, account.id, code, AT)
        except Refused:
            return []

    shown = [codes for codes in await asyncio.gather(confirms(), confirms(), confirms()) if codes]
    assert len(shown) == 1
    assert await opens(database, account.id, shown[0][0], AT)


async def test_each_code_opens_once(database: Database) -> None:
    account, app, _ = await confirmed(database)
    assert not await opens(database, account, app.at(AT), AT)  # it confirmed the second factor
    later = AT + HALF_A_MINUTE
    assert await opens(database, account, app.at(later), later)
    assert not await opens(database, account, app.at(later), later)
    at_once = AT + 4 * HALF_A_MINUTE
    tries = [opens(database, account, app.at(at_once), at_once) for _ in range(3)]
    assert sorted(await asyncio.gather(*tries)) == [False, False, True]


async def test_a_recovery_code_opens_once_however_it_is_typed(database: Database) -> None:
    account, _, codes = await confirmed(database)
    assert len(set(codes)) == HOW_MANY
    assert await opens(database, account, codes[0].upper().replace("-", " "), AT)
    assert not await opens(database, account, codes[0], AT)
    tries = [opens(database, account, codes[1], AT) for _ in range(3)]
    assert sorted(await asyncio.gather(*tries)) == [False, False, True]
    async with database.reading() as session:
        assert await unused_recovery_codes(session, account) == HOW_MANY - 2
        stored = " ".join(row.code_hash for row in await session.scalars(select(RecoveryCode)))
    assert not any(code.replace("-", "") in stored for code in codes)


@pytest.mark.parametrize("typed", ["", "000", "abcd-efgh-jkmn", "x" * 10_000, "𝟏𝟐𝟑𝟒𝟓𝟔"])
async def test_what_is_no_code_opens_nothing(database: Database, typed: str) -> None:
    account, _, _ = await confirmed(database)
    assert not await opens(database, account, typed, AT)


async def test_without_it_the_password_is_enough_again(database: Database) -> None:
    account, app, codes = await confirmed(database)
    async with database.writing() as session:
        await remove_second_factor(session, account)
        assert not await has_second_factor(session, account)
        assert not await is_right_code(session, account, codes[0], AT)
        await begin_second_factor(session, account)
        again = await second_factor_of(session, account)
        assert again is not None
        assert again.secret != app.secret


async def test_a_code_of_another_account_opens_nothing(database: Database) -> None:
    account, app, codes = await confirmed(database)
    await make_account(database, "boris")
    async with database.writing() as session:
        other = await open_account(session, "boris")
        assert other is not None
        await begin_second_factor(session, other.id)
    later = AT + HALF_A_MINUTE
    assert not await opens(database, other.id, app.at(later), later)
    assert not await opens(database, other.id, codes[0], AT)
    assert await opens(database, account, codes[0], AT)
