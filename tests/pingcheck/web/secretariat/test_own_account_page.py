"""One's own account: every role sees and changes it, and nobody changes more by it than it offers."""

import pytest

from directory.database import Database
from directory.languages import Language
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import Account, account_named, officers_with_mail
from tests.cast import OFFICER, settings_for
from tests.invited import NEW_PASSWORD
from tests.officer import PASSWORD, officer, page, sign_in, stranger, submit, words
from tests.pingcheck.web.test_rights import csrf_of

PAGES = 'form[action="/account"]'
PLAIN = {"language": "en", "time_zone": "UTC"}


async def account(database: Database) -> Account:
    async with database.reading() as session:
        return await account_named(session, OFFICER)


@pytest.mark.parametrize("role", list(AccountRole))
async def test_every_role_chooses_how_its_pages_are_shown(
    database: Database, database_url: str, role: AccountRole
) -> None:
    async with officer(database, settings_for(database_url), role=role) as browser:
        chosen = {"language": "fr", "time_zone": "Africa/Nairobi", "reads-fr": "yes", "reads-ar": "yes"}
        shown = await submit(browser, "/account", PAGES, chosen)
        html = shown.select_one("html")
        assert html is not None
        assert html["lang"] == "fr"
        mine = await account(database)
        assert (mine.language, mine.time_zone, mine.reads) == (Language.FRENCH, "Africa/Nairobi", "ar,fr")
        again = await page(browser, "/account")
        ticked = {str(box["name"]) for box in again.select("input[name^=reads-][checked]")}
        assert ticked == {"reads-fr", "reads-ar"}


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"language": "ru"}, "Choose English or French."),
        ({"language": ""}, "Choose English or French."),
        ({"time_zone": "Nowhere/Town"}, "There is no such time zone."),
        ({"time_zone": "../../etc/passwd"}, "There is no such time zone."),
        ({"time_zone": ""}, "There is no such time zone."),
    ],
)
async def test_a_wrong_choice_changes_nothing(
    database: Database, database_url: str, changed: dict[str, str], problem: str
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        sent = {"csrf": await csrf_of(browser), **PLAIN, "reads-es": "yes", **changed}
        refused = await browser.post("/account", data=sent)
        assert (refused.status, problem in await refused.text()) == (422, True)
        mine = await account(database)
        assert (mine.language, mine.time_zone, mine.reads) == (Language.ENGLISH, "UTC", "")


async def test_nothing_else_that_is_sent_counts(database: Database, database_url: str) -> None:
    more = {"role": "administrator", "name": "root", "mail": "x@evil.example", "password_hash": "x", "account_id": "2"}
    async with officer(database, settings_for(database_url), role=AccountRole.VIEWER) as browser:
        before = await account(database)
        sent = {"csrf": await csrf_of(browser), **PLAIN, **more}
        assert (await browser.post("/account", data=sent)).status == 200
        mine = await account(database)
        assert (mine.role, mine.mail, mine.password_hash) == (before.role, None, before.password_hash)


async def test_ones_email_address(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        said = words(await submit(browser, "/account/mail", "form.stack", {"mail": " amina@un.example "}))
        assert "You are told of possible incidents at amina@un.example." in said
        async with database.reading() as session:
            assert [each.address for each in await officers_with_mail(session)] == ["amina@un.example"]
        sent = {"csrf": await csrf_of(browser), "mail": "amina@"}
        refused = await browser.post("/account/mail", data=sent)
        assert (refused.status, "is no email address" in await refused.text()) == (422, True)
        await submit(browser, "/account/mail", "form.stack", {"mail": ""})
        assert (await account(database)).mail is None


async def test_a_new_password_signs_out_everywhere_else(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as browser, stranger(database, settings) as elsewhere:
        assert await sign_in(elsewhere) == 200
        weak = {"csrf": await csrf_of(browser), "password": "password1234", "again": "password1234"}
        assert (await browser.post("/account/password", data=weak)).status == 422
        chosen = {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
        said = words(await submit(browser, "/account/password", "form.stack", chosen))
        assert "Your password is changed" in said
        assert (await elsewhere.get("/account", allow_redirects=False)).status == 303
        assert await sign_in(elsewhere, password=PASSWORD) == 401
        assert await sign_in(elsewhere, password=NEW_PASSWORD) == 200


async def test_signing_out_everywhere_ends_this_session_too(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as browser, stranger(database, settings) as elsewhere:
        assert await sign_in(elsewhere) == 200
        await submit(browser, "/account", 'form[action$="everywhere"]', {})
        for each in (browser, elsewhere):
            assert (await each.get("/account", allow_redirects=False)).status == 303


async def test_how_long_one_is_signed_in_does_not_depend_on_the_pages_clock(
    database: Database, database_url: str
) -> None:
    """The demo's clock is ahead of the one by which people sign in."""
    async with officer(database, settings_for(database_url)) as browser:
        assert "Signed in for less than a minute" in words(await page(browser, "/account"))
