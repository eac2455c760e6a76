"""A rehearsal: every mail of a planned check to the secretariat only, marked, so that officers see what contacts will.

It touches no ping, no event and no figure: its mails are letters of a kind of their own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, String, Text, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.database import Base, closed_set
from directory.errors import N_, Refused
from directory.languages import Language
from pingcheck.accounts.accounts import open_account
from pingcheck.correspondence.rehearsal_text import rehearsal_text
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, ExerciseLog, Step, log_entry, steps_of
from pingcheck.exercises.exercise_texts import reader_in, texts_of
from pingcheck.exercises.message import Delivery, Message, MessageKind
from pingcheck.exercises.phases import hold_in_phase, require_phase
from pingcheck.exercises.plan import coming_opening
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


async def forecast_rehearsal(
    session: AsyncSession, settings: Settings, exercise: Exercise, by: str
) -> RehearsalForecast:
    steps = _with_mails(await steps_of(session, exercise))
    return RehearsalForecast(len(steps) * len(Language), await _address_of(session, settings, by))


async def rehearse(
    session: AsyncSession, settings: Settings, exercise: Exercise, now: datetime, by: str
) -> RehearsalForecast:
    """Writes the mails of a rehearsal, to be sent after this transaction commits. Raises Refused if the check is opened
    or over, or if another rehearsal of it is under way."""
    if not await hold_in_phase(session, exercise, NOT_YET_OPEN):
        require_phase(exercise, NOT_YET_OPEN, "rehearsed")
    await _require_no_other(session, exercise, now)
    recipient = await _address_of(session, settings, by)
    steps, texts = _with_mails(await steps_of(session, exercise)), await texts_of(session, exercise)
    for language in Language:
        reader = await reader_in(session, exercise, language) or invented_reader(language)
        for step in steps:
            mail = rehearsal_text(settings, exercise, step, texts, (reader, coming_opening(exercise, now)))
            mail_id = uuid4()
            session.add(
                Message(
                    id=mail_id, kind=MessageKind.REHEARSAL, recipient=recipient, delivery=Delivery.WAITING, due_at=now
                )
            )
            await session.flush()
            session.add(
                RehearsalMail(
                    id=mail_id, exercise_id=exercise.id, made_at=now, language=language,
                    subject=mail.subject, text=mail.text, html=mail.html,
                )
            )  # fmt: skip
    session.add(log_entry(exercise, now, by, REHEARSED, recipient))
    await session.flush()
    return RehearsalForecast(len(steps) * len(Language), recipient)


def _with_mails(ladder: Sequence[Step]) -> list[Step]:
    return [rung for rung in ladder if rung.mails_pings]


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
