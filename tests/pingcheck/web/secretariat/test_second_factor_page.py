"""The second factor in the browser: set up, asked for at the sign-in, lost, and taken off."""

import re
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import update

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.guess_limits import CODES_FOR_AN_ACCOUNT
from pingcheck.accounts.second_factors import SecondFactor
from pingcheck.accounts.sessions import WaitingSignIn
from pingcheck.runtime.clock import wall_clock
from tests.cast import OFFICER, settings_for
from tests.officer import PASSWORD, Browser, officer, page, sign_in, stranger, submit, words
from tests.pingcheck.web.test_rights import csrf_of

FACTOR = "/account/second-factor"
BEGIN, CODE = 'form[action$="/begin"]', f'form[action="{FACTOR}"]'
RECOVERY = re.compile(r"\b[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}\b")


async def set_up(browser: Browser, database: Database) -> tuple[pyotp.TOTP, list[str]]:
    """The officer's app, and the recovery codes. No code was used yet, as if that had been long ago."""
    shown = await submit(browser, FACTOR, BEGIN, {})
    written = shown.select_one("code")
    assert written is not None
    app = pyotp.TOTP(written.get_text().replace(" ", ""))
    codes = RECOVERY.findall(words(await submit(browser, FACTOR, CODE, {"code": app.at(wall_clock())})))
    async with database.writing() as session:
        await session.execute(update(SecondFactor).values(last_step=0))
    return app, codes


async def begin_sign_in(browser: Browser, wanted: str = "/") -> tuple[int, str]:
    sent = {"name": OFFICER, "password": PASSWORD, "next": wanted}
    answer = await browser.post("/sign-in", data=sent, allow_redirects=False)
    return answer.status, answer.headers.get("Location", "")


async def send_code(browser: Browser, code: str, wanted: str = "/") -> tuple[int, str]:
    answer = await browser.post("/sign-in/code", data={"code": code, "next": wanted}, allow_redirects=False)
    return answer.status, answer.headers.get("Location", "")


async def is_signed_in(browser: Browser) -> bool:
    return (await browser.get("/account", allow_redirects=False)).status == 200


async def test_it_is_set_up_with_a_picture_or_by_hand(database: Database, database_url: str) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        assert (await browser.get(f"{FACTOR}/code.svg")).status == 404
        shown = await submit(browser, FACTOR, BEGIN, {})
        image = shown.select_one("img")
        assert image is not None
        picture = await browser.get(str(image["src"]))
        assert (picture.status, picture.content_type) == (200, "image/svg+xml")
        assert picture.headers["Cache-Control"] == "no-store"
        svg = await picture.text()
        assert "<script" not in svg
        assert "style=" not in svg
        written = shown.select_one("code")
        assert written is not None
        app = pyotp.TOTP(written.get_text().replace(" ", ""))
        token = shown.select_one("input[name=csrf]")
        assert token is not None
        wrong = await browser.post(FACTOR, data={"csrf": str(token["value"]), "code": "000000x"})
        assert (wrong.status, "not the code that the app shows" in await wrong.text()) == (422, True)
        done = await submit(browser, FACTOR, CODE, {"code": app.at(wall_clock())})
        assert len(RECOVERY.findall(words(done))) == 10
        assert (await browser.get(f"{FACTOR}/code.svg")).status == 404
        later = words(await page(browser, "/account"))
        assert "10 left" in later
        assert not RECOVERY.findall(later)
        assert app.secret not in words(await page(browser, FACTOR))


