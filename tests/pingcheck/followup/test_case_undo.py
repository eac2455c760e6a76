"""What is taken back in following up leaves nothing behind: no day, no act that counts as done, no proposal."""

from datetime import datetime, timedelta

import pytest

from directory.database import Database
from directory.proposals import ProposalKind, open_proposals
from pingcheck.conversation.mission_letters import LetterWay
from pingcheck.exercises.ping import Ping
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_recording import take_back_call
from pingcheck.followup.case_acts import add_entry, find_case, set_due
from pingcheck.followup.case_facts import facts_of_record, record_of_case
from pingcheck.followup.case_undo import take_day_back
from pingcheck.followup.cases import (
    BY_ITSELF,
    ENDING_TAKEN_BACK,
    EXCUSE_OVER,
    CaseAct,
    CaseEntry,
    CaseEntryKind,
    entries_of,
)
from pingcheck.followup.letter_acts import LetterSending, record_sent, unsettle_letter
from pingcheck.followup.letter_answers import AnswerByNote, enter_answer, record_returned, remove_answer
from pingcheck.followup.standing_acts import standing_acts
from tests.calling import NAIROBI, called, check_of_two
from tests.cast import NOON, OFFICER, hours, pings
from tests.mission_letters import letter_made, three_cases
from tests.running_check import close, did

WEEK = datetime.combine(NOON.date() + timedelta(days=7), datetime.min.time(), NOON.tzinfo)
TODAY = WEEK - timedelta(days=7)
SENT = LetterSending(way=LetterWay.NOTE, on=NOON.date(), due=WEEK.date())


def entry(kind: CaseEntryKind, act: CaseAct | None = None, words: str = "") -> CaseEntry:
    return CaseEntry(kind=kind, act=act, at=NOON, by="lena", words=words)


CALLED, CALL_BACK = entry(CaseEntryKind.ACTED, CaseAct.TELEPHONE), entry(CaseEntryKind.NOTED, CaseAct.TELEPHONE)
WROTE = entry(CaseEntryKind.ACTED, CaseAct.WRITE)
REOPENED = entry(CaseEntryKind.REOPENED)
NOT_ENDED = entry(CaseEntryKind.REOPENED, words=ENDING_TAKEN_BACK)


@pytest.mark.parametrize(
    ("entries", "acts"),
    [
        ((), set()),
        ((CALLED, WROTE), {CaseAct.TELEPHONE, CaseAct.WRITE}),
        ((CALLED, WROTE, CALL_BACK), {CaseAct.WRITE}),
        ((CALLED, CALLED, CALL_BACK), {CaseAct.TELEPHONE}),
        ((CALLED, CALL_BACK, CALLED), {CaseAct.TELEPHONE}),
        ((CALLED, REOPENED), set()),
        ((CALLED, REOPENED, CALL_BACK, CALLED), {CaseAct.TELEPHONE}),
        ((CALLED, NOT_ENDED), {CaseAct.TELEPHONE}),
    ],
)
def test_what_was_taken_back_was_not_done(entries: tuple[CaseEntry, ...], acts: set[CaseAct]) -> None:
    assert standing_acts(entries) == acts


async def due(database: Database, case_id: int = 1) -> datetime | None:
    async with database.reading() as session:
        return (await find_case(session, case_id)).due_at


async def done(database: Database, case_id: int = 1) -> frozenset[CaseAct]:
    async with database.reading() as session:
        record = await record_of_case(session, await find_case(session, case_id))
        return facts_of_record(record, NOON + hours(9)).done


@pytest.mark.parametrize("before", [None, WEEK])
@pytest.mark.parametrize("came", ["answer", "back"])
async def test_an_answer_or_a_letter_back_that_was_a_mistake_gives_its_day_back(
    database: Database, database_url: str, came: str, before: datetime | None
) -> None:
    letter = await letter_made(database, database_url, await three_cases(database, database_url))
    sent = LetterSending(way=LetterWay.NOTE, on=NOON.date(), due=before.date() if before else None)
    async with database.writing() as session:
        await record_sent(session, letter.id, sent, NOON, OFFICER)
    async with database.writing() as session:
        at = NOON + hours(1)
        if came == "answer":
            answer = await enter_answer(session, letter.id, AnswerByNote(number="114/2026"), at, OFFICER)
        else:
            answer = await record_returned(session, letter.id, "", at, OFFICER)
    assert await due(database) == TODAY
    async with database.writing() as session:
        await set_due(session, await find_case(session, 2), WEEK + timedelta(days=1), NOON + hours(2), "ruben")
    async with database.writing() as session:
        await remove_answer(session, letter.id, answer.id, NOON + hours(3), OFFICER)
    assert [await due(database, each) for each in (1, 2)] == [before, WEEK + timedelta(days=1)]


