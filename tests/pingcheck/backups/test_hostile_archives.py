"""An archive that is damaged, or that means harm, changes nothing."""

import tarfile
from contextlib import suppress
from pathlib import Path

import pytest

from directory.database.engine import database_url
from directory.errors import Refused
from pingcheck.backups.archive import verified
from pingcheck.backups.places import Places
from pingcheck.backups.restoration import restore_backup
from tests.pingcheck.backups.archives import Member, archive, member

DATABASE = member("database")


def places(folder: Path) -> Places:
    file = folder / "new.db"
    return Places(database_url(f"sqlite:///{file}"), file, folder / "state" / "documents", folder / "state")


def all_in(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


async def refused(file: Path, folder: Path) -> str:
    before = all_in(folder)
    with pytest.raises(Refused) as refusal:
        await restore_backup(file, places(folder), replace=True)
    assert all_in(folder) == before
    return str(refusal.value)


@pytest.mark.parametrize(
    "harmful",
    [
        member("../outside"),
        member("documents/../../outside"),
        member("/etc/outside"),
        member("documents//outside"),
        member("documents/.hidden"),
        member("state/a/b/c/d/e"),
        member("documents/a\nb"),
        member("elsewhere/a"),
        member("documents/link", type=tarfile.SYMTYPE, linkname="/etc/passwd"),
        member("documents/link", type=tarfile.LNKTYPE, linkname="database"),
        member("documents/pipe", type=tarfile.FIFOTYPE),
        member("documents/device", type=tarfile.CHRTYPE),
        member("documents/folder", type=tarfile.DIRTYPE),
        member("database"),
    ],
    ids=["above", "above by a folder", "absolute", "two slashes", "hidden", "deep", "line break", "elsewhere",
         "a link", "a hard link", "a pipe", "a device", "a folder", "twice"],
)  # fmt: skip
async def test_what_no_backup_holds_is_refused(tmp_path: Path, harmful: Member) -> None:
    file = archive(tmp_path / "a.tar.gz", DATABASE, harmful)
    assert "The backup holds" in await refused(file, tmp_path)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"files": {}}, "damaged"),
        ({"files": {"database": {"size": 1, "sha256": "0" * 64}}}, "damaged"),
        ({"files": {"database": {"size": 1}}}, "manifest"),
        ({"files": []}, "manifest"),
        ({"version": 2}, "does not know"),
        ({"format": "tar"}, "does not know"),
        ({"made_at": "soon"}, "manifest"),
        ({"engine": "postgresql"}, "of postgresql"),
        ({"schema": "9999"}, "newer"),
        ({}, "cannot be opened"),
    ],
    ids=["nothing named", "another hash", "no hash", "a list", "a later form", "another form", "no time",
         "another engine", "a newer database", "no database inside"],
)  # fmt: skip
async def test_a_manifest_that_does_not_fit_is_refused(
    tmp_path: Path, changed: dict[str, object], sentence: str
) -> None:
    assert sentence in await refused(archive(tmp_path / "a.tar.gz", DATABASE, **changed), tmp_path)


async def test_one_without_a_database_or_a_manifest_is_refused(tmp_path: Path) -> None:
    assert "damaged" in await refused(archive(tmp_path / "a.tar.gz", member("documents/a")), tmp_path)
    with tarfile.open(tmp_path / "b.tar.gz", "w:gz"):
        pass
    assert "damaged" in await refused(tmp_path / "b.tar.gz", tmp_path)


async def test_a_file_that_is_cut_off_or_changed_anywhere_is_refused(tmp_path: Path) -> None:
    content = bytes(range(256)) * 40
    whole = archive(tmp_path / "a.tar.gz", member("database", content), engine="postgresql").read_bytes()
    manifest = verified(tmp_path / "a.tar.gz")
    broken = tmp_path / "broken.tar.gz"
    for place in range(20, len(whole), 37):
        broken.write_bytes(whole[:place])
        with pytest.raises(Refused, match=r"damaged|of postgresql"):
            await restore_backup(broken, places(tmp_path), replace=True)
        broken.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        # Not every bit counts: a wrong checksum of the compression alone leaves all that is in it as it was.
        with suppress(Refused):
            assert verified(broken) == manifest


async def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Dear colleagues")
    assert "damaged" in await refused(tmp_path / "a.txt", tmp_path)
    assert "no file" in await refused(tmp_path / "nowhere", tmp_path)
