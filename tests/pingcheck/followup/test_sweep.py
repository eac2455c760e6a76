"""The sweep: cases open while a check runs, end by themselves with the reason, and open again for what is new."""

import asyncio

from sqlalchemy import select, update

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database, open_database
from directory.database.locks import lock_in_order
from pingcheck.conversation.answers_by_hand import record_by_hand, take_back_by_hand
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingAct
from pingcheck.exercises.status import Answer
from pingcheck.followup.case_acts import hold_case, reopen_case
from pingcheck.followup.cases import BY_ITSELF, CaseCause, CaseEntryKind, CaseOutcome
from pingcheck.followup.closing import Closing, close_exercise
from pingcheck.followup.sweep import SweptCases
from pingcheck.reports.figures import exercise_figures
from pingcheck.service.tick import tick
from tests.cast import NOON, courier_of, hours, messages, open_now, pings, plan, settings_for
from tests.corrected import closed_unanswered
from tests.incoming_mail import arrives, bounce, worked_off
from tests.mail_server import mail_server
from tests.running_check import BY_TELEPHONE, close, did, excuse, running
from tests.swept_cases import LATER, cases, entries, officer_ends, says, swept


async def delivered(database: Database, url: str, refused: str = "") -> None:
    """All mails are taken, but those to this mailbox."""

    def no_such_mailbox(stage: str, address: str, _: int) -> str | None:
        return "550 5.1.1 User unknown" if stage == "rcpt" and address == refused else None

    async with mail_server(no_such_mailbox) as server:
        await courier_of(database, settings_for(url, server.port), lambda: NOON).drain()


async def test_a_case_opens_at_once_where_no_address_is_left(database: Database, database_url: str) -> None:
    await running(database, database_url, "gone", "dead")
    await delivered(database, database_url, refused="gone@ke.example")
    assert await swept(database) == SweptCases()  # each has a second address, which may be alive
    async with database.writing() as session:
        dead = Address.value.in_(["gone2@ke.example", "dead@ke.example", "dead2@ke.example"])
        await session.execute(update(Address).where(dead).values(standing=Standing.DEAD))
    assert await swept(database) == SweptCases(opened=2)
    assert {case.cause for case in await cases(database)} == {CaseCause.NO_SUCH_MAILBOX}


async def test_a_bounce_opens_a_case_and_the_closing_keeps_it(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "gone")
    async with database.writing() as session:
        await session.execute(update(Address).where(Address.value == "gone2@ke.example").values(removed_at=NOON))
    await delivered(database, database_url)
    [sent] = [mail for mail in await messages(database) if mail.accepted_at is not None]
    await arrives(database, bounce(sent.id, "gone@ke.example", "5.1.2", "550 5.1.2 Host not found"))
    await worked_off(database)
    assert await swept(database, NOON) == SweptCases(opened=1)
    [before] = await cases(database)
    assert before.cause is CaseCause.NO_SUCH_HOST
    await says(database, 0, Answer.NO_LONGER_ME, NOON + hours(1))  # by the code of an earlier email, perhaps
    closing = await did(database, exercise, close)
    assert closing == Closing(pings=1, reached=0, cases=1)
    [after] = await cases(database)
    assert (after.id, after.opened_at, after.cause) == (before.id, before.opened_at, CaseCause.NO_LONGER_THEM)
    async with database.reading() as session:
        figures = await exercise_figures(session, await session.get_one(Exercise, exercise.id))
    assert (figures.cases, figures.open_cases) == (1, 1)


async def test_a_case_of_before_the_closing_ends_with_it_if_the_contact_answered(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url, "revived")
    async with database.writing() as session:
        await session.execute(update(Address).values(standing=Standing.DEAD))
    assert (await swept(database, NOON)).opened == 1
    await says(database, 0, Answer.RECEIVED, NOON + hours(1))
    assert await did(database, exercise, close) == Closing(pings=1, reached=1, cases=0)
    [case] = await cases(database)
    assert (case.outcome, case.reason, case.ended_by) == (
        CaseOutcome.REACHED, f"Reached in {exercise.reference}.", BY_ITSELF
    )  # fmt: skip


async def test_an_answer_to_a_later_check_ends_the_cases_of_both(database: Database, database_url: str) -> None:
    first = await running(database, database_url, "a", "b")
    await did(database, first, close)
    second = await plan(database)
    await open_now(database, settings_for(database_url), second, NOON + hours(1))
    await did(database, second, close)
    assert len(await cases(database)) == 4
    await says(database, 2, Answer.RECEIVED, NOON + hours(2))
    assert await swept(database) == SweptCases(ended=2)
    ended = [case for case in await cases(database) if case.ended_at is not None]
    assert [(case.exercise_id, case.reason) for case in ended] == [
        (first.id, f"Reached in {second.reference}."), (second.id, "Answered late.")
    ]  # fmt: skip
    assert await entries(database, ended[0]) == [(CaseEntryKind.ENDED, BY_ITSELF, f"Reached in {second.reference}.")]