async def test_a_second_answer_keeps_the_cases_due(database: Database, database_url: str) -> None:
    letter = await letter_made(database, database_url, await three_cases(database, database_url))
    async with database.writing() as session:
        await record_sent(session, letter.id, SENT, NOON, OFFICER)
        first, second = [
            await enter_answer(session, letter.id, AnswerByNote(number=number), NOON + hours(after), OFFICER)
            for after, number in ((1, "114/2026"), (2, "115/2026"))
        ]
        await remove_answer(session, letter.id, first.id, NOON + hours(3), OFFICER)
    assert await due(database) == TODAY
    async with database.writing() as session:
        await remove_answer(session, letter.id, second.id, NOON + hours(4), OFFICER)
    assert await due(database) == TODAY


async def test_a_letter_that_was_not_sent_is_no_act_and_gives_its_day_back(
    database: Database, database_url: str
) -> None:
    letter = await letter_made(database, database_url, await three_cases(database, database_url))
    for after in (1, 2):
        async with database.writing() as session:
            await record_sent(session, letter.id, SENT, NOON + hours(after), OFFICER)
        assert (await due(database), await done(database)) == (WEEK, frozenset({CaseAct.LETTER}))
        async with database.writing() as session:
            await unsettle_letter(session, letter.id, NOON + hours(after + 0.5), OFFICER)
        assert (await due(database), await done(database)) == (None, frozenset())


async def test_a_call_that_is_taken_back_leaves_no_day_no_act_and_no_proposal(
    database: Database, database_url: str
) -> None:
    await did(database, await check_of_two(database, database_url), close)
    kenya, _ = await pings(database)
    again = NewCall(outcome=CallOutcome.LEFT_WORD, number=NAIROBI, again_at=WEEK + hours(9))
    wrong = NewCall(outcome=CallOutcome.WRONG_NUMBER, number=NAIROBI, proposes=True)
    async with database.writing() as session:
        await set_due(session, await find_case(session, 1), TODAY + timedelta(days=2), NOON, OFFICER)
    attempts = [(await called(database, call, after)).attempt for after, call in ((1, again), (2, wrong))]
    assert (await due(database), await done(database)) == (WEEK + hours(9), frozenset({CaseAct.TELEPHONE}))
    for attempt in attempts:
        async with database.writing() as session:
            ping = await session.get_one(Ping, kenya.id)
            assert len(await open_proposals(session, ping.contact_id)) == 1
            await take_back_call(session, ping, attempt.id, NOON + hours(3), OFFICER)
    assert (await due(database), await done(database)) == (TODAY + timedelta(days=2), frozenset())
    async with database.reading() as session:
        assert await open_proposals(session, kenya.contact_id) == []


async def test_what_another_proposed_stays(database: Database, database_url: str) -> None:
    await did(database, await check_of_two(database, database_url), close)
    kenya, _ = await pings(database)
    wrong = NewCall(outcome=CallOutcome.WRONG_NUMBER, number=NAIROBI, proposes=True)
    first = (await called(database, wrong, 1)).attempt
    second = (await called(database, wrong, 2)).attempt
    for attempt, left in ((second, [ProposalKind.CORRECTION]), (first, [])):
        async with database.writing() as session:
            await take_back_call(session, await session.get_one(Ping, kenya.id), attempt.id, NOON + hours(3), OFFICER)
        async with database.reading() as session:
            assert [one.kind for one in await open_proposals(session, kenya.contact_id)] == left


async def test_a_case_whose_excuse_was_over_is_due_as_it_was_then(database: Database, database_url: str) -> None:
    await three_cases(database, database_url)
    async with database.writing() as session:
        case = await find_case(session, 1)
        case.due_at = TODAY
        add_entry(session, case, CaseEntryKind.REOPENED, EXCUSE_OVER, (NOON, BY_ITSELF))
        await set_due(session, case, WEEK, NOON + hours(1), OFFICER)
        await session.flush()
        await take_day_back(session, case, NOON + hours(1), (NOON + hours(2), OFFICER))
        assert case.due_at == TODAY
        days = [one.words for one in await entries_of(session, 1) if one.kind is CaseEntryKind.DUE]
    assert days == [f"{WEEK:%Y-%m-%d}", f"{TODAY:%Y-%m-%d}"]
