"""Who is told of a change of an entry, how often, and what becomes of it if something dies in between."""

from dataclasses import replace
from datetime import date, timedelta

from directory.acts.entry_acts import correct, suspend, withdraw
from directory.acts.succession import complete_handovers, replace_entry
from directory.addresses import Standing
from directory.database import Database
from directory.exchange.columns import Column
from pingcheck.correspondence.entry_mails import EntryMails
from pingcheck.correspondence.entry_notices import queue_notices
from pingcheck.correspondence.notice_rules import GAP, MOST_CHANGES, due_after
from pingcheck.exercises.entry_mails import EntryMailKind
from pingcheck.exercises.message import Delivery
from pingcheck.sending.outbox import claim
from pingcheck.sending.workers import enlist
from tests.cast import NOON, settings_for
from tests.directory.acts.officer import ASHA, ZURI, add_cast, on
from tests.mail_server import mail_server
from tests.noticed import MISSION, corrected, entry_mails, send_entry_mails, set_standing, told, with_mission

OLD = ["asha@ke.example", "duty@ke.example"]
NEW_MAIL = {Column.EMAILS: "new@ke.example; duty@ke.example"}
NEW_PHONE = {Column.PHONES: "+254 20 765 4322"}


async def test_all_addresses_that_the_entry_had_and_the_mission_are_told(database: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    await with_mission(database)
    said = await corrected(database, NEW_MAIL)
    assert sorted(await told(database)) == sorted([*OLD, MISSION])
    assert await told(database, EntryMailKind.VERIFICATION) == ["new@ke.example"]
    assert (said.told, said.verified, said.count) == ((*OLD, MISSION), ("new@ke.example",), 4)


async def test_a_changed_telephone_is_told_as_well_and_a_name_is_not(database: Database) -> None:
    await add_cast(database, ASHA)
    said = await corrected(database, NEW_PHONE)
    assert (said.told, said.no_mission) == (tuple(OLD), ("KEN",))
    assert await told(database) == OLD
    other = await corrected(database, {Column.NAME: "Asha Neu"})
    assert (other.count, other.no_mission) == (0, ())


async def test_a_dead_address_or_one_that_was_removed_before_is_not_mailed(database: Database) -> None:
    await add_cast(database, ASHA)
    await corrected(database, {Column.EMAILS: "duty@ke.example; late@ke.example"})
    await set_standing(database, "duty@ke.example", Standing.DEAD)
    said = await corrected(database, NEW_PHONE, at=NOON + timedelta(days=1))
    assert said.told == ("late@ke.example",)


async def test_the_mission_that_is_the_entrys_own_mailbox_is_told_once(database: Database) -> None:
    await add_cast(database, ASHA)
    await with_mission(database, "DUTY@ke.example")
    assert (await corrected(database, NEW_PHONE)).told == tuple(OLD)
    assert await told(database) == OLD


async def test_who_is_succeeded_is_told_when_it_is_planned_and_when_it_happens(database: Database) -> None:
    await add_cast(database, ASHA)
    successor = {Column.NAME: "Neema New", Column.EMAILS: "neema@ke.example"}
    async with database.writing() as session:
        planned = await replace_entry(session, on(), successor, date(2026, 3, 10))
        await queue_notices(session, [planned.notice], NOON)
    later = NOON + timedelta(days=9)
    async with database.writing() as session:
        await queue_notices(session, await complete_handovers(session, later), later)
    mails = await entry_mails(database)
    assert [to for to, _, _ in mails] == OLD
    for _, _, mail in mails:  # nothing was sent in between
        assert [change["ending"] for change in mail.changes] == ["succession_planned", "succeeded"]


async def test_who_is_ended_is_told_and_a_suspension_is_the_officers_matter(database: Database) -> None:
    await add_cast(database, ASHA, ZURI)
    async with database.writing() as session:
        await queue_notices(session, [await suspend(session, on(contact_id=2))], NOON)
        await queue_notices(session, [await withdraw(session, on())], NOON)
    assert await told(database) == OLD


async def test_ten_changes_within_an_hour_make_two_mails_to_each(database: Database, database_url: str) -> None:
    await add_cast(database, replace(ASHA, emails=("asha@ke.example",)))
    async with mail_server() as server:
        settings = settings_for(database_url, server.port)
        for number in range(10):
            at = NOON + number * timedelta(minutes=1)
            await corrected(database, {Column.PHONES: f"+25420765433{number}"}, at=at)
            await send_entry_mails(database, settings, at)
        await send_entry_mails(database, settings, NOON + GAP)
    mails = await entry_mails(database)
    assert [len(mail.changes) for _, _, mail in mails] == [1, 9]
    assert [message.due_at for _, message, _ in mails] == [NOON, NOON + GAP]
    assert len(server.received) == 2


async def test_a_mail_that_a_courier_has_claimed_takes_no_more_changes(database: Database, database_url: str) -> None:
    await add_cast(database, replace(ASHA, emails=("asha@ke.example",)))
    await corrected(database, NEW_PHONE)
    async with database.writing() as session:
        worker = await enlist(session, NOON)
        assert len(await claim(session, worker, [EntryMails(settings_for(database_url))], NOON, 10)) == 1
    await corrected(database, {Column.PHONES: "+254207654323"}, at=NOON + timedelta(minutes=1))
    assert [(len(mail.changes), message.delivery) for _, message, mail in await entry_mails(database)] == [
        (1, Delivery.CLAIMED),
        (1, Delivery.WAITING),
    ]


async def test_a_full_mail_takes_no_more_changes(database: Database) -> None:
    await add_cast(database, replace(ASHA, emails=("asha@ke.example",)))
    for number in range(MOST_CHANGES + 1):
        await corrected(database, {Column.PHONES: f"+2542076543{number + 30}"})
    assert [len(mail.changes) for _, _, mail in await entry_mails(database)] == [MOST_CHANGES, 1]


def test_the_next_mail_waits_for_the_gap() -> None:
    assert due_after(None, NOON) == NOON
    assert due_after(NOON, NOON) == NOON + GAP
    assert due_after(NOON, NOON + GAP * 2) == NOON + GAP * 2
    assert due_after(NOON + GAP, NOON) == NOON + GAP * 2


async def test_a_change_that_is_taken_back_is_told_to_nobody(database: Database) -> None:
    await add_cast(database, ASHA)
    async with database.writing() as session:
        await queue_notices(session, [await correct(session, on(), NEW_MAIL)], NOON)
        await session.rollback()
    assert await told(database) == []


async def test_no_address_or_number_is_kept_in_full_in_what_is_told(database: Database) -> None:
    await add_cast(database, ASHA)
    await corrected(database, NEW_MAIL | NEW_PHONE)
    [(_, _, mail), *_] = await entry_mails(database)
    assert mail.changes[0]["emails_removed"] == ["as…@ke.example"]
    assert mail.changes[0]["emails_added"] == ["n…@ke.example"]
    assert mail.changes[0]["phones_added"] == ["… 322"]
