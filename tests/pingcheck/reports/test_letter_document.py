"""Letters as DOCX: whole in each language, read by another program's eyes, Arabic from right to left."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from directory.languages import Language
from pingcheck.followup.letter_content import letter_content
from pingcheck.reports.letter_document import letter_docx
from tests.pingcheck.followup.test_letter_content import ADDRESS, NUMBER, all_words, frame, standard
from tests.pingcheck.followup.test_letter_content import contacts as named


def opened(language: Language) -> tuple[object, str]:
    document = Document(BytesIO(letter_docx(standard(language), language, NUMBER)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return document, "\n".join([*(each.text for each in document.paragraphs), *cells])


@pytest.mark.parametrize("language", Language)
def test_all_words_of_a_letter_are_in_its_file(language: Language) -> None:
    _, text = opened(language)
    for line in all_words(standard(language)).split("\n"):
        assert line in text
    assert "{{" not in text
    assert "{%" not in text
    assert ADDRESS in text


@pytest.mark.parametrize("language", [Language.ARABIC, Language.FRENCH])
def test_only_arabic_goes_from_right_to_left(language: Language) -> None:
    document = Document(BytesIO(letter_docx(standard(language), language, NUMBER)))
    is_arabic = language is Language.ARABIC
    [table] = document.tables
    written = [each for each in document.paragraphs if each.text.strip()]
    written += [each for row in table.rows for cell in row.cells for each in cell.paragraphs]
    assert {each._p.pPr is not None and each._p.pPr.find(qn("w:bidi")) is not None for each in written} == {is_arabic}
    runs = [run for each in written for run in each.runs if run.text.strip()]
    assert {run._r.rPr is not None and run._r.rPr.find(qn("w:rtl")) is not None for run in runs} == {is_arabic}
    assert (table._tbl.tblPr.find(qn("w:bidiVisual")) is not None) is is_arabic


def test_signs_of_xml_and_of_templates_in_names_stay_words() -> None:
    contact = named()[0]
    hostile = "<w:p/> & {{ 7 * 7 }} {% raw %}"
    one = [type(contact)(contact.role, contact.rank, hostile, "", "", contact.cause, contact.check, contact.opened_on)]
    body = "{contacts}\n{number} {answer_address}"
    made = letter_content(frame(Language.ENGLISH), body, one, NUMBER, ADDRESS)
    document = Document(BytesIO(letter_docx(made, Language.ENGLISH, NUMBER)))
    assert document.tables[0].rows[1].cells[1].text == hostile


def test_no_row_is_torn_apart_and_no_signature_stands_alone() -> None:
    document = Document(BytesIO(letter_docx(standard(Language.ENGLISH), Language.ENGLISH, NUMBER)))
    [table] = document.tables
    assert all(row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    words = [each for each in document.paragraphs if each.text]
    stays = [each.text for each in words if each.paragraph_format.keep_with_next]
    content = standard(Language.ENGLISH)
    assert stays == [content.before[-1], content.after[-1], *content.foot]


def test_latin_words_in_a_chinese_letter_are_broken_only_between_words() -> None:
    document = Document(BytesIO(letter_docx(standard(Language.CHINESE), Language.CHINESE, NUMBER)))
    spoken = document.styles["Normal"].element.rPr.findall(qn("w:lang"))[-1]
    assert (spoken.get(qn("w:val")), spoken.get(qn("w:eastAsia"))) == ("en-GB", "zh-CN")
