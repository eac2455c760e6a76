"""Whether a message is genuine: what anybody may learn of an exercise, and what only the holder of a code may learn."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.check_notices import CheckNoticeText, NoticeSays
from pingcheck.exercises.exercise import RUNNING, Exercise, Frame, Phase, Step, StepKind, StepState
from pingcheck.exercises.ping import Ping
from pingcheck.wording.sections import with_sections

LONGEST_REFERENCE = 20
MOST_LISTED = 20
MOST_SUBJECTS = 40
HIDDEN = "…"
STATE_MARK = re.compile(r"⟦state(_en)?⟧")


@dataclass(frozen=True, slots=True)
class PublicExercise:
    """An exercise as a stranger may see it. One that is only announced shows its reference and when it is expected:
    the rest of a plan is nobody's business."""

    exercise_id: int
    reference: str
    title: str
    phase: Phase
    opened_at: datetime | None = None
    closes_at: datetime | None = None
    expected_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Addressee:
    """The point of contact that a code's message was written to."""

    exercise_id: int
    role: Role
    state_code: str
    state_name: str  # in `language`, that of the message
    language: Language


@dataclass(frozen=True, slots=True)
class SentSubject:
    language: Language
    subject: str


def as_reference(typed: str) -> str:
    """A reference as we write it, however it was typed: spaces, case and dashes do not matter."""
    folded = re.sub(r"[\u2010-\u2015\u2212_]", "-", "".join(typed.split())).upper()
    return folded[:LONGEST_REFERENCE]


async def find_public_exercise(
    session: AsyncSession, reference: str, exercise_id: int | None = None
) -> PublicExercise | None:
    """The exercise of a reference, or the one with this id, if it was ever opened or announced: other plans are
    nobody's business."""
    which = Exercise.reference == reference if exercise_id is None else Exercise.id == exercise_id
    known = or_(Exercise.opened_at.is_not(None), _was_announced())
    found = await session.scalar(select(Exercise).where(which, known))
    return _public(found) if found else None


async def find_addressee(session: AsyncSession, ping_ids: Sequence[UUID]) -> Addressee | None:
    """The addressee of a code's message; None if several pings share the code, since either might be meant."""
    columns = (Ping.exercise_id, Ping.role, Ping.state_code, Ping.state_name, Ping.language)
    rows = (await session.execute(select(*columns).where(Ping.id.in_(ping_ids)))).all()
    return Addressee(*rows[0]) if len(rows) == 1 else None


async def subjects_of(
    session: AsyncSession, exercise: PublicExercise, language: Language, to: Addressee | None
) -> list[SentSubject]:
    """The subjects of its messages and letters as they were sent: to an addressee, in the language of the message; else
    in `language`, then in the others in which it called. Only their addressee sees the State's name in them."""
    mailing = select(Step.id).where(Step.exercise_id == exercise.exercise_id)
    frames = select(Frame.language, Frame.subject).where(Frame.step_id.in_(mailing))
    letter = CheckNoticeText
    letters = select(letter.language, letter.subject).where(letter.exercise_id == exercise.exercise_id)
    if to is not None:
        frames, letters = frames.where(Frame.role == to.role), letters.where(_is_read_by(to))
    called = select(Ping.language).where(Ping.exercise_id == exercise.exercise_id, Ping.called_at.is_not(None))
    spoken = [to.language] if to else [language, *sorted(set(await session.scalars(called.distinct())) - {language})]
    found = [
        *(await session.execute(frames.order_by(Frame.step_id, Frame.role))),
        *(await session.execute(letters.order_by(letter.names_at, letter.says, letter.about))),
    ]
    state = to.state_name if to else HIDDEN
    subjects = [
        SentSubject(each, STATE_MARK.sub(lambda _: state, with_sections(subject)))
        for each in spoken
        for of, subject in found
        if of == each
    ]
    return list(dict.fromkeys(subjects))[:MOST_SUBJECTS]


def _is_read_by(to: Addressee) -> ColumnElement[bool]:
    """Of letters: those about the addressee's role, and those that ask it to pass word on to the other."""
    passes_on = CheckNoticeText.says == NoticeSays.OTHER_ROLE
    return or_(
        passes_on & (CheckNoticeText.about != to.role.value),
        ~passes_on & (CheckNoticeText.says != NoticeSays.MISSION) & (CheckNoticeText.about == to.role.value),
    )


async def running_exercises(session: AsyncSession) -> list[PublicExercise]:
    """The exercises that run. Every contact who got a message knows of them, so anybody may."""
    running = select(Exercise).where(Exercise.phase.in_(RUNNING), Exercise.opened_at.is_not(None))
    found = await session.scalars(running.order_by(Exercise.closes_at).limit(MOST_LISTED))
    return [_public(exercise) for exercise in found]


async def announced_exercises(session: AsyncSession) -> list[PublicExercise]:
    """The exercises that were announced and are still to come. Who got the announcement knows of them."""
    coming = select(Exercise).where(Exercise.phase == Phase.SCHEDULED, Exercise.opens_at.is_not(None), _was_announced())
    found = await session.scalars(coming.order_by(Exercise.opens_at).limit(MOST_LISTED))
    return [_public(exercise) for exercise in found]


def _was_announced() -> ColumnElement[bool]:
    """By its step; or in another way, if it is planned as announced and has no such step."""
    step = select(Step.id).where(Step.exercise_id == Exercise.id, Step.kind == StepKind.ANNOUNCE)
    went = step.where(Step.state == StepState.DONE).exists()
    return or_(went, and_(Exercise.is_announced, Exercise.phase == Phase.SCHEDULED, ~step.exists()))


def _public(exercise: Exercise) -> PublicExercise:
    title = exercise.title if exercise.opened_at else ""
    seen = exercise.id, exercise.reference, title, exercise.phase
    if exercise.opened_at is None:
        return PublicExercise(*seen, expected_at=exercise.opens_at if exercise.phase is Phase.SCHEDULED else None)
    return PublicExercise(*seen, exercise.opened_at, exercise.closes_at)
