"""A forgotten password: the page tells nobody which accounts exist, by words or by work."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import event

from directory.database import Database
from pingcheck.accounts.account_changes import Invitation, disable_account, invite
from pingcheck.accounts.account_links import MOST_RESETS
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import account_named, set_mail
from pingcheck.accounts.guess_limits import FORGOTTEN_PASSWORDS
from pingcheck.web.keys import RESET_LIMITS
from pingcheck.web.secretariat import forgotten_page
from pingcheck.web.secretariat.forgotten_page import ASKED
from tests.cast import NOON, OFFICER, settings_for
from tests.invited import mailed_links
from tests.officer import Browser, make_account, stranger

MAIL = "amina@un.example"
NAMES = {
    "by name": OFFICER,
    "by address": MAIL,
    "address in capitals": MAIL.upper(),
    "unknown name": "nobody",
    "unknown address": "nobody@un.example",
    "no address": "without-mail",
    "disabled": "gone",
    "invited": "invited",
    "wildcards": "%",
    "long": "x" * 5000,
    "another line": f"{MAIL}\nBcc: x@evil.example",
}
MAILED = {"by name", "by address", "address in capitals"}


async def secretariat(database: Database) -> None:
    await make_account(database)
    for name in ("without-mail", "gone"):
        await make_account(database, name, AccountRole.VIEWER)
    async with database.writing() as session:
        await set_mail(session, OFFICER, MAIL)
        await set_mail(session, "gone", "gone@un.example")
        await disable_account(session, await account_named(session, "gone"), NOON)
        await invite(session, Invitation("invited", "i@un.example", AccountRole.VIEWER, OFFICER), NOON, NOON)


@asynccontextmanager
async def idle_browser(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Browser]:
    """A browser at a service that answers, and leaves what is asked in the queue."""

    async def nothing(_: object) -> AsyncIterator[None]:
        yield

    monkeypatch.setattr(forgotten_page, "mailing_resets", nothing)
    async with stranger(database, settings_for(database_url)) as browser:
        yield browser


async def asks(browser: Browser, account: str) -> tuple[int, str, str]:
    answer = await browser.post("/forgotten", data={"account": account}, allow_redirects=False)
    return answer.status, answer.headers.get("Location", ""), await answer.text()


async def worked_off(browser: Browser) -> None:
    assert browser.app is not None
    await browser.app[ASKED].join()


async def test_everybody_gets_the_same_answer_for_the_same_work(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await secretariat(database)
    asked_of_the_database: list[str] = []
    async with idle_browser(database, database_url, monkeypatch) as browser:
        assert browser.app is not None
        monkeypatch.setattr(browser.app[RESET_LIMITS], "wait", lambda _: 0.0)
        for engine in (database.reader, database.writer):
            event.listen(
                engine.sync_engine, "before_cursor_execute", lambda *given: asked_of_the_database.append(given[2])
            )
        answers = {kind: await asks(browser, account) for kind, account in NAMES.items()}
        assert set(answers.values()) == {(303, "/forgotten?asked=1", "")}
        assert asked_of_the_database == []
        shown = await (await browser.get("/forgotten?asked=1")).text()
        assert "If there is such an account, and it has an email address, a link is on its way there." in shown


@pytest.mark.parametrize("kind", list(NAMES))
async def test_a_link_goes_to_the_address_on_file_and_to_nobody_else(
    database: Database, database_url: str, kind: str
) -> None:
    await secretariat(database)
    invitations = 1
    async with stranger(database, settings_for(database_url)) as browser:
        await asks(browser, NAMES[kind])
        await worked_off(browser)
    received = await mailed_links(database, database_url)
    resets = [mail.recipient for mail in received if "/reset/" in mail.text]
    assert resets == ([MAIL] if kind in MAILED else [])
    assert len(received) == invitations + len(resets)


async def test_the_link_leads_to_the_service_whatever_host_was_asked(database: Database, database_url: str) -> None:
    await secretariat(database)
    async with stranger(database, settings_for(database_url)) as browser:
        elsewhere = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-For": "evil.example"}
        await browser.post("/forgotten", data={"account": MAIL}, headers=elsewhere)
        await worked_off(browser)
    [mail] = [mail for mail in await mailed_links(database, database_url) if "/reset/" in mail.text]
    assert "evil.example" not in mail.text
    assert f"{settings_for(database_url).base_url}/reset/" in mail.text


async def test_a_stranger_fills_no_mailbox_and_is_slowed(database: Database, database_url: str) -> None:
    await secretariat(database)
    async with stranger(database, settings_for(database_url)) as browser:
        statuses = [(await asks(browser, OFFICER))[0] for _ in range(FORGOTTEN_PASSWORDS.tries + 1)]
        assert statuses == [303] * FORGOTTEN_PASSWORDS.tries + [429]
        await worked_off(browser)
    received = await mailed_links(database, database_url)
    assert len([mail for mail in received if "/reset/" in mail.text]) == MOST_RESETS


async def test_a_full_queue_says_so_to_everybody(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgotten_page, "MOST_WAITING", 2)
    async with idle_browser(database, database_url, monkeypatch) as browser:
        assert [(await asks(browser, "anybody"))[0] for _ in range(3)] == [303, 303, 503]


@pytest.mark.parametrize(("sent", "headers", "status"), [("", {}, 422), ("x", {"Sec-Fetch-Site": "cross-site"}, 403)])
async def test_nothing_is_done_without_a_name_or_from_another_site(
    database: Database, database_url: str, sent: str, headers: dict[str, str], status: int
) -> None:
    async with stranger(database, settings_for(database_url)) as browser:
        answer = await browser.post("/forgotten", data={"account": sent}, headers=headers)
        assert answer.status == status
        assert browser.app is not None
        assert browser.app[ASKED].empty()
