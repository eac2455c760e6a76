"""What every command has in common: its files are private, and its tracebacks show no values."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pingcheck.cli import main as program
from pingcheck.cli import status
from tests.faults.processes import environment, pingcheck

SECRET = "hunter2-hunter2"


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
def test_a_traceback_shows_no_values(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def failing() -> None:
        mine = SECRET[::-1]
        raise KeyError(len(mine))

    monkeypatch.setattr(status, "status", failing)
    monkeypatch.setattr(program, "set_up_logs", lambda *_, **__: None)  # it would outlive this test
    monkeypatch.setattr(sys, "argv", ["pingcheck", "status"])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setenv(program.DEBUGGING, "1")
    with pytest.raises(KeyError) as raised:
        program.main()
    sys.excepthook(raised.type, raised.value, raised.tb)
    said = capsys.readouterr().err
    assert "Traceback (most recent call last)" in said
    assert "in failing" in said
    assert SECRET[::-1] not in said


async def test_what_a_command_writes_is_its_owners_alone(tmp_path: Path) -> None:
    env = environment(f"sqlite:///{tmp_path / 'new.db'}", STATE_DIR=str(tmp_path / "state"))
    del env["PINGCHECK_SECRET_KEY"]
    assert (await pingcheck(env, "init")).code == 0
    modes = modes_below(tmp_path)
    assert set(modes) >= {"new.db", "state", "secret.key"}
    assert {mode & 0o077 for mode in modes.values()} == {0}


def modes_below(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*")}
