"""The text of a message that we sent, so that we can tell our own words from those of the reply."""

from uuid import UUID

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame
from pingcheck.exercises.message import Message
from pingcheck.exercises.ping import Ping, RosterAddress
from pingcheck.sending.prepared_frames import fill
from pingcheck.wording.moments import in_zone
from pingcheck.wording.names import entry_line
from pingcheck.wording.sections import MISSING, SHARED


async def sent_text(session: AsyncSession, message_id: UUID) -> str:
    """The stored frame of a message, filled with its ping's values. Link and code stay marks: nobody answers
    by quoting them; so do the others whom a reminder to a shared mailbox named. "" if the frame is no longer kept."""
    statement = (
        select(Frame.text, Ping, Exercise.closes_at, RosterAddress.shared_place, RosterAddress.shared_count)
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
        "local_time": in_zone(closes_at, ping.time_zone, ping.language) or "",
        "local_time_en": in_zone(closes_at, ping.time_zone, Language.ENGLISH) or "",
        "place": str(place),
        "count": str(count),
    }
    return fill(text, values, (SHARED, MISSING) if place else ())
