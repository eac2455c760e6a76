"""What may not be written is named. For PostgreSQL's users see tests/faults/test_damaged_databases.py."""

import os
from pathlib import Path

from directory.database import Database
from directory.database.rights import missing_rights, unwritable_files


async def test_our_own_database_may_be_written(database: Database) -> None:
    assert await missing_rights(database, ["addresses", "contacts"]) == []


def test_the_file_its_helpers_and_the_folder_must_be_writable(tmp_path: Path) -> None:
    file = tmp_path / "pingcheck.db"
    file.touch()
    (tmp_path / "pingcheck.db-wal").touch()

    def unless(*names: str) -> list[str]:
        """What is said where these may not be written."""
        said = unwritable_files(file, lambda path, mode: not (mode & os.W_OK and path.name in names))
        return [sentence.partition(" ")[0] for sentence in said]

    assert unless() == []
    assert unless("pingcheck.db", "pingcheck.db-wal", "pingcheck.db-shm") == [str(file), f"{file}-wal"]
    assert unless(tmp_path.name) == [str(tmp_path)]