async def test_the_password_alone_opens_nothing_any_more(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as at_home, stranger(database, settings) as browser:
        app, codes = await set_up(at_home, database)
        assert (await browser.get("/sign-in/code", allow_redirects=False)).status == 303
        assert await begin_sign_in(browser, "/cases?q=ken") == (303, "/sign-in/code?next=/cases?q%3Dken")
        assert not await is_signed_in(browser)
        assert (await browser.get("/sign-in/code")).status == 200
        assert (await send_code(browser, "000000x"))[0] == 401
        assert not await is_signed_in(browser)
        code = app.at(wall_clock())
        assert await send_code(browser, code, "/cases?q=ken") == (303, "/cases?q=ken")
        assert await is_signed_in(browser)
        async with stranger(database, settings) as thief:
            await begin_sign_in(thief)
            assert (await send_code(thief, code))[0] == 401
            assert (await send_code(thief, codes[0]))[0] == 303
        async with stranger(database, settings) as second_thief:
            await begin_sign_in(second_thief)
            assert (await send_code(second_thief, codes[0]))[0] == 401


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example", "/\\evil.example", "/sign-in", ""])
async def test_the_code_leads_to_no_other_site(database: Database, database_url: str, wanted: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as at_home, stranger(database, settings) as browser:
        _, codes = await set_up(at_home, database)
        assert await begin_sign_in(browser, wanted) == (303, "/sign-in/code?next=/")
        assert await send_code(browser, codes[0], wanted) == (303, "/")


async def test_a_code_without_the_password_opens_nothing(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as at_home, stranger(database, settings) as browser:
        app, _ = await set_up(at_home, database)
        assert await send_code(browser, app.at(wall_clock())) == (303, "/sign-in")
        browser.session.cookie_jar.update_cookies({"pingcheck-code": "made up"})
        assert await send_code(browser, app.at(wall_clock())) == (303, "/sign-in")
        await begin_sign_in(browser)
        async with database.writing() as session:
            await session.execute(update(WaitingSignIn).values(ends_at=wall_clock() - timedelta(seconds=1)))
        assert await send_code(browser, app.at(wall_clock())) == (303, "/sign-in")
        assert not await is_signed_in(browser)


async def test_guesses_are_counted_for_the_account_from_everywhere(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as browser:
        _, codes = await set_up(browser, database)
        await begin_sign_in(browser)
        tries = CODES_FOR_AN_ACCOUNT.tries
        statuses = [(await send_code(browser, "000000x"))[0] for _ in range(tries + 1)]
        assert statuses == [401] * tries + [429]
        assert (await send_code(browser, codes[0]))[0] == 429


async def test_a_code_from_another_site_is_refused(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as at_home, stranger(database, settings) as browser:
        _, codes = await set_up(at_home, database)
        await begin_sign_in(browser)
        sent = await browser.post("/sign-in/code", data={"code": codes[0]}, headers={"Sec-Fetch-Site": "cross-site"})
        assert sent.status == 403
        assert (await send_code(browser, codes[0]))[0] == 303


async def test_new_recovery_codes_end_the_old_ones(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings) as at_home, stranger(database, settings) as browser:
        _, old = await set_up(at_home, database)
        made = await submit(at_home, "/account/recovery-codes", "form.stack", {})
        new = RECOVERY.findall(words(made))
        assert len(new) == 10
        await begin_sign_in(browser)
        assert (await send_code(browser, old[0]))[0] == 401
        assert (await send_code(browser, new[0]))[0] == 303


@pytest.mark.parametrize(("setting", "status"), [("optional", 303), ("required", 409)])
async def test_it_is_switched_off_only_where_that_is_allowed(
    database: Database, database_url: str, setting: str, status: int
) -> None:
    async with officer(database, settings_for(database_url, second_factor=setting)) as browser:
        await set_up(browser, database)
        sent = {"csrf": await csrf_of(browser)}
        assert (await browser.post(f"{FACTOR}/remove", data=sent, allow_redirects=False)).status == status
        assert (await begin_sign_in(browser))[1] == ("/" if status == 303 else "/sign-in/code?next=/")


async def test_an_administrator_resets_a_lost_one(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    async with officer(database, settings, role=AccountRole.ADMINISTRATOR) as browser:
        await set_up(browser, database)
        await submit(browser, "/accounts/1/second-factor", "form.stack", {})
        assert not await is_signed_in(browser)
        assert await sign_in(browser) == 200
        assert await is_signed_in(browser)
