"""Administrators change accounts, and one of them always stays."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import Refused
from pingcheck.accounts.account_changes import Invitation, change_role, disable_account, invite, invite_again
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, NewAccount, account_named, add_account, officers_with_mail
from pingcheck.accounts.passwords import NO_PASSWORD
from tests.cast import NOON

VIEWER, OFFICER, ADMINISTRATOR = AccountRole.VIEWER, AccountRole.OFFICER, AccountRole.ADMINISTRATOR

Act = Callable[[AsyncSession, Account], Awaitable[None]]


async def made(database: Database, **roles: AccountRole) -> None:
    """Accounts that can sign in, by their names."""
    async with database.writing() as session:
        for name, role in roles.items():
            await add_account(session, NewAccount(name, "a hash", f"{name}@un.example", role), NOON, "tests")


async def done(database: Database, name: str, act: Act) -> bool:
    """Whether the act was done. The account is read in the same transaction, as a page does."""
    try:
        async with database.writing() as session:
            await act(session, await account_named(session, name))
    except Refused:
        return False
    return True


def to(role: AccountRole) -> Act:
    async def act(session: AsyncSession, account: Account) -> None:
        await change_role(session, account, role)

    return act


async def disabled(session: AsyncSession, account: Account) -> None:
    await disable_account(session, account, NOON)


async def administrators(database: Database) -> list[str]:
    able = Account.role == ADMINISTRATOR, Account.disabled_at.is_(None), Account.password_hash != NO_PASSWORD
    async with database.reading() as session:
        return list(await session.scalars(select(Account.name).where(*able).order_by(Account.name)))


@pytest.mark.parametrize("act", [to(VIEWER), to(OFFICER), disabled], ids=["viewer", "officer", "disabled"])
async def test_the_last_administrator_stays(database: Database, act: Act) -> None:
    await made(database, amina=ADMINISTRATOR, boris=OFFICER)
    assert not await done(database, "amina", act)
    assert await administrators(database) == ["amina"]
    assert await done(database, "boris", to(ADMINISTRATOR))
    assert await done(database, "amina", act)
    assert await administrators(database) == ["boris"]


async def test_whoever_cannot_sign_in_counts_for_nothing(database: Database) -> None:
    await made(database, amina=ADMINISTRATOR, gone=ADMINISTRATOR)
    assert await done(database, "gone", disabled)
    async with database.writing() as session:
        await invite(session, Invitation("invited", "i@un.example", ADMINISTRATOR, "amina"), NOON, NOON)
    assert not await done(database, "amina", disabled)
    assert await done(database, "amina", to(ADMINISTRATOR))
    assert await done(database, "invited", disabled)
    assert await done(database, "gone", to(VIEWER))


@pytest.mark.parametrize("one", [to(OFFICER), disabled], ids=["role", "disabled"])
@pytest.mark.parametrize("other", [to(VIEWER), disabled], ids=["role", "disabled"])
async def test_of_two_administrators_who_end_each_other_at_once_one_stays(
    database: Database, one: Act, other: Act
) -> None:
    await made(database, amina=ADMINISTRATOR, boris=ADMINISTRATOR, clara=OFFICER)
    both_read = asyncio.Barrier(2)

    def after_both_read(act: Act) -> Act:
        async def meet(session: AsyncSession, account: Account) -> None:
            if database.writes_at_once > 1:
                await both_read.wait()
            await act(session, account)

        return meet

    results = await asyncio.gather(
        done(database, "amina", after_both_read(one)), done(database, "boris", after_both_read(other))
    )
    assert sorted(results) == [False, True]
    assert len(await administrators(database)) == 1


async def test_whoever_only_looks_is_told_of_no_incident(database: Database) -> None:
    await made(database, amina=ADMINISTRATOR, boris=OFFICER)
    assert await done(database, "boris", to(VIEWER))
    async with database.reading() as session:
        assert [officer.address for officer in await officers_with_mail(session)] == ["amina@un.example"]


async def test_whoever_is_invited_is_told_of_no_incident_before_they_have_come(database: Database) -> None:
    await made(database, amina=ADMINISTRATOR)
    async with database.writing() as session:
        await invite(session, Invitation("boris", "boris@un.example", OFFICER, "amina"), NOON, NOON)
        assert [officer.address for officer in await officers_with_mail(session)] == ["amina@un.example"]


@pytest.mark.parametrize(
    ("name", "mail", "why"),
    [
        ("amina", "a@un.example", "already"),
        ("a b", "a@un.example", "1 to 100 letters"),
        ("", "a@un.example", "1 to 100 letters"),
        ("x" * 101, "a@un.example", "1 to 100 letters"),
        ("boris", "boris", "is no email address"),
        ("boris", "b@un.example\nBcc: x@evil.example", "is no email address"),
        ("boris", "", "is no email address"),
    ],
)
async def test_an_invitation_that_cannot_be_sent_makes_no_account(
    database: Database, name: str, mail: str, why: str
) -> None:
    await made(database, amina=ADMINISTRATOR)
    with pytest.raises(Refused, match=why):
        async with database.writing() as session:
            await invite(session, Invitation(name, mail, OFFICER, "amina"), NOON, NOON)
    async with database.reading() as session:
        assert list(await session.scalars(select(Account.name))) == ["amina"]


async def test_of_two_invitations_of_one_name_at_once_one_is_refused(database: Database) -> None:
    await made(database, amina=ADMINISTRATOR)

    async def is_invited(mail: str) -> bool:
        try:
            async with database.writing() as session:
                await invite(session, Invitation("boris", mail, OFFICER, "amina"), NOON, NOON)
        except Refused as refused:
            return "already" not in str(refused)
        return True

    mails = [f"boris{number}@un.example" for number in range(4)]
    assert sorted(await asyncio.gather(*map(is_invited, mails))) == [False, False, False, True]


async def test_only_whoever_has_not_come_is_invited_again(database: Database) -> None:
    await made(database, amina=ADMINISTRATOR)
    async with database.writing() as session:
        invited = await invite(session, Invitation("boris", "boris@un.example", OFFICER, "amina"), NOON, NOON)
        await invite_again(session, invited, "amina", NOON, NOON)
        with pytest.raises(Refused, match="has set a password"):
            await invite_again(session, await account_named(session, "amina"), "amina", NOON, NOON)
        await disable_account(session, invited, NOON)
        with pytest.raises(Refused, match="is disabled"):
            await invite_again(session, invited, "amina", NOON, NOON)
