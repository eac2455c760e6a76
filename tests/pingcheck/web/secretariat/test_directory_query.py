"""What an address of the directory asks for: read, and written again as the same address."""

from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Role
from directory.search.attention import Attention
from directory.search.finder import ListOrder, SortedBy
from pingcheck.web.secretariat.directory_query import DirectoryQuery, read_directory_query
from tests.cast import link_keys

VALUES = st.sampled_from(
    ["", "technical", "primary", "african", "KEN", "3", "dead", "no_mail", "suspended", "-name", "x"]
)
NAMES = st.sampled_from(
    ["q", "role", "rank", "region", "state", "group", "standing", "needs", "status", "sort", "page"]
)


def again(asked: DirectoryQuery) -> DirectoryQuery:
    address = urlsplit(asked.address(page=asked.page))
    return read_directory_query(dict(parse_qsl(address.query)))


@given(st.dictionaries(NAMES, VALUES | st.text(max_size=30)))
def test_an_address_leads_to_what_it_was_made_of(query: dict[str, str]) -> None:
    asked = read_directory_query(query)
    assert again(asked) == asked


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ({}, "/directory"),
        ({"q": "  otieno ", "page": "3"}, "/directory?q=otieno"),
        ({"needs": "stale", "role": "technical", "sort": "name"}, "/directory?role=technical&needs=stale&sort=name"),
        ({"state": "ken", "group": "7"}, "/directory?state=KEN&group=7"),
    ],
)
def test_only_what_narrows_stands_in_an_address(query: dict[str, str], address: str) -> None:
    assert read_directory_query(query).address() == address


def test_sorting_the_same_way_again_turns_it_round() -> None:
    asked = DirectoryQuery(role=Role.TECHNICAL, needs=Attention.STALE, page=4)
    assert asked.sorted_by(SortedBy.NAME) == "/directory?role=technical&needs=stale&sort=name"
    by_name = DirectoryQuery(sort=ListOrder(SortedBy.NAME))
    assert by_name.sorted_by(SortedBy.NAME) == "/directory?sort=-name"
    assert DirectoryQuery().sorted_by(SortedBy.STATE) == "/directory?sort=-state"


def test_a_reply_link_that_somebody_pasted_goes_no_further() -> None:
    token = link_keys().token(UUID(int=7))
    assert read_directory_query({"q": token}).address(page=2) == "/directory?page=2"
