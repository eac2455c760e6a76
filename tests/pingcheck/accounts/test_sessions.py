"""Sessions end when nobody uses them, and remember when the password was given."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from directory.database import Database
from pingcheck.accounts.accounts import SignedInOfficer, account_awaiting_code, officer_of_session, open_account
from pingcheck.accounts.sessions import (
    CODE_AWAITED_FOR,
    SEEN_WRITTEN_EVERY,
    SESSION_LENGTH,
    BrowserSession,
    await_code,
    begin_browser_session,
    end_browser_sessions_of,
    end_other_browser_sessions,
    note_proof,
    note_seen,
)
from tests.cast import NOON, OFFICER
from tests.officer import make_account

IDLE = timedelta(hours=2)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


async def signed_in(database: Database, *, browsers: int = 1) -> tuple[int, list[str]]:
    """The account, and the tokens of browsers that signed in at noon."""
    await make_account(database)
    async with database.writing() as session:
        account = await open_account(session, OFFICER)
        assert account is not None
        return account.id, [await begin_browser_session(session, account.id, NOON) for _ in range(browsers)]


async def found(database: Database, token: str, after: timedelta) -> SignedInOfficer | None:
    async with database.reading() as session:
        return await officer_of_session(session, token, NOON + after, IDLE)


@pytest.mark.parametrize(
    ("used_after", "asked_after", "is_signed_in"),
    [
        ([], IDLE - SECOND, True),
        ([], IDLE, False),
        ([IDLE - MINUTE], IDLE, True),
        ([IDLE - MINUTE], 2 * IDLE - MINUTE, False),
        ([IDLE - MINUTE, 2 * IDLE - 2 * MINUTE], 2 * IDLE, True),
        ([n * (IDLE - MINUTE) for n in range(1, 7)], SESSION_LENGTH, False),
    ],
)
async def test_it_ends_after_a_time_without_use_and_after_its_whole_length(
    database: Database, used_after: list[timedelta], asked_after: timedelta, is_signed_in: bool
) -> None:
    _, [token] = await signed_in(database)
    for used in used_after:
        async with database.writing() as session:
            await note_seen(session, token, NOON + used)
    assert (await found(database, token, asked_after) is not None) == is_signed_in


async def test_its_use_is_written_once_a_minute(database: Database) -> None:
    _, [token] = await signed_in(database)
    seen = []
    for after in (SECOND, SEEN_WRITTEN_EVERY - SECOND, SEEN_WRITTEN_EVERY, SEEN_WRITTEN_EVERY + SECOND):
        async with database.writing() as session:
            await note_seen(session, token, NOON + after)
            seen.append(await session.scalar(select(BrowserSession.seen_at)))
    assert seen == [None, None, NOON + SEEN_WRITTEN_EVERY, NOON + SEEN_WRITTEN_EVERY]


async def test_the_sign_in_proves_the_password_and_so_does_giving_it_again(database: Database) -> None:
    _, [token] = await signed_in(database)
    before = await found(database, token, MINUTE)
    async with database.writing() as session:
        await note_proof(session, token, NOON + MINUTE)
    after = await found(database, token, MINUTE)
    assert before is not None
    assert after is not None
    assert (before.proved_at, after.proved_at) == (NOON, NOON + MINUTE)


@pytest.mark.parametrize("columns", [{"seen_at": None, "proved_at": None}])
async def test_a_session_of_the_version_before_counts_from_its_sign_in(
    database: Database, columns: dict[str, Any]
) -> None:
    _, [token] = await signed_in(database)
    async with database.writing() as session:
        await session.execute(update(BrowserSession).values(**columns))
    assert await found(database, token, IDLE - SECOND) is not None
    assert await found(database, token, IDLE) is None


async def test_signing_out_everywhere_or_elsewhere(database: Database) -> None:
    account, tokens = await signed_in(database, browsers=3)
    async with database.writing() as session:
        waiting = await await_code(session, account, NOON)
        await end_other_browser_sessions(session, account, tokens[1])
        assert await account_awaiting_code(session, waiting, NOON) is None
    assert [await found(database, token, SECOND) is not None for token in tokens] == [False, True, False]
    async with database.writing() as session:
        waiting = await await_code(session, account, NOON)
        await end_browser_sessions_of(session, account)
        assert await account_awaiting_code(session, waiting, NOON) is None
    assert await found(database, tokens[1], SECOND) is None


async def test_whoever_has_yet_to_send_the_code_is_not_signed_in_and_waits_ten_minutes(database: Database) -> None:
    account, _ = await signed_in(database)
    async with database.writing() as session:
        token = await await_code(session, account, NOON)
        assert await account_awaiting_code(session, token, NOON + CODE_AWAITED_FOR - SECOND) is not None
        assert await account_awaiting_code(session, token, NOON + CODE_AWAITED_FOR) is None
        assert await account_awaiting_code(session, "", NOON) is None
    assert await found(database, token, SECOND) is None
