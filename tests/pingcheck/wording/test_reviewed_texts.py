"""What readers of the six languages found wrong or stiff is said nowhere any more."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from directory.languages import Language
from pingcheck.reports import labels
from pingcheck.wording.templates import template_folder
from tests.test_house_rules import ROOT

# Whole words; a pattern where the same words are right in another place.
REJECTED = {
    Language.ENGLISH: (
        "What stands in", "stands? in the subject", "of ours bears", "There is no incident", "would be right",
        "addressed as", "Too many tries", r"[Mm]ails(?!\.|\|)", "Needs you", r"[Mm]ail address", "attach none",
        "by mail",
    ),
    Language.FRENCH: (
        "accusé(?! de réception)", "celui des moyens", "Nous ne connaissons pas", "figure sur aucun", "n’en joignons",
        "Il n’y a aucun incident", r"\d\d:\d\d",
    ),
    Language.SPANISH: ("(?<!acuse de )(?<!acusara )recibo", "no necesita contraseña", "prefiera de entre"),
    Language.RUSSIAN: (
        "Инцидента нет", r"[Кк]витанци\w*", r"[Оо]бозначени\w*", r"(?:не )?записан\w?", "Дальнейшее", "по желанию",
    ),
    Language.ARABIC: ("كلمة سر", "صحيحة المصدر", "ما هو الصواب", "أكثر من اللازم"),
    Language.CHINESE: (
        "没有发生任何事件", "[本我]们?的?信息", "您的身份", "按下按钮", "写几个字", "(?<!安全)事件", "信息的?[主中]",
    ),
}  # fmt: skip
ANYWHERE = {
    Language.ARABIC: ("\u064b", "[\u0600-\u06ff], "),  # tanween, and the Latin comma
    Language.CHINESE: ("[\u4e00-\u9fff][,:;?!]",),
}
DOCUMENTS = ("*.md",)
# Commands and program code keep their own words: `--mails`, `/mails`, an `officer_mails` table; so does a list of them.
CODE = re.compile(r"`[^`]*`|\]\([^)]*\)|^    .*$", re.MULTILINE)
VERB = re.compile(r"(it|copy|host) mails ")


def catalogue_texts(language: Language) -> Iterator[str]:
    content = (ROOT / "pingcheck" / "locale" / f"{language.value}.po").read_bytes()
    for message in read_po(BytesIO(content), locale=language.value):
        if message.id:
            said = (message.id if language is Language.ENGLISH else message.string) or ""
            yield from [said] if isinstance(said, str) else said


def rejected(language: Language) -> re.Pattern[str]:
    is_wide = language is Language.CHINESE
    words = "|".join(f"(?:{word})" if is_wide else rf"\b(?:{word})(?!\w)" for word in REJECTED[language])
    return re.compile("|".join((words, *ANYWHERE.get(language, ()))))


@cache
def documents() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", *DOCUMENTS], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [ROOT / name for name in listed.splitlines() if not name.startswith("tests/")]


@pytest.mark.parametrize("language", list(Language))
def test_no_text_says_what_was_rejected(language: Language) -> None:
    found = [text for text in catalogue_texts(language) if rejected(language).search(text)]
    assert not found


@pytest.mark.parametrize("file", documents(), ids=lambda file: str(file.relative_to(ROOT)))
def test_no_document_says_what_was_rejected(file: Path) -> None:
    text = VERB.sub("", CODE.sub("", file.read_text(encoding="utf-8")))
    allowed = {"addressed as", "would be right"}  # of settings and rows
    assert {found[0] for found in rejected(Language.ENGLISH).finditer(text)} <= allowed


@pytest.mark.parametrize("file", sorted((template_folder() / "secretariat").glob("*.html")), ids=lambda file: file.name)
def test_no_page_of_officers_says_what_was_rejected(file: Path) -> None:
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert not rejected(Language.ENGLISH).findall(text)


def test_no_label_says_what_was_rejected() -> None:
    tables = [table for table in vars(labels).values() if isinstance(table, dict)]
    said = [str(word) for table in tables for word in table.values() if isinstance(word, str)]
    assert len(said) > 50
    assert not [word for word in said if rejected(Language.ENGLISH).search(word)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.ENGLISH, "How many mails were sent"),
        (Language.FRENCH, "Votre accusé, qui"),
        (Language.SPANISH, "Su recibo"),
        (Language.RUSSIAN, "Ваш ответ записан."),
        (Language.ARABIC, "شكرًا لكم"),
        (Language.ARABIC, "منى, ضابطة"),
        (Language.CHINESE, "请勿在此报告事件"),
    ],
)
def test_what_was_rejected_would_be_found(language: Language, text: str) -> None:
    assert rejected(language).search(text)
