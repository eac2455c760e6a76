"""What a mail says, read as somebody who suspects it: who asks, for whom, how to check, and whom to call instead."""

from typing import Any

import pytest
from bs4 import BeautifulSoup

from directory.contacts import Role
from directory.languages import Language
from pingcheck.settings import Settings
from pingcheck.settings.names import SpokenText
from pingcheck.wording.catalogues import catalogue
from pingcheck.wording.names import entry_line, names_in
from tests.pingcheck.sending.test_composing import BASE, frame, of_frame, parsed, parts

DESK: dict[str, Any] = {
    "secretariat_phone": "+1 202 555 0142",
    "secretariat_hours": "Mon-Fri 09:00-17:00 America/New_York",
    "mandate": SpokenText(en="General Assembly decision 78/541"),
    "postal_address": SpokenText(en="New York, NY 10017", fr="New York (États-Unis)"),
}
OFFICIAL: dict[str, Any] = {"sender_name": SpokenText()}
MOST_LINES = 33  # that are not empty, in the contact's language
HOURS = {
    Language.ARABIC: "من الاثنين إلى الجمعة، من الساعة 09:00",
    Language.CHINESE: "星期一至星期五，纽约时间09:00至17:00",
    Language.ENGLISH: "Monday to Friday, 09:00–17:00 New York (14:00–22:00 UTC)",
    Language.FRENCH: "du lundi au vendredi, de 9 heures à 17 heures, New York",
    Language.RUSSIAN: "понедельник – пятница, 09:00–17:00 Нью-Йорк",
    Language.SPANISH: "de lunes a viernes, de 9.00 a 17.00 horas, Nueva York",
}
# In this order: what it is, a greeting, who asks and for which directory, and the closing of a letter.
SAID = (
    "Communication check. No incident has occurred.",
    "Madam, Sir,",
    "The secretariat of the directory of points of contact (%(organisation)s) is checking that its messages reach the "
    "points of contact whom States have nominated to the %(directory)s. You are listed in it as:",
    "We should be grateful if you would acknowledge this message by:",
    "It takes less than a minute; no password is needed. Open this link:",
    "or open this page and enter the code:",
    "or simply reply to this message, in a few words of your own language.",
    "We will never ask you for a password or a payment, nor to open an attachment; this message has none. Please do "
    "not report incidents in reply to it. To verify it, enter the reference %(reference)s on this page:",
    "If you have any doubt, a question or a complaint, or wish to receive no more such messages, please contact the "
    "secretariat:",
    "Privacy notice: %(page)s",
    "Please accept the assurances of our highest consideration.",
    "Secretariat of the directory of points of contact",
)


def said_in(language: Language, left: int | None = None, **others: Any) -> tuple[str, str]:
    """Text and HTML of a mail in one language, without the English below."""
    text, html = parts(parsed(of_frame(frame(language, Role.TECHNICAL, left=left, inbox_by_pipe=True, **others))))
    return text.partition("-" * 40)[0], BeautifulSoup(html.partition("<hr>")[0], "html.parser").get_text()


@pytest.mark.parametrize("left", [None, 24])
@pytest.mark.parametrize("language", list(Language))
def test_it_says_what_a_letter_says_in_its_order_and_no_more(language: Language, left: int | None) -> None:
    names = names_in(Settings(), language)
    values = {
        "organisation": names.organisation,
        "directory": names.directory,
        "reference": "CC-2026-01",
        "page": f"{BASE}/privacy",
    }
    text, page = said_in(language, left, **OFFICIAL)
    expected = [catalogue(language).gettext(sentence) % values for sentence in SAID]
    for said in (text, page):
        rest = "".join(said.split())
        for sentence in (*expected, names.keeper):
            _, found, rest = rest.partition("".join(sentence.split()))
            assert found, sentence
    assert text.splitlines()[0] == expected[0]
    assert len([line for line in text.splitlines() if line.strip()]) <= MOST_LINES + (3 if left else 0)
    earlier = catalogue(language).gettext("We wrote to you earlier on this matter and have not yet received an answer.")
    assert (earlier in " ".join(text.split())) is (left is not None) or language is Language.CHINESE


@pytest.mark.parametrize("language", list(Language))
def test_the_secretariats_telephone_hours_address_and_mandate_are_said_where_they_are_known(language: Language) -> None:
    for said in said_in(language, **DESK):
        said = " ".join(said.split())
        assert "+1 202 555 0142" in said
        assert HOURS[language] in said
        assert ("New York (États-Unis)" if language is Language.FRENCH else "New York, NY 10017") in said
        assert "General Assembly decision 78/541" in said
    for said in said_in(language):
        assert "202 555" not in " ".join(said.split())
        assert catalogue(language).gettext("Mandate: %(mandate)s").partition("%")[0] not in said


def test_a_telephone_number_is_not_turned_round_in_arabic() -> None:
    text, _ = said_in(Language.ARABIC, **DESK)
    assert "\u2066secretariat@poc.example, +1 202 555 0142\u2069" in text.splitlines()


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.ENGLISH, "Jo Doe, Head, CERT"),
        (Language.FRENCH, "Jo Doe, Head, CERT"),
        (Language.ARABIC, "Jo Doe، Head، CERT"),
        (Language.CHINESE, "CERT，Head，Jo Doe"),
    ],
)
def test_who_is_written_to_stands_in_one_line_as_the_language_does(language: Language, line: str) -> None:
    assert entry_line(language, "Jo Doe", "Head", "CERT") == line
    assert entry_line(language, "", "", "CERT") == "CERT"
    text, _ = parts(parsed(of_frame(frame(language))))
    below = text.partition("-" * 40)[2] or text
    assert "\n   Jo Doe, Duty officer, CERT & Co\n" in below.replace("\r\n", "\n")  # in English, as English does


def test_a_frame_of_an_older_version_is_still_filled() -> None:
    old = frame(Language.CHINESE)
    assert "⟦entry_en⟧" in old.text
    older = type(old)(
        step_id=1, language=Language.CHINESE, role=Role.TECHNICAL, subject="⟦state⟧",
        text="⟦entry⟧ ⟦link⟧ ⟦reply_to⟧ ⟦local_time⟧\n" + "-" * 40 + "\n⟦entry⟧ ⟦state_en⟧ ⟦local_time_en⟧\n",
        html="<p>⟦entry⟧ ⟦reply_to⟧</p>\n",
    )  # fmt: skip
    text, html = parts(parsed(of_frame(older)))
    assert "⟦" not in text + html
    assert text.count("CERT & Co，Duty officer，Jo Doe") == 2
    assert "secretariat@poc.example" in html
