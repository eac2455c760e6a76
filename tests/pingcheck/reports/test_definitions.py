"""What figures mean is said once: on the page and in the document alike, of every group and result that is shown."""

from pathlib import Path

from pingcheck.reports import labels
from pingcheck.reports.definitions import DEFINITIONS
from pingcheck.reports.figures import Group, StateResult
from pingcheck.reports.telephone_labels import REACHED_BY

DOCUMENT = Path(__file__).parents[3] / "docs" / "definitions.md"
SAID_OTHERWISE = {
    Group.AWAITING,
    Group.UNDELIVERED,
}  # a moment's state, a sum of others, in other words


def test_the_document_says_what_the_page_says() -> None:
    rows = [f"| {one.term} | {one.meaning} |" for one in DEFINITIONS]
    assert [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][1:] == rows


def test_every_result_that_is_shown_is_defined() -> None:
    terms = {one.term for one in DEFINITIONS}
    assert {labels.STATE_RESULT[result] for result in StateResult} <= terms
    assert {labels.GROUP[group] for group in Group if group not in SAID_OTHERWISE} <= terms
    assert set(REACHED_BY.values()) <= terms
