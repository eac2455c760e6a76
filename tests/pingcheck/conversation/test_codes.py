"""Codes: easy to type in six languages, a slip is seen at once, and nobody can make one up."""

import re
from uuid import UUID, uuid5

from hypothesis import assume, given
from hypothesis import strategies as st

from pingcheck.conversation.codes import ALPHABET, CODE_LENGTH, CodeKeys, codes_in, normalised

OLD, NEW = "a secret of the tests", "a newer secret of the tests"
KEYS = CodeKeys([OLD])
PRINTED = re.compile(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}-[{ALPHABET}]{{3}}")
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
FULL_WIDTH = str.maketrans({letter: chr(ord(letter) + 0xFEE0) for letter in ALPHABET})
CYRILLIC = str.maketrans("ABCEHKMPTXY", "АВСЕНКМРТХУ")


def letters_of(ping_id: UUID) -> str:
    code = normalised(KEYS.code(ping_id))
    assert code is not None
    return code


@given(st.uuids())
def test_a_code_is_printed_in_groups_of_letters_that_nobody_mixes_up(ping_id: UUID) -> None:
    assert PRINTED.fullmatch(KEYS.code(ping_id))
    assert not set("01OIL") & set(ALPHABET)


@given(st.uuids(), st.sampled_from([ARABIC_INDIC, PERSIAN, FULL_WIDTH, CYRILLIC]), st.sampled_from("- –\u00a0\u200f"))
def test_it_may_be_typed_on_any_keyboard_with_anything_between(
    ping_id: UUID, keyboard: dict[int, int], gap: str
) -> None:
    code = KEYS.code(ping_id)
    typed = f"  {code.translate(keyboard).replace('-', gap)}\n"
    for written in (typed, typed.lower(), gap.join(typed.strip()), f"\u2066{code}\u2069"):
        assert normalised(written) == letters_of(ping_id)


@given(st.uuids(), st.integers(0, CODE_LENGTH - 1), st.sampled_from(ALPHABET))
def test_any_wrong_letter_is_seen(ping_id: UUID, place: int, letter: str) -> None:
    code = letters_of(ping_id)
    assume(code[place] != letter)
    assert normalised(code[:place] + letter + code[place + 1 :]) is None


@given(st.uuids(), st.integers(0, CODE_LENGTH - 2))
def test_any_swap_of_neighbours_is_seen(ping_id: UUID, place: int) -> None:
    code = letters_of(ping_id)
    first, second = code[place], code[place + 1]
    assume(first != second)
    assert normalised(code[:place] + second + first + code[place + 2 :]) is None


@given(st.uuids(), st.integers(0, CODE_LENGTH - 1))
def test_a_letter_too_few_or_too_many_is_seen(ping_id: UUID, place: int) -> None:
    code = letters_of(ping_id)
    assert normalised(code[:place] + code[place + 1 :]) is None
    assert normalised(code[:place] + code[place] + code[place:]) is None


@given(st.text(max_size=200))
def test_whatever_is_typed_is_a_code_or_none(text: str) -> None:
    found = normalised(text)
    assert found is None or normalised(found) == found


def test_a_hundred_thousand_pings_have_as_many_codes() -> None:
    codes = {KEYS.code(uuid5(UUID(int=0), str(number))) for number in range(100_000)}
    assert len(codes) == 100_000
    assert all({code[place] for code in codes} == set(ALPHABET) for place in (0, 5, 10, 12))


@given(st.uuids(), st.sampled_from(["My code is {}.", "код:{}\n", "والرمز{}", "我的代码是{}。", "> {}", "({})"]))
def test_it_is_found_in_what_a_person_writes(ping_id: UUID, around: str) -> None:
    code = KEYS.code(ping_id)
    for written in (code, code.lower(), code.replace("-", ""), code.replace("-", " "), code.translate(ARABIC_INDIC)):
        assert letters_of(ping_id) in codes_in(around.format(written))


def test_a_text_without_codes_has_none_and_a_flood_of_them_is_cut() -> None:
    assert codes_in("Received, thank you. Our number is +355 4 236 4090, and 1234-5678-901 is no code.") == []
    flood = " ".join(KEYS.code(uuid5(UUID(int=0), str(number))) for number in range(100))
    assert len(codes_in(flood)) == 20


@given(st.uuids())
def test_one_of_a_retired_secret_is_still_found_by_its_hash(ping_id: UUID) -> None:
    rotated = CodeKeys([NEW, OLD])
    assert KEYS.hash(KEYS.code(ping_id)) in rotated.hashes(letters_of(ping_id))
    assert rotated.code(ping_id) != KEYS.code(ping_id)
    assert rotated.hash(rotated.code(ping_id)) not in KEYS.hashes(rotated.code(ping_id))
