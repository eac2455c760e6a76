"""The frozen texts of an exercise, for officers to read: what was sent, or will be."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.contacts import Role
from directory.languages import Language
from pingcheck.exercises.exercise import Exercise, Frame, Step
from pingcheck.wording.sections import with_sections


@dataclass(frozen=True, slots=True)
class FrozenText:
    """The text of one step in one language, for one role."""

    step: Step
    frame: Frame

    @property
    def subject(self) -> str:
        """Without what only mails to shared mailboxes have; so is the text."""
        return with_sections(self.frame.subject)

    @property
    def text(self) -> str:
        return with_sections(self.frame.text)


async def frozen_texts(
    session: AsyncSession, exercise: Exercise, language: Language, role: Role
) -> Sequence[FrozenText]:
    """The texts in a language for a role, in the order of the ladder."""
    rows = await session.execute(
        select(Step, Frame)
        .join(Frame, Frame.step_id == Step.id)
        .where(Step.exercise_id == exercise.id, Frame.language == language, Frame.role == role)
        .order_by(Step.ordinal)
    )
    return [FrozenText(*row) for row in rows]
