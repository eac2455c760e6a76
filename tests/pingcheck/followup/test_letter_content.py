"""Letters to Missions in six languages: every place filled, no English in the others, and what a text must have."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Rank, Role
from directory.errors import Refused
from directory.languages import Language
from pingcheck.followup.cases import CaseCause
from pingcheck.followup.letter_content import (
    LetterContent,
    LetterFrame,
    MissionAddressee,
    NamedContact,
    filled,
    letter_content,
    require_letter_text,
    tidied,
)
from pingcheck.followup.letter_words import letter_words
from pingcheck.wording.names import names_in
from tests.cast import settings_for

NUMBER, ADDRESS = "LV-2026-0007", "l-2026-0007-k7m2p4qxatab@poc.example"
UNNAMED = (CaseCause.CONTRADICTION, CaseCause.INCIDENT, CaseCause.DISPUTE)
IN_A_LETTER = [cause for cause in CaseCause if cause not in UNNAMED]
ENGLISH = {"the", "and", "with", "would", "could", "has", "which", "is", "was", "were", "of", "by", "address", "check",
           "messages", "mailbox", "point", "office", "state", "january", "march"}  # fmt: skip
SHARED = {"point", "messages"}  # French words, too
OWN_SCRIPT = (Language.ARABIC, Language.CHINESE, Language.RUSSIAN)
PLACE = re.compile(r"[{}]")


def contacts(*causes: CaseCause) -> list[NamedContact]:
    return [
        NamedContact(role, rank, "Ñ", "", "Č", cause, "CC-2026-01", date(2026, 3, 2))
        for cause in causes or IN_A_LETTER
        for role, rank in ((Role.TECHNICAL, Rank.PRIMARY), (Role.DIPLOMATIC, Rank.ALTERNATE))
    ]


def frame(language: Language, code: str = "KEN", state: str = "Ķ", mission: str = "") -> LetterFrame:
    names = replace(names_in(settings_for("sqlite:///x.db"), language), signatory="")
    addressee = MissionAddressee(code, state, mission)
    return LetterFrame(language, names, addressee, date(2026, 3, 3), date(2026, 3, 24))


def standard(language: Language, **others: str) -> LetterContent:
    return letter_content(frame(language, **others), letter_words(language).body, contacts(), NUMBER, ADDRESS)


def all_words(content: LetterContent) -> str:
    parts = (content.head, (content.title, content.reference), content.addressee, content.before, content.columns,
             *content.rows, content.after, content.foot)  # fmt: skip
    return "\n".join(line for part in parts for line in part)


@pytest.mark.parametrize("language", Language)
def test_every_place_of_a_letter_is_filled(language: Language) -> None:
    words = all_words(standard(language))
    assert not PLACE.search(words)
    assert words.count(NUMBER) == 2
    assert ADDRESS in standard(language).after
    assert len(standard(language).rows) == len(contacts())


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.ENGLISH])
def test_no_english_stands_in_the_others(language: Language) -> None:
    said = all_words(standard(language)).replace(NUMBER, "").replace(ADDRESS, "").replace("CC-2026-01", "")
    found = (
        set(re.findall(r"[a-z]+", said.lower())) if language in OWN_SCRIPT else set(re.findall(r"\w+", said.lower()))
    )
    assert not found & (ENGLISH - SHARED)
    if language in OWN_SCRIPT:
        assert not found


@pytest.mark.parametrize("language", Language)
def test_each_cause_and_each_role_has_words_of_its_own(language: Language) -> None:
    words = letter_words(language)
    assert len({words.cause(cause) for cause in IN_A_LETTER}) == len(IN_A_LETTER)
    assert len({words.role(role, rank) for role in Role for rank in Rank}) == 4


@pytest.mark.parametrize(
    ("language", "said_of_all"),
    [
        (Language.ENGLISH, ("could not be reached", "single check")),
        (Language.FRENCH, ("n’ont pas pu être joints", "une seule vérification")),
        (Language.SPANISH, ("No fue posible contactar", "una sola comprobación")),
        (Language.RUSSIAN, ("Не удалось связаться", "одной проверки")),
        (Language.ARABIC, ("تعذر الوصول", "اختبار واحد")),
        (Language.CHINESE, ("未能联系上", "一次测试")),
    ],
)
def test_what_is_true_of_some_contacts_is_not_said_of_all(language: Language, said_of_all: tuple[str, str]) -> None:
    """A person was reached who is no longer the contact; the letter may be about two checks."""
    body = letter_words(language).body
    assert not any(words in body for words in said_of_all)
    assert set(letter_words(language).causes) == {cause.value for cause in IN_A_LETTER}


def test_a_letter_is_kept_and_comes_back_as_it_was() -> None:
    made = standard(Language.FRENCH)
    assert LetterContent.kept(made.as_kept()) == made


@pytest.mark.parametrize(
    ("code", "state", "mission", "addressed"),
    [
        ("KEN", "Kenya", "", "Permanent Mission of Kenya to the United Nations"),
        ("ARE", "United Arab Emirates", "", "Permanent Mission of the United Arab Emirates to the United Nations"),
        ("KEN", "Kenya", "The Mission", "The Mission"),
    ],
)
def test_whom_an_english_letter_goes_to(code: str, state: str, mission: str, addressed: str) -> None:
    made = standard(Language.ENGLISH, code=code, state=state, mission=mission)
    assert made.addressee == (addressed,)
    assert addressed in made.before[0]


def test_where_a_name_would_be_inflected_the_state_stands_by_itself() -> None:
    assert standard(Language.RUSSIAN, state="Кения").addressee == ("Постоянное представительство", "Кения")


BODY = "Dear {state},\n\n{contacts}\n\n{number} {answer_address}"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (BODY.replace("{number}", ""), "{number} is missing"),
        (BODY.replace("{answer_address}", ""), "{answer_address} is missing"),
        (BODY.replace("{contacts}", ""), "{contacts} is missing"),
        (BODY.replace("{contacts}", "See {contacts}"), "a line by itself"),
        (BODY + "\n{contacts}", "a line by itself"),
        (BODY + "{secret}", "no place {secret}"),
        (BODY + "{number", "no place {number"),
        (BODY + " }", "no place }"),
        (BODY + "{{number}}", "no place"),
        (BODY + "x" * 8000, "shorten it"),
    ],
)
def test_what_a_text_must_have_and_must_not(body: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        require_letter_text(body)
    assert says in str(refused.value)
    require_letter_text(BODY)


@given(st.text())
def test_what_is_filled_in_is_not_filled_again(value: str) -> None:
    assert filled("{state}{number}", {"state": value, "number": "{state}"}) == f"{value}{{state}}"


@given(st.text())
def test_nothing_hidden_stays_in_a_text(written: str) -> None:
    assert not re.search("[\x00-\x08\r\u202a-\u202e\u2066-\u2069]", tidied(written))
    assert tidied(tidied(written)) == tidied(written)


def test_latin_letters_and_numbers_of_an_arabic_letter_keep_their_order() -> None:
    """Else a street would begin with its name, and a telephone number with its last digits."""
    arabic = frame(Language.ARABIC)
    street, number = "405 East 42nd Street, New York", "+1 (212) 963-1234"
    names = replace(arabic.names, postal_address=street)
    [named] = contacts(CaseCause.NO_ANSWER)[:1]
    body = f"{{contacts}}\n{{number}}\n{{answer_address}}\n\nالهاتف: {number}، في 2026"
    who = replace(named, name="ليلى", position="Head of unit (24/7)", entity="JO-CERT")
    made = letter_content(replace(arabic, names=names), body, [who], NUMBER, ADDRESS)
    assert made.head[-1] == f"\u200e{street}\u200e"
    assert made.rows[0][1] == "ليلى، \u200eHead of unit (24/7)\u200e، JO-CERT"
    assert made.after == (NUMBER, ADDRESS, f"الهاتف: \u200e{number}\u200e، في 2026")
    assert "\u200e" not in all_words(standard(Language.FRENCH))
