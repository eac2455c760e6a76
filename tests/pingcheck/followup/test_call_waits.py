"""What a call about a case waits for: a letter's answer, a day, a reply to read; and who is not called at all."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from directory.database import Database
from directory.proposals import propose_stand_in
from pingcheck.conversation.mission_letters import LetterWay
from pingcheck.exercises.events import Happened, record_events
from pingcheck.exercises.status import EventKind
from pingcheck.followup.call_to_make import CallToMake
from pingcheck.followup.call_turns import CallTurn
from pingcheck.followup.calls import call_of, calls_to_make
from pingcheck.followup.case_acts import CaseEnding, end_case, hold_case, record_act, reopen_case, set_due
from pingcheck.followup.case_facts import case_facts, record_of_case
from pingcheck.followup.cases import Case, CaseAct, CaseCause, CaseOutcome
from pingcheck.followup.letter_acts import LetterSending, record_sent, unsettle_letter
from pingcheck.followup.letter_answers import AnswerByNote, enter_answer, record_returned
from pingcheck.followup.proposed_acts import ProposedStep, proposed_act
from tests.calling import check_of_two
from tests.cast import NOON, OFFICER, hours, pings
from tests.mission_letters import letter_made
from tests.pingcheck.followup.test_call_list import to_make, wishes
from tests.running_check import close, did


async def kenya_s_case(database: Database, url: str) -> int:
    exercise = await check_of_two(database, url)
    await did(database, exercise, close)
    async with database.reading() as session:
        return int(await session.scalar(select(Case.id).where(Case.state_code == "KEN")) or 0)


async def turn_of_kenya(database: Database, at: datetime) -> CallToMake:
    async with database.reading() as session:
        return next(call for call in await calls_to_make(session, at) if call.ping.state_code == "KEN")


async def test_whoever_is_no_longer_the_contact_is_not_called(database: Database, database_url: str) -> None:
    case_id = await kenya_s_case(database, database_url)
    async with database.writing() as session:
        (await session.get_one(Case, case_id)).cause = CaseCause.NO_LONGER_THEM
    assert [call.ping.state_code for call in await to_make(database, 2)] == ["FRA"]


async def test_a_reply_is_read_before_a_call(database: Database, database_url: str) -> None:
    await kenya_s_case(database, database_url)
    kenya, _ = await pings(database)
    async with database.writing() as session:
        await record_events(session, [Happened(kenya.id, NOON + hours(1.5), EventKind.TO_READ, "1")])
    call = await turn_of_kenya(database, NOON + hours(2))
    assert call.turn is CallTurn.WAITING
    assert call.waits is not None
    assert call.waits.to_read


async def test_a_case_waits_for_the_answer_to_a_letter(database: Database, database_url: str) -> None:
    case_id, today = await kenya_s_case(database, database_url), NOON.date()
    letter = await letter_made(database, database_url, [case_id])
    assert (await turn_of_kenya(database, NOON + hours(2))).turn is CallTurn.CASE  # made, and not sent
    async with database.writing() as session:
        await record_sent(session, letter.id, LetterSending(way=LetterWay.NOTE, on=today), NOON + hours(1), OFFICER)
    call = await turn_of_kenya(database, NOON + hours(2))
    assert call.turn is CallTurn.WAITING
    assert call.waits is not None
    assert call.waits.letter is not None
    assert (call.waits.letter.number, call.waits.letter.reply_by) == (letter.number, letter.reply_by)
    # On the last day it still waits; on the next it is called.
    last = datetime.combine(letter.reply_by, datetime.min.time(), UTC)
    assert (await turn_of_kenya(database, last + hours(12))).turn is CallTurn.WAITING
    assert (await turn_of_kenya(database, last + hours(36))).turn in {CallTurn.CASE, CallTurn.CASE_OFF}
    # A wish waits for no letter.
    await wishes(database, 1.5)
    assert (await turn_of_kenya(database, NOON + hours(2))).turn is CallTurn.WISHED


async def test_a_call_waits_for_the_return_of_whoever_is_away_as_its_case_does(
    database: Database, database_url: str
) -> None:
    case_id, back = await kenya_s_case(database, database_url), NOON.date() + timedelta(days=4)
    kenya, _ = await pings(database)
    async with database.writing() as session:
        await propose_stand_in(session, kenya.contact_id, "b@ke.example", back, "CC-2026-01", NOON)
    for at, turn, step in (
        (NOON + hours(2), CallTurn.WAITING, ProposedStep.WAIT),
        (NOON + timedelta(days=4, hours=1), CallTurn.CASE, ProposedStep.TELEPHONE),
    ):
        call = await turn_of_kenya(database, at)
        assert (call.turn, call.waits.away_until if call.waits else back) == (turn, back)
        async with database.reading() as session:
            record = await record_of_case(session, await session.get_one(Case, case_id))
            told = await call_of(session, kenya, "CC-2026-01", at)
            assert proposed_act(record.case.cause, await case_facts(session, record, told, at)).step is step


@pytest.mark.parametrize("ends", ["answered", "came back", "not sent"])
async def test_a_letter_that_is_answered_or_was_not_sent_keeps_no_call(
    database: Database, database_url: str, ends: str
) -> None:
    case_id = await kenya_s_case(database, database_url)
    letter = await letter_made(database, database_url, [case_id])
    async with database.writing() as session:
        sent = LetterSending(way=LetterWay.NOTE, on=NOON.date())
        await record_sent(session, letter.id, sent, NOON + hours(1), OFFICER)
        if ends == "answered":
            await enter_answer(session, letter.id, AnswerByNote(number="12/2026"), NOON + hours(1), OFFICER)
        elif ends == "came back":
            await record_returned(session, letter.id, "", NOON + hours(1), OFFICER)
        else:
            await unsettle_letter(session, letter.id, NOON + hours(1), OFFICER)
    assert (await turn_of_kenya(database, NOON + hours(2))).turn is CallTurn.CASE


async def acted(database: Database, case_id: int, act: CaseAct | None, due: datetime | None) -> None:
    async with database.writing() as session:
        case = await hold_case(session, case_id)
        if act is not None:
            await record_act(session, case, act, "", NOON + hours(1), OFFICER)
        await set_due(session, case, due, NOON + hours(1), OFFICER)


@pytest.mark.parametrize(
    ("act", "due_in_days", "turn"),
    [
        (CaseAct.WAIT, 2, CallTurn.WAITING),
        (CaseAct.WRITE, 2, CallTurn.WAITING),
        (CaseAct.WAIT, -1, CallTurn.CASE),
        (CaseAct.WAIT, None, CallTurn.CASE),
        # A day alone is one to be done by, and a call in vain is one to repeat before.
        (None, 2, CallTurn.CASE),
        (CaseAct.TELEPHONE, 2, CallTurn.CASE),
    ],
)
async def test_a_case_waits_until_the_day_that_an_officer_set(
    database: Database, database_url: str, act: CaseAct | None, due_in_days: int | None, turn: CallTurn
) -> None:
    case_id = await kenya_s_case(database, database_url)
    due = NOON + timedelta(days=due_in_days) if due_in_days is not None else None
    await acted(database, case_id, act, due)
    call = await turn_of_kenya(database, NOON + hours(2))
    assert call.turn is turn
    assert (call.waits.until if call.waits else None) == (due if turn is CallTurn.WAITING else None)


async def test_a_case_that_was_opened_again_waits_for_nothing_of_before(database: Database, database_url: str) -> None:
    case_id = await kenya_s_case(database, database_url)
    await acted(database, case_id, CaseAct.WAIT, NOON + hours(48))
    async with database.writing() as session:
        case, ending = await hold_case(session, case_id), CaseEnding(outcome=CaseOutcome.NO_CONTACT, reason="closed")
        await end_case(session, case, ending, NOON + hours(1), OFFICER)
        await reopen_case(session, case, "a mistake", NOON + hours(1), OFFICER)
    assert (await turn_of_kenya(database, NOON + hours(2))).turn is CallTurn.CASE
