"""A running check of the tests, and what officers do to it."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import PointOfContact
from directory.database import Base, Database
from pingcheck.conversation.answers_by_hand import HandAnswer, record_by_hand
from pingcheck.exercises.addition import add_contact
from pingcheck.exercises.again import ping_again
from pingcheck.exercises.cancellation import cancel_exercise
from pingcheck.exercises.excuse import ExcuseGround, excuse_contact
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.extension import extend_exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.followup.closing import close_exercise
from tests.cast import NOON, courier_of, hours, nominate, open_now, plan, settings_for
from tests.mail_server import mail_server

SOON = NOON + timedelta(minutes=10)  # when they act
BY_TELEPHONE = HandAnswer(answer=Answer.RECEIVED, proof="telephone, the number on file")
Act = Callable[[AsyncSession, Exercise, Ping], Awaitable[Any]]


async def running(database: Database, url: str, *names: str) -> Exercise:
    for name in names or ("a", "b"):
        await nominate(database, "KEN", f"{name}@ke.example", f"{name}2@ke.example", name=name)
    exercise = await plan(database)
    await open_now(database, settings_for(url), exercise)
    return exercise


async def did(database: Database, exercise: Exercise, act: Act, place: int = 0) -> Any:
    """What an act on the check, and on the ping at this place, returned."""
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        listed = list(await session.scalars(select(Ping).order_by(Ping.contact_id)))
        return await act(session, found, listed[place] if listed else Ping())


def extend(session: AsyncSession, exercise: Exercise, _: Ping) -> Awaitable[Any]:
    return extend_exercise(session, exercise, hours(24), SOON, "lena", "a holiday")


def close(session: AsyncSession, exercise: Exercise, _: Ping) -> Awaitable[Any]:
    return close_exercise(session, exercise, SOON, "lena")


def cancel(session: AsyncSession, exercise: Exercise, _: Ping) -> Awaitable[Any]:
    return cancel_exercise(session, exercise, SOON, "lena", "")


def excuse(session: AsyncSession, _: Exercise, ping: Ping) -> Awaitable[Any]:
    return excuse_contact(session, ping, ExcuseGround.POST_VACANT, SOON, "lena")


def again(session: AsyncSession, _: Exercise, ping: Ping) -> Awaitable[Any]:
    return ping_again(session, ping, SOON, "lena")


def answer(session: AsyncSession, _: Exercise, ping: Ping) -> Awaitable[Any]:
    return record_by_hand(session, ping, BY_TELEPHONE, SOON, "lena")


async def add(session: AsyncSession, exercise: Exercise, _: Ping) -> Any:
    last = await session.scalar(select(func.max(PointOfContact.id)))
    assert last is not None
    return await add_contact(session, exercise, last, SOON, "lena")


async def everything(database: Database) -> dict[str, list[Any]]:
    """All rows of all tables."""
    async with database.reading() as session:
        found = {}
        for table in Base.metadata.sorted_tables:
            found[table.name] = sorted(map(str, (await session.execute(select(table))).all()))
        return found


async def sent(database: Database, url: str, at: datetime) -> list[str]:
    """To whom mails go now."""
    async with mail_server() as server:
        settings = settings_for(url, server.port)
        await courier_of(database, settings, lambda: at).drain()
        return sorted(mail.recipient for mail in server.received)
