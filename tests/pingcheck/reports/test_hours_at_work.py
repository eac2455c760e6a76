"""The bars of a plan: who is at work in each hour, by zone, week and holiday."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from directory.hours.week import AROUND_THE_CLOCK, read_week
from directory.hours.working_state import AtWork, working_state
from directory.states import RegionalGroup
from pingcheck.planning.calendar_findings import PeopleGroup
from pingcheck.reports.hours_at_work import PICTURE_HEIGHT, PICTURE_WIDTH, hours_at_work, hours_picture

HOLIDAY = {date(2026, 3, 4): "A day off"}
WEEKS = ("Mon-Fri 09:00-17:00", "Sun-Thu 08:00-15:00", "Mon-Sun 22:00-06:00")
ZONES = ("America/New_York", "Asia/Kathmandu", "Pacific/Auckland")


def group(zone: str, hours: str, contacts: int = 1) -> PeopleGroup:
    week = AROUND_THE_CLOCK if hours == "24/7" else read_week(hours)
    return PeopleGroup("Kenya", RegionalGroup.AFRICAN, ZoneInfo(zone), week, contacts, HOLIDAY)


@given(
    zone=st.sampled_from(ZONES),
    hours=st.sampled_from((*WEEKS, "24/7")),
    opens_at=st.datetimes(datetime(2026, 3, 1), datetime(2026, 4, 10), timezones=st.just(UTC)),
)
def test_a_bar_says_whether_the_group_is_at_work_in_its_middle(zone: str, hours: str, opens_at: datetime) -> None:
    people = group(zone, hours)
    found = hours_at_work([people], opens_at, timedelta(hours=72))
    for place, share in enumerate(found.shares):
        middle = opens_at + place * found.bar + found.bar / 2
        state = working_state(middle, ZoneInfo(zone), people.week, HOLIDAY)
        assert share == (state.at_work is AtWork.OPEN)


def test_shares_are_of_all_and_long_windows_have_wider_bars() -> None:
    noon = datetime(2026, 3, 3, 12, tzinfo=UTC)
    people = [group("UTC", WEEKS[0], 3), group("UTC", "24/7", 1)]
    assert hours_at_work(people, noon, timedelta(hours=6)).shares == (1, 1, 1, 1, 1, 0.25)
    long = hours_at_work(people, noon, timedelta(days=60))
    assert (long.bar, len(long.shares)) == (timedelta(hours=9), 160)


def test_the_picture_stays_within_its_frame() -> None:
    noon, window = datetime(2026, 3, 3, 12, tzinfo=UTC), timedelta(hours=72)
    steps = [timedelta(days=-7), timedelta(), timedelta(hours=24), window]
    picture = hours_picture(hours_at_work([group("UTC", WEEKS[0])], noon, window), steps, noon, window)
    assert len(picture.marks) == 3
    assert all(0 <= x <= PICTURE_WIDTH for x in picture.marks)
    assert all(bar.x >= 0 and bar.x + bar.width <= PICTURE_WIDTH for bar in picture.bars)
    assert {bar.y + bar.height for bar in picture.bars} == {PICTURE_HEIGHT}
    assert picture.at_opening == 1
