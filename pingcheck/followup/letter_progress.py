"""How far a letter about a case got: sent, answered, a nomination made of the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.notes.note import NoteLine, NoteVerbale
from directory.notes.stages import Stage
from pingcheck.conversation.mission_letters import AnswerKind, LetterAnswer, LetterStage, MissionLetter
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import Case
from pingcheck.followup.letter_cases import LetterCase


class LetterProgress(StrEnum):
    MADE = "made"  # not sent yet
    CAME_BACK = "came_back"  # it did not reach the Mission
    WAITS = "waits"  # sent; the day to reply by has not passed
    OVERDUE = "overdue"  # that day has passed without an answer
    TO_READ = "to_read"  # an email of the Mission that nobody has read
    ANSWERED = "answered"  # and no nomination came of it so far
    NOMINATION = "nomination"  # one was begun from the answer, and is not in force
    NOMINATED = "nominated"  # it is in force
    NOT_NAMED = "not_named"  # it is in force, and says nothing of this contact


ASKS_SOMEBODY = (LetterProgress.TO_READ, LetterProgress.NOMINATION)
HAS_ANSWER = frozenset(
    {
        LetterProgress.TO_READ,
        LetterProgress.ANSWERED,
        LetterProgress.NOMINATION,
        LetterProgress.NOMINATED,
        LetterProgress.NOT_NAMED,
    }
)
OVER = (Stage.IN_FORCE, Stage.DISCARDED)


@dataclass(frozen=True, slots=True)
class LetterNews:
    """A letter that was not withdrawn, what the Mission answered, the first first, and the nominations that were begun
    from these answers. `named_by`: the ids of those that change the entry of the case's contact."""

    letter: MissionLetter
    answers: tuple[LetterAnswer, ...] = ()
    notes: tuple[NoteVerbale, ...] = ()
    named_by: frozenset[int] = frozenset()

    def progress(self, now: datetime) -> LetterProgress:
        """Days are UTC's."""
        if self.letter.stage is LetterStage.MADE:
            return LetterProgress.MADE
        if any(answer.read_at is None for answer in self.answers):
            return LetterProgress.TO_READ
        if self.nomination is not None:
            if self.nomination.stage not in OVER:
                return LetterProgress.NOMINATION
            is_named = any(note.id in self.named_by for note in self.notes if note.stage is Stage.IN_FORCE)
            return LetterProgress.NOMINATED if is_named else LetterProgress.NOT_NAMED
        if self.answers:
            return LetterProgress.ANSWERED
        if self.letter.returned_at is not None:
            return LetterProgress.CAME_BACK
        return LetterProgress.WAITS if _today(now) <= self.letter.reply_by else LetterProgress.OVERDUE

    @property
    def nomination(self) -> NoteVerbale | None:
        """The one that is on its way, else one that is in force; what was discarded is none."""
        kept = [note for note in self.notes if note.stage is not Stage.DISCARDED]
        return next((note for note in kept if note.stage not in OVER), kept[-1] if kept else None)

    @property
    def moved_at(self) -> datetime:
        """When it was made, sent, or answered last, or came back."""
        answered = [answer.read_at or answer.at for answer in self.answers]
        settled = [moment for moment in (self.letter.settled_at, self.letter.returned_at) if moment is not None]
        return max([self.letter.made_at, *settled, *answered])


def deciding_letter(letters: Sequence[LetterNews], since: datetime | None, now: datetime) -> LetterNews | None:
    """The letter that says what comes next, of these, the first first: one whose answer or nomination waits for
    somebody, else the latest. `since`: when the case was opened again; older news decide only if they wait. Pure."""
    for progress in ASKS_SOMEBODY:
        for news in letters:
            if news.progress(now) is progress:
                return news
    recent = [news for news in letters if since is None or news.moved_at >= since]
    return recent[-1] if recent else None


async def letters_of_case(session: AsyncSession, case_id: int) -> list[LetterNews]:
    """The letters that name a case, those that were withdrawn left out, the first first."""
    naming = (
        select(MissionLetter)
        .join(LetterCase, LetterCase.letter_id == MissionLetter.id)
        .where(LetterCase.case_id == case_id, MissionLetter.stage != LetterStage.WITHDRAWN)
        .order_by(MissionLetter.id)
    )
    letters = list(await session.scalars(naming))
    if not letters:
        return []
    theirs = LetterAnswer.letter_id.in_([letter.id for letter in letters]), LetterAnswer.kind == AnswerKind.ANSWER
    answers = list(
        await session.scalars(select(LetterAnswer).where(*theirs).order_by(LetterAnswer.at, LetterAnswer.id))
    )
    origins = [answer.origin for answer in answers]
    begun = select(NoteVerbale).where(NoteVerbale.origin.in_(origins)).order_by(NoteVerbale.id)
    notes = list(await session.scalars(begun)) if origins else []
    named_by = await _naming_the_contact(session, case_id, [note.id for note in notes])
    return [_news(letter, answers, notes, named_by) for letter in letters]


async def _naming_the_contact(session: AsyncSession, case_id: int, note_ids: Sequence[int]) -> frozenset[int]:
    """Those of these nominations that have a line for the entry of the case's contact."""
    contact = select(Ping.contact_id).join(Case, Case.ping_id == Ping.id).where(Case.id == case_id)
    lines = select(NoteLine.note_id).where(NoteLine.note_id.in_(note_ids), NoteLine.contact_id.in_(contact))
    return frozenset(await session.scalars(lines)) if note_ids else frozenset()


def _news(
    letter: MissionLetter, answers: Sequence[LetterAnswer], notes: Sequence[NoteVerbale], named_by: frozenset[int]
) -> LetterNews:
    mine = tuple(answer for answer in answers if answer.letter_id == letter.id)
    origins = {answer.origin for answer in mine}
    return LetterNews(letter, mine, tuple(note for note in notes if note.origin in origins), named_by)


def _today(now: datetime) -> date:
    return now.astimezone(UTC).date()
