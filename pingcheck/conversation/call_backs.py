"""Call-backs: who wishes to be called, by which number, and when."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Row, Select, String, and_, case, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.addresses import Address, AddressKind
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Base
from directory.database.bulk_rows import among
from directory.database.statements import insert_or_update, rows_changed, storable
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.exercises.exercise import Exercise, Phase
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.mailreading import plain_digits

LONGEST_NUMBER = 100
ANY_TIME = "any"
DIGIT = re.compile(r"[0-9]")
DIGITS_OF_A_NUMBER = range(5, 16)


class CallBack(Base):
    """What one ping's contact last said about being called. Without a row, the answer "please call me" alone."""

    __tablename__ = "call_backs"

    ping_id: Mapped[UUID] = mapped_column(ForeignKey("pings.id"), primary_key=True)
    asked_at: Mapped[datetime]
    phone: Mapped[str] = mapped_column(String(LONGEST_NUMBER))  # given now, so not on file; empty: the one on file
    best_time: Mapped[str] = mapped_column(String(20))  # ANY_TIME, or hours in UTC: 06:00-08:00; empty: not said
    ended_at: Mapped[datetime | None]  # when an officer took it off the list
    ended_by: Mapped[str] = mapped_column(String(100), default="")


def may_be_called(number: str) -> bool:
    """Whether it has as many digits, of any script, as a telephone number: at most 15 (ITU-T E.164), and at least 5."""
    return len(DIGIT.findall(plain_digits(number))) in DIGITS_OF_A_NUMBER


@dataclass(frozen=True, slots=True)
class WantedCall:
    """A wish to be called that nobody has ended. `on_file`: the directory's numbers, the first to try first."""

    ping: Ping
    exercise: str  # its reference
    asked_at: datetime
    phone: str
    best_time: str
    on_file: tuple[str, ...]


async def wish_call_back(session: AsyncSession, wish: CallBack) -> None:
    """Keeps number and time, in place of those said before; if no time is said now, the one said before. Digits of
    any script are kept as 0 to 9."""
    new = insert_or_update(session, CallBack).values(
        ping_id=wish.ping_id,
        asked_at=wish.asked_at,
        phone=plain_digits(storable(wish.phone)).strip()[:LONGEST_NUMBER],
        best_time=wish.best_time,
        ended_by="",
    )
    said: dict[str, Any] = {name: new.excluded[name] for name in ("asked_at", "phone")}
    said["best_time"] = case((new.excluded.best_time == "", CallBack.best_time), else_=new.excluded.best_time)
    await session.execute(new.on_conflict_do_update(index_elements=[CallBack.ping_id], set_=said))


async def end_call_back(session: AsyncSession, ping_id: UUID, now: datetime, by: str) -> None:
    """Takes the wish off the list; a later one stands on it again."""
    new = insert_or_update(session, CallBack).values(
        ping_id=ping_id, asked_at=now, phone="", best_time="", ended_at=now, ended_by=by[:100]
    )
    ended = {"ended_at": new.excluded.ended_at, "ended_by": new.excluded.ended_by}
    await session.execute(new.on_conflict_do_update(index_elements=[CallBack.ping_id], set_=ended))


async def resume_call_back(session: AsyncSession, ping_id: UUID, ended_at: datetime) -> None:
    """Puts the wish on the list again, if it was taken off at that time."""
    ended = update(CallBack).where(CallBack.ping_id == ping_id, CallBack.ended_at == ended_at)
    await rows_changed(session, ended.values(ended_at=None, ended_by=""))


async def wanted_calls(session: AsyncSession, most: int) -> list[WantedCall]:
    """The wishes that nobody has ended, the longest waiting first."""
    rows = (await session.execute(_wanted().limit(most))).all()
    numbers = await numbers_on_file(session, [row[0].contact_id for row in rows])
    return [_wanted_call(row, numbers) for row in rows]


async def wanted_call(session: AsyncSession, ping_id: UUID) -> WantedCall | None:
    """The wish of this ping, if nobody has ended it."""
    row = (await session.execute(_wanted().where(Ping.id == ping_id))).first()
    if row is None:
        return None
    return _wanted_call(row, await numbers_on_file(session, [row[0].contact_id]))


def _wanted_call(row: Row[Ping, str, datetime, datetime, str, str], numbers: Mapping[int, Sequence[str]]) -> WantedCall:
    """It was asked when it was said last, on whichever of the two pages."""
    ping, reference, said_at, asked_at, phone, best_time = row
    at = max(said_at, asked_at) if asked_at else said_at
    return WantedCall(ping, reference, at, phone or "", best_time or "", tuple(numbers.get(ping.contact_id, ())))


def _wanted() -> Select[Ping, str, datetime, datetime, str, str]:
    """Whose entry its State has ended is not called any more, whatever they asked for."""
    said = (
        select(GivenAnswer.ping_id, func.max(GivenAnswer.at).label("at"))
        .where(GivenAnswer.answer == Answer.CALL_ME)
        .group_by(GivenAnswer.ping_id)
        .subquery()
    )
    asked_again = and_(CallBack.asked_at > CallBack.ended_at, CallBack.ended_at.is_not(None))
    waits = or_(CallBack.ended_at.is_(None), said.c.at > CallBack.ended_at, asked_again)
    return (
        select(Ping, Exercise.reference, said.c.at, CallBack.asked_at, CallBack.phone, CallBack.best_time)
        .join(said, said.c.ping_id == Ping.id)
        .join(PointOfContact, PointOfContact.id == Ping.contact_id)
        .join(Exercise, Exercise.id == Ping.exercise_id)
        .outerjoin(CallBack, CallBack.ping_id == Ping.id)
        .where(waits, Exercise.phase != Phase.CANCELLED, PointOfContact.status != ContactStatus.WITHDRAWN)
        .order_by(said.c.at, Ping.id)
    )


async def numbers_on_file(session: AsyncSession, contact_ids: Collection[int]) -> dict[int, list[str]]:
    """The telephone numbers that the directory has of these contacts, the first to try first."""
    numbers: dict[int, list[str]] = {}
    known = select(Address.contact_id, Address.value).where(
        among(session, Address.contact_id, contact_ids), Address.kind == AddressKind.PHONE, Address.removed_at.is_(None)
    )
    for contact_id, value in await session.execute(known.order_by(Address.position)):
        numbers.setdefault(contact_id, []).append(value)
    return numbers
