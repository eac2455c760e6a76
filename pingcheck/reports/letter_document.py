"""A letter to a Mission as a DOCX file. Its frame is made here, in code; `docxtpl` fills it with the letter's words."""

from dataclasses import asdict, dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate

from directory.languages import Language
from pingcheck.followup.letter_content import LetterContent

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# Fonts that word processors have or replace well: for Latin and Cyrillic, for Arabic, for Chinese.
FONT, ARABIC_FONT, CHINESE_FONT = "Times New Roman", "Simplified Arabic", "SimSun"
# What is written in Latin letters within a Chinese text is English: as Chinese, its words would be broken anywhere.
LATIN_TAGS = {Language.CHINESE: "en-GB"}
TAGS = {Language.ARABIC: "ar-SA", Language.CHINESE: "zh-CN", Language.ENGLISH: "en-GB",
        Language.FRENCH: "fr-FR", Language.RUSSIAN: "ru-RU", Language.SPANISH: "es-ES"}  # fmt: skip
SIZE, SMALL = Pt(12), Pt(10)
WIDTHS = (Cm(3.4), Cm(5), Cm(4.2), Cm(4))


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph looks. `before`, `after`: the space above and below, in points; `stays`: on the page of what
    follows."""

    centred: bool = False
    bold: bool = False
    before: int = 0
    after: int = 0
    stays: bool = False


def letter_docx(content: LetterContent, language: Language, number: str) -> bytes:
    """The file. It takes a tenth of a second of the processor: call it in a thread."""
    template = DocxTemplate(_frame(len(content.columns), language, number))
    values = {**asdict(content), "subject": number}
    template.render(values, autoescape=True)
    made = BytesIO()
    template.save(made)
    return made.getvalue()


def _frame(columns: int, language: Language, number: str) -> BytesIO:
    """An empty letter in a language, with the places that `docxtpl` fills."""
    document = Document()
    _lay_out(document, language, number)
    _loop(document, "head", language, ParagraphLook(centred=True, bold=True))
    _paragraph(document, "{{ title }}", language, ParagraphLook(centred=True, before=12))
    _paragraph(document, "{{ reference }}", language, ParagraphLook(before=12))
    _loop(document, "addressee[:1]", language, ParagraphLook(bold=True, before=8))
    _loop(document, "addressee[1:]", language, ParagraphLook(bold=True))
    _loop(document, "before[:-1]", language, ParagraphLook(before=8))
    _loop(document, "before[-1:]", language, ParagraphLook(before=8, after=8, stays=True))
    _table(document, columns, language)
    _loop(document, "after[:-1]", language, ParagraphLook(before=8))
    _loop(document, "after[-1:]", language, ParagraphLook(before=8, stays=True))
    _loop(document, "foot", language, ParagraphLook(before=16, stays=True))
    kept = BytesIO()
    document.save(kept)
    kept.seek(0)
    return kept


def _lay_out(document: DocxDocument, language: Language, number: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    document.core_properties.title = number
    document.core_properties.author = document.core_properties.comments = ""
    document.core_properties.language = TAGS[language]
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, SIZE
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for attribute, font in (("w:hAnsi", FONT), ("w:cs", ARABIC_FONT), ("w:eastAsia", CHINESE_FONT)):
        fonts.set(qn(attribute), font)
    _add(properties, "w:szCs", "w:val", str(int(SIZE.pt * 2)))
    spoken = _add(properties, "w:lang", "w:val", LATIN_TAGS.get(language, TAGS[language]))
    spoken.set(qn("w:bidi"), TAGS[Language.ARABIC])
    spoken.set(qn("w:eastAsia"), TAGS[Language.CHINESE])
    if language.direction == "rtl":
        section._sectPr.append(OxmlElement("w:bidi"))


def _loop(document: DocxDocument, name: str, language: Language, look: ParagraphLook) -> None:
    """A paragraph for each of the letter's words of this name."""
    document.add_paragraph(f"{{%p for line in {name} %}}")
    _paragraph(document, "{{ line }}", language, look)
    document.add_paragraph("{%p endfor %}")


def _paragraph(document: DocxDocument, words: str, language: Language, look: ParagraphLook) -> None:
    written = document.add_paragraph()
    _write(written, words, language, bold=look.bold)
    written.paragraph_format.keep_with_next = look.stays or None
    written.paragraph_format.space_before, written.paragraph_format.space_after = Pt(look.before), Pt(look.after)
    if look.centred:
        written.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _write(paragraph: Paragraph, words: str, language: Language, *, bold: bool = False, small: bool = False) -> None:
    run = paragraph.add_run(words)
    run.bold = bold or None
    if small:
        run.font.size = SMALL
    properties = run._r.get_or_add_rPr()
    if bold:
        _add(properties, "w:bCs")
    if small:
        _add(properties, "w:szCs", "w:val", str(int(SMALL.pt * 2)))
    if language.direction == "rtl":
        _add(properties, "w:rtl")
        paragraph._p.get_or_add_pPr().insert_element_before(
            OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )


def _table(document: DocxDocument, columns: int, language: Language) -> None:
    """Titles, which come again on each page, and a row for each contact."""
    table = document.add_table(rows=4, cols=columns, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    if language.direction == "rtl":
        table._tbl.tblPr.insert_element_before(
            OxmlElement("w:bidiVisual"), "w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblLook"
        )
    titles, begin, row, end = (each.cells for each in table.rows)
    for shown in (table.rows[0], table.rows[2]):
        _add(shown._tr.get_or_add_trPr(), "w:cantSplit")
    _add(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")
    begin[0].text, end[0].text = "{%tr for row in rows %}", "{%tr endfor %}"
    for place in range(columns):
        _cell(titles[place], f"{{{{ columns[{place}] }}}}", language, bold=True)
        titles[place].paragraphs[0].paragraph_format.keep_with_next = True
        _cell(row[place], f"{{{{ row[{place}] }}}}", language)


def _cell(cell: _Cell, words: str, language: Language, *, bold: bool = False) -> None:
    written = cell.paragraphs[0]
    _write(written, words, language, bold=bold, small=True)
    written.paragraph_format.space_before = written.paragraph_format.space_after = Pt(2)


def _add(properties: Any, name: str, attribute: str = "", value: str = "") -> Any:
    """Adds an element at the place that the schema gives it, as far as python-docx knows it; else at the end."""
    made = OxmlElement(name)
    if attribute:
        made.set(qn(attribute), value)
    properties.append(made)
    return made
