"""Who else has an address, in the file and in the directory, without a database."""

import pytest

from directory.contacts import ContactStatus, Role
from directory.exchange.entry_search import AddressHolder
from directory.exchange.shared_addresses import RowAddresses, SharedAddresses

DUTY = "duty@ke.example"


def holder(contact_id: int, status: ContactStatus = ContactStatus.ACTIVE) -> AddressHolder:
    return AddressHolder(contact_id, "KEN", Role.TECHNICAL, status, "Duty@ke.example")


@pytest.mark.parametrize(
    ("known", "lines", "named"),
    [
        ([], {}, None),
        ([holder(1)], {1: 2}, None),  # the row's own entry
        ([holder(7)], {1: 2}, "P-000007"),
        ([holder(7, ContactStatus.WITHDRAWN)], {1: 2}, None),
        ([holder(7)], {1: 2, 7: 3}, None),  # of which the file speaks elsewhere
    ],
)
def test_the_directory_is_asked_about_entries_that_the_file_leaves_alone(
    known: list[AddressHolder], lines: dict[int, int], named: str | None
) -> None:
    found = SharedAddresses(lines.get).warnings([RowAddresses(2, 1, (DUTY,))], known)
    assert [line for line, _ in found] == ([2] if named else [])
    assert all(named in finding.problem for _, finding in found if named)


def test_within_a_file_the_later_row_is_warned_about_batch_after_batch() -> None:
    shared = SharedAddresses({1: 2, 4: 3, 5: 9}.get)
    both = [RowAddresses(2, 1, (DUTY,)), RowAddresses(3, 4, ("DUTY@ke.example",))]
    [(line, finding)] = shared.warnings(both, [])
    assert (line, finding.value) == (3, "DUTY@ke.example")
    assert "the entry on line 2" in finding.problem
    assert [line for line, _ in shared.warnings([RowAddresses(9, 5, (DUTY,))], [])] == [9]
