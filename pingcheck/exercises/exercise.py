"""An exercise, the steps of its ladder, and the texts frozen with it."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, false, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import Role
from directory.database import Base, closed_set
from directory.errors import Refused
from directory.languages import Language
from directory.phrases import N_


class Phase(StrEnum):
    """Where an exercise stands. PAUSED: an officer stopped all sending for now (`pause.py`)."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    MISSED = "missed"


NOT_YET_OPEN = (Phase.DRAFT, Phase.SCHEDULED, Phase.MISSED)
RUNNING = (Phase.OPEN, Phase.PAUSED)


class ExerciseKind(StrEnum):
    """What contacts are asked, and by which way, after the first question: did this reach you?"""

    ACKNOWLEDGE = "acknowledge"
    CONFIRM_ENTRY = "confirm_entry"  # are these details right?
    QUESTION = "question"  # one question of the exercise's own (`Exercise.question`)
    TELEPHONE = "telephone"  # nobody is emailed: officers work through a calling list


class WindowMode(StrEnum):
    """When mails of a step go to each contact, once the step is due."""

    FIXED = "fixed"  # at once
    WORKING_HOURS = "working_hours"  # as soon as the contact is at work
    OFF_HOURS = "off_hours"  # as soon as the contact is not at work


class WhenLate(StrEnum):
    """What becomes of a step or an opening that the clock comes to late, because the service was down."""

    RUN = "run"  # it runs; an opening that is late by a day or more asks an officer
    SKIP = "skip"  # it is missed, and said so
    ASK = "ask"  # an officer decides


class StepKind(StrEnum):
    ANNOUNCE = "announce"  # before the opening, to everybody in scope
    CALL = "call"
    REMIND = "remind"
    ESCALATE = "escalate"  # to whom, `Step.target` says
    CLOSE = "close"
    # No rungs of the ladder: one step of an exercise has all mails of a kind, and is made with the first.
    PROBE = "probe"
    AGAIN = "again"  # an officer pinged one contact again, or added a late nomination


NO_RUNGS = (StepKind.PROBE, StepKind.AGAIN)


class Target(StrEnum):
    """Whom an escalation goes to."""

    ALTERNATE = "alternate"  # all addresses of the silent, and the alternates that stood by
    OTHER_ROLE = "other_role"  # the State's contacts of the other role
    MISSION = "mission"


class StepState(StrEnum):
    PLANNED = "planned"
    DONE = "done"
    MISSED = "missed"


