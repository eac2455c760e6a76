"""Contacts to be called in the tests: with a number on file, in a check, and with cases once it is closed."""

from uuid import UUID

from sqlalchemy import select

from directory.addresses import Address, AddressKind
from directory.database import Database
from pingcheck.conversation.call_backs import CallBack, wish_call_back
from pingcheck.conversation.codes import CodeKeys
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import NewCall
from pingcheck.followup.call_recording import CallRecord, record_call
from tests.cast import NOON, OFFICER, SECRET, hours, nominate, open_now, pings, plan, record_answer, settings_for

NAIROBI, PARIS = "+254 20 7654321", "+33 1 23 45 67 89"


def code_of(ping: Ping) -> str:
    """The code in the mails of this ping."""
    return CodeKeys([SECRET]).code(ping.id)


async def check_of_two(database: Database, url: str) -> Exercise:
    """Amina in Nairobi and Jean in Paris, each with a number on file, are asked."""
    for state, name, zone, number in (
        ("KEN", "Amina Otieno", "Africa/Nairobi", NAIROBI),
        ("FRA", "Jean Dupont", "Europe/Paris", PARIS),
    ):
        contact_id = await nominate(database, state, f"poc@{state.lower()}.example", name=name, time_zone=zone)
        await add_number(database, contact_id, number)
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def add_number(database: Database, contact_id: int, number: str) -> None:
    async with database.writing() as session:
        session.add(Address(contact_id=contact_id, kind=AddressKind.PHONE, position=2, value=number))


async def wishes_a_call(database: Database, ping_id: UUID, after: float = 0, phone: str = "") -> None:
    """The contact answers so many hours after noon that it wishes to be called."""
    at = NOON + hours(after)
    async with database.writing() as session:
        await record_answer(session, ping_id, Answer.CALL_ME, "", at)
        await wish_call_back(session, CallBack(ping_id=ping_id, asked_at=at, phone=phone, best_time="any"))


async def called(database: Database, call: NewCall, after: float = 0, place: int = 0, by: str = OFFICER) -> CallRecord:
    """The contact at this place of the roster is called so many hours after noon."""
    ping_id = (await pings(database))[place].id
    async with database.writing() as session:
        ping = await session.scalar(select(Ping).where(Ping.id == ping_id))
        assert ping is not None
        return await record_call(session, ping, call, NOON + hours(after), by)
