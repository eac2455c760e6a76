"""One contact in two checks: it is called once, and what a call in one found holds in the other."""

from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.answer_effect import AnswerOutcome
from pingcheck.conversation.mission_letters import LetterWay
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.status import Answer
from pingcheck.followup.call_attempts import CallOutcome, NewCall
from pingcheck.followup.call_grounds import CallReason
from pingcheck.followup.call_recording import take_back_call
from pingcheck.followup.call_turns import CallTurn
from pingcheck.followup.calls import call_of
from pingcheck.followup.case_facts import case_facts, record_of_case
from pingcheck.followup.cases import Case, CaseAct, CaseKind, entries_of
from pingcheck.followup.letter_acts import LetterSending, record_sent
from pingcheck.followup.proposed_acts import ProposedStep, proposed_act
from tests.calling import NAIROBI, add_number, called, check_of_two
from tests.cast import NOON, OFFICER, hours, open_now, pings, plan, settings_for
from tests.mission_letters import letter_made
from tests.pingcheck.followup.test_call_list import to_make, wishes
from tests.running_check import close, did

WRONG = NewCall(outcome=CallOutcome.WRONG_NUMBER, number=NAIROBI, words="A school")
AGAIN = NewCall(outcome=CallOutcome.ASK_AGAIN, number=NAIROBI, again_at=NOON + hours(2))
KENYA_FIRST, KENYA_SECOND = 0, 2  # among all pings


async def two_closed_checks(database: Database, url: str) -> None:
    first = await check_of_two(database, url)
    second = await plan(database)
    await open_now(database, settings_for(url), second)
    await did(database, first, close)
    await did(database, second, close)


async def kenya(database: Database, after: float) -> list[tuple[CallReason, str, tuple[str, ...]]]:
    calls = await to_make(database, after)
    return [(call.why, call.exercise, call.also) for call in calls if call.ping.state_code == "KEN"]


async def test_a_contact_in_two_checks_is_listed_once(database: Database, database_url: str) -> None:
    await two_closed_checks(database, database_url)
    assert await kenya(database, 1) == [(CallReason.CASE, "CC-2026-02", ("CC-2026-01",))]
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI), 1, KENYA_FIRST)
    [one] = [call for call in await to_make(database, 2) if call.ping.state_code == "KEN"]
    assert one.last is not None
    assert (one.last.at, one.last_in) == (NOON + hours(1), "CC-2026-01")
    await called(database, AGAIN, 1.5, KENYA_FIRST)
    assert await kenya(database, 1.6) == [(CallReason.LATER, "CC-2026-01", ("CC-2026-02",))]
    assert await kenya(database, 2.5) == [(CallReason.PROMISED, "CC-2026-01", ("CC-2026-02",))]


async def test_after_90_days_a_call_in_another_check_is_of_no_use(database: Database, database_url: str) -> None:
    await two_closed_checks(database, database_url)
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI), 1, KENYA_FIRST)
    for after, is_known in ((24 * 90, True), (24 * 91, False)):
        [one] = [call for call in await to_make(database, after) if call.ping.state_code == "KEN"]
        assert (one.last is not None) is is_known


async def test_who_has_a_wrong_number_alone_is_not_called(database: Database, database_url: str) -> None:
    await two_closed_checks(database, database_url)
    record = await called(database, WRONG, 1, KENYA_FIRST)
    assert await kenya(database, 2) == []
    await wishes(database, 1.5)  # it asked for a call: somebody writes
    [one] = [call for call in await to_make(database, 2) if call.ping.state_code == "KEN"]
    assert (one.why, one.has_number, one.may_be_made) == (CallReason.WISHED, False, False)
    await add_number(database, one.ping.contact_id, "+254 20 1")
    [one] = [call for call in await to_make(database, 2) if call.ping.state_code == "KEN"]
    assert [(number.written, number.wrong_since) for number in one.numbers] == [
        ("+254 20 1", None),
        (NAIROBI, NOON + hours(1)),
    ]
    async with database.writing() as session:
        ping = await session.get_one(Ping, record.attempt.ping_id)
        await take_back_call(session, ping, record.attempt.id, NOON + hours(2), OFFICER)
    [one] = [call for call in await to_make(database, 2) if call.ping.state_code == "KEN"]
    assert [number.wrong_since for number in one.numbers] == [None, None]