class Exercise(Base):
    """One communication check. It is planned in local time and zone, as the secretariat thinks; instants are in UTC."""

    __tablename__ = "exercises"
    __table_args__ = (Index("ix_exercises_series_occurrence", "series_id", "occurrence", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(20), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    phase: Mapped[Phase] = mapped_column(closed_set(Phase), index=True)
    kind: Mapped[ExerciseKind] = mapped_column(
        closed_set(ExerciseKind), default=ExerciseKind.ACKNOWLEDGE, server_default=ExerciseKind.ACKNOWLEDGE.value
    )
    question: Mapped[dict[str, Any] | None] = mapped_column(JSON)  # as `exercises/question.py` stores it
    is_announced: Mapped[bool] = mapped_column(default=False, server_default=false())
    is_link_free: Mapped[bool] = mapped_column(default=False, server_default=false())  # mails bear the code alone
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"), index=True)
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    occurrence: Mapped[str | None] = mapped_column(String(80))  # which of its series; it stays if moved by hand
    scope: Mapped[dict[str, Any]]
    # Who confirmed an entry within so many days is credited: not called, and outside the denominator.
    credit_days: Mapped[int | None]
    window_mode: Mapped[WindowMode] = mapped_column(
        closed_set(WindowMode), default=WindowMode.FIXED, server_default=WindowMode.FIXED.value
    )
    when_late: Mapped[WhenLate] = mapped_column(
        closed_set(WhenLate), default=WhenLate.RUN, server_default=WhenLate.RUN.value
    )
    window_minutes: Mapped[int]
    opens_at_local: Mapped[str | None] = mapped_column(String(16))  # "2026-03-02 09:00", in `zone`
    zone: Mapped[str] = mapped_column(String(64))
    opens_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    grace_days: Mapped[int] = mapped_column(default=30)
    planned_by: Mapped[str] = mapped_column(String(100))
    planned_at: Mapped[datetime]
    asked_by: Mapped[str | None] = mapped_column(String(100))  # who asked for approval
    asked_at: Mapped[datetime | None]
    approved_by: Mapped[str | None] = mapped_column(String(100))
    approved_at: Mapped[datetime | None]
    approved_alone: Mapped[str | None] = mapped_column(String(500))  # the reason, if whoever planned it approved it
    approved_plan: Mapped[str | None] = mapped_column(String(64))  # a digest of what was approved
    # When officers were mailed that it would not open, since nobody had approved it.
    told_unapproved_at: Mapped[datetime | None]

    @property
    def is_by_telephone(self) -> bool:
        return self.kind is ExerciseKind.TELEPHONE


class Step(Base):
    """One rung of the ladder, due some minutes after the opening; an announcement, before it."""

    __tablename__ = "steps"
    __table_args__ = (UniqueConstraint("exercise_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"))
    ordinal: Mapped[int]
    kind: Mapped[StepKind] = mapped_column(closed_set(StepKind))
    target: Mapped[Target | None] = mapped_column(closed_set(Target))  # of an escalation
    after_minutes: Mapped[int]  # negative before the opening
    due_at: Mapped[datetime | None] = mapped_column(index=True)
    state: Mapped[StepState] = mapped_column(closed_set(StepState), default=StepState.PLANNED)
    done_at: Mapped[datetime | None]

    @property
    def mails_pings(self) -> bool:
        """Whether it makes messages of pings, in a text of its own. Other steps have letters, or close."""
        return self.kind in {StepKind.CALL, StepKind.REMIND} or self.target is Target.ALTERNATE

    @property
    def replaces_unsent(self) -> bool:
        """Whether it first withdraws what is not sent yet of earlier steps."""
        return self.kind in {StepKind.REMIND, StepKind.CLOSE}

    @property
    def done_early(self) -> bool:
        """True of a closing by an officer before its time."""
        return self.state is StepState.DONE and bool(self.due_at and self.done_at and self.done_at < self.due_at)


class Frame(Base):
    """The text of a step for one role in one language, rendered at the opening, with marks for each ping's own words.

    It shows what was sent, even if the templates change later.
    """

    __tablename__ = "frames"

    step_id: Mapped[int] = mapped_column(ForeignKey("steps.id"), primary_key=True)
    language: Mapped[Language] = mapped_column(closed_set(Language), primary_key=True)
    role: Mapped[Role] = mapped_column(closed_set(Role), primary_key=True)
    subject: Mapped[str] = mapped_column(String(500))
    text: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    # The same without any link, for pings that are link-free; None in what was opened by a version before.
    text_link_free: Mapped[str | None] = mapped_column(Text)
    html_link_free: Mapped[str | None] = mapped_column(Text)


class ExerciseLog(Base):
    """What officers and the clock did to an exercise as a whole: planned it, opened it, stepped it, closed it."""

    __tablename__ = "exercise_log"

    id: Mapped[int] = mapped_column(primary_key=True)
    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(100))
    what: Mapped[str] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(String(500))


CLOCK = "clock"  # stands in the log for what no person did


def log_entry(exercise: Exercise, now: datetime, by: str, what: str, reason: str = "") -> ExerciseLog:
    """An entry for the log of an exercise, to be added to the session."""
    return ExerciseLog(exercise_id=exercise.id, at=now, by=by, what=what, reason=reason)


async def find_exercise(session: AsyncSession, reference: str) -> Exercise:
    """The exercise of this reference. Raises Refused, naming the latest ones."""
    found = await session.scalar(select(Exercise).where(Exercise.reference == reference.strip().upper()))
    if found is None:
        known = list(await session.scalars(select(Exercise.reference).order_by(Exercise.id.desc()).limit(5)))
        text = N_("There is no exercise {reference}. The latest are {latest}.")
        none = N_("There is no exercise {reference}. None is planned yet.")
        raise Refused(text if known else none, reference=reference, latest=", ".join(known))
    return found


async def all_exercises(session: AsyncSession) -> list[Exercise]:
    """Every exercise, the newest first."""
    return list(await session.scalars(select(Exercise).order_by(Exercise.id.desc())))


async def steps_of(session: AsyncSession, exercise: Exercise) -> list[Step]:
    """The rungs of its ladder, in order."""
    rungs = select(Step).where(Step.exercise_id == exercise.id, Step.kind.not_in(NO_RUNGS))
    return list(await session.scalars(rungs.order_by(Step.ordinal)))


def call_of(ladder: Iterable[Step]) -> Step:
    """The call of a ladder, which every exercise has."""
    return next(rung for rung in ladder if rung.kind is StepKind.CALL)


async def no_rung_of(session: AsyncSession, exercise: Exercise, kind: StepKind) -> Step | None:
    """The step of a kind that is no rung of the ladder; None if no mail of it was made."""
    mine = select(Step).where(Step.exercise_id == exercise.id, Step.kind == kind)
    found: Step | None = await session.scalar(mine)
    return found


async def log_of(session: AsyncSession, exercise: Exercise) -> list[ExerciseLog]:
    """The log of an exercise, the earliest entry first."""
    mine = select(ExerciseLog).where(ExerciseLog.exercise_id == exercise.id)
    return list(await session.scalars(mine.order_by(ExerciseLog.id)))
