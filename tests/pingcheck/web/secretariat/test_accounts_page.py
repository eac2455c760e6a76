"""Accounts: administrators invite, change roles, sign out and disable; nobody else, and nothing besides."""

from typing import Any

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, account_named
from pingcheck.exercises.message import Delivery, Message
from pingcheck.web.secretariat.accounts_page import page_number
from tests.cast import OFFICER, settings_for
from tests.invited import NEW_PASSWORD, mailed_links, mailed_path, path_in, set_password
from tests.officer import Browser, make_account, officer, page, sign_in, stranger, submit, words
from tests.pingcheck.web.test_rights import csrf_of

VIEWER, ADMINISTRATOR = AccountRole.VIEWER, AccountRole.ADMINISTRATOR
BORIS = {"name": "boris", "mail": "boris@un.example", "role": "viewer"}
FORM = "form.stack"


async def accounts(database: Database) -> dict[str, AccountRole]:
    async with database.reading() as session:
        return {account.name: account.role for account in await session.scalars(select(Account))}


async def id_of(database: Database, name: str) -> int:
    async with database.reading() as session:
        return (await account_named(session, name)).id


async def posts(browser: Browser, path: str, **values: str) -> tuple[int, str]:
    """Sends a form with its mark, and nothing of what its page would add."""
    answer = await browser.post(path, data={"csrf": await csrf_of(browser), **values})
    return answer.status, await answer.text()


