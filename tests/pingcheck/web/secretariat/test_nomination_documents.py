"""Documents of nominations in the browser: taken in, given out as harmless downloads; and the tricks that are known."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from directory.database import Database
from pingcheck.settings import Settings
from pingcheck.web import uploads
from tests.cast import settings_for
from tests.directory.notes.papers import JPEG, MAIL, archive, pdf, png
from tests.directory.notes.secretariat import CREATE, draft, submitted
from tests.directory.notes.test_document_kinds import PRETENDERS, SVG
from tests.officer import Browser, officer, page, words

LARGEST = 100_000


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return settings_for(database_url, documents_dir=tmp_path / "documents", largest_document=LARGEST)


@pytest.fixture
async def browser(database: Database, settings: Settings) -> AsyncIterator[Browser]:
    async with officer(database, settings) as opened:
        yield opened


async def hidden(browser: Browser, note_id: int = 1) -> dict[str, str]:
    """What the form holds besides the file."""
    shown = await page(browser, f"/nominations/{note_id}")
    return {name: str(shown.select_one(f"[name={name}]")["value"]) for name in ("csrf", "version")}  # type: ignore[index]


HEADERS = {"Content-Type": "multipart/form-data; boundary=x"}


def form_of(fields: dict[str, str]) -> bytes:
    """As browsers write it, up to the file."""
    return b"".join(
        b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (name.encode(), value.encode())
        for name, value in fields.items()
    )


def file_of(content: bytes, name: str = "note.pdf") -> bytes:
    written = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").encode()
    head = b'--x\r\nContent-Disposition: form-data; name="document"; filename="%s"\r\n' % written
    return head + b"Content-Type: application/pdf\r\n\r\n" + content + b"\r\n--x--\r\n"


async def posted(browser: Browser, body: Any, **headers: str) -> tuple[int, str]:
    answer = await browser.post("/nominations/1/documents", data=body, headers={**HEADERS, **headers})
    return answer.status, words(BeautifulSoup(await answer.text(), "lxml"))


async def uploaded(browser: Browser, content: bytes, name: str = "note.pdf", **others: str) -> tuple[int, str]:
    fields = {**await hidden(browser), **others}
    return await posted(browser, form_of(fields) + file_of(content, name))


def files(folder: Path) -> list[Path]:
    return [file for file in (folder / "documents").rglob("*") if file.is_file()]


HONEST = {"note.pdf": pdf(), "scan.png": png(), "scan.jpg": JPEG, "forwarded.eml": MAIL}
TYPES = {".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".eml": "application/octet-stream"}


@pytest.mark.parametrize("name", HONEST)
async def test_a_document_comes_in_and_goes_out_as_it_was(browser: Browser, database: Database, name: str) -> None:
    await draft(database)
    status, said = await uploaded(browser, HONEST[name], name)
    assert (status, f"You added {name}." in said) == (200, True)
    answer = await browser.get("/nominations/1/documents/1")
    assert await answer.read() == HONEST[name]
    assert answer.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{name}"
    assert answer.headers["Content-Type"] == TYPES[Path(name).suffix]
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("content", PRETENDERS.values(), ids=list(PRETENDERS))
async def test_what_pretends_is_refused_and_leaves_nothing(
    browser: Browser, database: Database, tmp_path: Path, content: bytes
) -> None:
    await draft(database)
    status, said = await uploaded(browser, content)
    assert status == 422
    assert "No document yet." in said
    assert files(tmp_path) == []


NAMES = {
    "a script": ('"><script>alert(1)</script>.pdf', "script.pdf"),
    "a path": ("../../../etc/cron.d/x.pdf", "x.pdf"),
    "a path of Windows": ("C:\\x\\..\\note.pdf", "C_x.pdf"),
    "turned around": ("note\u202efdp.exe", "notefdp.pdf"),
    "a header": ("a\r\nSet-Cookie: x=y.pdf", None),
    "very long": ("n" * 3000 + ".pdf", "n" * 100 + ".pdf"),
    "another kind": ("note.svg", "note.pdf"),
}


@pytest.mark.parametrize(("name", "kept"), NAMES.values(), ids=list(NAMES))
async def test_names_do_no_harm(
    browser: Browser, database: Database, tmp_path: Path, name: str, kept: str | None
) -> None:
    await draft(database)
    await uploaded(browser, pdf(), name)
    shown = await page(browser, "/nominations/1")
    assert not [script for script in shown.select("script") if not script.get("src")]
    answer = await browser.get("/nominations/1/documents/1")
    assert "Set-Cookie" not in answer.headers
    if kept:
        assert answer.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{kept}"
    assert all(file.parent.parent == tmp_path / "documents" for file in files(tmp_path))


async def test_what_is_huge_is_refused_while_it_comes(browser: Browser, database: Database, tmp_path: Path) -> None:
    await draft(database)
    status, said = await uploaded(browser, pdf() + bytes(3 * LARGEST))
    assert (status, "larger than" in said) == (422, True)
    assert files(tmp_path) == []


async def test_what_is_packed_to_be_huge_is_refused_while_it_comes(
    browser: Browser, database: Database, tmp_path: Path
) -> None:
    await draft(database)
    body = form_of(await hidden(browser)) + file_of(bytes(30_000_000))
    status, _ = await posted(browser, gzip.compress(body), **{"Content-Encoding": "gzip"})
    assert status in {400, 422}
    assert files(tmp_path) == []


BROKEN = {
    "cut within the file": file_of(pdf())[:-30],
    "cut within a head": b"--x\r\nContent-Disposition: form-da",
    "no file": b"--x--\r\n",
    "another boundary": file_of(pdf()).replace(b"--x", b"--y"),
    "many fields": b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n' * 300 + b"--x--\r\n",
    "a long field": b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n' + b"b" * 5000 + b"\r\n--x--\r\n",
    "parts in parts": b"--x\r\nContent-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\n\r\n--z--\r\n--x--\r\n",
    "nothing": b"",
}


@pytest.mark.parametrize("rest", BROKEN.values(), ids=list(BROKEN))
async def test_a_form_that_is_broken_or_ends_early_leaves_nothing(
    browser: Browser, database: Database, tmp_path: Path, rest: bytes
) -> None:
    await draft(database)
    status, _ = await posted(browser, form_of(await hidden(browser)) + rest)
    assert status in {400, 422}
    assert files(tmp_path) == []


async def test_who_stops_sending_is_not_waited_for(
    browser: Browser, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await draft(database)
    fields = await hidden(browser)
    monkeypatch.setattr(uploads, "LONGEST_UPLOAD_S", 0.2)
    forever = asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield form_of(fields) + file_of(pdf())[:200]
        await forever.wait()

    status, _ = await posted(browser, slowly())
    assert status == 408
    assert files(tmp_path) == []
    forever.set()


async def test_only_our_own_form_brings_a_file(browser: Browser, database: Database, tmp_path: Path) -> None:
    await draft(database)
    status, _ = await uploaded(browser, pdf(), csrf="forged")
    assert status == 403
    assert (await posted(browser, file_of(pdf())))[0] == 400
    assert (await browser.post("/nominations/1/documents", data=await hidden(browser))).status == 400
    own = form_of(await hidden(browser)) + file_of(pdf())
    assert (await posted(browser, own, **{"Sec-Fetch-Site": "cross-site"}))[0] == 403
    assert files(tmp_path) == []


async def test_what_was_submitted_takes_no_document(browser: Browser, database: Database, tmp_path: Path) -> None:
    await submitted(database, CREATE)
    other = await draft(database)
    status, _ = await posted(browser, form_of(await hidden(browser, other)) + file_of(pdf()))
    assert status == 409
    assert files(tmp_path) == []


async def test_a_document_of_another_nomination_is_not_found(browser: Browser, database: Database) -> None:
    await draft(database)
    await draft(database)
    await uploaded(browser, pdf())
    for path in ("/nominations/2/documents/1", "/nominations/1/documents/2", "/nominations/3/documents/1"):
        assert (await browser.get(path)).status == 404


async def test_a_document_can_be_taken_off_and_a_changed_file_is_not_given_out(
    browser: Browser, database: Database, tmp_path: Path
) -> None:
    await draft(database)
    await uploaded(browser, pdf())
    [file] = files(tmp_path)
    file.chmod(0o600)
    file.write_bytes(SVG + archive())
    assert (await browser.get("/nominations/1/documents/1")).status == 404
    answer = await browser.post("/nominations/1/documents/1/remove", data=await hidden(browser))
    assert "The document is taken off." in await answer.text()
