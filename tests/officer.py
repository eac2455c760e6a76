"""An officer of the secretariat at work: signed in, in a browser without scripts."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp.test_utils import TestClient, TestServer
from aiohttp.web import Application, Request
from bs4 import BeautifulSoup, Tag

from directory.database import Database
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import NewAccount, add_account
from pingcheck.accounts.passwords import hash_password
from pingcheck.runtime.clock import Clock, wall_clock
from pingcheck.settings import Settings
from pingcheck.web.app import make_app
from tests.cast import NOON, OFFICER, link_keys

PASSWORD = "correct horse battery"

Browser = TestClient[Request, Application]


def at_noon() -> datetime:
    return NOON


@asynccontextmanager
async def stranger(database: Database, settings: Settings, clock: Clock = at_noon) -> AsyncIterator[Browser]:
    """A browser at the service, signed in nowhere."""
    app = make_app(database, settings, link_keys(), clock)
    async with TestClient(TestServer(app)) as browser:
        yield browser


@asynccontextmanager
async def officer(
    database: Database, settings: Settings, clock: Clock = at_noon, role: AccountRole = AccountRole.ADMINISTRATOR
) -> AsyncIterator[Browser]:
    """A browser signed in as the officer of the tests."""
    await make_account(database, role=role)
    async with stranger(database, settings, clock) as browser:
        assert (await sign_in(browser)) == 200
        yield browser


async def make_account(database: Database, name: str = OFFICER, role: AccountRole = AccountRole.ADMINISTRATOR) -> None:
    async with database.writing() as session:
        await add_account(session, NewAccount(name, hash_password(PASSWORD), role=role), wall_clock(), "tests")


async def sign_in(browser: Browser, name: str = OFFICER, password: str = PASSWORD) -> int:
    """Fills the form in; the status of the page that comes of it, one that asks the database for nothing."""
    return (await browser.post("/sign-in", data={"name": name, "password": password, "next": "/definitions"})).status


async def page(browser: Browser, path: str) -> BeautifulSoup:
    """A page that must be there."""
    answer = await browser.get(path)
    assert answer.status == 200, path
    return BeautifulSoup(await answer.text(), "lxml")


def words(found: Tag) -> str:
    """What a reader reads, in one line; a place where a line may break is nothing to read."""
    for place in found.select("wbr"):
        place.unwrap()
    found.smooth()
    return " ".join(found.get_text(" ").split())


async def submit(browser: Browser, path: str, form: str, values: dict[str, str]) -> BeautifulSoup:
    """Sends a form of a page as a browser would, with its hidden fields; the page that comes of it."""
    found = (await page(browser, path)).select_one(form)
    assert found is not None, form
    hidden = {str(field["name"]): str(field["value"]) for field in found.select("input[type=hidden]")}
    answer = await browser.post(str(found["action"]), data={**hidden, **values})
    assert answer.status == 200
    return BeautifulSoup(await answer.text(), "lxml")
