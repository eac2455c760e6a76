"""The operator's virus scanner: what it lets in, finds, and cannot look at."""

import sys
from pathlib import Path

import pytest

from directory.errors import Refused
from pingcheck.runtime.virus_scanner import VirusScanner

PYTHON = f'"{sys.executable}" -c'


def scanner(program: str, limit_s: float = 60) -> VirusScanner:
    return VirusScanner(f"{PYTHON} '{program}'", limit_s)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "a name with blanks; rm -rf $HOME"
    file.write_bytes(b"%PDF-1.7")
    return file


async def test_it_gets_the_path_and_none_of_our_settings(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINGCHECK_SECRET_KEY", "secret")
    is_document = 'open(sys.argv[1], "rb").read() == b"%PDF-1.7"'
    knows_us = '"PINGCHECK_SECRET_KEY" in os.environ'
    await scanner(f"import sys, os; sys.exit(not {is_document} or {knows_us})").scan(document)


REFUSED = {
    "it finds something": (scanner("raise SystemExit(1)"), "found something"),
    "it fails": (scanner("raise SystemExit(2)"), "could not be checked.*exit code 2"),
    "it is killed": (scanner("import os; os.kill(os.getpid(), 9)"), "could not be checked.*exit code -9"),
    "it does not end": (scanner("import time; time.sleep(600)", 0.2), "could not be checked.*more than 0.2 s"),
    "there is none": (VirusScanner("/nowhere/scanner --fast", 60), "cannot be started"),
}


@pytest.mark.parametrize(("by", "said"), REFUSED.values(), ids=list(REFUSED))
async def test_whatever_is_not_clean_is_kept_out(document: Path, by: VirusScanner, said: str) -> None:
    with pytest.raises(Refused, match=said):
        await by.scan(document)
