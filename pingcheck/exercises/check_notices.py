"""Letters of an exercise that are no ladder mails of a ping: whom they go to, and the texts that were sent."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    ForeignKey,
    Index,
    Select,
    String,
    Text,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.addresses import Address
from directory.database import Base, closed_set
from directory.database.statements import core_table, on_postgresql, rows_changed
from directory.languages import Language
from directory.states import State
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.message import IS_TO_SEND, Delivery, Message, MessageKind
from pingcheck.runtime.fault_points import fault_point


class NoticeSays(StrEnum):
    ANNOUNCED = "announced"  # a check will come
    OTHER_ROLE = "other_role"  # the State's contact of the other role is not reached
    MISSION = "mission"  # no contact of the State is reached
    EXTENDED = "extended"  # there is more time to answer
    STOPPED = "stopped"  # disregard the check


class CheckNotice(Base):
    """One such letter. Its delivery is in the message with the same id, which is made after it in one transaction."""

    __tablename__ = "check_notices"
    __table_args__ = (
        # Nobody gets one twice. `occasion` parts those that may come again: each new closing time, each role or State.
        Index("ix_check_notices_once", "exercise_id", "says", "occasion", "mailbox", unique=True),
    )

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id", deferrable=True, initially="DEFERRED"), primary_key=True)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"))
    step_id: Mapped[int | None] = mapped_column(ForeignKey("steps.id"))  # None if an officer's act made it
    says: Mapped[NoticeSays] = mapped_column(closed_set(NoticeSays))
    occasion: Mapped[str] = mapped_column(String(32), default="")
    about: Mapped[str] = mapped_column(String(24))  # the role or roles that it speaks of
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)  # None: the Mission
    state_code: Mapped[str] = mapped_column(ForeignKey("states.code"))
    address_id: Mapped[int | None] = mapped_column(ForeignKey("addresses.id"), index=True)  # None: the Mission's
    mailbox: Mapped[str] = mapped_column(String(320))  # the address in lower case
    language: Mapped[Language] = mapped_column(closed_set(Language))
    made_at: Mapped[datetime]


class CheckNoticeText(Base):
    """A text as it was first sent, with marks for each letter's own words. Later letters bear the same, even if the
    templates change meanwhile."""

    __tablename__ = "check_notice_texts"

    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"), primary_key=True)
    says: Mapped[NoticeSays] = mapped_column(closed_set(NoticeSays), primary_key=True)
    about: Mapped[str] = mapped_column(String(24), primary_key=True)
    names_at: Mapped[datetime] = mapped_column(primary_key=True)  # the opening or closing that it names
    language: Mapped[Language] = mapped_column(closed_set(Language), primary_key=True)
    subject: Mapped[str] = mapped_column(String(500))
    text: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)


NOTICES = core_table(CheckNotice)


async def queue_check_notices(session: AsyncSession, chosen: Select[Any], exercise: Exercise, now: datetime) -> int:
    """Makes the letters that a statement chooses, one a row, and their messages; says how many. Its columns are named
    as those of CheckNotice. A mailbox that has the letter already gets no other."""
    columns = [str(column.key) for column in chosen.selected_columns]
    new = (postgresql.insert if on_postgresql(session) else sqlite.insert)(NOTICES).from_select(columns, chosen)
    await session.execute(new.on_conflict_do_nothing())
    fault_point("check_notices.made")
    return await rows_changed(session, _messages(exercise, now))


def _messages(exercise: Exercise, now: datetime) -> Any:
    """A message for each letter of the exercise that has none."""
    column = core_table(Message).c
    values: dict[str, Any] = {
        "id": CheckNotice.id,
        "kind": literal(MessageKind.CHECK, column.kind.type),
        "recipient": func.coalesce(Address.value, State.mission_address),
        "delivery": literal(Delivery.WAITING, column.delivery.type),
        "due_at": literal(now, column.due_at.type),
        "attempts": literal(0),
        "possibly_twice": literal(False),
    }
    has_message = select(Message.id).where(Message.id == CheckNotice.id).exists()
    chosen = (
        select(*values.values())
        .select_from(CheckNotice)
        .join(State, State.code == CheckNotice.state_code)
        .outerjoin(Address, Address.id == CheckNotice.address_id)
        .where(CheckNotice.exercise_id == exercise.id, ~has_message)
    )
    return insert(Message).from_select(list(values), chosen)


async def withdraw_notices(session: AsyncSession, exercise: Exercise, *which: ColumnElement[bool]) -> int:
    """Withdraws the letters of an exercise that are not sent yet, or those that meet the conditions; says how many."""
    mine = select(CheckNotice.id).where(CheckNotice.exercise_id == exercise.id, *which)
    unsent = update(Message).where(Message.id.in_(mine), IS_TO_SEND)
    return await rows_changed(session, unsent.values(delivery=Delivery.WITHDRAWN))
