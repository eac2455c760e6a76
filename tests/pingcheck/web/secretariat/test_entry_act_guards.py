"""What the pages of acts on entries do not let happen: a colleague overwritten, a field sent along, another's act."""

import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from directory.acts.entry_acts import correct, withdraw
from directory.contacts import ContactStatus
from directory.database import Database
from directory.exchange.columns import Column
from directory.history import Ground
from directory.states import State
from pingcheck.accounts.account_roles import AccountRole
from tests.cast import OFFICER, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry, last_change, on
from tests.filled_forms import ON_NOTE, filled, form_at, post
from tests.officer import Browser, officer, stranger, words

PAGE = "/contacts/P-000001"
RULE = "Email and telephone change only on a note, or on a confirmation from an address already on file"


@pytest.fixture
async def directory(database: Database) -> Database:
    await add_cast(database, ASHA, ZURI)
    async with database.writing() as session:
        (await session.get_one(State, "KEN")).mission_address = "mission@ke.example"
    return database


async def form_of(browser: Browser, act: str) -> dict[str, str]:
    return await form_at(browser, f"{PAGE}/{act}", f"/{act}")


async def send(browser: Browser, act: str, values: dict[str, str], status: int = 200) -> BeautifulSoup:
    return await post(browser, f"{PAGE}/{act}", values, status)


async def test_a_faster_colleague_is_named_and_nothing_of_hers_is_overwritten(
    directory: Database, database_url: str
) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        form = await form_of(browser, "correct")
        async with directory.writing() as session:
            await correct(session, on(Ground.CLERICAL, by="boris"), {Column.NAME: "Asha B."})
        mine = {**form, "hours": "9-17", "ground": "clerical", "reason": "slip"}
        told = await send(browser, "correct", {**mine, "step": "do"}, 409)
        assert "boris acted first: P-000001 was corrected on 2 March 2026 at 12:00 UTC" in words(told)
        anew = filled(told.select_one("main form.card"))
        assert (anew["name"], anew["hours"]) == ("Asha B.", "9-17")  # hers, and what this officer had typed
        await send(browser, "correct", {**anew, "ground": "clerical", "step": "do"}, 303)
    now = (await entry(directory)).nomination
    assert (now.name, now.hours) == ("Asha B.", "9-17")


async def test_a_page_without_its_version_changes_nothing(directory: Database, database_url: str) -> None:
    async with officer(directory, settings_for(database_url)) as browser:
        form = {**await form_of(browser, "correct"), "name": "Asha New", "ground": "clerical", "reason": "slip"}
        for seen in ("", "0", "999999999", "1x", "-1", "9" * 30):
            await send(browser, "correct", {**form, "seen": seen, "step": "do"}, 409)
    assert (await entry(directory)).nomination == ASHA


async def test_what_the_form_does_not_ask_cannot_be_sent_along(directory: Database, database_url: str) -> None:
    """Fields, State and status are named by no request; nor is another entry."""
    along = {
        "state": "FRA", "status": "withdrawn", "reference": "P-000002", "id": "2", "contact_id": "2", "by": "boris",
        "note_reference": "NV/77", "confirmed_at": "2020-01-01", "document": "forged.pdf", "successor_id": "2",
    }  # fmt: skip
    async with officer(directory, settings_for(database_url)) as browser:
        form = {**await form_of(browser, "correct"), "name": "Asha New", "ground": "clerical", "reason": "slip"}
        await send(browser, "correct", {**form, **along, "step": "do"}, 303)
        suspension = {**await form_of(browser, "suspend"), "ground": "call", "reason": "she rang"}
        await send(browser, "suspend", {**suspension, "emails": "x@evil.example", "name": "X", "step": "do"}, 303)
    now = await entry(directory)
    assert now.nomination == replace(ASHA, name="Asha New")
    assert now.status is ContactStatus.SUSPENDED
    assert (await entry(directory, 2)).nomination == ZURI
    row = await last_change(directory)
    assert (row.by, row.document, row.note_reference) == (OFFICER, "", "")


async def test_what_has_ended_and_what_is_not_there(directory: Database, database_url: str) -> None:
    async with directory.writing() as session:
        await withdraw(session, on())
    async with officer(directory, settings_for(database_url)) as browser:
        ended = await browser.get(f"{PAGE}/correct")
        assert (ended.status, "has ended" in await ended.text()) == (409, True)
        for path in ("P-000404", "P-0", "1", "P-999999999", "X"):
            assert (await browser.get(f"/contacts/{path}/correct")).status == 404
        assert (await browser.get(f"{PAGE}/delete")).status == 404


@pytest.mark.parametrize("act", ["correct", "replace", "suspend", "resume", "withdraw", "undo/1"])
async def test_viewers_and_strangers_change_nothing(sqlite_database: Database, sqlite_url: str, act: str) -> None:
    await add_cast(sqlite_database, ASHA)
    settings = settings_for(sqlite_url)
    async with officer(sqlite_database, settings, role=AccountRole.VIEWER) as browser:
        token = re.search(r'name="csrf" value="([^"]+)"', await (await browser.get("/")).text())
        assert token is not None
        data = {"csrf": token[1], "seen": "1", "step": "do", "name": "X", **ON_NOTE}
        assert (await browser.post(f"{PAGE}/{act}", data=data)).status == 403
    async with stranger(sqlite_database, settings) as browser:
        assert (await browser.post(f"{PAGE}/{act}", data={"step": "do"}, allow_redirects=False)).status == 403
    assert (await entry(sqlite_database)).nomination == ASHA
    assert (await entry(sqlite_database)).status is ContactStatus.NOMINATED
