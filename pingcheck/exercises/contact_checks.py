"""The checks that a contact was in, and what came of each."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from pingcheck.exercises.exercise import RUNNING, Exercise
from pingcheck.exercises.ping import Ping


@dataclass(frozen=True, slots=True)
class ContactCheck:
    exercise: Exercise
    ping: Ping


async def checks_of_contact(session: AsyncSession, contact_id: int, most: int) -> list[ContactCheck]:
    """The latest checks of a contact, the last first."""
    listed = select(Exercise, Ping).join(Ping, Ping.exercise_id == Exercise.id).where(Ping.contact_id == contact_id)
    rows = await session.execute(listed.order_by(Exercise.opened_at.desc(), Exercise.id.desc()).limit(most))
    return [ContactCheck(*row) for row in rows]


async def latest_checks(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, ContactCheck]:
    """The last check of each of these contacts, by contact; none for those that were in none."""
    numbered = (
        select(
            Ping.id,
            func.row_number()
            .over(partition_by=Ping.contact_id, order_by=(Exercise.opened_at.desc(), Exercise.id.desc()))
            .label("place"),
        )
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .where(Ping.contact_id.in_(contact_ids))
        .subquery()
    )
    last = select(numbered.c.id).where(numbered.c.place == 1)
    rows = await session.execute(
        select(Exercise, Ping).join(Ping, Ping.exercise_id == Exercise.id).where(Ping.id.in_(last))
    )
    return {row.Ping.contact_id: ContactCheck(*row) for row in rows}


async def checks_without(session: AsyncSession, contact_id: int) -> list[Exercise]:
    """The running checks whose roster does not have this contact."""
    asked = select(Ping.exercise_id).where(Ping.contact_id == contact_id)
    running = select(Exercise).where(Exercise.phase.in_(RUNNING), Exercise.id.not_in(asked))
    return list(await session.scalars(running.order_by(Exercise.id)))
