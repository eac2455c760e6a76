"""A telephone check of the tests: contacts with and without a number, and what officers record of calls."""

from datetime import datetime
from uuid import UUID

from directory.addresses import Address, AddressKind
from directory.database import Database
from pingcheck.conversation.answers import Channel
from pingcheck.conversation.answers_by_hand import HandAnswer, record_by_hand
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.exercise import Exercise, ExerciseKind
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer, EventKind
from tests.cast import OFFICER, nominate, open_now, plan, settings_for

NUMBER = "+254 20 555 01 00"


async def with_number(database: Database, state: str, name: str, *emails: str, number: str = NUMBER) -> int:
    """A technical contact with a telephone number; its id."""
    contact_id = await nominate(database, state, *emails, name=name)
    async with database.writing() as session:
        session.add(Address(contact_id=contact_id, kind=AddressKind.PHONE, position=1, value=number))
    return contact_id


async def telephone_check(database: Database, url: str) -> Exercise:
    """An open one, of whoever is in the directory."""
    exercise = await plan(database, kind=ExerciseKind.TELEPHONE)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def telephoned(database: Database, ping_id: UUID, outcome: str, at: datetime) -> None:
    """Somebody called, and it came to this."""
    async with database.writing() as session:
        await record_events(session, [Happened(ping_id, at, EventKind.TELEPHONED, outcome)])


async def reached_by_telephone(
    database: Database,
    ping_id: UUID,
    at: datetime,
    answer: Answer = Answer.RECEIVED,
    channel: Channel = Channel.TELEPHONE,
) -> None:
    """Somebody called and was answered; or another channel on which an officer was told."""
    if channel is Channel.TELEPHONE:
        await telephoned(database, ping_id, "reached_in_person", at)
    async with database.writing() as session:
        ping = await session.get_one(Ping, ping_id)
        await record_by_hand(session, ping, HandAnswer(answer=answer, proof="said so", channel=channel), at, OFFICER)
