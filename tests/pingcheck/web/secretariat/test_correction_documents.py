"""The documents that prove a correction: checked as nominations' are, seen before the approval, given out on record."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import FormData
from sqlalchemy import select

from directory.database import Database
from directory.disclosures import Disclosure
from directory.notes.documents import clear_forgotten_files
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.exercises.status import Status
from pingcheck.followup.correction_documents import CorrectionDocument
from pingcheck.runtime.documents import document_store
from pingcheck.settings import Settings
from tests.cast import pings, settings_for, statuses
from tests.corrected import all_corrections, asked, closed_unanswered, corrected
from tests.directory.notes.papers import JPEG, MAIL, pdf, png
from tests.officer import Browser, make_account, officer, page, sign_in, submit, words

LARGEST = 100_000
HONEST = {"proof.pdf": pdf(), "scan.png": png(), "scan.jpg": JPEG, "log.eml": MAIL}


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return settings_for(database_url, documents_dir=tmp_path / "documents", largest_document=LARGEST)


@pytest.fixture
async def browser(database: Database, settings: Settings) -> AsyncIterator[Browser]:
    async with officer(database, settings) as opened:
        yield opened


async def one_of(database: Database) -> str:
    return f"/exercises/CC-2026-01/pings/{(await pings(database))[0].id}/corrections/1"


async def csrf_of(browser: Browser, path: str) -> str:
    token = (await page(browser, path)).select_one("input[name=csrf]")
    assert token is not None
    return str(token["value"])


async def uploaded(browser: Browser, one: str, content: bytes, name: str = "proof.pdf") -> tuple[int, str]:
    form = FormData()
    form.add_field("csrf", await csrf_of(browser, one))
    form.add_field("document", content, filename=name, content_type="application/octet-stream")
    answer = await browser.post(f"{one}/documents", data=form)
    return answer.status, await answer.text()


async def documents(database: Database) -> list[CorrectionDocument]:
    async with database.reading() as session:
        return list(await session.scalars(select(CorrectionDocument).order_by(CorrectionDocument.id)))


async def taken(database: Database) -> list[str]:
    async with database.reading() as session:
        return [row.details for row in await session.scalars(select(Disclosure)) if "document" in row.details]


@pytest.mark.parametrize("name", HONEST)
async def test_a_document_comes_in_and_goes_out_as_it_was_and_on_record(
    browser: Browser, database: Database, database_url: str, name: str
) -> None:
    await asked(database, await closed_unanswered(database, database_url, "a"))
    one = await one_of(database)
    status, said = await uploaded(browser, one, HONEST[name], name)
    assert (status, f"You added {name}." in said) == (200, True)
    assert not await taken(database)
    file = await browser.get(f"{one}/documents/1")
    assert await file.read() == HONEST[name]
    assert file.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{name}"
    assert "sandbox" in file.headers["Content-Security-Policy"]
    assert await taken(database) == ["correction 1 document 1"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<svg onload=alert(1)>", "not"),
        (pdf() + b"x" * LARGEST, "larger than"),
        (b"", "empty"),
    ],
)
async def test_what_is_no_document_is_refused_at_its_field(
    browser: Browser, database: Database, database_url: str, content: bytes, why: str
) -> None:
    await asked(database, await closed_unanswered(database, database_url, "a"))
    status, said = await uploaded(browser, await one_of(database), content)
    assert status == 422
    assert 'id="document-problem"' in said
    assert why in said
    assert not await documents(database)


async def test_who_approves_is_shown_it_and_has_seen_all_of_it(
    browser: Browser, database: Database, database_url: str
) -> None:
    await asked(database, await closed_unanswered(database, database_url, "a"))
    one = await one_of(database)
    await make_account(database, "second", AccountRole.OFFICER)
    await uploaded(browser, one, HONEST["scan.png"], "scan.png")
    await sign_in(browser, "second")
    before = {"csrf": await csrf_of(browser, one), "seen": "1"}
    assert "scan.png" in words(await page(browser, one))
    await uploaded(browser, one, HONEST["proof.pdf"])
    refused = await browser.post(one, data=before)
    assert (refused.status, "A document was added since you looked" in await refused.text()) == (409, True)
    assert await statuses(database) == [Status.SILENT]
    forms = "main form:has(button.is-main)"
    assert "In force" in words(await submit(browser, one, forms, {}))
    assert await statuses(database) == [Status.CONFIRMED]
    assert "proof.pdf" in words(await page(browser, one))  # it stays with the correction


async def test_one_added_by_mistake_is_taken_off_and_none_after_the_approval(
    browser: Browser, database: Database, database_url: str
) -> None:
    exercise = await closed_unanswered(database, database_url)
    await asked(database, exercise)
    one = await one_of(database)
    await uploaded(browser, one, HONEST["scan.png"], "scan.png")
    assert "You added" in (await uploaded(browser, one, HONEST["scan.png"], "again.png"))[1]
    assert len(await documents(database)) == 1  # the same file again is no other document
    csrf = await csrf_of(browser, one)
    gone = await browser.post(f"{one}/documents/1/remove", data={"csrf": csrf})
    assert "You took scan.png off." in await gone.text()
    assert not await documents(database)
    assert (await browser.get(f"{one}/documents/1")).status == 404
    await corrected(database, exercise, place=1)
    other = one.replace(str((await pings(database))[0].id), str((await pings(database))[1].id))
    status, said = await uploaded(browser, other.replace("corrections/1", "corrections/2"), HONEST["proof.pdf"])
    assert (status, "while a correction waits" in said) == (409, True)


async def test_a_viewer_is_given_none(database: Database, settings: Settings, database_url: str) -> None:
    await asked(database, await closed_unanswered(database, database_url, "a"))
    async with officer(database, settings, role=AccountRole.VIEWER) as browser:
        assert (await browser.get(f"{await one_of(database)}/documents/1")).status == 403


async def test_the_upkeep_leaves_the_files_of_corrections(
    browser: Browser, database: Database, settings: Settings, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await asked(database, await closed_unanswered(database, database_url, "a"))
    await uploaded(browser, await one_of(database), HONEST["proof.pdf"])
    monkeypatch.setattr("directory.notes.documents.FORGOTTEN_AFTER_S", -1.0)
    store = document_store(settings)
    assert await clear_forgotten_files(database, store, CorrectionDocument.sha256) == 0
    assert list(store.hashes()) == [(await documents(database))[0].sha256]


async def test_a_correction_to_excused_needs_its_day(browser: Browser, database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url, "a")
    form = f"/exercises/CC-2026-01/pings/{(await pings(database))[0].id}/correction"
    sent = {"csrf": await csrf_of(browser, form), "after": "excused", "claimed_by": "Kenya", "proof": "Its note"}
    for day, why in (("", "in the future"), ("2026-03-01", "later day"), ("soon", "Write a day")):
        answer = await browser.post(form, data={**sent, "until": day})
        said = await answer.text()
        assert (answer.status, 'id="until-problem"' in said, why in said) == (422, True, True), day
    answer = await browser.post(form, data={**sent, "until": "2099-03-31"})
    assert "31 March 2099" in await answer.text()
    [kept] = await all_corrections(database)
    assert kept.excused_until is not None
    assert f"{kept.excused_until:%F %T}" == "2099-03-31 00:00:00"