async def test_a_promise_ends_when_a_later_call_finds_the_number_wrong(database: Database, database_url: str) -> None:
    await two_closed_checks(database, database_url)
    await add_number(database, (await pings(database))[KENYA_FIRST].contact_id, "+254 20 1")
    await called(database, AGAIN, 1, KENYA_FIRST)
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI), 1.1, KENYA_SECOND)
    assert [why for why, *_ in await kenya(database, 3)] == [CallReason.PROMISED]
    await called(database, WRONG, 1.2, KENYA_SECOND)
    assert [why for why, *_ in await kenya(database, 3)] == [CallReason.CASE]


async def test_a_promise_waits_for_the_answer_to_a_letter_that_was_sent_since(
    database: Database, database_url: str
) -> None:
    await did(database, await check_of_two(database, database_url), close)
    left = NewCall(outcome=CallOutcome.LEFT_WORD, number=NAIROBI, again_at=NOON + hours(3))
    await called(database, left, 1)
    async with database.reading() as session:
        case_id = int(await session.scalar(select(Case.id).where(Case.state_code == "KEN")) or 0)
    letter = await letter_made(database, database_url, [case_id])
    sending = LetterSending(way=LetterWay.NOTE, on=NOON.date())
    async with database.writing() as session:
        await record_sent(session, letter.id, sending, NOON + hours(2), OFFICER)
    [one] = [call for call in await to_make(database, 4) if call.ping.state_code == "KEN"]
    assert (one.turn, one.waits is not None) == (CallTurn.WAITING, True)
    # What was agreed after the letter is kept.
    await called(database, NewCall(outcome=CallOutcome.LEFT_WORD, number=NAIROBI, again_at=NOON + hours(5)), 4)
    [one] = [call for call in await to_make(database, 6) if call.ping.state_code == "KEN"]
    assert (one.why, one.waits) == (CallReason.PROMISED, None)


async def test_who_gave_answers_that_contradict_each_other_is_called(database: Database, database_url: str) -> None:
    exercise = await check_of_two(database, database_url)
    first, _ = await pings(database)
    async with database.writing() as session:
        session.add(
            Case(
                kind=CaseKind.CONTRADICTION, exercise_id=exercise.id, state_code="KEN", ping_id=first.id,
                cause="contradiction", opened_at=NOON,
            )
        )  # fmt: skip
    assert [why for why, *_ in await kenya(database, 0.5)] == [CallReason.CONTRADICTION]
    await called(database, NewCall(outcome=CallOutcome.NO_ANSWER, number=NAIROBI), 0.6)
    assert [why for why, *_ in await kenya(database, 0.7)] == [CallReason.CONTRADICTION]
    reached = NewCall(
        outcome=CallOutcome.REACHED_IN_PERSON, number=NAIROBI, words="Amina herself", answer=Answer.RECEIVED
    )
    await called(database, reached, 0.8)
    assert await kenya(database, 0.9) == []
    # The calls stand in that case, too, also one that adds no answer, and what comes next knows of them.
    assert (await called(database, reached, 0.9)).answered is AnswerOutcome.REPEATED
    async with database.reading() as session:
        case = (await session.scalars(select(Case))).one()
        assert [entry.act for entry in await entries_of(session, case.id)] == [CaseAct.TELEPHONE] * 3
        call = await call_of(session, (await pings(database))[0], "CC-2026-01", NOON + hours(1))
        facts = await case_facts(session, await record_of_case(session, case), call, NOON + hours(1))
    assert proposed_act(case.cause, facts).step is ProposedStep.END
