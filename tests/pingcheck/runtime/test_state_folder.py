"""What the doctor says of the state folder."""

import os
from pathlib import Path

import pytest

from pingcheck.runtime.hold import HEARTBEAT_FILE
from pingcheck.runtime.state_folder import state_folder_troubles
from pingcheck.settings.key_file import KEY_FILE, make_key_file


def troubles(folder: Path) -> list[str]:
    return state_folder_troubles(folder, folder / KEY_FILE)


def test_a_folder_as_the_service_makes_it_is_well(tmp_path: Path) -> None:
    assert troubles(tmp_path / "not yet") == []
    assert make_key_file(tmp_path / KEY_FILE)
    assert troubles(tmp_path) == []


def test_a_key_that_others_can_read_is_named(tmp_path: Path) -> None:
    make_key_file(tmp_path / KEY_FILE)
    (tmp_path / KEY_FILE).chmod(0o644)
    [trouble] = troubles(tmp_path)
    assert f"chmod 600 {tmp_path / KEY_FILE}" in trouble


def test_a_damaged_heartbeat_is_named(tmp_path: Path) -> None:
    (tmp_path / HEARTBEAT_FILE).write_text("garbage")
    [trouble] = troubles(tmp_path)
    assert HEARTBEAT_FILE in trouble


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> int:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("tempfile.TemporaryFile", refused)
    [trouble] = troubles(tmp_path)
    assert trouble.startswith(f"{tmp_path} cannot be written (Permission denied)")
