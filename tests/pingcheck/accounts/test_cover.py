"""Away until, covered by: who answers for whom, and what is refused."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.database import Database
from directory.errors import Refused
from pingcheck.accounts.account_roles import AccountRole
from pingcheck.accounts.accounts import NewAccount, account_named, add_account
from pingcheck.accounts.cover import (
    Absence,
    Colleague,
    UnusableDay,
    absences,
    answers_for,
    come_back,
    end_of_day_in,
    go_away,
    last_day_of,
    who_covers,
)
from pingcheck.accounts.passwords import NO_PASSWORD
from tests.cast import NOON

LATER, BEFORE = NOON + timedelta(days=2), NOON - timedelta(seconds=1)
NAMES = ("amina", "boris", "carla", "dana")
WEDNESDAY = date(2026, 3, 4)


def away(name: str, covered_by: str | None, until: datetime = LATER) -> Colleague:
    return Colleague(name, away_until=until, covered_by=covered_by)


@pytest.mark.parametrize(
    ("colleagues", "expected"),
    [
        ([Colleague("amina"), Colleague("boris")], {}),
        ([away("amina", "boris"), Colleague("boris")], {"amina": "boris"}),
        ([away("amina", "boris", BEFORE), Colleague("boris")], {}),
        ([away("amina", "boris", NOON), Colleague("boris")], {}),  # it ends at this very instant
        (
            [away("amina", "boris"), away("boris", "carla"), Colleague("carla")],
            {"amina": "carla", "boris": "carla"},
        ),
        ([away("amina", "boris"), away("boris", "carla", BEFORE), Colleague("carla")], {"amina": "boris"}),
        # A circle, a closed account, nobody: the officer still answers, so that nothing is left to nobody.
        ([away("amina", "boris"), away("boris", "amina")], {"amina": "amina", "boris": "boris"}),
        ([away("amina", "boris"), Colleague("boris", works=False)], {"amina": "amina"}),
        ([away("amina", None)], {"amina": "amina"}),
        ([away("amina", "amina")], {"amina": "amina"}),
        # One whose account is closed while away is covered all the same.
        ([Colleague("amina", False, LATER, "boris"), Colleague("boris")], {"amina": "boris"}),
        # A circle beyond the officer does not hold up the search.
        ([away("amina", "boris"), away("boris", "carla"), away("carla", "boris")],
         {"amina": "amina", "boris": "boris", "carla": "carla"}),
    ],
)  # fmt: skip
def test_who_covers(colleagues: list[Colleague], expected: dict[str, str]) -> None:
    assert who_covers(colleagues, NOON) == expected


@st.composite
def offices(draw: st.DrawFn) -> list[Colleague]:
    until = st.sampled_from([None, BEFORE, LATER])
    cover = st.sampled_from([None, *NAMES, "nobody"])
    return [Colleague(name, draw(st.booleans()), draw(until), draw(cover)) for name in NAMES]


@given(offices())
def test_whoever_covers_is_present_or_nobody_could_be(office: list[Colleague]) -> None:
    known, covers = {each.name: each for each in office}, who_covers(office, NOON)
    assert set(covers) == {each.name for each in office if each.is_away(NOON)}
    for name, by in covers.items():
        followed, at = [name], known[name].covered_by
        while at in known and at not in followed:
            followed.append(at)
            at = known[at].covered_by if known[at].is_away(NOON) else None
        present = [each for each in followed if known[each].works and not known[each].is_away(NOON)]
        assert by == (present[0] if present else name)


@pytest.mark.parametrize(
    ("zone", "ends"),
    [
        ("UTC", datetime(2026, 3, 5, 0, tzinfo=UTC)),
        ("Africa/Nairobi", datetime(2026, 3, 4, 21, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 3, 5, 5, tzinfo=UTC)),
    ],
)
def test_a_day_ends_in_the_officers_zone(zone: str, ends: datetime) -> None:
    assert end_of_day_in(WEDNESDAY, zone) == ends
    assert last_day_of(ends, zone) == WEDNESDAY


@pytest.mark.parametrize("day", [date(2026, 4, 23), date(2026, 10, 29), date(2026, 3, 28), date(2026, 10, 24)])
@pytest.mark.parametrize("zone", ["Africa/Cairo", "Europe/Vienna"])
def test_days_around_a_change_of_the_clocks_end_once(day: date, zone: str) -> None:
    """In Cairo midnight itself is skipped in spring."""
    ends = end_of_day_in(day, zone)
    assert last_day_of(ends, zone) == day
    assert last_day_of(ends + timedelta(microseconds=1), zone) == day + timedelta(days=1)


async def office_of(database: Database) -> None:
    roles = {"dana": AccountRole.VIEWER}
    async with database.writing() as session:
        for name in NAMES:
            new = NewAccount(name, "a password", role=roles.get(name, AccountRole.OFFICER))
            await add_account(session, new, NOON, "tests")
        await add_account(session, NewAccount("invited", NO_PASSWORD), NOON, "tests")
        (await account_named(session, "carla")).time_zone = "Africa/Nairobi"


async def leaves(database: Database, name: str, cover: str, day: date = WEDNESDAY, now: datetime = NOON) -> None:
    async with database.writing() as session:
        await go_away(session, await account_named(session, name), day, cover, now)


async def test_a_chain_is_followed_and_ends_by_itself(database: Database) -> None:
    await office_of(database)
    await leaves(database, "amina", "boris")
    await leaves(database, "boris", "carla", date(2026, 3, 6))
    async with database.reading() as session:
        assert await answers_for(session, "carla", NOON) == {"amina", "boris", "carla"}
        assert await answers_for(session, "boris", NOON) == {"boris"}
        found = await absences(session, NOON)
        assert found["amina"] == Absence(WEDNESDAY, "boris", "carla")
        thursday = datetime(2026, 3, 5, tzinfo=UTC)
        assert set(await absences(session, thursday - timedelta(seconds=1))) == {"amina", "boris"}
        assert await answers_for(session, "carla", thursday) == {"boris", "carla"}
    async with database.writing() as session:
        await come_back(session, await account_named(session, "boris"), NOON)
    async with database.reading() as session:
        assert await answers_for(session, "boris", NOON) == {"amina", "boris"}
        assert await answers_for(session, "carla", NOON) == {"carla"}


@pytest.mark.parametrize(
    ("name", "cover", "day", "why"),
    [
        ("amina", "", WEDNESDAY, "Choose who covers"),
        ("amina", "amina", WEDNESDAY, "Nobody covers themselves"),
        ("amina", "nobody", WEDNESDAY, "no account nobody"),
        ("amina", "dana", WEDNESDAY, "dana cannot work on cases"),
        ("amina", "invited", WEDNESDAY, "invited cannot work on cases"),
        ("dana", "amina", WEDNESDAY, "works on no cases"),
        ("amina", "boris", date(2026, 3, 1), "over already"),
        ("amina", "boris", date(2028, 3, 1), "within a year"),
        ("amina", "boris", date.max, "within a year"),
        ("amina", "carla", WEDNESDAY, "carla is away, too"),  # covered by amina
    ],
)
async def test_what_is_refused_changes_nothing(database: Database, name: str, cover: str, day: date, why: str) -> None:
    await office_of(database)
    await leaves(database, "carla", "amina")
    with pytest.raises(Refused, match=why) as refused:
        await leaves(database, name, cover, day)
    assert isinstance(refused.value, UnusableDay) is (day != WEDNESDAY)
    async with database.reading() as session:
        assert set(await absences(session, NOON)) == {"carla"}


async def test_an_absence_that_is_over_is_not_ended_again(database: Database) -> None:
    await office_of(database)
    await leaves(database, "amina", "boris")
    async with database.writing() as session:
        with pytest.raises(Refused, match="amina is not away"):
            await come_back(session, await account_named(session, "amina"), NOON + timedelta(days=9))


async def test_of_two_who_name_each_other_at_once_the_second_is_refused(database: Database) -> None:
    await office_of(database)
    both = (leaves(database, "amina", "boris"), leaves(database, "boris", "amina"))
    outcomes = await asyncio.gather(*both, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes if outcome is not None] == [Refused]
    async with database.reading() as session:
        assert len(await absences(session, NOON)) == 1
