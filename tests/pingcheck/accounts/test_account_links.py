"""Links to accounts: only ours, each for its use, once, and for a time."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.accounts.account_links import (
    MOST_RESETS,
    VALID_FOR,
    AccountLink,
    AccountLinkKeys,
    LinkUse,
    NewLink,
    account_of_link,
    mail_link,
    may_ask_again,
    use_link,
    void_links,
)
from pingcheck.accounts.accounts import open_account
from pingcheck.exercises.message import Message, MessageKind
from pingcheck.runtime.token_guard import looks_like_a_token, without_tokens
from tests.cast import NOON, OFFICER
from tests.officer import make_account

KEYS = AccountLinkKeys(["the present secret of the tests", "an earlier secret of the tests"])
LINK = UUID("00000000-0000-4000-8000-0000000000ff")
TOKEN = KEYS.token(LinkUse.RESET, LINK)
LATER = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("use", "token", "found"),
    [
        (LinkUse.RESET, TOKEN, LINK),
        (LinkUse.RESET, AccountLinkKeys(["an earlier secret of the tests"]).token(LinkUse.RESET, LINK), LINK),
        (LinkUse.INVITATION, TOKEN, None),
        (LinkUse.RESET, KEYS.token(LinkUse.INVITATION, LINK), None),
        (LinkUse.RESET, AccountLinkKeys(["a stranger's secret"]).token(LinkUse.RESET, LINK), None),
        (LinkUse.RESET, "B" + TOKEN[1:], None),
        (LinkUse.RESET, TOKEN[:-1], None),
        (LinkUse.RESET, TOKEN + "A", None),
        (LinkUse.RESET, "", None),
        (LinkUse.RESET, "é" * 44, None),
        (LinkUse.RESET, "!" * 44, None),
    ],
    ids=["ours", "retired key", "other use", "made for another use", "forged", "changed", "cut", "longer", "empty",
         "no ASCII", "no base64"],
)  # fmt: skip
def test_only_our_links_for_this_use_name_anything(use: LinkUse, token: str, found: UUID | None) -> None:
    assert KEYS.link_id(use, token) == found


def test_the_guard_of_logs_knows_them_by_their_look() -> None:
    assert len(TOKEN) == 44
    assert looks_like_a_token(f"/reset/{TOKEN}")
    assert TOKEN not in without_tokens(f"GET /invitation/{TOKEN}")


async def account_id(database: Database) -> int:
    await make_account(database)
    async with database.reading() as session:
        account = await open_account(session, OFFICER)
        assert account is not None
        return account.id


async def mailed(database: Database, account: int, use: LinkUse) -> UUID:
    async with database.writing() as session:
        return await mail_link(session, NewLink(account, "amina@poc.example", use, "tests"), NOON, NOON)


@pytest.mark.parametrize("use", list(LinkUse))
async def test_it_opens_one_account_once_until_it_ends(database: Database, use: LinkUse) -> None:
    account = await account_id(database)
    link = await mailed(database, account, use)
    other_use = next(other for other in LinkUse if other is not use)
    async with database.writing() as session:
        assert await account_of_link(session, link, use, NOON + VALID_FOR[use] - LATER) == account
        assert await account_of_link(session, link, use, NOON + VALID_FOR[use]) is None
        assert await account_of_link(session, link, other_use, NOON) is None
        assert not await use_link(session, link, NOON + VALID_FOR[use])
        assert await use_link(session, link, NOON)
        assert not await use_link(session, link, NOON)
        assert await account_of_link(session, link, use, NOON) is None


async def test_of_two_who_press_at_once_one_is_refused(database: Database) -> None:
    link = await mailed(database, await account_id(database), LinkUse.INVITATION)

    async def press() -> bool:
        async with database.writing() as session:
            return await use_link(session, link, NOON)

    assert sorted(await asyncio.gather(press(), press())) == [False, True]


async def test_a_new_invitation_ends_the_earlier_one_and_a_reset_ends_none(database: Database) -> None:
    account = await account_id(database)
    invitations = [await mailed(database, account, LinkUse.INVITATION) for _ in range(2)]
    resets = [await mailed(database, account, LinkUse.RESET) for _ in range(2)]
    async with database.writing() as session:
        for link, use, found in (
            (invitations[0], LinkUse.INVITATION, None),
            (invitations[1], LinkUse.INVITATION, account),
            (resets[0], LinkUse.RESET, account),
            (resets[1], LinkUse.RESET, account),
        ):
            assert await account_of_link(session, link, use, NOON) == found
        await void_links(session, account, NOON)
        assert await account_of_link(session, resets[1], LinkUse.RESET, NOON) is None


async def test_a_stranger_cannot_fill_a_mailbox_with_resets(database: Database) -> None:
    account = await account_id(database)
    for _ in range(MOST_RESETS):
        async with database.reading() as session:
            assert await may_ask_again(session, account, NOON)
        await mailed(database, account, LinkUse.RESET)
    async with database.reading() as session:
        assert not await may_ask_again(session, account, NOON)
        assert await may_ask_again(session, account, NOON + timedelta(hours=1))


async def test_the_database_holds_no_token(database: Database) -> None:
    link = await mailed(database, await account_id(database), LinkUse.RESET)
    token = KEYS.token(LinkUse.RESET, link)
    async with database.reading() as session:
        [message] = await session.scalars(select(Message))
        [row] = await session.scalars(select(AccountLink))
        assert (message.id, message.kind, message.recipient) == (link, MessageKind.ACCOUNT, "amina@poc.example")
        assert token not in repr({**vars(message), **vars(row)})
