"""What a row changes on an entry, address by address, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.entries.entry_changes import MovedAddress, addresses_of, change_of, moved_addresses, new_addresses
from directory.nominations import FIELDS
from tests.cast import NOON
from tests.directory.exchange.nominations import MAILBOXES, entry, nomination


def test_only_what_the_file_speaks_of_changes() -> None:
    known = entry(1, nomination("a@ke.example", "NV/1", name="Asha", entity="CERT"))
    change = change_of(known, nomination("b@ke.example", "NV/2", name="Zuri"), ["emails", "name"])
    assert change.after == nomination("b@ke.example", "NV/1", name="Zuri", entity="CERT")
    assert change.fields == ("emails", "name")


@pytest.mark.parametrize(
    ("before", "removed", "after", "new", "moved"),
    [
        ("a b", (), "a b", [], []),
        ("a b", (), "a b c", [("c", 3)], []),
        ("a b", (), "b a", [], [MovedAddress(100, 2, None), MovedAddress(101, 1, None)]),
        ("a b", (), "a", [], [MovedAddress(101, 2, NOON)]),
        ("a", ("b",), "a b", [], [MovedAddress(101, 2, None)]),
        ("a", ("b",), "a", [], []),
    ],
)
def test_addresses_come_move_and_go(
    before: str, removed: tuple[str, ...], after: str, new: list[tuple[str, int]], moved: list[MovedAddress]
) -> None:
    change = change_of(entry(1, nomination(before), removed=removed), nomination(after), ["emails"])
    assert [(each.value, each.position) for each in new_addresses(change)] == new
    assert moved_addresses(change, NOON) == moved


LISTS = st.lists(MAILBOXES, max_size=3, unique=True)


@given(LISTS, LISTS, LISTS)
def test_afterwards_the_addresses_in_use_are_those_of_the_row(
    before: list[str], earlier: list[str], after: list[str]
) -> None:
    removed = tuple(value for value in earlier if value not in before)
    known = entry(1, nomination(" ".join(before)), removed=removed)
    change = change_of(known, nomination(" ".join(after)), FIELDS)
    places = {each.id: (each.value, each.position, each.removed) for each in known.addresses}
    for moved in moved_addresses(change, NOON):
        places[moved.id] = places[moved.id][0], moved.position, moved.removed_at is not None
    in_use = {(value, position) for value, position, gone in places.values() if not gone}
    in_use |= {(each.value, each.position) for each in new_addresses(change)}
    assert in_use == {(each.value, each.position) for each in addresses_of(change.after)}
