"""Letters to Missions: numbered once, stored as made, noted in their cases; who acts second learns who was first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from directory.database import Database
from directory.errors import Refused
from directory.languages import Language
from pingcheck.conversation.mission_letters import LetterStage, LetterWay, MissionLetter
from pingcheck.followup.case_acts import CaseEnding, end_case, find_case, set_due
from pingcheck.followup.cases import CaseAct, CaseEntryKind, CaseOutcome, entries_of
from pingcheck.followup.letter_acts import LetterSending, find_letter, record_sent, unsettle_letter, withdraw_letter
from pingcheck.followup.letter_answers import AnswerByNote, enter_answer, remove_answer
from pingcheck.followup.letter_content import LetterContent
from pingcheck.followup.letter_list import LetterFilter, LetterOrder, listed_letters
from pingcheck.followup.letter_making import WrittenLetter, make_letter, nameable_cases
from pingcheck.followup.letter_templates import letter_body, letter_templates, set_letter_body
from pingcheck.followup.letter_words import letter_words
from tests.cast import NOON, settings_for
from tests.mission_letters import NAMES, letter_made, letter_sent, three_cases

DAY = timedelta(days=1)
SENT = LetterSending(way=LetterWay.NOTE, on=NOON.date(), due=NOON.date() + 7 * DAY)
ENDED = CaseEnding(outcome=CaseOutcome.NO_CONTACT, reason="the office is closed")
OWN = "To {state}.\n\n{contacts}\n\n{number} {answer_address}"


async def test_a_letter_is_kept_as_it_was_made(database: Database, database_url: str) -> None:
    made = await letter_made(database, database_url, await three_cases(database, database_url, Language.FRENCH))
    async with database.writing() as session:
        await set_letter_body(session, Language.FRENCH, OWN, NOON, "lena")
    async with database.reading() as session:
        kept = await find_letter(session, made.id)
    assert (kept.number, kept.language, kept.dated) == ("LV-2026-0001", Language.FRENCH, NOON.date())
    content = LetterContent.kept(kept.content)
    assert content.before[0].startswith("Le Bureau des affaires de désarmement présente ses compliments")
    assert [row[1].split(",")[0] for row in content.rows] == list(NAMES)
    assert kept.answer_address in content.after


async def test_numbers_run_through_a_year_and_are_not_given_twice(database: Database, database_url: str) -> None:
    cases, numbers = await three_cases(database, database_url), []
    for now in (NOON, NOON, NOON + 365 * DAY):
        async with database.writing() as session:
            written = WrittenLetter(state_code="KEN", case_ids=tuple(cases))
            letter = await make_letter(session, settings_for(database_url), written, now, "lena")
            await withdraw_letter(session, letter.id, "a mistake", now, "lena")
            numbers.append(letter.number)
    assert numbers == ["LV-2026-0001", "LV-2026-0002", "LV-2027-0001"]


async def test_only_open_cases_of_the_state_stand_in_a_letter(database: Database, database_url: str) -> None:
    first, *rest = await three_cases(database, database_url)
    async with database.writing() as session:
        await end_case(session, await find_case(session, first), ENDED, NOON, "lena")
    for state, chosen in (("KEN", [first, *rest]), ("FRA", rest), ("KEN", []), ("XXX", rest)):
        with pytest.raises(Refused):
            await letter_made(database, database_url, chosen, state)
    assert (await letter_made(database, database_url, rest)).serial == 1


async def test_a_case_that_a_letter_names_is_not_offered_again(database: Database, database_url: str) -> None:
    first, *_ = await three_cases(database, database_url)
    letter = await letter_made(database, database_url, [first])
    async with database.writing() as session:
        assert [each.is_offered for each in await nameable_cases(session, "KEN")] == [False, True, True]
        await withdraw_letter(session, letter.id, "a mistake", NOON, "lena")
        assert all(each.is_offered for each in await nameable_cases(session, "KEN"))
        assert await nameable_cases(session, "KEN", exercise_id=999) == []


async def test_sending_is_noted_in_each_open_case_and_makes_it_due(database: Database, database_url: str) -> None:
    cases = await three_cases(database, database_url)
    letter = await letter_made(database, database_url, cases)
    async with database.writing() as session:
        await end_case(session, await find_case(session, cases[0]), ENDED, NOON, "lena")
        await record_sent(session, letter.id, SENT, NOON, "lena")
        for case_id, acts in zip(cases, (0, 1, 1), strict=True):
            entries = [each for each in await entries_of(session, case_id) if each.act is CaseAct.LETTER]
            assert len(entries) == acts
            case = await find_case(session, case_id)
            assert (case.due_at is not None) is bool(acts)
            assert all(letter.number in each.words for each in entries)
    with pytest.raises(Refused, match="lena recorded already that it was sent"):
        async with database.writing() as session:
            await record_sent(session, letter.id, SENT, NOON, "ruben")
    with pytest.raises(Refused, match="lena recorded already"):
        async with database.writing() as session:
            await withdraw_letter(session, letter.id, "too late", NOON, "ruben")


@pytest.mark.parametrize(
    "wrong",
    [replace(SENT, on=NOON.date() + DAY), replace(SENT, on=NOON.date() - DAY), replace(SENT, due=date(2026, 1, 1))],
)
async def test_a_day_that_cannot_be_is_refused(database: Database, database_url: str, wrong: LetterSending) -> None:
    letter = await letter_made(database, database_url, await three_cases(database, database_url))
    with pytest.raises(Refused):
        async with database.writing() as session:
            await record_sent(session, letter.id, wrong, NOON, "lena")
    assert await stage_of(database, letter) is LetterStage.MADE


async def test_what_was_said_of_a_letter_is_taken_back_until_it_is_answered(
    database: Database, database_url: str
) -> None:
    letter = await letter_sent(database, database_url)
    async with database.writing() as session:
        await unsettle_letter(session, letter.id, NOON, "lena")
        [*_, last] = await entries_of(session, 1)
        assert (last.kind, last.words) == (CaseEntryKind.NOTED, "Letter LV-2026-0001 was not sent after all.")
    assert await stage_of(database, letter) is LetterStage.MADE
    async with database.writing() as session:
        await record_sent(session, letter.id, SENT, NOON, "lena")
        answer = await enter_answer(session, letter.id, AnswerByNote(number="114/2026"), NOON, "lena")
    with pytest.raises(Refused, match="has answered"):
        async with database.writing() as session:
            await unsettle_letter(session, letter.id, NOON, "lena")
    async with database.writing() as session:
        await remove_answer(session, letter.id, answer.id, NOON, "lena")
        await unsettle_letter(session, letter.id, NOON, "lena")


async def test_the_cases_of_a_letter_are_due_once_the_mission_answers(database: Database, database_url: str) -> None:
    cases = await three_cases(database, database_url)
    letter = await letter_made(database, database_url, cases)
    async with database.writing() as session:
        await record_sent(session, letter.id, SENT, NOON, "lena")
        await end_case(session, await find_case(session, cases[2]), ENDED, NOON, "lena")
        await set_due(session, await find_case(session, cases[1]), NOON - DAY, NOON, "lena")
        await enter_answer(session, letter.id, AnswerByNote(number="114/2026"), NOON, "lena")
        due = [(await find_case(session, case)).due_at for case in cases[:2]]
    assert due == [NOON.replace(hour=0, minute=0), NOON - DAY]


async def test_what_was_not_sent_is_not_answered(database: Database, database_url: str) -> None:
    letter = await letter_made(database, database_url, await three_cases(database, database_url))
    with pytest.raises(Refused, match="Say first how"):
        async with database.writing() as session:
            await enter_answer(session, letter.id, AnswerByNote(number="114/2026"), NOON, "lena")


async def test_a_text_of_ones_own_and_the_way_back(database: Database) -> None:
    standard = letter_words(Language.RUSSIAN).body
    async with database.writing() as session:
        await set_letter_body(session, Language.RUSSIAN, OWN, NOON, "lena")
        assert await letter_body(session, Language.RUSSIAN) == OWN
        assert await letter_body(session, Language.FRENCH) == letter_words(Language.FRENCH).body
        with pytest.raises(Refused):
            await set_letter_body(session, Language.RUSSIAN, "Nothing", NOON, "lena")
    for back in ("", standard):
        async with database.writing() as session:
            await set_letter_body(session, Language.RUSSIAN, OWN, NOON, "lena")
            await set_letter_body(session, Language.RUSSIAN, back, NOON, "lena")
            assert await letter_templates(session) == {}


async def test_letters_are_found_and_sorted(database: Database, database_url: str) -> None:
    cases = await three_cases(database, database_url)
    first, second = [await letter_made(database, database_url, [case]) for case in cases[:2]]
    async with database.writing() as session:
        await withdraw_letter(session, first.id, "a mistake", NOON, "lena")
        both = [second.id, first.id]
        for filters, found in (
            (LetterFilter(), both),
            (LetterFilter("kenia"), []),
            (LetterFilter("quénia"), []),
            (LetterFilter("Kenya"), both),
            (LetterFilter("LV-2026-0002"), [second.id]),
            (LetterFilter("2026-1"), [first.id]),
            (LetterFilter("2"), [second.id]),
            (LetterFilter("2025-0002"), []),
            (LetterFilter(stage=LetterStage.WITHDRAWN), [first.id]),
            (LetterFilter(state="FRA"), []),
            (LetterFilter(waits=True), []),
        ):
            for order in LetterOrder:
                rows, total = await listed_letters(session, filters, 1, order)
                assert ([row.letter.id for row in rows], total) == (found, len(found))
        rows, total = await listed_letters(session, LetterFilter(), 2, most=1)
        assert ([row.letter.id for row in rows], total) == ([first.id], 2)


async def stage_of(database: Database, letter: MissionLetter) -> LetterStage:
    async with database.reading() as session:
        return (await find_letter(session, letter.id)).stage
