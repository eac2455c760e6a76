"""The small decisions of understanding, one by one: words together, denials, a "but", and what is named besides."""

import pytest

from pingcheck.conversation.understanding import named_entities
from pingcheck.conversation.understanding.clauses import denial, tells_of_an_incident
from pingcheck.conversation.understanding.combinations import together, without_idioms
from pingcheck.conversation.understanding.phrase_tables import Says
from pingcheck.conversation.understanding.sentences import number_in, sentences_of, unread
from pingcheck.mailreading import folded


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("our phone number has changed", {Says.DETAILS}),
        ("our phone number has not changed", set()),
        ("my duties have ended", {Says.NO_LONGER}),
        ("the message has reached us", {Says.RECEIVED}),
        ("our site www.changed.example is down", set()),
    ],
)
def test_words_say_together_what_none_says_alone(words: str, says: set[Says]) -> None:
    assert together(folded(words), {}).keys() & {Says.DETAILS, Says.NO_LONGER, Says.RECEIVED} == says


@pytest.mark.parametrize(
    ("words", "denies"),
    [
        ("we did not receive it", True),
        ("received, but the link does not open", False),
        ("received, our details have not changed", False),
        ("sorry for not answering earlier", False),
    ],
)
def test_a_negation_counts_where_its_clause_is_about_the_answer(words: str, denies: bool) -> None:
    plain = folded(words)
    assert bool(denial(plain, excuses="sorry" in plain)) is denies


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("we are under attack", True),
        ("there is no attack", False),
        ("if we are attacked, we will call", False),
        ("received, our servers were hacked", True),
    ],
)
def test_an_incident_is_told_of_unless_it_is_denied_or_supposed(words: str, tells: bool) -> None:
    assert tells_of_an_incident(folded(words)) is tells


def test_blanks_for_idioms_keep_every_place() -> None:
    plain = folded("不好意思 我不是")
    assert len(without_idioms(plain)) == len(plain)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        *(("2", 2), ("٢", 2), ("２.", 2), ("二", 2), ("(2)", 2), ("№ 2", 2), ("2, thanks", 2), ("3) best regards", 3)),
        *(("2, 3", 0), ("2/3", 0), ("-2", 0), ("2?", 0), ("22", 0), ("2.5", 0), ("on 2 May", None), ("Ok", None)),
    ],
)
def test_a_number_is_one_digit_and_nothing_else(words: str, number: int | None) -> None:
    assert number_in(sentences_of(words)[0]) == number


def test_what_is_unread_is_longer_than_a_name() -> None:
    words = "Received. Anna Berg, Duty Officer.\nThe annual harvest festival begins early in our southern province."
    assert unread(sentences_of(words)) == ["The annual harvest festival begins early in our southern province."]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("now anna.berg@mfa.example, please", "anna.berg@mfa.example"),
        ("*anna@mfa.example*", "anna@mfa.example"),
        ("mailto:anna@mfa.example", "anna@mfa.example"),
        ("请联系anna@mfa.example谢谢", "anna@mfa.example"),
        ("root@localhost", ""),
        ("nobody", ""),
    ],
)
def test_the_address_that_is_named(words: str, address: str) -> None:
    assert named_entities.address(words) == address


@pytest.mark.parametrize(
    ("words", "phone"),
    [
        ("call 222 1039 or +355 4 222 1039", "+355 4 222 1039"),
        ("٤٢٢٢١٠٣٩", "42221039"),
        ("４２２２１０３９", "42221039"),
        ("on 05.05.2026", ""),
        ("room 12", ""),
    ],
)
def test_the_telephone_number_that_is_named(words: str, phone: str) -> None:
    assert named_entities.phone(words) == phone


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("My successor is Anna de la Cruz.", "Anna de la Cruz"),
        ("Please write to Anna Berg <anna@mfa.example>", "Anna Berg"),
        ("Nobody took it.", ""),
    ],
)
def test_the_successor_that_is_named(words: str, name: str) -> None:
    assert named_entities.successor(sentences_of(words), named_entities.address(words)) == name
