"""The letters of an exercise beside its ladder's mails, for officers: how many of each, and those to one State."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contact_names import ContactNames
from directory.contacts import PointOfContact
from pingcheck.exercises.check_notices import CheckNotice, NoticeSays
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import Delivery, Message

Counts = Mapping[Delivery, int]


@dataclass(frozen=True, slots=True)
class LetterCounts:
    """What became of the letters that each step made, by its id, and of those that officers' acts made."""

    by_step: Mapping[int, Counts]
    by_act: Mapping[NoticeSays, Counts]


class StateLetter(NamedTuple):
    """`to`: what officers call the contact; empty for the Mission, whose `contact_id` is None."""

    says: NoticeSays
    message: Message
    to: str
    contact_id: int | None

    @property
    def at(self) -> datetime:
        """When a mail server took it; else when it was due."""
        return self.message.accepted_at or self.message.due_at


async def letter_counts(session: AsyncSession, exercise: Exercise) -> LetterCounts:
    counted = (
        select(CheckNotice.step_id, CheckNotice.says, Message.delivery, func.count())
        .join(Message, Message.id == CheckNotice.id)
        .where(CheckNotice.exercise_id == exercise.id)
        .group_by(CheckNotice.step_id, CheckNotice.says, Message.delivery)
    )
    by_step: dict[int, dict[Delivery, int]] = defaultdict(dict)
    by_act: dict[NoticeSays, dict[Delivery, int]] = defaultdict(dict)
    for step_id, says, delivery, count in await session.execute(counted):
        if step_id is None:
            by_act[says][delivery] = count
        else:
            by_step[step_id][delivery] = count
    return LetterCounts(by_step, by_act)


async def letters_to_state(session: AsyncSession, state: str, exercise: Exercise, most: int) -> list[StateLetter]:
    """The letters of an exercise to a State's contacts and its Mission, the first first."""
    contact = PointOfContact
    names = contact.name_latin, contact.name, contact.position, contact.entity
    mine = (
        select(CheckNotice.says, Message, CheckNotice.contact_id, *names)
        .join(Message, Message.id == CheckNotice.id)
        .outerjoin(PointOfContact, PointOfContact.id == CheckNotice.contact_id)
        .where(CheckNotice.exercise_id == exercise.id, CheckNotice.state_code == state)
        .order_by(func.coalesce(Message.accepted_at, Message.due_at), Message.recipient)
        .limit(most)
    )
    return [
        StateLetter(says, message, ContactNames(*(each or "" for each in known)).in_both, contact_id)
        for says, message, contact_id, *known in await session.execute(mine)
    ]
