"""What comes back by mail, told as the secretariat sees it: answers, absences, bounces, and letters to be read."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, update

from directory.addresses import Standing
from directory.database import Database
from directory.errors import Refused
from pingcheck.conversation.answers import Channel, GivenAnswer
from pingcheck.conversation.codes import CodeKeys
from pingcheck.conversation.known_codes import know_codes
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.events import record_events
from pingcheck.exercises.message import Cause, Delivery, Message
from pingcheck.exercises.status import Answer, Status
from pingcheck.inbox.incoming import FoundBy, Outcome
from pingcheck.inbox.officer_decisions import accept, set_aside, to_read
from pingcheck.inbox.replies import replies_to_read
from pingcheck.inbox.sent_texts import sent_text
from tests.cast import NOON, OFFICER, SECRET, hours, messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.incoming_mail import absence, acceptances, arrives, bounce, readings, reply, standings, worked_off


async def called(database: Database, url: str, *addresses: str) -> UUID:
    """One contact was called at noon, and the server took the mail; the first message."""
    await nominate(database, "KEN", *(addresses or ("poc@ke.example",)))
    await open_now(database, settings_for(url), await plan(database))
    await accepted(database, NOON)
    return (await messages(database))[0].id


async def accepted(database: Database, at: datetime) -> None:
    sent = await messages(database)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=at))
        await record_events(session, acceptances(sent, at))


async def given(database: Database) -> list[GivenAnswer]:
    async with database.reading() as session:
        return list(await session.scalars(select(GivenAnswer).order_by(GivenAnswer.id)))


async def test_a_contact_simply_replies(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Received, thank you.", message), NOON + hours(1))
    assert await worked_off(database, NOON + hours(5)) == 1
    assert await statuses(database) == [Status.CONFIRMED]
    [answer] = await given(database)
    assert (answer.answer, answer.channel, answer.at) == (Answer.RECEIVED, Channel.MAIL, NOON + hours(1))
    assert answer.words == "Received, thank you."
    assert await standings(database) == [Standing.GOOD]
    [reading] = await readings(database)
    assert (reading.outcome, reading.found_by, reading.mismatch) == (Outcome.ANSWERED, FoundBy.MESSAGE_ID, False)


async def test_a_mail_that_comes_twice_is_one(database: Database, database_url: str) -> None:
    raw = reply("Received.", await called(database, database_url))
    assert await arrives(database, raw) is not None
    assert await arrives(database, raw) is None
    assert await worked_off(database) == 1
    assert await arrives(database, raw) is None
    assert await worked_off(database) == 0
    assert len(await given(database)) == len(await readings(database)) == 1


async def test_a_reply_to_the_signed_address_needs_nothing_else(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    address = ReturnAddresses([SECRET], "poc.example").reply(message)
    await arrives(database, reply("收到"), recipient=address)
    await worked_off(database)
    [reading] = await readings(database)
    assert (reading.found_by, reading.message_id) == (FoundBy.RETURN_ADDRESS, message)
    assert await statuses(database) == [Status.CONFIRMED]


async def test_a_reply_with_the_code_counts_and_a_stranger_who_sent_it_is_shown(
    database: Database, database_url: str
) -> None:
    await called(database, database_url)
    [ping] = await pings(database)
    keys = CodeKeys([SECRET])
    async with database.writing() as session:
        await know_codes(session, keys, [ping.id])
    await arrives(database, reply(f"Received.\r\n\r\n{keys.code(ping.id)}", sender="minister@elsewhere.example"))
    await worked_off(database)
    [reading] = await readings(database)
    assert (reading.found_by, reading.ping_id, reading.mismatch) == (FoundBy.CODE, ping.id, True)
    assert await statuses(database) == [Status.CONFIRMED]


async def test_a_from_line_and_a_reference_alone_prove_nothing(database: Database, database_url: str) -> None:
    await called(database, database_url)
    await arrives(database, reply("Received."))
    await arrives(database, reply("We confirm receipt, on behalf of Kenya, 2026-1.", sender="someone@else.example"))
    await worked_off(database)
    assert await given(database) == []
    assert await statuses(database) == [Status.SENT]
    known, unknown = await readings(database)
    assert (known.outcome, known.found_by, known.proposed) == (Outcome.UNPROVED, FoundBy.SENDER, Answer.RECEIVED)
    assert (unknown.outcome, unknown.found_by, unknown.ping_id) == (Outcome.UNPROVED, FoundBy.NOTHING, None)


async def test_an_officer_reads_what_nobody_could_be_sure_of(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    doubtful = "I suppose it reached us, but could you tell me what this is about?"
    await arrives(database, reply(doubtful, message), NOON + hours(1))
    await worked_off(database)
    assert await statuses(database) == [Status.TO_READ]
    async with database.writing() as session:
        assert (await to_read(session)).replies == 1
        [waiting] = await replies_to_read(session, 10)
        await accept(session, waiting.reading.id, Answer.RECEIVED, NOON + hours(3), OFFICER, "It reached them.")
    assert await statuses(database) == [Status.CONFIRMED]
    [answer] = await given(database)
    assert answer.at == NOON + hours(1)
    async with database.writing() as session:
        with pytest.raises(Refused, match="already"):
            await set_aside(session, waiting.reading.id, NOON, OFFICER, "")


async def test_a_reply_that_is_no_answer_is_set_aside_and_the_contact_asked_again(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await arrives(database, reply("Who are you?", message))
    await worked_off(database)
    assert await statuses(database) == [Status.TO_READ]
    async with database.writing() as session:
        [waiting] = await replies_to_read(session, 10)
        await set_aside(session, waiting.reading.id, NOON, OFFICER, "A question, answered by telephone.")
    assert await statuses(database) == [Status.SENT]


async def test_an_absence_shows_that_the_address_lives(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, absence(message))
    await worked_off(database)
    assert await statuses(database) == [Status.AUTO_REPLIED]
    [reading] = await readings(database)
    assert (reading.returns_on and reading.returns_on.day, reading.stand_in) == (9, "ana@ke.example")
    assert await standings(database) == [Standing.GOOD]


async def test_a_bounce_moves_ping_message_and_address(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, bounce(message, "poc@ke.example"), sender="<>")
    await worked_off(database)
    assert await statuses(database) == [Status.BOUNCED]
    sent, probe = await messages(database)
    assert (probe.delivery, probe.due_at) == (Delivery.WAITING, NOON + hours(24))
    assert (sent.cause, sent.returned_at, sent.delivery) == (Cause.NO_SUCH_MAILBOX, NOON, Delivery.ACCEPTED)
    assert await standings(database) == [Standing.FAILING]


async def test_an_answer_after_a_bounce_outweighs_it(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    await arrives(database, bounce(message, "poc@ke.example"), NOON + hours(1))
    await arrives(database, reply("Received.", message), NOON + hours(2))
    await worked_off(database)
    assert await statuses(database) == [Status.CONFIRMED]
    assert await standings(database) == [Standing.GOOD]
    # A straggler about the same mail proves nothing any more.
    await arrives(database, bounce(message, "poc@ke.example", words="550 5.1.1 User unknown"), NOON + hours(30))
    await worked_off(database)
    assert await statuses(database) == [Status.CONFIRMED]
    assert await standings(database) == [Standing.GOOD]


@pytest.mark.parametrize(("later", "standing"), [(23, Standing.FAILING), (24, Standing.DEAD)])
async def test_an_address_is_dead_when_two_exercises_say_so_a_day_apart(
    database: Database, database_url: str, later: int, standing: Standing
) -> None:
    first = await called(database, database_url)
    await open_now(database, settings_for(database_url), await plan(database))
    [second] = [message.id for message in await messages(database) if message.id != first]
    await accepted(database, NOON)
    await arrives(database, bounce(first, "poc@ke.example"), NOON)
    await arrives(database, bounce(first, "poc@ke.example", words="550 User unknown"), NOON + timedelta(days=3))
    await worked_off(database)
    assert await standings(database) == [Standing.FAILING]  # twice the same mail is one verdict
    await arrives(database, bounce(second, "poc@ke.example"), NOON + hours(later))
    await worked_off(database)
    assert await standings(database) == [standing]


@pytest.mark.parametrize(
    ("words", "status"),
    [("552 5.2.2 Mailbox full", Status.BOUNCED), ("550 5.7.1 Message rejected as spam", Status.REFUSED)],
)
async def test_a_full_mailbox_and_a_filter_are_no_dead_address(
    database: Database, database_url: str, words: str, status: Status
) -> None:
    message = await called(database, database_url)
    await arrives(database, bounce(message, "poc@ke.example", words[4:9], words))
    await worked_off(database)
    assert await statuses(database) == [status]
    assert await standings(database) == [Standing.UNPROVEN]


async def test_what_bounces_where_a_contact_forwards_says_nothing_of_the_contact(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    await arrives(database, bounce(message, "old.private@mail.example"))
    await worked_off(database)
    [reading] = await readings(database)
    assert reading.mismatch
    assert await standings(database) == [Standing.UNPROVEN]


async def test_a_bounce_that_names_no_mail_of_ours_moves_nothing(database: Database, database_url: str) -> None:
    await called(database, database_url)
    await arrives(database, bounce(UUID(int=7), "poc@ke.example"))
    await worked_off(database)
    assert await statuses(database) == [Status.SENT]
    [reading] = await readings(database)
    assert reading.outcome is Outcome.UNPROVED


async def test_what_cannot_be_read_is_kept_and_harms_nothing(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    for rubble in (b"", b"\x00\xff" * 500, b"From: \x00\n\n" + bytes(range(256)) * 20):
        await arrives(database, rubble)
    await arrives(database, reply("Received.", message))
    assert await worked_off(database) == 4
    assert await statuses(database) == [Status.CONFIRMED]


async def test_our_own_words_are_nobodys_answer_even_where_nothing_marks_them(
    database: Database, database_url: str
) -> None:
    message = await called(database, database_url)
    async with database.reading() as session:
        ours = await sent_text(session, message)
    assert "Kenya" in ours
    assert "⟦state" not in ours
    await arrives(database, reply(ours.replace("\n", "\r\n"), message))
    await arrives(database, reply("Who are you?\r\n\r\n" + ours.replace("\n", "\r\n"), message))
    await arrives(database, reply(ours.replace("\n", "\r\n") + "\r\n\r\nWho are you?", message))
    await worked_off(database)
    assert await given(database) == []
    assert [reading.words for reading in await readings(database)] == ["", "Who are you?", "Who are you?"]
    await arrives(database, reply("Received, thank you.\r\n\r\n" + ours.replace("\n", "\r\n"), message))
    await worked_off(database)
    assert await statuses(database) == [Status.CONFIRMED]
