"""Nobody sees the secretariat's pages but its officers, and nobody acts in their name."""

from datetime import timedelta
from ipaddress import ip_network
from types import SimpleNamespace

import pytest
from aiohttp.test_utils import make_mocked_request
from bs4 import BeautifulSoup
from sqlalchemy import event, select, update

from directory.database import Database
from pingcheck.accounts import passwords
from pingcheck.accounts.account_changes import Invitation, disable_account, invite
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import account_named, reset_password
from pingcheck.accounts.guess_limits import PASSWORDS_FOR_A_NAME
from pingcheck.accounts.passwords import hash_password
from pingcheck.accounts.sessions import BrowserSession
from pingcheck.runtime.clock import wall_clock
from pingcheck.web.pages import same_page_with
from pingcheck.web.secretariat.next_page import own_path
from tests.cast import NOON, OFFICER, nominate, open_now, pings, plan, settings_for
from tests.officer import PASSWORD, Browser, make_account, officer, page, sign_in, stranger, words


async def test_a_stranger_is_sent_to_the_sign_in_from_every_page(database: Database, database_url: str) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    exercise = await plan(database)
    await open_now(database, settings_for(database_url), exercise)
    [ping] = await pings(database)
    async with stranger(database, settings_for(database_url)) as browser:
        for path in (
            "/cases",
            f"/exercises/{exercise.reference}",
            f"/exercises/{exercise.reference}/cases",
            f"/exercises/{exercise.reference}/pings/{ping.id}",
            "/replies",
            "/mails",
            "/mails/1",
            "/nowhere",
        ):
            answer = await browser.get(path, allow_redirects=False)
            assert answer.status == 303, path
            assert answer.headers["Location"].startswith("/sign-in")
            assert await answer.text() == ""
            assert (await browser.post(path)).status == 403


async def test_the_right_password_opens_the_page_that_was_wanted(database: Database, database_url: str) -> None:
    await make_account(database)
    async with stranger(database, settings_for(database_url)) as browser:
        asked = await browser.get("/cases?q=ken", allow_redirects=False)
        form = await page(browser, asked.headers["Location"])
        hidden = form.select_one("input[name=next]")
        assert hidden is not None
        given = {"name": OFFICER, "password": PASSWORD, "next": str(hidden["value"])}
        opened = await browser.post("/sign-in", data=given, allow_redirects=False)
        assert (opened.status, opened.headers["Location"]) == (303, "/cases?q=ken")
        cookie = opened.cookies["pingcheck"]
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert "Cases" in words(await page(browser, "/cases"))


@pytest.mark.parametrize(("name", "password"), [(OFFICER, "wrong password"), ("nobody", PASSWORD), ("", "")])
async def test_what_does_not_go_together_is_refused_in_the_same_words(
    database: Database, database_url: str, name: str, password: str
) -> None:
    await make_account(database)
    async with stranger(database, settings_for(database_url)) as browser:
        answer = await browser.post("/sign-in", data={"name": name, "password": password})
        assert answer.status == 401
        assert "This name and password do not go together." in await answer.text()
        assert (await browser.get("/cases", allow_redirects=False)).status == 303


