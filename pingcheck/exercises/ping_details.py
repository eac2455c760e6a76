"""All that is kept about one ping: its frozen addresses, and its messages with every attempt."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.addresses import Address
from directory.contacts import contact_reference
from directory.errors import N_, Refused
from pingcheck.exercises.exercise import Exercise, Step
from pingcheck.exercises.message import Attempt, Message
from pingcheck.exercises.ping import Ping, RosterAddress


async def find_ping(session: AsyncSession, exercise: Exercise, ping_id: UUID) -> Ping | None:
    """A ping of this exercise."""
    return await session.scalar(select(Ping).where(Ping.id == ping_id, Ping.exercise_id == exercise.id))


async def ping_of_contact(session: AsyncSession, exercise: Exercise, contact_id: int) -> Ping:
    """The ping of an entry in this exercise. Raises Refused if it is not on the roster."""
    ping = await session.scalar(select(Ping).where(Ping.contact_id == contact_id, Ping.exercise_id == exercise.id))
    if ping is None:
        text = N_("{entry} is not on the roster of {reference}.")
        raise Refused(text, entry=contact_reference(contact_id), reference=exercise.reference)
    return ping


@dataclass(frozen=True, slots=True)
class FrozenAddress:
    """An address as it was frozen, beside what the directory says of it now."""

    frozen: RosterAddress
    now: Address


@dataclass(frozen=True, slots=True)
class SentMessage:
    message: Message
    step: Step
    address: str
    attempts: tuple[Attempt, ...]


async def addresses_of(session: AsyncSession, ping_id: UUID) -> list[FrozenAddress]:
    rows = await session.execute(
        select(RosterAddress, Address)
        .join(Address, Address.id == RosterAddress.address_id)
        .where(RosterAddress.ping_id == ping_id)
        .order_by(RosterAddress.position)
    )
    return [FrozenAddress(*row) for row in rows]


async def messages_of(session: AsyncSession, ping_id: UUID) -> list[SentMessage]:
    """The messages of a ping in the order of the ladder, each with every attempt to hand it over."""
    rows = (
        await session.execute(
            select(Message, Step, RosterAddress.value)
            .join(Step, Step.id == Message.step_id)
            .join(RosterAddress, RosterAddress.id == Message.roster_address_id)
            .where(Message.ping_id == ping_id)
            .order_by(Step.ordinal, RosterAddress.position)
        )
    ).all()
    attempts: dict[UUID, list[Attempt]] = {row.Message.id: [] for row in rows}
    for attempt in await session.scalars(
        select(Attempt).where(Attempt.message_id.in_(attempts)).order_by(Attempt.at, Attempt.id)
    ):
        attempts[attempt.message_id].append(attempt)
    return [SentMessage(row.Message, row.Step, row.value, tuple(attempts[row.Message.id])) for row in rows]
