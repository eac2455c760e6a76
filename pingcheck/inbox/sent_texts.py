"""The text of a message that we sent, so that we can tell our own words from those of the reply."""

from typing import Any
from uuid import UUID

from sqlalchemy import and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.sending.deadline import times_until
from pingcheck.sending.prepared_frames import fill_shared
from pingcheck.wording.names import entry_line
from pingcheck.wording.sections import MISSING, SHARED


def _text_of_the_ping() -> Any:
    return case((Ping.is_link_free, func.coalesce(Frame.text_link_free, Frame.text)), else_=Frame.text)


async def sent_text(session: AsyncSession, message_id: UUID) -> str:
    """The stored frame of a message, filled with its ping's values. Link and code stay marks: nobody answers
    by quoting them; so do the others whom a reminder to a shared mailbox named. "" if the frame is no longer kept."""
    statement = (
        select(_text_of_the_ping(), Ping, Exercise.closes_at, RosterAddress.shared_place, RosterAddress.shared_count)
        .select_from(Message)
        .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
        .join(Ping, Ping.id == Message.ping_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .join(
            Frame,
            and_(
                Frame.step_id == Message.frame_step_id,
                Frame.language == Ping.language,
                Frame.role == Ping.role,
            ),
        )
        .where(Message.id == message_id)
    )
    row = (await session.execute(statement)).first()
    if row is None:
        return ""
    text, ping, closes_at, place, count = row
    values = {
        "state": ping.state_name,
        "state_en": ping.state_name_en,
        "entry": entry_line(ping.language, ping.name, ping.position, ping.entity),
        "entry_en": entry_line(Language.ENGLISH, ping.name, ping.position, ping.entity),
        **times_until(closes_at, ping.time_zone, ping.language),
        "place": str(place),
        "count": str(count),
    }
    return fill_shared(text, values, (SHARED, MISSING) if place else ())
