"""Documents kept whole, by their hash, or not at all; and what nothing refers to is cleared away."""

import hashlib
import os
from pathlib import Path

import pytest

from directory.database import Database
from directory.errors import Refused
from directory.notes.document_kinds import WrongDocument
from directory.notes.documents import (
    FORGOTTEN_AFTER_S,
    MOST_DOCUMENTS,
    attach,
    clear_forgotten_files,
    detach,
    documents_of,
    find_document,
)
from directory.notes.note import NoteDocument
from tests.directory.notes.papers import LARGEST, MAIL, kept, pdf, store
from tests.directory.notes.secretariat import CREATE, act, draft, submitted


def files(folder: Path) -> list[Path]:
    return sorted(file for file in (folder / "documents").rglob("*") if file.is_file())


def make_old(folder: Path) -> None:
    for file in files(folder):
        long_ago = file.stat().st_mtime - FORGOTTEN_AFTER_S - 60
        os.utime(file, (long_ago, long_ago))


async def attached(database: Database, folder: Path, note_id: int, content: bytes = pdf()) -> NoteDocument:
    stored = await kept(store(folder), content)
    async with database.writing() as session:
        return await attach(session, note_id, stored, "../note.pdf", act())


async def test_a_document_is_kept_by_its_hash_for_its_owner_alone(tmp_path: Path) -> None:
    documents = store(tmp_path)
    stored = await kept(documents, pdf())
    sha256 = hashlib.sha256(pdf()).hexdigest()
    assert (stored.sha256, stored.size) == (sha256, len(pdf()))
    assert files(tmp_path) == [documents.path_of(sha256)]
    assert documents.path_of(sha256).read_bytes() == pdf()
    assert documents.path_of(sha256).stat().st_mode & 0o777 == 0o400
    assert documents.folder.stat().st_mode & 0o077 == 0
    await kept(documents, pdf())
    assert len(files(tmp_path)) == 1


async def test_what_is_too_large_or_wrong_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(WrongDocument, match="larger than"):
        await kept(store(tmp_path), bytes(LARGEST + 1))
    with pytest.raises(WrongDocument):
        await kept(store(tmp_path), b"<html>")
    assert files(tmp_path) == []


async def test_what_a_scanner_will_not_have_leaves_nothing(tmp_path: Path) -> None:
    seen = []

    async def scan(file: Path) -> None:
        seen.append(file)
        raise Refused("found something")

    with pytest.raises(Refused, match="found something"):
        await kept(store(tmp_path, scan), pdf())
    assert (len(seen), files(tmp_path)) == (1, [])


async def test_a_changed_or_missing_file_is_not_given_out(tmp_path: Path) -> None:
    documents = store(tmp_path)
    stored = await kept(documents, pdf())
    place = documents.path_of(stored.sha256)
    place.chmod(0o600)
    place.write_bytes(pdf() + b" ")
    with pytest.raises(Refused, match="hash differs"):
        documents.path_of(stored.sha256)
    place.unlink()
    with pytest.raises(Refused, match="cannot be read"):
        documents.path_of(stored.sha256)
    for forged in ("../../etc/passwd", "a" * 63, "A" * 64):
        with pytest.raises(Refused, match="no such document"):
            documents.path_of(forged)


async def test_a_document_is_attached_once_and_found_only_in_its_note(database: Database, tmp_path: Path) -> None:
    mine, other = await draft(database), await draft(database)
    first = await attached(database, tmp_path, mine)
    assert (first.name, first.kind.value, first.added_by) == ("note.pdf", "pdf", "lena")
    assert (await attached(database, tmp_path, mine)).id == first.id
    async with database.reading() as session:
        assert [one.id for one in await documents_of(session, mine)] == [first.id]
        with pytest.raises(Refused, match="no such document"):
            await find_document(session, other, first.id)


async def test_a_note_takes_only_so_many(database: Database, tmp_path: Path) -> None:
    note_id = await draft(database)
    for number in range(MOST_DOCUMENTS):
        await attached(database, tmp_path, note_id, MAIL + b"%d" % number)
    with pytest.raises(Refused, match="at most"):
        await attached(database, tmp_path, note_id, MAIL + b"one more")


async def test_what_was_submitted_keeps_its_documents(database: Database, tmp_path: Path) -> None:
    note_id = await submitted(database, CREATE)
    with pytest.raises(Refused, match="lena acted first"):
        await attached(database, tmp_path, note_id)


async def test_files_that_nothing_refers_to_are_cleared_after_a_day(database: Database, tmp_path: Path) -> None:
    note_id = await draft(database)
    document = await attached(database, tmp_path, note_id)
    await kept(store(tmp_path), MAIL)  # its process died before the row was written
    with store(tmp_path).receiving() as received:
        received.write(b"half")
        received.flush()
        abandoned = received.path.with_name("abandoned")
        abandoned.write_bytes(b"half")
    assert await clear_forgotten_files(database, store(tmp_path)) == 0
    make_old(tmp_path)
    assert await clear_forgotten_files(database, store(tmp_path)) == 2
    assert files(tmp_path) == [store(tmp_path).path_of(document.sha256)]
    async with database.writing() as session:
        await detach(session, note_id, document.id, act())
    assert await clear_forgotten_files(database, store(tmp_path)) == 1
    assert files(tmp_path) == []
