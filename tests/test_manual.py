"""The secretariat's manual says what the pages say: its paths, the words in bold, its pictures."""

import re
from pathlib import Path

import pytest
from aiohttp import web

from directory.database import Database
from docs.extract_texts import officers_texts
from pingcheck.web.app import make_app
from tests.cast import link_keys, settings_for
from tests.officer import at_noon
from tests.test_house_rules import ROOT

MANUAL = ROOT / "docs" / "secretariat.md"
PICTURES = ROOT / "docs" / "secretariat"
TEXT = MANUAL.read_text(encoding="utf-8")
PATHS = sorted(set(re.findall(r"`(/[^`\s]*)`", TEXT)))
QUOTED = sorted({" ".join(words.split()) for words in re.findall(r"\*\*(.+?)\*\*", TEXT, re.DOTALL)})
SHOWN = sorted(set(re.findall(r"!\[.+\]\((.+\.png)\)", TEXT)))
PLACE = re.compile(r"%\(\w+\)s|\{\w+\}")
SIDES = {1280, 640, 360}  # a desk's screen, half of it, a phone's
MOST_BYTES = 1_500_000


def words_of_pages() -> frozenset[str]:
    """Each text that an officer may see, with … for what changes."""
    forms = ((text,) if isinstance(text, str) else text for text, _ in officers_texts())
    return frozenset(PLACE.sub("…", " ".join(form.split())) for each in forms for form in each)


def width_of(picture: Path) -> int:
    """PNG §11.2.1: the width stands first in the header."""
    return int.from_bytes(picture.read_bytes()[16:20])


def test_the_words_in_bold_stand_on_the_pages() -> None:
    assert len(QUOTED) > 50
    assert set(QUOTED) - words_of_pages() == set()


@pytest.mark.parametrize("wrong", ["Add a nomnation", "Approve and send emails"])
def test_other_words_are_found_out(wrong: str) -> None:
    assert wrong not in words_of_pages()


async def test_each_path_is_a_page(database: Database, database_url: str) -> None:
    app = make_app(database, settings_for(database_url), link_keys(), at_noon)
    shown = [route.resource for route in app.router.routes() if route.method == "GET" and route.resource is not None]
    assert len(PATHS) > 12
    assert [path for path in PATHS if not any(_leads_to(resource, path) for resource in shown)] == []


def _leads_to(resource: web.AbstractResource, path: str) -> bool:
    info = resource.get_info()
    pattern = info.get("pattern")
    return bool(pattern.fullmatch(path)) if pattern is not None else info.get("path") == path


def test_each_picture_is_shown_once_and_small() -> None:
    taken = sorted(PICTURES.glob("*.png"))
    assert [f"secretariat/{picture.name}" for picture in taken] == SHOWN
    assert {width_of(picture) for picture in taken} == SIDES
    readme = ROOT / "docs" / "today.png"
    assert width_of(readme) in SIDES
    assert sum(picture.stat().st_size for picture in (*taken, readme)) < MOST_BYTES
