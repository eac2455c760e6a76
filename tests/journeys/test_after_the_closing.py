"""What is read only after an exercise was closed: cases are as if it had been read in time."""

from datetime import datetime
from uuid import UUID

import pytest
from sqlalchemy import select

from directory.database import Database
from pingcheck.conversation.answers import NewAnswer
from pingcheck.correspondence.incident_alerts import IncidentAlerts
from pingcheck.exercises.exercise import Exercise
from pingcheck.exercises.status import Answer, Status
from pingcheck.followup.cases import Case, CaseCause, CaseOutcome
from pingcheck.followup.closing import close_exercise
from pingcheck.followup.replies_to_read import decide_reply
from pingcheck.inbox.replies import replies_to_read
from pingcheck.web.contact_batches import ContactBatches
from tests.cast import NOON, OFFICER, hours, pings, settings_for, statuses
from tests.incoming_mail import arrives, bounce, reply, worked_off
from tests.journeys.test_what_comes_back import called
from tests.officer import officer
from tests.reading import say

DOUBTFUL = "I suppose it reached us, but could you tell me what this is about?"


async def closed(database: Database, at: datetime) -> int:
    """The only exercise is closed; how many cases that makes."""
    async with database.writing() as session:
        [exercise] = await session.scalars(select(Exercise))
        return (await close_exercise(session, exercise, at, OFFICER, "")).cases


async def cases(database: Database) -> list[tuple[CaseCause, CaseOutcome | None]]:
    async with database.reading() as session:
        return [(case.cause, case.outcome) for case in await session.scalars(select(Case).order_by(Case.id))]


async def waited_over_the_closing(database: Database, url: str, *others: str) -> UUID:
    """A reply that nobody was sure of was not read before the end."""
    message = await called(database, url)
    for words in (DOUBTFUL, *others):
        await arrives(database, reply(words, message), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    assert await closed(database, NOON + hours(72)) == 0
    assert await statuses(database) == [Status.TO_READ]
    return message


async def decided(database: Database, answer: Answer | None, at: datetime) -> None:
    async with database.writing() as session:
        [waiting, *_] = await replies_to_read(session, 10)
        await decide_reply(session, waiting.reading.id, answer, at, OFFICER, "")


async def test_a_reply_set_aside_after_the_closing_leaves_a_case_as_silence_does(
    database: Database, database_url: str
) -> None:
    await waited_over_the_closing(database, database_url)
    async with officer(database, settings_for(database_url)) as browser:
        await say(browser, "none", reason="A question.")
    assert await statuses(database) == [Status.SILENT]
    assert await cases(database) == [(CaseCause.NO_ANSWER, None)]


@pytest.mark.parametrize(
    ("answer", "status", "case"),
    [
        (Answer.RECEIVED, Status.CONFIRMED, []),
        (Answer.WRONG_PERSON, Status.MISDIRECTED, [(CaseCause.WRONG_PERSON, None)]),
        (Answer.NO_LONGER_ME, Status.HANDED_OVER, [(CaseCause.NO_LONGER_THEM, None)]),
    ],
)
async def test_a_reply_that_an_officer_reads_after_the_closing_has_the_case_that_its_answer_asks_for(
    database: Database,
    database_url: str,
    answer: Answer,
    status: Status,
    case: list[tuple[CaseCause, CaseOutcome | None]],
) -> None:
    await waited_over_the_closing(database, database_url)
    await decided(database, answer, NOON + hours(80))
    assert await statuses(database) == [status]
    assert await cases(database) == case


async def test_while_one_of_two_replies_waits_there_is_no_case(database: Database, database_url: str) -> None:
    await waited_over_the_closing(database, database_url, "And what is a point of contact?")
    await decided(database, None, NOON + hours(80))
    assert await statuses(database) == [Status.TO_READ]
    assert await cases(database) == []
    await decided(database, None, NOON + hours(81))
    assert await cases(database) == [(CaseCause.NO_ANSWER, None)]


async def test_in_a_running_exercise_nothing_set_aside_makes_a_case(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply(DOUBTFUL, message))
    await worked_off(database)
    await decided(database, None, NOON + hours(1))
    assert await statuses(database) == [Status.SENT]
    assert await cases(database) == []


async def test_the_cause_is_that_of_the_mail_that_came_back(database: Database, database_url: str) -> None:
    message = await waited_over_the_closing(database, database_url)
    await arrives(database, bounce(message, "poc@ke.example", "5.2.2", "552 5.2.2 Mailbox full"), NOON + hours(73))
    await worked_off(database, NOON + hours(73))
    await decided(database, None, NOON + hours(80))
    assert await statuses(database) == [Status.BOUNCED]
    assert await cases(database) == [(CaseCause.MAILBOX_FULL, None)]


async def test_closing_takes_a_mailbox_that_sent_our_mail_back_for_full_and_not_for_gone(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await arrives(database, bounce(message, "poc@ke.example", "5.2.2", "552 5.2.2 Mailbox full"))
    await worked_off(database)
    assert await closed(database, NOON + hours(72)) == 1
    assert await cases(database) == [(CaseCause.MAILBOX_FULL, None)]


@pytest.mark.parametrize("arrived", [71, 90])
async def test_an_answer_by_mail_ends_the_case(database: Database, database_url: str, arrived: float) -> None:
    message = await called(database, database_url)
    assert await closed(database, NOON + hours(72)) == 1
    await arrives(database, reply("Received.", message), NOON + hours(arrived))
    await worked_off(database, NOON + hours(91))
    assert await cases(database) == [(CaseCause.NO_ANSWER, CaseOutcome.REACHED)]


async def test_who_waited_to_be_read_and_then_says_on_the_page_that_they_left_has_a_case(
    database: Database, database_url: str
) -> None:
    await waited_over_the_closing(database, database_url)
    [ping] = await pings(database)
    batches = ContactBatches(database, IncidentAlerts("https://poc.example"))
    await batches.answer(NewAnswer(ping.id, Answer.NO_LONGER_ME, "", NOON + hours(80)))
    assert await statuses(database) == [Status.HANDED_OVER]
    assert await cases(database) == [(CaseCause.NO_LONGER_THEM, None)]