async def test_whatever_is_wrong_costs_the_same_work(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An account that is known, one that is not, one that is disabled, and one that was invited and has not come."""
    await make_account(database)
    await make_account(database, "gone", AccountRole.VIEWER)
    async with database.writing() as session:
        await disable_account(session, await account_named(session, "gone"), NOON)
        who = Invitation("invited", "i@un.example", AccountRole.VIEWER, OFFICER)
        await invite(session, who, NOON, NOON)
    hashed: list[str] = []
    asked: list[str] = []
    hasher = passwords._hasher

    def verify(known: str, password: str) -> bool:
        hashed.append(known.rsplit("$", 2)[0])  # how it is hashed, without the salt
        return hasher.verify(known, password)

    monkeypatch.setattr(passwords, "_hasher", SimpleNamespace(verify=verify, hash=hasher.hash))
    work = set()
    async with stranger(database, settings_for(database_url)) as browser:
        for engine in (database.reader, database.writer):
            event.listen(engine.sync_engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        for name in (OFFICER, "nobody", "gone", "invited", "", "x" * 5000):
            hashed.clear()
            asked.clear()
            answer = await browser.post("/sign-in", data={"name": name, "password": "wrong password"})
            said = (await answer.text()).replace(f'value="{name[:100]}"', "")
            work.add((answer.status, said, tuple(hashed), tuple(asked)))
    assert len(work) == 1
    [(status, _, hashes, _)] = work
    assert (status, len(hashes)) == (401, 1)


async def test_who_guesses_is_slowed_and_nobody_else(database: Database, database_url: str) -> None:
    await make_account(database)
    settings = settings_for(database_url, trusted_proxies=(ip_network("127.0.0.0/8"),))

    async with stranger(database, settings) as browser:

        async def tries(password: str, visitor: str) -> int:
            given = {"name": OFFICER, "password": password}
            from_there = {"X-Forwarded-For": visitor}
            return (await browser.post("/sign-in", data=given, headers=from_there, allow_redirects=False)).status

        guesses = [await tries(f"guess number {n}", "203.0.113.9") for n in range(PASSWORDS_FOR_A_NAME.tries + 1)]
        assert guesses == [401] * PASSWORDS_FOR_A_NAME.tries + [429]
        assert await tries(PASSWORD, "203.0.113.9") == 429
        assert await tries(PASSWORD, "198.51.100.7") == 303


async def test_a_session_ends_by_time_by_leaving_and_with_the_account(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)

    async def signed_out(browser: Browser) -> bool:
        return (await browser.get("/cases", allow_redirects=False)).status == 303

    await make_account(database, "somebody-who-stays")
    async with officer(database, settings) as browser:
        async with database.writing() as session:
            await session.execute(update(BrowserSession).values(ends_at=wall_clock() - timedelta(seconds=1)))
        assert await signed_out(browser)

        assert await sign_in(browser) == 200
        board = await page(browser, "/")
        token = board.select_one("form.leave input[name=csrf]")
        assert token is not None
        await browser.post("/sign-out", data={"csrf": str(token["value"])})
        assert await signed_out(browser)
        async with database.reading() as session:
            assert await session.scalar(select(BrowserSession.account_id)) is None

        assert await sign_in(browser) == 200
        async with database.writing() as session:
            await reset_password(session, OFFICER, hash_password(PASSWORD), wall_clock())
        assert await signed_out(browser)
        assert await sign_in(browser) == 200
        async with database.writing() as session:
            await disable_account(session, await account_named(session, OFFICER), NOON)
        assert await signed_out(browser)
        assert await sign_in(browser) == 401


@pytest.mark.parametrize(
    ("data", "headers"),
    [
        ({}, {}),
        ({"csrf": "0" * 64}, {}),
        ({"csrf": "right"}, {"Sec-Fetch-Site": "cross-site"}),
        ({"csrf": "right"}, {"Origin": "https://evil.example"}),
    ],
)
async def test_a_form_that_is_not_ours_does_nothing(
    database: Database, database_url: str, data: dict[str, str], headers: dict[str, str]
) -> None:
    async with officer(database, settings_for(database_url)) as browser:
        token = (await page(browser, "/")).select_one("input[name=csrf]")
        assert token is not None
        sent = {name: str(token["value"]) if value == "right" else value for name, value in data.items()}
        assert (await browser.post("/sign-out", data=sent, headers=headers)).status == 403
        assert (await browser.get("/", allow_redirects=False)).status == 200


async def test_no_token_goes_into_the_address_of_the_sign_in(database: Database, database_url: str) -> None:
    token = "A" * 44
    async with stranger(database, settings_for(database_url)) as browser:
        for path in (
            f"/cases?q={token}",
            f"/exercises/{token}",
            f"/exercises/{token}/cases",
            f"/x/r/{token}",
            f"/R/{token}",
        ):
            turned_away = await browser.get(path, allow_redirects=False)
            assert (turned_away.status, turned_away.headers["Location"]) == (303, "/sign-in")


def test_no_token_goes_into_the_address_of_the_next_page() -> None:
    asked = make_mocked_request("GET", "/cases?cause=x")
    assert same_page_with(asked, {"cause": "A" * 44, "q": "K7M2-P9QX-3TD", "after": 7}) == "/cases?after=7"


async def test_over_tls_the_cookie_is_this_hosts_alone(database: Database, database_url: str) -> None:
    await make_account(database)
    async with stranger(database, settings_for(database_url, base_url="https://check.un.example")) as browser:
        opened = await browser.post("/sign-in", data={"name": OFFICER, "password": PASSWORD}, allow_redirects=False)
        assert opened.cookies["__Host-pingcheck"]["secure"]
        assert opened.cookies["__Host-pingcheck-browser"]["secure"]
        assert opened.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        ("/cases?q=a", "/cases?q=a"),
        ("https://evil.example/", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("/sign-out", "/"),
        (f"/cases?q={'A' * 44}", "/"),
        (f"/cases?q={'%41' * 44}", "/"),
        ("/cases?q=K7M2-P9QX-3TD", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_after_the_sign_in_one_stays_on_this_site(wanted: str, path: str) -> None:
    assert own_path(wanted) == path


async def test_the_form_tells_nothing_about_accounts(database: Database, database_url: str) -> None:
    await make_account(database)
    async with stranger(database, settings_for(database_url)) as browser:
        text = BeautifulSoup(await (await browser.get("/sign-in")).text(), "lxml").get_text()
        assert OFFICER not in text
