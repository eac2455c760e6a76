"""A demo that is kept goes on from the moment at which it stopped."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from directory.errors import Refused
from pingcheck.demo.moment import MOMENT_FILE, keep_moment, keeping_the_moment, kept_moment
from tests.cast import NOON


def test_a_new_folder_has_no_moment(tmp_path: Path) -> None:
    assert kept_moment(tmp_path) is None


def test_the_moment_is_kept_to_the_second(tmp_path: Path) -> None:
    keep_moment(tmp_path, NOON)
    assert kept_moment(tmp_path) == NOON


async def test_it_is_kept_while_the_demo_runs(tmp_path: Path) -> None:
    asked = asyncio.Event()

    def clock() -> datetime:
        asked.set()
        return NOON

    async with keeping_the_moment(tmp_path, clock):
        await asked.wait()
    assert kept_moment(tmp_path) == NOON


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / MOMENT_FILE).write_text("yesterday")
    with pytest.raises(Refused, match=r"moment cannot be read .* --keep"):
        kept_moment(tmp_path)
