"""Telephone numbers as officers and files write them: each in force can be dialled from abroad, or is not taken."""

import pytest

from directory.acts.written_fields import WrongFields, read_new, read_written
from directory.contacts import Rank, Role
from directory.exchange.columns import Column
from directory.exchange.rows import read_cells
from directory.exchange.state_names import StateNames
from directory.exchange.suggestions import NearestNames
from directory.nominations import Nomination
from directory.states import RegionalGroup, State

KENYA = State(
    code="KEN", regional_group=RegionalGroup.AFRICAN,
    **{f"name_{each}": "Kenya" for each in ("ar", "en", "es", "fr", "ru", "zh")},
)  # fmt: skip
ON_FILE = Nomination(state="KEN", role=Role.TECHNICAL, rank=Rank.PRIMARY, phones=("020 12",))
CASES = [
    ("+254 20 2222222", "+254202222222"),
    ("020 2222222", "+254202222222"),
    ("+44 20 7946 0110", "+442079460110"),
    ("+999 12 34", "+999 12 34"),  # with a country's code: kept as it is written
    ("2222", None),
    ("call me", None),
]


@pytest.mark.parametrize(("typed", "kept"), CASES)
def test_a_number_without_a_country_is_completed_or_refused(typed: str, kept: str | None) -> None:
    written = {Column.PHONES: typed}
    office = {Column.ROLE: "technical", Column.RANK: "primary"}
    if kept is None:
        with pytest.raises(WrongFields) as wrong:
            read_written(written, ON_FILE, KENYA)
        [finding] = wrong.value.problems
        assert (finding.column, finding.value) == (Column.PHONES, typed)
        assert finding.problem.endswith("such as +254")
        with pytest.raises(WrongFields, match="cannot be dialled from abroad"):
            read_new(office | written, KENYA, "", None)
    else:
        assert read_written(written, ON_FILE, KENYA).phones == (kept,)
        assert read_new(office | written, KENYA, "", None).phones == (kept,)


def test_what_is_on_file_already_stays_until_somebody_changes_it() -> None:
    assert read_written({Column.PHONES: "020 12", Column.NAME: "Amina"}, ON_FILE, KENYA).phones == ("020 12",)


@pytest.mark.parametrize(
    ("typed", "kept", "said"),
    [
        ("020 2222222", "+254202222222", "taken as +254202222222"),
        ("2222", "2222", "doubtful"),
        ("+254202222222", "+254202222222", ""),
    ],
)
def test_a_file_is_told_of_each_number_that_is_completed(typed: str, kept: str, said: str) -> None:
    cells = {Column.STATE: "KEN", Column.ROLE: "technical", Column.RANK: "primary", Column.PHONES: typed}
    read = read_cells(cells, StateNames([KENYA]), NearestNames([], likeness=0.6))
    assert read.nomination is not None
    assert read.nomination.phones == (kept,)
    about = [each.problem for each in read.warnings if each.column == Column.PHONES]
    assert [said in each for each in about] == ([True] if said else [])
