"""An address as it is written: what is saved of it, and what an officer is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.address_checks.address_finding import SENTENCES, CheckResult
from directory.address_checks.written_address import read_address
from directory.addresses import AddressKind
from directory.database import Database
from directory.states import all_states
from directory.telephone_numbers import region_of

OK, NONE, DOUBT = CheckResult.USABLE, CheckResult.NOT_AN_ADDRESS, CheckResult.DOUBTFUL_NUMBER
MAIL, PHONE = AddressKind.EMAIL, AddressKind.PHONE

MAILS = {
    "plain": ("duty@cert.ke.example", OK, "duty@cert.ke.example", "duty@cert.ke.example"),
    "host in capitals": ("Duty@CERT.KE.Example", OK, "Duty@cert.ke.example", "Duty@cert.ke.example"),
    "copied with a link": (" <mailto:duty@ke.example> ", OK, "duty@ke.example", "duty@ke.example"),
    "invisible signs": ("\u200eduty@ke.example\u200b", OK, "duty@ke.example", "duty@ke.example"),
    "domain in Cyrillic": ("duty@мвд.example", OK, "duty@мвд.example", "duty@xn--b1aew.example"),
    "domain in Arabic": ("duty@وزارة.example", OK, "duty@وزارة.example", "duty@xn--mgbexc3i.example"),
    "domain in Chinese": ("duty@外交.example", OK, "duty@外交.example", "duty@xn--tlq87w.example"),
    "domain as mail servers write it": ("duty@xn--b1aew.example", OK, "duty@мвд.example", "duty@xn--b1aew.example"),
    "typeset apostrophe": ("o’hara@ie.example", CheckResult.TYPESET_SIGN, "o’hara@ie.example", "o’hara@ie.example"),
    "no domain": ("duty@", NONE, "", ""),
    "two": ("a@ke.example; b@ke.example", NONE, "", ""),
    "a word": ("duty", NONE, "", ""),
    "nothing": ("", NONE, "", ""),
    "far too long": ("a" * 2_000 + "@ke.example", NONE, "", ""),
}
PHONES = {
    "international": ("+254 20 765 4321", "KEN", OK, "+254207654321"),
    "as at home": ("020 765 4321", "KEN", OK, "+254207654321"),
    "as at home, elsewhere": ("01 23 45 67 89", "FRA", OK, "+33123456789"),
    "the other State's code": ("+33 1 23 45 67 89", "KEN", OK, "+33123456789"),
    "extension": ("+254 20 765 4321 ext. 42", "KEN", OK, "+254207654321 ext. 42"),
    "extension at home": ("020 765 4321 x42", "KEN", OK, "+254207654321 ext. 42"),
    "no State": ("020 765 4321", "", DOUBT, "020 765 4321"),
    "a State that nobody knows": ("020 765 4321", "XXX", DOUBT, "020 765 4321"),
    "extension only": ("ext. 42", "KEN", DOUBT, "ext. 42"),
    "too short": ("+254 1", "KEN", DOUBT, "+254 1"),
    "words": ("ask the operator", "KEN", DOUBT, "ask the operator"),
    "rounded": ("4.479E+11", "KEN", CheckResult.ROUNDED_NUMBER, "4.479E+11"),
}


@pytest.mark.parametrize(("typed", "result", "value", "ascii_value"), MAILS.values(), ids=MAILS)
def test_a_mail_address(typed: str, result: CheckResult, value: str, ascii_value: str) -> None:
    found = read_address(typed, "KEN", MAIL)
    assert (found.result, found.value, found.ascii_value) == (result, value, ascii_value)
    assert found.can_be_saved is (result is not NONE)


@pytest.mark.parametrize(("typed", "state", "result", "value"), PHONES.values(), ids=PHONES)
def test_a_telephone_number_is_warned_of_and_never_refused(
    typed: str, state: str, result: CheckResult, value: str
) -> None:
    found = read_address(typed, state, PHONE)
    assert (found.result, found.value) == (result, value)
    assert found.can_be_saved
    assert found.is_warning is (result is not OK)


def test_every_result_has_one_sentence_for_the_officer() -> None:
    assert set(SENTENCES) == set(CheckResult)


async def test_every_member_state_has_a_region_in_which_its_numbers_are_read(sqlite_database: Database) -> None:
    async with sqlite_database.reading() as session:
        assert [state.code for state in await all_states(session) if not region_of(state.code)] == []


@given(st.text(max_size=60), st.sampled_from(["KEN", "FRA", ""]), st.sampled_from([None, *AddressKind]))
def test_whatever_is_typed_is_answered_and_saves_the_same_twice(
    text: str, state: str, kind: AddressKind | None
) -> None:
    found = read_address(text, state, kind)
    if found.can_be_saved and found.result is not DOUBT:
        assert read_address(found.value, state, found.kind).value == found.value
