"""Words on reply pages that may speak of a real incident, until an officer says that they are read."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.statements import rows_changed
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping


class IncidentWords(NamedTuple):
    """What a contact wrote on a page, with its ping and the reference of the exercise."""

    given: GivenAnswer
    ping: Ping
    exercise: str


def _are_unread() -> list[ColumnElement[bool]]:
    # A mail with such words is in the list of replies already, also after an officer recorded it as an answer.
    on_a_page = GivenAnswer.channel == Channel.PAGE
    return [GivenAnswer.possible_incident.is_(True), GivenAnswer.incident_read_by == "", on_a_page]


def pings_with_unread_words() -> Select[UUID]:
    """The ids of the pings on whose pages they stand."""
    return select(GivenAnswer.ping_id).where(*_are_unread())


async def unread_incident_words(session: AsyncSession, most: int) -> list[IncidentWords]:
    """The longest waiting first."""
    unread = (
        select(GivenAnswer, Ping, Exercise.reference)
        .join(Ping, Ping.id == GivenAnswer.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(*_are_unread())
        .order_by(GivenAnswer.id)
    )
    return [IncidentWords._make(row) for row in await session.execute(unread.limit(most))]


async def count_unread_incident_words(session: AsyncSession) -> int:
    return await session.scalar(select(func.count()).select_from(GivenAnswer).where(*_are_unread())) or 0


async def mark_incident_words_read(session: AsyncSession, answer_id: int, by: str) -> bool:
    """Takes these words off the list. False if somebody else did so before."""
    mine = update(GivenAnswer).where(GivenAnswer.id == answer_id, *_are_unread())
    return await rows_changed(session, mine.values(incident_read_by=by[:100])) > 0
