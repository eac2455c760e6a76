"""`kill -9` while a document is kept, and while a note is put in force: nothing is half, and nothing twice."""

import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest

from directory.contacts import PointOfContact
from directory.database import Database
from directory.notes.document_store import DocumentStore
from directory.notes.documents import FORGOTTEN_AFTER_S, clear_forgotten_files
from directory.notes.stages import Stage
from pingcheck.runtime.clock import wall_clock
from tests.directory.acts.officer import ASHA, ZURI, add_cast
from tests.directory.notes.papers import pdf
from tests.directory.notes.secretariat import CREATE, RUBEN, approve, stage, submitted
from tests.directory.notes.test_two_officers import count
from tests.faults.processes import at_once, environment, pingcheck

KILLED = -signal.SIGKILL


def files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


async def test_a_document_without_its_row_is_cleared_away(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    folder, note = tmp_path / "documents", tmp_path / "note.pdf"
    note.write_bytes(pdf())
    words = ("nomination", "add", "--state", "KEN", "--document", str(note))
    env = environment(database_url, DOCUMENTS_DIR=str(folder))
    killed = await pingcheck({**env, "PINGCHECK_FAULT": "notes.document_kept"}, *words)
    assert killed.code == KILLED
    store = DocumentStore(folder, 1_000_000)
    assert len(files(folder)) == 1
    assert await clear_forgotten_files(database, store) == 0  # it is young: its row may be on the way
    for file in files(folder):
        os.utime(file, (0, wall_clock().timestamp() - FORGOTTEN_AFTER_S - 60))
    assert await clear_forgotten_files(database, store) == 1
    assert files(folder) == []
    again = await pingcheck(env, *words)
    assert again.code == 0, again.err
    assert await clear_forgotten_files(database, store) == 0


@pytest.mark.parametrize("clocks", [1, 3])
async def test_a_note_comes_into_force_once(database: Database, database_url: str, clocks: int) -> None:
    await add_cast(database, ASHA, ZURI)
    now = wall_clock()
    yesterday = now - timedelta(days=1)
    note_id = await submitted(database, CREATE, in_force_on=now.date())
    await approve(database, note_id, RUBEN, at=yesterday)
    assert await stage(database, note_id) is Stage.APPROVED
    killed = await pingcheck(environment(database_url, FAULT="notes.in_force"), "clock", "--once")
    assert killed.code == KILLED
    assert (await stage(database, note_id), await count(database, PointOfContact)) == (Stage.APPROVED, 2)
    for ended in await at_once(*[("clock", "--once")] * clocks, env=environment(database_url)):
        assert ended.code == 0, ended.err
    assert (await stage(database, note_id), await count(database, PointOfContact)) == (Stage.IN_FORCE, 3)
