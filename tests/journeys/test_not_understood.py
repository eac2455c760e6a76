"""What is ours and not understood waits for an officer: it is booked neither as silence nor as an answer."""

from uuid import UUID

import pytest
from sqlalchemy import func, select, update

from directory.addresses import Standing
from directory.database import Database
from pingcheck.conversation.answers import GivenAnswer
from pingcheck.conversation.return_addresses import ReturnAddresses
from pingcheck.exercises.events import Event, Happened, record_events
from pingcheck.exercises.message import Delivery, Message
from pingcheck.exercises.status import Answer, EventKind, Status
from pingcheck.inbox.incoming import Outcome
from pingcheck.inbox.officer_decisions import accept, set_aside
from pingcheck.mailreading import Reason
from tests.cast import NOON, OFFICER, SECRET, hours, messages, nominate, open_now, pings, plan, settings_for, statuses
from tests.incoming_mail import DOMAIN, arrives, courtesies, readings, reply, standings, worked_off
from tests.pingcheck.mailreading.desks import UNMARKED_DESKS
from tests.pingcheck.mailreading.moderated import HELD, Held
from tests.pingcheck.mailreading.shapes import MESSAGE_ID, TO
from tests.pingcheck.mailreading.wordless import ATTACHMENTS, CALENDARS, ENCRYPTED, REACTIONS

CONTACT = "poc@ke.example"


async def called(database: Database, url: str) -> UUID:
    """One contact was called at noon, and the server took the mail."""
    await nominate(database, "KEN", CONTACT)
    await open_now(database, settings_for(url), await plan(database))
    [message] = await messages(database)
    [ping] = await pings(database)
    async with database.writing() as session:
        await session.execute(update(Message).values(delivery=Delivery.ACCEPTED, accepted_at=NOON))
        await record_events(session, [Happened(ping.id, NOON, EventKind.ACCEPTED, None, message.id)])
    return message.id


async def came(database: Database, message: UUID, raw: bytes) -> Reason | None:
    """This mail came to the return address of our message; what it was read as."""
    await arrives(database, raw, NOON + hours(1), recipient=ReturnAddresses([SECRET], DOMAIN).reply(message))
    await worked_off(database, NOON + hours(1))
    [reading] = await readings(database)
    assert reading.outcome is Outcome.TO_READ
    return reading.reason


def of_the_contact(raw: bytes, message: UUID) -> bytes:
    """A composed mail as the contact's answer to our message."""
    ours = f"{message.hex}@{DOMAIN}".encode()
    return raw.replace(MESSAGE_ID.encode(), ours).replace(TO.encode(), CONTACT.encode())


async def given(database: Database) -> int:
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(GivenAnswer)) or 0


@pytest.mark.parametrize("held", HELD[:3] + HELD[-4:], ids=lambda held: held.name)
async def test_a_mail_that_a_moderator_holds_is_no_silence(database: Database, database_url: str, held: Held) -> None:
    message = await called(database, database_url)
    raw = f"From: {held.sender}\nSubject: {held.subject}\n{held.headers}\nContent-Type: text/plain; charset=utf-8\n\n"
    assert await came(database, message, (raw + held.text).encode()) is Reason.HELD
    assert await statuses(database) == [Status.TO_READ]
    [reading] = await readings(database)
    assert reading.words
    async with database.writing() as session:
        await set_aside(session, reading.id, NOON + hours(2), OFFICER, "Wrote to the list's owner.")
    assert await statuses(database) == [Status.SENT]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [(ENCRYPTED[0][1], Reason.ENCRYPTED), (ATTACHMENTS[0][1], Reason.ATTACHMENT), (REACTIONS[0][1], Reason.REACTION)],
    ids=["encrypted", "attachment", "reaction"],
)
async def test_what_no_words_say_an_officer_finds_out(
    database: Database, database_url: str, raw: bytes, reason: Reason
) -> None:
    message = await called(database, database_url)
    assert await came(database, message, of_the_contact(raw, message)) is reason
    assert (await statuses(database), await given(database)) == ([Status.TO_READ], 0)
    [reading] = await readings(database)
    assert (reading.proposed, reading.sure) == (None, False)
    async with database.writing() as session:
        await accept(session, reading.id, Answer.RECEIVED, NOON + hours(2), OFFICER, "They wrote so in the letter.")
    assert (await statuses(database), await given(database)) == ([Status.CONFIRMED], 1)


async def test_a_desk_without_a_mark_confirms_nobody(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    text = "We acknowledge receipt of your message."
    await came(database, message, reply(text, message, sender="support@ke.example"))
    assert (await statuses(database), await given(database)) == ([Status.TO_READ], 0)
    assert await standings(database) == [Standing.UNPROVEN]


async def test_a_desk_is_asked_nothing(database: Database, database_url: str) -> None:
    """It would only open another ticket; a person whom we do not understand is asked once."""
    message = await called(database, database_url)
    assert await came(database, message, reply(UNMARKED_DESKS[0][2], message)) is Reason.TICKET_OPENED
    assert not await courtesies(database)
    await arrives(database, reply("Hm.", message), NOON + hours(2))
    await worked_off(database, NOON + hours(2))
    assert len(await courtesies(database)) == 1


async def test_what_a_program_sends_for_a_person_is_read_by_an_officer(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    raw = reply("Yes, we received this check.", message, "Auto-Submitted: auto-generated")
    assert await came(database, message, raw) is Reason.MARKED_AUTOMATIC
    [reading] = await readings(database)
    assert (reading.proposed, reading.sure) == (Answer.RECEIVED, False)
    assert (await statuses(database), await given(database)) == ([Status.TO_READ], 0)


async def test_a_calendar_is_shown_and_holds_nothing(database: Database, database_url: str) -> None:
    message = await called(database, database_url)
    assert await came(database, message, of_the_contact(CALENDARS[0][1], message)) is Reason.CALENDAR_REPLY
    assert (await statuses(database), await given(database)) == ([Status.SENT], 0)


@pytest.mark.parametrize(
    ("disposition", "signs", "standing"),
    [("displayed", 1, Standing.GOOD), ("deleted", 0, Standing.UNPROVEN)],
)
async def test_a_read_receipt_is_a_sign_of_life(
    database: Database, database_url: str, disposition: str, signs: int, standing: Standing
) -> None:
    message = await called(database, database_url)
    raw = (
        f"From: {CONTACT}\nSubject: Read: Communication check\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="cut"\n\n'
        "--cut\nContent-Type: text/plain\n\nYour message was displayed.\n"
        f"--cut\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;{CONTACT}\n"
        f"Original-Message-ID: <{message.hex}@{DOMAIN}>\n"
        f"Disposition: manual-action/MDN-sent-manually; {disposition}\n--cut--\n"
    )
    await arrives(database, raw.encode(), NOON + hours(1))
    await worked_off(database, NOON + hours(1))
    [reading] = await readings(database)
    assert reading.outcome is Outcome.NOTED
    async with database.reading() as session:
        alive = select(func.count()).select_from(Event).where(Event.kind == EventKind.SIGN_OF_LIFE)
        assert await session.scalar(alive) == signs
    assert (await statuses(database), await given(database)) == ([Status.SENT], 0)
    assert await standings(database) == [standing]
