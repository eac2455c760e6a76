"""docs/architecture.md and its picture say what the code does."""

import re
import runpy
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pingcheck.migrations.tables import metadata
from tests.test_house_rules import HOUSE, ROOMS, ROOT, imports, module_of

PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
DESCRIBED = re.compile(r"^\| `([\w.]+)` \| .+ \|$", re.MULTILINE)
WALK = re.compile(r"^\*\*(?P<name>[^*]+)\*\*(?P<says>[^\n]*)\n\n```\n(?P<lines>.+?)^```$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"(?P<indent> *)(?P<module>[\w.]+)(?: \[(?P<given_by>[\w.]+)\])?(?:  +.*)?")
TABLES = "⇢ "

FILES = {module_of(file): file for file in HOUSE}
WALKS = {found["name"]: found for found in WALK.finditer(PAGE)}


@dataclass(frozen=True)
class Passed:
    """A module of a walk. `called_by`: the one above it that stands further left; None at a beginning."""

    module: str
    given_by: str | None
    called_by: str | None


def in_full(short: str) -> str:
    return short if short.startswith("directory") else f"pingcheck.{short}"


def passed(walk: str) -> Iterator[Passed]:
    callers: list[tuple[int, str]] = []
    for line in WALKS[walk]["lines"].splitlines():
        if line.startswith(TABLES):
            callers = []
            continue
        step = STEP.fullmatch(line)
        assert step, line
        depth, module = len(step["indent"]), in_full(step["module"])
        callers = [(left, caller) for left, caller in callers if left < depth]
        yield Passed(module, step["given_by"] and in_full(step["given_by"]), callers[-1][1] if callers else None)
        callers.append((depth, module))


def test_the_picture_is_what_the_script_draws_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = runpy.run_path(str(ROOT / "docs" / "draw_architecture.py"))
    script["main"](tmp_path / "architecture.svg")
    assert "architecture.svg" in capsys.readouterr().out
    drawn, kept = (folder / "architecture.svg" for folder in (tmp_path, ROOT / "docs"))
    assert kept.read_text(encoding="utf-8") == drawn.read_text(encoding="utf-8"), "run `make architecture`"


def test_every_room_is_described_in_its_order() -> None:
    assert tuple(DESCRIBED.findall(PAGE)) == ROOMS


def test_there_are_three_walks() -> None:
    assert list(WALKS) == ["A reply link", "A bounce", "An exercise"]


@pytest.mark.parametrize("walk", WALKS)
def test_each_module_of_a_walk_is_called_as_the_walk_says(walk: str) -> None:
    for step in passed(walk):
        assert step.module in FILES
        if step.called_by is not None:
            caller = step.given_by or step.called_by
            assert step.module in imports(FILES[caller]), f"{caller} does not import {step.module}"


@pytest.mark.parametrize("walk", WALKS)
def test_a_walk_goes_on_through_tables_that_there_are(walk: str) -> None:
    named = [line.removeprefix(TABLES) for line in WALKS[walk]["lines"].splitlines() if line.startswith(TABLES)]
    assert {table for line in named for table in line.split(", ")} <= set(metadata.tables)


def test_the_walk_of_a_bounce_is_as_long_as_it_says() -> None:
    modules = {step.module for step in passed("A bounce")}
    assert WALKS["A bounce"]["says"] == f": {len(modules)} modules from IMAP to a standing."
