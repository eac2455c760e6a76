"""Contacts judged from what the database holds, on both engines: found, lifted, found once, in few statements."""

import pytest
from sqlalchemy import event, select, update

from directory.addresses import Address, Standing
from directory.contacts import ContactStatus, PointOfContact
from directory.database import Database
from directory.languages import Language
from pingcheck.exercises.entry_mails import EntryMail, EntryMailKind, add_entry_mail
from pingcheck.exercises.exercise import Phase
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.status import Answer, EventKind, Status, taken_back_code
from pingcheck.exercises.unreachable_findings import UnreachableFinding, UnreachableRule
from pingcheck.followup.contact_facts import facts_of
from pingcheck.followup.unreachable import UnreachableWatch, changes_due, judge_contacts, record_changes
from pingcheck.followup.unreachable_rule import LiftedBy
from tests.cast import NOON, hours, nominate, nominate_many, pings
from tests.pingcheck.followup.past_checks import came_back, happened, past_check

FIRST, SECOND, THIRD = (NOON - hours(24 * days) for days in (300, 200, 100))
FOUND, LIFTED = "judged unreachable: 1, lifted: 0", "judged unreachable: 0, lifted: 1"


async def findings(database: Database) -> list[UnreachableFinding]:
    async with database.reading() as session:
        return list(await session.scalars(select(UnreachableFinding).order_by(UnreachableFinding.id)))


async def silent_twice(database: Database) -> None:
    contact = await nominate(database, "KEN", "poc@ke.example")
    await past_check(database, FIRST, Status.SILENT, contact)
    await past_check(database, SECOND, Status.SILENT, contact)


async def test_two_silent_checks_running_are_found_once_with_their_evidence(database: Database) -> None:
    await silent_twice(database)
    assert await judge_contacts(database, NOON) == FOUND
    assert await judge_contacts(database, NOON + hours(1)) == ""
    [found] = await findings(database)
    assert (found.rule, found.since, found.found_at) == (UnreachableRule.SILENCE, SECOND + hours(72), NOON)
    assert [(fact["kind"], fact["exercise"]) for fact in found.evidence] == [
        ("silence", "CC-2025-01"), ("silence", "CC-2025-02"),
    ]  # fmt: skip
    assert [fact["ping"] for fact in found.evidence] == [ping.id.hex for ping in await pings(database)]


@pytest.mark.parametrize("between", [
    Status.STANDBY, Status.CREDITED, Status.EXCUSED, Status.NOT_SENT, Status.BOUNCED, Status.REFUSED,
    Status.NO_ADDRESS, Status.REPLACED, Status.CANCELLED,
])  # fmt: skip
async def test_checks_that_say_nothing_are_passed_over(database: Database, between: Status) -> None:
    contact = await nominate(database, "KEN", "poc@ke.example")
    await past_check(database, FIRST, Status.SILENT, contact)
    await past_check(database, SECOND, between, contact)
    assert await judge_contacts(database, NOON) == ""
    await past_check(database, THIRD, Status.SILENT, contact)
    assert await judge_contacts(database, NOON) == FOUND


async def test_a_reply_that_waits_to_be_read_holds_the_judgement(database: Database) -> None:
    await silent_twice(database)
    await past_check(database, THIRD, Status.TO_READ, 1)
    assert await judge_contacts(database, NOON) == ""


async def test_who_has_ended_is_judged_no_more(database: Database) -> None:
    await silent_twice(database)
    async with database.writing() as session:
        await session.execute(update(PointOfContact).values(status=ContactStatus.WITHDRAWN))
    assert await judge_contacts(database, NOON) == ""


@pytest.mark.parametrize(("kind", "code", "fact"), [
    (EventKind.ANSWERED_LATE, "received", "late_answer"),
    (EventKind.ANSWERED, "no_longer_me", "answer"),
    (EventKind.SIGN_OF_LIFE, None, "later_sign"),
    (EventKind.AUTO_REPLIED, None, "auto_reply"),
])  # fmt: skip
async def test_a_sign_of_life_in_any_check_lifts(
    database: Database, kind: EventKind, code: str | None, fact: str
) -> None:
    await silent_twice(database)
    await judge_contacts(database, NOON)
    ping = (await pings(database))[0]
    await happened(database, ping.id, kind, NOON + hours(1), code)
    assert await judge_contacts(database, NOON + hours(2)) == LIFTED
    assert await judge_contacts(database, NOON + hours(3)) == ""
    [found] = await findings(database)
    assert found.lifted_at == NOON + hours(2)
    assert found.lifted_why == {
        "kind": fact, "at": (NOON + hours(1)).isoformat(), "began": (NOON + hours(1)).isoformat(),
        "exercise": "CC-2025-01", "ping": ping.id.hex, "code": "",
    }  # fmt: skip


async def test_an_answer_that_was_taken_back_lifts_nothing(database: Database) -> None:
    await silent_twice(database)
    at, ping = SECOND + hours(100), (await pings(database))[1]
    await happened(database, ping.id, EventKind.ANSWERED_LATE, at, "received")
    assert await judge_contacts(database, NOON) == ""
    await happened(database, ping.id, EventKind.TAKEN_BACK, NOON, taken_back_code(Answer.RECEIVED, at))
    assert await judge_contacts(database, NOON) == FOUND


