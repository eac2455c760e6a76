"""Our mails as they are really sent, for replies to repeat."""

from functools import cache

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Step, StepKind
from pingcheck.sending.composer import Composer
from pingcheck.sending.frames import render_frames
from tests.cast import NOON, hours, link_keys
from tests.pingcheck.sending.test_composing import claimed, parsed, parts, settings

ITS = settings(inbox_by_pipe=True)


@cache
def frames(kind: StepKind) -> list[Frame]:
    exercise = Exercise(id=1, reference="CC-2026-01", closes_at=NOON + hours(72))
    step = Step(id=1, exercise_id=1, kind=kind, due_at=NOON + hours(24))
    return list(render_frames(ITS, exercise, step))


@cache
def sent(language: Language, kind: StepKind = StepKind.CALL, role: Role = Role.TECHNICAL) -> str:
    """The text of a mail."""
    frame = next(found for found in frames(kind) if (found.language, found.role) == (language, role))
    text, _ = parts(parsed(Composer(ITS, link_keys()).compose(claimed(frame), frame, NOON)))
    return text
