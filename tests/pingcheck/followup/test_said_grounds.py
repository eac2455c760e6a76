"""What contacts said that an officer must see to: a contradiction, or a possible incident, is a case once for each."""

from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.answers_by_hand import record_by_hand, take_back_by_hand
from pingcheck.exercises.ping import Ping
from pingcheck.exercises.ping_acts import PingAct
from pingcheck.exercises.status import Answer
from pingcheck.followup.cases import BY_ITSELF, CaseCause, CaseEntryKind, CaseKind, CaseOutcome
from pingcheck.followup.replies_to_read import decide_reply
from pingcheck.followup.sweep import SweptCases
from tests.alerted import ATTACKED
from tests.cast import NOON, hours, messages
from tests.incoming_mail import arrives, readings, reply, worked_off
from tests.running_check import BY_TELEPHONE, running
from tests.swept_cases import cases, entries, officer_ends, says, swept


async def test_a_contradiction_is_settled_once(database: Database, database_url: str) -> None:
    await running(database, database_url, "a")
    await says(database, 0, Answer.RECEIVED, NOON + hours(1))
    await says(database, 0, Answer.NO_LONGER_ME, NOON + hours(2))
    assert await swept(database) == SweptCases(opened=1)
    [case] = await cases(database)
    assert (case.kind, case.cause) == (CaseKind.CONTRADICTION, CaseCause.CONTRADICTION)
    await officer_ends(database, case, CaseOutcome.SETTLED)
    await says(database, 0, Answer.WRONG_PERSON, NOON + hours(3))  # the same in other words
    assert await swept(database) == SweptCases()
    await says(database, 0, Answer.CALL_ME, NOON + hours(4))  # older than the ending, and yet new
    assert await swept(database) == SweptCases(reopened=1)
    assert (await entries(database, case))[-1] == (
        CaseEntryKind.REOPENED, BY_ITSELF, "One more answer contradicts an earlier one."
    )  # fmt: skip


async def test_a_contradiction_that_was_a_misreading_settles_itself(database: Database, database_url: str) -> None:
    await running(database, database_url, "a")
    await says(database, 0, Answer.NO_LONGER_ME, NOON + hours(1))
    async with database.writing() as session:
        [ping] = await session.scalars(select(Ping))
        await record_by_hand(session, ping, BY_TELEPHONE, NOON + hours(2), "lena")
    assert await swept(database) == SweptCases(opened=1)
    async with database.writing() as session:
        [act] = await session.scalars(select(PingAct))
        await take_back_by_hand(session, await session.get_one(Ping, act.ping_id), act.id, NOON + hours(3), "lena")
    assert await swept(database) == SweptCases(ended=1)
    [case] = await cases(database)
    assert (case.outcome, case.reason) == (
        CaseOutcome.SETTLED, "The answer that contradicted another was taken back."
    )  # fmt: skip


async def test_a_possible_incident_is_one_case_until_more_is_said(database: Database, database_url: str) -> None:
    await running(database, database_url, "a")
    mail = (await messages(database))[0]
    await arrives(database, reply(ATTACKED, mail.id, sender="a@ke.example"), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    assert await swept(database) == SweptCases(opened=1)
    [reading] = await readings(database)
    async with database.writing() as session:
        await decide_reply(session, reading.id, Answer.RECEIVED, NOON + hours(2), "lena", "")
    assert await swept(database) == SweptCases()  # an officer ends it, and a mail that became an answer is one
    [case] = await cases(database)
    assert (case.kind, case.ended_at) == (CaseKind.INCIDENT, None)
    await says(database, 0, Answer.CALL_ME, NOON + hours(3), incident=True)
    assert await swept(database) == SweptCases()
    more = "More words came in that may speak of a real incident."
    assert await entries(database, case) == [(CaseEntryKind.NOTED, BY_ITSELF, more)]
    await officer_ends(database, case, CaseOutcome.SETTLED)
    assert await swept(database) == SweptCases()
    await says(database, 0, Answer.DETAILS_WRONG, NOON + hours(4), incident=True)
    assert await swept(database) == SweptCases(reopened=1)


async def test_words_that_nothing_proves_are_no_case_of_the_contact(database: Database, database_url: str) -> None:
    await running(database, database_url, "a")
    await arrives(database, reply(ATTACKED, sender="a@ke.example"))
    await worked_off(database)
    [reading] = await readings(database)
    assert (reading.possible_incident, reading.ping_id is not None) == (True, True)
    assert await swept(database) == SweptCases()