async def test_what_is_excused_afterwards_lifts_the_judgement(database: Database) -> None:
    await silent_twice(database)
    await judge_contacts(database, NOON)
    async with database.writing() as session:
        ping = (await pings(database))[1]
        (await session.merge(ping)).status = Status.EXCUSED
    assert await judge_contacts(database, NOON) == LIFTED
    [found] = await findings(database)
    assert found.lifted_why is not None
    assert found.lifted_why["kind"] == LiftedBy.NOTHING_LEFT


@pytest.mark.parametrize(("apart", "said"), [(23, ""), (25, FOUND)])
async def test_two_mails_that_come_back_a_day_apart(database: Database, apart: float, said: str) -> None:
    contact = await nominate(database, "KEN", "poc@ke.example")
    await past_check(database, FIRST, Status.BOUNCED, contact)
    await past_check(database, SECOND, Status.BOUNCED, contact)
    first, second = await pings(database)
    await came_back(database, first, 1, NOON, NOON + hours(apart))
    await standing(database, Standing.FAILING)
    assert await judge_contacts(database, NOON) == ""  # twice of one mail is once
    await came_back(database, second, 1, NOON + hours(apart))
    assert await judge_contacts(database, NOON) == said
    if said:
        [found] = await findings(database)
        assert (found.rule, found.since) == (UnreachableRule.FAILURES, NOON + hours(apart))
        assert [fact["code"] for fact in found.evidence] == [Cause.NO_SUCH_MAILBOX] * 2


async def standing(database: Database, moved: Standing) -> None:
    async with database.writing() as session:
        await session.execute(update(Address).values(standing=moved))


async def letter(database: Database, **outcome: object) -> None:
    """A mail about the entry, outside of every check."""
    async with database.writing() as session:
        mail = EntryMail(
            contact_id=1, address_id=1, says=EntryMailKind.VERIFICATION, language=Language.ENGLISH, made_at=NOON,
            changes=[],
        )  # fmt: skip
        await add_entry_mail(session, mail, "poc@ke.example", NOON)
        sent = {"delivery": Delivery.ACCEPTED, "accepted_at": NOON, **outcome}
        await session.execute(update(Message).where(Message.id == mail.id).values(sent))


async def test_letters_count_as_failures_and_a_proved_address_lifts(database: Database) -> None:
    await nominate(database, "KEN", "poc@ke.example")
    for day in (1, 2):
        await letter(database, returned_at=NOON + hours(25 * day), cause=Cause.NO_SUCH_HOST)
    await standing(database, Standing.DEAD)
    assert await judge_contacts(database, NOON + hours(60)) == FOUND
    async with database.writing() as session:
        await session.execute(update(EntryMail).where(EntryMail.made_at == NOON).values(proved_at=NOON + hours(70)))
    assert await judge_contacts(database, NOON + hours(71)) == LIFTED
    [found] = await findings(database)
    assert found.lifted_why is not None
    assert (found.lifted_why["kind"], found.lifted_why["exercise"]) == ("proved", "")


async def test_no_address_and_no_servers_words_are_kept(database: Database) -> None:
    await test_two_mails_that_come_back_a_day_apart(database, 25, FOUND)
    [found] = await findings(database)
    assert {name for fact in found.evidence for name in fact} == {"kind", "at", "began", "exercise", "ping", "code"}
    assert "@" not in str(found.evidence)


async def test_of_two_who_judge_at_once_one_finds(database: Database) -> None:
    await silent_twice(database)
    async with database.reading() as session:
        changes = await changes_due(session, [1])
    for _ in range(2):
        async with database.writing() as session:
            await record_changes(session, changes, NOON)
    assert len(await findings(database)) == 1


async def test_the_watch_judges_all_at_first_then_those_to_whom_something_happened(database: Database) -> None:
    await silent_twice(database)
    watch = UnreachableWatch(database)
    assert await watch.look(NOON) == FOUND
    assert await watch.look(NOON + hours(0.1)) == ""
    ping = (await pings(database))[0]
    await happened(database, ping.id, EventKind.ANSWERED_LATE, NOON + hours(0.1), "received")
    assert await watch.look(NOON + hours(0.2)) == LIFTED


async def test_two_thousand_contacts_are_judged_in_few_statements(database: Database) -> None:
    await nominate_many(database, 2000)
    for opened_at in (FIRST, SECOND):
        await past_check(database, opened_at, Status.SILENT, *range(1, 2001))
    asked: list[str] = []
    for engine in (database.reader, database.writer):
        event.listen(engine.sync_engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    assert await judge_contacts(database, NOON) == "judged unreachable: 2000, lifted: 0"
    assert len(asked) < 30
    async with database.reading() as session:
        facts = await facts_of(session, [1, 2000])
    assert [len(each.silences) for each in facts.values()] == [2, 2]


async def test_a_check_called_off_is_no_silence(database: Database) -> None:
    contact = await nominate(database, "KEN", "poc@ke.example")
    await past_check(database, FIRST, Status.SILENT, contact)
    await past_check(database, SECOND, Status.SILENT, contact, phase=Phase.CANCELLED)
    assert await judge_contacts(database, NOON) == ""