async def test_an_answer_to_an_earlier_check_ends_no_case_of_a_later_one(database: Database, database_url: str) -> None:
    first = await running(database, database_url, "a")
    await did(database, first, close)
    second = await plan(database)
    await open_now(database, settings_for(database_url), second, NOON + hours(1))
    await did(database, second, close)
    await says(database, 0, Answer.RECEIVED, NOON + hours(2))
    assert await swept(database) == SweptCases(ended=1)
    assert [case.ended_at is None for case in await cases(database)] == [False, True]


async def test_what_ended_a_case_is_taken_back(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a", "b", "c")
    async with database.writing() as session:
        found = await session.get_one(Exercise, exercise.id)
        answers = (await session.scalars(select(Ping).order_by(Ping.contact_id))).first()
        assert answers is not None
        await record_by_hand(session, answers, BY_TELEPHONE, NOON, "lena")
        assert (await close_exercise(session, found, NOON + hours(1), "lena")).cases == 2
    await entry_is(database, 1, ContactStatus.WITHDRAWN)
    assert await swept(database) == SweptCases(ended=1)
    await entry_is(database, 1, ContactStatus.ACTIVE)
    async with database.writing() as session:
        act = (await session.scalars(select(PingAct))).one()
        await take_back_by_hand(session, await session.get_one(Ping, act.ping_id), act.id, NOON + hours(2), "lena")
    assert await swept(database) == SweptCases(opened=1, reopened=1)  # who had answered in time had no case at all
    withdrawn = (await cases(database))[0]
    assert await entries(database, withdrawn) == [
        (CaseEntryKind.ENDED, BY_ITSELF, "The State ended or replaced the entry."),
        (CaseEntryKind.REOPENED, BY_ITSELF, "What had ended the case was taken back."),
    ]


async def entry_is(database: Database, place: int, status: ContactStatus) -> None:
    ping = (await pings(database))[place]
    async with database.writing() as session:
        await session.execute(update(PointOfContact).where(PointOfContact.id == ping.contact_id).values(status=status))


async def test_an_excuse_has_an_end_unless_the_contact_was_reached(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "silent", "late")
    await did(database, exercise, close)
    until = LATER + hours(24)
    for case in await cases(database):
        await officer_ends(database, case, CaseOutcome.EXCUSED, until)
    await says(database, 1, Answer.RECEIVED, LATER)
    assert await swept(database, LATER + hours(23)) == SweptCases()
    assert await swept(database, until) == SweptCases(reopened=1)
    silent, late = await cases(database)
    assert (silent.ended_at, silent.outcome, silent.excused_until, silent.due_at) == (None, None, None, until)
    assert (late.outcome, late.ended_by) == (CaseOutcome.EXCUSED, "lena")


async def test_who_is_excused_while_the_check_runs_has_no_open_case(database: Database, database_url: str) -> None:
    exercise = await running(database, database_url, "a")
    async with database.writing() as session:
        await session.execute(update(Address).values(standing=Standing.DEAD))
    await swept(database, NOON)
    await did(database, exercise, excuse)
    assert await swept(database) == SweptCases(ended=1)
    [case] = await cases(database)
    assert (case.outcome, case.reason) == (CaseOutcome.EXCUSED, f"Excused in {exercise.reference}.")


async def test_an_officers_reopening_of_a_case_that_is_over_does_not_last(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url, "a")
    await did(database, exercise, close)
    [case] = await cases(database)
    await officer_ends(database, case, CaseOutcome.STATE_INFORMED)
    await says(database, 0, Answer.RECEIVED, NOON + hours(2))
    async with database.writing() as session:
        await reopen_case(session, await hold_case(session, case.id), "not so", LATER, "lena")
    assert await swept(database) == SweptCases(ended=1)


async def test_the_clock_sweeps_and_an_answer_that_was_durable_before_a_kill_is_swept_by_the_next_process(
    database: Database, database_url: str
) -> None:
    exercise = await running(database, database_url, "a")
    await did(database, exercise, close)
    await says(database, 0, Answer.RECEIVED, NOON + hours(2))
    await database.close()  # killed between the answer and the sweep
    again = open_database(database_url)
    try:
        assert "cases: 0 opened, 1 ended, 0 opened again" in (await tick(again, settings_for(database_url), LATER)).done
        assert (await tick(again, settings_for(database_url), LATER)).done == []
        assert [case.outcome for case in await cases(again)] == [CaseOutcome.REACHED]
    finally:
        await again.close()


async def test_it_waits_for_whoever_holds_a_contact_and_then_its_case(database: Database, database_url: str) -> None:
    await closed_unanswered(database, database_url)
    await says(database, 0, Answer.NO_LONGER_ME, LATER)
    await says(database, 0, Answer.RECEIVED, LATER + hours(1))  # ends a case, and opens one of the contradiction
    [ping, _], [case, _] = await pings(database), await cases(database)

    async with database.writing() as session:
        await lock_in_order(session, select(Ping.id).where(Ping.id == ping.id), Ping.id)
        sweep = asyncio.create_task(swept(database, LATER + hours(2)))
        await asyncio.sleep(0.3)
        await hold_case(session, case.id)
    assert await sweep == SweptCases(opened=1, ended=1)
