"""What happens to the demo's entries can happen, whatever the seed."""

import random

import pytest

from directory.contacts import ContactStatus, Rank, Role
from directory.entries.entry import Entry
from directory.nominations import Nomination
from pingcheck.demo.entry_choice import INVENTED_NUMBERS, EntryChoice, another_number, is_a_person_with_telephone


def entry(number: int, state: str, *phones: str) -> Entry:
    said = Nomination(state, Role.TECHNICAL, Rank.PRIMARY, name="Asha", emails=("asha@x.example",), phones=phones)
    return Entry(number, ContactStatus.NOMINATED, said, ())


@pytest.mark.parametrize("left", [INVENTED_NUMBERS[0], INVENTED_NUMBERS[-1]])
def test_a_new_number_is_none_of_the_old_ones(left: str) -> None:
    had = [number for number in INVENTED_NUMBERS if number != left]
    assert another_number(entry(1, "XAA", *had), random.Random(1)) == left


def test_of_a_state_one_entry_is_taken_at_most() -> None:
    choice = EntryChoice([entry(1, "XAA", "+1"), entry(2, "XAA", "+1"), entry(3, "XAB", "+1")], random.Random(1))
    taken = {choice.take(is_a_person_with_telephone).nomination.state for _ in range(2)}
    assert taken == {"XAA", "XAB"}
    with pytest.raises(StopIteration):
        choice.take(is_a_person_with_telephone)
