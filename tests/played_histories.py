"""Random histories, played at a database and taken back."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import open_database
from directory.errors import Refused
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from tests.case_histories import A_MINUTE, Act, Scene
from tests.cast import NOON

Played = tuple[str, int]  # the act, and of which ping
Look = Callable[[AsyncSession, datetime], Awaitable[None]]


class AllPlayed(Exception):
    pass


async def play(
    url: str, acts: Mapping[str, Act], history: list[Played], look: Look, *, also_after: tuple[str, ...] = ()
) -> None:
    """Plays the acts a minute apart, looks at what came of them after some and at the end, and takes all back."""
    database = open_database(url)
    try:
        with suppress(AllPlayed):
            async with database.writing() as session:
                for minute, (name, place) in enumerate(history, start=1):
                    now = NOON + A_MINUTE * minute
                    scene = await _scene(session, url, now, place)
                    with suppress(Refused):
                        async with session.begin_nested():
                            await acts[name](scene)
                    if name in also_after:
                        await look(session, now)
                await look(session, NOON + A_MINUTE * (len(history) + 1))
                raise AllPlayed
    finally:
        await database.close()


async def _scene(session: AsyncSession, url: str, now: datetime, place: int) -> Scene:
    session.expire_all()
    listed = list(await session.scalars(select(Ping).order_by(Ping.exercise_id, Ping.contact_id)))
    ping = listed[place % len(listed)]
    return Scene(session, url, now, await session.get_one(Exercise, ping.exercise_id), ping)
