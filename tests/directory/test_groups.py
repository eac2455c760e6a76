"""Groups by rule: written in short, read back the same, and refused with what would be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.contacts import Rank, Role
from directory.errors import Refused
from directory.groups import GroupRule, read_rule, rule_from_data
from directory.states import RegionalGroup

RULES = st.builds(
    GroupRule,
    roles=st.frozensets(st.sampled_from(Role)),
    ranks=st.frozensets(st.sampled_from(Rank)),
    regions=st.frozensets(st.sampled_from(RegionalGroup)),
    states=st.frozensets(st.sampled_from(["FRA", "KEN", "CHN"])),
)


@given(RULES)
def test_what_is_written_or_stored_is_read_back(rule: GroupRule) -> None:
    assert read_rule(str(rule)) == rule
    assert rule_from_data(rule.as_data()) == rule


def test_the_technical_primaries_of_african_states() -> None:
    rule = GroupRule(frozenset({Role.TECHNICAL}), frozenset({Rank.PRIMARY}), frozenset({RegionalGroup.AFRICAN}))
    assert str(rule) == "role=technical, rank=primary, region=african"
    assert str(GroupRule()) == "all"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("name=Asha", "says nothing of who belongs to a group"),
        ("role=", "says nothing of who belongs to a group"),
        ("role=boss", "'boss' is not a role; possible are diplomatic, technical"),
        ("state=Kenya", "ISO 3166-1 codes such as FRA"),
        ("region=african+moon", "is not a region"),
    ],
)
def test_what_is_no_rule(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_rule(text)
