"""The calls to make: wishes first, then promises, then open cases of those at work, then what is for later."""

from datetime import UTC, datetime, timedelta

import pytest

from directory.contacts import PointOfContact
from directory.database import Database
from directory.hours.state_weeks import usual_week
from pingcheck.conversation.call_backs import end_call_back
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_clock import call_clock
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_to_make import CallNumber, CallToMake, numbers_to_try
from pingcheck.followup.calls import call_of, calls_to_make
from tests.calling import NAIROBI, PARIS, called, check_of_two, wishes_a_call
from tests.cast import NOON, OFFICER, hours, pings
from tests.running_check import close, did


async def to_make(database: Database, at: datetime) -> list[CallToMake]:
    async with database.reading() as session:
        return await calls_to_make(session, at)


def told(calls: list[CallToMake]) -> list[tuple[str, CallReason]]:
    return [(call.ping.state_code, call.why) for call in calls]


@pytest.mark.parametrize(
    ("on_file", "given", "numbers"),
    [
        ([], "", []),
        # What is said to be wrong comes last.
        (["+254 66", "+254 20"], "+33 1", [("+254 20", True), ("+33 1", False), ("+254 66", True)]),
        ([], "+33 1", [("+33 1", False)]),
        (["+254 20"], "+33 1", [("+254 20", True), ("+33 1", False)]),
        (["+254 20", "+254 21"], "+254 21", [("+254 20", True), ("+254 21", True)]),
    ],
)
def test_a_number_on_file_is_tried_first(on_file: list[str], given: str, numbers: list[tuple[str, bool]]) -> None:
    assert [(each.written, each.on_file) for each in numbers_to_try(on_file, given, {"+25466": NOON})] == numbers


def test_a_link_dials_digits_alone() -> None:
    assert CallNumber("+254 (20) 765-43", on_file=True).dialled == "+2542076543"


@pytest.mark.parametrize(
    ("at", "office", "is_at_work"),
    [
        ("2026-03-02 12:00", ("KEN", "Africa/Nairobi", ""), True),  # 15:00 there
        ("2026-03-02 15:00", ("KEN", "Africa/Nairobi", ""), False),
        ("2026-03-02 15:00", ("KEN", "Africa/Nairobi", "24/7"), True),
        ("2026-03-01 09:00", ("KEN", "Africa/Nairobi", ""), False),  # Sunday
        ("2026-03-02 12:00", ("KEN", "", ""), True),  # by the capital's clock
    ],
)
def test_the_clock_there_says_whether_somebody_is_at_work(
    at: str, office: tuple[str, str, str], is_at_work: bool
) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=UTC)
    clock = call_clock(office, usual_week("KEN"), now)
    assert clock.at_work is is_at_work
    assert clock.here is not None
    assert clock.here.utcoffset() == timedelta(hours=3)


async def test_the_list_from_a_wish_to_the_cases(database: Database, database_url: str) -> None:
    exercise = await check_of_two(database, database_url)
    kenya, france = await pings(database)
    assert await to_make(database, NOON) == []
    await wishes_a_call(database, france.id, 1, phone="+33 6 11 22 33 44")
    [wish] = await to_make(database, NOON + hours(1))
    assert (wish.why, wish.since, wish.wished, wish.best_time) == (CallReason.WISHED, NOON + hours(1), True, "any")
    assert [(each.written, each.on_file) for each in wish.numbers] == [(PARIS, True), ("+33 6 11 22 33 44", False)]
    await did(database, exercise, close)
    cases = [("FRA", CallReason.WISHED), ("KEN", CallReason.CASE)]
    assert told(await to_make(database, NOON + hours(2))) == cases
    # What was promised waits for its time.
    again = NewCall(outcome=CallOutcome.ASK_AGAIN, number=NAIROBI, again_at=NOON + hours(6))
    await called(database, again, 3)
    assert told(await to_make(database, NOON + hours(4)))[1] == ("KEN", CallReason.LATER)
    [_, promised] = await to_make(database, NOON + hours(7))
    assert (promised.why, promised.since, promised.last is not None) == (
        CallReason.PROMISED,
        NOON + hours(6),
        True,
    )
    later = NewCall(outcome=CallOutcome.NO_ANSWER, number=PARIS, again_at=NOON + hours(30))
    await called(database, later, 8, place=1)
    at_night = await to_make(database, NOON + hours(9))
    assert told(at_night) == [("KEN", CallReason.PROMISED), ("FRA", CallReason.LATER)]
    assert at_night[1].wished
    # Who is taken off the list without a call keeps the case alone.
    async with database.writing() as session:
        for ping in (kenya, france):
            await end_call_back(session, ping.id, NOON + hours(10), OFFICER)
    assert told(await to_make(database, NOON + hours(11))) == [("KEN", CallReason.CASE)]


async def test_open_cases_of_those_at_work_come_before_the_others_and_the_untried_first(
    database: Database, database_url: str
) -> None:
    exercise = await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    await did(database, exercise, close)
    async with database.writing() as session:
        (await session.get_one(PointOfContact, kenya.contact_id)).hours = "Mon-Fri 09:00-17:00"
    kenya_first, france_first = (
        [("KEN", CallReason.CASE), ("FRA", CallReason.CASE)],
        [("FRA", CallReason.CASE), ("KEN", CallReason.CASE)],
    )
    assert told(await to_make(database, NOON + hours(1))) == kenya_first
    assert told(await to_make(database, NOON + hours(4))) == france_first  # 19:00 in Nairobi
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI), 19)
    assert told(await to_make(database, NOON + hours(20))) == france_first  # 11:00 there on the next day
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=PARIS), 20, place=1)
    assert told(await to_make(database, NOON + hours(21))) == kenya_first
    async with database.reading() as session:
        one = await call_of(session, kenya, exercise.reference, NOON + hours(21))
    assert (one.why, one.wished) == (CallReason.CASE, False)
