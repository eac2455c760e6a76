"""A file of nominations in the browser: what it would change is shown first, and only a press puts it in force."""

import io
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import FormData
from bs4 import BeautifulSoup
from xlsxwriter import Workbook

from directory.database import Database
from directory.notes.queue import count_by_stage
from directory.notes.stages import Stage
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.web.secretariat import import_page
from tests.cast import OFFICER, settings_for
from tests.directory.exchange.files import contacts, history
from tests.officer import Browser, make_account, officer, page, sign_in, words

TITLES = "state,role,rank,name,note"
GOOD = f"{TITLES}\nKEN,technical,primary,Asha,NV/1\nFRA,technical,primary,Zoé,NV/2\n"


@pytest.fixture
async def browser(database: Database, database_url: str, tmp_path: Path) -> AsyncIterator[Browser]:
    settings = settings_for(database_url).model_copy(update={"state_dir": tmp_path / "state"})
    async with officer(database, settings, role=AccountRole.OFFICER) as signed_in:
        yield signed_in


async def send(browser: Browser, content: bytes, name: str = "spring.csv") -> tuple[int, BeautifulSoup]:
    """The page that follows when a file is chosen and sent."""
    csrf = (await page(browser, "/directory/import")).select_one("main input[name=csrf]")
    assert csrf is not None
    form = FormData()
    form.add_field("csrf", str(csrf["value"]))
    form.add_field("file", io.BytesIO(content), filename=name, content_type="application/octet-stream")
    answer = await browser.post("/directory/import", data=form)
    return answer.status, BeautifulSoup(await answer.text(), "lxml")


async def press(browser: Browser, shown: BeautifulSoup, **changed: str) -> tuple[int, str]:
    fields = {str(one["name"]): str(one["value"]) for one in shown.select("main form input[type=hidden]")}
    answer = await browser.post("/directory/import/apply", data=fields | changed)
    return answer.status, words(BeautifulSoup(await answer.text(), "lxml"))


async def test_a_file_is_shown_then_put_in_force_once(browser: Browser, database: Database) -> None:
    status, shown = await send(browser, GOOD.encode())
    assert (status, await contacts(database)) == (200, [])
    button = shown.select_one("main button")
    assert button is not None
    assert words(button) == "Put 2 entries in force"
    assert await press(browser, shown) != (409, "")
    rows = await history(database)
    assert {(row.by, row.document) for row in rows} == {(OFFICER, "spring.csv")}
    assert all(re.fullmatch("[0-9a-f]{64}", row.document_hash) for row in rows)
    status, said = await press(browser, shown)
    assert (status, "no longer here" in said) == (409, True)
    assert len(await contacts(database)) == 2


async def test_a_spreadsheet_is_taken_too(browser: Browser, database: Database, tmp_path: Path) -> None:
    book = Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("Points of contact")
    for number, line in enumerate(GOOD.splitlines()):
        sheet.write_row(number + 3, 1, line.split(","))
    book.add_worksheet("Notes")
    book.close()
    _, shown = await send(browser, (tmp_path / "a.xlsx").read_bytes(), "a.xlsx")
    assert "The sheet Points of contact was read; left aside: Notes." in words(shown)
    status, said = await press(browser, shown)
    assert (status, "You put 2 new entries in force and changed 0." in said) == (200, True)


async def test_rows_that_are_not_taken_are_shown_and_offered(browser: Browser, database: Database) -> None:
    _, shown = await send(browser, f"{GOOD}Atlantis,technical,primary,<b>X</b>,NV/3\n".encode())
    assert "Line 4, state: “Atlantis”" in words(shown)
    link = shown.select_one("a[href*=rejects]")
    assert link is not None
    answer = await browser.get(str(link["href"]))
    assert "attachment" in answer.headers["Content-Disposition"]
    assert "Atlantis" in await answer.text()
    assert (await browser.get("/directory/import/rejects?key=" + "0" * 32)).status == 404


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "empty.csv", "not empty"),
        (b"name\nAsha\n", "a.csv", "state, role and rank are not among them"),
        (b"%PDF-1.7", "a.pdf", "it is a PDF"),
        (b"PK\x03\x04" + bytes(100), "a.xlsx", "damaged"),
        (b"x" * 2_000_001, "large.csv", "larger than 2 MB"),
    ],
    ids=["empty", "no columns", "a PDF", "a broken archive", "too large"],
)
async def test_what_cannot_be_read_is_refused_beside_its_field(
    browser: Browser, database: Database, monkeypatch: pytest.MonkeyPatch, content: bytes, name: str, sentence: str
) -> None:
    monkeypatch.setattr(import_page, "LARGEST", 2_000_000)
    status, shown = await send(browser, content, name)
    problem = shown.select_one("#file-problem")
    assert problem is not None
    assert (status, sentence in words(problem)) == (422, True)
    assert await contacts(database) == []


@pytest.mark.parametrize("key", ["../../../etc/passwd", "0" * 32, "", "/etc/passwd"])
async def test_a_key_that_was_not_given_opens_nothing(browser: Browser, database: Database, key: str) -> None:
    _, shown = await send(browser, GOOD.encode())
    assert (await press(browser, shown, key=key))[0] == 409
    assert await contacts(database) == []


async def test_another_officer_s_file_is_not_there(browser: Browser, database: Database) -> None:
    _, shown = await send(browser, GOOD.encode())
    await make_account(database, "bo", AccountRole.OFFICER)
    assert await sign_in(browser, "bo") == 200
    token = (await page(browser, "/directory/import")).select_one("main input[name=csrf]")
    assert token is not None
    assert (await press(browser, shown, csrf=str(token["value"])))[0] == 409
    assert await contacts(database) == []


async def test_with_four_eyes_a_file_waits_for_another_officer(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    settings = settings_for(database_url).model_copy(update={"state_dir": tmp_path / "state", "four_eyes": True})
    async with officer(database, settings, role=AccountRole.OFFICER) as browser:
        _, shown = await send(browser, GOOD.encode())
        assert "to another officer" in words(shown)
        key = next((tmp_path / "state" / "uploads").iterdir()).name.partition("-")[2][:32]
        token = (await page(browser, "/directory/import")).select_one("main input[name=csrf]")
        assert token is not None
        status, submitted = await press(browser, shown, key=key, csrf=str(token["value"]))
        assert (status, "another officer must approve it" in submitted) == (200, True)
    assert await contacts(database) == []
    async with database.reading() as session:
        assert (await count_by_stage(session))[Stage.SUBMITTED] == 1
