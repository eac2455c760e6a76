"""Invitations and resets: a link sets a password once, and says nothing about anything else."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update
from structlog.testing import capture_logs

from directory.database import Database
from pingcheck.accounts.account_changes import Invitation, disable_account, invite, invite_again
from pingcheck.accounts.account_links import AccountLink, AccountLinkKeys, LinkUse
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, account_named, set_mail
from pingcheck.accounts.password_resets import mail_resets
from pingcheck.runtime.clock import wall_clock
from tests.cast import NOON, OFFICER, SECRET, settings_for
from tests.invited import NEW_PASSWORD, mailed_path, set_password
from tests.officer import PASSWORD, make_account, sign_in, stranger

INVITED = "boris"
MAIL = "boris@un.example"
OVER = "This link opens nothing"


async def invited(database: Database, database_url: str) -> str:
    """The path of an invitation that was mailed."""
    await make_account(database)
    async with database.writing() as session:
        who = Invitation(INVITED, MAIL, AccountRole.VIEWER, OFFICER)
        await invite(session, who, wall_clock(), NOON)
    return await mailed_path(database, database_url)


async def forgotten(database: Database, database_url: str) -> str:
    """The path of a link for a forgotten password."""
    await make_account(database)
    await make_account(database, INVITED, AccountRole.VIEWER)
    async with database.writing() as session:
        await set_mail(session, INVITED, MAIL)
        assert await mail_resets(session, MAIL.upper(), wall_clock(), NOON) == 1
    return await mailed_path(database, database_url)


@pytest.mark.parametrize("story", [invited, forgotten])
async def test_the_link_sets_a_password_once(database: Database, database_url: str, story: object) -> None:
    assert callable(story)
    path = await story(database, database_url)
    async with stranger(database, settings_for(database_url)) as browser:
        with capture_logs() as lines:
            opened = await browser.get(path)
            assert opened.status == 200
            assert INVITED in await opened.text()
            assert opened.headers["Referrer-Policy"] == "no-referrer"
            assert (await browser.head(path)).status == 200  # looking at it, as mail scanners do, uses nothing up
            assert await set_password(browser, path) == (303, "/sign-in?set=1")
        assert path.rpartition("/")[2] not in repr(lines)
        assert await sign_in(browser, INVITED, NEW_PASSWORD) == 200
        status, said = await set_password(browser, path, "another password altogether")
        assert (status, OVER in said) == (404, True)
        assert await sign_in(browser, INVITED, NEW_PASSWORD) == 200


async def test_nothing_else_that_is_sent_counts(database: Database, database_url: str) -> None:
    path = await invited(database, database_url)
    more = {
        "role": "administrator",
        "name": "root",
        "mail": "x@evil.example",
        "account_id": "1",
        "next": "//evil.example",
    }
    async with stranger(database, settings_for(database_url)) as browser:
        assert await set_password(browser, path, **more) == (303, "/sign-in?set=1")
        async with database.reading() as session:
            account = await account_named(session, INVITED)
            assert (account.role, account.mail) == (AccountRole.VIEWER, MAIL)
            assert len(list(await session.scalars(select(Account)))) == 2
        assert (await browser.get("/", allow_redirects=False)).status == 200
        assert "Sign out" not in await (await browser.get("/")).text()


@pytest.mark.parametrize(
    ("password", "again", "problem"),
    [
        ("short", "short", "12 to 200 characters"),
        ("x" * 201, "x" * 201, "12 to 200 characters"),
        ("boris.boris1", "boris.boris1", "easy to guess"),
        (NEW_PASSWORD, f"{NEW_PASSWORD} ", "differ"),
        ("", "", "12 to 200 characters"),
    ],
)
async def test_a_bad_password_is_refused_and_the_link_stays_good(
    database: Database, database_url: str, password: str, again: str, problem: str
) -> None:
    path = await invited(database, database_url)
    async with stranger(database, settings_for(database_url)) as browser:
        status, said = await set_password(browser, path, password, again=again)
        assert (status, problem in said) == (422, True), said
        assert await set_password(browser, path) == (303, "/sign-in?set=1")


@pytest.mark.parametrize("what", ["forged", "cut", "for another use", "over", "replaced", "disabled", "moved"])
async def test_what_opens_nothing_says_the_same(database: Database, database_url: str, what: str) -> None:
    path = await invited(database, database_url)
    async with database.writing() as session:
        account = await account_named(session, INVITED)
        [link] = await session.scalars(select(AccountLink.id))
        if what == "over":
            await session.execute(update(AccountLink).values(ends_at=wall_clock() - timedelta(seconds=1)))
        elif what == "replaced":
            await invite_again(session, account, OFFICER, wall_clock(), NOON)
        elif what == "moved":
            await set_mail(session, INVITED, "boris@new.example")
        elif what == "disabled":
            await disable_account(session, account, wall_clock())
    forged = AccountLinkKeys(["a stranger's secret"]).token(LinkUse.INVITATION, link)
    other_use = AccountLinkKeys([SECRET]).token(LinkUse.RESET, link)
    tried = {
        "forged": f"/invitation/{forged}", "cut": path[:-1], "for another use": f"/reset/{other_use}",
    }.get(what, path)  # fmt: skip
    async with stranger(database, settings_for(database_url)) as browser:
        shown = await browser.get(tried)
        assert (shown.status, OVER in await shown.text()) == (404, True)
        said = await set_password(browser, tried)
        never = await set_password(browser, f"/invitation/{'A' * 44}")
        assert said == never
        assert said[0] == 404
        assert INVITED not in said[1]


async def test_a_form_from_another_site_sets_nothing(database: Database, database_url: str) -> None:
    path = await invited(database, database_url)
    async with stranger(database, settings_for(database_url)) as browser:
        sent = {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
        answer = await browser.post(path, data=sent, headers={"Sec-Fetch-Site": "cross-site"})
        assert answer.status == 403
        assert await sign_in(browser, INVITED, NEW_PASSWORD) == 401


async def test_a_reset_signs_out_everywhere_and_ends_the_other_links(database: Database, database_url: str) -> None:
    path = await forgotten(database, database_url)
    async with database.writing() as session:
        await mail_resets(session, INVITED, wall_clock(), NOON)
    other = await mailed_path(database, database_url)
    settings = settings_for(database_url)
    async with stranger(database, settings) as at_work, stranger(database, settings) as browser:
        assert await sign_in(at_work, INVITED) == 200
        assert await set_password(browser, path) == (303, "/sign-in?set=1")
        assert (await at_work.get("/account", allow_redirects=False)).status == 303
        assert await sign_in(browser, INVITED, PASSWORD) == 401
        assert (await browser.get(other)).status == 404


async def test_before_the_password_is_set_no_password_signs_in(database: Database, database_url: str) -> None:
    await invited(database, database_url)
    async with stranger(database, settings_for(database_url)) as browser:
        for password in ("", NEW_PASSWORD, PASSWORD):
            assert await sign_in(browser, INVITED, password) == 401
