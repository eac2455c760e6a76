"""Official holidays of the United Nations, against circulars of Headquarters, and by their rules."""

from datetime import date

import pytest

from pingcheck.planning.un_holidays import un_holidays

# The circular of Headquarters for 2017, as far as its days do not follow the moon.
HEADQUARTERS_2017 = ["2017-01-02", "2017-04-14", "2017-05-29", "2017-07-04", "2017-09-04", "2017-11-23", "2017-12-25"]


def test_the_rules_give_the_days_of_a_circular() -> None:
    reckoned = [
        str(day) for day, name in un_holidays([2017]).items() if "New York" in name and "Juneteenth" not in name
    ]
    assert sorted(reckoned) == HEADQUARTERS_2017


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-03-20", "Eid al-Fitr (New York; Geneva)"),
        ("2026-05-25", "Whit Monday (Geneva); Memorial Day (New York)"),
        ("2026-07-03", "Independence Day (New York)"),  # the fourth is a Saturday
        ("2027-09-09", "Jeûne genevois (Geneva)"),
    ],
)
def test_a_holiday_has_its_day_name_and_place(day: str, name: str) -> None:
    assert un_holidays([int(day[:4])])[date.fromisoformat(day)] == name


def test_each_year_of_the_table_has_ten_holidays_at_headquarters() -> None:
    for year in range(2026, 2036):
        days = [day for day, name in un_holidays([year]).items() if "New York" in name]
        assert 9 <= len(days) <= 11, year  # a feast of the moon may come twice in a year, or on another holiday
