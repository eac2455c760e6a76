"""Terms and queries: what is kept of an entry, and what is looked for. The two must meet, however it is written."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Rank, Role
from directory.folding import folded
from directory.nominations import Nomination
from directory.search.query import LONGEST_QUERY, MOST_WORDS, read_query
from directory.search.terms import LONGEST_TERM, dialled, search_terms

EMPTY = Nomination("KEN", Role.TECHNICAL, Rank.PRIMARY)
NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def finds(text: str, nomination: Nomination) -> bool:
    """As the database compares."""
    terms = search_terms(1, nomination)
    return all(
        word.contact_id == 1 or any(term.startswith(beginning) for term in terms for beginning in word.beginnings)
        for word in read_query(text)
    )


@given(NAMES)
def test_whatever_a_name_is_it_finds_its_entry(name: str) -> None:
    letters = "".join(" " if character.isdigit() else character for character in folded(name))
    assert finds(letters, replace(EMPTY, name=letters))
    assert finds(letters.upper(), replace(EMPTY, name=letters))


@given(st.text(max_size=300), st.text(max_size=300))
def test_terms_and_queries_are_bounded(text: str, phone: str) -> None:
    nomination = replace(EMPTY, name=text, entity=text, emails=(f"{text}@x.example",), phones=(phone,))
    assert all(0 < len(term) <= LONGEST_TERM for term in search_terms(1, nomination))
    sought = read_query(text + phone)
    assert len(sought) <= MOST_WORDS
    assert all(len(one) <= LONGEST_QUERY for word in sought for one in word.beginnings)


@given(st.integers(100, 10**12), st.integers(3, 12))
def test_the_last_digits_find_a_number(number: int, count: int) -> None:
    phone = f"+254{number}"
    assert finds(phone[1:][-count:], replace(EMPTY, phones=(phone,)))


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("+44 (0)20 7946 0110", "442079460110"),
        ("+442079460110 ext. 12", "442079460110"),
        ("٠٢٠ ٧٩٤٦", "0207946"),
        ("call me", ""),
    ],
)
def test_a_number_as_it_is_dialled(written: str, digits: str) -> None:
    assert dialled(written) == digits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أحمد", "احمد"),
        ("إسلام", "اسلام"),
        ("آمنة", "امنه"),
        ("ٱلسيد", "السيد"),
        ("مصطفى", "مصطفي"),
        ("فؤاد", "فواد"),
        ("رئيس", "رييس"),
        ("مُحَمَّد", "محمد"),
        ("مـحـمـد", "محمد"),
        ("علی", "علي"),
        ("کریم", "كريم"),
        ("Ёлкин", "елкин"),
        ("Сергей", "сергеи"),
        ("ﬁre", "fire"),
        ("Œuvre Æsir Øst", "oeuvre aesir ost"),
        ("Łódź", "lodz"),
        ("Đặng", "dang"),
        ("IŞIK", "isik"),
        ("٢٤٧", "247"),
        ("२४", "24"),
    ],
)
def test_writings_of_one_word_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other) == other
