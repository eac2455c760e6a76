"""What letters about no ping say of the addresses that they went to: mails about entries, and letters of a check."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.bulk_rows import among
from pingcheck.exercises.check_notices import CheckNotice
from pingcheck.exercises.entry_mails import EntryMail
from pingcheck.exercises.message import DEAD_CAUSES, Attempt, Message
from pingcheck.exercises.standing import DeadVerdict

LETTERS = (EntryMail, CheckNotice)


async def letter_addresses(session: AsyncSession, message_ids: Collection[UUID]) -> dict[UUID, int]:
    """The directory's address that each of these messages went to, if they are such letters."""
    found: dict[UUID, int] = {}
    for letter in LETTERS:
        went_to = select(letter.id, letter.address_id).where(among(session, letter.id, message_ids))
        rows = await session.execute(went_to)
        found |= {letter_id: address_id for letter_id, address_id in rows if address_id is not None}
    return found


async def letter_verdicts(session: AsyncSession, address_ids: Collection[int]) -> dict[int, list[DeadVerdict]]:
    """The dead verdicts on such letters, by address: when each was sent, and when it came back or was refused."""
    tried_at = select(func.max(Attempt.at)).where(Attempt.message_id == Message.id).scalar_subquery()
    at = func.coalesce(Message.returned_at, tried_at)
    found: dict[int, list[DeadVerdict]] = defaultdict(list)
    for letter in LETTERS:
        said = (
            select(letter.address_id, func.coalesce(Message.accepted_at, at), at)
            .join(Message, Message.id == letter.id)
            .where(among(session, letter.address_id, address_ids), Message.cause.in_(DEAD_CAUSES))
            .where(or_(Message.returned_at.is_not(None), Message.accepted_at.is_(None)))
        )
        for address_id, sent_at, verdict_at in await session.execute(said):
            if address_id is not None:
                found[address_id].append(DeadVerdict(sent_at, verdict_at))
    return found
