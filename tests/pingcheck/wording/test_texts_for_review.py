"""`make texts`: nobody can review what is not shown."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from directory.languages import Language
from docs.write_texts import main
from pingcheck.wording.catalogues import catalogue

SAID = [
    "Communication check. No incident has occurred.",
    "We wrote to you earlier on this matter and have not yet received an answer.",
    "You may simply reply to this message. If it was forwarded to you, please write to this address:",
    "Did our message reach you?",
    "Thank you. Your answer is recorded.",
    "This communication check is stopped",
    "Email address added:",
    "Basis: what the Permanent Mission said in writing",
    "This is not a communication check, and no incident has occurred.",
    "Thank you. The address is confirmed.",
]


def test_every_mail_and_page_stands_on_one_page_in_every_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(tmp_path / "texts.html")
    assert "texts.html" in capsys.readouterr().out
    page = BeautifulSoup((tmp_path / "texts.html").read_text(encoding="utf-8"), "html.parser")
    shown = {section["lang"]: "" for section in page.find_all("article")}
    for article in page.find_all("article"):
        shown[article["lang"]] += " ".join(article.get_text(" ").split()) + "\n"
    assert set(shown) == set(Language)
    for language in Language:
        for text in SAID:
            said = " ".join(catalogue(language).gettext(text).split())
            assert said.replace(" ", "") in shown[language].replace(" ", "")
