"""Making a letter to a Mission: which cases it may name, its text, its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database.locks import lock_table
from directory.errors import N_, Refused
from directory.history import LONGEST_BY
from directory.languages import Language
from directory.states import State
from pingcheck.conversation.letter_addresses import LetterAddresses, LetterMark
from pingcheck.conversation.mission_letters import LetterStage, MissionLetter
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.followup.cases import Case, CaseCause, CaseKind
from pingcheck.followup.letter_cases import LetterCase
from pingcheck.followup.letter_content import (
    LetterContent,
    LetterFrame,
    MissionAddressee,
    NamedContact,
    letter_content,
    reminding,
)
from pingcheck.followup.letter_templates import letter_body
from pingcheck.settings import Settings
from pingcheck.wording.names import names_in

# A letter names who was not reached: no incident, no dispute, and nobody whose answers contradict each other.
KINDS = (CaseKind.UNREACHED,)
MOST_CASES = 100  # in one letter
TIME_TO_REPLY = timedelta(days=21)
LATEST_REPLY = timedelta(days=366)
SAMPLE = LetterMark(2026, 0)  # of a preview


@dataclass(frozen=True, slots=True)
class NameableCase:
    """An open case that a letter may name. `letter`: the last one that named it and was not withdrawn."""

    case: Case
    ping: Ping
    exercise: Exercise
    letter: MissionLetter | None

    @property
    def is_offered(self) -> bool:
        """False where a letter has named it already, or what failed is ours."""
        return self.letter is None and self.case.cause is not CaseCause.NOT_SENT

    @property
    def contact(self) -> NamedContact:
        ping, check = self.ping, self.exercise
        opened = (check.opened_at or self.case.opened_at).date()
        whom = ping.role, ping.rank, ping.name, ping.position, ping.entity
        return NamedContact(*whom, self.case.cause, check.reference, opened)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLetter:
    """What an officer chose. `body`: empty for the text of the language's letters; `reply_by`: None for three weeks
    from now; `language`: None for the Mission's own; `reminds`: the id of a letter that was not answered."""

    state_code: str
    case_ids: tuple[int, ...]
    body: str = ""
    reply_by: date | None = None
    language: Language | None = None
    reminds: int | None = None


async def nameable_cases(session: AsyncSession, state: str, exercise_id: int | None = None) -> list[NameableCase]:
    """The open cases of a State, of all checks or of one, in the order of their contacts."""
    query = (
        select(Case, Ping, Exercise)
        .join(Ping, Ping.id == Case.ping_id)
        .join(Exercise, Exercise.id == Case.exercise_id)
        .where(Case.state_code == state, Case.ended_at.is_(None), Case.kind.in_(KINDS))
        .order_by(Ping.role, Ping.rank.desc(), Ping.contact_id, Case.id)
        .limit(MOST_CASES)
    )
    if exercise_id is not None:
        query = query.where(Case.exercise_id == exercise_id)
    rows = (await session.execute(query)).all()
    letters = await _letters_by_case(session, [case.id for case, _, _ in rows])
    return [NameableCase(case, ping, exercise, letters.get(case.id)) for case, ping, exercise in rows]


async def letter_frame(
    session: AsyncSession, settings: Settings, written: WrittenLetter, now: datetime
) -> tuple[State, LetterFrame]:
    """Raises Refused for an unknown State, and for a day to reply by that is past or too far."""
    state = await session.get(State, written.state_code)
    if state is None:
        raise Refused(N_("There is no State {code}."), code=written.state_code[:10])
    language, today = written.language or state.mission_language, now.astimezone(UTC).date()
    reply_by = written.reply_by or today + TIME_TO_REPLY
    if not today < reply_by <= today + LATEST_REPLY:
        raise Refused(N_("Ask for a reply by a day from tomorrow on, within a year."))
    name = state.mission_name if language is state.mission_language else ""
    addressee = MissionAddressee(state.code, state.name(language), name)
    return state, LetterFrame(language, names_in(settings, language), addressee, today, reply_by)


