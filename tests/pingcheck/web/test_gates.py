"""What stands before a page that the role allows: a second factor that is missing, a password given too long ago."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import SignedInOfficer
from pingcheck.accounts.guess_limits import PASSWORDS_FOR_A_NAME
from pingcheck.accounts.sessions import SEEN_WRITTEN_EVERY, BrowserSession
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.access import OWN, OWN_PROVED, RULE_PROVED, Access
from pingcheck.web.gates import FOR_SETTING_UP, PROOF_LASTS, Gate, gate_before
from pingcheck.web.rights import RIGHTS
from tests.cast import NOON, settings_for
from tests.officer import PASSWORD, Browser, officer, page, stranger, submit, words
from tests.pingcheck.web.test_rights import csrf_of

SECOND = timedelta(seconds=1)
WEIGHTY = re.compile("approve|export|download|backup|role|invite|disable|factor")  # in the name of a route


def someone(*, has_factor: bool = False) -> SignedInOfficer:
    own = (1, "amina", AccountRole.ADMINISTRATOR, Language.ENGLISH, "", "UTC", "token")
    return SignedInOfficer(*own, has_second_factor=has_factor, seen_at=NOON, proved_at=NOON)


@pytest.mark.parametrize(
    ("name", "row", "has_factor", "is_required", "after", "gate"),
    [
        ("cases", OWN, False, False, PROOF_LASTS * 9, Gate.OPEN),
        ("cases", OWN, False, True, SECOND, Gate.SET_UP_SECOND_FACTOR),
        ("cases", OWN, True, True, SECOND, Gate.OPEN),
        ("accounts-role", RULE_PROVED, False, False, PROOF_LASTS - SECOND, Gate.OPEN),
        ("accounts-role", RULE_PROVED, False, False, PROOF_LASTS, Gate.ASK_PASSWORD),
        ("accounts-role", RULE_PROVED, True, True, PROOF_LASTS, Gate.ASK_PASSWORD),
        ("accounts-role", RULE_PROVED, False, True, PROOF_LASTS, Gate.SET_UP_SECOND_FACTOR),
        ("account-factor", OWN_PROVED, False, True, SECOND, Gate.OPEN),
        ("account-factor", OWN_PROVED, False, True, PROOF_LASTS, Gate.ASK_PASSWORD),
        ("password", OWN, False, True, PROOF_LASTS, Gate.OPEN),
        ("signout", OWN, False, True, PROOF_LASTS, Gate.OPEN),
        ("account", OWN, False, True, SECOND, Gate.SET_UP_SECOND_FACTOR),
    ],
)
def test_what_stands_before_a_page(
    name: str, row: Access, has_factor: bool, is_required: bool, after: timedelta, gate: Gate
) -> None:
    officer = someone(has_factor=has_factor)
    assert gate_before(name, row, officer, NOON + after, factor_required=is_required) is gate


def test_rights_exports_and_approvals_ask_for_the_password() -> None:
    assert set(RIGHTS) >= FOR_SETTING_UP
    asking = {name for name, row in RIGHTS.items() if isinstance(row, Access) and row.asks_password}
    assert asking >= {"accounts-role", "accounts-invite", "accounts-disable", "account-mail", "account-password"}
    assert {name for name in RIGHTS if WEIGHTY.search(name)} <= asking


async def long_ago(database: Database) -> None:
    """The sign-in lies some time back."""
    at = wall_clock() - PROOF_LASTS
    async with database.writing() as session:
        await session.execute(update(BrowserSession).values(at=at, seen_at=None, proved_at=None))


async def asks(browser: Browser, path: str) -> tuple[int, str]:
    answer = await browser.get(path, allow_redirects=False)
    return answer.status, answer.headers.get("Location", "")


async def test_the_password_is_asked_again_and_leads_back(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        assert await asks(browser, "/accounts/invite") == (200, "")
        await long_ago(database)
        assert await asks(browser, "/accounts") == (200, "")
        assert await asks(browser, "/accounts/invite") == (303, "/password?next=/accounts/invite")
        form = await page(browser, "/password?next=/accounts/invite")
        hidden = {str(field["name"]): str(field["value"]) for field in form.select("form.stack input[type=hidden]")}
        wrong = await browser.post("/password", data={**hidden, "password": "wrong"})
        assert wrong.status == 422
        assert "This is not the password of your account." in await wrong.text()
        right = await browser.post("/password", data={**hidden, "password": PASSWORD}, allow_redirects=False)
        assert (right.status, right.headers["Location"]) == (303, "/accounts/invite")
        assert await asks(browser, "/accounts/invite") == (200, "")


async def test_a_form_without_a_fresh_proof_does_nothing_and_says_where_to_go(
    database: Database, database_url: str
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        csrf = await csrf_of(browser)
        await long_ago(database)
        for path, back in (
            ("/account/mail", "/password?next=/account/mail"),
            ("/account/second-factor/begin", "/password?next=/account/second-factor"),
        ):
            refused = await browser.post(path, data={"csrf": csrf, "mail": "amina@un.example"})
            said = await refused.text()
            assert (refused.status, f'href="{back}"' in said) == (403, True), path
            assert "Nothing was done." in said
        assert "amina@un.example" not in words(await page(browser, "/account"))


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example", "/\\evil.example", "", "javascript:x"])
async def test_the_password_leads_nowhere_else(database: Database, database_url: str, wanted: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        sent = {"csrf": await csrf_of(browser), "password": PASSWORD, "next": wanted}
        right = await browser.post("/password", data=sent, allow_redirects=False)
        assert (right.status, right.headers["Location"]) == (303, "/")


async def test_guesses_at_an_open_browser_are_slowed(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        sent = {"csrf": await csrf_of(browser), "password": "guess"}
        statuses = [(await browser.post("/password", data=sent)).status for _ in range(PASSWORDS_FOR_A_NAME.tries + 1)]
        assert statuses == [422] * PASSWORDS_FOR_A_NAME.tries + [429]


async def test_where_a_second_factor_is_required_there_is_nothing_else_to_do(
    database: Database, database_url: str
) -> None:
    async with officer(database, settings_for(database_url, second_factor="required")) as browser:
        for path in ("/", "/cases", "/account", "/accounts", "/service"):
            assert await asks(browser, path) == (303, "/account/second-factor"), path
        form = await page(browser, "/account/second-factor")
        assert "Everybody needs a second factor here." in words(form)
        token = form.select_one("input[name=csrf]")
        assert token is not None
        refused = await browser.post("/account", data={"csrf": str(token["value"]), "language": "fr"})
        assert refused.status == 403
        assert "First set up the second factor of your account." in await refused.text()
        await submit(browser, "/account/second-factor", 'form[action$="begin"]', {})
        assert (await browser.get("/account/second-factor/code.svg")).status == 200


async def test_where_it_is_required_strangers_still_see_the_public_pages(database: Database, database_url: str) -> None:
    async with stranger(database, settings_for(database_url, second_factor="required")) as browser:
        for path in ("/", "/sign-in", "/forgotten", "/verify"):
            assert (await browser.get(path, allow_redirects=False)).status == 200, path


async def test_an_open_page_that_updates_itself_does_not_keep_an_absent_officer_signed_in(
    database: Database, database_url: str
) -> None:
    async def seen() -> object:
        async with database.reading() as session:
            return await session.scalar(select(BrowserSession.seen_at))

    async with officer(database, settings_for(database_url)) as browser:
        async with database.writing() as session:
            await session.execute(update(BrowserSession).values(at=wall_clock() - SEEN_WRITTEN_EVERY))
        assert (await browser.get("/", headers={"Sec-Fetch-Mode": "cors"})).status == 200
        assert await seen() is None
        assert (await browser.get("/", headers={"Sec-Fetch-Mode": "navigate"})).status == 200
        assert await seen() is not None


async def test_the_time_without_use_is_a_setting(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url, idle_hours="30m")) as browser:
        for minutes, status in ((29, 200), (31, 303)):
            at = wall_clock() - timedelta(minutes=minutes)
            async with database.writing() as session:
                await session.execute(update(BrowserSession).values(at=at, seen_at=at))
            assert (await asks(browser, "/cases"))[0] == status
