"""Rules get better: stored mail is read again, and what it should have led to is done, once, and nobody overruled."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select, update

from directory.addresses import Standing
from directory.database import Database
from pingcheck.exercises.events import Event
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.followup.cases import CaseCause, CaseOutcome
from pingcheck.inbox.incoming import Incoming, IncomingReading, Outcome, WorkState
from pingcheck.inbox.officer_decisions import set_aside
from pingcheck.inbox.reading_rows import RULES
from pingcheck.inbox.second_reading import RereadChange, RereadOutcome, count_mails_to_reread, mails_to_reread, reread
from pingcheck.mailreading import Kind, Reason
from tests.cast import NOON, OFFICER, hours, statuses
from tests.incoming_mail import absence, arrives, bounce, courtesies, desk, readings, reply, standings, worked_off
from tests.journeys.test_after_the_closing import cases, closed, waited_over_the_closing
from tests.journeys.test_what_comes_back import called

AN_HOUR_LATER, LONG_AFTER = NOON + hours(1), NOON + hours(90)
MISREAD: dict[str, Any] = {
    "kind": Kind.OTHER, "reason": None, "outcome": Outcome.FILED, "ping_id": None, "message_id": None, "proposed": None,
}  # fmt: skip


async def came_long_ago(database: Database, raw: bytes, at: datetime = AN_HOUR_LATER, **read_as: Any) -> None:
    """Older rules read this mail so, and nothing followed from it."""
    incoming_id = await arrives(database, raw, at)
    async with database.writing() as session:
        incoming = await session.get_one(Incoming, incoming_id)
        incoming.state, incoming.worked_off_at = WorkState.DONE, at
        values: dict[str, Any] = {
            "incoming_id": incoming_id, "position": 0, "rules": RULES - 1, "recipient": "", "status": "", "why": "",
            "found_by": "nothing", "mismatch": False, "words": "", "sure": False, "stand_in": "", "ticket": "",
            "by": "", "at": at, "note": "",
        }  # fmt: skip
        session.add(IncomingReading(**{**values, **MISREAD, **read_as}))


async def by_older_rules(database: Database, **read_as: Any) -> None:
    """What was worked off today was read by older rules, and so."""
    async with database.writing() as session:
        await session.execute(update(IncomingReading).values(rules=RULES - 1, **read_as))


async def read_again(database: Database, now: datetime = LONG_AFTER, *, only_try: bool = False) -> list[RereadChange]:
    async with database.reading() as session:
        ids = await mails_to_reread(session, None, 0, 100)
        assert await count_mails_to_reread(session, None) == len(ids)
    return [change for each in ids for change in await reread(database, desk(), each, now, "", only_try=only_try)]


async def events(database: Database) -> list[EventKind]:
    async with database.reading() as session:
        return list(await session.scalars(select(Event.kind).order_by(Event.id)))


async def test_an_answer_that_was_overlooked_counts_from_its_arrival_and_ends_the_case(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await came_long_ago(database, reply("Received, thank you.", message))
    await closed(database, NOON + hours(72))
    [change] = await read_again(database)
    assert (change.before, change.after) == ("other: filed", "answer (received): answered")
    assert await statuses(database) == [Status.CONFIRMED]
    assert await cases(database) == [(CaseCause.NO_ANSWER, CaseOutcome.REACHED)]
    assert await courtesies(database) == []
    [reading] = await readings(database)
    assert (reading.rules, reading.outcome, reading.message_id) == (RULES, Outcome.ANSWERED, message)
    before = await events(database)
    assert await read_again(database) == []
    assert await events(database) == before


@pytest.mark.parametrize("again", [1, 2])
async def test_a_bounce_that_was_overlooked_moves_what_a_bounce_moves_once(
    database: Database, database_url: str, again: int
) -> None:
    message = await called(database, database_url)
    await came_long_ago(database, bounce(message, "poc@ke.example"))
    for _ in range(again):
        await read_again(database, NOON + hours(2))
        await by_older_rules(database)
    assert await statuses(database) == [Status.BOUNCED]
    assert await standings(database) == [Standing.FAILING]
    assert (await events(database)).count(EventKind.FAILED) == 1


async def test_a_trial_shows_the_same_and_changes_nothing(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await came_long_ago(database, reply("Received.", message))
    tried = await read_again(database, only_try=True)
    assert await statuses(database) == [Status.SENT]
    assert [reading.rules for reading in await readings(database)] == [RULES - 1]
    assert tried == await read_again(database)


async def test_a_reply_that_waited_and_is_understood_now_waits_no_longer(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message), NOON + hours(1))
    doubtful = reply("I suppose it reached us, but what is this about?", message)
    await arrives(database, doubtful, NOON + hours(1))
    async with database.writing() as session:
        await session.execute(update(Incoming).where(Incoming.id == 1).values(stored_raw=doubtful + b" "))
    await worked_off(database, NOON + hours(1))
    assert await statuses(database) == [Status.TO_READ]
    async with database.writing() as session:
        await session.execute(update(Incoming).where(Incoming.id == 1).values(stored_raw=reply("Received.", message)))
        await session.execute(update(Incoming).where(Incoming.id == 2).values(stored_raw=absence(message)))
    await by_older_rules(database)
    first, second = await read_again(database)
    assert (first.after, second.after) == ("answer (received): answered", "auto_reply, absence: auto_replied")
    assert await statuses(database) == [Status.CONFIRMED]
    kinds = await events(database)
    assert kinds.count(EventKind.TO_READ) == kinds.count(EventKind.READ) == 2


async def test_what_an_officer_decided_stays(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("I suppose it reached us, but what is this about?", message), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    async with database.writing() as session:
        await set_aside(session, 1, NOON + hours(2), OFFICER, "A question.")
        await session.execute(update(Incoming).values(stored_raw=reply("Received.", message)))
    await by_older_rules(database)
    [change] = await read_again(database)
    assert (change.became, change.why) == (RereadOutcome.KEPT, f"{OFFICER} decided about it")
    [reading] = await readings(database)
    assert (reading.outcome, reading.by, reading.note) == (Outcome.SET_ASIDE, OFFICER, "A question.")
    assert await statuses(database) == [Status.SENT]
    assert await read_again(database) == []


async def test_an_answer_that_counted_is_not_taken_back_but_shown(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    async with database.writing() as session:
        await session.execute(update(Incoming).values(stored_raw=bounce(message, "poc@ke.example")))
    await by_older_rules(database)
    [change] = await read_again(database)
    assert (change.became, change.after) == (RereadOutcome.KEPT, "bounce_dead, no_such_mailbox, 5.1.1: bounced")
    assert await statuses(database) == [Status.CONFIRMED]
    assert await standings(database) == [Standing.GOOD]
    [reading] = await readings(database)
    assert (reading.outcome, reading.proposed) == (Outcome.ANSWERED, Answer.RECEIVED)
    assert "bounce_dead" in reading.note


async def test_an_answer_that_was_taken_for_a_bounce_outweighs_it(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, bounce(message, "poc@ke.example"), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    async with database.writing() as session:
        await session.execute(update(Incoming).values(stored_raw=reply("Received.", message)))
    await by_older_rules(database)
    [change] = await read_again(database)
    assert change.became is RereadOutcome.CHANGED
    assert await statuses(database) == [Status.CONFIRMED]
    assert await standings(database) == [Standing.GOOD]


async def test_a_reply_that_waited_over_the_closing_and_says_nothing_leaves_a_case(
    database: Database, database_url: str
) -> None:
    message = await waited_over_the_closing(database, database_url)
    async with database.writing() as session:
        delayed = bounce(message, "poc@ke.example", "4.4.1", "connection timed out").replace(b": failed", b": delayed")
        await session.execute(update(Incoming).values(stored_raw=delayed))
    await by_older_rules(database)
    [change] = await read_again(database)
    assert change.after == "delayed, network, 4.4.1: noted"
    assert await statuses(database) == [Status.SILENT]
    assert await cases(database) == [(CaseCause.NO_ANSWER, None)]


async def test_a_letter_of_a_past_exercise_is_no_hint_at_the_one_that_runs_now(
    database: Database, database_url: str
) -> None:
    await called(database, database_url)
    old = reply("Received, and what is this about?")
    await came_long_ago(database, old, NOON - hours(1000), kind=Kind.ANSWER, outcome=Outcome.TO_READ)
    await came_long_ago(database, old + b" ", NOON + hours(1), kind=Kind.ANSWER, outcome=Outcome.TO_READ)
    await read_again(database)
    before, during = await readings(database)
    assert (before.ping_id, before.outcome) == (None, Outcome.UNPROVED)
    assert (during.ping_id is not None, during.outcome) == (True, Outcome.UNPROVED)
    assert await statuses(database) == [Status.SENT]


async def test_a_reply_that_nothing_proves_no_longer_holds_its_ping(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Who are you?", message), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    assert await statuses(database) == [Status.TO_READ]
    forged = reply("Who are you?").replace(b"Re:", b"RE:")
    async with database.writing() as session:  # as an earlier version took it: held by the sender's name alone
        await session.execute(update(Incoming).values(stored_raw=forged))
    await by_older_rules(database)
    [change] = await read_again(database)
    assert change.after == "answer: unproved"
    assert await statuses(database) == [Status.SENT]


async def test_an_old_absence_revives_no_address_that_failed_since(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await came_long_ago(database, absence(message), NOON - hours(1))
    await arrives(database, bounce(message, "poc@ke.example"), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    await read_again(database)
    assert await standings(database) == [Standing.FAILING]


async def test_what_our_code_could_not_work_off_is_worked_off_without_a_courtesy_mail(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received.", message), NOON + hours(1))
    async with database.writing() as session:
        await session.execute(update(Incoming).values(state=WorkState.FAILED, failure="KeyError"))
    [change] = await read_again(database)
    assert (change.before, change.after) == ("failed (KeyError)", "answer (received): answered")
    assert await statuses(database) == [Status.CONFIRMED]
    assert await courtesies(database) == []


async def test_details_alone_are_noted_and_no_event_is_doubled(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, absence(message), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    await by_older_rules(database, stand_in="", reason=Reason.ACKNOWLEDGEMENT)
    before = await events(database)
    [change] = await read_again(database)
    assert "absence" in change.after
    [reading] = await readings(database)
    assert reading.stand_in == "ana@ke.example"
    assert await events(database) == before