async def preview_letter(
    session: AsyncSession, settings: Settings, written: WrittenLetter, now: datetime
) -> LetterContent:
    """The letter as it would be made, with a sample of a number and of an address. Raises Refused."""
    _, frame = await letter_frame(session, settings, written, now)
    chosen = await _chosen(session, written)
    mark = SAMPLE._replace(year=frame.dated.year)
    address = f"l-{mark.year}-0000-…@{_domain(settings)}"
    body = written.body or await standard_body(session, frame.language, await _reminded(session, written))
    return letter_content(frame, body, [each.contact for each in chosen], mark.number, address)


async def make_letter(
    session: AsyncSession, settings: Settings, written: WrittenLetter, now: datetime, by: str
) -> MissionLetter:
    """Makes the letter and gives it its number; nothing is sent. Raises Refused if no case is chosen, if one is not an
    open case of the State any more, or if the text is wrong."""
    await lock_table(session, MissionLetter)
    state, frame = await letter_frame(session, settings, written, now)
    chosen = await _chosen(session, written)
    mark = LetterMark(frame.dated.year, await _next_serial(session, frame.dated.year))
    address = LetterAddresses(settings.secrets(), _domain(settings)).address(mark)
    earlier = await _reminded(session, written)
    body = written.body or await standard_body(session, frame.language, earlier)
    content = letter_content(frame, body, [each.contact for each in chosen], mark.number, address)
    letter = MissionLetter(
        year=mark.year, serial=mark.serial, state_code=state.code, language=frame.language, dated=frame.dated,
        reply_by=frame.reply_by, content=content.as_kept(), answer_address=address, stage=LetterStage.MADE,
        made_at=now, made_by=by[:LONGEST_BY], settled_by="", settled_words="",
        reminds_id=earlier.id if earlier is not None else None,
    )  # fmt: skip
    session.add(letter)
    await session.flush()
    session.add_all(LetterCase(letter_id=letter.id, case_id=each.case.id) for each in chosen)
    await session.flush()
    return letter


async def standard_body(session: AsyncSession, language: Language, earlier: MissionLetter | None) -> str:
    """The text that a letter begins with; of one that reminds of an earlier letter, with that one's number and day."""
    body = await letter_body(session, language)
    return body if earlier is None else reminding(body, language, earlier.number, earlier.dated)


async def _reminded(session: AsyncSession, written: WrittenLetter) -> MissionLetter | None:
    """Raises Refused if the letter that it reminds of is none of this State's, or was not sent."""
    if written.reminds is None:
        return None
    found = await session.get(MissionLetter, written.reminds)
    if found is None or found.state_code != written.state_code or found.stage is not LetterStage.SENT:
        raise Refused(N_("A reminder names a letter to the same Mission that was sent."))
    return found


async def _chosen(session: AsyncSession, written: WrittenLetter) -> Sequence[NameableCase]:
    wanted = set(written.case_ids)
    if not wanted:
        raise Refused(N_("Choose the cases that the letter is about."))
    found = [each for each in await nameable_cases(session, written.state_code) if each.case.id in wanted]
    if len(found) != len(wanted):
        raise Refused(N_("A case that you chose is no open case of this State any more. Look at the list again."))
    return found


async def _next_serial(session: AsyncSession, year: int) -> int:
    last = select(func.max(MissionLetter.serial)).where(MissionLetter.year == year)
    return (await session.scalar(last) or 0) + 1


async def _letters_by_case(session: AsyncSession, case_ids: Sequence[int]) -> dict[int, MissionLetter]:
    named = (
        select(LetterCase.case_id, MissionLetter)
        .join(MissionLetter, MissionLetter.id == LetterCase.letter_id)
        .where(LetterCase.case_id.in_(case_ids), MissionLetter.stage != LetterStage.WITHDRAWN)
        .order_by(MissionLetter.id)
    )
    rows = await session.execute(named)
    return dict(rows.all())


def _domain(settings: Settings) -> str:
    return settings.sender.rpartition("@")[2]
