"""The small decisions of understanding, one by one: words together, denials, a "but", and what is named besides."""

import pytest

from pingcheck.conversation.understanding import named_entities
from pingcheck.conversation.understanding.clauses import contrast, denial
from pingcheck.conversation.understanding.combinations import together, without_idioms
from pingcheck.conversation.understanding.phrase_tables import Says
from pingcheck.conversation.understanding.sentences import bare_answer, sentences_of, unread
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
    ("words", "stands"),
    [("received, but my colleague left", True), ("received, but thank you", False), ("received, thank you", False)],
)
def test_a_but_counts_where_something_unknown_follows(words: str, stands: bool) -> None:
    assert bool(contrast(folded(words), has_answer=True)) is stands


def test_blanks_for_idioms_keep_every_place() -> None:
    plain = folded("不好意思 我不是")
    assert len(without_idioms(plain)) == len(plain)


@pytest.mark.parametrize(
    ("words", "answer"),
    [("Ok, thanks", ("ok", 0)), ("2", ("2", 2)), ("Ok?", ("", 0)), ("Ok, who are you", ("", 0)), ("", ("", 0))],
)
def test_a_bare_answer_is_a_yes_or_a_number(words: str, answer: tuple[str, int]) -> None:
    assert bare_answer(sentences_of(words)) == answer


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
