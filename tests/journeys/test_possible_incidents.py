"""Somebody writes that they are under attack: it is marked, put before an officer, and mailed to all officers, once."""

from uuid import UUID

import pytest
from sqlalchemy import update

from directory.database import Database
from pingcheck.accounts.accounts import Account
from pingcheck.conversation.incident_words import count_unread_incident_words
from pingcheck.exercises.message import Cause, Message, MessageKind
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import FoundBy, IncomingReading, Outcome
from pingcheck.inbox.reading_rows import RULES
from pingcheck.inbox.second_reading import reread
from tests.alerted import AMINA, ATTACKED, BORIS, add_officers, send_alerts, told, written_alerts
from tests.cast import NOON, courier_of, hours, nominate, open_now, pings, plan, settings_for, statuses
from tests.incoming_mail import PAGES, arrives, bounce, courtesies, desk, only_message, readings, reply, worked_off
from tests.mail_server import mail_server
from tests.pingcheck.web.contact.test_further_questions import turn
from tests.pingcheck.web.contact.test_reply_page import contact


async def called(database: Database, url: str, *officers: str | None) -> UUID:
    await add_officers(database, *officers)
    await nominate(database, "KEN", "poc@ke.example")
    await open_now(database, settings_for(url), await plan(database))
    return await only_message(database)


async def read_by_older_rules(database: Database, **read_as: object) -> None:
    async with database.writing() as session:
        await session.execute(update(IncomingReading).values(rules=RULES - 1, **read_as))


async def test_a_proved_reply_waits_for_an_officer_and_all_officers_are_mailed_once(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url, AMINA, None, BORIS)
    await arrives(database, reply(ATTACKED, message))
    await worked_off(database)
    [reading] = await readings(database)
    assert (reading.outcome, reading.possible_incident, reading.sure) == (Outcome.TO_READ, True, False)
    assert await statuses(database) == [Status.TO_READ]
    assert await courtesies(database) == []  # nobody under attack is asked whether they meant "yes"
    async with mail_server() as server:
        for _ in range(2):
            await send_alerts(database, settings_for(database_url, server.port))
        assert sorted(mail.recipient for mail in server.received) == [AMINA, BORIS]
        assert len({mail.mail["Message-ID"] for mail in server.received}) == 2
        [ping] = await pings(database)
        for mail in server.received:
            assert mail.mail["Subject"] == "[Possible incident] Kenya · technical"
            assert mail.mail["Auto-Submitted"] == "auto-generated"
            assert f"{PAGES}/exercises/" in mail.text
            assert str(ping.id) in mail.text
            assert "ransomware" not in mail.text
            assert "poc@ke.example" not in mail.content.decode()


async def test_read_again_it_is_no_news(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA, BORIS)
    incoming_id = await arrives(database, reply(ATTACKED, message))
    assert incoming_id is not None
    await worked_off(database)
    for words in ("", "others"):
        await read_by_older_rules(database, words=words)
        await reread(database, desk(), incoming_id, NOON + hours(1), "")
    assert await told(database) == [AMINA, BORIS]
    [reading] = await readings(database)
    assert reading.possible_incident


@pytest.mark.parametrize(
    ("read_as", "waits"),
    [
        ({"outcome": Outcome.FILED}, True),
        ({"outcome": Outcome.TO_READ}, True),
        ({"outcome": Outcome.ANSWERED}, False),  # an answer stays one; but it is marked and told
    ],
)
async def test_what_older_rules_did_not_see_is_told_when_it_is_read_again(
    database: Database, database_url: str, read_as: dict[str, object], waits: bool
) -> None:
    message = await called(database, database_url)
    incoming_id = await arrives(database, reply(ATTACKED, message))
    assert incoming_id is not None
    await worked_off(database)
    await read_by_older_rules(database, possible_incident=False, **read_as)
    await add_officers(database, AMINA)
    for _ in range(2):
        await reread(database, desk(), incoming_id, NOON + hours(1), "")
    assert await told(database) == [AMINA]
    [reading] = await readings(database)
    assert reading.possible_incident
    assert (reading.outcome is Outcome.TO_READ) is waits


async def test_what_came_long_ago_is_marked_and_not_told(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA)
    await arrives(database, reply(ATTACKED, message), NOON - hours(24 * 8))
    await worked_off(database)
    assert await told(database) == []
    assert [reading.possible_incident for reading in await readings(database)] == [True]


