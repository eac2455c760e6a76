"""A call that is recorded: answer, case, wish and event follow it; it can be taken back; the second officer is told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from directory.database import Database
from directory.errors import Refused
from directory.proposals import ProposalKind, ProposalSource, open_proposals
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.answers import Channel, answers_of
from pingcheck.conversation.call_backs import wanted_calls
from pingcheck.exercises.events import events_of
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import acts_of_ping
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.followup.call_attempts import SPOKE_TO_THEM, CallAttempt, CallOutcome, NewCall, attempts_of
from pingcheck.followup.call_recording import SAID, take_back_call
from pingcheck.followup.case_list import case_of
from pingcheck.followup.cases import CaseAct, CaseCause, CaseEntryKind, CaseOutcome, entries_of
from pingcheck.followup.cause_changes import CauseChange, cause_change, opened_for
from tests.calling import NAIROBI, called, check_of_two, wishes_a_call
from tests.cast import NOON, OFFICER, hours, pings, statuses
from tests.running_check import close, did

IN_PERSON = NewCall(
    outcome=CallOutcome.REACHED_IN_PERSON, number=NAIROBI, words="Ms Otieno herself", answer=Answer.RECEIVED
)
NOBODY = NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI)
TOMORROW = NOON + timedelta(days=1)


async def take_back(database: Database, attempt: CallAttempt, after: float) -> None:
    async with database.writing() as session:
        ping = await session.get_one(Ping, attempt.ping_id)
        await take_back_call(session, ping, attempt.id, NOON + hours(after), OFFICER)


@pytest.mark.parametrize("outcome", sorted(SPOKE_TO_THEM))
async def test_whoever_is_reached_has_answered_by_telephone_and_need_not_be_called(
    database: Database, database_url: str, outcome: CallOutcome
) -> None:
    await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    await wishes_a_call(database, kenya.id)
    call = NewCall(outcome=outcome, number=f" {NAIROBI} ", words="Ms Otieno", answer=Answer.RECEIVED)
    record = await called(database, call, 1)
    assert record.answered is AnswerOutcome.RECORDED
    async with database.reading() as session:
        said = await answers_of(session, kenya.id)
        assert [(each.channel, each.answer, each.by) for each in said[1:]] == [
            (Channel.TELEPHONE, Answer.RECEIVED, OFFICER)
        ]
        [act] = await acts_of_ping(session, kenya.id)
        assert (act.proof, act.by_code) == (f"{NAIROBI} · Ms Otieno", outcome is CallOutcome.REACHED_BY_CODE)
        assert await wanted_calls(session, 10) == []
        [attempt] = await attempts_of(session, kenya.id)
        assert (attempt.number, attempt.on_file, attempt.answer_id) == (NAIROBI, True, said[1].id)
        happened = (await events_of(session, [kenya.id]))[kenya.id]
        assert [(each.code) for each in happened if each.kind is EventKind.TELEPHONED] == [outcome.value]
    assert (await statuses(database))[0] is Status.CONFIRMED


@pytest.mark.parametrize("outcome", sorted(set(CallOutcome) - SPOKE_TO_THEM))
async def test_a_call_that_reached_nobody_is_no_answer_and_the_wish_stands(
    database: Database, database_url: str, outcome: CallOutcome
) -> None:
    await check_of_two(database, database_url)
    _, france = await pings(database)
    await wishes_a_call(database, france.id)
    again = TOMORROW if outcome is CallOutcome.ASK_AGAIN else None
    before = await statuses(database)
    await called(database, NewCall(outcome=outcome, number="+33 9 99 99 99 99", again_at=again), 1, place=1)
    assert await statuses(database) == before
    async with database.reading() as session:
        assert len(await wanted_calls(session, 10)) == 1
        [attempt] = await attempts_of(session, france.id)
        assert (attempt.on_file, attempt.answer_id, attempt.again_at) == (False, None, again)


async def test_a_call_after_the_closing_stands_in_the_case_sets_its_day_and_ends_it_when_it_reaches(
    database: Database, database_url: str
) -> None:
    exercise = await check_of_two(database, database_url)
    await did(database, exercise, close)
    kenya, _ = await pings(database)
    await called(database, NewCall(outcome=CallOutcome.LEFT_WORD, number=NAIROBI, again_at=TOMORROW), 1)
    async with database.reading() as session:
        case = await case_of(session, kenya.id)
        assert case is not None
        assert (case.due_at, case.ended_at) == (TOMORROW, None)
    record = await called(database, IN_PERSON, 2)
    assert record.answered is AnswerOutcome.LATE
    async with database.reading() as session:
        case = await case_of(session, kenya.id)
        assert case is not None
        assert (case.outcome, case.ended_at) == (CaseOutcome.REACHED, NOON + hours(2))
        said = [(entry.kind, entry.act, entry.words) for entry in await entries_of(session, case.id)]
    assert said == [
        (CaseEntryKind.ACTED, CaseAct.TELEPHONE, f"Left word at {NAIROBI}."),
        (CaseEntryKind.DUE, None, "2026-03-03"),
        (CaseEntryKind.ACTED, CaseAct.TELEPHONE, f"Reached in person at {NAIROBI}: Ms Otieno herself"),
        (CaseEntryKind.ENDED, None, "Answered late."),
    ]
    await take_back(database, record.attempt, 3)
    assert (await statuses(database))[0] in {Status.SILENT, Status.NOT_SENT}
    async with database.reading() as session:
        case = await case_of(session, kenya.id)
        assert case is not None
        assert case.ended_at is None
        last = (await entries_of(session, case.id))[-1]
        assert (last.by, last.words) == (OFFICER, f"The record of the call to {NAIROBI} was taken back.")


async def test_what_a_case_was_opened_for_stands_when_its_cause_changes(database: Database, database_url: str) -> None:
    exercise = await check_of_two(database, database_url)
    await did(database, exercise, close)
    kenya, _ = await pings(database)
    async with database.reading() as session:
        before = await case_of(session, kenya.id)
    await called(database, replace(IN_PERSON, answer=Answer.NO_LONGER_ME), 1)
    async with database.reading() as session:
        case = await case_of(session, kenya.id)
        assert before is not None
        assert case is not None
        entries = await entries_of(session, case.id)
    assert (before.cause, case.cause) == (CaseCause.NOT_SENT, CaseCause.NO_LONGER_THEM)
    assert [change for change in map(cause_change, entries) if change] == [CauseChange(before.cause, case.cause)]
    assert opened_for(case.cause, entries) is before.cause
    assert opened_for(case.cause, entries[:1]) is case.cause


async def test_a_record_is_taken_back_once_within_a_day_with_the_answer_and_the_wish_stands_again(
    database: Database, database_url: str
) -> None:
    await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    await wishes_a_call(database, kenya.id)
    attempt = (await called(database, IN_PERSON, 1)).attempt
    with pytest.raises(Refused, match="within 24 hours"):
        await take_back(database, attempt, 26)
    await take_back(database, attempt, 2)
    async with database.reading() as session:
        assert [wish.ping.id for wish in await wanted_calls(session, 10)] == [kenya.id]
        assert [each.answer for each in await answers_of(session, kenya.id)] == [Answer.CALL_ME]
    with pytest.raises(Refused, match="taken back already"):
        await take_back(database, attempt, 2)


async def test_a_second_officer_sees_who_called_first(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI, seen=0), 1, by="lena")
    with pytest.raises(Refused, match="lena called at 13:00 UTC"):
        await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI, seen=0), 1.5)
    async with database.reading() as session:
        assert len((await session.scalars(select(CallAttempt))).all()) == 1


async def test_what_was_said_before_adds_no_answer_and_the_call_stands(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    assert (await called(database, IN_PERSON, 1)).answered is AnswerOutcome.RECORDED
    assert (await called(database, IN_PERSON, 2)).answered is AnswerOutcome.REPEATED
    late = await called(database, IN_PERSON, 24 * 90, place=1)  # after the time for late answers
    assert (late.answered, late.attempt.answer_id) == (AnswerOutcome.OVER, None)


async def test_a_wrong_number_is_proposed_and_changes_no_entry(database: Database, database_url: str) -> None:
    await check_of_two(database, database_url)
    kenya, _ = await pings(database)
    wrong = NewCall(
        outcome=CallOutcome.WRONG_NUMBER,
        number=NAIROBI,
        words="A bakery.",
        proposes=True,
        right_number="+254 20 111222",
    )
    assert (await called(database, wrong, 1)).proposed
    assert not (await called(database, wrong, 2)).proposed  # it waits already
    async with database.reading() as session:
        [proposal] = await open_proposals(session, kenya.contact_id)
    assert (proposal.kind, proposal.source) == (ProposalKind.CORRECTION, ProposalSource.CALL)
    assert proposal.fields == {
        "phone": "+254 20 111222",
        "words": f"A call to {NAIROBI} reached somebody else. A bakery.",
    }


@pytest.mark.parametrize(
    ("call", "why"),
    [
        (NewCall(outcome=CallOutcome.NO_ANSWER, number="12"), "which number"),
        (NewCall(outcome=CallOutcome.REACHED_BY_CODE, number=NAIROBI), "what the contact said"),
        (NewCall(outcome=CallOutcome.REACHED_IN_PERSON, number=NAIROBI, answer=Answer.RECEIVED), "whom you spoke to"),
        (NewCall(outcome=CallOutcome.ASK_AGAIN, number=NAIROBI), "when to call again"),
        (NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI, again_at=NOON), "in the future"),
    ],
)
async def test_a_call_without_what_it_needs_is_refused(
    database: Database, database_url: str, call: NewCall, why: str
) -> None:
    await check_of_two(database, database_url)
    with pytest.raises(Refused, match=why):
        await called(database, call)


def test_a_case_says_what_each_call_came_to() -> None:
    assert set(SAID) == set(CallOutcome)
    assert all("{number}" in text for texts in SAID.values() for text in texts)
    assert all("{words}" in with_words and "{words}" not in without for without, with_words in SAID.values())
