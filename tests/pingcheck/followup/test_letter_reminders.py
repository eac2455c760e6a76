"""Letters that wait for somebody: not answered in time, or come back; and the reminder that names the first letter."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from pingcheck.conversation.mission_letters import AnswerKind, LetterAnswer, LetterWay, MissionLetter
from pingcheck.followup.case_acts import CaseEnding, end_case, find_case
from pingcheck.followup.cases import CaseOutcome
from pingcheck.followup.letter_acts import LetterSending, record_sent, withdraw_letter
from pingcheck.followup.letter_answers import AnswerByNote, enter_answer, record_returned
from pingcheck.followup.letter_content import LetterContent, reminding
from pingcheck.followup.letter_list import LetterFilter, listed_letters
from pingcheck.followup.letter_making import TIME_TO_REPLY, WrittenLetter, make_letter
from pingcheck.followup.letter_reminders import is_letter_due, letters_due, make_reminder
from pingcheck.followup.letter_words import letter_words
from tests.cast import NOON, settings_for
from tests.mission_letters import NAMES, letter_made, letter_sent, three_cases

LATER = NOON + TIME_TO_REPLY + timedelta(days=1)
ENDED = CaseEnding(outcome=CaseOutcome.NO_CONTACT, reason="the office is closed")
SENT = LetterSending(way=LetterWay.NOTE, on=NOON.date())
Does = Callable[[AsyncSession], Awaitable[object]]


async def due(session: AsyncSession, now: object = LATER) -> list[str]:
    found, total = await letters_due(session, now, 5)  # type: ignore[arg-type]
    assert total == len(found)
    return [letter.number for letter in found]


async def all_cases_end(session: AsyncSession) -> None:
    for number in (1, 2, 3):
        await end_case(session, await find_case(session, number), ENDED, NOON, "lena")


async def an_email_waits(session: AsyncSession) -> None:
    session.add(LetterAnswer(letter_id=1, at=NOON, by="", read_at=None))
    await session.flush()


async def a_strangers_email_was_read(session: AsyncSession) -> None:
    session.add(LetterAnswer(letter_id=1, at=NOON, by="lena", read_at=NOON, kind=AnswerKind.NOT_THEIRS))
    await session.flush()


@pytest.mark.parametrize(
    ("does", "is_due"),
    [
        (None, True),
        (lambda session: enter_answer(session, 1, AnswerByNote(number="1"), NOON, "lena"), False),
        (an_email_waits, False),
        (a_strangers_email_was_read, True),
        (all_cases_end, False),
        (lambda session: end_case_one(session), True),
    ],
    ids=["silence", "a note", "an email to read", "somebody else's email", "no open case", "one case ended"],
)
async def test_a_letter_is_due_once_its_day_is_past(
    database: Database, database_url: str, does: Does | None, is_due: bool
) -> None:
    letter = await letter_sent(database, database_url)
    async with database.writing() as session:
        if does is not None:
            await does(session)
    async with database.reading() as session:
        assert await due(session, NOON + TIME_TO_REPLY) == []
        assert await due(session) == ([letter.number] if is_due else [])
        assert await is_letter_due(session, letter.id, LATER.date()) == is_due
        listed, _ = await listed_letters(session, LetterFilter(due_on=LATER.date()))
        assert len(listed) == is_due


async def end_case_one(session: AsyncSession) -> None:
    await end_case(session, await find_case(session, 1), ENDED, NOON, "lena")


async def test_a_letter_that_came_back_is_due_at_once(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    async with database.writing() as session:
        await record_returned(session, letter.id, "", NOON, "lena")
        assert await due(session, NOON) == [letter.number]
        await record_sent(session, letter.id, SENT, NOON, "lena")
        assert await due(session, NOON) == []


async def test_a_letter_that_went_once_more_late_has_a_week(database: Database, database_url: str) -> None:
    letter = await letter_sent(database, database_url)
    async with database.writing() as session:
        await record_returned(session, letter.id, "", LATER, "lena")
        await record_sent(session, letter.id, LetterSending(way=LetterWay.NOTE, on=LATER.date()), LATER, "lena")
        assert await due(session) == []
        assert await due(session, LATER + timedelta(days=9)) == [letter.number]


async def test_a_reminder_names_the_first_letter_and_what_is_still_open(database: Database, database_url: str) -> None:
    first, settings = await letter_sent(database, database_url), settings_for(database_url)
    async with database.writing() as session:
        await end_case_one(session)
        made = await make_reminder(session, settings, first.id, LATER, "ruben")
        assert await due(session) == []
        with pytest.raises(Refused, match=r"LV-2026-0002 reminds of it already"):
            await make_reminder(session, settings, first.id, LATER, "lena")
    content = LetterContent.kept(made.content)
    assert made.reminds_id == first.id
    assert "its note LV-2026-0001 of 2 March 2026" in content.before[0]
    assert [row[1].split(",")[0] for row in content.rows] == list(NAMES[1:])
    assert content.reference.endswith("LV-2026-0002")
    async with database.writing() as session:
        await withdraw_letter(session, made.id, "a mistake", LATER, "ruben")
        assert await due(session) == [first.number]


async def test_a_reminder_needs_a_letter_that_was_sent_and_an_open_case(database: Database, database_url: str) -> None:
    settings = settings_for(database_url)
    made = await letter_made(database, database_url, await three_cases(database, database_url))
    async with database.writing() as session:
        with pytest.raises(Refused, match="that was sent"):
            await make_reminder(session, settings, made.id, NOON, "lena")
        with pytest.raises(Refused, match="There is no such letter"):
            await make_reminder(session, settings, 99, NOON, "lena")
        await record_sent(session, made.id, SENT, NOON, "lena")
        await all_cases_end(session)
        with pytest.raises(Refused, match="have ended"):
            await make_reminder(session, settings, made.id, NOON, "lena")


async def test_a_reminder_names_no_other_missions_letter(database: Database, database_url: str) -> None:
    cases = await three_cases(database, database_url)
    async with database.writing() as session:
        other = MissionLetter(
            year=2025, serial=1, state_code="FRA", language=Language.FRENCH, dated=NOON.date(), reply_by=NOON.date(),
            content={}, answer_address="", stage="sent", made_at=NOON, made_by="lena",
        )  # fmt: skip
        session.add(other)
        await session.flush()
        written = WrittenLetter(state_code="KEN", case_ids=tuple(cases), reminds=other.id)
        with pytest.raises(Refused, match="to the same Mission"):
            await make_letter(session, settings_for(database_url), written, NOON, "lena")


@pytest.mark.parametrize("language", Language)
def test_the_reminder_begins_anew_and_keeps_the_rest(language: Language) -> None:
    body = letter_words(language).body
    text = reminding(body, language, "LV-2026-0007", NOON.date())
    first, _, rest = text.partition("\n\n")
    assert "LV-2026-0007" in first
    assert "2026" in first.replace("LV-2026-0007", "")
    assert "{earlier" not in text
    assert rest == body.partition("\n\n")[2]
    assert reminding("{contacts}\n\n{number}", language, "LV-1", NOON.date()).endswith("{contacts}\n\n{number}")