async def test_a_colleague_is_invited_comes_and_reads(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as browser, stranger(database, settings) as colleague:
        said = words(await submit(browser, "/accounts/invite", FORM, BORIS))
        assert "You invited boris. The email is on its way." in said
        assert "Invited until" in said
        assert "invited" in words(await page(browser, "/accounts"))
        assert await set_password(colleague, await mailed_path(database, database_url)) == (303, "/sign-in?set=1")
        assert await sign_in(colleague, "boris", NEW_PASSWORD) == 200
        assert "boris · Viewer" in words(await page(colleague, "/account"))
        assert (await colleague.get("/accounts")).status == 403
        assert "Invited until" not in words(await page(browser, f"/accounts/{await id_of(database, 'boris')}"))


async def test_of_an_invitation_only_name_address_and_role_count(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        more = {"id": "77", "password_hash": "x", "made_by": "nobody", "disabled_at": "2026-01-01", "language": "fr"}
        await posts(browser, "/accounts/invite", **BORIS, **more)
        async with database.reading() as session:
            made = await account_named(session, "boris")
        assert (made.id, made.password_hash, made.made_by, made.disabled_at) == (2, "", OFFICER, None)
        assert made.language == "en"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"name": OFFICER}, "already"),
        ({"name": "a b"}, "1 to 100 letters"),
        ({"name": ""}, "1 to 100 letters"),
        ({"mail": ""}, "Write the email address."),
        ({"mail": "boris"}, "is no email address"),
        ({"role": ""}, "Choose a role."),
        ({"role": "owner"}, "Choose a role."),
    ],
)
async def test_a_wrong_field_is_named_and_what_was_typed_is_kept(
    database: Database, database_url: str, changed: dict[str, str], said: str
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        status, text = await posts(browser, "/accounts/invite", **{**BORIS, **changed})
        assert (status, said in text) == (422, True)
        kept = "boris@un.example" if "mail" not in changed else "boris"
        assert f'value="{kept}"' in text
        assert await accounts(database) == {OFFICER: ADMINISTRATOR}
        async with database.reading() as session:
            assert await session.scalar(select(Message.id)) is None


async def test_inviting_again_ends_the_link_before(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as browser, stranger(database, settings) as colleague:
        await submit(browser, "/accounts/invite", FORM, BORIS)
        first = await mailed_path(database, database_url)
        said = words(await submit(browser, "/accounts/2", 'form[action$="/invite"]', {}))
        assert "You invited boris again." in said
        [second] = await mailed_links(database, database_url)
        assert (await colleague.get(first)).status == 404
        assert (await set_password(colleague, path_in(second)))[0] == 303


async def test_what_became_of_the_email_is_said(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        await submit(browser, "/accounts/invite", FORM, BORIS)
        assert "The email with the invitation has not gone out yet." in words(await page(browser, "/accounts/2"))
        await mailed_links(database, database_url)
        assert "The email with the invitation" not in words(await page(browser, "/accounts/2"))
        async with database.writing() as session:
            for message in await session.scalars(select(Message)):
                message.delivery = Delivery.REFUSED
        assert "The email with the invitation did not arrive." in words(await page(browser, "/accounts/2"))


async def test_a_role_counts_at_once(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    await make_account(database, "boris", VIEWER)
    async with officer(database, settings) as browser, stranger(database, settings) as colleague:
        assert await sign_in(colleague, "boris") == 200
        assert (await colleague.get("/accounts")).status == 403
        said = words(await submit(browser, "/accounts/1/role", FORM, {"role": "administrator"}))
        assert "You changed the role of boris." in said
        assert (await colleague.get("/accounts")).status == 200
        await submit(browser, "/accounts/1/role", FORM, {"role": "viewer"})
        assert (await colleague.get("/accounts")).status == 403


@pytest.mark.parametrize(("path", "values"), [("role", {"role": "officer"}), ("disable", {})], ids=["role", "disabled"])
async def test_the_last_administrator_is_kept_and_told_why(
    database: Database, database_url: str, path: str, values: dict[str, Any]
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        status, text = await posts(browser, f"/accounts/1/{path}", **values)
        assert (status, f"{OFFICER} is the last administrator." in text) == (409, True)
        assert await accounts(database) == {OFFICER: ADMINISTRATOR}


async def test_signed_out_everywhere_and_disabled(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    await make_account(database, "boris", VIEWER)
    async with officer(database, settings) as browser, stranger(database, settings) as colleague:
        assert await sign_in(colleague, "boris") == 200
        await submit(browser, "/accounts/1", 'form[action="/accounts/1/sign-out"]', {})
        assert (await colleague.get("/account", allow_redirects=False)).status == 303
        assert await sign_in(colleague, "boris") == 200
        asked = words(await page(browser, "/accounts/1/disable"))
        assert "This cannot be undone." in asked
        await submit(browser, "/accounts/1/disable", FORM, {})
        assert (await colleague.get("/account", allow_redirects=False)).status == 303
        assert await sign_in(colleague, "boris") == 401
        shown = await page(browser, "/accounts/1")
        assert "This account is disabled" in words(shown)
        assert shown.select_one('a[href$="/role"]') is None


@pytest.mark.parametrize("path", ["", "/role", "/second-factor", "/disable"])
async def test_an_account_that_is_none(database: Database, database_url: str, path: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        for number in ("0", "2", "999999999"):
            assert (await browser.get(f"/accounts/{number}{path}")).status == 404
            if path:
                assert (await posts(browser, f"/accounts/{number}{path}", role="viewer"))[0] == 404
        for number in ("-1", "9999999999", "x", "1'"):
            assert (await browser.get(f"/accounts/{number}{path}")).status == 404


async def test_many_accounts_are_paged_and_each_button_names_its_row(database: Database, database_url: str) -> None:
    for number in range(51):
        await make_account(database, f"n{number:02}", VIEWER)
    async with officer(database, settings_for(database_url)) as browser:
        first, second = await page(browser, "/accounts"), await page(browser, "/accounts?page=2")
        names = [link.get_text() for shown in (first, second) for link in shown.select("tbody th a")]
        assert len(names) == len(set(names)) == 52
        assert len(second.select("tbody tr")) == 2
        assert words(await page(browser, "/accounts?page=3")).count("Viewer") == 0


@pytest.mark.parametrize(
    ("written", "number"),
    [("1", 1), ("7", 7), ("0", 1), ("-1", 1), ("x", 1), ("٣", 1), ("9" * 30, 1), ("9999", 1000)],
)
def test_a_page_is_named_by_its_number(written: str, number: int) -> None:
    assert page_number(written) == number