@pytest.mark.parametrize(("sender", "found_by"), [("poc@ke.example", FoundBy.SENDER), ("x@y.example", FoundBy.NOTHING)])
async def test_what_nothing_proves_is_told_with_a_warning_and_moves_nothing(
    database: Database, database_url: str, sender: str, found_by: FoundBy
) -> None:
    await called(database, database_url, AMINA, BORIS)
    before = await statuses(database)
    incoming_id = await arrives(database, reply(ATTACKED, sender=sender))
    await worked_off(database)
    [reading] = await readings(database)
    assert (reading.outcome, reading.possible_incident, reading.found_by) == (Outcome.UNPROVED, True, found_by)
    assert await statuses(database) == before
    assert await told(database) == [AMINA, BORIS]
    for _, alert in await written_alerts(database):
        assert "Nothing proves who wrote it" in alert.text
        assert f"{PAGES}/mails/{incoming_id}\n" in alert.text
        assert sender not in alert.text


async def test_officers_who_left_or_share_a_mailbox_are_not_mailed_apart(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA, AMINA.upper().replace("UN.EXAMPLE", "un.example"), BORIS)
    async with database.writing() as session:
        await session.execute(update(Account).where(Account.mail == BORIS).values(disabled_at=NOON))
    await arrives(database, reply(ATTACKED, message))
    await worked_off(database)
    assert await told(database) == [AMINA]


async def test_an_alert_to_an_officer_who_left_meanwhile_does_not_go_out(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA, BORIS)
    await arrives(database, reply(ATTACKED, message))
    await worked_off(database)
    async with database.writing() as session:
        await session.execute(update(Account).where(Account.mail == AMINA).values(mail="new@un.example"))
    async with mail_server() as server:
        await send_alerts(database, settings_for(database_url, server.port))
        assert [mail.recipient for mail in server.received] == [BORIS]


async def test_alerts_go_before_everything_else_that_is_due(database: Database, database_url: str) -> None:
    await called(database, database_url, AMINA)  # its call is due, too
    await arrives(database, reply(ATTACKED))
    await worked_off(database)
    async with mail_server() as server:
        settings = settings_for(database_url, server.port, smtp_connections=1)
        await courier_of(database, settings, lambda: NOON).drain()
        assert [mail.recipient for mail in server.received] == [AMINA, "poc@ke.example"]


async def test_an_alert_that_comes_back_is_marked_and_what_officers_answer_alerts_nobody(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url, AMINA)
    await arrives(database, reply(ATTACKED, message))
    await worked_off(database)
    async with mail_server() as server:
        await send_alerts(database, settings_for(database_url, server.port))
        alert_id = UUID(hex=str(server.received[0].mail["Message-ID"])[1:33])
    await arrives(database, bounce(alert_id, AMINA))
    await arrives(database, reply("We are under attack? I call them now.", alert_id, sender=AMINA))
    await worked_off(database)
    async with database.reading() as session:
        alert = await session.get_one(Message, alert_id)
    assert (alert.kind, alert.cause, alert.returned_at) == (MessageKind.ALERT, Cause.NO_SUCH_MAILBOX, NOON)
    outcomes = [reading.outcome for reading in await readings(database)]
    assert outcomes == [Outcome.TO_READ, Outcome.BOUNCED, Outcome.TO_READ]
    assert await told(database) == [AMINA]


async def test_words_on_a_reply_page_are_marked_and_told_once(database: Database, database_url: str) -> None:
    async with contact(database, database_url) as person:
        await add_officers(database, AMINA, BORIS)
        for _ in range(2):
            form = {"answer": Answer.RECEIVED.value, "words": "We have been hacked!"}
            await person.browser.post(person.link, data=form)
        assert await told(database) == [AMINA, BORIS]
        assert await statuses(database) == [Status.CONFIRMED]
        async with database.reading() as session:
            assert await count_unread_incident_words(session) == 1
        assert "on the reply page" in (await written_alerts(database))[0][1].text


async def test_words_of_a_page_that_a_program_read_first_did_not_come_by_mail(
    database: Database, database_url: str
) -> None:
    async with contact(database, database_url) as person:
        await add_officers(database, AMINA)
        await person.browser.post(person.link, data={"choice": "words", "words": "We have been hacked!"})
        [(_, mail), *_] = await written_alerts(database)
    assert "on the reply page" in mail.text
    assert "by mail" not in mail.text


@pytest.mark.parametrize("topic", ["telling", "corrections"])
async def test_words_to_a_further_question_are_marked_and_told(
    database: Database, database_url: str, topic: str
) -> None:
    async with contact(database, database_url) as person:
        await add_officers(database, AMINA)
        await person.say(Answer.DETAILS_WRONG)
        for _ in range(2):
            await turn(person, topic, "sent", words="Our network is under attack.")
        await turn(person, topic, "sent", words="The number is 12.")
    assert await told(database) == [AMINA]


async def test_harmless_words_alarm_nobody(database: Database, database_url: str) -> None:
    message = await called(database, database_url, AMINA)
    await arrives(database, reply("Yes, received. No incident to report.", message))
    await worked_off(database)
    assert await told(database) == []
    assert [reading.possible_incident for reading in await readings(database)] == [False]
