"""Our mails as they are really sent, for replies to repeat."""

from functools import cache

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Step, StepKind
from pingcheck.sending.composer import Composer
from pingcheck.sending.frames import render_frames
from tests.cast import NOON, hours, link_keys
from tests.pingcheck.sending.test_composing import claimed, parsed, parts, settings


@cache
def sent(language: Language, kind: StepKind = StepKind.CALL, role: Role = Role.TECHNICAL) -> str:
    """The text of a mail."""
    its = settings(inbox_by_pipe=True)
    exercise = Exercise(id=1, reference="CC-2026-01", closes_at=NOON + hours(72))
    frames = render_frames(its, exercise, Step(id=1, exercise_id=1, kind=kind, due_at=NOON + hours(24)))
    frame = next(found for found in frames if (found.language, found.role) == (language, role))
    text, _ = parts(parsed(Composer(its, link_keys()).compose(claimed(frame), frame, NOON)))
    return text
