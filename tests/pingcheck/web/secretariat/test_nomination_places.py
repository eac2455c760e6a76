"""Where nominations are met besides their own pages: on Today, the State's page, above the directory, as imports."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from directory.database import Database
from directory.notes.imports import submit_import
from directory.notes.note import DocumentKind
from pingcheck.runtime.documents import document_store
from pingcheck.settings import Settings
from tests.cast import settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, entry
from tests.directory.notes.papers import kept
from tests.directory.notes.secretariat import RUBEN, act, submitted
from tests.directory.notes.test_lines import SUSPEND
from tests.officer import Browser, officer, page, submit, words


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return settings_for(database_url, documents_dir=tmp_path / "documents")


@pytest.fixture
async def browser(database: Database, settings: Settings) -> AsyncIterator[Browser]:
    await add_cast(database, ASHA, ZURI)
    async with officer(database, settings) as opened:
        yield opened


async def test_the_state_today_and_the_directory_lead_to_nominations(browser: Browser, database: Database) -> None:
    await submitted(database, SUSPEND, who=RUBEN)
    state = await page(browser, "/states/KEN")
    assert "A nomination waits for approval: Note 114/2026" in words(state)
    assert "1 suspended · 0 documents" in words(state)
    assert state.select('a[href="/nominations/new?state=KEN"]')
    today = words(await page(browser, "/"))
    assert "Submitted by ruben: 1 suspended" in today, today
    assert (await page(browser, "/directory")).select('a[href="/nominations"]')
    chosen = (await page(browser, "/nominations/new?state=KEN")).select_one("#state option[selected]")
    assert chosen is not None
    assert chosen["value"] == "KEN"


async def test_an_import_that_waits_shows_what_its_file_would_change(
    browser: Browser, database: Database, settings: Settings
) -> None:
    rows = b"state,role,rank,name,emails,note_reference\nKEN,technical,primary,Asha Newer,asha@ke.example,NV/1\n"
    stored = await kept(document_store(settings), rows, DocumentKind.TABLE)
    async with database.writing() as session:
        await submit_import(session, stored, "rows.csv", act(RUBEN))
    shown = words(await page(browser, "/nominations/1"))
    assert "Changed entries 1" in shown
    assert "P-000001 Asha Old :" in shown, shown
    assert "Import of rows.csv" in shown
    await submit(browser, "/nominations/1", 'form[action$="/approve"]', {})
    assert (await entry(database)).nomination.name == "Asha Newer"
