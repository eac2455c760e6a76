"""The texts of an exercise that officers changed, by step and language. Where there is none, the standard is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from directory.contacts import PointOfContact, Role
from directory.database import Base, closed_set
from directory.database.statements import rows_changed
from directory.errors import N_, Refused
from directory.languages import NATIVE_NAMES, Language
from directory.states import State
from pingcheck.exercises.exercise import NOT_YET_OPEN, Exercise, StepKind, log_entry
from pingcheck.exercises.phases import hold_in_phase
from pingcheck.exercises.scope import in_scope
from pingcheck.exercises.text_rules import problem_of_body, problem_of_subject, tidied

CHANGEABLE = (StepKind.CALL, StepKind.REMIND)  # the mails whose words officers may change


class ExerciseText(Base):
    """What an officer wrote instead of the standard text. The reminders have the subject of the call, so that they stay
    in its thread."""

    __tablename__ = "exercise_texts"

    exercise_id: Mapped[int] = mapped_column(ForeignKey("exercises.id"), primary_key=True)
    step_kind: Mapped[StepKind] = mapped_column(closed_set(StepKind), primary_key=True)
    language: Mapped[Language] = mapped_column(closed_set(Language), primary_key=True)
    subject: Mapped[str] = mapped_column(String(200))  # empty: the standard one
    body: Mapped[str] = mapped_column(Text)  # empty: the standard one
    changed_by: Mapped[str] = mapped_column(String(100))
    changed_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What an officer wrote for one language. Empty: the standard text."""

    subject: str = ""
    bodies: Mapping[StepKind, str] | None = None

    def body(self, kind: StepKind) -> str:
        return (self.bodies or {}).get(kind, "")

    @property
    def changes_anything(self) -> bool:
        return bool(self.subject or any((self.bodies or {}).values()))

    def problems(self) -> dict[str, str]:
        """A sentence for each field that is wrong, by its name: `subject`, or the step's kind."""
        found = {"subject": problem_of_subject(self.subject)}
        found |= {kind.value: problem_of_body(self.body(kind)) for kind in CHANGEABLE}
        return {name: problem for name, problem in found.items() if problem}


STANDARD = OwnWords()
Texts = Mapping[Language, OwnWords]


async def texts_of(session: AsyncSession, exercise: Exercise) -> Texts:
    """What officers wrote for this exercise, by language. A language without a change is not in it."""
    rows = await text_rows(session, exercise)
    found: dict[Language, OwnWords] = {}
    for language in dict.fromkeys(row.language for row in rows):
        mine = [row for row in rows if row.language is language]
        subject = next((row.subject for row in mine if row.subject), "")
        found[language] = OwnWords(subject, {row.step_kind: row.body for row in mine})
    return found


async def text_rows(session: AsyncSession, exercise: Exercise) -> list[ExerciseText]:
    mine = select(ExerciseText).where(ExerciseText.exercise_id == exercise.id)
    return list(await session.scalars(mine.order_by(ExerciseText.language, ExerciseText.step_kind)))


async def set_words(
    session: AsyncSession, exercise: Exercise, language: Language, words: OwnWords, act: tuple[datetime, str]
) -> None:
    """Sets what is sent in a language instead of the standard; STANDARD goes back to it. `act`: when, and who.

    Raises Refused if something is wrong with the words, if the exercise sends no email, or if it was opened meanwhile:
    its texts are frozen.
    """
    if problems := words.problems():
        raise Refused(next(iter(problems.values())))
    if exercise.is_by_telephone:
        raise Refused(N_("A telephone check sends no email, so it has no texts."))
    now, by = act
    if not await hold_in_phase(session, exercise, NOT_YET_OPEN):
        raise Refused(N_("{title} has been opened or called off, so its texts can no longer be changed."),
                      title=exercise.title)  # fmt: skip
    of_language = delete(ExerciseText).where(ExerciseText.exercise_id == exercise.id, ExerciseText.language == language)
    await rows_changed(session, of_language)
    for kind in CHANGEABLE:
        subject = tidied(words.subject) if kind is StepKind.CALL else ""
        body = tidied(words.body(kind))
        if subject or body:
            session.add(
                ExerciseText(
                    exercise_id=exercise.id, step_kind=kind, language=language, subject=subject, body=body,
                    changed_by=by, changed_at=now,
                )
            )  # fmt: skip
    session.add(log_entry(exercise, now, by, "texts changed", NATIVE_NAMES[language]))
    await session.flush()


async def contacts_by_language(session: AsyncSession, exercise: Exercise) -> dict[Language, int]:
    """How many contacts in the scope are written to in each language, were it opened now."""
    language = func.coalesce(PointOfContact.preferred_language, State.mission_language).label("language")
    counted = (
        select(language, func.count())
        .select_from(PointOfContact)
        .join(State)
        .where(*in_scope(exercise.scope))
        .group_by(language)
    )
    return {Language(row[0]): row[1] for row in await session.execute(counted)}


async def roles_in_scope(session: AsyncSession, exercise: Exercise) -> list[Role]:
    """The roles of contacts in the scope; both if there is no contact."""
    found = set(
        await session.scalars(select(PointOfContact.role).join(State).where(*in_scope(exercise.scope)).distinct())
    )
    return [role for role in Role if role in found] or list(Role)


@dataclass(frozen=True, slots=True)
class Reader:
    """A contact for whom a text is shown before it is sent."""

    language: Language
    role: Role
    state_name: str  # in `language`
    state_name_en: str
    name: str
    position: str
    entity: str
    time_zone: str
    is_link_free: bool


async def reader_in(
    session: AsyncSession, exercise: Exercise, language: Language, role: Role | None = None
) -> Reader | None:
    """The first contact in the scope, of this role if one is given, who is written to in this language."""
    spoken = func.coalesce(PointOfContact.preferred_language, State.mission_language)
    contact = PointOfContact
    first = (
        select(contact.role, State, contact.name, contact.position, contact.entity, contact.time_zone)
        .select_from(contact)
        .join(State)
        .where(*in_scope(exercise.scope), spoken == language)
        .order_by(contact.id)
        .limit(1)
    )
    if role is not None:
        first = first.where(contact.role == role)
    row = (await session.execute(first)).first()
    if row is None:
        return None
    found, state, name, position, entity, time_zone = row
    names = state.name(language), state.name(Language.ENGLISH)
    return Reader(language, found, *names, name, position, entity, time_zone, state.is_link_free)
