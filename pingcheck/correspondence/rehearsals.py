"""A rehearsal: every mail of a planned check to the secretariat only, marked, so that officers see what contacts will.

It touches no ping, no event and no figure: its mails are letters of a kind of their own.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, Database, closed_set
from directory.errors import N_, Refused
from directory.languages import Language
from pingcheck.accounts.accounts import open_account
from pingcheck.correspondence.rehearsal_text import RehearsalText, rehearsal_texts, steps_with_mails
from pingcheck.exercises.approval import plan_digest
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, ExerciseLog, Step, log_entry, steps_of
from pingcheck.exercises.exercise_texts import Reader, Texts, reader_in, roles_in_scope, texts_of
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.phases import hold_in_phase, require_phase
from pingcheck.sending.text_preview import invented_reader
from pingcheck.settings import Settings

REHEARSED = "rehearsed"
ONE_AT_A_TIME = timedelta(minutes=10)


class RehearsalMail(Base):
    """What one mail of a rehearsal says. Its recipient and its delivery are in the message with the same id."""

    __tablename__ = "rehearsal_mails"

    id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"), index=True)
    made_at: Mapped[datetime]
    language: Mapped[Language] = mapped_column(closed_set(Language))
    subject: Mapped[str] = mapped_column(String(500))
    text: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)


@dataclass(frozen=True, slots=True)
class RehearsalForecast:
    """How many mails a rehearsal sends, and to which address of the secretariat."""

    mails: int
    recipient: str


@dataclass(frozen=True, slots=True)
class _Script:
    """All that the mails are made of. `plan`: the digest of the plan that it was read from."""

    exercise: Exercise
    plan: str
    ladder: Sequence[Step]
    texts: Texts
    readers: Sequence[Reader]


async def forecast_rehearsal(
    session: AsyncSession, settings: Settings, exercise: Exercise, by: str
) -> RehearsalForecast:
    steps, roles = steps_with_mails(await steps_of(session, exercise)), await roles_in_scope(session, exercise)
    mails = len(steps) * len(roles) * len(Language)
    return RehearsalForecast(mails, await _address_of(session, settings, by))


async def rehearse(
    database: Database, settings: Settings, exercise_id: int, now: datetime, by: str
) -> RehearsalForecast:
    """Queues the mails of a rehearsal: of every step, to both roles if contacts of both are in the scope, in every
    language. Raises Refused if the check sends no email, if it is opened or over, if its plan is changed meanwhile, or
    if another rehearsal of it is under way. No connection to the database is held while the mails are written."""
    async with database.reading() as session:
        exercise = await session.get_one(Exercise, exercise_id)
        require_phase(exercise, NOT_YET_OPEN, "rehearsed")
        if exercise.is_by_telephone:
            raise Refused(N_("A telephone check sends no email, so there is nothing to rehearse."))
        await _require_no_other(session, exercise, now)
        script = await _script(session, exercise)
    mails = await asyncio.to_thread(rehearsal_texts, settings, exercise, script.ladder, script.texts, script.readers)
    async with database.writing() as session:
        recipient = await _address_of(session, settings, by)
        await _queue(session, script, mails, recipient, (now, by))
    return RehearsalForecast(len(mails), recipient)


async def _script(session: AsyncSession, exercise: Exercise) -> _Script:
    readers = [
        await reader_in(session, exercise, language, role) or invented_reader(language, role)
        for role in await roles_in_scope(session, exercise)
        for language in Language
    ]
    ladder, texts = await steps_of(session, exercise), await texts_of(session, exercise)
    return _Script(exercise, await plan_digest(session, exercise), ladder, texts, readers)


async def _queue(
    session: AsyncSession, script: _Script, texts: Sequence[RehearsalText], recipient: str, act: tuple[datetime, str]
) -> None:
    now, by = act
    exercise = await session.get_one(Exercise, script.exercise.id)
    if not await hold_in_phase(session, exercise, NOT_YET_OPEN):
        await session.refresh(exercise)
        require_phase(exercise, NOT_YET_OPEN, "rehearsed")
    await session.refresh(exercise)
    await _require_no_other(session, exercise, now)
    if await plan_digest(session, exercise) != script.plan:
        raise Refused(N_("The plan was changed just now. Nothing was sent; rehearse it again."))
    mails = [(uuid4(), text) for text in texts]
    session.add_all(
        Message(id=mail_id, kind=MessageKind.REHEARSAL, recipient=recipient, delivery=Delivery.WAITING, due_at=now)
        for mail_id, _ in mails
    )
    await session.flush()
    session.add_all(
        RehearsalMail(id=mail_id, exercise_id=exercise.id, made_at=now, **text._asdict()) for mail_id, text in mails
    )
    session.add(log_entry(exercise, now, by, REHEARSED, recipient))
    await session.flush()


async def _require_no_other(session: AsyncSession, exercise: Exercise, now: datetime) -> None:
    latest = (
        select(ExerciseLog)
        .where(ExerciseLog.exercise_id == exercise.id, ExerciseLog.what == REHEARSED)
        .order_by(ExerciseLog.id.desc())
        .limit(1)
    )
    found = await session.scalar(latest)
    if found is not None and found.at > now - ONE_AT_A_TIME:
        raise Refused(
            N_("A rehearsal of {title} is under way: {name} began it at {time} UTC, and its emails go to {address}. "
               "Begin another one in {minutes} minutes or later."),
            title=exercise.title, name=found.by, time=f"{found.at:%H:%M}", address=found.reason,
            minutes=ONE_AT_A_TIME // timedelta(minutes=1),
        )  # fmt: skip


async def _address_of(session: AsyncSession, settings: Settings, by: str) -> str:
    """The officer's own address, else the secretariat's mailbox: never a contact's."""
    account = await open_account(session, by)
    return account.mail if account is not None and account.mail else settings.secretariat_mailbox
