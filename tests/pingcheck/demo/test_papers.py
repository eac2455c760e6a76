"""The demo's invented documents are what they say, also to those who check what comes in."""

from datetime import date

import pytest

from directory.languages import Language
from directory.notes.document_kinds import kind_of
from directory.notes.note import DocumentKind
from directory.states import RegionalGroup, State
from pingcheck.demo.papers import Paper, note_as_mail, note_as_pdf, note_lines, pdf_page
from tests.cast import NOON

STATE = State(
    code="XAA",
    regional_group=RegionalGroup.AFRICAN,
    mission_language=Language.ENGLISH,
    **{f"name_{language}": "Amberu" for language in Language},
)
WORDS = ("Amina Okoro is nominated.", r"Søren (Ødegård) of C:\CERT", "Анна Иванова", "")


def lines(says: str) -> list[str]:
    return note_lines(STATE, "NV/XAA/21", date(2026, 3, 1), says)


@pytest.mark.parametrize("says", WORDS)
def test_documents_are_of_their_kind(says: str) -> None:
    papers: list[tuple[Paper, DocumentKind]] = [
        (note_as_pdf("NV/XAA/21", lines(says)), DocumentKind.PDF),
        (note_as_mail("mission@amberu.example", "NV/XAA/21", lines(says), NOON), DocumentKind.MAIL),
    ]
    for paper, kind in papers:
        assert kind_of(paper.content) is kind
        assert "/" not in paper.file_name


def test_a_pdf_names_the_place_of_each_of_its_objects() -> None:
    content = pdf_page(lines("(first\nsecond)"))
    start = int(content.rsplit(b"startxref\n", 1)[1].split()[0])
    assert content[start:].startswith(b"xref\n0 6\n")
    table = content[start:].splitlines()[3:8]
    for number, row in enumerate(table, start=1):
        assert content[int(row[:10]) :].startswith(b"%d 0 obj" % number)
    assert rb"(\(first) Tj" in content
