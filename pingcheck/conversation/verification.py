"""What anybody may know of a check who asks whether a message is genuine; of State and role, who holds the code."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import RUNNING, Exercise, Frame, Phase, Step, StepKind
from pingcheck.exercises.ping import Ping

LONGEST_REFERENCE = 20
MOST_LISTED = 20
HIDDEN = "…"
STATE_MARK = re.compile(r"⟦state(_en)?⟧")


@dataclass(frozen=True, slots=True)
class Genuine:
    """A check that there is, as a stranger may see it."""

    exercise_id: int
    reference: str
    title: str
    phase: Phase
    opened_at: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a code's message was written to."""

    exercise_id: int
    role: Role
    state_code: str
    state_name: str  # in `language`, that of the message
    language: Language


def as_reference(typed: str) -> str:
    """A reference as we write it, whatever spaces, case and dashes it was typed with."""
    dashed = re.sub(r"[\u2010-\u2015\u2212_]", "-", "".join(typed.split()))
    return dashed.upper()[:LONGEST_REFERENCE]


async def find_genuine(session: AsyncSession, reference: str, exercise_id: int | None = None) -> Genuine | None:
    """The check of a reference, or of a message's addressee, if it was ever opened: plans are nobody's business."""
    which = Exercise.reference == reference if exercise_id is None else Exercise.id == exercise_id
    found = await session.scalar(select(Exercise).where(which, Exercise.opened_at.is_not(None)))
    return _genuine(found) if found else None


async def find_addressee(session: AsyncSession, ping_ids: Sequence[UUID]) -> Addressee | None:
    """Whom the message of a code was written to. Of several for one code none is meant for sure."""
    columns = (Ping.exercise_id, Ping.role, Ping.state_code, Ping.state_name, Ping.language)
    rows = (await session.execute(select(*columns).where(Ping.id.in_(ping_ids)))).all()
    return Addressee(*rows[0]) if len(rows) == 1 else None


async def subjects_of(session: AsyncSession, genuine: Genuine, language: Language, to: Addressee | None) -> list[str]:
    """The subjects that its messages bear, in a language; the State's name is shown only to whom it was written."""
    call = select(Step.id).where(Step.exercise_id == genuine.exercise_id, Step.kind == StepKind.CALL)
    spoken = select(Frame.subject).where(Frame.step_id.in_(call), Frame.language == (to.language if to else language))
    if to is not None:
        spoken = spoken.where(Frame.role == to.role)
    subjects = await session.scalars(spoken.order_by(Frame.role))
    state = to.state_name if to else HIDDEN
    return list(dict.fromkeys(STATE_MARK.sub(lambda _: state, subject) for subject in subjects))


async def open_now(session: AsyncSession) -> list[Genuine]:
    """The checks that run: whoever was written to knows of them, so anybody may."""
    running = select(Exercise).where(Exercise.phase.in_(RUNNING), Exercise.opened_at.is_not(None))
    found = await session.scalars(running.order_by(Exercise.closes_at).limit(MOST_LISTED))
    return [_genuine(exercise) for exercise in found]


def _genuine(exercise: Exercise) -> Genuine:
    assert exercise.opened_at is not None
    assert exercise.closes_at is not None
    return Genuine(
        exercise.id, exercise.reference, exercise.title, exercise.phase, exercise.opened_at, exercise.closes_at
    )
