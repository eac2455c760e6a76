"""Who stands on the list of calls, in every state of a wish, a promise, a telephone check and a case."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from directory.addresses import Address, AddressKind
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from pingcheck.conversation.call_backs import end_call_back
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_to_make import CallToMake
from pingcheck.followup.call_turns import CallTurn
from pingcheck.followup.calls import calls_to_make, next_call
from pingcheck.followup.cases import Case, CaseCause, CaseKind
from tests.calling import NAIROBI, add_number, called, check_of_two, wishes_a_call
from tests.cast import NOON, OFFICER, hours, pings, record_answer
from tests.running_check import close, did
from tests.telephoned import telephone_check, with_number

NO_ANSWER = NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI)
AGAIN = NewCall(outcome=CallOutcome.ASK_AGAIN, number=NAIROBI, again_at=NOON + hours(6))
REACHED = NewCall(outcome=CallOutcome.REACHED_IN_PERSON, number=NAIROBI, words="Amina", answer=Answer.RECEIVED)
Act = Callable[[Database], Awaitable[object]]


async def to_make(database: Database, after: float) -> list[CallToMake]:
    async with database.reading() as session:
        return await calls_to_make(session, NOON + hours(after))


async def wishes(database: Database, after: float) -> None:
    await wishes_a_call(database, (await pings(database))[0].id, after)


async def answers(database: Database, answer: Answer, after: float) -> None:
    async with database.writing() as session:
        await record_answer(session, (await pings(database))[0].id, answer, "", NOON + hours(after))


async def taken_off(database: Database, after: float) -> None:
    async with database.writing() as session:
        await end_call_back(session, (await pings(database))[0].id, NOON + hours(after), OFFICER)


async def withdrawn(database: Database) -> None:
    async with database.writing() as session:
        contact = await session.get_one(PointOfContact, (await pings(database))[0].contact_id)
        contact.status = ContactStatus.WITHDRAWN


async def suspended(database: Database) -> None:
    async with database.writing() as session:
        contact = await session.get_one(PointOfContact, (await pings(database))[0].contact_id)
        contact.status = ContactStatus.SUSPENDED


async def in_office_hours(database: Database) -> None:
    async with database.writing() as session:
        for contact in await session.scalars(select(PointOfContact)):
            contact.hours = "Mon-Fri 09:00-17:00"


@pytest.mark.parametrize(
    ("acts", "why"),
    [
        ([lambda d: wishes(d, 0)], CallReason.WISHED),
        # Whatever else the contact says, it asked for a call.
        ([lambda d: wishes(d, 0), lambda d: answers(d, Answer.RECEIVED, 0.1)], CallReason.WISHED),
        ([lambda d: wishes(d, 0), lambda d: answers(d, Answer.NO_LONGER_ME, 0.1)], CallReason.WISHED),
        ([lambda d: answers(d, Answer.RECEIVED, 0), lambda d: wishes(d, 0.1)], CallReason.WISHED),
        ([lambda d: wishes(d, 0), suspended], CallReason.WISHED),
        # Whose entry the State has ended is not called any more.
        ([lambda d: wishes(d, 0), withdrawn], None),
        # Telephoned: reached, in vain, and again later.
        ([lambda d: wishes(d, 0), lambda d: called(d, REACHED, 0.1)], None),
        ([lambda d: wishes(d, 0), lambda d: called(d, NO_ANSWER, 0.1)], CallReason.WISHED),
        ([lambda d: wishes(d, 0), lambda d: called(d, AGAIN, 0.1)], CallReason.LATER),
        # Whoever asks again after a call does not wait for what that call named, and is on the list after the last one.
        ([lambda d: wishes(d, 0), lambda d: called(d, AGAIN, 0.1), lambda d: wishes(d, 0.2)], CallReason.WISHED),
        ([lambda d: wishes(d, 0), lambda d: called(d, REACHED, 0.1), lambda d: wishes(d, 0.2)], CallReason.WISHED),
        # Taken off the list by an officer, and asked anew.
        ([lambda d: wishes(d, 0), lambda d: taken_off(d, 0.1)], None),
        ([lambda d: wishes(d, 0), lambda d: taken_off(d, 0.1), lambda d: wishes(d, 0.2)], CallReason.WISHED),
        # Promised without a wish: reached meanwhile, or taken off.
        ([lambda d: called(d, AGAIN, 0)], CallReason.LATER),
        ([lambda d: called(d, AGAIN, 0), lambda d: answers(d, Answer.RECEIVED, 0.1)], None),
        ([lambda d: called(d, AGAIN, 0), lambda d: taken_off(d, 0.1)], None),
        ([lambda d: called(d, AGAIN, 0), lambda d: called(d, REACHED, 0.1)], None),
        ([lambda d: called(d, NO_ANSWER, 0)], None),
        ([], None),
    ],
)
async def test_a_wish_and_a_promise_in_every_state(
    database: Database, database_url: str, acts: list[Act], why: CallReason | None
) -> None:
    await check_of_two(database, database_url)
    for act in acts:
        await act(database)
    assert [call.why for call in await to_make(database, 1)] == ([why] if why else [])


async def test_who_asks_again_has_waited_since_then(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    await wishes(database, 0)
    await taken_off(database, 0.1)
    await wishes(database, 0.5)
    assert [call.since for call in await to_make(database, 1)] == [NOON + hours(0.5)]


async def test_a_possible_incident_goes_before_all_at_any_hour(database: Database, database_url: str) -> None:
    exercise = await check_of_two(database, database_url)
    await in_office_hours(database)
    kenya, france = await pings(database)
    await wishes_a_call(database, france.id, 1)
    await wishes_a_call(database, kenya.id, 2)
    async with database.writing() as session:
        session.add(
            Case(
                kind=CaseKind.INCIDENT, exercise_id=exercise.id, state_code="KEN", ping_id=kenya.id,
                cause=CaseCause.INCIDENT, opened_at=NOON,
            )
        )  # fmt: skip
    at_night = await to_make(database, 12)
    assert [(call.ping.state_code, call.turn) for call in at_night] == [
        ("KEN", CallTurn.INCIDENT),
        ("FRA", CallTurn.WISHED_OFF),
    ]


async def test_the_list_of_a_telephone_check_that_runs(database: Database, database_url: str) -> None:
    for name in ("Amani", "Baraka"):
        await with_number(database, "KEN", name, f"{name.lower()}@ke.example")
    exercise = await telephone_check(database, database_url)
    assert [call.why for call in await to_make(database, 0)] == [CallReason.LISTED] * 2
    # In vain: it stays, after the other. Reached: it goes.
    await called(database, NO_ANSWER, 0.5)
    listed = await to_make(database, 0.6)
    assert [(call.ping.name, call.why) for call in listed] == [
        ("Baraka", CallReason.LISTED),
        ("Amani", CallReason.LISTED),
    ]
    await called(database, REACHED, 0.7, place=1)
    assert [call.ping.name for call in await to_make(database, 0.8)] == ["Amani"]
    # At the closing it becomes a case.
    await did(database, exercise, close)
    assert [call.why for call in await to_make(database, 2)] == [CallReason.CASE]


async def test_the_next_call_is_the_first_that_can_be_made_to_somebody_else(
    database: Database, database_url: str
) -> None:
    exercise = await check_of_two(database, database_url)
    await in_office_hours(database)
    kenya, france = await pings(database)
    await did(database, exercise, close)

    async def after(ping_place: int, hour: float, *, same_check: bool = False) -> str:
        async with database.reading() as session:
            ping = (kenya, france)[ping_place]
            found = await next_call(session, ping, NOON + hours(hour), same_check=same_check)
        return found.ping.state_code if found else ""

    assert (await after(0, 1.5), await after(1, 1.5)) == ("FRA", "KEN")
    assert await after(0, 1.5, same_check=True) == "FRA"
    assert await after(0, 12) == ""  # at night
    # A wish without any number cannot be telephoned.
    await wishes_a_call(database, france.id, 1)
    async with database.writing() as session:
        is_number = Address.contact_id == france.contact_id, Address.kind == AddressKind.PHONE
        for address in await session.scalars(select(Address).where(*is_number)):
            address.removed_at = NOON
    assert await after(0, 1.5) == ""
    await add_number(database, france.contact_id, "+33 1 00 00 00 00")
    assert await after(0, 1.5) == "FRA"
