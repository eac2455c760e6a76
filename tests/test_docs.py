"""What the pages of documentation point to is there."""

import re
from pathlib import Path

import pytest

from tests.test_house_rules import ROOT

TOPS = ("benchmarks", "directory", "docs", "pingcheck", "scripts", "templates", "tests")
PAGES = [*sorted(ROOT.glob("*.md")), *(page for top in TOPS for page in sorted((ROOT / top).rglob("*.md")))]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
PATH = re.compile(rf"`((?:{'|'.join(TOPS)})/[\w./-]+)`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_and_paths_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [page.parent / link for link in LINK.findall(text) if "://" not in link]
    paths = [ROOT / path for path in PATH.findall(text)]
    assert [str(target) for target in (*links, *paths) if not target.exists()] == []
